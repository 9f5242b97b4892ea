"""Fields and predictions for the window's tests; no files behind them."""

from datetime import UTC, datetime
from pathlib import Path

from desktop_app.domain.field import FieldRecord, FieldState, Prediction
from desktop_app.domain.model_identity import ModelIdentity, ModelSummary, Thresholds

IDENTITY = ModelIdentity("made_up", "1.0.0", "a" * 64, "b" * 64)


def record(number: int, folder: str = "", patient: str = "") -> FieldRecord:
    """Return a field that was found but never opened."""
    name = f"field-{number}.png"
    return FieldRecord(number, Path("/slides", folder, name), folder, name, 2048, 0, patient, "40X")


def prediction(probability: float) -> Prediction:
    """Return an answer of a made-up model."""
    return Prediction(IDENTITY, probability, probability, datetime(2026, 11, 24, 9, 30, tzinfo=UTC))


def field_state(
    number: int, probability: float | None = None, folder: str = "", patient: str = ""
) -> FieldState:
    """Return a field, with an answer when a probability is given."""
    answer = None if probability is None else prediction(probability)
    return FieldState(record(number, folder, patient), prediction=answer)


def summary(thresholds: Thresholds) -> ModelSummary:
    """Return what the chooser would show of the made-up model."""
    return ModelSummary(IDENTITY, "Made up", "None", "Tests.", thresholds, Path("/models/made_up"))
