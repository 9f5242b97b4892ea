"""The map over its field: what stays untouched, what is painted, and colours that keep their order."""

import numpy as np
import pytest

from desktop_app.domain.heat_map import HeatMap, HeatTarget
from desktop_app.domain.model_identity import ModelIdentity
from desktop_app.imaging.heat_overlay import enlarged, heat_colours, overlay, side_by_side

# Machado, Oliveira and Fernandes, 2009, severity 1: linear RGB to what such eyes see.
COLOUR_BLIND = {
    "protan": [
        [0.152286, 1.052583, -0.204868],
        [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
    ],
    "deutan": [
        [0.367322, 0.860646, -0.227968],
        [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
    ],
    "tritan": [
        [1.255528, -0.076749, -0.178779],
        [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
    ],
    "none": np.eye(3).tolist(),
}


def heat_of(values: np.ndarray) -> HeatMap:
    return HeatMap(
        values=values.astype(np.float32),
        peak=1.0,
        target=HeatTarget.MALIGNANT,
        depth="last",
        depth_count=1,
        share=1.0,
        is_zero=not values.any(),
        model=ModelIdentity("test", "1.0.0", "", ""),
        malignant_probability=0.9,
    )


def hot_corner() -> HeatMap:
    values = np.zeros((7, 7))
    values[0, 0], values[0, 1] = 1.0, 0.2
    return heat_of(values)


def tissue(height: int = 140, width: int = 210) -> np.ndarray:
    return np.random.default_rng(1).integers(0, 256, (height, width, 3), dtype=np.uint8)


@pytest.mark.parametrize("threshold", [0.0, 0.1, 0.5])
def test_tissue_below_the_threshold_is_untouched_and_the_rest_is_painted(threshold: float) -> None:
    pixels, heat = tissue(), hot_corner()
    painted = overlay(pixels, heat, opacity=1.0, threshold=threshold)
    large = enlarged(heat.values, (210, 140))
    shown = (large >= threshold) & (large > 0)
    assert 0 < shown.sum() < shown.size / 2
    np.testing.assert_array_equal(painted[~shown], pixels[~shown])
    np.testing.assert_array_equal(painted[shown], heat_colours(large[shown]))


def test_half_opacity_lies_half_way() -> None:
    pixels, heat = tissue(), heat_of(np.ones((7, 7)))
    painted = overlay(pixels, heat, opacity=0.5, threshold=0.3).astype(float)
    expected = (pixels.astype(float) + heat_colours(np.ones(1, np.float32)).astype(float)) / 2
    assert np.abs(painted - expected).max() <= 0.5


@pytest.mark.parametrize(
    ("heat", "opacity"), [(hot_corner(), 0.0), (heat_of(np.zeros((7, 7))), 1.0)], ids=["opacity 0", "zero"]
)
def test_nothing_to_show_leaves_every_byte_and_gives_a_copy(heat: HeatMap, opacity: float) -> None:
    pixels = tissue()
    painted = overlay(pixels, heat, opacity=opacity, threshold=0.0)
    np.testing.assert_array_equal(painted, pixels)
    assert not np.shares_memory(painted, pixels)


def test_a_picture_larger_than_one_block_is_painted_without_seams() -> None:
    pixels = np.zeros((1500, 1200, 3), np.uint8)
    heat = heat_of(np.tile(np.linspace(0, 1, 7), (7, 1)))
    painted = overlay(pixels, heat, opacity=1.0, threshold=0.5)
    assert (painted == painted[:1]).all()  # the map changes along the rows only


def test_the_map_lies_where_its_places_lie() -> None:
    values = np.zeros((7, 7))
    values[2, 5] = 1.0
    large = enlarged(values.astype(np.float32), (700, 350))
    top, left = np.unravel_index(large.argmax(), large.shape)
    assert (top // 50, left // 100) == (2, 5)
    assert large.min() == 0.0
    assert large.max() <= 1.0


def test_side_by_side_holds_the_untouched_field_first() -> None:
    pixels = tissue()
    pair = side_by_side(pixels, hot_corner(), 1.0, 0.1)
    np.testing.assert_array_equal(pair[:, :210], pixels)
    np.testing.assert_array_equal(pair[:, -210:], overlay(pixels, hot_corner(), 1.0, 0.1))


@pytest.mark.parametrize("eyes", COLOUR_BLIND)
def test_hotter_is_lighter_for_all_eyes(eyes: str) -> None:
    seen = heat_colours(np.linspace(0, 1, 33, dtype=np.float32)) / 255
    linear = np.where(seen <= 0.04045, seen / 12.92, ((seen + 0.055) / 1.055) ** 2.4)
    luminance = np.clip(linear @ np.array(COLOUR_BLIND[eyes]).T, 0, 1) @ [0.2126, 0.7152, 0.0722]
    lightness = 116 * np.cbrt(luminance) - 16  # CIE L*; below 8 in the first stop it is off by little
    assert (np.diff(lightness) > 0.5).all()


@pytest.mark.parametrize(("opacity", "threshold"), [(-0.1, 0.5), (1.1, 0.5), (0.5, -0.1), (0.5, 1.5)])
def test_shares_outside_0_to_1_are_refused(opacity: float, threshold: float) -> None:
    with pytest.raises(ValueError, match="0 to 1"):
        overlay(tissue(), hot_corner(), opacity, threshold)
