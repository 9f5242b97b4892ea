"""Whether a field can be assessed at all, asked before any prediction counts."""

from dataclasses import dataclass
from enum import StrEnum


class Unassessable(StrEnum):
    """Why a field gets no benign or malignant colour; the values stand in reports, never translated."""

    BLANK = "blank"
    OUT_OF_FOCUS = "out_of_focus"
    OVEREXPOSED = "overexposed"
    UNDEREXPOSED = "underexposed"
    TOO_SMALL = "too_small"
    NOT_HE = "not_he"
    UNLIKE_TRAINING = "unlike_training"
    MAGNIFICATION = "magnification"


@dataclass(frozen=True, slots=True)
class Assessment:
    """What the gate says of one field.

    Attributes:
        reasons: why it cannot be assessed, the weightiest first; empty for a field that can be.
        measures: what was measured, by name, sorted by name; units and ranges stand with the gate.
        overruled: True when a reviewer said that the field is to be assessed all the same.
    """

    reasons: tuple[Unassessable, ...] = ()
    measures: tuple[tuple[str, float], ...] = ()
    overruled: bool = False

    @property
    def is_withheld(self) -> bool:
        """True when the prediction does not count."""
        return bool(self.reasons) and not self.overruled
