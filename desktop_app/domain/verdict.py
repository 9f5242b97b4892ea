"""The answer for one field: verdict, status, and how a probability becomes a verdict."""

from enum import StrEnum

from desktop_app.domain.model_identity import Thresholds


class Verdict(StrEnum):
    """What the model thinks of a field; the values are those of the CSV report and are never translated."""

    BENIGN = "benign"
    MALIGNANT = "malignant"
    NEEDS_REVIEW = "needs_review"


class FieldStatus(StrEnum):
    """How far a field has come. ``PENDING`` never appears in a finished report."""

    PENDING = "pending"
    OK = "ok"
    FAILED = "failed"
    NOT_ASSESSABLE = "not_assessable"


def verdict_for(malignant_probability: float, thresholds: Thresholds) -> Verdict:
    """Return the verdict for a calibrated probability in [0, 1]; the benign bound wins where the two meet."""
    if malignant_probability <= thresholds.benign:
        return Verdict.BENIGN
    if malignant_probability >= thresholds.malignant:
        return Verdict.MALIGNANT
    return Verdict.NEEDS_REVIEW


def confidence_of(malignant_probability: float) -> float:
    """Return max(p, 1 - p), in [0.5, 1]."""
    return max(malignant_probability, 1.0 - malignant_probability)
