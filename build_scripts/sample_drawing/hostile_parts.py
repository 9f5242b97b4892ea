"""Small well-formed files and the means to break them at a chosen place."""

import struct
import zlib
from io import BytesIO

import numpy as np
from imagecodecs import png_encode
from numpy.typing import NDArray
from PIL import Image
from tifffile import imwrite

PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"


def tissue_pixels(width: int = 96, height: int = 64) -> NDArray[np.uint8]:
    """Return a small, purple and pink, noisy picture (height, width, 3) uint8."""
    rng = np.random.default_rng(7)
    coarse = Image.fromarray(rng.integers(0, 256, (8, 12), dtype=np.uint8))
    blend = np.asarray(coarse.resize((width, height), Image.Resampling.BICUBIC), np.float32)[..., None] / 255
    colours = blend * np.array([110, 70, 150]) + (1 - blend) * np.array([235, 185, 210])
    return np.clip(colours + rng.normal(0, 3, (height, width, 1)), 0, 255).astype(np.uint8)


def saved(name: str, **settings: object) -> bytes:
    """Return the small picture as Pillow's format ``name``."""
    buffer = BytesIO()
    Image.fromarray(tissue_pixels()).save(buffer, name, **settings)
    return buffer.getvalue()


def tiff(samples: NDArray[np.generic] | None = None, **settings: object) -> bytes:
    """Return a TIFF of ``samples``, by default of the small picture in RGB."""
    buffer = BytesIO()
    if samples is None:
        samples, settings = tissue_pixels(), {"photometric": "rgb", **settings}
    imwrite(buffer, samples, **settings)
    return buffer.getvalue()


def sixteen_bit_png() -> bytes:
    """Return the small picture as a 16-bit PNG."""
    return bytes(png_encode(tissue_pixels().astype(np.uint16) * 257))


def png_chunk(kind: bytes, content: bytes) -> bytes:
    """Return a PNG chunk with its length and checksum."""
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def png(width: int, height: int, *chunks: bytes, depth: int = 8, colour_type: int = 2) -> bytes:
    """Return a PNG of the given header and chunks, closed by ``IEND``."""
    header = struct.pack(">IIBBBBB", width, height, depth, colour_type, 0, 0, 0)
    return PNG_SIGNATURE + png_chunk(b"IHDR", header) + b"".join(chunks) + png_chunk(b"IEND", b"")


def patched(data: bytes, position: int, content: bytes) -> bytes:
    """Return ``data`` with ``content`` written over it at ``position``."""
    return data[:position] + content + data[position + len(content) :]


def jpeg_frame_position(data: bytes) -> int:
    """Return where the precision byte of the JPEG's frame header lies; height and width follow it."""
    return next(
        position + 4
        for position in range(2, len(data))
        if data[position] == 0xFF and data[position + 1] in (0xC0, 0xC2)
    )


def tiff_with_tag(data: bytes, tag: int, value: int) -> bytes:
    """Return the little-endian TIFF ``data`` with the number of ``tag`` in its first directory replaced."""
    (directory,) = struct.unpack_from("<I", data, 4)
    (entries,) = struct.unpack_from("<H", data, directory)
    for index in range(entries):
        position = directory + 2 + 12 * index
        code, kind = struct.unpack_from("<HH", data, position)
        if code == tag:
            form = "<H" if kind == 3 else "<I"
            return patched(data, position + 8, struct.pack(form, value))
    raise ValueError(f"the TIFF has no tag {tag}")
