"""The steps every format shares once its samples are 8-bit: sRGB, transparency over white, orientation."""

import numpy as np
from numpy.typing import NDArray

from desktop_app.imaging.colour import to_srgb
from desktop_app.imaging.raster import Raster
from desktop_app.imaging.row_blocks import row_blocks

TRANSPARENCY_NOTE = "transparent parts shown white"
ORIENTATION_NOTE = "turned upright as its orientation tag asks"


def finish(raster: Raster) -> NDArray[np.uint8]:
    """Return upright, opaque sRGB pixels (H, W, 3), C-contiguous uint8; adds to ``raster.notes``."""
    pixels = to_srgb(raster)
    if raster.alpha is not None and int(raster.alpha.min()) < 255:
        pixels = _over_white(pixels, raster.alpha, raster.premultiplied)
        raster.notes.append(TRANSPARENCY_NOTE)
    if 2 <= raster.orientation <= 8:
        pixels = apply_orientation(pixels, raster.orientation)
        raster.notes.append(ORIENTATION_NOTE)
    return np.ascontiguousarray(pixels)


def apply_orientation(pixels: NDArray[np.uint8], orientation: int) -> NDArray[np.uint8]:
    """Return ``pixels`` (H, W, 3) turned and mirrored as orientation 1 to 8 says (a view where possible).

    Source of the meanings: EXIF 2.32, tag 0x0112; TIFF 6.0, tag 274.
    """
    if orientation >= 5:
        pixels = pixels.swapaxes(0, 1)
    if orientation in (2, 3, 6, 7):
        pixels = pixels[:, ::-1]
    if orientation in (3, 4, 7, 8):
        pixels = pixels[::-1]
    return pixels


def _over_white(
    pixels: NDArray[np.uint8], alpha: NDArray[np.uint8], premultiplied: bool
) -> NDArray[np.uint8]:
    blended = np.empty_like(pixels)
    for rows in row_blocks(*alpha.shape):
        opacity = alpha[rows, :, None].astype(np.uint32)
        colour = pixels[rows].astype(np.uint32)
        own_part = colour * 255 if premultiplied else colour * opacity
        blended[rows] = np.minimum((own_part + 255 * (255 - opacity) + 127) // 255, 255).astype(np.uint8)
    return blended
