"""A linear head on standardised embeddings, with patients weighted so that none dominates."""

import numpy as np
from numpy.typing import NDArray

from desktop_app.training.fitted_head import FittedHead

_ITERATIONS = 2000


def field_weights(
    labels: NDArray[np.int64], groups: NDArray[np.str_], group_power: float, *, balanced: bool = True
) -> NDArray[np.float64]:
    """Returns weights (n,) with mean 1.

    Args:
        labels: (n,) 0 or 1.
        groups: (n,) group ids.
        group_power: a field of a group of k fields weighs k to the minus this; 0 treats fields alike,
            1 treats groups alike.
        balanced: both classes weigh the same in sum.
    """
    _, inverse, counts = np.unique(groups, return_inverse=True, return_counts=True)
    weights = counts[inverse].astype(np.float64) ** -group_power
    if balanced:
        for label in (0, 1):
            weights[labels == label] /= weights[labels == label].sum()
    return np.asarray(weights * len(weights) / weights.sum())


def fit_linear_head(
    embeddings: NDArray[np.float32],
    labels: NDArray[np.int64],
    weights: NDArray[np.float64],
    inverse_strength: float,
) -> FittedHead:
    """Fits a logistic regression with an L2 penalty (scikit-learn's `C` = `inverse_strength`)."""
    from sklearn.linear_model import LogisticRegression

    mean = np.average(embeddings, axis=0, weights=weights)
    scale = np.sqrt(np.average((embeddings - mean) ** 2, axis=0, weights=weights)) + 1e-6
    model = LogisticRegression(C=inverse_strength, max_iter=_ITERATIONS)
    model.fit((embeddings - mean) / scale, labels, sample_weight=weights)
    return FittedHead(
        mean.astype(np.float32),
        scale.astype(np.float32),
        (model.coef_.T.astype(np.float32),),
        (model.intercept_.astype(np.float32),),
    )
