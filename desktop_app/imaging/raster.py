"""The picture between a format's reader and the finishing steps: samples plus what is known about them."""

from dataclasses import dataclass, field
from typing import Literal

import numpy as np
from numpy.typing import NDArray

ColourModel = Literal["L", "RGB", "CMYK"]


@dataclass(slots=True)
class Raster:
    """Decoded samples, not yet oriented, colour-managed or laid over white.

    Attributes:
        samples: uint8, (H, W) for ``L``, (H, W, 3) for ``RGB``, (H, W, 4) for ``CMYK`` (0 is no ink).
        colour_model: what the channels mean.
        original_mode: the file's own form in words, such as ``16-bit RGB``.
        bit_depth: bits per sample in the file.
        alpha: uint8 (H, W), 255 is opaque; None without transparency.
        premultiplied: True when the colours were already multiplied by alpha.
        icc_profile: embedded profile, or None.
        orientation: EXIF / TIFF orientation 1 to 8; 1 is upright.
        notes: what the reader had to do, in the user's words.
    """

    samples: NDArray[np.uint8]
    colour_model: ColourModel
    original_mode: str
    bit_depth: int
    alpha: NDArray[np.uint8] | None = None
    premultiplied: bool = False
    icc_profile: bytes | None = None
    orientation: int = 1
    notes: list[str] = field(default_factory=list)
