"""Each measure of a field moves with what it is about, and with nothing else."""

import numpy as np
import pytest
from numpy.typing import NDArray

from desktop_app.imaging.field_quality import QUALITY_MEASURES, field_measures
from desktop_app.imaging.stain_measures import STAIN_MEASURES
from desktop_app.training.gate import drawn_pictures, recoloured_fields
from tests.helpers.drawn_fields import drawn_field

Pixels = NDArray[np.uint8]


def measured(pixels: Pixels) -> dict[str, float]:
    return dict(field_measures(pixels))


def generator() -> np.random.Generator:
    return np.random.default_rng(3)


def test_measures_are_sorted_finite_and_those_that_are_described() -> None:
    measures = field_measures(drawn_field())
    names = [name for name, _ in measures]
    assert names == sorted({*QUALITY_MEASURES, *STAIN_MEASURES})
    assert np.isfinite([value for _, value in measures]).all()


@pytest.mark.parametrize("size", [(1, 1), (1, 300), (224, 224), (1500, 7)])
@pytest.mark.parametrize("level", [0, 128, 255])
def test_any_size_and_any_even_picture_can_be_measured(size: tuple[int, int], level: int) -> None:
    measures = measured(np.full((*size, 3), level, np.uint8))
    assert np.isfinite(list(measures.values())).all()
    assert measures["short_side_px"] == min(size)
    assert measures["contrast"] == 0


def test_a_blank_slide_has_hardly_any_tissue_or_contrast() -> None:
    field = measured(drawn_field())
    blank = measured(np.full((460, 700, 3), 240, np.uint8))
    assert blank["tissue_share"] == 0 < field["tissue_share"]
    assert blank["contrast"] < 4 < field["contrast"]
    assert blank["pink_share"] == blank["density"] == 0


def test_blur_lowers_focus_and_a_paler_field_keeps_it() -> None:
    field = drawn_field()
    blurred = recoloured_fields.out_of_focus(field, generator())
    pale = (255 - (255 - field.astype(np.float32)) * 0.5).astype(np.uint8)
    sharp = measured(field)["focus"]
    assert measured(blurred)["focus"] < sharp - 1.5
    assert measured(pale)["focus"] == pytest.approx(sharp, abs=0.3)


def test_too_much_light_and_too_little_are_told_apart() -> None:
    field = measured(drawn_field())
    over = measured(recoloured_fields.overexposed(drawn_field(), generator()))
    under = measured(recoloured_fields.underexposed(drawn_field(), generator()))
    assert over["bright_share"] > 0.5 > field["bright_share"]
    assert under["density"] > 1.6 > field["density"]
    assert over["dark_share"] == field["dark_share"] == field["bright_share"] == 0


def test_black_with_shining_nuclei_is_dark() -> None:
    shining = measured(recoloured_fields.fluorescence(drawn_field(), generator()))
    assert shining["dark_share"] > 0.3
    assert shining["density"] > 1.6


def test_brown_is_told_from_pink() -> None:
    field = measured(drawn_field())
    brown = measured(recoloured_fields.immunohistochemistry(drawn_field(), generator()))
    assert field["pink_share"] > 0.9
    assert brown["brown_share"] > field["brown_share"] + 0.1
    assert brown["blue_spread"] > field["blue_spread"]


def test_a_grey_document_has_no_colour() -> None:
    page = measured(np.repeat(drawn_pictures.document(generator())[..., :1], 3, axis=2))
    assert page["red_part"] == pytest.approx(1 / 3, abs=1e-4)
    assert page["blue_part"] == pytest.approx(1 / 3, abs=1e-4)
    assert page["red_spread"] < 1e-3


def test_the_lamp_is_seen_where_the_picture_is_lightest() -> None:
    pixels = np.full((300, 300, 3), (120, 60, 140), np.uint8)
    pixels[:60] = (230, 250, 255)
    measures = measured(pixels)
    for name, level in (("light_red", 230), ("light_green", 250), ("light_blue", 255)):
        assert measures[name] == pytest.approx(-np.log((level + 1) / 256), abs=0.01)


def test_more_dye_is_more_density_and_the_same_colour() -> None:
    thin = np.full((224, 224, 3), 0, np.float64) + 255 * np.exp(-0.4 * np.array([0.4, 0.9, 0.3]))
    thick = np.full((224, 224, 3), 0, np.float64) + 255 * np.exp(-0.8 * np.array([0.4, 0.9, 0.3]))
    first, second = measured(thin.astype(np.uint8)), measured(thick.astype(np.uint8))
    assert second["density"] == pytest.approx(2 * first["density"], rel=0.03)
    assert second["red_part"] == pytest.approx(first["red_part"], abs=0.01)
    assert first["red_part"] == pytest.approx(0.4 / 1.6, abs=0.01)
