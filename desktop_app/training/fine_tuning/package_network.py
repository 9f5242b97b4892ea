"""Rebuilds the Keras network of a model package, so that it can learn on or serve a GPU.

The weights are the package's training part: exactly those its graph was converted from.
"""

import dataclasses
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from desktop_app.domain.errors import ModelLoadError
from desktop_app.inference.package import ModelPackage
from desktop_app.inference.training_part import has_training_part, training_arrays
from desktop_app.persistence.app_dirs import bundled_models_dir
from desktop_app.training.backbone_network import build_embedder, build_network, load_arrays
from desktop_app.training.backbone_registry import BackboneSpec, spec_of_family


@dataclass(frozen=True)
class PackageNetwork:
    """A package's backbone in Keras.

    Attributes:
        spec: the backbone, with the input size and the pooled depths of this package.
        network: Keras model without a top, from scaled pixels.
        embedder: Keras model from RGB of 0 to 255, (n, h, w, 3) float32, to embedding (n, d) and feature map.
    """

    spec: BackboneSpec
    network: Any
    embedder: Any


def network_of_package(package: ModelPackage) -> PackageNetwork:
    """Return the Keras network of ``package`` with its weights, float32.

    Raises:
        ModelLoadError: the package has no training part, or it does not fit its backbone.
        TrainingDataError: the backbone is not one that this program can build.
    """
    spec = spec_of_package(package)
    if not can_learn_below_head(package):
        raise ModelLoadError(
            f'The model "{package.manifest.title}" was installed without the part that fine-tuning needs. '
            "Train its head only, or install the complete package."
        )
    network = build_network(spec)
    restore_weights(package, network)
    return PackageNetwork(spec, network, build_embedder(spec, network))


def can_learn_below_head(package: ModelPackage) -> bool:
    """Whether the weights of ``package`` are there, in it or in what this program ships."""
    return has_training_part(package, bundled_models_dir())


def weights_of_package(package: ModelPackage) -> dict[str, NDArray[np.generic]]:
    """Return the Keras weights of ``package`` by name.

    Raises:
        ModelLoadError: they are nowhere, or were changed.
    """
    return training_arrays(package, bundled_models_dir())


def spec_of_package(package: ModelPackage) -> BackboneSpec:
    """Return the registry's entry for ``package``, at the input size and depths that the package states.

    Raises:
        ModelLoadError: the input is not square.
        TrainingDataError: the backbone is not one that this program can build.
    """
    backbone = package.manifest.backbone
    if backbone.input.width != backbone.input.height:
        raise ModelLoadError(
            f'The model "{package.manifest.title}" takes fields of {backbone.input.width} x '
            f"{backbone.input.height} pixels; only square inputs can be fine-tuned."
        )
    spec = spec_of_family(backbone.family)
    if package.manifest.storage == "float16":
        # The graph of a half-precision package rounds these constants too: -116.779 is -116.8125 in it.
        first, second, third = (float(np.float16(offset)) for offset in spec.pixel_offset)
        spec = dataclasses.replace(
            spec, pixel_scale=float(np.float16(spec.pixel_scale)), pixel_offset=(first, second, third)
        )
    return dataclasses.replace(
        spec,
        input_px=backbone.input.width,
        pooled_layers=tuple(depth.name for depth in backbone.depths),
        embedding_size=backbone.embedding_size,
    )


def restore_weights(package: ModelPackage, network: Any) -> None:
    """Put the weights of ``package`` into a network of its family.

    Raises:
        ModelLoadError: an array is missing or has another shape than the network's.
    """
    arrays = weights_of_package(package)
    try:
        load_arrays(network, arrays)
    except (KeyError, ValueError) as error:
        raise ModelLoadError(
            f'The training part of the model "{package.manifest.title}" does not fit its backbone. '
            "Install the model again.",
            str(error),
        ) from error
