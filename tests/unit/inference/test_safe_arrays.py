"""Archives of numbers: written byte-stably, read without trust."""

import io
import pickle
import zipfile
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from desktop_app.domain.errors import ModelLoadError
from desktop_app.inference.safe_arrays import read_arrays, write_arrays

ARRAYS = hnp.arrays(
    st.sampled_from([np.uint8, np.int32, np.float16, np.float32, np.float64]),
    hnp.array_shapes(min_dims=0, max_dims=4, min_side=0, max_side=4),
)


@given(st.dictionaries(st.text("abc_0./", min_size=1, max_size=6), ARRAYS, max_size=4), st.booleans())
def test_what_is_written_is_read_again(arrays: dict[str, np.ndarray], compress: bool) -> None:
    again = read_arrays(write_arrays(arrays, compress=compress), "test")
    assert again.keys() == arrays.keys()
    for name, array in arrays.items():
        assert again[name].dtype == array.dtype
        np.testing.assert_array_equal(again[name], array)
        assert not again[name].flags.writeable


def test_equal_arrays_give_equal_bytes_in_any_order() -> None:
    first, second = np.arange(6, dtype=np.float32).reshape(2, 3), np.ones(2, np.float16)
    turned = np.asfortranarray(first)
    assert write_arrays({"a": first, "b": second}) == write_arrays({"b": second, "a": turned})


def test_numpy_reads_what_is_written(tmp_path: Path) -> None:
    path = tmp_path / "head.npz"
    path.write_bytes(write_arrays({"kernel": np.eye(3, dtype=np.float32)}))
    with np.load(path, allow_pickle=False) as loaded:
        np.testing.assert_array_equal(loaded["kernel"], np.eye(3))


class Explosive:
    """Would raise the alarm if anything unpickled it."""

    def __reduce__(self) -> tuple[object, ...]:
        return pytest.fail, ("a pickle was executed",)


def npy(descr: str, shape: str, body: bytes, order: str = "False") -> bytes:
    header = f"{{'descr': {descr}, 'fortran_order': {order}, 'shape': {shape}, }}\n".encode()
    return b"\x93NUMPY\x01\x00" + len(header).to_bytes(2, "little") + header + body


def archive_of(**members: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(f"{name}.npy", data)
    return buffer.getvalue()


@pytest.mark.parametrize(
    "content",
    [
        npy("'|O'", "(1,)", pickle.dumps([Explosive()])),
        npy("'<f4'", "(1000000000, 1000)", b"\0" * 8),
        npy("'<f4'", "(2,)", b"\0" * 4),
        npy("'<f4'", "(-1,)", b"\0" * 4),
        npy("'<f4'", "(1,)", b"\0" * 4, order="True"),
        npy("'<U1'", "(1,)", b"\0" * 4),
        npy("[('a', '<f4')]", "(1,)", b"\0" * 4),
        npy("'<f4'", "__import__('os').getpid()", b"\0" * 4),
        npy("'no such type'", "(1,)", b"\0" * 4),
        npy("'<f4'", "(" * 300 + "1" + ")" * 300, b"\0" * 4),
        b"\x93NUMPY\x02\x00" + b"\0" * 20,
        b"\x93NUMPY\x01\x00\xff\xff{",
        b"",
    ],
)
def test_hostile_arrays_are_refused(content: bytes) -> None:
    with pytest.raises(ModelLoadError, match=r"weird\.npz"):
        read_arrays(archive_of(kernel=content), "weird.npz")


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", pickle.dumps(Explosive()), b"\x93NUMPY" + b"\0" * 90])
def test_what_is_no_archive_is_refused(data: bytes) -> None:
    with pytest.raises(ModelLoadError, match=r"weird\.npz"):
        read_arrays(data, "weird.npz")


def test_a_member_that_is_no_array_is_refused() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("code.py", "import os")
    with pytest.raises(ModelLoadError, match=r"code\.py"):
        read_arrays(buffer.getvalue(), "weird.npz")


def test_an_inflating_archive_is_refused_before_it_inflates() -> None:
    data = bytearray(archive_of(kernel=npy("'|u1'", "(8,)", b"\0" * 8)))
    entry = data.index(b"PK\x01\x02")
    data[entry + 24 : entry + 28] = (2**31).to_bytes(4, "little")
    with pytest.raises(ModelLoadError, match="512 MB"):
        read_arrays(bytes(data), "weird.npz")
