"""Evaluating installed models on labelled folders: the real engine, what is left out, who may not count."""

from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.domain.cancellation import Cancelled, CancelToken
from desktop_app.domain.errors import EvaluationError
from desktop_app.domain.evaluation import Evaluation, Level
from desktop_app.domain.labelled import Label, LabelledSet, LeftOut, Side, Split
from desktop_app.domain.lineage import Lineage
from desktop_app.services.evaluate import EvaluateModel
from desktop_app.services.models import ModelService
from tests.helpers.model_variants import draw_labelled, variant


@pytest.fixture(scope="module")
def labelled(tmp_path_factory: pytest.TempPathFactory) -> LabelledSet:
    return draw_labelled(tmp_path_factory.mktemp("fields"))


@pytest.fixture(scope="module")
def models(tmp_path_factory: pytest.TempPathFactory) -> ModelService:
    folder = tmp_path_factory.mktemp("models")
    good = variant(folder / "good", "good")
    identity = ModelService((folder,)).summary("good").identity
    assert good.is_dir()
    variant(folder / "bad", "bad", skill=-1)
    sides = {"b0": Side.TRAIN, "m0": Side.TRAIN, "m1": Side.VALIDATION, "b1": Side.TEST}
    variant(folder / "tuned", "tuned", lineage=Lineage.of_patients(None, "run-1", sides))
    child = Lineage.of_patients(
        ModelService((folder,)).summary("tuned").identity, "run-2", {"b2": Side.TRAIN}
    )
    variant(folder / "grandchild", "grandchild", lineage=child)
    all_sides = {f"{letter}{n}": Side.TRAIN for letter in "bm" for n in range(4)}
    variant(folder / "knows_all", "knows_all", lineage=Lineage.of_patients(identity, "run-3", all_sides))
    variant(folder / "on_breakhis", "on_breakhis", data_sources=("Fields of BreakHis (CC BY 4.0)",))
    return ModelService((folder,))


def evaluate(models: ModelService, labelled: LabelledSet, model_id: str, **options: object) -> Evaluation:
    use = EvaluateModel(models, threads=1)
    events = list(use.run(labelled, model_id, CancelToken(), **options))  # type: ignore[arg-type]
    assert sum(len(event.batch) for event in events) == events[-1].done == events[-1].total
    return use.result


def test_a_good_model_and_its_opposite_are_told_apart(models: ModelService, labelled: LabelledSet) -> None:
    good, bad = (evaluate(models, labelled, model_id) for model_id in ("good", "bad"))

    assert good.at(Level.IMAGE).figure("accuracy").value == 1.0
    assert bad.at(Level.IMAGE).figure("balanced_accuracy").value == 0.0
    assert good.at(Level.PATIENT).figure("patient_score").value == 1.0
    assert (good.at(Level.PATIENT).benign, good.at(Level.PATIENT).malignant) == (4, 4)
    assert good.model.model_id == "good"
    assert [scored.image.path for scored in good.scored] == [image.path for image in labelled.images]
    assert all(scored.image.pixel_sha256 for scored in good.scored)


def test_an_unreadable_picture_is_left_out_with_its_reason(
    models: ModelService, labelled: LabelledSet, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.png"
    broken.write_bytes(b"")
    images = (*labelled.images, replace(labelled.images[0], path=broken, patient="x"))
    earlier = LeftOut(tmp_path / "notes.txt", "is no picture")
    evaluation = evaluate(models, LabelledSet(labelled.source, images, (earlier,)), "good")

    assert len(evaluation.scored) == len(labelled.images)
    assert evaluation.left_out == (earlier, LeftOut(broken, "the file is empty (0 bytes)"))


def test_nothing_readable_is_an_error(models: ModelService, labelled: LabelledSet, tmp_path: Path) -> None:
    gone = replace(labelled.images[0], path=tmp_path / "gone.png")
    with pytest.raises(EvaluationError, match="None of the pictures could be read"):
        evaluate(models, LabelledSet(tmp_path, (gone,)), "good")


def test_patients_that_taught_the_model_do_not_count(models: ModelService, labelled: LabelledSet) -> None:
    evaluation = evaluate(models, labelled, "tuned")

    assert evaluation.patients == ("b1", "b2", "b3", "m2", "m3")
    assert "3 patients with 9 fields taught this model and are not counted." in evaluation.warnings
    assert {left.reason for left in evaluation.left_out} == {"the model was trained on this patient"}
    assert len(evaluation.left_out) == 9


def test_patients_that_taught_a_base_do_not_count_either(models: ModelService, labelled: LabelledSet) -> None:
    assert evaluate(models, labelled, "grandchild").patients == ("b1", "b3", "m2", "m3")


def test_known_patients_count_on_demand_and_the_report_says_so(
    models: ModelService, labelled: LabelledSet
) -> None:
    evaluation = evaluate(models, labelled, "tuned", include_known=True)

    assert len(evaluation.scored) == len(labelled.images)
    assert "learnt from 3 patients of these fields" in evaluation.warnings[0]


def test_a_model_that_knows_everybody_is_refused(models: ModelService, labelled: LabelledSet) -> None:
    with pytest.raises(EvaluationError, match="All 8 patients of these fields taught this model"):
        evaluate(models, labelled, "knows_all")


def test_the_locked_test_side_alone_counts(models: ModelService, labelled: LabelledSet) -> None:
    sides = {patient: Side.TEST if patient in ("b3", "m3") else Side.TRAIN for patient in labelled.patients}
    del sides["m2"]
    evaluation = evaluate(models, labelled, "good", split=Split(sides, 1))

    assert evaluation.patients == ("b3", "m3")
    assert evaluation.part == "locked test patients"
    assert "The split does not know 1 patient of these fields; they do not count." in evaluation.warnings


def test_breakhis_names_meet_a_warning_where_the_card_names_no_patients(
    models: ModelService, labelled: LabelledSet, tmp_path: Path
) -> None:
    image = labelled.images[0]
    path = tmp_path / "SOB_B_A-14-22549AB-100-001.png"
    path.write_bytes(image.path.read_bytes())
    renamed = LabelledSet(tmp_path, (*labelled.images, replace(image, path=path)))

    assert any("BreakHis" in warning for warning in evaluate(models, renamed, "on_breakhis").warnings)
    assert not any("BreakHis" in warning for warning in evaluate(models, renamed, "good").warnings)
    assert not any("BreakHis" in warning for warning in evaluate(models, labelled, "on_breakhis").warnings)


def test_cancel_stops_and_leaves_no_result(models: ModelService, labelled: LabelledSet) -> None:
    use, cancel = EvaluateModel(models, threads=1), CancelToken()
    cancel.cancel()
    with pytest.raises(Cancelled):
        list(use.run(labelled, "good", cancel))
    with pytest.raises(EvaluationError):
        _ = use.result


def test_one_label_only_gives_what_can_be_given(models: ModelService, labelled: LabelledSet) -> None:
    benign = tuple(image for image in labelled.images if image.label is Label.BENIGN)
    evaluation = evaluate(models, LabelledSet(labelled.source, benign), "good")
    auc = evaluation.at(Level.IMAGE).figure("roc_auc")

    assert (auc.value, evaluation.curves.roc) == (None, None)
    assert evaluation.at(Level.IMAGE).figure("specificity").value == 1.0
