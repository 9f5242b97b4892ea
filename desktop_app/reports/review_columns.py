"""The columns that the review workbench adds to reports: what the gate, the spread and the readers say."""

from datetime import datetime

from desktop_app.domain.field import FieldState
from desktop_app.domain.model_identity import Thresholds
from desktop_app.domain.review import Review
from desktop_app.domain.verdict import FieldStatus

REVIEW_COLUMNS: tuple[str, ...] = (
    "slide",
    "not_assessable_reasons",
    "assessment_overruled",
    "probability_low",
    "probability_high",
    "review_reasons",
    "patient_context_probability",
    "reviewer",
    "decision",
    "decided_at",
    "reason_code",
    "note",
    "blinded",
    "disagreement",
    "second_reviewer",
    "second_decision",
    "second_decided_at",
    "readers_disagree",
)
YES, NO = "yes", "no"
_BETWEEN = "; "

ReviewCell = str | int | float | datetime


def review_cells(state: FieldState, thresholds: Thresholds) -> list[ReviewCell]:
    """Return one cell for each of ``REVIEW_COLUMNS``; empty texts for what is not known."""
    return [
        state.record.slide,
        *_assessment(state),
        *_doubt(state, thresholds),
        *_first_reader(state, thresholds),
        *_other_readers(state),
    ]


def _assessment(state: FieldState) -> list[ReviewCell]:
    assessment = state.assessment
    if assessment is None or not assessment.reasons:
        return ["", ""]
    overruled = state.failure is None and not state.is_withheld
    return [_BETWEEN.join(map(str, assessment.reasons)), YES if overruled else NO]


def _doubt(state: FieldState, thresholds: Thresholds) -> list[ReviewCell]:
    if state.status is not FieldStatus.OK:
        return ["", "", "", ""]
    spread = state.spread
    interval: list[ReviewCell] = ["", ""] if spread is None else [spread.low, spread.high]
    reasons = _BETWEEN.join(map(str, state.review_reasons(thresholds)))
    return [*interval, reasons, "" if state.peers is None else state.peers]


def _first_reader(state: FieldState, thresholds: Thresholds) -> list[ReviewCell]:
    review = state.review
    if review is None or not review.is_decided:
        return ["", "", "", "", "" if review is None else review.note, "", ""]
    disagrees = review.disagrees_with(state.verdict(thresholds))
    return [
        review.reader,
        str(review.decision),
        review.decided_at,
        str(review.reason),
        review.note,
        YES if review.blinded else NO,
        YES if disagrees else NO,
    ]


def _other_readers(state: FieldState) -> list[ReviewCell]:
    others = sorted((r for r in state.other_reviews if r.is_decided), key=lambda review: review.decided_at)
    if not others:
        return ["", "", "", ""]
    when: ReviewCell = others[0].decided_at
    if len(others) > 1:
        when = _BETWEEN.join(review.decided_at.isoformat(timespec="seconds") for review in others)
    return [
        _BETWEEN.join(review.reader for review in others),
        _BETWEEN.join(str(review.decision) for review in others),
        when,
        _readers_disagree(state.review, others),
    ]


def _readers_disagree(first: Review | None, others: list[Review]) -> str:
    decisions = {review.decision for review in others}
    if first is not None and first.is_decided:
        decisions.add(first.decision)
    elif len(others) == 1:
        return ""
    return YES if len(decisions) > 1 else NO
