"""Fits and applies the layer that calibrates a model to a laboratory. NumPy only; nothing is read or written.

Bias and temperature: logistic regression of the label on the model's logit (Platt, "Probabilistic Outputs for
Support Vector Machines", 1999, with his smoothed targets), as a maximum a posteriori estimate, so that twenty
fields suffice. The head: the same with a linear correction under a ridge penalty (MacKay, Neural Computation
4(3), 1992), whose prior mean is the package's own head.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.domain.local_calibration import LinearCorrection

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

# The three numbers were chosen on another simulated shift than the one docs/calibration.md reports.
# Prior of the bias: normal around 0, in units of the calibrated logit; wide, because moving the threshold is
# what another laboratory needs.
BIAS_DEVIATION = 1.5
# Prior of the temperature: its logarithm around the package's; narrow, so few fields say little of it.
TEMPERATURE_DEVIATION = 0.25
# Fields of one patient resemble each other: n count as n / (1 + (n - 1) rho) (Kish, Survey Sampling, 1965).
PATIENT_CORRELATION = 0.2
# The correction's own deviation over local fields, in units of the calibrated logit, before anything is seen.
CORRECTION_DEVIATION = 0.5

_STEPS = 100
_SMALL_STEP = 1e-9
_SMALLEST_SCALE = 1e-6


@dataclass(frozen=True, slots=True)
class BiasAndTemperature:
    """The probability is ``1 / (1 + exp(-(logit + bias) / temperature))``."""

    bias: float
    temperature: float


def observation_weights(labels: "NDArray[np.int64]", patients: "NDArray[np.str_]") -> "NDArray[np.float64]":
    """Return weights (n,) of fields: those of one patient count as fewer, and both classes weigh the same.

    The classes are balanced because a technician picks what to label: the share of malignant fields among
    twenty says nothing of the laboratory, and the package's own head was trained with balanced classes. The
    sum is the effective number of observations.

    Args:
        labels: (n,) 1 for malignant; both labels must occur.
        patients: (n,) names.
    """
    import numpy as np

    weights = np.zeros(len(labels))
    for label in (0, 1):
        for patient in np.unique(patients[labels == label]):
            own = (labels == label) & (patients == patient)
            weights[own] = 1.0 / (1.0 + (own.sum() - 1.0) * PATIENT_CORRELATION)
    total = weights.sum()
    for label in (0, 1):
        weights[labels == label] *= total / 2.0 / weights[labels == label].sum()
    return weights


def fit_bias_and_temperature(
    logits: "NDArray[np.float64]",
    labels: "NDArray[np.int64]",
    patients: "NDArray[np.str_]",
    temperature: float,
) -> BiasAndTemperature:
    """Return the most probable bias and temperature.

    Args:
        logits: (n,) of the package, uncalibrated.
        labels: (n,) 1 for malignant; both labels must occur.
        patients: (n,) names.
        temperature: of the package.
    """
    import numpy as np

    weights = observation_weights(labels, patients)
    targets = smoothed_targets(labels, weights)
    # p = sigmoid(exp(-s) * z + c): s is the logarithm of the relative temperature, c the bias in logits.
    scaled = np.asarray(logits, np.float64) / temperature
    log_relative, shift = 0.0, 0.0
    for _ in range(_STEPS):
        slope = np.exp(-log_relative)
        gap, curve = _gap_and_curvature(slope * scaled + shift, targets, weights)
        by_log = -slope * scaled
        gradient = np.array(
            [gap @ by_log + log_relative / TEMPERATURE_DEVIATION**2, gap.sum() + shift / BIAS_DEVIATION**2]
        )
        cross = curve @ by_log
        # Fisher scoring: without the term of the second derivative the matrix is always positive.
        matrix = np.array(
            [
                [curve @ by_log**2 + TEMPERATURE_DEVIATION**-2, cross],
                [cross, curve.sum() + BIAS_DEVIATION**-2],
            ]
        )
        step = np.clip(np.linalg.solve(matrix, gradient), -0.5, 0.5)
        log_relative, shift = float(log_relative - step[0]), float(shift - step[1])
        if np.abs(step).max() < _SMALL_STEP:
            break
    fitted = temperature * float(np.exp(log_relative))
    return BiasAndTemperature(shift * fitted, fitted)


def fit_correction(
    embeddings: "NDArray[np.float32]",
    logits: "NDArray[np.float64]",
    labels: "NDArray[np.int64]",
    patients: "NDArray[np.str_]",
    temperature: float,
) -> LinearCorrection:
    """Return the most probable linear correction of the package's logit, its intercept included.

    Args:
        embeddings: (n, d), the mean over a field's crops.
        logits: (n,) of the package, uncalibrated.
        labels: (n,) 1 for malignant; both labels must occur.
        patients: (n,) names.
        temperature: of the package.
    """
    import numpy as np

    weights = observation_weights(labels, patients)
    targets = smoothed_targets(labels, weights)
    wide = np.asarray(embeddings, np.float64)
    mean = np.average(wide, axis=0, weights=weights)
    scale = np.sqrt(np.average((wide - mean) ** 2, axis=0, weights=weights)) + _SMALLEST_SCALE
    # In the space of the fields: the ridge solution has no part outside it (Hastie et al., ESL 2009, 18.3.5).
    left, sizes, right = np.linalg.svd((wide - mean) / scale, full_matrices=False)
    points = left * sizes
    penalty = float((points**2).sum(axis=1).mean()) / CORRECTION_DEVIATION**2
    design = np.column_stack([points, np.ones(len(points))])
    penalties = np.append(np.full(points.shape[1], penalty), BIAS_DEVIATION**-2)
    solution = _newton(design, np.asarray(logits, np.float64) / temperature, targets, weights, penalties)
    kernel = (solution[:-1] @ right) / scale * temperature
    intercept = float(solution[-1]) * temperature - float(mean @ kernel)
    return LinearCorrection(kernel.astype(np.float32), intercept)


def corrected_logits(
    embeddings: "NDArray[np.float32]", logits: "NDArray[np.float64]", correction: LinearCorrection
) -> "NDArray[np.float64]":
    """Return logits (n,) with the correction of their embeddings (n, d) added.

    Raises:
        ValueError: the correction belongs to embeddings of another width.
    """
    import numpy as np

    if embeddings.shape[1] != len(correction.kernel):
        raise ValueError(f"embeddings of width {embeddings.shape[1]}, correction of {len(correction.kernel)}")
    added = embeddings.astype(np.float64) @ correction.kernel.astype(np.float64)
    return np.asarray(logits + added + correction.intercept)


def smoothed_targets(labels: "NDArray[np.int64]", weights: "NDArray[np.float64]") -> "NDArray[np.float64]":
    """Return Platt's targets (n,): (m + 1) / (m + 2) and 1 / (b + 2), counting effective observations."""
    import numpy as np

    malignant, benign = weights[labels == 1].sum(), weights[labels == 0].sum()
    return np.asarray(np.where(labels == 1, (malignant + 1) / (malignant + 2), 1 / (benign + 2)))


def _newton(
    design: "NDArray[np.float64]",
    offset: "NDArray[np.float64]",
    targets: "NDArray[np.float64]",
    weights: "NDArray[np.float64]",
    penalties: "NDArray[np.float64]",
) -> "NDArray[np.float64]":
    """Return the ridge-penalised logistic coefficients beside a fixed ``offset``."""
    import numpy as np

    solution = np.zeros(design.shape[1])
    for _ in range(_STEPS):
        gap, curve = _gap_and_curvature(design @ solution + offset, targets, weights)
        gradient = design.T @ gap + penalties * solution
        matrix = (design.T * curve) @ design + np.diag(penalties)
        step = np.linalg.solve(matrix, gradient)
        # A long step may overshoot where the curve is flat.
        step /= max(1.0, float(np.abs(design @ step).max()))
        solution = solution - step
        if np.abs(step).max() < _SMALL_STEP:
            break
    return solution


def _gap_and_curvature(
    logits: "NDArray[np.float64]", targets: "NDArray[np.float64]", weights: "NDArray[np.float64]"
) -> "tuple[NDArray[np.float64], NDArray[np.float64]]":
    import numpy as np

    probabilities = 1.0 / (1.0 + np.exp(-np.clip(logits, -500, 500)))
    return weights * (probabilities - targets), weights * probabilities * (1.0 - probabilities)
