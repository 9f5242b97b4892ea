"""Builds a backbone with its pretrained weights, and the embedder that a package carries.

Keras 3 API only; Keras is imported inside functions so that reading this room costs nothing.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from desktop_app.training.backbone_registry import BackboneSpec
from desktop_app.training.labelled_fields import TrainingDataError

_VGG_CONVOLUTIONS = (2, 2, 3, 3, 3)


def build_network(spec: BackboneSpec, weights_path: Path | None = None) -> Any:
    """Returns the Keras network without its top; pretrained when a weights file is named.

    Raises:
        TrainingDataError: the weights file is missing.
    """
    import keras

    builder = getattr(keras.applications, spec.builder)
    network = builder(weights=None, include_top=False, input_shape=(spec.input_px, spec.input_px, 3))
    if weights_path is None:
        return network
    if not weights_path.is_file():
        raise TrainingDataError(f"{weights_path} is missing; run build_scripts/get_backbones.py first.")
    _LOADERS[spec.family](network, weights_path)
    return network


def build_embedder(spec: BackboneSpec, network: Any) -> Any:
    """Returns a model from RGB of 0 to 255, (n, h, w, 3) float32, to embedding and feature map.

    The embedding (n, d) holds the global average of every pooled depth, shallow to deep; the feature map
    (n, h, w, c) is that of the last depth. Preprocessing is part of the graph.
    """
    import keras

    depths = [network.get_layer(name).output for name in spec.pooled_layers]
    body = keras.Model(network.input, depths)
    pixels = keras.Input((spec.input_px, spec.input_px, 3), name="pixels")
    channels = keras.ops.flip(pixels, axis=-1) if spec.is_bgr else pixels
    scaled = keras.layers.Rescaling(spec.pixel_scale, offset=list(spec.pixel_offset))(channels)
    maps = body(scaled)
    pooled = [keras.layers.GlobalAveragePooling2D()(feature_map) for feature_map in maps]
    return keras.Model(pixels, [keras.layers.Concatenate()(pooled), maps[-1]])


def depth_sizes(spec: BackboneSpec, network: Any) -> tuple[int, ...]:
    """Returns the number of channels of each pooled depth."""
    return tuple(int(network.get_layer(name).output.shape[-1]) for name in spec.pooled_layers)


def feature_map_shape(spec: BackboneSpec, network: Any) -> tuple[int, int, int]:
    """Returns (height, width, channels) of the last pooled depth."""
    height, width, channels = network.get_layer(spec.pooled_layers[-1]).output.shape[1:]
    return int(height), int(width), int(channels)


def half_precision_arrays(network: Any) -> dict[str, NDArray[np.float16]]:
    """Returns every weight rounded to float16, by `layer/number`.

    Raises:
        TrainingDataError: a weight does not fit into float16.
    """
    arrays = {}
    for layer in network.layers:
        for number, weight in enumerate(layer.get_weights()):
            with np.errstate(over="ignore"):
                rounded = weight.astype(np.float16)
            if not np.isfinite(rounded).all():
                raise TrainingDataError(f"A weight of {layer.name} is too large for float16.")
            arrays[f"{layer.name}/{number}"] = rounded
    return arrays


def load_arrays(network: Any, arrays: Mapping[str, NDArray[np.generic]]) -> None:
    """Puts weights named as in `half_precision_arrays` into a network, cast to float32."""
    for layer in network.layers:
        count = len(layer.get_weights())
        if count:
            layer.set_weights(
                [arrays[f"{layer.name}/{number}"].astype(np.float32) for number in range(count)]
            )


def fold_batch_norms(network: Any) -> None:
    """Rewrites an inference network so that rounding and conversion commute; its outputs stay the same.

    Each batch normalisation gets mean 0 and variance 1, and its factor moves into the convolution right
    before it where there is one. The converter folds these layers too, and rounds afterwards: without this
    step the rounded weights of Keras and of the graph would differ.
    """
    import keras

    consumers = {layer.name: layer for layer in network.layers}
    for layer in network.layers:
        if not isinstance(layer, keras.layers.BatchNormalization):
            continue
        gamma, beta, mean, variance = layer.get_weights()
        factor = gamma * np.sqrt((1.0 + layer.epsilon) / (variance + layer.epsilon))
        shift = beta - mean * factor / np.sqrt(1.0 + layer.epsilon)
        source = consumers.get(_source_name(layer))
        if isinstance(source, keras.layers.Conv2D) and not source.use_bias:
            source.set_weights([source.get_weights()[0] * factor])
            factor = np.ones_like(factor)
        layer.set_weights([factor, shift, np.zeros_like(mean), np.ones_like(variance)])


def _source_name(layer: Any) -> str:
    return str(layer.input._keras_history.operation.name)


def _load_capricorn(network: Any, path: Path) -> None:
    import keras

    layers = keras.layers
    whole = keras.Sequential(
        [
            keras.Input(network.input.shape[1:]),
            network,
            layers.GlobalAveragePooling2D(),
            layers.Dropout(0.2),
            layers.Dense(24),
        ]
    )
    whole.load_weights(path)


def _load_edge_detector(network: Any, path: Path) -> None:
    import h5py

    with h5py.File(path) as stored:
        for block, count in enumerate(_VGG_CONVOLUTIONS, start=1):
            for number in range(count):
                name = "conv2d" if number == 0 else f"conv2d_{number}"
                group = stored[f"block{block}/layers/{name}/vars"]
                layer = network.get_layer(f"block{block}_conv{number + 1}")
                layer.set_weights([group["0"][()], group["1"][()]])


_LOADERS = {"densenet_121": _load_capricorn, "vgg_16": _load_edge_detector}
