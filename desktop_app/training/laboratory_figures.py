"""The figures of the trial of "calibrate to my lab": what a shift costs, and what calibrating wins back."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from desktop_app.training.laboratory_trial import DRAW_SEED, Floats, TrialLogits, makers_temperatures
from desktop_app.training.metrics import (
    BOOTSTRAP_DRAWS,
    balanced_accuracy,
    expected_calibration_error,
    log_loss,
    roc_auc,
)


@dataclass(frozen=True)
class LaboratoryState:
    """Figures of the measured fields of one draw in one state."""

    balanced_accuracy: float
    loss: float
    ece: float


@dataclass(frozen=True)
class DrawResult:
    """One draw: calibrated on the drawn fields, measured on the fields of all patients that were not drawn.

    Attributes:
        plain: no shift, no calibration.
        shifted: the shift alone.
        calibrated: the shift, after calibration.
        measured_patients: other patients.
        measured_fields: their fields.
    """

    plain: LaboratoryState
    shifted: LaboratoryState
    calibrated: LaboratoryState
    measured_patients: int
    measured_fields: int

    @property
    def cost(self) -> float:
        """Balanced accuracy lost by the shift."""
        return self.plain.balanced_accuracy - self.shifted.balanced_accuracy

    @property
    def won(self) -> float:
        """Balanced accuracy won by calibrating."""
        return self.calibrated.balanced_accuracy - self.shifted.balanced_accuracy

    @property
    def share(self) -> float:
        """Share of the cost that was won back."""
        return self.won / self.cost


def draw_results(logits: TrialLogits, calibrated: Floats) -> list[DrawResult]:
    """Return the figures of every draw.

    Args:
        logits: of all fields.
        calibrated: (draws, n) logits of the measured fields after calibrating; NaN elsewhere.
    """
    temperatures = makers_temperatures(logits)
    plain, shifted = logits.plain / temperatures, logits.shifted / temperatures
    results = []
    for values in calibrated:
        rows = np.flatnonzero(~np.isnan(values))
        as_photographed, shown, answered = (
            _state(logits.labels[rows], _sigmoid(side[rows])) for side in (plain, shifted, values)
        )
        people = len(np.unique(logits.groups[rows]))
        results.append(DrawResult(as_photographed, shown, answered, people, len(rows)))
    return results


def overall(logits: TrialLogits, values: Floats) -> tuple[float, float]:
    """Return balanced accuracy and AUC of all fields, cut at a logit of 0."""
    return balanced_accuracy(logits.labels, _sigmoid(values)), roc_auc(logits.labels, values)


def share_won_back(results: Sequence[DrawResult]) -> tuple[float, float, float]:
    """Return mean won over mean cost with its 95 % interval, draws resampled with replacement.

    The ratio of the means, because a draw whose shift happens to cost little would rule the mean of ratios.
    """
    costs = np.array([result.cost for result in results])
    won = np.array([result.won for result in results])
    rows = np.random.default_rng(DRAW_SEED).integers(len(won), size=(BOOTSTRAP_DRAWS, len(won)))
    low, high = np.percentile(won[rows].mean(axis=1) / costs[rows].mean(axis=1), [2.5, 97.5])
    return float(won.mean() / costs.mean()), float(low), float(high)


def _state(labels: NDArray[np.int64], probabilities: Floats) -> LaboratoryState:
    return LaboratoryState(
        balanced_accuracy(labels, probabilities),
        log_loss(labels, probabilities),
        expected_calibration_error(labels, probabilities),
    )


def _sigmoid(logits: Floats) -> Floats:
    return np.asarray(1.0 / (1.0 + np.exp(-logits)))
