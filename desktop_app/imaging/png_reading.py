"""Reads PNG of every depth through libpng (imagecodecs).

PNG is lossless, so the pixels equal Pillow's; but Pillow would keep only the high byte of 16-bit colour, fill
missing rows with black, and is slower.
"""

import numpy as np
from numpy.typing import NDArray

from desktop_app.domain.errors import FailureReason, ImageReadError
from desktop_app.imaging.bit_depth import full_scale, scale_integers
from desktop_app.imaging.limits import DecodeLimits
from desktop_app.imaging.pillow_reading import read_png_header
from desktop_app.imaging.png_chunks import content_of, pixel_chunks_only
from desktop_app.imaging.raster import ColourModel, Raster

_PALETTE_TYPE, _HAS_COLOUR = 3, 2


def read_png(data: bytes, limits: DecodeLimits) -> Raster:
    """Decode ``data``; 16-bit samples are scaled by the ``sBIT`` chunk, else by full scale.

    Raises:
        ImageReadError: too large or contradictory; imagecodecs' and Pillow's own errors for broken files.
    """
    from imagecodecs import png_decode

    header = read_png_header(data, content_of(data, b"eXIf"), limits)
    depth, colour_type = data[24], data[25]
    decoded: NDArray[np.uint8 | np.uint16] = png_decode(pixel_chunks_only(data))
    samples = decoded.reshape(*decoded.shape[:2], -1)
    colours = 3 if colour_type & _HAS_COLOUR else 1
    if samples.shape[:2] != header.size[::-1] or samples.shape[2] not in (colours, colours + 1):
        raise ImageReadError("the header and the pixels of the PNG do not agree", FailureReason.CORRUPT)
    word = "palette" if colour_type == _PALETTE_TYPE else "RGB" if colours == 3 else "grey"
    raster = _to_raster(samples, colours, _significant_bits(data, colours), f"{depth}-bit {word}", depth)
    raster.icc_profile, raster.orientation = header.icc_profile, header.orientation
    if header.frames > 1:
        raster.notes.append(f"first frame of {header.frames}")
    return raster


def _to_raster(
    samples: NDArray[np.uint8 | np.uint16], colours: int, declared_bits: int | None, mode: str, depth: int
) -> Raster:
    notes: list[str] = []
    alpha: NDArray[np.uint8] | None = None
    has_alpha = samples.shape[2] > colours
    if depth == 16:
        scaled, bits = scale_integers(samples[..., :colours], 16, declared_bits)
        notes.append(
            "16-bit scaled from full range" if bits == 16 else f"16-bit scaled from {bits} declared bits"
        )
        alpha = _opacity(samples[..., colours], bits) if has_alpha else None
    else:
        scaled = np.ascontiguousarray(samples[..., :colours], np.uint8)
        alpha = np.ascontiguousarray(samples[..., colours], np.uint8) if has_alpha else None
    model: ColourModel = "RGB" if colours == 3 else "L"
    flat = scaled if colours == 3 else scaled[..., 0]
    return Raster(flat, model, mode, depth, alpha=alpha, notes=notes)


def _opacity(alpha: NDArray[np.uint8 | np.uint16], bits: int) -> NDArray[np.uint8]:
    """Scale alpha as the colours only where it reaches exactly their top, else by full scale."""
    return scale_integers(alpha, 16, bits if int(alpha.max()) == full_scale(bits) else None)[0]


def _significant_bits(data: bytes, colours: int) -> int | None:
    """Return the largest colour depth of the ``sBIT`` chunk, or None without a valid one."""
    declared = content_of(data, b"sBIT")[:colours]
    bits = max(declared, default=0)
    return bits if len(declared) == colours and 1 <= bits <= 16 else None
