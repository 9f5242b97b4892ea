"""Whether a field can be assessed at all, asked before any prediction counts."""

from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType


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


@dataclass(frozen=True, slots=True)
class FolderStain:
    """The stain of a folder against that of the training patients.

    Attributes:
        fields: whose stain could be measured.
        patients: they belong to; fields without a patient count as one.
        distance: of the mean over patients from the training patients, not negative.
        limit: for so many patients.
    """

    fields: int
    patients: int
    distance: float
    limit: float

    @property
    def differs(self) -> bool:
        """True when the folder should be calibrated for."""
        return self.distance > self.limit


Measures = tuple[tuple[str, float], ...]
# Of the way of measuring: assessments of another version are not carried over to another model.
GATE_VERSION = "1"

REASON_WORDS = MappingProxyType(
    {
        Unassessable.BLANK: "blank or nearly blank",
        Unassessable.OUT_OF_FOCUS: "out of focus",
        Unassessable.OVEREXPOSED: "overexposed",
        Unassessable.UNDEREXPOSED: "underexposed",
        Unassessable.TOO_SMALL: "too small",
        Unassessable.NOT_HE: "colours unlike haematoxylin and eosin",
        Unassessable.UNLIKE_TRAINING: "unlike the fields that the model was trained on",
        Unassessable.MAGNIFICATION: "magnification unlike the training fields",
    }
)
