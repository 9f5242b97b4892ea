"""Draws patients with replacement, label by label, as counts: the bootstrap behind every interval.

Source: Efron & Tibshirani, An Introduction to the Bootstrap, 1993, percentile intervals; pictures of one
patient resemble each other, so the patient is what is drawn.
"""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from desktop_app.training.evaluation.weighted_figures import Floats, Units
from desktop_app.training.metrics import BOOTSTRAP_DRAWS, BOOTSTRAP_SEED

LEAST_PATIENTS = 2
PERCENTILES = (2.5, 97.5)
# A draw of 100 rows at a time keeps 10,000 pictures in some tens of megabytes.
_ROWS = 100
_LEAST_DEFINED = 0.95


def patient_counts(
    units: Units, draws: int = BOOTSTRAP_DRAWS, seed: int = BOOTSTRAP_SEED
) -> NDArray[np.int64]:
    """Return (draws, p): how often each patient is drawn.

    As many patients with benign units only, with malignant units only and with both are drawn as there are,
    so that no draw lacks a label that the data have.
    """
    rng = np.random.default_rng(seed)
    patients = int(units.groups.max()) + 1
    kinds = np.zeros(patients, np.int64)
    np.bitwise_or.at(kinds, units.groups, np.where(units.labels == 1, 2, 1))
    counts = np.zeros((draws, patients), np.int64)
    for kind in np.unique(kinds):
        members = np.flatnonzero(kinds == kind)
        counts[:, members] = rng.multinomial(
            len(members), np.full(len(members), 1 / len(members)), size=draws
        )
    return counts


def can_be_resampled(units: Units) -> bool:
    """True when each label that occurs has at least two patients; one person cannot be drawn anew."""
    return all(
        len(np.unique(units.groups[units.labels == label])) >= LEAST_PATIENTS
        for label in np.unique(units.labels)
    )


def weight_blocks(units: Units, counts: NDArray[np.int64]) -> Iterator[Floats]:
    """Yield the weights of the units, some draws at a time: (at most 100, n)."""
    for start in range(0, len(counts), _ROWS):
        yield counts[start : start + _ROWS, units.groups].astype(np.float64)


def interval_of(samples: Floats) -> tuple[float, float] | None:
    """Return the 2.5th and 97.5th percentile, or None when the figure is undefined in too many draws."""
    defined = samples[~np.isnan(samples)]
    if len(defined) < _LEAST_DEFINED * len(samples):
        return None
    low, high = np.percentile(defined, PERCENTILES)
    return float(low), float(high)
