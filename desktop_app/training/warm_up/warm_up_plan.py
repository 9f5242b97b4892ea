"""How a student backbone is warmed up, as data; changed only with a line in docs/experiments.md.

The people of the patches are not those of the labelled fields, so one warm-up serves every fold.
"""

from dataclasses import asdict, dataclass
from typing import Any

from desktop_app.training.backbone_registry import DENSENET_121_WHOLE, BackboneSpec

TEACHER: BackboneSpec = DENSENET_121_WHOLE
TEACHER_STRIDES = (8, 16, 32)


@dataclass(frozen=True)
class WarmUpPlan:
    """One warm-up.

    Attributes:
        imitated_layers: of the student, one beside each stride of the teacher.
        side_px: side of the crops the student sees; a multiple of 32, at most that of the stored crops.
        epochs: over all stored crops.
        batch: crops in a step.
        learning_rate: of Adam at its highest; rises over the first steps, falls to zero along a cosine.
        pooled_weight: of the pooled maps in the loss, beside 1 for the maps.
        seed: of starting weights, order and cuts.
    """

    imitated_layers: tuple[str, str, str]
    side_px: int = 96
    epochs: int = 8
    batch: int = 48
    learning_rate: float = 2e-3
    pooled_weight: float = 0.3
    seed: int = 20261124

    def describe(self) -> dict[str, Any]:
        """Returns the plan as plain values."""
        return {"teacher": TEACHER.family, **asdict(self)}


WARM_UPS = {
    "mobilenet_v3_large": WarmUpPlan(
        ("expanded_conv_6_expand_bn_act", "expanded_conv_12_expand_bn_act", "conv_1_bn_act"), epochs=4
    ),
    "resnet_50_v2": WarmUpPlan(
        ("conv3_block4_preact_relu", "conv4_block6_preact_relu", "post_relu"),
        side_px=64,
        epochs=3,
        batch=32,
        learning_rate=1e-3,
    ),
}
