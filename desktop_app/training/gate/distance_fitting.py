"""Fits a ``DistanceModel`` to weighted training vectors. Used by the fitting of the gate."""

import numpy as np
from numpy.typing import NDArray

from desktop_app.inference.distance_model import DistanceModel

Floats = NDArray[np.float64]
SHRINKAGE = 0.02
STAIN_STEP = 0.01  # differences of a hundredth in density or in a share are no difference in stain
EMBEDDING_STEP = 1e-6


def fit_distance(
    vectors: NDArray[np.floating], weights: Floats, rank: int, least_scale: float
) -> DistanceModel:
    """Returns the model of training vectors (n, d) with weights (n,) that sum to 1.

    Args:
        vectors: of the training fields.
        weights: of the fields.
        rank: leading principal components that are kept, from 1 to d.
        least_scale: added to every standard deviation, positive: what hardly varies must not weigh too much.
    """
    wide = np.asarray(vectors, np.float64)
    mean = weights @ wide
    centred = wide - mean
    scale = np.sqrt(weights @ centred**2) + least_scale
    standard = centred / scale
    values, directions = np.linalg.eigh((standard * weights[:, None]).T @ standard)
    values, directions = np.maximum(values[::-1], 0.0), directions[:, ::-1].T
    values = (1 - SHRINKAGE) * values + SHRINKAGE * values.mean()
    rest = float(values[rank:].mean()) if rank < len(values) else 0.0
    parts = (mean, scale, directions[:rank], values[:rank], np.array([rest]))
    return DistanceModel(*(np.ascontiguousarray(part, np.float32) for part in parts))


def weighted_quantile(values: Floats, weights: Floats, share: float) -> float:
    """Returns the value that ``share`` of the weight, in [0, 1], does not exceed; weights sum to 1."""
    order = np.argsort(values, kind="stable")
    place = int(np.searchsorted(np.cumsum(weights[order]), share))
    return float(values[order][min(place, len(values) - 1)])
