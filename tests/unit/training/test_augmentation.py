"""Variations of a field: none at strength 0, the same for the same draw, plausible at any strength."""

from dataclasses import fields, replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.errors import ImageReadError
from desktop_app.domain.training_plan import AugmentationPlan, Normalisation
from desktop_app.services.augmentation_preview import AugmentationPreview, previews
from desktop_app.training.augmentation import augment
from desktop_app.training.stain import StainShift, apply_shift, stained_anew
from tests.helpers.picture_folder import noise_picture
from tests.helpers.pictures import largest_difference, smooth_pixels

STILL = AugmentationPlan(
    flips=False,
    quarter_turns=False,
    rotation_degrees=0.0,
    zoom=0.0,
    shift=0.0,
    brightness=0.0,
    contrast=0.0,
    stain=0.0,
)
PARTS = [
    {"flips": True},
    {"quarter_turns": True},
    {"rotation_degrees": 15.0},
    {"zoom": 0.2},
    {"shift": 0.1},
    {"brightness": 0.2},
    {"contrast": 0.2},
    {"stain": 1.0},
]


def rng(seed: int) -> np.random.Generator:
    return np.random.default_rng(seed)


def test_strength_zero_is_an_exact_copy() -> None:
    pixels = smooth_pixels()
    copy = augment(pixels, STILL, rng(1))
    assert np.array_equal(copy, pixels)
    assert not np.shares_memory(copy, pixels)


@pytest.mark.parametrize("part", PARTS, ids=lambda part: next(iter(part)))
def test_each_part_alone_changes_the_field_and_nothing_but_the_draw_decides(part: dict[str, float]) -> None:
    pixels = smooth_pixels(48, 48)
    plan = replace(STILL, **part)
    copies = [augment(pixels, plan, rng(seed)) for seed in range(6)]
    assert any(not np.array_equal(copy, pixels) for copy in copies)
    for seed, copy in enumerate(copies):
        assert copy.shape == pixels.shape
        assert copy.dtype == np.uint8
        assert copy.flags.c_contiguous
        assert np.array_equal(copy, augment(pixels, plan, rng(seed)))


def test_every_setting_of_the_plan_is_looked_at() -> None:
    named = {name for part in PARTS for name in part} | {"views"}
    assert {item.name for item in fields(AugmentationPlan)} == named


def test_moving_one_slider_leaves_the_other_draws_alone() -> None:
    first, second = rng(5), rng(5)
    augment(smooth_pixels(), STILL, first)
    augment(smooth_pixels(), AugmentationPlan(stain=1.0), second)
    assert first.random() == second.random()


def test_flips_and_turns_only_move_pixels_of_a_square() -> None:
    pixels = smooth_pixels(32, 32)
    plan = replace(STILL, flips=True, quarter_turns=True)
    seen = {augment(pixels, plan, rng(seed)).tobytes() for seed in range(80)}
    views = {np.rot90(flip, turn).tobytes() for flip in (pixels, pixels[:, ::-1]) for turn in range(4)}
    assert seen == views


def test_a_field_that_is_not_square_keeps_its_shape() -> None:
    pixels = smooth_pixels(70, 46)
    plan = AugmentationPlan(rotation_degrees=180.0, zoom=0.5, shift=0.5)
    assert {augment(pixels, plan, rng(seed)).shape for seed in range(8)} == {(46, 70, 3)}


def test_what_comes_in_from_outside_is_reflected_never_black() -> None:
    pixels = np.full((40, 40, 3), 200, np.uint8)
    plan = replace(STILL, rotation_degrees=45.0, zoom=0.6, shift=0.4)
    for seed in range(10):
        assert np.array_equal(augment(pixels, plan, rng(seed)), pixels)


def test_a_shift_moves_by_its_share() -> None:
    pixels = smooth_pixels(100, 100)
    moved = augment(pixels, replace(STILL, shift=0.1), rng(3))
    centre = slice(30, 70)
    errors = {
        (right, down): largest_difference(
            moved[centre, centre], pixels[30 + down : 70 + down, 30 + right : 70 + right]
        )
        for right in range(-11, 12)
        for down in range(-11, 12)
    }
    (right, down) = min(errors, key=lambda place: errors[place])
    assert max(abs(right), abs(down)) <= 10
    assert errors[right, down] <= 6


def test_fast_stain_agrees_with_the_full_one() -> None:
    gain, offset = (1.2, 0.8, 1.1), (0.03, -0.02, 0.05)
    pixels = smooth_pixels()
    fast = stained_anew(pixels, np.array(gain, np.float32), np.array(offset, np.float32))
    assert largest_difference(fast, apply_shift(pixels, StainShift(gain, offset))) <= 1


@given(
    st.integers(1, 40),
    st.integers(1, 40),
    st.integers(0, 9),
    st.floats(0, 1),
    st.floats(0, 360),
    st.floats(0, 2),
)
def test_any_shape_and_strength_gives_a_picture_of_the_same_shape(
    width: int, height: int, seed: int, strength: float, degrees: float, stain: float
) -> None:
    pixels = rng(seed).integers(0, 256, (height, width, 3), np.uint8)
    plan = AugmentationPlan(True, True, degrees, strength, strength, strength, strength, stain)
    assert augment(pixels, plan, rng(seed)).shape == pixels.shape


def test_a_preview_shows_the_field_and_its_copies(tmp_path: Path) -> None:
    path = noise_picture(tmp_path / "Größe.png", 1, (70, 46))
    preview = AugmentationPreview(side_px=40)
    tiles = preview(path, AugmentationPlan(), count=5, seed=2)
    assert [tile.shape for tile in tiles] == [(40, 40, 3)] * 6
    still = preview(path, STILL, count=2)
    assert np.array_equal(still[0], still[1])
    path.unlink()
    again = preview(path, AugmentationPlan(), count=5, seed=2)
    assert all(np.array_equal(one, other) for one, other in zip(tiles, again, strict=True))
    with pytest.raises(ImageReadError):
        previews(path, STILL, normalisation=Normalisation.REINHARD)
