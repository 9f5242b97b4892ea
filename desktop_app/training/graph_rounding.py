"""Gives a Keras network the very numbers that its half-precision graph holds.

The converter multiplies batch normalisations into the convolutions before them and rounds afterwards. Weights
that were rounded before are rounded twice there: embeddings differ by up to 6e-4 of the largest (measured for
the small CNN, whose epsilon is 1e-3) unless Keras does the same.
"""

from typing import Any

import numpy as np
from numpy.typing import NDArray


def round_as_graph(network: Any) -> None:
    """Replace the weights of an inference network by those of its float16 graph; its layers stay.

    A batch normalisation right after a convolution becomes a mere shift, as in the graph; any other one
    keeps a rounded factor and a rounded shift.

    Args:
        network: Keras model with weights that float16 can hold; not to be trained afterwards.
    """
    import keras

    by_name: dict[str, Any] = {layer.name: layer for layer in network.layers}
    convolutions = (keras.layers.Conv2D, keras.layers.DepthwiseConv2D)
    for layer in network.layers:
        if not isinstance(layer, keras.layers.BatchNormalization):
            continue
        gamma, beta, mean, variance = layer.get_weights()
        factor = gamma / np.sqrt(variance + np.float32(layer.epsilon))
        shift = beta - mean * factor
        source = by_name.get(_source_name(layer))
        if isinstance(source, convolutions) and not source.use_bias:
            _scale(source, factor)
            factor = np.ones_like(factor)
        root = np.sqrt(np.float32(1.0 + layer.epsilon))
        layer.set_weights([_half(factor) * root, _half(shift), np.zeros_like(mean), np.ones_like(variance)])


def _scale(convolution: Any, factor: NDArray[np.float32]) -> None:
    kernel = convolution.get_weights()[0]
    is_depthwise = type(convolution).__name__ == "DepthwiseConv2D"
    shape = kernel.shape[2:] if is_depthwise else (-1,)
    convolution.set_weights([_half(kernel * factor.reshape(shape))])


def _half(values: NDArray[np.float32]) -> NDArray[np.float32]:
    return values.astype(np.float16).astype(np.float32)


def _source_name(layer: Any) -> str:
    """Return the name of the layer whose output this one takes."""
    taken = layer.input
    return str((taken[0] if isinstance(taken, list) else taken)._keras_history.operation.name)
