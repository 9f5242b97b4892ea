"""A kernel machine on principal components of the embedding: the teacher that a dense head imitates.

Support vector machine with a Gaussian kernel: Cortes & Vapnik, Machine Learning 20 (1995). The kernel's
width is scikit-learn's `scale` rule, chosen beforehand; nothing is tuned on held-out patients.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

_SCORE_CHUNK = 4096


@dataclass(frozen=True)
class RadialTeacher:
    """margin(x) = sum_i dual_i exp(-gamma |c(x) - centre_i|^2) + intercept, c = components of x.

    Attributes:
        mean: (d,) of the embedding.
        scale: (d,) of the embedding.
        components: (d, k) directions, divided so that components have unit mean square.
        offset: (k,) mean of the components before centring.
        centres: (s, k) support vectors.
        duals: (s,).
        intercept: of the margin.
        gamma: of the kernel.
    """

    mean: NDArray[np.float64]
    scale: NDArray[np.float64]
    components: NDArray[np.float64]
    offset: NDArray[np.float64]
    centres: NDArray[np.float64]
    duals: NDArray[np.float64]
    intercept: float
    gamma: float

    def project(self, embeddings: NDArray[np.float32]) -> NDArray[np.float64]:
        """Returns the components (n, k) of embeddings (n, d)."""
        return np.asarray((embeddings - self.mean) / self.scale @ self.components - self.offset)

    def margins(self, points: NDArray[np.float64]) -> NDArray[np.float64]:
        """Returns the margins (n,) of points (n, k)."""
        chunks = np.array_split(points, max(1, len(points) // _SCORE_CHUNK))
        kernels = (gaussian_kernel(chunk, self.centres, self.gamma) @ self.duals for chunk in chunks)
        return np.concatenate(list(kernels)) + self.intercept


def gaussian_kernel(
    left: NDArray[np.float64], right: NDArray[np.float64], gamma: float
) -> NDArray[np.float64]:
    """Returns exp(-gamma |l - r|^2), shape (n, m), for (n, k) and (m, k)."""
    squares = (left**2).sum(1)[:, None] + (right**2).sum(1)[None] - 2.0 * left @ right.T
    return np.asarray(np.exp(-gamma * np.maximum(squares, 0.0)))


def fit_teacher(
    embeddings: NDArray[np.float32],
    labels: NDArray[np.int64],
    weights: NDArray[np.float64],
    component_count: int,
    inverse_strength: float,
) -> RadialTeacher:
    """Fits the teacher.

    Args:
        embeddings: (n, d), all views stacked.
        labels: (n,).
        weights: (n,) of each row.
        component_count: principal components kept.
        inverse_strength: `C` of the support vector machine.
    """
    from sklearn.svm import SVC

    wide = embeddings.astype(np.float64)
    mean = np.average(wide, axis=0, weights=weights)
    scale = np.sqrt(np.average((wide - mean) ** 2, axis=0, weights=weights)) + 1e-6
    directions = _principal_directions((wide - mean) / scale, component_count)
    raw = (wide - mean) / scale @ directions
    directions /= np.sqrt(raw.var(axis=0).mean())
    points = (wide - mean) / scale @ directions
    offset = points.mean(axis=0)
    gamma = 1.0 / component_count
    machine = SVC(C=inverse_strength, kernel="precomputed", cache_size=1000)
    machine.fit(gaussian_kernel(points - offset, points - offset, gamma), labels, sample_weight=weights)
    centres = (points - offset)[machine.support_]
    intercept = float(machine.intercept_[0])
    return RadialTeacher(mean, scale, directions, offset, centres, machine.dual_coef_[0], intercept, gamma)


def _principal_directions(rows: NDArray[np.float64], count: int) -> NDArray[np.float64]:
    centred = rows - rows.mean(axis=0)
    _, vectors = np.linalg.eigh(centred.T @ centred)
    directions = vectors[:, ::-1][:, :count]
    signs = np.sign(directions[np.abs(directions).argmax(axis=0), np.arange(count)])
    return np.asarray(directions * signs)
