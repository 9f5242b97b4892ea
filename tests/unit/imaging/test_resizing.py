"""The resizer of the model's contract, and thumbnails."""

import numpy as np
import pytest
from PIL import Image

from desktop_app.imaging.resizing import make_thumbnail, resize_squash
from tests.helpers.pictures import largest_difference, smooth_pixels


def test_squash_is_pillows_antialiased_bilinear() -> None:
    pixels = smooth_pixels(700, 460)
    expected = Image.fromarray(pixels).resize((224, 200), Image.Resampling.BILINEAR)
    squashed = resize_squash(pixels, (224, 200))
    assert squashed.shape == (200, 224, 3)
    np.testing.assert_array_equal(squashed, np.asarray(expected))


def test_squash_averages_instead_of_skipping() -> None:
    stripes = np.zeros((64, 64, 3), np.uint8)
    stripes[:, ::2] = 255
    assert np.abs(resize_squash(stripes, (16, 16))[:, 1:-1].astype(int) - 127).max() <= 2


@pytest.mark.parametrize(
    ("size", "expected"),
    [((700, 460), (168, 256)), ((460, 700), (256, 168)), ((256, 256), (256, 256)), ((5000, 3), (1, 256))],
)
def test_thumbnail_keeps_the_aspect(size: tuple[int, int], expected: tuple[int, int]) -> None:
    thumbnail = make_thumbnail(smooth_pixels(*size), 256)
    assert thumbnail.shape == (*expected, 3)
    assert thumbnail.dtype == np.uint8


def test_small_picture_is_not_enlarged_but_copied() -> None:
    pixels = smooth_pixels(50, 40)
    thumbnail = make_thumbnail(pixels, 256)
    np.testing.assert_array_equal(thumbnail, pixels)
    assert not np.shares_memory(thumbnail, pixels)


def test_thumbnail_of_a_large_picture_is_close_to_the_exact_one() -> None:
    pixels = smooth_pixels(3000, 2000)
    exact = np.asarray(Image.fromarray(pixels).resize((256, 171), Image.Resampling.BILINEAR))
    assert largest_difference(make_thumbnail(pixels, 256), exact) <= 8
