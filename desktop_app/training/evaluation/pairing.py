"""Tests two models on the same pictures, with patients as what is drawn.

McNemar's test (1947) looks at the pictures on which two models disagree, but takes each picture for a person
of its own. Here patients are drawn with replacement, label by label, and both models are judged on each draw.
"""

from collections.abc import Sequence

import numpy as np

from desktop_app.domain.comparison import PairedTest
from desktop_app.domain.evaluation import Figure, Level, ScoredImage
from desktop_app.domain.model_identity import Thresholds
from desktop_app.training.evaluation.levels import units_of
from desktop_app.training.evaluation.resampling import (
    can_be_resampled,
    interval_of,
    patient_counts,
    weight_blocks,
)
from desktop_app.training.evaluation.weighted_figures import WEIGHTED_FIGURES, Floats, Units

_ANY_BAND = Thresholds(0.5, 0.5)  # no figure used here looks at the band


def paired_difference(
    key: str, first: Sequence[ScoredImage], second: Sequence[ScoredImage]
) -> tuple[Figure, float | None]:
    """Return the figure ``key`` of the first less that of the second at image level, and its p-value.

    The p-value is two-sided: twice the smaller share of draws on either side of no difference, with one added
    to both counts so that it is never 0 (Davison & Hinkley 1997, section 4.2). None with too few patients.

    Raises:
        ValueError: the two did not answer for the same pictures in the same order.
    """
    ours, theirs = _units_of_both(first, second)
    once = np.ones((1, len(ours.labels)))
    value = float(_difference(key, ours, theirs, once)[0])
    if np.isnan(value):
        return Figure(key, None, reason="Both labels are needed."), None
    if not can_be_resampled(ours):
        return Figure(key, value), None
    blocks = weight_blocks(ours, patient_counts(ours))
    samples = np.concatenate([_difference(key, ours, theirs, weights) for weights in blocks])
    return Figure(key, value, *(interval_of(samples) or (None, None))), _p_value(samples)


def paired_test(
    names: tuple[str, str], first: Sequence[ScoredImage], second: Sequence[ScoredImage]
) -> PairedTest:
    """Return the test of two models' accuracy; ``p_adjusted`` equals ``p_value`` until ``adjusted``.

    Raises:
        ValueError: the two did not answer for the same pictures in the same order.
    """
    difference, p_value = paired_difference("accuracy", first, second)
    both = list(zip(first, second, strict=True))
    only_first = sum(a.is_right and not b.is_right for a, b in both)
    only_second = sum(b.is_right and not a.is_right for a, b in both)
    return PairedTest(*names, difference, p_value, p_value, only_first, only_second)


def holm(p_values: Sequence[float | None]) -> tuple[float | None, ...]:
    """Return p-values adjusted for their number (Holm 1979); None stays None."""
    known = sorted((p, place) for place, p in enumerate(p_values) if p is not None)
    adjusted: list[float | None] = [None] * len(p_values)
    largest = 0.0
    for rank, (p, place) in enumerate(known):
        largest = max(largest, min(1.0, p * (len(known) - rank)))
        adjusted[place] = largest
    return tuple(adjusted)


def _units_of_both(first: Sequence[ScoredImage], second: Sequence[ScoredImage]) -> tuple[Units, Units]:
    if [item.image.path for item in first] != [item.image.path for item in second]:
        raise ValueError("the two models answered for different pictures")
    return units_of(first, Level.IMAGE, _ANY_BAND), units_of(second, Level.IMAGE, _ANY_BAND)


def _difference(key: str, ours: Units, theirs: Units, weights: Floats) -> Floats:
    figure = WEIGHTED_FIGURES[key]
    return figure(ours, weights) - figure(theirs, weights)


def _p_value(samples: Floats) -> float:
    below = (1 + int(np.sum(samples <= 0))) / (1 + len(samples))
    above = (1 + int(np.sum(samples >= 0))) / (1 + len(samples))
    return min(1.0, 2 * min(below, above))
