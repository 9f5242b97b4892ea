"""Walks the chunks of a PNG without unpacking them.

Source of the layout: W3C PNG specification, third edition.
"""

from collections.abc import Iterator
from typing import NamedTuple

_SIGNATURE_BYTES = 8
_OVERHEAD = 12
# Anything else is metadata: libpng would complain about it on the standard error stream.
_PIXEL_CHUNKS = (b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND")


class PngChunk(NamedTuple):
    """Where a chunk lies: its four letters, and the bytes from its length to the end of its checksum."""

    kind: bytes
    start: int
    end: int


def chunks_of(data: bytes) -> Iterator[PngChunk]:
    """Yield the chunks of the PNG ``data``, the last one perhaps cut off."""
    position = _SIGNATURE_BYTES
    while position + _OVERHEAD <= len(data):
        end = position + _OVERHEAD + int.from_bytes(data[position : position + 4], "big")
        yield PngChunk(data[position + 4 : position + 8], position, end)
        position = end


def content_of(data: bytes, kind: bytes) -> bytes:
    """Return the content of the first chunk of ``kind``, empty without one."""
    for chunk in chunks_of(data):
        if chunk.kind == kind:
            return data[chunk.start + 8 : chunk.end - 4]
    return b""


def pixel_chunks_only(data: bytes) -> bytes:
    """Return the PNG with nothing but the chunks that make its pixels."""
    kept = [data[chunk.start : chunk.end] for chunk in chunks_of(data) if chunk.kind in _PIXEL_CHUNKS]
    return data[:_SIGNATURE_BYTES] + b"".join(kept)


def reaches_its_end(data: bytes) -> bool:
    """Return True when the closing chunk lies whole inside ``data``."""
    return any(chunk.kind == b"IEND" and chunk.end <= len(data) for chunk in chunks_of(data))
