"""The head as a Keras model that learns, from embedding to malignant logit, and back to plain arrays."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from desktop_app.domain.training_plan import HeadPlan
from desktop_app.inference.head import HeadWeights
from desktop_app.inference.package import ModelPackage

_SMALLEST_SCALE = 1e-3


@dataclass(frozen=True)
class HeadLayerPlan:
    """One dense layer: its width, ``relu`` or ``linear``, and the dropout rate on its input."""

    units: int
    activation: str
    dropout: float


@dataclass(frozen=True)
class TrainableHead:
    """A head that learns.

    Attributes:
        model: Keras model from embeddings (n, d) to logits (n, 1), always float32.
        layers: its dense layers.
        mean: (d,) subtracted from the embedding; fixed.
        scale: (d,) divisor after that; fixed.
    """

    model: Any
    layers: tuple[HeadLayerPlan, ...]
    mean: NDArray[np.float32]
    scale: NDArray[np.float32]

    def weights(self) -> HeadWeights:
        """Return the arrays as a package stores them."""
        arrays = [np.asarray(array, np.float32) for array in self.model.get_weights()]
        return HeadWeights(tuple(arrays[0::2]), tuple(arrays[1::2]), self.mean, self.scale)

    def block(self) -> dict[str, Any]:
        """Return the head as the manifest describes it."""
        layers = [
            {"units": layer.units, "activation": layer.activation, "dropout": layer.dropout}
            for layer in self.layers
        ]
        return {"standardised": True, "layers": layers}


def fresh_head(plan: HeadPlan, embeddings: NDArray[np.float32], seed: int) -> TrainableHead:
    """Return a new head, standardised by the training fields.

    Args:
        plan: sizes and dropout.
        embeddings: (n, d) of the plain training fields.
        seed: of the starting weights and of dropout.
    """
    units, activations = (*plan.dense, 1), ("relu", "relu", "linear")
    layers = tuple(map(HeadLayerPlan, units, activations, plan.dropout))
    mean = embeddings.mean(axis=0, dtype=np.float64).astype(np.float32)
    scale = embeddings.std(axis=0, dtype=np.float64).astype(np.float32)
    floor = max(_SMALLEST_SCALE * float(scale.max(initial=0.0)), 1e-6)
    return _build(layers, mean, np.maximum(scale, np.float32(floor)), seed)


def head_of_package(package: ModelPackage, plan: HeadPlan, seed: int) -> TrainableHead:
    """Return the head of ``package`` with its weights, ready to go on learning.

    Dropout is the plan's where the plan has as many layers, else the package's own.
    """
    weights, block = package.head.weights, package.manifest.head
    fits = len(block.layers) == len(plan.dropout)
    rates = plan.dropout if fits else tuple(layer.dropout for layer in block.layers)
    layers = tuple(
        HeadLayerPlan(layer.units, layer.activation, rate)
        for layer, rate in zip(block.layers, rates, strict=True)
    )
    size = package.manifest.backbone.embedding_size
    mean = np.zeros(size, np.float32) if weights.mean is None else weights.mean
    scale = np.ones(size, np.float32) if weights.scale is None else weights.scale
    head = _build(layers, mean, scale, seed)
    pairs = zip(weights.kernels, weights.biases, strict=True)
    head.model.set_weights([array for pair in pairs for array in pair])
    return head


def _build(
    layers: tuple[HeadLayerPlan, ...], mean: NDArray[np.float32], scale: NDArray[np.float32], seed: int
) -> TrainableHead:
    import keras

    embedding = keras.Input((len(mean),), name="embedding", dtype="float32")
    value = keras.layers.Rescaling(
        (1.0 / scale).tolist(), offset=(-mean / scale).tolist(), dtype="float32", name="standardise"
    )(embedding)
    for number, layer in enumerate(layers):
        if layer.dropout:
            value = keras.layers.Dropout(layer.dropout, seed=seed + number, dtype="float32")(value)
        value = keras.layers.Dense(
            layer.units,
            None if layer.activation == "linear" else layer.activation,
            kernel_initializer=keras.initializers.GlorotUniform(seed=seed + number),
            dtype="float32",
        )(value)
    return TrainableHead(keras.Model(embedding, value, name="head"), layers, mean, scale)
