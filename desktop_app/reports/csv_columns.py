"""The columns of the reports in their order, and one field as a row. New columns go to the end."""

from dataclasses import dataclass
from datetime import datetime

from desktop_app.domain.field import FieldState
from desktop_app.domain.model_identity import ModelIdentity, Thresholds
from desktop_app.domain.verdict import FieldStatus, confidence_of
from desktop_app.reports.review_columns import NO, REVIEW_COLUMNS, YES, review_cells

COLUMNS: tuple[str, ...] = (
    "file",
    "folder",
    "patient",
    "magnification",
    "width",
    "height",
    "format",
    "sha256",
    "verdict",
    "malignant_probability",
    "malignant_probability_raw",
    "confidence",
    "model_id",
    "model_version",
    "model_sha256",
    "threshold_benign",
    "threshold_malignant",
    "status",
    "reason",
    "classified_at",
    "app_version",
    "calibration",
    *REVIEW_COLUMNS,
    "careful",
)

Cell = str | int | float | datetime


@dataclass(frozen=True, slots=True)
class ReportContext:
    """What all rows share.

    Attributes:
        model: the chosen model; named in rows of files that failed, too.
        thresholds: bounds of the review band that the verdicts follow.
        app_version: version of this program.
    """

    model: ModelIdentity | None
    thresholds: Thresholds
    app_version: str


def report_row(state: FieldState, context: ReportContext) -> list[Cell]:
    """Return the cells of one field: texts, whole numbers, floats for decimals only, aware times."""
    return [
        *_file_cells(state),
        *_answer_cells(state, context),
        *_status_cells(state, context),
        _layer(state, context),
        *review_cells(state, context.thresholds),
        _careful(state, context),
    ]


def _asked(state: FieldState, context: ReportContext) -> ModelIdentity | None:
    answered = state.prediction is not None and state.failure is None
    return state.prediction.model if answered and state.prediction else context.model


def _layer(state: FieldState, context: ReportContext) -> str:
    model = _asked(state, context)
    return "" if model is None else model.calibration


def _careful(state: FieldState, context: ReportContext) -> str:
    model = _asked(state, context)
    return "" if model is None else YES if model.careful else NO


def _file_cells(state: FieldState) -> list[Cell]:
    record, facts = state.record, state.facts
    names: list[Cell] = [record.name, record.folder, record.patient, record.magnification]
    if state.failure is not None or facts is None:
        # Facts of an earlier content of the file would be untrue here.
        digest = state.failure.sha256 if state.failure is not None else ""
        return [*names, "", "", "", digest]
    return [*names, facts.width, facts.height, facts.format, facts.sha256]


def _answer_cells(state: FieldState, context: ReportContext) -> list[Cell]:
    # The answer to a withheld field does not count, so no report gives it.
    prediction = state.prediction if state.status is FieldStatus.OK else None
    model = prediction.model if prediction is not None else context.model
    model_cells = ["", "", ""] if model is None else [model.model_id, model.version, model.sha256]
    bounds = [context.thresholds.benign, context.thresholds.malignant]
    if prediction is None:
        return ["", "", "", "", *model_cells, *bounds]
    probability = prediction.malignant_probability
    return [
        str(state.verdict(context.thresholds) or ""),
        probability,
        prediction.malignant_probability_raw,
        confidence_of(probability),
        *model_cells,
        *bounds,
    ]


def _status_cells(state: FieldState, context: ReportContext) -> list[Cell]:
    answered = state.status is FieldStatus.OK and state.prediction is not None
    when: Cell = state.prediction.classified_at if answered and state.prediction else ""
    return [str(state.status), why_no_answer(state), when, context.app_version]


def why_no_answer(state: FieldState) -> str:
    """Return why a field has no answer that counts, in words; empty for any other."""
    if state.failure is not None:
        return state.failure.message
    if state.status is not FieldStatus.NOT_ASSESSABLE:
        return ""
    reasons = state.assessment.reasons if state.assessment is not None else ()
    if not reasons:
        return "a reader called it not assessable"
    return "not assessable: " + ", ".join(str(reason).replace("_", " ") for reason in reasons)
