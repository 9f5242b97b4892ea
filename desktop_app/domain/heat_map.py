"""A heat map: where in a field the model found what speaks for its answer."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from desktop_app.domain.model_identity import ModelIdentity
from desktop_app.domain.verdict import Verdict

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class HeatTarget(StrEnum):
    """What a map shows the evidence for."""

    BENIGN = "benign"
    MALIGNANT = "malignant"


def target_for(verdict: Verdict | None) -> HeatTarget:
    """Return what to explain: the benign side for a benign verdict, else the malignant side."""
    return HeatTarget.BENIGN if verdict is Verdict.BENIGN else HeatTarget.MALIGNANT


@dataclass(frozen=True, slots=True, eq=False)
class HeatMap:
    """A field's map; computed on demand, never stored.

    Attributes:
        values: (h, w) float32 in [0, 1], the map divided by its maximum; all 0 when ``is_zero``.
        peak: the maximum before that, in logits per place; maps of two fields compare by it.
        target: whose evidence is shown.
        depth: name of the pooled depth shown, such as ``block4_conv3``.
        depth_count: pooled depths that the model answers from; the map shows the last of them.
        share: of the evidence that this depth carries, in [0, 1].
        is_zero: True when no place speaks for the target in this depth.
        model: who was asked, its calibration to the laboratory included.
        malignant_probability: calibrated answer for the field, in [0, 1].
    """

    values: "NDArray[np.float32]"
    peak: float
    target: HeatTarget
    depth: str
    depth_count: int
    share: float
    is_zero: bool
    model: ModelIdentity
    malignant_probability: float
