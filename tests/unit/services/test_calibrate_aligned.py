"""Alignment through the use case: a real tiny model with training statistics, real pictures, real files."""

import contextlib
from pathlib import Path

import numpy as np
import pytest

from desktop_app.domain.cancellation import Cancelled, CancelToken
from desktop_app.domain.embedding_alignment import EmbeddingAlignment
from desktop_app.domain.errors import FolderError, LabelledDataError
from desktop_app.domain.labelled import Label, LabelOptions
from desktop_app.domain.local_calibration import CalibrationDepth, CalibrationProposal
from desktop_app.inference.embedding_statistics import statistics_of
from desktop_app.services.calibrate_lab import OtherFolder
from desktop_app.services.calibration_fields import CalibrationFields, OtherFields
from desktop_app.services.calibration_words import how_aligned
from desktop_app.services.layer_fitting import LayerBasis, fit_layer, probability_of
from desktop_app.services.workspace import Workspace
from tests.helpers.package_statistics import add_statistics, drawn_statistics
from tests.helpers.picture_folder import noise_picture
from tests.helpers.tiny_package import tiny_package
from tests.unit.services.test_calibrate_lab import answers, classified, labelled, use_of

SIZE = 24


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    """A profile whose one model was trained on fields that lie far from noise pictures."""
    models = tmp_path / "models"
    models.mkdir()
    add_statistics(tiny_package(models / "tiny_dev"), drawn_statistics(SIZE, centre=3.0))
    (models / "default.json").write_text('{"default": "tiny_dev"}', "utf-8")
    monkeypatch.setenv("LAMELLA_MODELS_DIR", str(models))
    return Workspace.open(tmp_path / "profile")


def others_in(folder: Path, patients: int = 6) -> OtherFolder:
    for patient in range(patients):
        for number in range(3):
            noise_picture(folder / f"q{patient}" / f"{number}.png", 5000 + patient * 100 + number, (64, 48))
    return OtherFolder(folder, LabelOptions())


def proposed(workspace: Workspace, tmp_path: Path, others: OtherFolder | None) -> CalibrationProposal:
    use, fields = use_of(workspace), labelled(tmp_path / "lab")
    events = list(use.propose(fields, "", CalibrationDepth.BIAS, CancelToken(), others=others))
    assert events[-1].done == events[-1].total
    return use.result


def test_labelled_fields_alone_align(workspace: Workspace, tmp_path: Path) -> None:
    proposal = proposed(workspace, tmp_path, None)
    assert proposal.layer is not None
    found = proposal.layer.alignment
    assert found is not None
    assert (found.fields, found.patients) == (20, 4)
    percent = round(100 * found.strength)
    assert proposal.alignment == (
        f"Your laboratory's fields were aligned to the training fields by {percent} %, from 4 patients."
    )


def test_fields_without_labels_help_and_are_not_measured(workspace: Workspace, tmp_path: Path) -> None:
    alone = proposed(workspace, tmp_path, None)
    noise_picture(
        tmp_path / "more" / "again.png", 0, (64, 48)
    )  # labelled already: counts once, with its label
    helped = proposed(workspace, tmp_path, others_in(tmp_path / "more"))
    assert (helped.fields, helped.patients) == (alone.fields, alone.patients)
    assert alone.layer is not None
    assert helped.layer is not None
    assert alone.layer.alignment is not None
    assert helped.layer.alignment is not None
    assert (helped.layer.alignment.fields, helped.layer.alignment.patients) == (38, 10)
    assert helped.layer.digest != alone.layer.digest
    assert "from 10 patients" in helped.alignment
    assert helped.before == alone.before
    assert helped.after != alone.after


def test_a_kept_alignment_reaches_stored_embeddings_and_leaves_without_a_trace(
    workspace: Workspace, tmp_path: Path
) -> None:
    fields = labelled(tmp_path / "lab")
    plain, _ = classified(workspace, fields.source)
    proposal = proposed(workspace, tmp_path, None)
    layer = use_of(workspace).keep(proposal, "Our lab")
    local, computed = classified(workspace, fields.source)
    assert computed == 0
    assert {state.prediction.model.calibration for state in local if state.prediction} == {
        f"Our lab@{layer.digest[:12]}"
    }
    assert proposal.layer is not None
    kept = workspace.calibrations.load("tiny_dev", "Our lab")
    assert kept.alignment is not None
    with contextlib.closing(workspace.models.load("", 1, calibrated=False)) as model:
        crops = [model.prepare(pixels_of(state.record.path)) for state in local]
        embeddings = [scores.embeddings for scores in model.classify(crops)]
        moved = [rows * kept.alignment.scale + kept.alignment.shift for rows in embeddings]
        logits = np.array([scores.logit for scores in model.score_many(moved)])
    expected = 1 / (1 + np.exp(-(logits + kept.bias) / kept.temperature))
    np.testing.assert_allclose(answers(local), expected, atol=1e-4)
    use_of(workspace).remove("", "Our lab")
    back, _ = classified(workspace, fields.source)
    assert answers(back) == answers(plain)


def pixels_of(path: Path) -> np.ndarray:
    from PIL import Image

    with Image.open(path) as picture:
        return np.asarray(picture.convert("RGB"))


def test_a_model_without_statistics_says_so(
    workspace: Workspace, tmp_path: Path, tiny_models_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LAMELLA_MODELS_DIR", str(tiny_models_dir))
    bare = Workspace.open(tmp_path / "other profile")
    proposal = proposed(bare, tmp_path, others_in(tmp_path / "more"))
    assert proposal.alignment == (
        "This model carries no training statistics, so only bias and temperature are fitted."
    )
    assert any("were not used" in sentence for sentence in proposal.warnings)
    assert proposal.layer is not None
    assert proposal.layer.alignment is None


def test_a_folder_that_is_not_there_or_empty_is_an_error_before_anything_is_computed(
    workspace: Workspace, tmp_path: Path
) -> None:
    with pytest.raises(FolderError, match="does not exist"):
        proposed(workspace, tmp_path, OtherFolder(tmp_path / "nowhere", LabelOptions()))
    (tmp_path / "empty").mkdir()
    with pytest.raises(LabelledDataError, match="no picture"):
        proposed(workspace, tmp_path, OtherFolder(tmp_path / "empty", LabelOptions()))


def test_stopping_among_the_fields_without_labels_keeps_nothing(workspace: Workspace, tmp_path: Path) -> None:
    use, fields, cancel = use_of(workspace), labelled(tmp_path / "lab"), CancelToken()
    events = use.propose(
        fields, "", CalibrationDepth.BIAS, cancel, others=others_in(tmp_path / "more", patients=30)
    )
    for event in events:
        if event.done > len(fields.images):
            break
    cancel.cancel()
    with pytest.raises(Cancelled):
        list(events)
    assert use.layers() == ()


def test_unreadable_pictures_without_labels_are_counted(workspace: Workspace, tmp_path: Path) -> None:
    others = others_in(tmp_path / "more")
    (tmp_path / "more" / "broken.png").write_bytes(b"no picture")
    proposal = proposed(workspace, tmp_path, others)
    assert any(sentence.startswith("1 of the pictures without labels") for sentence in proposal.warnings)


def drawn_fields(patients: list[str], seed: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    random = np.random.default_rng(seed)
    names = np.repeat(patients, 5)
    labels = np.array([int(name[-1]) % 2 for name in names])
    crops = random.normal(labels[:, None, None], 1.0, (len(names), 1, SIZE)).astype(np.float32)
    return crops, labels, names


def test_unlabelled_fields_of_a_patient_held_back_teach_nothing() -> None:
    crops, labels, names = drawn_fields(["p0", "p1", "p2", "p3"], 1)
    weights = np.ones(SIZE) / SIZE

    def logits_of(rows: np.ndarray) -> np.ndarray:
        return np.asarray(rows.mean(axis=1) @ weights - 0.5)

    fields = CalibrationFields(crops, logits_of(crops), labels, names, 0)

    def fitted(more: list[str]) -> np.ndarray:
        found, _, of = drawn_fields(more, 2)
        others = OtherFields(found[:, 0], logits_of(found), of, 0)
        basis = LayerBasis(CalibrationDepth.BIAS, 1.0, logits_of, drawn_statistics(SIZE, centre=3.0), others)
        alignment = fit_layer(fields, names != "p0", basis).alignment
        assert alignment is not None
        return alignment.shift

    np.testing.assert_array_equal(fitted(["p0"]), fitted(["p0", "p0"]))
    assert not np.array_equal(fitted(["p0"]), fitted(["p9"]))


@pytest.mark.parametrize(
    ("strength", "patients", "said"),
    [
        (0.77, 31, "Your laboratory's fields were aligned to the training fields by 77 %, from 31 patients."),
        (0.001, 4, "Your laboratory's fields were aligned to the training fields by 1 %, from 4 patients."),
        (0.0, 4, "From 4 patients no gap to the training fields shows, so your fields were not aligned."),
    ],
)
def test_what_was_done_is_said_in_words(strength: float, patients: int, said: str) -> None:
    ones = np.ones(3, np.float32)
    alignment = EmbeddingAlignment(ones, ones, strength, 80, patients)
    assert how_aligned(alignment, CalibrationDepth.BIAS) == said


def test_a_head_without_statistics_is_not_said_to_be_bias_alone() -> None:
    assert "only the head is adapted" in how_aligned(None, CalibrationDepth.HEAD)


def test_nothing_is_kept_of_an_alignment_that_moves_nothing(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    models = tmp_path / "near"
    models.mkdir()
    fields = labelled(tmp_path / "lab")
    with contextlib.closing(workspace.models.load("", 1, calibrated=False)) as model:
        crops = [model.prepare(pixels_of(image.path)) for image in fields.images]
        embeddings = np.concatenate([scores.embeddings for scores in model.classify(crops)])
    labels = np.array([int(image.label is Label.MALIGNANT) for image in fields.images])
    own = statistics_of(embeddings, labels, np.array([image.patient for image in fields.images]))
    assert own is not None
    add_statistics(tiny_package(models / "tiny_dev"), own)
    monkeypatch.setenv("LAMELLA_MODELS_DIR", str(models))
    proposal = proposed(Workspace.open(tmp_path / "near profile"), tmp_path, None)
    assert proposal.layer is not None
    assert proposal.layer.alignment is None
    assert "not aligned" in proposal.alignment


def test_the_head_is_corrected_on_aligned_embeddings() -> None:
    crops, labels, names = drawn_fields([f"p{number}" for number in range(8)], 4)
    weights = np.ones(SIZE) / SIZE

    def logits_of(rows: np.ndarray) -> np.ndarray:
        return np.asarray(rows.mean(axis=1) @ weights - 0.5)

    fields = CalibrationFields(crops, logits_of(crops), labels, names, 0)
    basis = LayerBasis(CalibrationDepth.HEAD, 1.0, logits_of, drawn_statistics(SIZE, centre=3.0))
    layer = fit_layer(fields, np.ones(len(labels), bool), basis)
    assert layer.alignment is not None
    assert layer.correction is not None
    moved = crops[:, 0] * layer.alignment.scale + layer.alignment.shift
    logits = moved @ weights - 0.5 + moved @ layer.correction.kernel + layer.correction.intercept
    np.testing.assert_allclose(probability_of(fields, layer, basis), 1 / (1 + np.exp(-logits)), atol=1e-4)
