"""A drawn field in the colours of haematoxylin and eosin: pink ground, violet nuclei, a pale hole."""

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFilter

_HAEMATOXYLIN, _EOSIN = np.array([0.65, 0.70, 0.29]), np.array([0.07, 0.99, 0.11])


def drawn_field(seed: int = 0, width: int = 224, height: int = 224) -> NDArray[np.uint8]:
    """Return (height, width, 3) uint8; the same seed gives the same field."""
    rng = np.random.default_rng(seed)
    nuclei, holes = Image.new("L", (width, height)), Image.new("L", (width, height))
    for image, count, radius in ((nuclei, 200, 6), (holes, 3, 25)):
        draw = ImageDraw.Draw(image)
        for _ in range(count):
            x, y, own = rng.uniform(0, width), rng.uniform(0, height), radius * rng.uniform(0.7, 1.4)
            draw.ellipse((x - own, y - own, x + own, y + own), fill=255)
    violet = np.asarray(nuclei.filter(ImageFilter.GaussianBlur(0.6)), np.float64) / 255
    empty = np.asarray(holes.filter(ImageFilter.GaussianBlur(2)), np.float64) / 255
    wavy = 0.35 + 0.08 * np.sin(np.arange(width) / 17)[None, :] + rng.normal(0, 0.02, (height, width))
    density = (violet * 0.7)[..., None] * _HAEMATOXYLIN + wavy[..., None] * _EOSIN
    return np.clip(245 * np.exp(-density * (1 - empty)[..., None]), 0, 255).astype(np.uint8)
