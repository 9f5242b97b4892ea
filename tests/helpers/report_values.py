"""A report with every kind of field, for the tests of the formats."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from desktop_app.domain.assessment import Assessment, Unassessable
from desktop_app.domain.errors import FailureReason
from desktop_app.domain.field import Failure, FieldRecord, FieldState
from desktop_app.domain.model_identity import Thresholds
from desktop_app.domain.patient_rollup import roll_up
from desktop_app.domain.review import Decision, ReasonCode, Review
from desktop_app.domain.spread import Spread
from desktop_app.reports.csv_columns import ReportContext
from desktop_app.reports.session_report import LabMark, SessionReport
from tests.helpers.session_values import MODEL, answered

BAND = Thresholds(0.25, 0.75)
NOTICE = "For research use only: not for diagnosis."
WHEN = datetime(2026, 11, 25, 9, 15, 30, tzinfo=UTC)


def report_state(
    number: int, probability: float | None = None, patient: str = "14-22549", name: str = ""
) -> FieldState:
    """Return a field of a folder ``left``, answered when a probability is given."""
    name = name or f"{patient}-{number}.png"
    record = FieldRecord(number, Path("/secret/place/left", name), "left", name, 10, 20, patient, "40X", "s1")
    if probability is None:
        return FieldState(record)
    result = answered(number, probability)
    return FieldState(record, result.facts, result.prediction)


def every_kind() -> list[FieldState]:
    """Return a benign, a malignant, a doubtful, a withheld, a failed, a waiting and a reviewed field."""
    reviewed = replace(
        report_state(7, 0.8, "24-1101"),
        spread=Spread(0.3, 0.95, 30),
        peers=0.41,
        review=Review(7, "Ana Silva", Decision.BENIGN, WHEN, ReasonCode.ARTEFACT, "note of Ana", True),
        other_reviews=(Review(7, "Ben Okri", Decision.MALIGNANT, WHEN + timedelta(hours=1)),),
    )
    withheld = replace(report_state(4, 0.99), assessment=Assessment((Unassessable.OUT_OF_FOCUS,)))
    failure = Failure(FailureReason.TRUNCATED, "14-22549-5.png ends in the middle", "e" * 64)
    return [
        report_state(1, 0.1),
        report_state(2, 0.9),
        report_state(3, 0.5),
        withheld,
        replace(report_state(5), failure=failure),
        report_state(6),
        reviewed,
    ]


def report_of(states: list[FieldState], lab: LabMark = LabMark("Pathology North")) -> SessionReport:  # noqa: B008
    """Return the report on ``states``."""
    return SessionReport(
        title="slides of May",
        states=states,
        patients=roll_up(states, BAND),
        context=ReportContext(MODEL, BAND, "0.4.0"),
        model_title="DenseNet121 breast",
        card=(("Intended use", "Research <only>."),),
        manifest=(("Python", "3.11"), ("Seed", "20161105")),
        notice=NOTICE,
        made_at=WHEN,
        lab=lab,
    )
