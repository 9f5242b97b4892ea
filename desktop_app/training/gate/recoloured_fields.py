"""Foreign pictures made of real fields: other stains, other light, other focus.

Haematoxylin and eosin are told apart in optical density and shown in other colours. Stain vectors:
Ruifrok & Johnston, Anal. Quant. Cytol. Histol. 23 (2001). Each function takes pixels (h, w, 3) uint8 RGB.
"""

import numpy as np
from numpy.typing import NDArray

from desktop_app.training.stain import stain_amounts

Picture = NDArray[np.uint8]
_HAEMATOXYLIN = np.array([0.65, 0.70, 0.29], np.float32)
_BROWN = np.array([0.27, 0.57, 0.78], np.float32)
_BLUE_LIGHT = np.array([0.15, 0.25, 1.0], np.float32)  # DAPI
_GREEN_LIGHT = np.array([0.1, 1.0, 0.2], np.float32)  # FITC


def immunohistochemistry(pixels: Picture, rng: np.random.Generator) -> Picture:
    """Returns the field as if stained with haematoxylin and an antibody shown in brown.

    The antibody marks nuclei or cytoplasm, in some regions more than in others; 15 to 90 % of what it could
    mark is marked. What eosin showed is otherwise pale.
    """
    haematoxylin, eosin = _amounts(pixels)
    marked = _regions(rng, haematoxylin.shape) < rng.uniform(0.15, 0.9)
    if rng.random() < 0.5:
        brown, blue = haematoxylin * marked * rng.uniform(0.8, 1.4), haematoxylin * np.where(marked, 0.3, 0.8)
    else:
        brown, blue = eosin * marked * rng.uniform(0.8, 1.6), haematoxylin * 0.8
    brown = brown + eosin * rng.uniform(0.0, 0.1)
    density = blue[..., None] * _HAEMATOXYLIN + brown[..., None] * _BROWN
    return _as_picture(np.exp(-density) * 250.0)


def fluorescence(pixels: Picture, rng: np.random.Generator) -> Picture:
    """Returns the field as if its nuclei shone blue, and its cytoplasm green, on black."""
    haematoxylin, eosin = _amounts(pixels)
    blue = np.clip(haematoxylin - 0.2, 0, None)[..., None] * _BLUE_LIGHT * rng.uniform(120, 300)
    marked = _regions(rng, haematoxylin.shape) < rng.uniform(0.0, 0.8)
    green = (np.clip(eosin - 0.1, 0, None) * marked)[..., None] * _GREEN_LIGHT * rng.uniform(100, 300)
    return _as_picture(blue + green + rng.normal(4, 2, pixels.shape))


def out_of_focus(pixels: Picture, rng: np.random.Generator) -> Picture:
    """Returns the field blurred with a deviation of 1.5 to 5 % of its shorter side."""
    from PIL import Image, ImageFilter

    radius = min(pixels.shape[:2]) * rng.uniform(0.015, 0.05)
    return np.asarray(Image.fromarray(pixels).filter(ImageFilter.GaussianBlur(radius)))


def overexposed(pixels: Picture, rng: np.random.Generator) -> Picture:
    """Returns the field under 1.8 to 4 times the light."""
    return _as_picture(pixels * np.float32(rng.uniform(1.8, 4.0)))


def underexposed(pixels: Picture, rng: np.random.Generator) -> Picture:
    """Returns the field under a twelfth to a quarter of the light."""
    return _as_picture(pixels * np.float32(rng.uniform(0.08, 0.25)))


def _amounts(pixels: Picture) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    amounts = np.clip(stain_amounts(pixels), 0, None)
    return amounts[..., 0], amounts[..., 1]


def _regions(rng: np.random.Generator, shape: tuple[int, ...]) -> NDArray[np.float32]:
    """Return ranks from 0 to 1 that vary slowly over the picture."""
    from PIL import Image

    coarse = rng.random((8, 8)).astype(np.float32)
    smooth = Image.fromarray(coarse).resize((shape[1], shape[0]), Image.Resampling.BICUBIC)
    values = np.asarray(smooth)
    ranks = np.interp(values, np.quantile(values, np.linspace(0, 1, 101)), np.linspace(0, 1, 101))
    return np.asarray(ranks, np.float32)


def _as_picture(light: NDArray[np.floating]) -> Picture:
    return np.asarray(np.clip(light, 0, 255).round(), np.uint8)
