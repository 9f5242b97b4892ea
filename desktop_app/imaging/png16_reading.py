"""Reads PNG files of 16 bits per sample, of which Pillow would keep the high byte only."""

import struct

import numpy as np
from numpy.typing import NDArray

from desktop_app.domain.errors import FailureReason, ImageReadError
from desktop_app.imaging.bit_depth import full_scale, scale_integers
from desktop_app.imaging.limits import DecodeLimits
from desktop_app.imaging.pillow_reading import read_png_header
from desktop_app.imaging.raster import ColourModel, Raster

_SIGNATURE_BYTES = 8
_HAS_COLOUR, _HAS_ALPHA = 2, 4


def is_sixteen_bit_png(data: bytes) -> bool:
    """Return True when the header of the PNG ``data`` declares 16 bits per sample."""
    return len(data) > 24 and data[12:16] == b"IHDR" and data[24] == 16


def read_sixteen_bit_png(data: bytes, limits: DecodeLimits) -> Raster:
    """Decode ``data`` and scale it to 8 bits by its ``sBIT`` chunk, else by full scale.

    Raises:
        ImageReadError: too large or contradictory; imagecodecs' and Pillow's own errors for broken files.
    """
    from imagecodecs import png_decode

    icc_profile, orientation = read_png_header(data, limits)
    colours = 3 if data[25] & _HAS_COLOUR else 1
    decoded: NDArray[np.uint16] = png_decode(data)
    samples = decoded.reshape(*decoded.shape[:2], -1)
    if samples.dtype != np.uint16 or samples.shape[2] not in (colours, colours + 1):
        raise ImageReadError("the header and the pixels of the PNG do not agree", FailureReason.CORRUPT)
    scaled, bits = scale_integers(samples[..., :colours], 16, _significant_bits(data, colours))
    alpha = _opacity(samples[..., colours], bits) if samples.shape[2] > colours else None
    model: ColourModel = "RGB" if colours == 3 else "L"
    raster = Raster(
        scaled if colours == 3 else scaled[..., 0], model, f"16-bit {_word(model)}", 16, alpha=alpha
    )
    raster.icc_profile, raster.orientation = icc_profile, orientation
    raster.notes.append(
        "16-bit scaled from full range" if bits == 16 else f"16-bit scaled from {bits} declared bits"
    )
    return raster


def _word(model: ColourModel) -> str:
    return "grey" if model == "L" else model


def _opacity(alpha: NDArray[np.uint16], bits: int) -> NDArray[np.uint8]:
    """Scale alpha like the colours it came with, but by full scale as soon as it says so itself."""
    return scale_integers(alpha, 16, bits if int(alpha.max()) == full_scale(bits) else None)[0]


def _significant_bits(data: bytes, colours: int) -> int | None:
    """Return the largest colour depth of the ``sBIT`` chunk, or None without a valid one."""
    position = _SIGNATURE_BYTES
    while position + 12 <= len(data):
        length, kind = struct.unpack_from(">I4s", data, position)
        if kind == b"IDAT":
            return None
        if kind == b"sBIT" and length >= colours:
            bits = max(data[position + 8 : position + 8 + colours])
            return bits if 1 <= bits <= 16 else None
        position += 12 + length
    return None
