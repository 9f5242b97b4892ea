"""The viewer's pictures: the decoder's pixels, smaller levels for a far look, huge ones reduced."""

from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from desktop_app.domain.cancellation import Cancelled, CancelToken
from desktop_app.domain.errors import ImageReadError
from desktop_app.imaging.decoding import decode_image
from desktop_app.services.view_picture import load_view


def saved(folder: Path, width: int, height: int) -> Path:
    path = folder / "field.png"
    noise = np.random.default_rng(3).integers(0, 256, (height, width, 3), np.uint8)
    Image.fromarray(noise).save(path, compress_level=1)
    return path


def test_the_largest_level_is_what_the_model_sees(tmp_path: Path) -> None:
    path = saved(tmp_path, 70, 46)
    view = load_view(path, CancelToken())
    assert np.array_equal(view.levels[0][..., 2::-1], decode_image(path).pixels)
    assert (view.width, view.height, len(view.levels)) == (70, 46, 1)
    assert not view.is_reduced
    assert not view.levels[0].flags.writeable


def test_a_huge_picture_is_reduced_and_its_levels_halve(tmp_path: Path) -> None:
    view = load_view(saved(tmp_path, 6000, 1000), CancelToken(), most_pixels=4_000_000)
    assert (view.width, view.height) == (6000, 1000)
    assert view.is_reduced
    widths = [level.shape[1] for level in view.levels]
    assert widths[0] * view.levels[0].shape[0] <= 4_000_000
    assert all(first == second * 2 or first == second * 2 + 1 for first, second in pairwise(widths))
    assert widths[-1] <= 2048
    assert view.size_bytes == sum(level.nbytes for level in view.levels)


def test_a_wish_taken_back_is_not_decoded(tmp_path: Path) -> None:
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(Cancelled):
        load_view(saved(tmp_path, 8, 8), cancel)
    (tmp_path / "broken.png").write_bytes(b"\x89PNG broken")
    with pytest.raises(ImageReadError):
        load_view(tmp_path / "broken.png", CancelToken())
