"""A trained head as plain numbers: standardisation, then dense layers to one logit."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from desktop_app.inference.head import HeadWeights


@dataclass(frozen=True)
class FittedHead:
    """Layers with ReLU between them; the last one is linear with one unit.

    Attributes:
        mean: (d,) float32, subtracted from the embedding.
        scale: (d,) float32, positive divisor after that.
        kernels: (inputs, units) float32, one per layer.
        biases: (units,) float32, one per layer.
        rectified: whether a ReLU follows, one per layer; never after the last.
        dropout: rate on the input of each layer while training; empty for none.
    """

    mean: NDArray[np.float32]
    scale: NDArray[np.float32]
    kernels: tuple[NDArray[np.float32], ...]
    biases: tuple[NDArray[np.float32], ...]
    rectified: tuple[bool, ...] = (False,)
    dropout: tuple[float, ...] = ()

    def logits(self, embeddings: NDArray[np.float32]) -> NDArray[np.float64]:
        """Returns malignant logits (n,) of embeddings (n, d)."""
        value = (embeddings - self.mean) / self.scale
        for kernel, bias, rectified in zip(self.kernels, self.biases, self.rectified, strict=True):
            value = value @ kernel + bias
            value = np.maximum(value, 0) if rectified else value
        return np.asarray(value[:, 0], dtype=np.float64)

    def weights(self) -> HeadWeights:
        """Returns the arrays as the package stores them."""
        return HeadWeights(self.kernels, self.biases, self.mean, self.scale)

    def layer_blocks(self) -> list[dict[str, object]]:
        """Returns the layers as the manifest describes them."""
        rates = self.dropout or (0.0,) * len(self.kernels)
        return [
            {"units": int(kernel.shape[1]), "activation": "relu" if rectified else "linear", "dropout": rate}
            for kernel, rectified, rate in zip(self.kernels, self.rectified, rates, strict=True)
        ]
