"""The recipe of every shipped model, declared as data; changed only with a line in docs/experiments.md."""

import json
from dataclasses import asdict, dataclass, field
from typing import Any

from desktop_app.training.backbone_registry import (
    DENSENET_121,
    MOBILENET_V3_LARGE,
    RESNET_50_V2,
    SMALL_CNN,
    VGG_16,
    BackboneSpec,
)
from desktop_app.training.distilled_head import StudentPlan
from desktop_app.training.scratch_training import ScratchPlan


@dataclass(frozen=True)
class LinearPlan:
    """A linear head on the plain view: logistic regression with an L2 penalty `C` = `inverse_strength`."""

    inverse_strength: float
    augmented_views: int = 0


@dataclass(frozen=True)
class DistilledPlan:
    """A dense head that imitates a radial teacher.

    Attributes:
        components: principal components the teacher sees.
        inverse_strength: the teacher's `C`.
        augmented_views: stained and turned copies of every field, beside the plain view.
        augmented_share: of the weight, given to these copies.
        student: how the dense head learns.
    """

    components: int = 128
    inverse_strength: float = 2.0
    augmented_views: int = 4
    augmented_share: float = 0.5
    student: StudentPlan = field(default_factory=StudentPlan)


@dataclass(frozen=True)
class Recipe:
    """How a shipped model is trained on labelled fields.

    Attributes:
        model_id: id of the package.
        version: of the package.
        title: for people.
        spec: its backbone.
        plan: of the head.
        group_power: see `linear_head.field_weights`.
        seed: of everything random.
    """

    model_id: str
    version: str
    title: str
    spec: BackboneSpec
    plan: LinearPlan | DistilledPlan | ScratchPlan
    group_power: float = 0.5
    seed: int = 20261122

    def describe(self) -> dict[str, Any]:
        """Returns the recipe as plain values for a card."""
        return {
            "backbone": self.spec.family,
            "pooled_layers": list(self.spec.pooled_layers),
            "starting_weights": self.spec.weights_note,
            "head": type(self.plan).__name__,
            "plan": json.loads(json.dumps(asdict(self.plan))),
            "group_power": self.group_power,
            "seed": self.seed,
        }


RECIPES = {
    recipe.spec.family: recipe
    for recipe in (
        Recipe(
            "densenet_121_breast", "1.2.0", "DenseNet121, breast H&E fields", DENSENET_121, DistilledPlan()
        ),
        Recipe("vgg_16_breast", "1.2.0", "VGG16, breast H&E fields", VGG_16, LinearPlan(1e-2)),
        Recipe(
            "mobilenet_v3_large_breast",
            "1.2.0",
            "MobileNetV3Large, breast H&E fields",
            MOBILENET_V3_LARGE,
            DistilledPlan(components=64),
        ),
        Recipe(
            "resnet_50_v2_breast",
            "1.2.0",
            "ResNet50V2, breast H&E fields",
            RESNET_50_V2,
            DistilledPlan(inverse_strength=4.0),
        ),
        Recipe(
            "small_cnn_breast", "1.2.0", "Small CNN from scratch, breast H&E fields", SMALL_CNN, ScratchPlan()
        ),
    )
}
