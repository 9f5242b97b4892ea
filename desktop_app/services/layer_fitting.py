"""Fits a layer on labelled fields, with the help of unlabelled ones, and applies it to stored embeddings."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.domain.embedding_alignment import EmbeddingAlignment
from desktop_app.domain.local_calibration import CalibrationDepth, LinearCorrection
from desktop_app.services.calibration_fields import CalibrationFields, OtherFields

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from desktop_app.inference.embedding_statistics import EmbeddingStatistics


@dataclass(frozen=True, slots=True, eq=False)
class LayerBasis:
    """What a fit needs besides the labelled fields.

    Attributes:
        depth: ``BIAS`` or ``HEAD``.
        temperature: of the package.
        logits_of: the package's logits (n,) of crops (n, v, d), without any layer.
        statistics: of the training patients; None fits without alignment.
        others: fields without labels; None for none.
    """

    depth: CalibrationDepth
    temperature: float
    logits_of: "Callable[[NDArray[np.float32]], NDArray[np.float64]]"
    statistics: "EmbeddingStatistics | None" = None
    others: OtherFields | None = None


@dataclass(frozen=True, slots=True, eq=False)
class FittedLayer:
    """The numbers of a layer."""

    bias: float
    temperature: float
    correction: LinearCorrection | None = None
    alignment: EmbeddingAlignment | None = None


def fit_layer(fields: CalibrationFields, rows: "NDArray[np.bool_]", basis: LayerBasis) -> FittedLayer:
    """Return the layer fitted on ``rows`` (n,) of the fields.

    Patients of the other rows are held back: their fields without labels do not count either.
    """
    from desktop_app.inference.local_calibration import fit_bias_and_temperature, fit_correction

    labels, patients = fields.labels[rows], fields.patients[rows]
    alignment = _alignment(fields, rows, basis)
    embeddings, logits = _under(fields, alignment, basis)
    if basis.depth is CalibrationDepth.HEAD:
        correction = fit_correction(embeddings[rows], logits[rows], labels, patients, basis.temperature)
        return FittedLayer(0.0, basis.temperature, correction, alignment)
    fitted = fit_bias_and_temperature(logits[rows], labels, patients, basis.temperature)
    return FittedLayer(fitted.bias, fitted.temperature, None, alignment)


def probability_of(fields: CalibrationFields, layer: FittedLayer, basis: LayerBasis) -> "NDArray[np.float64]":
    """Return the probabilities (n,) of the fields under a layer."""
    import numpy as np

    from desktop_app.inference.calibration import calibrated_probability
    from desktop_app.inference.local_calibration import corrected_logits

    embeddings, logits = _under(fields, layer.alignment, basis)
    if layer.correction is not None:
        logits = corrected_logits(embeddings, logits, layer.correction)
    return np.asarray(calibrated_probability(logits + layer.bias, layer.temperature), np.float64)


def _under(
    fields: CalibrationFields, alignment: EmbeddingAlignment | None, basis: LayerBasis
) -> "tuple[NDArray[np.float32], NDArray[np.float64]]":
    """Return mean embeddings (n, d) and logits (n,) of the fields under an alignment."""
    from desktop_app.inference.embedding_alignment import aligned

    if alignment is None:
        return fields.embeddings, fields.logits
    crops = aligned(fields.crops, alignment)
    return crops.mean(axis=1), basis.logits_of(crops)


def _alignment(
    fields: CalibrationFields, rows: "NDArray[np.bool_]", basis: LayerBasis
) -> EmbeddingAlignment | None:
    """Return the alignment from ``rows`` and the others, which count as what bias alone makes of them."""
    import numpy as np

    from desktop_app.inference.embedding_alignment import fit_alignment
    from desktop_app.inference.local_calibration import fit_bias_and_temperature

    if basis.statistics is None:
        return None
    embeddings, labels, patients = fields.embeddings[rows], fields.labels[rows], fields.patients[rows]
    others = basis.others
    if others is not None:
        fitted = fit_bias_and_temperature(fields.logits[rows], labels, patients, basis.temperature)
        use = ~np.isin(others.patients, fields.patients[~rows])
        answered = (others.logits[use] + fitted.bias > 0).astype(np.int64)
        embeddings = np.concatenate([embeddings, others.embeddings[use]])
        labels = np.concatenate([labels, answered])
        patients = np.concatenate([patients, others.patients[use]])
    return fit_alignment(basis.statistics, embeddings, labels, patients)
