"""Figures of merit of malignant probabilities, and their intervals by resampling patients."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

BOOTSTRAP_DRAWS = 1000
BOOTSTRAP_SEED = 20261122
CALIBRATION_BINS = 10
_SMALLEST = 1e-7

Measure = Callable[[NDArray[np.int64], NDArray[np.float64]], float]


@dataclass(frozen=True)
class Interval:
    """A figure with the 2.5th and 97.5th percentile of its bootstrap distribution."""

    value: float
    low: float
    high: float


def accuracy(labels: NDArray[np.int64], probabilities: NDArray[np.float64]) -> float:
    """Returns the share of fields on the right side of 0.5."""
    return float(np.mean((probabilities >= 0.5) == (labels == 1)))


def balanced_accuracy(labels: NDArray[np.int64], probabilities: NDArray[np.float64]) -> float:
    """Returns the mean of sensitivity and specificity at 0.5."""
    right = (probabilities >= 0.5) == (labels == 1)
    return float((right[labels == 1].mean() + right[labels == 0].mean()) / 2)


def roc_auc(labels: NDArray[np.int64], probabilities: NDArray[np.float64]) -> float:
    """Returns the area under the ROC curve; ties count half (Mann-Whitney)."""
    values, inverse, counts = np.unique(probabilities, return_inverse=True, return_counts=True)
    rank_of_value = np.cumsum(counts) - (counts - 1) / 2
    malignant = labels == 1
    positives, negatives = int(malignant.sum()), int((~malignant).sum())
    rank_sum = float(rank_of_value[inverse][malignant].sum())
    del values
    return (rank_sum - positives * (positives + 1) / 2) / (positives * negatives)


def log_loss(labels: NDArray[np.int64], probabilities: NDArray[np.float64]) -> float:
    """Returns the mean cross-entropy in nats, the "loss" of the report."""
    bounded = np.clip(probabilities, _SMALLEST, 1 - _SMALLEST)
    return float(-np.mean(np.where(labels == 1, np.log(bounded), np.log1p(-bounded))))


def expected_calibration_error(labels: NDArray[np.int64], probabilities: NDArray[np.float64]) -> float:
    """Returns the mean gap between predicted and observed malignancy over ten bins of equal width.

    Source: Naeini, Cooper and Hauskrecht, AAAI 2015.
    """
    bins = np.minimum((probabilities * CALIBRATION_BINS).astype(int), CALIBRATION_BINS - 1)
    gaps = [
        abs(float(np.sum(probabilities[bins == number] - labels[bins == number])))
        for number in range(CALIBRATION_BINS)
    ]
    return sum(gaps) / len(labels)


MEASURES: dict[str, Measure] = {
    "balanced accuracy": balanced_accuracy,
    "accuracy": accuracy,
    "AUC": roc_auc,
    "loss": log_loss,
    "ECE": expected_calibration_error,
}


def group_bootstrap(
    measure: Measure,
    labels: NDArray[np.int64],
    probabilities: NDArray[np.float64],
    groups: NDArray[np.str_],
    draws: int = BOOTSTRAP_DRAWS,
) -> Interval:
    """Returns a figure with its 95 % interval; whole groups are drawn with replacement, label by label."""
    rng = np.random.default_rng(BOOTSTRAP_SEED)
    members = _members_by_label(labels, groups)
    figures = []
    for _ in range(draws):
        chosen = [
            of_label[number]
            for of_label in members
            for number in rng.integers(len(of_label), size=len(of_label))
        ]
        rows = np.concatenate(chosen)
        figures.append(measure(labels[rows], probabilities[rows]))
    low, high = np.percentile(figures, [2.5, 97.5])
    return Interval(measure(labels, probabilities), float(low), float(high))


def fold_mean_and_sd(
    measure: Measure,
    labels: NDArray[np.int64],
    probabilities: NDArray[np.float64],
    folds: NDArray[np.int64],
) -> tuple[float, float]:
    """Returns mean and standard deviation (n - 1) of a figure over the folds."""
    figures = [measure(labels[folds == fold], probabilities[folds == fold]) for fold in np.unique(folds)]
    return float(np.mean(figures)), float(np.std(figures, ddof=1))


def _members_by_label(
    labels: NDArray[np.int64], groups: NDArray[np.str_]
) -> tuple[list[NDArray[np.int64]], list[NDArray[np.int64]]]:
    def members(label: int) -> list[NDArray[np.int64]]:
        return [np.flatnonzero(groups == group) for group in np.unique(groups[labels == label])]

    return members(0), members(1)
