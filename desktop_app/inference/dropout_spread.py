"""Monte-Carlo dropout of the head: how far answers lie apart when parts of the head are left out.

Source: Gal & Ghahramani, "Dropout as a Bayesian Approximation", ICML 2016: dropout as in training, kept while
predicting, many passes. Only the head is sampled: the backbone has no dropout, so its part is the stored
embedding, computed once.

The masks of a field follow from the digests of its pixels and of the model, through SHAKE-256 (FIPS 202),
which gives the same bits on every machine and in every version of every library.
"""

import hashlib
from typing import TYPE_CHECKING, TypeAlias

from desktop_app.domain.spread import Spread
from desktop_app.inference.head import DenseHead

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    # One entry per layer, (passes, inputs): 0 or 1 / (1 - rate); None where the layer's input is left whole.
    Masks: TypeAlias = "tuple[NDArray[np.float32] | None, ...]"

PASSES = 30
PERCENTILES = (5.0, 95.0)
_STEPS = 1 << 16
_DOMAIN = b"lamella dropout masks 1\0"


def has_dropout(head: DenseHead) -> bool:
    """Say whether the head was trained with dropout; without, repeated answers cannot differ."""
    return any(rate > 0 for rate in head.dropout_rates)


def dropout_masks(head: DenseHead, pixel_sha256: str, model_sha256: str, passes: int = PASSES) -> "Masks":
    """Return inverted-dropout masks of a field, the same on every machine.

    Args:
        head: whose rates and widths count.
        pixel_sha256: digest of the field's pixels.
        model_sha256: digest of the model.
        passes: how many draws.
    """
    import numpy as np

    widths = [kernel.shape[0] for kernel in head.weights.kernels]
    drawn = [width if rate > 0 else 0 for width, rate in zip(widths, head.dropout_rates, strict=True)]
    seed = _DOMAIN + f"{model_sha256}\0{pixel_sha256}".encode()
    noise = np.frombuffer(hashlib.shake_256(seed).digest(2 * passes * sum(drawn)), "<u2")
    masks: list[NDArray[np.float32] | None] = []
    for width, rate in zip(drawn, head.dropout_rates, strict=True):
        part, noise = noise[: passes * width].reshape(passes, width), noise[passes * width :]
        kept = part < round((1 - rate) * _STEPS)
        masks.append(kept.astype(np.float32) / np.float32(1 - rate) if width else None)
    return tuple(masks)


def dropout_logits(
    head: DenseHead, embeddings: "NDArray[np.float32]", masks: "Masks"
) -> "NDArray[np.float64]":
    """Return the logit of each pass, (passes,), the mean over the crops of one field.

    One pass is one thinned head, which sees all crops. Masks without any dropout give one pass.

    Args:
        head: as trained.
        embeddings: (v, d) float32 of the field's crops.
        masks: one per layer, see ``dropout_masks``.
    """
    import numpy as np

    weights = head.weights
    value = embeddings.astype(np.float32, copy=False)[np.newaxis]
    if weights.mean is not None and weights.scale is not None:
        value = (value - weights.mean) / weights.scale
    for kernel, bias, rectified, mask in zip(
        weights.kernels, weights.biases, head.rectified, masks, strict=True
    ):
        # Layers before the first mask are the same in every pass and so computed once.
        value = value if mask is None else value * mask[:, np.newaxis]
        flat = value.reshape(-1, value.shape[-1]) @ kernel + bias
        value = (np.maximum(flat, np.float32(0)) if rectified else flat).reshape(*value.shape[:2], -1)
    return np.asarray(value[..., 0].astype(np.float64).mean(axis=1))


def spread_of(probabilities: "NDArray[np.floating]", views: tuple[float, ...] = ()) -> Spread:
    """Return 5th and 95th percentile of the calibrated probabilities (passes,), linear between ranks."""
    import numpy as np

    low, high = np.percentile(probabilities, PERCENTILES)
    return Spread(float(low), float(high), len(probabilities), views)
