"""Grad-CAM of a field: where the last pooled depth holds what speaks for the model's answer. NumPy only.

Source: Selvaraju et al., "Grad-CAM: Visual Explanations from Deep Networks via Gradient-based Localization",
ICCV 2017. The embedding holds the global average of every pooled depth, so the gradient of the logit by the
last depth's map ``A`` is the same at every place, ``g_k / (h w)``, with ``g`` the last depth's slice of the
gradient by the embedding. No network is run backwards; the head's gradient is all that is needed.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.domain.local_calibration import LocalCalibration
from desktop_app.inference.embedding_alignment import aligned
from desktop_app.inference.head import DenseHead
from desktop_app.inference.manifest_parts import Backbone, Depth
from desktop_app.inference.views import undo_view

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, eq=False)
class GradCam:
    """The map of one field.

    Attributes:
        values: (h, w) float32, not negative, in logits of the package per place: they are what the places add
            to the mean over the map, before anything is normalised.
        depth: name of the pooled depth it belongs to.
        share: of the evidence that this depth carries, in [0, 1]; see ``evidence_shares``.
    """

    values: "NDArray[np.float32]"
    depth: str
    share: float

    @property
    def is_zero(self) -> bool:
        """True when no place speaks for the target."""
        return not bool((self.values > 0).any())


def grad_cam(
    backbone: Backbone,
    head: DenseHead,
    embeddings: "NDArray[np.float32]",
    maps: "NDArray[np.float32]",
    layer: LocalCalibration | None = None,
    *,
    is_benign: bool = False,
) -> GradCam:
    """Return the map of a field's malignant logit, or of the negated logit where ``is_benign``.

    The logit of a field is the mean over its crops, which are symmetric views of it; their maps are turned
    back and averaged with their signs, and what is negative then is cut off.

    Args:
        backbone: says which slice of the embedding the map belongs to.
        head: of the package.
        embeddings: (v, d) float32 of the field's crops, as the engine yields them.
        maps: (v, h, w, c) float32, the last pooled depth of the same crops.
        layer: that fits the answers to a laboratory; its alignment and correction change the gradient.
        is_benign: show what speaks for benign.

    Raises:
        ValueError: shapes that do not belong together.
    """
    import numpy as np

    if maps.ndim != 4 or len(maps) != len(embeddings) or maps.shape[1:] != backbone.feature_map_shape:
        raise ValueError(f"maps of shape {maps.shape} for embeddings of shape {embeddings.shape}")
    depth = backbone.depths[-1]
    gradients = field_gradients(head, embeddings, layer)
    height, width = maps.shape[1:3]
    weights = gradients[:, depth.start : depth.stop] / np.float32(height * width)
    signed = [undo_view(maps[view] @ weights[view], view) for view in range(len(maps))]
    total = np.mean(signed, axis=0, dtype=np.float64)
    values = np.maximum(-total if is_benign else total, 0.0).astype(np.float32)
    shares = evidence_shares(backbone.depths, head, embeddings, layer)
    return GradCam(values, depth.name, shares[-1])


def field_gradients(
    head: DenseHead, embeddings: "NDArray[np.float32]", layer: LocalCalibration | None = None
) -> "NDArray[np.float32]":
    """Return d logit / d embedding, (v, d) float32, each crop's own logit by its own embedding.

    The logit is the one behind the answer: with a layer's alignment ``e * scale + shift`` the gradient is
    taken at the aligned embedding and multiplied by the scale (chain rule), and a layer's linear correction
    adds its kernel before that. A layer's bias and temperature leave the proportions as they are.
    """
    import numpy as np

    gradients = _gradients_at(head, _seen(embeddings, layer), layer)
    if layer is not None and layer.alignment is not None:
        gradients = gradients * layer.alignment.scale
    return np.asarray(gradients, np.float32)


def evidence_shares(
    depths: Sequence[Depth],
    head: DenseHead,
    embeddings: "NDArray[np.float32]",
    layer: LocalCalibration | None = None,
) -> tuple[float, ...]:
    """Return what share of the evidence each pooled depth carries; they add up to 1.

    A depth's evidence is ``|g . (e - m)|`` over its slice: gradient times distance to the mean training
    embedding ``m`` (gradient times input, Shrikumar et al., "Not Just a Black Box", 2016, with a baseline),
    the mean over crops first. It is first order: exact for a linear head, local for one with hidden layers.
    A head without standardisation knows no ``m``; 0 takes its place. All shares are 0 when no depth carries
    any evidence.
    """
    import numpy as np

    seen = _seen(embeddings, layer)
    gradients = _gradients_at(head, seen, layer).astype(np.float64)
    centre = head.weights.mean if head.weights.mean is not None else np.zeros(1)
    parts = (gradients * (seen.astype(np.float64) - centre)).mean(axis=0)
    evidence = np.array([abs(parts[depth.start : depth.stop].sum()) for depth in depths])
    total = evidence.sum()
    return tuple((evidence / total).tolist()) if total > 0 else (0.0,) * len(evidence)


def _gradients_at(
    head: DenseHead, seen: "NDArray[np.float32]", layer: LocalCalibration | None
) -> "NDArray[np.float32]":
    """Return d logit / d (what the head gets), (v, d) float32, a layer's correction included."""
    import numpy as np

    gradients = np.stack([head.gradient(embedding) for embedding in seen])
    if layer is not None and layer.correction is not None:
        gradients = gradients + layer.correction.kernel
    return gradients


def _seen(embeddings: "NDArray[np.float32]", layer: LocalCalibration | None) -> "NDArray[np.float32]":
    """Return the embeddings as the head gets them."""
    if layer is None or layer.alignment is None:
        return embeddings
    return aligned(embeddings, layer.alignment)
