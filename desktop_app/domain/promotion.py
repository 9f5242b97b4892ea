"""The rule by which a model may become the default: no worse than the old one on the locked test patients.

The reasons are in docs/adr (promotion rule); docs/evaluation.md says it for people.
"""

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self

MARGIN = 0.10
LEAST_PATIENTS = 3


@dataclass(frozen=True, slots=True)
class PromotionEvidence:
    """What the two models showed on the same locked test patients.

    Attributes:
        new_id: the candidate.
        new_sha256: digest of its manifest.
        old_id: the default at that time.
        old_sha256: digest of its manifest.
        difference: balanced accuracy of the new one less that of the old one; None without both labels.
        low: lower end of its 95 % interval from drawing patients; None where there is none.
        high: upper end.
        benign_patients: that counted.
        malignant_patients: that counted.
        images: that counted.
    """

    new_id: str
    new_sha256: str
    old_id: str
    old_sha256: str
    difference: float | None
    low: float | None
    high: float | None
    benign_patients: int
    malignant_patients: int
    images: int

    @classmethod
    def from_json(cls, body: Mapping[str, Any]) -> Self:
        """Return the evidence that ``to_json`` described.

        Raises:
            TypeError: keys are missing or unknown.
        """
        return cls(**body)

    def to_json(self) -> dict[str, Any]:
        """Return JSON values."""
        return dataclasses.asdict(self)

    def is_about(self, new_sha256: str, old_sha256: str) -> bool:
        """True when it compares these very packages."""
        return (self.new_sha256, self.old_sha256) == (new_sha256, old_sha256)

    @property
    def refusal(self) -> str:
        """Why the rule forbids the promotion, as a sentence with the numbers; empty when it allows it.

        Allowed: at least 3 patients of each label, a difference of at least 0, and a lower end of its
        interval above -0.10.
        """
        people = f"{self.benign_patients} benign and {self.malignant_patients} malignant patients"
        if min(self.benign_patients, self.malignant_patients) < LEAST_PATIENTS:
            return (
                f"The locked test has {people}; the rule needs {LEAST_PATIENTS} of each to tell whether "
                f"{self.new_id} is no worse than {self.old_id}."
            )
        if self.difference is None or self.low is None:
            return f"On the locked test ({people}) the balanced accuracy cannot be compared."
        numbers = (
            f"balanced accuracy on the locked test ({people}) differs by {self.difference:+.3f} from that of "
            f"{self.old_id}, interval {self.low:+.3f} to {self.high:+.3f}"
        )
        if self.difference < 0:
            return f"{self.new_id} is worse than the default: its {numbers}."
        if self.low <= -MARGIN:
            return f"{self.new_id} may be much worse than the default: its {numbers}; {-MARGIN} is the limit."
        return ""
