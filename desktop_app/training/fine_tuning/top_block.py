"""Splits a backbone at its tuning cut: what lies below runs once, what lies above learns.

Activations at the cut are kept as float16: half the disk, and an error of 0.05 % where dropout and
augmentation vary far more. The finished model is converted and measured from the pixels, not from these.
"""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from desktop_app.training.fine_tuning.package_network import PackageNetwork

_LARGEST = 65504.0


def build_bottom(parts: PackageNetwork) -> Any:
    """Return a model from RGB of 0 to 255 (n, h, w, 3) to the activation at the cut."""
    import keras

    spec, network = parts.spec, parts.network
    body = keras.Model(network.input, network.get_layer(spec.tuning_cut).output)
    pixels = keras.Input(tuple(network.input.shape[1:]))
    channels = keras.ops.flip(pixels, axis=-1) if spec.is_bgr else pixels
    scaled = keras.layers.Rescaling(spec.pixel_scale, offset=list(spec.pixel_offset))(channels)
    return keras.Model(pixels, body(scaled))


def build_top(parts: PackageNetwork, head: Any) -> Any:
    """Return a model from [pooled lower depths (n, l), activation at the cut] to logits (n, 1)."""
    import keras

    network = parts.network
    cut = network.get_layer(parts.spec.tuning_cut).output
    upper = [network.get_layer(name).output for name in upper_depths(parts)]
    top = keras.Model(cut, upper)
    activation = keras.Input(tuple(cut.shape[1:]), name="activation")
    lower = keras.Input((lower_size(parts),), name="lower_depths", dtype="float32")
    maps = top(activation)
    pooled = [
        keras.layers.GlobalAveragePooling2D(dtype="float32")(depth)
        for depth in (maps if isinstance(maps, list | tuple) else [maps])
    ]
    embedding = keras.layers.Concatenate(dtype="float32")([lower, *pooled])
    return keras.Model([lower, activation], head(embedding))


def upper_depths(parts: PackageNetwork) -> list[str]:
    """Return the pooled depths that change when the top block learns."""
    place = {layer.name: number for number, layer in enumerate(parts.network.layers)}
    cut = place[parts.spec.tuning_cut]
    return [name for name in parts.spec.pooled_layers if place[name] > cut]


def lower_size(parts: PackageNetwork) -> int:
    """Return how many numbers of the embedding come from the cut or below it; they stand first."""
    above = set(upper_depths(parts))
    return sum(
        int(parts.network.get_layer(name).output.shape[-1])
        for name in parts.spec.pooled_layers
        if name not in above
    )


def learn_above_cut(parts: PackageNetwork) -> list[Any]:
    """Let the layers above the cut learn, batch normalisation excepted; return them."""
    layers = list(parts.network.layers)
    cut = next(number for number, layer in enumerate(layers) if layer.name == parts.spec.tuning_cut)
    return _let_learn(layers, cut + 1)


def learn_everything(parts: PackageNetwork) -> list[Any]:
    """Let all layers learn, batch normalisation excepted; return them."""
    return _let_learn(list(parts.network.layers), 0)


def activations(bottom: Any, crops: NDArray[np.uint8]) -> NDArray[np.float16]:
    """Return the activations at the cut, (n, h, w, c), of one batch of crops (n, height, width, 3)."""
    values = np.asarray(bottom.predict_on_batch(crops.astype(np.float32)), np.float32)
    return np.clip(values, -_LARGEST, _LARGEST).astype(np.float16)


def _let_learn(layers: list[Any], first: int) -> list[Any]:
    import keras

    for number, layer in enumerate(layers):
        # Few fields in a batch give poor statistics: the package's own stay, also while learning.
        is_frozen = number < first or isinstance(layer, keras.layers.BatchNormalization)
        layer.trainable = not is_frozen
    return [layer for layer in layers if layer.trainable and layer.weights]
