"""Fields roll up to slides and patients: counts, share, score and the verdict of the review."""

import math
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop_app.domain.assessment import Assessment, Unassessable
from desktop_app.domain.errors import FailureReason
from desktop_app.domain.field import Failure, FieldRecord, FieldState
from desktop_app.domain.model_identity import Thresholds
from desktop_app.domain.patient_rollup import PatientRow, ReviewVerdict, roll_up
from desktop_app.domain.review import Decision, Review
from tests.helpers.session_values import answered

BAND = Thresholds(0.25, 0.75)
NOON = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)


def field(number: int, probability: float | None, patient: str = "p1", slide: str = "") -> FieldState:
    record = FieldRecord(number, Path(f"/x/{number}.png"), "", f"{number}.png", 1, 1, patient, "40X", slide)
    prediction = None if probability is None else answered(number, probability).prediction
    return FieldState(record, prediction=prediction)


def decided(state: FieldState, decision: Decision, reader: str = "ana") -> FieldState:
    review = Review(state.record.image_id, reader, decision, NOON)
    return replace(state, review=review)


def rolled(*states: FieldState) -> PatientRow:
    (row,) = roll_up(states, BAND)
    return row


def test_share_and_score_count_assessable_fields_only() -> None:
    withheld = replace(field(4, 0.99), assessment=Assessment((Unassessable.BLANK,)))
    failed = replace(field(5, None), failure=Failure(FailureReason.EMPTY, "the file is empty"))
    figures = rolled(field(1, 0.9), field(2, 0.5), field(3, 0.1), withheld, failed, field(6, None)).figures

    assert (figures.fields, figures.assessable, figures.pending) == (6, 3, 1)
    assert (figures.malignant, figures.doubtful, figures.benign) == (1, 1, 1)
    assert (figures.not_assessable, figures.failed) == (1, 1)
    assert figures.malignant_share == pytest.approx(1 / 3)
    assert figures.score == pytest.approx(0.5)


def test_the_score_is_the_probability_at_the_mean_log_odds() -> None:
    values = (0.9, 0.8, 0.3)
    mean = sum(math.log(p / (1 - p)) for p in values) / 3
    score = rolled(*(field(n, p) for n, p in enumerate(values, 1))).figures.score

    assert score == pytest.approx(1 / (1 + math.exp(-mean)))


def test_certain_answers_leave_the_score_finite() -> None:
    assert rolled(field(1, 1.0), field(2, 0.0)).figures.score == pytest.approx(0.5)


def test_slides_stand_below_their_patient_and_add_up_to_it() -> None:
    row = rolled(field(1, 0.9, slide="s10"), field(2, 0.1, slide="s2"), field(3, 0.1, slide="s2"))

    assert [slide.slide for slide in row.slides] == ["s2", "s10"]
    assert [slide.figures.fields for slide in row.slides] == [2, 1]
    assert row.figures.malignant_share == pytest.approx(1 / 3)


def test_patients_come_in_natural_order_and_unknown_ones_last_without_a_score() -> None:
    rows = roll_up([field(1, 0.9, "p10"), field(2, 0.9, ""), field(3, 0.1, "p2")], BAND)

    assert [row.patient for row in rows] == ["p2", "p10", ""]
    assert rows[2].figures.score is None
    assert rows[2].figures.malignant_share == 1.0


@pytest.mark.parametrize(
    ("decisions", "verdict"),
    [
        ((None, None), ReviewVerdict.OPEN),
        ((Decision.BENIGN, None), ReviewVerdict.OPEN),
        ((Decision.BENIGN, Decision.BENIGN), ReviewVerdict.BENIGN),
        ((Decision.BENIGN, Decision.UNSURE), ReviewVerdict.OPEN),
        ((Decision.BENIGN, Decision.MALIGNANT), ReviewVerdict.MALIGNANT),
        ((Decision.CLEARED, Decision.BENIGN), ReviewVerdict.OPEN),
    ],
)
def test_one_malignant_decision_suffices_and_benign_needs_all(
    decisions: tuple[Decision | None, ...], verdict: ReviewVerdict
) -> None:
    states = [
        state if decision is None else decided(state, decision)
        for state, decision in zip((field(1, 0.1), field(2, 0.2)), decisions, strict=True)
    ]
    assert rolled(*states).figures.review is verdict


def test_a_second_reader_who_says_malignant_is_heard() -> None:
    first = decided(field(1, 0.1), Decision.BENIGN)
    second = Review(1, "ben", Decision.MALIGNANT, NOON)
    figures = rolled(replace(first, other_reviews=(second,))).figures

    assert (figures.review, figures.decided) == (ReviewVerdict.MALIGNANT, 1)


def test_benign_waits_for_fields_that_have_no_answer_yet_but_not_for_withheld_ones() -> None:
    benign = decided(field(1, 0.1), Decision.BENIGN)
    withheld = replace(field(2, 0.9), assessment=Assessment((Unassessable.OUT_OF_FOCUS,)))

    assert rolled(benign, withheld).figures.review is ReviewVerdict.BENIGN
    assert rolled(benign, field(3, None)).figures.review is ReviewVerdict.OPEN


def test_without_fields_there_are_no_patients() -> None:
    assert roll_up([], BAND) == ()
