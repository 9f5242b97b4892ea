"""The curve in the docs follows from the committed predictions, and measures the very rule that ships."""

from pathlib import Path

import numpy as np
import pytest

from desktop_app.domain.field import FieldRecord, FieldState, Prediction
from desktop_app.domain.model_identity import Thresholds
from desktop_app.domain.patient_context import with_peers
from desktop_app.domain.verdict import Verdict
from desktop_app.training.coverage import Answers, answers_of, band_at, error_ratio, kept_at, kept_by
from desktop_app.training.coverage_page import curve, shipped_band, with_figures
from desktop_app.training.models_page import MODEL_NAMES
from desktop_app.training.out_of_fold import OutOfFold, read_out_of_fold
from tests.helpers.session_values import MODEL, NOON

REPOSITORY = Path(__file__).resolve().parents[3]
MODELS = REPOSITORY / "models"


def states_of(result: OutOfFold) -> list[FieldState]:
    """Return the predictions as fields of a session, with what their patients say."""
    states = []
    for number, (probability, group) in enumerate(zip(result.probabilities, result.groups, strict=True)):
        record = FieldRecord(number, Path(f"/f/{number}"), "", str(number), 1, 1, str(group), "40X")
        answer = Prediction(MODEL, float(probability), 0.5, NOON)
        states.append(FieldState(record, prediction=answer))
    supported = {state.record.image_id: state for state in with_peers(states)}
    return [supported.get(state.record.image_id, state) for state in states]


def test_page_and_curve_are_what_the_committed_predictions_give() -> None:
    page = (REPOSITORY / "docs" / "uncertainty.md").read_text(encoding="utf-8")
    assert with_figures(page, MODELS) == page
    drawn = (REPOSITORY / "docs" / "images" / "coverage.svg").read_text(encoding="utf-8")
    assert curve(MODELS) == drawn


def test_at_80_percent_coverage_the_default_model_keeps_at_most_half_of_its_error() -> None:
    answers = answers_of(read_out_of_fold(MODELS / "oof", MODEL_NAMES[0]))
    kept = kept_at(answers, 0.8)
    assert kept.coverage == pytest.approx(0.8, abs=0.001)
    assert kept.error <= 0.5 * kept_at(answers, 1.0).error
    # A review band does it: fields inside are doubtful whatever their patient says.
    assert band_at(answers, 0.8) > 0


@pytest.mark.parametrize("name", MODEL_NAMES)
def test_the_rule_that_is_measured_is_the_rule_that_ships(name: str) -> None:
    result = read_out_of_fold(MODELS / "oof", name)
    answers, states = answers_of(result), states_of(result)
    half = 1 / (1 + np.exp(-band_at(answers, 0.8)))
    for band in (shipped_band(MODELS, name), Thresholds(1 - float(half) - 1e-9, float(half) + 1e-9)):
        verdicts = [state.verdict(band) for state in states]
        decided = [k for k, verdict in enumerate(verdicts) if verdict is not Verdict.NEEDS_REVIEW]
        wrong = [(verdicts[k] is Verdict.MALIGNANT) != (result.labels[k] == 1) for k in decided]
        kept = kept_by(answers, band)
        assert kept.coverage == pytest.approx(len(decided) / len(states))
        assert kept.error == pytest.approx(np.mean(wrong))
    # The band between the two bounds keeps what widening it to this coverage keeps, but for its last field.
    assert kept.coverage == pytest.approx(0.8, abs=0.002)
    assert kept.error == pytest.approx(kept_at(answers, 0.8).error, abs=0.002)


def test_supports_are_those_of_the_program() -> None:
    result = read_out_of_fold(MODELS / "oof", MODEL_NAMES[0])
    supports = answers_of(result).support
    for state, support, own in zip(states_of(result), supports, answers_of(result).own, strict=True):
        alone = np.isclose(support, own, rtol=0, atol=1e-12)
        expected = 1 / (1 + np.exp(-support))
        assert alone if state.peers is None else state.peers == pytest.approx(expected, abs=1e-6)


def small() -> Answers:
    own = np.array([3.0, -2.0, 0.5, -0.1, 1.0])
    support = np.array([2.0, 1.0, 0.4, -0.2, 1.5])
    return Answers(own, support, np.array([1, 0, 0, 0, 0]), np.array(["a", "b", "c", "d", "e"]))


def test_fields_are_kept_by_the_weaker_of_answer_and_support() -> None:
    answers = small()
    np.testing.assert_allclose(answers.confidence, [2.0, -1.0, 0.4, 0.1, 1.0])
    assert answers.wrong.tolist() == [False, False, True, False, True]
    assert kept_at(answers, 0.4).error == pytest.approx(1 / 2)
    assert kept_at(answers, 0.8).error == pytest.approx(2 / 4)
    assert band_at(answers, 0.8) == pytest.approx(0.1)


def test_the_interval_of_a_ratio_comes_from_whole_patients() -> None:
    answers = answers_of(read_out_of_fold(MODELS / "oof", MODEL_NAMES[0]), 0.0)
    ratio = error_ratio(answers)
    assert ratio.value == pytest.approx(kept_at(answers, 0.8).error / kept_at(answers, 1.0).error)
    assert ratio.low < ratio.value < ratio.high
