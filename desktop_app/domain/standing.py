"""For which review bands an answer stands without review: the rule of ``review_reasons`` solved for the band.

A field's probability, spread and patient do not change while a user moves the band, so what they ask of the
band is worked out once. Sorting and counting a hundred thousand fields then needs a few comparisons for each.
"""

from dataclasses import dataclass
from math import inf, nextafter

from desktop_app.domain.model_identity import Thresholds
from desktop_app.domain.spread import Spread


@dataclass(frozen=True, slots=True)
class Standing:
    """What the band must be like for an answer to stand.

    Attributes:
        benign_bound: "benign" stands when the benign bound is at least this,
        benign_middle: and the middle of the band at least this.
        malignant_bound: "malignant" stands when the malignant bound is at most this,
        malignant_middle: and the middle of the band at most this.
    """

    benign_bound: float
    benign_middle: float
    malignant_bound: float
    malignant_middle: float


def middle_of(thresholds: Thresholds) -> float:
    """Return the middle of the review band."""
    return (thresholds.benign + thresholds.malignant) / 2


def standing_of(malignant_probability: float, spread: Spread | None, peers: float | None) -> Standing:
    """Return for which bands the answer stands; arguments as ``review_reasons`` takes them."""
    benign_middle, malignant_middle = -inf, inf
    if spread is not None and spread.passes > 0:
        benign_middle, malignant_middle = spread.high, spread.low
    if spread is not None and spread.views:
        # Fewer than a quarter of the views may lie on the other side of the middle.
        views = sorted(spread.views)
        spare = (len(views) - 1) // 4
        benign_middle = max(benign_middle, views[-1 - spare])
        malignant_middle = min(malignant_middle, nextafter(views[spare], -inf))
    together = malignant_probability if peers is None else peers
    return Standing(
        max(malignant_probability, together),
        benign_middle,
        min(malignant_probability, together),
        malignant_middle,
    )
