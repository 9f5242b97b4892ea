"""Writes an interlaced PNG by hand, since no library at hand does."""

import struct
import zlib

import numpy as np
from numpy.typing import NDArray
from sample_drawing.hostile_parts import PNG_SIGNATURE, png_chunk

# (first row, first column, row step, column step) of the seven passes; PNG specification, section 8.2.
_PASSES = ((0, 0, 8, 8), (0, 4, 8, 8), (4, 0, 8, 4), (0, 2, 4, 4), (2, 0, 4, 2), (0, 1, 2, 2), (1, 0, 2, 1))


def interlaced_png(pixels: NDArray[np.uint8] | NDArray[np.uint16]) -> bytes:
    """Return RGB ``pixels`` (H, W, 3), 8 or 16 bits, as an Adam7 PNG."""
    height, width = pixels.shape[:2]
    rows = b"".join(
        b"\0" + np.ascontiguousarray(line).astype(line.dtype.newbyteorder(">")).tobytes()
        for top, left, down, right in _PASSES
        for line in pixels[top::down, left::right]
    )
    header = struct.pack(">IIBBBBB", width, height, pixels.dtype.itemsize * 8, 2, 0, 0, 1)
    chunks = (png_chunk(b"IHDR", header), png_chunk(b"IDAT", zlib.compress(rows)), png_chunk(b"IEND", b""))
    return PNG_SIGNATURE + b"".join(chunks)
