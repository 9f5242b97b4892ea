"""One layer as JSON and back: numbers as text, arrays as base64 of little-endian float32."""

import base64
from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime
from typing import TYPE_CHECKING, Any

from desktop_app.domain.embedding_alignment import EmbeddingAlignment
from desktop_app.domain.evaluation import Figure
from desktop_app.domain.local_calibration import CalibrationDepth, LinearCorrection, LocalCalibration
from desktop_app.domain.model_identity import ModelIdentity, Thresholds

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

# 1: no alignment; read as a layer without one. 2: with an alignment of the embeddings, or null.
SCHEMA_VERSION = 2


def layer_to_json(layer: LocalCalibration) -> dict[str, Any]:
    """Return everything of a layer, with its digest."""
    correction, bounds = layer.correction, layer.thresholds
    return {
        "schema_version": SCHEMA_VERSION,
        "name": layer.name,
        "model": _model_to_json(layer.model),
        "depth": layer.depth.value,
        "bias": layer.bias,
        "temperature": layer.temperature,
        "thresholds": None if bounds is None else [bounds.benign, bounds.malignant],
        "correction": None
        if correction is None
        else {
            "intercept": correction.intercept,
            "kernel_float32": _text_of(correction.kernel),
        },
        "alignment": _alignment_to_json(layer.alignment),
        "fields": layer.fields,
        "patients": layer.patients,
        "created_at": layer.created_at.isoformat(),
        "app_version": layer.app_version,
        "before": [asdict(figure) for figure in layer.before],
        "after": [asdict(figure) for figure in layer.after],
        "digest": layer.digest,
    }


def _model_to_json(model: ModelIdentity) -> dict[str, str]:
    """Return the package that a layer belongs to; it holds for plain and careful answers alike."""
    return {key: value for key, value in asdict(model).items() if key != "careful"}


def layer_from_json(body: Mapping[str, Any]) -> LocalCalibration:
    """Return the layer that ``layer_to_json`` wrote, in this schema or an older one; its digest unseen.

    Raises:
        ValueError, KeyError, TypeError: something is missing, of another kind, or not finite.
    """
    import numpy as np

    correction, bounds = body["correction"], body["thresholds"]
    if correction is not None:
        correction = LinearCorrection(
            _floats_of(correction["kernel_float32"]), float(correction["intercept"])
        )
    alignment = None if body["schema_version"] == 1 else body["alignment"]
    layer = LocalCalibration(
        name=str(body["name"]),
        model=ModelIdentity(**body["model"]),
        depth=CalibrationDepth(body["depth"]),
        bias=float(body["bias"]),
        temperature=float(body["temperature"]),
        created_at=datetime.fromisoformat(body["created_at"]),
        app_version=str(body["app_version"]),
        correction=correction,
        thresholds=None if bounds is None else Thresholds(float(bounds[0]), float(bounds[1])),
        fields=int(body["fields"]),
        patients=int(body["patients"]),
        before=tuple(Figure(**figure) for figure in body["before"]),
        after=tuple(Figure(**figure) for figure in body["after"]),
        alignment=None if alignment is None else _alignment_of(alignment),
    )
    numbers = [layer.bias, layer.temperature]
    if layer.correction is not None:
        numbers += [layer.correction.intercept, *layer.correction.kernel.tolist()]
    if layer.alignment is not None:
        numbers += [*layer.alignment.scale.tolist(), *layer.alignment.shift.tolist()]
    if not np.isfinite(numbers).all():
        raise ValueError("a number is not finite")
    return layer


def _alignment_to_json(alignment: EmbeddingAlignment | None) -> dict[str, Any] | None:
    if alignment is None:
        return None
    return {
        "scale_float32": _text_of(alignment.scale),
        "shift_float32": _text_of(alignment.shift),
        "strength": alignment.strength,
        "fields": alignment.fields,
        "patients": alignment.patients,
    }


def _alignment_of(body: Mapping[str, Any]) -> EmbeddingAlignment:
    return EmbeddingAlignment(
        _floats_of(body["scale_float32"]),
        _floats_of(body["shift_float32"]),
        float(body["strength"]),
        int(body["fields"]),
        int(body["patients"]),
    )


def _text_of(numbers: "NDArray[np.float32]") -> str:
    return base64.b64encode(numbers.astype("<f4").tobytes()).decode("ascii")


def _floats_of(text: str) -> "NDArray[np.float32]":
    import numpy as np

    return np.frombuffer(base64.b64decode(text, validate=True), "<f4").astype(np.float32)
