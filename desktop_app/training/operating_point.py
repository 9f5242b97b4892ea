"""Temperature and the "needs review" band, fitted on out-of-fold logits.

Source of temperature scaling: Guo et al., ICML 2017.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from desktop_app.training.labelled_fields import TrainingDataError

STATED_ERROR = 0.10
_LOWEST = 2
_NO_PENALTY = 1e6


@dataclass(frozen=True)
class Calibration:
    """Turns a logit z into a probability: 1 / (1 + exp(-z / temperature)).

    There is no bias: heads are trained with both classes weighing the same, and a bias fitted on so few
    patients costs more than it mends (see docs/experiments.md).
    """

    temperature: float

    def probabilities(self, logits: NDArray[np.float64]) -> NDArray[np.float64]:
        """Returns malignant probabilities (n,) of logits (n,)."""
        return np.asarray(1.0 / (1.0 + np.exp(-logits / self.temperature)))


@dataclass(frozen=True)
class ReviewBand:
    """Probabilities from `benign` to `malignant` need review.

    Attributes:
        benign: at or below this the verdict is benign.
        malignant: at or above this the verdict is malignant.
        error: balanced error reached outside the band on the fields it was fitted on.
        review_share: share of fields inside the band.
    """

    benign: float
    malignant: float
    error: float
    review_share: float


@dataclass(frozen=True)
class OperatingPoint:
    """Calibration and review band of one model."""

    calibration: Calibration
    band: ReviewBand


def fit_operating_point(logits: NDArray[np.float64], labels: NDArray[np.int64]) -> OperatingPoint:
    """Fits calibration and band on out-of-fold logits (n,)."""
    calibration = fit_calibration(logits, labels)
    return OperatingPoint(calibration, fit_review_band(calibration.probabilities(logits), labels))


def fit_calibration(logits: NDArray[np.float64], labels: NDArray[np.int64]) -> Calibration:
    """Fits the temperature by least cross-entropy over fields.

    Raises:
        TrainingDataError: the logits do not rise with malignancy, so no temperature can help.
    """
    from sklearn.linear_model import LogisticRegression

    model = LogisticRegression(C=_NO_PENALTY, fit_intercept=False, tol=1e-8, max_iter=1000)
    slope = float(model.fit(logits[:, np.newaxis], labels).coef_[0, 0])
    if slope <= 0:
        raise TrainingDataError("The logits do not rise with malignancy; the model cannot be calibrated.")
    return Calibration(1.0 / slope)


def cross_fitted_probabilities(
    logits: NDArray[np.float64], labels: NDArray[np.int64], folds: NDArray[np.int64]
) -> NDArray[np.float64]:
    """Returns probabilities of each fold under the calibration fitted on the other folds' logits."""
    probabilities = np.empty(len(logits))
    for fold in np.unique(folds):
        inside = folds == fold
        calibration = fit_calibration(logits[~inside], labels[~inside])
        probabilities[inside] = calibration.probabilities(logits[inside])
    return probabilities


def fit_review_band(
    probabilities: NDArray[np.float64], labels: NDArray[np.int64], stated_error: float = STATED_ERROR
) -> ReviewBand:
    """Returns the band around 0.5 that sends fewest fields to review at the stated error.

    Every pair of bounds on a grid of 0.01 is tried. When none reaches a balanced error of `stated_error`,
    the band with the lowest error is returned, and its `error` says so.
    """
    grid = [
        _band(low / 100, high / 100, probabilities, labels)
        for low in range(_LOWEST, 51)
        for high in range(50, 101 - _LOWEST)
    ]
    decided = [band for band in grid if np.isfinite(band.error)]
    reached = [band for band in decided if band.error <= stated_error]
    if reached:
        return min(reached, key=lambda band: (band.review_share, band.error))
    return min(decided, key=lambda band: (band.error, band.review_share))


def _band(
    low: float, high: float, probabilities: NDArray[np.float64], labels: NDArray[np.int64]
) -> ReviewBand:
    decided = (probabilities <= low) | (probabilities >= high)
    wrong = (probabilities >= 0.5) != (labels == 1)
    shares = [wrong[decided & (labels == label)] for label in (0, 1)]
    error = float(np.mean([share.mean() for share in shares])) if all(map(len, shares)) else float("nan")
    return ReviewBand(low, high, error, float(1.0 - decided.mean()))
