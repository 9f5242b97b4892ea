"""Lists of fields in the HTML report: all with their digests, and those without an answer with the reason."""

from collections.abc import Iterator
from itertools import islice

from desktop_app.domain.field import FieldState
from desktop_app.domain.verdict import FieldStatus
from desktop_app.reports.csv_columns import why_no_answer
from desktop_app.reports.html_page import Cell
from desktop_app.reports.session_report import CATEGORY_WORDS, SessionReport


def field_rows(report: SessionReport, most: int) -> Iterator[list[Cell]]:
    """Yield a row for each of the first ``most`` fields: file, patient, answer, p, decision, digest."""
    for state in islice(report.states, most):
        yield [
            Cell(shown_name(state)),
            Cell(state.record.patient),
            Cell(answer_of(state, report)),
            Cell(probability_of(state), is_number=True),
            Cell(decision_of(state)),
            Cell(_digest(state)),
        ]


def trouble_rows(report: SessionReport) -> Iterator[list[Cell]]:
    """Yield file, patient and reason of every field that could not be read or assessed."""
    for state in report.states:
        if reason := why_no_answer(state):
            yield [Cell(shown_name(state)), Cell(state.record.patient), Cell(reason)]


def shown_name(state: FieldState) -> str:
    """Return a field's path relative to the opened folder."""
    record = state.record
    return f"{record.folder}/{record.name}" if record.folder else record.name


def answer_of(state: FieldState, report: SessionReport) -> str:
    """Return verdict or status in words."""
    return CATEGORY_WORDS[str(state.verdict(report.context.thresholds) or state.status)]


def probability_of(state: FieldState) -> str:
    """Return the calibrated probability; empty without an answer that counts."""
    if state.status is not FieldStatus.OK or state.prediction is None:
        return ""
    return f"{state.prediction.malignant_probability:.3f}"


def decision_of(state: FieldState) -> str:
    """Return the readers' decisions, the first reader's first; empty without any."""
    mine = () if state.review is None else (state.review,)
    return ", ".join(str(review.decision) for review in (*mine, *state.other_reviews) if review.is_decided)


def _digest(state: FieldState) -> str:
    if state.failure is not None:
        return state.failure.sha256
    return "" if state.facts is None else state.facts.sha256
