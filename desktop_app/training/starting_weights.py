"""Finds the weights that a backbone starts from, and says on the card which they were.

The official ImageNet weights come first, for backbones that were warmed up only for want of them; then what
`get_backbones.py` or the warm-up left in the cache; then the training part of the committed package, so
that a clean clone can run a fold again without warming up.
"""

import dataclasses
from pathlib import Path

from desktop_app.training.backbone_registry import IMAGENET_NOTE, BackboneSpec
from desktop_app.training.labelled_fields import TrainingDataError


def find_starting_weights(spec: BackboneSpec, cache: Path, package: Path) -> tuple[BackboneSpec, Path]:
    """Returns the backbone, its note true to the weights, and the file.

    Args:
        spec: of the registry.
        cache: folder that get_backbones.py and the warm-up fill.
        package: folder of the committed package.

    Raises:
        TrainingDataError: none of the files is there.
    """
    imagenet = cache / spec.imagenet_file
    if spec.learns_from_teacher and imagenet.is_file():
        return dataclasses.replace(spec, weights_note=IMAGENET_NOTE), imagenet
    candidates = (cache / spec.weights_file, package / "training" / "weights.npz")
    for path in candidates:
        if path.is_file():
            return spec, path
    step = "train_models.py warm-up" if spec.learns_from_teacher else "get_backbones.py"
    raise TrainingDataError(f"{candidates[0]} is missing; run build_scripts/{step} first.")
