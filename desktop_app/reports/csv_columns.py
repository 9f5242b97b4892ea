"""The columns of the CSV report in their order, and one field as a row. New columns go to the end."""

from dataclasses import dataclass

from desktop_app.domain.field import FieldState
from desktop_app.domain.model_identity import ModelIdentity, Thresholds
from desktop_app.domain.verdict import confidence_of

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
)

Cell = str | int | float


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
    """Return the cells of one field: texts, whole numbers and, for decimals only, floats."""
    return [
        *_file_cells(state),
        *_answer_cells(state, context),
        *_status_cells(state, context),
        _layer(state, context),
    ]


def _layer(state: FieldState, context: ReportContext) -> str:
    model = (
        state.prediction.model if state.prediction is not None and state.failure is None else context.model
    )
    return "" if model is None else model.calibration


def _file_cells(state: FieldState) -> list[Cell]:
    record, facts = state.record, state.facts
    names: list[Cell] = [record.name, record.folder, record.patient, record.magnification]
    if state.failure is not None or facts is None:
        # Facts of an earlier content of the file would be untrue here.
        digest = state.failure.sha256 if state.failure is not None else ""
        return [*names, "", "", "", digest]
    return [*names, facts.width, facts.height, facts.format, facts.sha256]


def _answer_cells(state: FieldState, context: ReportContext) -> list[Cell]:
    prediction = state.prediction if state.failure is None else None
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
    reason = state.failure.message if state.failure is not None else ""
    answered = state.prediction is not None and state.failure is None
    when = (
        state.prediction.classified_at.isoformat(timespec="seconds") if answered and state.prediction else ""
    )
    return [str(state.status), reason, when, context.app_version]
