"""How far repeated answers to one field lie apart, and the reasons why a person should look at it."""

from dataclasses import dataclass
from enum import StrEnum

from desktop_app.domain.model_identity import Thresholds


class ReviewReason(StrEnum):
    """Why a field needs review; the values stand in reports and are never translated.

    ``IN_BAND``: the probability lies between the two bounds. ``DROPOUT_SPREAD``: answers with parts of the
    head left out reach across the middle. ``VIEWS_DISAGREE``: turned and mirrored views fall on both sides.
    ``PATIENT_DISAGREES``: the other fields of the patient say otherwise.
    """

    IN_BAND = "in_band"
    DROPOUT_SPREAD = "dropout_spread"
    VIEWS_DISAGREE = "views_disagree"
    PATIENT_DISAGREES = "patient_disagrees"


@dataclass(frozen=True, slots=True)
class Spread:
    """Spread of the calibrated malignant probability of one field.

    Attributes:
        low: 5th percentile over the Monte-Carlo-dropout passes, in [0, 1].
        high: 95th percentile, in [low, 1].
        passes: number of passes; 0 when the head has no dropout, and ``low`` and ``high`` are the answer.
        views: probability of each dihedral view in the order of ``inference.views``; empty unless "careful".
    """

    low: float
    high: float
    passes: int
    views: tuple[float, ...] = ()


def review_reasons(
    malignant_probability: float,
    thresholds: Thresholds,
    spread: Spread | None = None,
    peers: float | None = None,
) -> tuple[ReviewReason, ...]:
    """Return why a person should look at a field; empty where the model's answer may stand.

    Args:
        malignant_probability: calibrated, in [0, 1].
        thresholds: bounds of the band.
        spread: of the answer; None while unknown.
        peers: probability, in [0, 1], that the field's own answer and those of the patient's other fields
            give together; None without other fields.
    """
    if thresholds.benign < malignant_probability < thresholds.malignant:
        return (ReviewReason.IN_BAND,)
    middle = (thresholds.benign + thresholds.malignant) / 2
    is_malignant = malignant_probability > thresholds.benign
    reasons = []
    if spread is not None and _crosses(spread, middle, is_malignant):
        reasons.append(ReviewReason.DROPOUT_SPREAD)
    if spread is not None and _views_disagree(spread.views, middle, is_malignant):
        reasons.append(ReviewReason.VIEWS_DISAGREE)
    if peers is not None and (peers < thresholds.malignant if is_malignant else peers > thresholds.benign):
        reasons.append(ReviewReason.PATIENT_DISAGREES)
    return tuple(reasons)


def _crosses(spread: Spread, middle: float, is_malignant: bool) -> bool:
    return spread.passes > 0 and (spread.low < middle if is_malignant else spread.high > middle)


def _views_disagree(views: tuple[float, ...], middle: float, is_malignant: bool) -> bool:
    """Say whether a quarter of the views or more fall on the other side of the middle."""
    others = sum((view > middle) != is_malignant for view in views)
    return bool(views) and others * 4 >= len(views)
