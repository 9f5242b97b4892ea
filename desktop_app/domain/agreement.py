"""How far two readers agree beyond chance.

Source: Cohen, A coefficient of agreement for nominal scales, Educational and Psychological Measurement 20(1),
1960, doi 10.1177/001316446002000104.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

UNDEFINED = "undefined"


@dataclass(frozen=True, slots=True)
class Agreement:
    """Two readers' agreement over the fields that both decided.

    Attributes:
        fields: number of fields both decided, at least 0.
        equal: how many of them got the same decision from both.
        kappa: Cohen's kappa, in [-1, 1]; None where it is undefined.
    """

    fields: int
    equal: int
    kappa: float | None

    @property
    def word(self) -> str:
        """Kappa with two decimals, or ``undefined``."""
        return UNDEFINED if self.kappa is None else f"{self.kappa:.2f}"

    @property
    def why_undefined(self) -> str:
        """Sentence that says why there is no kappa; empty when there is one."""
        if self.kappa is not None:
            return ""
        if not self.fields:
            return "No field was decided by both readers."
        return "Both readers gave every field the same answer, so chance alone would agree as well."


def cohens_kappa(pairs: Sequence[tuple[str, str]]) -> Agreement:
    """Return the agreement of two readers, unweighted.

    Kappa is (observed - expected) / (1 - expected), where expected is the agreement of two readers who give
    each answer as often as these did but by chance. It is undefined without fields, and when both readers
    give one and the same answer throughout: expected is 1 then.

    Args:
        pairs: for each field the answers of the first and of the second reader.
    """
    fields = len(pairs)
    equal = sum(one == other for one, other in pairs)
    first, second = Counter(one for one, _ in pairs), Counter(other for _, other in pairs)
    # In whole numbers, so that "undefined" does not hang on rounding.
    expected = sum(count * second[answer] for answer, count in first.items())
    if expected == fields * fields:
        return Agreement(fields, equal, None)
    return Agreement(fields, equal, (fields * equal - expected) / (fields * fields - expected))
