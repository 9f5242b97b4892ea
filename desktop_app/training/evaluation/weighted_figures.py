"""Figures of merit under weights: one row of weights per bootstrap draw, all draws at once.

Every function takes the units and weights (d, n) and returns (d,) numbers, NaN where a figure is not
defined. A weight says how often a unit was drawn, so whole numbers give what scikit-learn gives on the
repeated units; the tests compare.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from desktop_app.domain.evaluation import DECISION_THRESHOLD
from desktop_app.domain.model_identity import Thresholds

Floats = NDArray[np.float64]
CALIBRATION_BINS = 10
_SMALLEST = 1e-7


@dataclass(frozen=True, eq=False)
class Units:
    """What figures are computed from; a unit is a picture, a field or a patient.

    Attributes:
        labels: (n,) 1 for malignant, else 0.
        probabilities: (n,) calibrated malignant probabilities in [0, 1].
        groups: (n,) number of the patient, 0 to p - 1.
        band: bounds of "needs review".
    """

    labels: NDArray[np.int64]
    probabilities: Floats
    groups: NDArray[np.int64]
    band: Thresholds

    @property
    def calls(self) -> NDArray[np.bool_]:
        """(n,) True where malignant is called."""
        return self.probabilities >= DECISION_THRESHOLD

    @property
    def is_right(self) -> NDArray[np.bool_]:
        """(n,) True where the call agrees with the label."""
        return self.calls == (self.labels == 1)


WeightedFigure = Callable[[Units, Floats], Floats]


def loss(units: Units, weights: Floats) -> Floats:
    """Return the mean cross-entropy in nats; probabilities are kept 1e-7 away from 0 and 1."""
    bounded = np.clip(units.probabilities, _SMALLEST, 1 - _SMALLEST)
    return _mean(np.where(units.labels == 1, -np.log(bounded), -np.log1p(-bounded)), weights)


def accuracy(units: Units, weights: Floats) -> Floats:
    """Return the share of right calls."""
    return _mean(units.is_right, weights)


def recall(units: Units, weights: Floats) -> Floats:
    """Return the share of malignant units that were found."""
    return _mean(units.calls, weights, units.labels == 1)


def specificity(units: Units, weights: Floats) -> Floats:
    """Return the share of benign units called benign."""
    return _mean(~units.calls, weights, units.labels == 0)


def balanced_accuracy(units: Units, weights: Floats) -> Floats:
    """Return the mean of recall and specificity."""
    return (recall(units, weights) + specificity(units, weights)) / 2


def precision(units: Units, weights: Floats) -> Floats:
    """Return the share of malignant calls that are malignant."""
    return _mean(units.labels == 1, weights, units.calls)


def f1(units: Units, weights: Floats) -> Floats:
    """Return 2 TP / (2 TP + FP + FN); not defined without a malignant unit or call."""
    positives = (units.labels == 1).astype(np.float64)
    calls = units.calls.astype(np.float64)
    return _ratio(weights @ (2 * positives * calls), weights @ (positives + calls))


def brier(units: Units, weights: Floats) -> Floats:
    """Return the mean squared error of the probabilities (Brier 1950)."""
    return _mean((units.probabilities - units.labels) ** 2, weights)


def roc_auc(units: Units, weights: Floats) -> Floats:
    """Return the area under the ROC curve; ties count half (Mann-Whitney)."""
    positive, negative = _sums_by_probability(units, weights)
    below = np.cumsum(negative, axis=1) - negative / 2
    pairs = positive.sum(axis=1) * negative.sum(axis=1)
    return _ratio((positive * below).sum(axis=1), pairs)


def pr_auc(units: Units, weights: Floats) -> Floats:
    """Return the average precision: precision summed over steps of recall, no interpolation."""
    positive, negative = (sums[:, ::-1] for sums in _sums_by_probability(units, weights))
    found = np.cumsum(positive, axis=1)
    called = found + np.cumsum(negative, axis=1)
    precisions = np.divide(found, called, out=np.zeros_like(found), where=called > 0)
    return _ratio((positive * precisions).sum(axis=1), positive.sum(axis=1))


def ece(units: Units, weights: Floats) -> Floats:
    """Return the expected calibration error over ten bins of equal width (Naeini et al., AAAI 2015)."""
    membership = np.eye(CALIBRATION_BINS)[bin_numbers(units.probabilities)]
    gaps = weights @ (membership * (units.probabilities - units.labels)[:, np.newaxis])
    return _ratio(np.abs(gaps).sum(axis=1), weights.sum(axis=1))


def review_share(units: Units, weights: Floats) -> Floats:
    """Return the share of units inside the review band."""
    return _mean(~_is_decided(units), weights)


def decided_error(units: Units, weights: Floats) -> Floats:
    """Return the mean over the two labels of the error outside the review band."""
    decided, wrong = _is_decided(units), ~units.is_right
    errors = [_mean(wrong, weights, decided & (units.labels == label)) for label in (0, 1)]
    return (errors[0] + errors[1]) / 2


def bin_numbers(probabilities: Floats) -> NDArray[np.int64]:
    """Return (n,) the number of the calibration bin of each probability; 1.0 falls into the last."""
    return np.minimum((probabilities * CALIBRATION_BINS).astype(np.int64), CALIBRATION_BINS - 1)


WEIGHTED_FIGURES: dict[str, WeightedFigure] = {
    "loss": loss,
    "accuracy": accuracy,
    "balanced_accuracy": balanced_accuracy,
    "precision": precision,
    "recall": recall,
    "f1": f1,
    "specificity": specificity,
    "roc_auc": roc_auc,
    "pr_auc": pr_auc,
    "brier": brier,
    "ece": ece,
    "review_share": review_share,
    "decided_error": decided_error,
}


def _is_decided(units: Units) -> NDArray[np.bool_]:
    return (units.probabilities <= units.band.benign) | (units.probabilities >= units.band.malignant)


def _sums_by_probability(units: Units, weights: Floats) -> tuple[Floats, Floats]:
    """Return the weights of malignant and benign units summed per distinct probability, rising: (d, v)."""
    order = np.argsort(units.probabilities, kind="stable")
    starts = np.flatnonzero(np.diff(units.probabilities[order], prepend=-1.0))
    sorted_weights, is_malignant = weights[:, order], units.labels[order] == 1
    positive = np.add.reduceat(sorted_weights * is_malignant, starts, axis=1)
    negative = np.add.reduceat(sorted_weights * ~is_malignant, starts, axis=1)
    return positive, negative


def _mean(
    values: NDArray[np.float64] | NDArray[np.bool_], weights: Floats, among: NDArray[np.bool_] | None = None
) -> Floats:
    mask = np.ones(len(values)) if among is None else among.astype(np.float64)
    return _ratio(weights @ (values.astype(np.float64) * mask), weights @ mask)


def _ratio(above: Floats, below: Floats) -> Floats:
    return np.divide(above, below, out=np.full_like(above, np.nan), where=below > 0)
