"""Augmented and recoloured views repeat, and what is measured on is never trained on."""

import numpy as np
import pytest

from desktop_app.training.stain import SIMULATED_LABORATORIES, StainShift, apply_shift
from desktop_app.training.views import PLAIN, augmented_names, augmented_view, crops_under


@pytest.fixture
def crops() -> np.ndarray:
    return np.random.default_rng(5).integers(30, 250, (3, 48, 48, 3), dtype=np.uint8)


def test_no_shift_changes_at_most_rounding(crops: np.ndarray) -> None:
    same = apply_shift(crops[0], StainShift())
    assert np.abs(same.astype(int) - crops[0]).max() <= 1


def test_more_haematoxylin_darkens(crops: np.ndarray) -> None:
    assert apply_shift(crops[0], StainShift(stain_offset=(0.2, 0.0, 0.0))).mean() < crops[0].mean() - 5


def test_views_depend_on_seed_field_and_number_only(crops: np.ndarray) -> None:
    first = augmented_view(crops[0], 1, 0, 1)
    np.testing.assert_array_equal(first, augmented_view(crops[0].copy(), 1, 0, 1))
    assert (first != augmented_view(crops[0], 1, 0, 2)).any()
    assert (first != augmented_view(crops[0], 1, 1, 1)).any()
    assert (first != augmented_view(crops[0], 2, 0, 1)).any()


def test_crops_under_every_name_keep_shape_and_type(crops: np.ndarray) -> None:
    for name in (PLAIN, *augmented_names(2), *SIMULATED_LABORATORIES):
        changed = crops_under(crops, name)
        assert changed.shape == crops.shape
        assert changed.dtype == np.uint8
        assert (name == PLAIN) == bool((changed == crops).all())


def test_no_laboratory_is_trained_on() -> None:
    assert not set(augmented_names(9)) & set(SIMULATED_LABORATORIES)
