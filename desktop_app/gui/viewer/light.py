"""Brightness and contrast for the eye only: a table from shown value to shown value."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

RANGE = (-100, 100)
_MIDDLE = 127.5


@dataclass(frozen=True, slots=True)
class Light:
    """How the shown copy is lit; nothing that a model sees depends on it.

    Attributes:
        brightness: -100 to 100; 100 lifts black to the middle.
        contrast: -100 to 100; -100 leaves an even grey, 100 spreads the values fourfold.
    """

    brightness: int = 0
    contrast: int = 0

    @property
    def is_neutral(self) -> bool:
        """True when pictures are shown as they are."""
        return self.brightness == 0 and self.contrast == 0

    def apply(self, values: NDArray[np.uint8]) -> None:
        """Light values in place; any even number of them, as every picture of four bytes a pixel has.

        Two are looked up at a time, which halves the time that a large screen takes.
        """
        single = self.table().astype(np.uint16)
        pairs = (single[:, None] << 8 | single[None, :]).ravel()
        double = values.view(np.uint16)
        np.take(pairs, double, out=double, mode="clip")

    def table(self) -> NDArray[np.uint8]:
        """Return the shown value for each of 0 to 255, uint8 (256,)."""
        slope = 4.0 ** (self.contrast / 100) if self.contrast > 0 else 1 + self.contrast / 100
        values = (np.arange(256) - _MIDDLE) * slope + _MIDDLE + self.brightness / 100 * _MIDDLE
        table: NDArray[np.uint8] = np.clip(np.rint(values), 0, 255).astype(np.uint8)
        return table
