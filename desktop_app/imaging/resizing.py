"""The one resizer: Pillow's antialiased bilinear filter, in 8 bits. Part of every model's contract."""

import numpy as np
from numpy.typing import NDArray

from desktop_app.imaging.pillow_setup import prepare_pillow

_THUMBNAIL_GAP = 3.0


def resize_squash(pixels: NDArray[np.uint8], size: tuple[int, int]) -> NDArray[np.uint8]:
    """Return ``pixels`` (H, W, 3) squashed to ``size`` (width, height), as uint8 (height, width, 3)."""
    from PIL import Image

    prepare_pillow()
    return np.array(Image.fromarray(pixels).resize(size, Image.Resampling.BILINEAR))


def make_thumbnail(pixels: NDArray[np.uint8], thumb_px: int) -> NDArray[np.uint8]:
    """Return ``pixels`` (H, W, 3) with the longer side at most ``thumb_px``, aspect kept, never enlarged.

    Large pictures are first averaged down by whole factors (``reducing_gap``), which no eye tells apart.
    """
    from PIL import Image

    height, width = pixels.shape[:2]
    scale = min(1.0, thumb_px / max(height, width))
    if scale == 1.0:
        return np.array(pixels)
    prepare_pillow()
    size = max(1, round(width * scale)), max(1, round(height * scale))
    small = Image.fromarray(pixels).resize(size, Image.Resampling.BILINEAR, reducing_gap=_THUMBNAIL_GAP)
    return np.array(small)
