"""Drawn crops for the self-test of a package: no pixel of any patient."""

import numpy as np
from numpy.typing import NDArray

_STROMA = (236.0, 190.0, 214.0)
_NUCLEUS = (96.0, 62.0, 140.0)


def synthetic_crops(count: int, side_px: int, seed: int = 1) -> NDArray[np.uint8]:
    """Returns pink fields with violet discs, (count, side, side, 3) uint8; later crops are more crowded."""
    rng = np.random.default_rng(seed)
    return np.stack([_draw(rng, side_px, discs=40 * (number + 1) ** 2) for number in range(count)])


def _draw(rng: np.random.Generator, side_px: int, discs: int) -> NDArray[np.uint8]:
    rows, columns = np.mgrid[0:side_px, 0:side_px]
    picture = np.array(_STROMA) + rng.normal(0, 6, (side_px, side_px, 3))
    for row, column, radius in rng.uniform((0, 0, 2), (side_px, side_px, 7), (discs, 3)):
        inside = (rows - row) ** 2 + (columns - column) ** 2 < radius**2
        picture[inside] = np.array(_NUCLEUS) + rng.normal(0, 12, 3)
    return np.clip(picture, 0, 255).astype(np.uint8)
