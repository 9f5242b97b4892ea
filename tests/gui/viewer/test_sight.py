"""The arithmetic of looking: what lies under the pointer stays there, and no margin opens beside it."""

import numpy as np
import pytest

from desktop_app.gui.viewer.light import Light
from desktop_app.gui.viewer.scale_bar import length_words, round_length
from desktop_app.gui.viewer.sight import MOST_ZOOM, Extent, Sight, fitted, panned, zoomed

VIEW, PICTURE = Extent(800, 600), Extent(3000, 1000)


def under(sight: Sight, at: tuple[float, float]) -> tuple[float, float]:
    return sight.x + at[0] / sight.zoom, sight.y + at[1] / sight.zoom


def test_fitting_shows_all_of_it_in_the_middle() -> None:
    assert fitted(VIEW, PICTURE) == Sight(800 / 3000, 1500, 500)


def test_zooming_keeps_what_is_under_the_pointer() -> None:
    sight, at = Sight(1.0, 1400, 500), (120.0, -80.0)
    closer = zoomed(sight, 2.0, at, VIEW, PICTURE)
    assert closer.zoom == 2.0
    assert under(closer, at) == pytest.approx(under(sight, at))


def test_zoom_ends_at_bounds() -> None:
    far = zoomed(fitted(VIEW, PICTURE), 1e-6, (0, 0), VIEW, PICTURE)
    assert far.zoom == pytest.approx(fitted(VIEW, PICTURE).zoom / 2)
    assert zoomed(far, 1e9, (0, 0), VIEW, PICTURE).zoom == MOST_ZOOM


def test_panning_stops_at_the_edge() -> None:
    moved = panned(Sight(1.0, 1500, 500), (1e6, 1e6), VIEW, PICTURE)
    assert (moved.x, moved.y) == (400, 300)
    small = panned(Sight(0.1, 1500, 500), (50, 50), VIEW, PICTURE)
    assert (small.x, small.y) == (1500, 500)


def test_light_is_a_table_that_leaves_values_alone_when_neutral() -> None:
    assert np.array_equal(Light().table(), np.arange(256))
    assert Light(brightness=50).table()[100] > 100
    strong = Light(contrast=60).table()
    assert strong[60] < 60
    assert strong[200] > 200
    assert set(Light(contrast=-100).table()) == {128}


def test_light_applied_is_its_table() -> None:
    values = np.random.default_rng(1).integers(0, 256, 4096, np.uint8)
    lit, light = values.copy(), Light(20, -30)
    light.apply(lit)
    assert np.array_equal(lit, light.table()[values])


@pytest.mark.parametrize(
    ("um_per_px", "um", "words"),
    [
        (0.25, 20, "20 \N{MICRO SIGN}m"),
        (1.0, 100, "100 \N{MICRO SIGN}m"),
        (10.0, 1000, "1 mm"),
        (0.002, 0.2, "0.2 \N{MICRO SIGN}m"),
    ],
)
def test_the_scale_bar_has_a_round_length(um_per_px: float, um: float, words: str) -> None:
    assert round_length(um_per_px) == um
    assert length_words(um) == words
