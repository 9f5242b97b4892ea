"""Calibrating a real tiny model: proposal, layer in use, recorded, re-scored from embeddings, removed."""

import contextlib
import csv
import dataclasses
from pathlib import Path
from statistics import mean

import pytest

from desktop_app.domain.cancellation import CancelToken
from desktop_app.domain.csv_options import CsvOptions
from desktop_app.domain.errors import CalibrationError
from desktop_app.domain.field import FieldState
from desktop_app.domain.labelled import Label, LabelledImage, LabelledSet
from desktop_app.domain.local_calibration import CalibrationDepth, CalibrationProposal
from desktop_app.services.calibrate_lab import CalibrateToLab
from desktop_app.services.workspace import Workspace
from tests.helpers.picture_folder import noise_picture


@pytest.fixture
def workspace(tiny_models_dir: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    monkeypatch.setenv("LAMELLA_MODELS_DIR", str(tiny_models_dir))
    return Workspace.open(tmp_path / "profile")


def labelled(folder: Path, patients: int = 4, fields: int = 5) -> LabelledSet:
    images = [
        LabelledImage(
            noise_picture(folder / f"p{patient}_{number}.png", patient * 100 + number, (64, 48)),
            Label.MALIGNANT if patient % 2 else Label.BENIGN,
            f"p{patient}",
        )
        for patient in range(patients)
        for number in range(fields)
    ]
    return LabelledSet(folder, tuple(images))


def use_of(workspace: Workspace) -> CalibrateToLab:
    return CalibrateToLab(workspace.models, workspace.calibrations, 1)


def proposed(
    workspace: Workspace, fields: LabelledSet, depth: CalibrationDepth = CalibrationDepth.BIAS
) -> CalibrationProposal:
    use = use_of(workspace)
    events = list(use.propose(fields, "", depth, CancelToken()))
    assert events[-1].done == len(fields.images)
    return use.result


def classified(workspace: Workspace, folder: Path) -> tuple[list[FieldState], int]:
    """Open and classify; return the states, and how many crops the engine was given."""
    with (
        contextlib.closing(workspace.open_session(folder)) as session,
        contextlib.closing(workspace.models.load("", 1)) as model,
    ):
        engine, calls = model._classifier.engine, []
        embed = engine.embed
        engine.embed = lambda crops: (calls.append(len(crops)), embed(crops))[1]  # type: ignore[method-assign]
        opened = session.open_folder(model.identity, True, CancelToken())
        states = [state for event in opened for state in event.batch]
        records = [state.record for state in states]
        for _ in session.classify(records, model, CancelToken(), keep_thumbnails=False):
            pass
        again = session.open_folder(model.identity, True, CancelToken())
        found = [state for event in again for state in event.batch]
        session.export_csv(
            found, folder.parent / "out.csv", model.identity, model.thresholds, CsvOptions(",", ".")
        )
        return found, sum(calls)


def answers(states: list[FieldState]) -> list[float]:
    return [state.prediction.malignant_probability for state in states if state.prediction]


def test_a_layer_is_recorded_rescored_and_removed_without_a_trace(
    workspace: Workspace, tmp_path: Path
) -> None:
    fields = labelled(tmp_path / "lab")
    plain, computed = classified(workspace, fields.source)
    assert computed > 0

    layer = use_of(workspace).keep(proposed(workspace, fields), "Our lab")
    assert layer.is_active
    reference = f"Our lab@{layer.digest[:12]}"
    assert workspace.models.summary().identity.calibration == reference
    with contextlib.closing(workspace.open_session(fields.source)) as session:
        events = session.open_folder(workspace.models.summary().identity, True, CancelToken())
        assert not any(
            state.prediction for event in events for state in event.batch
        )  # not those of another layer
    local, computed = classified(workspace, fields.source)
    assert computed == 0  # from stored embeddings
    assert answers(local) != answers(plain)
    assert {state.prediction.model.calibration for state in local if state.prediction} == {reference}
    with (tmp_path / "out.csv").open(encoding="utf-8-sig", newline="") as table:
        assert {row["calibration"] for row in csv.DictReader(table)} == {reference}

    use_of(workspace).remove("", "Our lab")
    back, computed = classified(workspace, fields.source)
    assert computed == 0
    assert answers(back) == answers(plain)
    assert workspace.models.summary().identity.calibration == ""
    assert use_of(workspace).layers() == ()


def test_before_and_after_are_measured_on_patients_held_back(workspace: Workspace, tmp_path: Path) -> None:
    proposal = proposed(workspace, labelled(tmp_path / "lab"))
    assert [figure.key for figure in proposal.before] == [figure.key for figure in proposal.after]
    assert "one patient after the other" in proposal.held_back
    assert "4 patients" in proposal.confidence
    assert proposal.refusal is not None  # noise cannot be told apart, and nothing is claimed
    assert proposal.can_be_kept


@pytest.mark.parametrize(
    ("patients", "fields", "said"),
    [(4, 4, "20 labelled fields (there are 16)"), (3, 8, "4 patients (there are 3)")],
)
def test_too_little_is_refused_with_what_is_needed(
    workspace: Workspace, tmp_path: Path, patients: int, fields: int, said: str
) -> None:
    proposal = proposed(workspace, labelled(tmp_path / "lab", patients, fields))
    assert proposal.refusal is not None
    assert said in proposal.refusal
    assert not proposal.before
    with pytest.raises(CalibrationError, match="needs at least"):
        use_of(workspace).keep(proposal, "Our lab")


def test_a_missing_class_is_refused(workspace: Workspace, tmp_path: Path) -> None:
    fields = labelled(tmp_path / "lab", 8)
    benign = tuple(image for image in fields.images if image.label is Label.BENIGN)
    proposal = proposed(workspace, LabelledSet(fields.source, benign))
    assert proposal.refusal is not None
    assert "2 patients with malignant fields (there are 0)" in proposal.refusal


def gap(states: list[FieldState], fields: LabelledSet) -> float:
    """Return by how much malignant fields lie above benign ones on average."""
    truth = {image.path.name: image.label for image in fields.images}
    means = []
    for label in (Label.MALIGNANT, Label.BENIGN):
        means.append(mean(answers([state for state in states if truth[state.record.name] is label])))
    return means[0] - means[1]


def test_the_head_can_be_adapted_and_kept(workspace: Workspace, tmp_path: Path) -> None:
    fields = labelled(tmp_path / "lab", 12, 9)
    plain, _ = classified(workspace, fields.source)
    use_of(workspace).keep(proposed(workspace, fields, CalibrationDepth.HEAD), "Head")
    adapted, computed = classified(workspace, fields.source)
    assert computed == 0
    assert gap(adapted, fields) > gap(plain, fields)


def test_a_name_is_taken_once(workspace: Workspace, tmp_path: Path) -> None:
    proposal = proposed(workspace, labelled(tmp_path / "lab"))
    use_of(workspace).keep(proposal, "Our lab")
    with pytest.raises(CalibrationError, match="already"):
        use_of(workspace).keep(proposal, "our LAB")


def test_a_layer_of_another_version_is_named_and_not_used(workspace: Workspace, tmp_path: Path) -> None:
    use_of(workspace).keep(proposed(workspace, labelled(tmp_path / "lab")), "Our lab")
    (path,) = (workspace.dirs.calibrations_dir / "tiny_dev").glob("layer-*.json")
    layer = workspace.calibrations.load("tiny_dev", "Our lab")
    path.unlink()
    other = dataclasses.replace(
        layer, model=dataclasses.replace(layer.model, sha256="c" * 64, version="9.0.0")
    )
    workspace.calibrations.save(other)
    assert workspace.models.summary().identity.calibration == ""
    (listed,) = use_of(workspace).layers()
    assert "version 9.0.0" in listed.problem
    with pytest.raises(CalibrationError, match="cannot be used"):
        use_of(workspace).activate("", "Our lab")
