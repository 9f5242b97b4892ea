"""Figures of a model on the locked test patients, as the result page and the command line show them."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from desktop_app.domain.few_patients import PATIENTS_KEY, carry_an_interval, without_intervals
from desktop_app.domain.labelled import Label
from desktop_app.inference.calibration import calibrated_probability
from desktop_app.inference.head import DenseHead
from desktop_app.training import metrics

_FIGURES = {
    "accuracy": metrics.accuracy,
    "balanced_accuracy": metrics.balanced_accuracy,
    "auc": metrics.roc_auc,
    "loss": metrics.log_loss,
    "ece": metrics.expected_calibration_error,
}
_NEED_BOTH = ("balanced_accuracy", "auc")


def mean_logits(head: DenseHead, embeddings: NDArray[np.float32]) -> NDArray[np.float64]:
    """Return the logits (n,) of fields whose views are embedded as (n, v, d): the mean over views."""
    count, views, size = embeddings.shape
    logits = head.logits(embeddings.reshape(count * views, size))
    mean: NDArray[np.float64] = logits.astype(np.float64).reshape(count, views).mean(axis=1)
    return mean


def measured(
    logits: NDArray[np.float64], temperature: float, labels: NDArray[np.int64], patients: NDArray[np.str_]
) -> dict[str, Any]:
    """Return figures with intervals by patient, and the confusion matrix; empty without fields.

    Returns:
        patients, patients_by_label, fields, figures (name to [value, low, high], or None where it cannot be
        computed; low and high are None with too few patients), confusion ([[benign called benign, benign
        called malignant], [the same of malignant]]), probabilities (one a field, in the order given).
    """
    if not len(labels):
        return {}
    chance = calibrated_probability(logits, temperature).astype(np.float64)
    called = (chance >= 0.5).astype(int)
    table = [[int(((labels == real) & (called == said)).sum()) for said in (0, 1)] for real in (0, 1)]
    by_label = {
        label.value: len(set(patients[labels == number].tolist()))
        for number, label in enumerate((Label.BENIGN, Label.MALIGNANT))
    }
    figures = _figures(labels, chance, patients)
    return {
        "patients": len(set(patients.tolist())),
        PATIENTS_KEY: by_label,
        "fields": len(labels),
        "figures": figures if carry_an_interval(by_label) else without_intervals(figures),
        "confusion": table,
        "probabilities": chance.tolist(),
    }


def _figures(
    labels: NDArray[np.int64], chance: NDArray[np.float64], patients: NDArray[np.str_]
) -> dict[str, list[float] | None]:
    has_both = len(set(labels.tolist())) == 2
    figures: dict[str, list[float] | None] = {}
    for name, measure in _FIGURES.items():
        if name in _NEED_BOTH and not has_both:
            figures[name] = None
        elif has_both:
            interval = metrics.group_bootstrap(measure, labels, chance, patients)
            figures[name] = [interval.value, interval.low, interval.high]
        else:
            value = measure(labels, chance)
            figures[name] = [value, value, value]
    return figures | _by_class(labels, chance, patients)


def _by_class(
    labels: NDArray[np.int64], chance: NDArray[np.float64], patients: NDArray[np.str_]
) -> dict[str, list[float] | None]:
    found: dict[str, list[float] | None] = {}
    for name, label in (("sensitivity", 1), ("specificity", 0)):
        own = labels == label
        if not own.any():
            found[name] = None
            continue
        groups = patients[own]
        right = ((chance[own] >= 0.5) == (label == 1)).astype(float)
        low, high = _bootstrap_mean(right, groups)
        found[name] = [float(right.mean()), low, high]
    return found


def _bootstrap_mean(values: NDArray[np.float64], groups: NDArray[np.str_]) -> tuple[float, float]:
    """Return the 95 % interval of a mean; whole patients are drawn with replacement."""
    names, member = np.unique(groups, return_inverse=True)
    sums = np.bincount(member, weights=values, minlength=len(names))
    sizes = np.bincount(member, minlength=len(names))
    rng = np.random.default_rng(metrics.BOOTSTRAP_SEED)
    drawn = rng.integers(len(names), size=(metrics.BOOTSTRAP_DRAWS, len(names)))
    means = sums[drawn].sum(axis=1) / sizes[drawn].sum(axis=1)
    low, high = np.percentile(means, [2.5, 97.5])
    return float(low), float(high)
