"""ROC, precision-recall, reliability and coverage-versus-error curves at image level."""

import numpy as np
from numpy.typing import NDArray

from desktop_app.domain.evaluation import Curve, Curves, ReliabilityBin
from desktop_app.training.evaluation.weighted_figures import CALIBRATION_BINS, Floats, Units, bin_numbers

_MOST_POINTS = 400


def curves_of(units: Units) -> Curves:
    """Return the four curves; ROC needs both labels, precision-recall a malignant picture."""
    malignant = int(units.labels.sum())
    has_both = 0 < malignant < len(units.labels)
    return Curves(
        roc=roc_curve(units) if has_both else None,
        precision_recall=precision_recall_curve(units) if malignant else None,
        reliability=reliability_bins(units),
        coverage=coverage_curve(units),
    )


def roc_curve(units: Units) -> Curve:
    """Return false-positive rate against recall from (0, 0) to (1, 1), one point per distinct probability."""
    found, false = _counts_from_the_top(units)
    return _curve(np.append(0.0, false / false[-1]), np.append(0.0, found / found[-1]))


def precision_recall_curve(units: Units) -> Curve:
    """Return recall against precision, one point per distinct probability, highest first."""
    found, false = _counts_from_the_top(units)
    return _curve(found / found[-1], found / (found + false))


def reliability_bins(units: Units) -> tuple[ReliabilityBin, ...]:
    """Return the filled ones of ten bins of equal width."""
    numbers = bin_numbers(units.probabilities)
    return tuple(
        ReliabilityBin(
            low=number / CALIBRATION_BINS,
            high=(number + 1) / CALIBRATION_BINS,
            count=int((numbers == number).sum()),
            mean_probability=float(units.probabilities[numbers == number].mean()),
            malignant_share=float(units.labels[numbers == number].mean()),
        )
        for number in np.unique(numbers).tolist()
    )


def coverage_curve(units: Units) -> Curve:
    """Return share kept against error among the kept, when the pictures nearest to 0.5 go to review first.

    Pictures that are equally sure are kept or sent together. Source: El-Yaniv & Wiener, JMLR 11, 2010.
    """
    sureness = np.abs(units.probabilities - 0.5)
    order = np.argsort(-sureness, kind="stable")
    ends = _ends_of_runs(sureness[order])
    kept = ends + 1.0
    wrong = np.cumsum(~units.is_right[order])[ends]
    return _curve(kept / len(order), wrong / kept)


def _counts_from_the_top(units: Units) -> tuple[Floats, Floats]:
    order = np.argsort(-units.probabilities, kind="stable")
    ends = _ends_of_runs(units.probabilities[order])
    malignant = np.cumsum(units.labels[order] == 1)[ends].astype(np.float64)
    return malignant, ends + 1.0 - malignant


def _ends_of_runs(values: Floats) -> NDArray[np.int64]:
    return np.append(np.flatnonzero(np.diff(values)), len(values) - 1)


def _curve(x: Floats, y: Floats) -> Curve:
    """Thin a long curve to points spread evenly over its length; both ends stay."""
    if len(x) > _MOST_POINTS:
        chosen = np.unique(np.linspace(0, len(x) - 1, _MOST_POINTS).round().astype(int))
        x, y = x[chosen], y[chosen]
    return Curve(tuple(x.tolist()), tuple(y.tolist()))
