"""The gate withholds what it should and says why, travels in the package, and is not believed unread."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from desktop_app.domain.assessment import Assessment, Measures, Unassessable
from desktop_app.domain.errors import ModelLoadError
from desktop_app.imaging.field_quality import field_measures
from desktop_app.inference.folder_stain import FEWEST_FIELDS, folder_stain, limit_for
from desktop_app.inference.gate import EMBEDDING_DISTANCE, STAIN_DISTANCE, Gate, assess, assess_many
from desktop_app.inference.package import open_package
from desktop_app.inference.safe_arrays import write_arrays
from desktop_app.training.gate import drawn_pictures, recoloured_fields
from desktop_app.training.gate.gate_shipping import ship_gate
from desktop_app.training.stain import StainShift, apply_shift
from tests.helpers.drawn_fields import drawn_field
from tests.helpers.drawn_gate import USUAL, add_gate, drawn_gate, drawn_gate_fields
from tests.unit.inference.test_package import reseal

SIZE = 24
Pixels = NDArray[np.uint8]


@pytest.fixture(scope="module")
def gate() -> Gate:
    return drawn_gate(SIZE)


def usual() -> NDArray[np.float32]:
    return drawn_gate_fields(SIZE).embeddings[:1]


def said_of(pixels: Pixels, gate: Gate, magnification: str = "unknown") -> Assessment:
    return assess(field_measures(pixels), usual(), magnification, gate)


def rng() -> np.random.Generator:
    return np.random.default_rng(1)


@pytest.mark.parametrize(
    ("pixels", "reason"),
    [
        (drawn_pictures.blank_slide(rng()), Unassessable.BLANK),
        (recoloured_fields.out_of_focus(drawn_field(), rng()), Unassessable.OUT_OF_FOCUS),
        (recoloured_fields.overexposed(drawn_field(), rng()), Unassessable.OVEREXPOSED),
        (recoloured_fields.underexposed(drawn_field(), rng()), Unassessable.UNDEREXPOSED),
        (recoloured_fields.fluorescence(drawn_field(), rng()), Unassessable.UNDEREXPOSED),
        (drawn_field(width=90, height=80), Unassessable.TOO_SMALL),
        (drawn_pictures.document(rng()), Unassessable.NOT_HE),
        (drawn_pictures.screenshot(rng()), Unassessable.NOT_HE),
        (recoloured_fields.immunohistochemistry(drawn_field(), rng()), Unassessable.NOT_HE),
    ],
    ids=["blank", "blurred", "over", "under", "shining", "tiny", "document", "screenshot", "brown"],
)
def test_a_foreign_picture_is_withheld_for_its_reason(
    pixels: Pixels, reason: Unassessable, gate: Gate
) -> None:
    said = said_of(pixels, gate)
    assert said.is_withheld
    assert reason in said.reasons


def test_fields_like_those_of_training_pass(gate: Gate) -> None:
    passed = [not said_of(drawn_field(9000 + number), gate).is_withheld for number in range(20)]
    assert sum(passed) >= 19
    measures = dict(said_of(drawn_field(1), gate).measures)
    assert 0 < measures[STAIN_DISTANCE] < 3
    assert 0 < measures[EMBEDDING_DISTANCE] < 3


def test_a_strange_embedding_and_a_strange_magnification_are_reasons_of_their_own(gate: Gate) -> None:
    measures = field_measures(drawn_field(1))
    strange = assess(measures, usual() + np.float32(30), "unknown", gate)
    assert strange.reasons == (Unassessable.UNLIKE_TRAINING,)
    assert assess(measures, usual(), "400X", gate).reasons == (Unassessable.MAGNIFICATION,)
    for power in ("200X", "unknown", ""):
        assert not assess(measures, usual(), power, gate).reasons


def test_what_an_earlier_model_said_is_computed_anew(gate: Gate) -> None:
    measures = field_measures(drawn_field(1))
    first = assess(measures, usual(), "unknown", gate)
    again = assess(first.measures, usual() + np.float32(30), "unknown", gate)
    assert again.reasons == (Unassessable.UNLIKE_TRAINING,)
    without = assess(again.measures, usual(), "unknown", Gate())
    assert without == Assessment((), measures)


def test_many_fields_at_once_are_assessed_as_one_by_one(gate: Gate) -> None:
    pictures = [drawn_field(1), drawn_pictures.document(rng()), drawn_pictures.blank_slide(rng())]
    measures = [field_measures(pixels) for pixels in pictures]
    vectors = [usual() + np.float32(step) for step in (0, 0.1, 30)]
    together = assess_many(measures, vectors, ["unknown"] * 3, gate)
    alone = [assess(of, vector, "unknown", gate) for of, vector in zip(measures, vectors, strict=True)]
    assert [said.reasons for said in together] == [said.reasons for said in alone]
    assert assess_many([], [], [], gate) == []


def test_the_views_of_a_field_are_averaged(gate: Gate) -> None:
    measures = field_measures(drawn_field(1))
    views = np.concatenate([usual() - 1, usual() + 1]).astype(np.float32)
    one, two = (dict(assess(measures, each, "unknown", gate).measures) for each in (usual(), views))
    assert one[EMBEDDING_DISTANCE] == pytest.approx(two[EMBEDDING_DISTANCE], rel=1e-4)


def test_a_package_without_a_gate_judges_pictures_only(own_folder: Path) -> None:
    old = open_package(own_folder).gate
    assert old.block is None
    assert said_of(drawn_pictures.blank_slide(rng()), old).reasons[0] is Unassessable.BLANK
    brown = recoloured_fields.immunohistochemistry(drawn_field(), rng())
    assert not said_of(brown, old).reasons
    assert not assess(field_measures(drawn_field()), usual() + np.float32(99), "999X", old).reasons
    assert folder_stain([("p", Assessment((), field_measures(drawn_field())))] * 30, old) is None


def test_a_gate_survives_the_package_to_the_last_bit(own_folder: Path, gate: Gate) -> None:
    opened = open_package(add_gate(own_folder, gate)).gate
    assert opened.block == gate.block
    for name, array in gate.to_arrays().items():
        np.testing.assert_array_equal(opened.to_arrays()[name], array)


def test_shipping_changes_card_and_gate_alone(own_folder: Path, gate: Gate) -> None:
    before = {path.name: path.read_bytes() for path in own_folder.rglob("*") if path.is_file()}
    old = open_package(own_folder).identity
    new = ship_gate(own_folder, gate, "0.2.0")
    after = {path.name: path.read_bytes() for path in own_folder.rglob("*") if path.is_file()}
    assert set(after) - set(before) == {"gate.npz"}
    assert [name for name in before if before[name] != after[name]] == ["manifest.json"]
    assert (new.version, new.backbone_sha256) == ("0.2.0", old.backbone_sha256)
    assert new.sha256 != old.sha256
    assert ship_gate(own_folder, gate, "0.2.0") == new


Arrays = dict[str, NDArray[np.generic]]


@pytest.mark.parametrize(
    ("spoil", "complaint"),
    [
        (lambda arrays: arrays | {"stain_mean": arrays["stain_mean"][:3]}, "stain_mean"),
        (lambda arrays: arrays | {"stain_scale": arrays["stain_scale"] * 0}, "cannot be"),
        (lambda arrays: arrays | {"embedding_variances": -arrays["embedding_variances"]}, "cannot be"),
        (lambda arrays: arrays | {"embedding_mean": arrays["embedding_mean"].astype(np.float64)}, "fit"),
        (lambda arrays: arrays | {"folder_rest": arrays["folder_rest"] * np.float32("nan")}, "cannot be"),
        (lambda arrays: {name: arrays[name] for name in arrays if name != "embedding_rest"}, "missing"),
        (lambda arrays: arrays | {"more": np.zeros(1, np.float32)}, "nobody knows"),
    ],
)
def test_a_gate_that_cannot_be_is_refused(
    spoil: Callable[[Arrays], Arrays], complaint: str, own_folder: Path, gate: Gate
) -> None:
    add_gate(own_folder, gate)
    (own_folder / "gate.npz").write_bytes(write_arrays(spoil(dict(gate.to_arrays()))))
    reseal(own_folder)
    with pytest.raises(ModelLoadError, match=complaint):
        open_package(own_folder)


def test_a_tampered_or_orphaned_gate_is_refused(own_folder: Path, gate: Gate) -> None:
    add_gate(own_folder, gate)
    whole = (own_folder / "gate.npz").read_bytes()
    (own_folder / "gate.npz").write_bytes(whole[:-40] + bytes(40))
    with pytest.raises(ModelLoadError, match=r"gate\.npz"):
        open_package(own_folder)
    (own_folder / "gate.npz").unlink()
    with pytest.raises(ModelLoadError, match="missing"):
        open_package(own_folder)


def folder_of(shift: StainShift, patients: int, each: int) -> list[tuple[str, Assessment]]:
    def measured(seed: int) -> Measures:
        return field_measures(apply_shift(drawn_field(seed), shift))

    return [
        (f"q{patient}", Assessment((), measured(5000 + 50 * patient + number)))
        for patient in range(patients)
        for number in range(each)
    ]


def test_another_stain_of_the_whole_folder_is_seen_and_the_usual_one_is_not(gate: Gate) -> None:
    usual_stain = folder_stain(folder_of(USUAL, 8, 3), gate)
    other = folder_stain(folder_of(StainShift((1.6, 0.6, 1.0), (0.0, 0.1, 0.0)), 8, 3), gate)
    assert usual_stain is not None
    assert other is not None
    assert (usual_stain.fields, usual_stain.patients) == (24, 8)
    assert other.differs
    assert not usual_stain.differs


def test_few_fields_or_a_folder_of_something_else_say_nothing(gate: Gate) -> None:
    folder = folder_of(USUAL, 5, 4)
    assert len(folder) == FEWEST_FIELDS
    assert folder_stain(folder, gate) is not None
    assert folder_stain(folder[1:], gate) is None
    foreign = [("x", Assessment((Unassessable.BLANK,), ()))] * 21
    assert folder_stain([*folder, *foreign], gate) is None


def test_the_more_patients_the_smaller_a_difference_can_be_told(gate: Gate) -> None:
    limits = [limit_for(patients, gate) for patients in (1, 2, 4, 8, 100)]
    assert limits == sorted(limits, reverse=True)
    assert limits[0] > limits[-1] > 0
    assert limit_for(3, Gate()) == float("inf")


def test_a_model_trained_anew_keeps_what_tells_slides_from_the_rest(gate: Gate, own_folder: Path) -> None:
    kept = open_package(add_gate(own_folder, gate.without_training())).gate
    assert said_of(drawn_pictures.document(rng()), kept).reasons == (Unassessable.NOT_HE,)
    assert not assess(field_measures(drawn_field(1)), usual() + np.float32(99), "999X", kept).reasons
    assert set(kept.to_arrays()) == {name for name in gate.to_arrays() if name.startswith("stain_")}
    assert Gate().without_training().block is None
