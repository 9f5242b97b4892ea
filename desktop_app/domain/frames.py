"""Frames on a pipe: a small JSON header and raw bytes behind it, both with their lengths in front.

Arrays travel this way between the window's process and the one that serves a GPU; nothing is pickled.
"""

import json
import struct
from collections.abc import Mapping
from typing import IO, Any

_LENGTHS = struct.Struct("<II")
HEADER_LIMIT = 64 * 1024
PAYLOAD_LIMIT = 512 * 1024 * 1024


def write_frame(stream: IO[bytes], header: Mapping[str, Any], payload: bytes | memoryview = b"") -> None:
    """Write one frame and flush.

    Raises:
        ValueError: header or payload is too long.
        OSError: the reader has left.
    """
    body = json.dumps(header).encode("ascii")
    size = payload.nbytes if isinstance(payload, memoryview) else len(payload)
    if len(body) > HEADER_LIMIT or size > PAYLOAD_LIMIT:
        raise ValueError(f"a frame of {len(body)} and {size} bytes is too long")
    stream.write(_LENGTHS.pack(len(body), size) + body)
    stream.write(payload)
    stream.flush()


def read_frame(stream: IO[bytes]) -> tuple[dict[str, Any], bytes]:
    """Return the next frame's header and payload.

    Raises:
        EOFError: the writer has left, perhaps in the middle of a frame.
        ValueError: what came is no frame.
    """
    header_size, payload_size = _LENGTHS.unpack(_exactly(stream, _LENGTHS.size))
    if header_size > HEADER_LIMIT or payload_size > PAYLOAD_LIMIT:
        raise ValueError(f"a frame of {header_size} and {payload_size} bytes is too long")
    header = json.loads(_exactly(stream, header_size))
    if not isinstance(header, dict):
        raise ValueError("a frame's header must be an object")  # noqa: TRY004 - bad data, not a bad call
    return header, _exactly(stream, payload_size)


def _exactly(stream: IO[bytes], size: int) -> bytes:
    parts = []
    while size:
        part = stream.read(size)
        if not part:
            raise EOFError
        parts.append(part)
        size -= len(part)
    return b"".join(parts)
