"""Tiny pictures on disk for tests of services and command line."""

from pathlib import Path

import numpy as np
from PIL import Image


def grey_picture(path: Path, level: int, size: tuple[int, int] = (12, 8)) -> Path:
    """Write a picture of one grey ``level``; the format follows the extension."""
    path.parent.mkdir(parents=True, exist_ok=True)
    width, height = size
    Image.fromarray(np.full((height, width, 3), level, np.uint8)).save(path)
    return path


def noise_picture(path: Path, seed: int, size: tuple[int, int] = (160, 120)) -> Path:
    """Write coloured noise that ``seed`` determines, large and lively enough for any model's gate."""
    path.parent.mkdir(parents=True, exist_ok=True)
    width, height = size
    pixels = np.random.default_rng(seed).integers(0, 256, (height, width, 3), np.uint8)
    Image.fromarray(pixels).save(path)
    return path
