"""What a person decided about a field."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Decision(StrEnum):
    """A reviewer's verdict; the values stand in reports and are never translated.

    ``CLEARED`` takes an earlier decision back: the field counts as not reviewed.
    """

    BENIGN = "benign"
    MALIGNANT = "malignant"
    UNSURE = "unsure"
    CLEARED = "cleared"


class ReasonCode(StrEnum):
    """Optional reason behind a decision, chosen from a list."""

    NONE = ""
    MORPHOLOGY = "morphology"
    POOR_QUALITY = "poor_quality"
    ARTEFACT = "artefact"
    MIXED_FIELD = "mixed_field"
    OUTSIDE_TUMOUR = "outside_tumour"
    CONFIRMED_ELSEWHERE = "confirmed_elsewhere"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Review:
    """The newest decision of one reader about one field.

    Attributes:
        image_id: the field's id in the session.
        reader: who decided; readers of one session are told apart by it.
        decision: what was decided.
        decided_at: aware time of the decision.
        reason: optional reason code.
        note: free text; empty for none.
        blinded: True when predictions and names were hidden until the reader had decided.
        assessable: what the reader said of a withheld field: True overrules the gate, False says that
            the field cannot be assessed, None says nothing.
    """

    image_id: int
    reader: str
    decision: Decision
    decided_at: datetime
    reason: ReasonCode = ReasonCode.NONE
    note: str = ""
    blinded: bool = False
    assessable: bool | None = None

    @property
    def is_decided(self) -> bool:
        """True unless the decision was taken back."""
        return self.decision is not Decision.CLEARED

    def disagrees_with(self, verdict: str | None) -> bool:
        """Say whether the reader calls benign what the model calls malignant, or the other way round."""
        opposite = {Decision.BENIGN: "malignant", Decision.MALIGNANT: "benign"}
        return verdict is not None and opposite.get(self.decision) == verdict


@dataclass(frozen=True, slots=True)
class ShownAnswer:
    """What the model said on the screen at the moment of a decision.

    Attributes:
        verdict: value of the verdict or of the status in force.
        probability: calibrated malignant probability, in [0, 1]; None when there was none.
    """

    verdict: str
    probability: float | None = None
