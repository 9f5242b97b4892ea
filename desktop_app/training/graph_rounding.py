"""Gives a Keras network the very numbers that its half-precision graph holds.

The converter multiplies batch normalisations into the convolutions before them and rounds afterwards. Weights
that were rounded before are rounded twice there: embeddings differ by up to 6e-4 of the largest (measured for
the small CNN, whose epsilon is 1e-3) unless Keras does the same. Constants of the network are rounded too:
those of MobileNetV3's hard sigmoids alone move embeddings by 7.8e-3.
"""

from typing import Any

import numpy as np
from numpy.typing import NDArray

_SIGMOID_SHIFT, _SIGMOID_LIMIT = 3.0, 6.0
_SIXTH = 1.0 / _SIGMOID_LIMIT


def round_as_graph(network: Any) -> None:
    """Replace the weights of an inference network by those of its float16 graph; its layers stay.

    A batch normalisation right after a convolution becomes a mere shift, as in the graph; any other one
    keeps a rounded factor and a rounded shift. The rounded constants of hard sigmoids move into the weights
    around them.

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
        source = by_name.get(_source(layer).name)
        if isinstance(source, convolutions) and not source.use_bias:
            _scale(source, factor)
            factor = np.ones_like(factor)
        root = np.sqrt(np.float32(1.0 + layer.epsilon))
        layer.set_weights([_half(factor) * root, _half(shift), np.zeros_like(mean), np.ones_like(variance)])
    _round_hard_sigmoids(network)


def _round_hard_sigmoids(network: Any) -> None:
    """Do what the graph does to ``relu6(convolution + 3) * (1 / 6)``, the gates of squeeze and excitation.

    The converter adds the 3 to the convolution's bias and rounds the sum; it rounds the sixth as well. Keras
    keeps both numbers outside its weights, so the bias and the convolution behind the gate make up for them.
    """
    import keras

    for layer in network.layers:
        if _is_in_hard_sigmoid(layer):
            convolution = _source(_source(layer))
            kernel, bias = convolution.get_weights()
            convolution.set_weights([kernel, _half(bias + _SIGMOID_SHIFT) - np.float32(_SIGMOID_SHIFT)])
        elif isinstance(layer, keras.layers.Conv2D) and isinstance(_source(layer), keras.layers.Multiply):
            (kernel,) = layer.get_weights()
            layer.set_weights([kernel * np.float32(float(np.float16(_SIXTH)) / _SIXTH)])


def _is_in_hard_sigmoid(layer: Any) -> bool:
    """Return whether ``layer`` is a ReLU of 6 on a sum with a constant, which Keras does not make a layer."""
    import keras

    if not isinstance(layer, keras.layers.ReLU) or layer.max_value != _SIGMOID_LIMIT:
        return False
    return not isinstance(_source(layer), keras.layers.Layer)


def _scale(convolution: Any, factor: NDArray[np.float32]) -> None:
    kernel = convolution.get_weights()[0]
    is_depthwise = type(convolution).__name__ == "DepthwiseConv2D"
    shape = kernel.shape[2:] if is_depthwise else (-1,)
    convolution.set_weights([_half(kernel * factor.reshape(shape))])


def _half(values: NDArray[np.float32]) -> NDArray[np.float32]:
    return values.astype(np.float16).astype(np.float32)


def _source(operation: Any) -> Any:
    """Return the operation, layer or not, whose output this one takes first."""
    taken = operation.input
    return (taken[0] if isinstance(taken, list) else taken)._keras_history.operation
