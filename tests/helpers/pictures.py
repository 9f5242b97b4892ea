"""Builders of picture files in memory, for the tests of imaging."""

from io import BytesIO

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from tifffile import imwrite


def smooth_pixels(width: int = 61, height: int = 47) -> NDArray[np.uint8]:
    """Return a colourful picture (height, width, 3) without any symmetry and without hard edges."""
    rows, columns = np.mgrid[0:height, 0:width].astype(np.float64)
    red = 255 * columns / (width - 1)
    green = 255 * rows / (height - 1)
    blue = 127.5 + 127.5 * np.sin(columns / 9 + rows / 14)
    return np.rint(np.stack([red, green, blue], axis=-1)).astype(np.uint8)


def grey_pixels(width: int = 61, height: int = 47) -> NDArray[np.uint8]:
    """Return a grey picture (height, width) of all levels."""
    return np.ascontiguousarray(smooth_pixels(width, height)[..., 2])


def saved(picture: Image.Image | NDArray[np.uint8], name: str, **settings: object) -> bytes:
    """Return ``picture`` as a file of Pillow's format ``name``."""
    buffer = BytesIO()
    image = picture if isinstance(picture, Image.Image) else Image.fromarray(picture)
    image.save(buffer, name, **settings)
    return buffer.getvalue()


def tiff(samples: NDArray[np.generic], **settings: object) -> bytes:
    """Return ``samples`` as a TIFF written by tifffile."""
    buffer = BytesIO()
    imwrite(buffer, samples, **settings)
    return buffer.getvalue()


def by_pillow(data: bytes) -> NDArray[np.uint8]:
    """Return what Pillow's ``convert("RGB")`` makes of a file: what the models were trained on."""
    with Image.open(BytesIO(data)) as picture:
        return np.asarray(picture.convert("RGB"))


def largest_difference(first: NDArray[np.uint8], second: NDArray[np.uint8]) -> int:
    """Return the largest difference in grey levels; shapes must agree."""
    assert first.shape == second.shape
    return int(np.abs(first.astype(np.int16) - second.astype(np.int16)).max())
