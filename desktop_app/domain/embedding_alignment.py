"""The part of a calibration that moves a laboratory's embeddings to where those of training lie."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, eq=False)
class EmbeddingAlignment:
    """An affine map, feature by feature: ``embedding * scale + shift``.

    Attributes:
        scale: (d,) float32, positive.
        shift: (d,) float32.
        strength: how much of the gap is closed, 0 to 1; it is contained in ``scale`` and ``shift``.
        fields: of the laboratory, labelled and not, that the map was computed from.
        patients: of these fields.
    """

    scale: "NDArray[np.float32]"
    shift: "NDArray[np.float32]"
    strength: float
    fields: int
    patients: int

    def __post_init__(self) -> None:
        if self.scale.ndim != 1 or self.scale.shape != self.shift.shape:
            raise ValueError(f"scale of shape {self.scale.shape}, shift of {self.shift.shape}")
        if not (self.scale > 0).all():
            raise ValueError("a scale is not positive")
        if not 0 <= self.strength <= 1:
            raise ValueError(f"strength {self.strength} lies outside 0 to 1")
