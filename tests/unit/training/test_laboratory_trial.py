"""The trial obeys its own rules, and the page holds what the committed logits give."""

from pathlib import Path

import numpy as np
import pytest

from desktop_app.inference.embedding_statistics import statistics_of
from desktop_app.training.laboratory_calibration import (
    CALIBRATED_PATHS,
    LOGITS_PATH,
    WAYS,
    Trial,
    TrialEmbeddings,
    calibrated_logits,
    read_calibrated,
    read_trial,
    write_calibrated,
)
from desktop_app.training.laboratory_figures import draw_results, share_won_back
from desktop_app.training.laboratory_page import with_figures
from desktop_app.training.laboratory_trial import (
    DRAWS,
    TrialLogits,
    draw_fields,
    drawn_sides,
    write_trial_logits,
)


@pytest.fixture(scope="module")
def trial(repository: Path) -> Trial:
    return read_trial(repository)


@pytest.fixture(scope="module")
def logits(trial: Trial) -> TrialLogits:
    return trial.logits


def test_the_page_is_what_the_logits_give(repository: Path, trial: Trial) -> None:
    page = (repository / "docs" / "calibration.md").read_text(encoding="utf-8")
    assert with_figures(page, trial) == page


def test_the_shift_costs_what_was_asked(trial: Trial) -> None:
    for calibrated in trial.calibrated.values():
        results = draw_results(trial.logits, calibrated["bias"])
        assert np.mean([result.cost for result in results]) >= 0.10


@pytest.mark.parametrize("one_laboratory", [True, False])
def test_the_files_hold_the_fields_that_the_rules_say(trial: Trial, one_laboratory: bool) -> None:
    for number in range(DRAWS):
        sides = drawn_sides(trial.logits, number, one_laboratory=one_laboratory)
        halves = np.concatenate([side.measured for side in sides])
        others = np.concatenate([halves, *(side.helping for side in sides)])
        for way, rows in (("bias", others), ("twenty", others), ("unlabelled", halves)):
            filled = np.flatnonzero(~np.isnan(trial.calibrated[one_laboratory][way][number]))
            assert filled.tolist() == sorted(rows.tolist())


@pytest.mark.parametrize("one_laboratory", [True, False])
def test_nobody_is_labelled_helps_and_is_measured_at_once(logits: TrialLogits, one_laboratory: bool) -> None:
    for number in range(DRAWS):
        for side in drawn_sides(logits, number, one_laboratory=one_laboratory):
            people = [set(logits.groups[rows]) for rows in (side.labelled, side.helping, side.measured)]
            assert len(set.union(*people)) == sum(map(len, people))


def test_the_committed_files_stay_small(repository: Path) -> None:
    paths = (LOGITS_PATH, *CALIBRATED_PATHS.values())
    assert sum((repository / path).stat().st_size for path in paths) < 1_500_000


@pytest.mark.parametrize("seed", range(20))
def test_a_draw_is_twenty_fields_of_four_patients_of_both_kinds(logits: TrialLogits, seed: int) -> None:
    for fold in (*range(5), None):
        inside = slice(None) if fold is None else logits.folds == fold
        labels, groups = logits.labels[inside], logits.groups[inside]
        rows = draw_fields(labels, groups, np.random.default_rng(seed))
        assert len(set(rows.tolist())) == 20
        assert len(set(groups[rows])) == 4
        assert set(labels[rows]) == {0, 1}
        others = ~np.isin(groups, groups[rows])
        assert set(labels[others]) == {0, 1}


@pytest.fixture(scope="module")
def drawn() -> tuple[TrialLogits, TrialEmbeddings]:
    """Two folds of twelve patients whose second laboratory moves every feature far away."""
    random = np.random.default_rng(5)
    patients = np.repeat(np.arange(24), 8)
    labels = (patients % 2).astype(np.int64)
    plain = random.normal(0, 0.3, (24, 6))[patients] + labels[:, None] + random.normal(0, 0.6, (192, 6))
    shifted = plain * 0.6 + 2.0 + np.linspace(-1, 1, 6)
    embeddings = TrialEmbeddings(plain.astype(np.float32), shifted.astype(np.float32))
    names = np.array([f"f{number}.png" for number in range(192)])
    groups = np.array([f"p{patient}" for patient in patients])
    logits = TrialLogits(
        names, groups, labels, patients // 2 % 2, head(embeddings.plain), head(embeddings.shifted)
    )
    return logits, embeddings


def head(embeddings: np.ndarray) -> np.ndarray:
    return np.asarray((embeddings - 0.5) @ np.array([1.0, 0.8, 1.2, 1.0, 0.5, 1.5]), np.float64)


HEADS = {0: head, 1: head}


def test_alignment_wins_back_what_bias_cannot(drawn: tuple[TrialLogits, TrialEmbeddings]) -> None:
    logits, embeddings = drawn
    found = calibrated_logits(logits, embeddings, HEADS, one_laboratory=True)
    shares = {way: share_won_back(draw_results(logits, found[way]))[0] for way in WAYS}
    assert shares["unlabelled"] > 0.9
    again = calibrated_logits(logits, embeddings, HEADS, one_laboratory=True)
    for way in WAYS:
        np.testing.assert_array_equal(found[way], again[way])


def test_no_patient_counts_as_training_and_as_local(
    drawn: tuple[TrialLogits, TrialEmbeddings], monkeypatch: pytest.MonkeyPatch
) -> None:
    logits, embeddings = drawn
    seen: list[set[str]] = []

    def watched(rows: np.ndarray, labels: np.ndarray, patients: np.ndarray):  # type: ignore[no-untyped-def]
        seen.append(set(patients.tolist()))
        return statistics_of(rows, labels, patients)

    monkeypatch.setattr("desktop_app.training.laboratory_calibration.statistics_of", watched)
    monkeypatch.setattr("desktop_app.training.laboratory_calibration.DRAWS", 1)
    calibrated_logits(logits, embeddings, HEADS, one_laboratory=True)
    (side,) = drawn_sides(logits, 0, one_laboratory=True)
    labelled, helping = set(logits.groups[side.labelled]), set(logits.groups[side.helping])
    for patients in seen:  # training statistics never hold a patient of the local side
        assert not patients & labelled
    assert any(not patients & helping for patients in seen)


def test_what_is_written_is_read_and_belongs_to_its_logits(
    drawn: tuple[TrialLogits, TrialEmbeddings], tmp_path: Path
) -> None:
    logits, embeddings = drawn
    found = calibrated_logits(logits, embeddings, HEADS, one_laboratory=False)
    write_trial_logits(logits, tmp_path / "logits.csv")
    write_calibrated(found, tmp_path / "calibrated.csv", tmp_path / "logits.csv")
    again = read_calibrated(tmp_path / "calibrated.csv", tmp_path / "logits.csv")
    for way in WAYS:
        np.testing.assert_allclose(again[way], found[way], atol=6e-5)
    (tmp_path / "logits.csv").write_text("other", "utf-8")
    with pytest.raises(ValueError, match="measure again"):
        read_calibrated(tmp_path / "calibrated.csv", tmp_path / "logits.csv")
