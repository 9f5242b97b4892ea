"""Smooth random textures from a seeded generator: the raw material of fibres, cytoplasm and chromatin."""

import numpy as np
from numpy.typing import NDArray
from PIL import Image

Plane = NDArray[np.float32]
Shape = tuple[int, int]


def smooth_noise(shape: Shape, cell_px: float, rng: np.random.Generator) -> Plane:
    """Return noise (H, W) in about 0..1 whose blobs are ``cell_px`` pixels wide."""
    rows = max(2, round(shape[0] / cell_px) + 2)
    columns = max(2, round(shape[1] / cell_px) + 2)
    coarse = Image.fromarray(rng.random((rows, columns), dtype=np.float32))
    return np.asarray(coarse.resize((shape[1], shape[0]), Image.Resampling.BICUBIC))


def layered_noise(shape: Shape, cell_px: float, octaves: int, rng: np.random.Generator) -> Plane:
    """Return ``octaves`` layers of noise (H, W), each half as coarse and half as strong, in about 0..1."""
    total = np.zeros(shape, np.float32)
    weight, weights = 1.0, 0.0
    for octave in range(octaves):
        total += weight * smooth_noise(shape, max(cell_px / 2**octave, 1.0), rng)
        weights += weight
        weight /= 2
    return total / weights


def wavy_fibres(shape: Shape, pixels_per_um: float, rng: np.random.Generator) -> tuple[Plane, Plane]:
    """Return fibre brightness (H, W) in 0..1 and fibre direction (H, W) in radians.

    Noise that is long along one direction is bent by a smooth displacement, as collagen bundles are.
    """
    height, width = shape
    base = rng.uniform(0, np.pi)
    rows, columns = np.mgrid[0:height, 0:width].astype(np.float32)
    bend = 55.0 * pixels_per_um
    coarse = max(170.0 * pixels_per_um, 8)
    shift_x = bend * (layered_noise(shape, coarse, 3, rng) - 0.5) * 2
    shift_y = bend * (layered_noise(shape, coarse, 3, rng) - 0.5) * 2
    x, y = columns + shift_x, rows + shift_y
    along = x * np.cos(base) + y * np.sin(base)
    across = -x * np.sin(base) + y * np.cos(base)
    slope_row, slope_column = np.gradient(across)
    direction = np.arctan2(-slope_column, slope_row).astype(np.float32)
    strands = _strands(across, along, 2.4 * pixels_per_um, 42 * pixels_per_um, rng)
    bundles = _strands(across, along, 9 * pixels_per_um, 120 * pixels_per_um, rng)
    fibrils = _strands(across, along, 0.9 * pixels_per_um, 26 * pixels_per_um, rng)
    return np.clip(0.27 * fibrils + 0.33 * strands + 0.4 * bundles, 0, 1), direction


def _strands(
    across: Plane, along: Plane, width_px: float, length_px: float, rng: np.random.Generator
) -> Plane:
    return _sample(rng.random((256, 256), dtype=np.float32), across / width_px, along / length_px)


def _sample(tile: Plane, rows: Plane, columns: Plane) -> Plane:
    """Return ``tile`` at fractional positions, bilinear, wrapping round its edges."""
    size = tile.shape[0]
    row_floor, column_floor = np.floor(rows).astype(np.int32), np.floor(columns).astype(np.int32)
    row_part, column_part = rows - row_floor, columns - column_floor
    row_part = row_part * row_part * (3 - 2 * row_part)
    column_part = column_part * column_part * (3 - 2 * column_part)
    r0, r1, c0, c1 = row_floor % size, (row_floor + 1) % size, column_floor % size, (column_floor + 1) % size
    top = tile[r0, c0] * (1 - column_part) + tile[r0, c1] * column_part
    bottom = tile[r1, c0] * (1 - column_part) + tile[r1, c1] * column_part
    return np.asarray(top * (1 - row_part) + bottom * row_part, np.float32)
