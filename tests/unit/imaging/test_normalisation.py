"""Colours brought to a reference: closer than before, unchanged where nothing is stained."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray
from sample_drawing.fields import FieldPlan, draw_field
from sample_drawing.sample_set import STAININGS

from desktop_app.domain.training_plan import Normalisation
from desktop_app.imaging.normalisation import normalise
from desktop_app.training.stain import StainShift, apply_shift

METHODS = (Normalisation.REINHARD, Normalisation.MACENKO)


@pytest.fixture(scope="module")
def field() -> NDArray[np.uint8]:
    plan = FieldPlan("nests", 200, (140, 92), STAININGS[0], 3)
    return np.asarray(draw_field(plan, is_labelled=False))


def distance(first: NDArray[np.uint8], second: NDArray[np.uint8]) -> float:
    return float(np.abs(first.astype(float) - second).mean())


def test_none_returns_the_field_itself(field: NDArray[np.uint8]) -> None:
    assert normalise(field, Normalisation.NONE) is field


SHIFTS = (StainShift((1.3, 0.8, 1.0)), StainShift((0.75, 1.3, 1.0)), StainShift(gamma=0.8))


@pytest.mark.parametrize("shift", SHIFTS)
def test_reinhard_brings_the_mean_colours_of_two_stainings_together(
    field: NDArray[np.uint8], shift: StainShift
) -> None:
    other = apply_shift(field, shift)
    first, second = (normalise(one, Normalisation.REINHARD) for one in (field, other))
    before = np.abs(field.mean(axis=(0, 1)) - other.mean(axis=(0, 1))).mean()
    assert np.abs(first.mean(axis=(0, 1)) - second.mean(axis=(0, 1))).mean() < 0.5 * before


@pytest.mark.parametrize("shift", SHIFTS)
def test_macenko_brings_the_pixels_of_two_stainings_together(
    field: NDArray[np.uint8], shift: StainShift
) -> None:
    other = apply_shift(field, shift)
    first, second = (normalise(one, Normalisation.MACENKO) for one in (field, other))
    assert distance(first, second) < 0.7 * distance(field, other)


def test_macenko_a_second_time_changes_little(field: NDArray[np.uint8]) -> None:
    once = normalise(field, Normalisation.MACENKO)
    assert distance(once, field) > 5
    assert distance(normalise(once, Normalisation.MACENKO), once) < 0.35 * distance(once, field)


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize(
    "colour", [(0, 0, 0), (255, 255, 255), (246, 240, 245), (128, 128, 128), (200, 90, 160)]
)
def test_a_field_of_one_colour_is_left_alone(method: Normalisation, colour: tuple[int, int, int]) -> None:
    blank = np.full((30, 40, 3), colour, np.uint8)
    assert np.array_equal(normalise(blank, method), blank)


@pytest.mark.parametrize("method", METHODS)
def test_a_nearly_empty_slide_is_left_alone(method: Normalisation) -> None:
    slide = np.random.default_rng(1).integers(238, 250, (60, 60, 3), np.uint8)
    slide[:3, :3] = (120, 60, 140)
    assert np.array_equal(normalise(slide, method), slide)


def test_grey_shows_no_two_dyes() -> None:
    grey = np.random.default_rng(1).integers(20, 200, (60, 60, 1), np.uint8).repeat(3, axis=2)
    assert np.array_equal(normalise(grey, Normalisation.MACENKO), grey)


@given(st.sampled_from(METHODS), st.integers(1, 12), st.integers(1, 12), st.integers(0, 50), st.booleans())
def test_any_picture_gives_a_picture(
    method: Normalisation, height: int, width: int, seed: int, is_extreme: bool
) -> None:
    pixels = np.random.default_rng(seed).integers(0, 256, (height, width, 3), np.uint8)
    pixels = (pixels > 127).astype(np.uint8) * np.uint8(255) if is_extreme else pixels
    result = normalise(pixels, method)
    assert result.shape == pixels.shape
    assert result.dtype == np.uint8
