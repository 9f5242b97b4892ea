"""NumPy archives (.npz) written byte-stably and read without trust: no pickle, no inflated claims."""

import ast
import io
import math
import zipfile
import zlib
from collections.abc import Mapping
from typing import TYPE_CHECKING

from desktop_app.domain.errors import ModelLoadError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

FIXED_TIME = (1980, 1, 1, 0, 0, 0)
ARRAY_LIMIT = 2048
BYTES_LIMIT = 512 * 1024 * 1024
_HEADER_LIMIT = 4096
_NUMBER_FORMATS = frozenset(
    {"|b1", "|i1", "|u1", "<i2", "<u2", "<i4", "<u4", "<i8", "<u8", "<f2", "<f4", "<f8"}
)
_MAGIC = b"\x93NUMPY\x01\x00"


def write_arrays(arrays: "Mapping[str, NDArray[np.generic]]", *, compress: bool = False) -> bytes:
    """Return a .npz of ``arrays``; equal arrays give equal bytes (uncompressed: on every machine)."""
    import numpy as np

    buffer = io.BytesIO()
    method = zipfile.ZIP_DEFLATED if compress else zipfile.ZIP_STORED
    with zipfile.ZipFile(buffer, "w", method, compresslevel=9 if compress else None) as archive:
        for name in sorted(arrays):
            member = zipfile.ZipInfo(f"{name}.npy", FIXED_TIME)
            member.compress_type = method
            member.create_system = 3  # the default differs between Windows and the rest
            content = io.BytesIO()
            array = np.ascontiguousarray(arrays[name]).reshape(arrays[name].shape)
            np.lib.format.write_array(content, array, version=(1, 0), allow_pickle=False)
            archive.writestr(member, content.getvalue())
    return buffer.getvalue()


def read_arrays(data: bytes, label: str) -> "dict[str, NDArray[np.generic]]":
    """Return the arrays of the .npz in ``data`` as read-only views; ``label`` names it in messages.

    Only little-endian booleans, integers and floats in C order are read, which is what ``write_arrays``
    writes. Sizes are checked against the archive before memory is taken.

    Raises:
        ModelLoadError: not such an archive, damaged, or too large.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
            _check_sizes(members)
            return {_array_name(member): _read_array(archive.read(member)) for member in members}
    except (zipfile.BadZipFile, ValueError, SyntaxError, KeyError, NotImplementedError, EOFError) as error:
        raise ModelLoadError(f"{label} is not a readable archive of numbers: {error}.") from error
    except (RuntimeError, RecursionError, MemoryError, OSError, zlib.error) as error:
        raise ModelLoadError(f"{label} is damaged.", str(error)) from error


def _check_sizes(members: list[zipfile.ZipInfo]) -> None:
    if len(members) > ARRAY_LIMIT or len({member.filename for member in members}) != len(members):
        raise ValueError("too many arrays, or one name twice")
    if sum(member.file_size for member in members) > BYTES_LIMIT:
        raise ValueError(f"more than {BYTES_LIMIT // 1024**2} MB of numbers")


def _array_name(member: zipfile.ZipInfo) -> str:
    if not member.filename.endswith(".npy"):
        raise ValueError(f'"{member.filename}" is not an array')
    return member.filename.removesuffix(".npy")


def _read_array(content: bytes) -> "NDArray[np.generic]":
    import numpy as np

    if content[:8] != _MAGIC:
        raise ValueError("an array does not begin like one")
    length = int.from_bytes(content[8:10], "little")
    if length > _HEADER_LIMIT:
        raise ValueError("an array has an over-long header")
    header = ast.literal_eval(content[10 : 10 + length].decode("latin-1").strip())
    if not isinstance(header, dict) or set(header) != {"descr", "fortran_order", "shape"}:
        raise ValueError("an array has an unknown header")
    kind, shape = header["descr"], header["shape"]
    if not isinstance(kind, str) or header["fortran_order"] is not False or not _is_shape(shape):
        raise ValueError("an array is stored in an unknown order")
    if kind not in _NUMBER_FORMATS:
        raise ValueError(f"an array holds {kind} instead of numbers")
    dtype = np.dtype(kind)
    body = memoryview(content)[10 + length :]
    if math.prod(shape) * dtype.itemsize != len(body):
        raise ValueError("an array's size differs from what it claims")
    return np.frombuffer(body, dtype).reshape(shape)


def _is_shape(shape: object) -> bool:
    return (
        isinstance(shape, tuple)
        and len(shape) <= 8
        and all(isinstance(length, int) and 0 <= length < 2**40 for length in shape)
    )
