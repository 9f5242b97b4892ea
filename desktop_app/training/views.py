"""Views of a field: itself, augmented copies for training, and copies under another laboratory's stain.

Every view is a pure function of pixels, a seed and its number, so that caches and runs can be repeated.
"""

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from desktop_app.training.stain import SIMULATED_LABORATORIES, apply_shift, random_shift

PLAIN = "plain"
VIEW_SEED = 20261122
_AUGMENTED = "augmented_"
_MIN_CROP = 0.7


def augmented_names(count: int) -> tuple[str, ...]:
    """Returns the names of the first `count` augmented views."""
    return tuple(f"{_AUGMENTED}{number}" for number in range(1, count + 1))


def crops_under(crops: NDArray[np.uint8], view: str) -> NDArray[np.uint8]:
    """Returns all crops (n, h, w, 3) under one view.

    Args:
        crops: of all fields, in the order of the sorted table.
        view: `plain`, `augmented_<number>` or the name of a simulated laboratory.
    """
    if view == PLAIN:
        return crops
    if view.startswith(_AUGMENTED):
        number = int(view.removeprefix(_AUGMENTED))
        return np.stack([augmented_view(crop, VIEW_SEED, index, number) for index, crop in enumerate(crops)])
    return np.stack([laboratory_view(crop, view) for crop in crops])


def laboratory_view(pixels: NDArray[np.uint8], laboratory: str) -> NDArray[np.uint8]:
    """Returns the field as a simulated laboratory would show it; for measuring only."""
    return apply_shift(pixels, SIMULATED_LABORATORIES[laboratory])


def augmented_view(pixels: NDArray[np.uint8], seed: int, field_index: int, view: int) -> NDArray[np.uint8]:
    """Returns copy `view` (1, 2, ...) of a field: turned, mirrored, zoomed, stained anew.

    Args:
        pixels: (h, w, 3) uint8 RGB.
        seed: seed of the whole run.
        field_index: position of the field in the sorted table.
        view: number of the copy; each number is drawn afresh.
    """
    rng = np.random.default_rng((seed, field_index, view))
    turned = np.rot90(pixels, int(rng.integers(4)))
    mirrored = turned[:, ::-1] if rng.random() < 0.5 else turned
    return apply_shift(_zoomed(np.ascontiguousarray(mirrored), rng), random_shift(rng))


def _zoomed(pixels: NDArray[np.uint8], rng: np.random.Generator) -> NDArray[np.uint8]:
    height, width = pixels.shape[:2]
    side = rng.uniform(_MIN_CROP, 1.0)
    stretch = np.sqrt(rng.uniform(0.85, 1.18))
    crop_width = min(width * side * stretch, width)
    crop_height = min(height * side / stretch, height)
    left = rng.uniform(0, width - crop_width)
    top = rng.uniform(0, height - crop_height)
    box = (left, top, left + crop_width, top + crop_height)
    picture = Image.fromarray(pixels).resize((width, height), Image.Resampling.BILINEAR, box=box)
    return np.asarray(picture)
