"""Lays a heat map over its field: for window, reports and command line alike. NumPy and Pillow only.

The colours are nine stops of viridis (van der Walt and Smith, 2015, CC0): lightness rises all the way, so the
order can be read by colour-blind eyes and in grey, and none of its colours is a colour of the H&E stain.
"""

import numpy as np
from numpy.typing import NDArray

from desktop_app.domain.heat_map import HeatMap
from desktop_app.imaging.pillow_setup import prepare_pillow
from desktop_app.imaging.row_blocks import row_blocks

DEFAULT_OPACITY = 0.5
DEFAULT_THRESHOLD = 0.3
_GAP_PX = 8
_WHITE = 255
_STOPS = (0x440154, 0x472D7B, 0x3B528B, 0x2C728E, 0x21918C, 0x28AE80, 0x5EC962, 0xADDC30, 0xFDE725)


def heat_colours(values: NDArray[np.float32]) -> NDArray[np.uint8]:
    """Return the colours (..., 3) uint8 of heat ``values`` in [0, 1]; what lies outside is clipped."""
    place = np.clip(np.rint(np.asarray(values, np.float32) * (len(_TABLE) - 1)), 0, len(_TABLE) - 1)
    return np.asarray(_TABLE[place.astype(np.intp)])


def overlay(
    pixels: NDArray[np.uint8],
    heat: HeatMap,
    opacity: float = DEFAULT_OPACITY,
    threshold: float = DEFAULT_THRESHOLD,
) -> NDArray[np.uint8]:
    """Return ``pixels`` (height, width, 3) uint8 with the map over them, a new array of that shape.

    The map covers the whole field and is interpolated bilinearly. Where it lies below ``threshold``, or is
    zero, every pixel stays as it is.

    Args:
        pixels: the field, at any size.
        heat: its map.
        opacity: of the colours, in [0, 1]; 0 leaves the picture as it is.
        threshold: share of the map's maximum below which nothing is shown, in [0, 1].

    Raises:
        ValueError: ``opacity`` or ``threshold`` lies outside 0 to 1.
    """
    if not 0 <= opacity <= 1 or not 0 <= threshold <= 1:
        raise ValueError(f"opacity {opacity} and threshold {threshold} must lie in 0 to 1")
    painted = np.array(pixels)
    if heat.is_zero or opacity == 0:
        return painted
    height, width = pixels.shape[:2]
    large = enlarged(heat.values, (width, height))
    for rows in row_blocks(height, width):
        values = large[rows]
        shown = (values >= threshold) & (values > 0)
        colours = heat_colours(values[shown]).astype(np.float32)
        under = painted[rows][shown].astype(np.float32)
        painted[rows][shown] = np.rint(under + (colours - under) * opacity).astype(np.uint8)
    return painted


def side_by_side(
    pixels: NDArray[np.uint8],
    heat: HeatMap,
    opacity: float = DEFAULT_OPACITY,
    threshold: float = DEFAULT_THRESHOLD,
) -> NDArray[np.uint8]:
    """Return the field, a white gap and the field with its map over it, in one picture of equal height.

    Raises:
        ValueError: as ``overlay`` does.
    """
    gap = np.full((pixels.shape[0], _GAP_PX, 3), _WHITE, np.uint8)
    return np.concatenate([pixels, gap, overlay(pixels, heat, opacity, threshold)], axis=1)


def enlarged(values: NDArray[np.float32], size: tuple[int, int]) -> NDArray[np.float32]:
    """Return a map (h, w) interpolated bilinearly to ``size`` (width, height), float32 in [0, 1]."""
    from PIL import Image

    prepare_pillow()
    picture = Image.fromarray(np.ascontiguousarray(values, np.float32))
    large: NDArray[np.float32] = np.array(picture.resize(size, Image.Resampling.BILINEAR))
    return np.clip(large, 0.0, 1.0, out=large)


def _table() -> NDArray[np.uint8]:
    stops = np.array([[stop >> 16, stop >> 8 & 255, stop & 255] for stop in _STOPS], np.float64)
    places = np.linspace(0, len(stops) - 1, 256)
    channels = [np.interp(places, range(len(stops)), stops[:, channel]) for channel in range(3)]
    return np.rint(np.stack(channels, axis=-1)).astype(np.uint8)


_TABLE = _table()
