"""Aligns a laboratory's embeddings to those of training. NumPy only; nothing is read or written.

Mean and spread of each feature are moved to those of training, as AdaBN does for batch normalisation (Li et
al., "Revisiting Batch Normalization For Practical Domain Adaptation", 2016), but by class, so that the share
of malignant fields plays no part, and only as far as the gap exceeds what patients differ by anyway (James &
Stein, "Estimation with quadratic loss", 1961, in its positive-part form).
"""

from typing import TYPE_CHECKING

from desktop_app.domain.embedding_alignment import EmbeddingAlignment
from desktop_app.inference.embedding_statistics import EmbeddingStatistics, statistics_of

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

# James & Stein's factor is about 1. This one was chosen on fields without any shift, where 2 keeps the
# strength of twenty fields near nothing, and on strong haematoxylin; not on the shift that
# docs/calibration.md reports.
SHRINKAGE = 2.0
LARGEST_GAIN = 4.0
# Of the mean over features: a feature that never varied in training must not rule gain or strength.
_SMALL_SPREAD = 1e-3
_TINY = 1e-30


def fit_alignment(
    training: EmbeddingStatistics,
    embeddings: "NDArray[np.float32]",
    labels: "NDArray[np.int64]",
    patients: "NDArray[np.str_]",
) -> EmbeddingAlignment | None:
    """Return the map from a laboratory's embeddings to those of training; None when a class has no field.

    Args:
        training: of the model.
        embeddings: (n, d) of local fields, labelled and not.
        labels: (n,) 1 for malignant; what the model answers where nobody labelled.
        patients: (n,) names. Fields without a name (empty) count together as one patient, which is cautious.

    Raises:
        ValueError: the embeddings have another width than the training statistics.
    """
    import numpy as np

    if embeddings.shape[1:] != training.between.shape:
        raise ValueError(f"embeddings of shape {embeddings.shape}, statistics of {training.between.shape}")
    local = statistics_of(embeddings, labels, patients)
    if local is None:
        return None
    centre = local.means.astype(np.float64).mean(axis=0)
    gap = training.means.astype(np.float64).mean(axis=0) - centre
    strength = _strength(training, local, gap)
    gain = _gain(training, local) ** strength
    shift = centre * (1.0 - gain) + strength * gap
    return EmbeddingAlignment(
        gain.astype(np.float32),
        shift.astype(np.float32),
        strength,
        len(labels),
        len(np.unique(patients)),
    )


def aligned(embeddings: "NDArray[np.float32]", alignment: EmbeddingAlignment) -> "NDArray[np.float32]":
    """Return embeddings (..., d) float32 as the model would see them in the training laboratory.

    Raises:
        ValueError: the alignment belongs to embeddings of another width.
    """
    import numpy as np

    if embeddings.shape[-1] != len(alignment.scale):
        raise ValueError(f"embeddings of width {embeddings.shape[-1]}, alignment of {len(alignment.scale)}")
    return np.asarray(embeddings * alignment.scale + alignment.shift, np.float32)


def _strength(training: EmbeddingStatistics, local: EmbeddingStatistics, gap: "NDArray[np.float64]") -> float:
    """Return 0 where the gap is no larger than so few patients explain, towards 1 the larger it is."""
    import numpy as np

    between = training.between.astype(np.float64)
    # The training means are estimates as well: of 13 benign patients, say.
    counted = float(4.0 / ((1.0 / local.patients).sum() + (1.0 / training.patients).sum()))
    floor = _SMALL_SPREAD * between.mean() or _TINY
    ratio = float((gap**2 / (between + floor)).mean()) * counted
    return max(0.0, 1.0 - SHRINKAGE / ratio) if ratio > 0 else 0.0


def _gain(training: EmbeddingStatistics, local: EmbeddingStatistics) -> "NDArray[np.float64]":
    import numpy as np

    wanted = np.sqrt(training.variances.astype(np.float64).mean(axis=0))
    found = np.sqrt(local.variances.astype(np.float64).mean(axis=0))
    room = _SMALL_SPREAD * wanted.mean() or _TINY
    return np.asarray(np.clip((wanted + room) / (found + room), 1.0 / LARGEST_GAIN, LARGEST_GAIN))
