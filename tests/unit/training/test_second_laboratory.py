"""The second laboratory is pinned: numbers and pixels stay what they were before calibration was written."""

import numpy as np

from desktop_app.training.second_laboratory import (
    BLUR_RADIUS_PX,
    SECOND_LABORATORY,
    second_laboratory_view,
)
from desktop_app.training.stain import StainShift


def drawn_field() -> np.ndarray:
    rng = np.random.default_rng(5)
    tissue = np.array([205, 150, 190]) + rng.normal(0, 18, (64, 64, 1)) * np.array([1.0, 1.4, 0.8])
    tissue[20:34, 20:34] = (95, 60, 140)
    return np.clip(tissue, 0, 255).astype(np.uint8)


def test_the_shift_is_the_one_that_was_committed_first() -> None:
    assert StainShift((1.30, 1.15, 1.00), (0.00, 0.15, 0.00), (1.00, 1.00, 1.00), 0.85) == SECOND_LABORATORY
    assert BLUR_RADIUS_PX == 0.5


def test_stain_exposure_and_sharpness_all_change() -> None:
    field = drawn_field()
    shown = second_laboratory_view(field)
    assert shown.shape == field.shape
    assert shown.dtype == np.uint8
    assert shown[..., 1].mean() < field[..., 1].mean() - 10  # eosin takes green light away
    assert (
        np.abs(np.diff(shown.astype(int), axis=1)).mean() < np.abs(np.diff(field.astype(int), axis=1)).mean()
    )


def test_the_pixels_stay_the_same() -> None:
    shown = second_laboratory_view(drawn_field()).astype(int)
    # One grey level of room: the exponential is rounded differently on other processors.
    np.testing.assert_allclose(shown[27, 27], (86, 49, 136), atol=1)
    np.testing.assert_allclose(shown[20, 20], (110, 66, 147), atol=1)
    np.testing.assert_allclose(shown.mean(axis=(0, 1)), (197.1, 130.0, 189.4), atol=0.5)
