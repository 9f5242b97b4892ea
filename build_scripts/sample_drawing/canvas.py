"""The slide being drawn: how much haematoxylin and eosin each point holds, and how that looks in light.

Colour follows Beer and Lambert: every dye weakens red, green and blue by its own optical density. The two
vectors are close to those of Ruifrok and Johnston, Anal Quant Cytol Histol 23:291 (2001).
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter

from sample_drawing.noise import Plane, layered_noise, smooth_noise

_HAEMATOXYLIN = np.array([0.62, 0.76, 0.30], np.float32)
_EOSIN = np.array([0.09, 0.88, 0.36], np.float32)


@dataclass(frozen=True, slots=True)
class Staining:
    """How one made-up laboratory stains and scans.

    Attributes:
        haematoxylin: strength of the blue dye, about 1.
        eosin: strength of the red dye, about 1.
        hue: turn of the red dye from pink (0) towards violet (1).
        light: RGB of the empty slide, 0..255.
    """

    haematoxylin: float
    eosin: float
    hue: float
    light: tuple[float, float, float]


class Canvas:
    """Dye concentrations, (H, W) float32 each, at ``pixels_per_um``.

    Attributes:
        haematoxylin: blue dye, 0 to about 1.6.
        eosin: red dye, 0 to about 1.2.
        occupied: 1 where glands or cells lie, so that stroma cells keep out.
        chromatin: fine noise to cut nuclear texture from.
    """

    def __init__(self, shape: tuple[int, int], pixels_per_um: float, rng: np.random.Generator) -> None:
        self.shape = shape
        self.pixels_per_um = pixels_per_um
        self.rng = rng
        self.haematoxylin = np.zeros(shape, np.float32)
        self.eosin = np.zeros(shape, np.float32)
        self.occupied = np.zeros(shape, np.float32)
        self.chromatin = layered_noise((512, 512), max(2.2 * pixels_per_um, 1.5), 2, rng)

    def render(self, staining: Staining, size: tuple[int, int]) -> Image.Image:
        """Return the field as an RGB picture of ``size`` (width, height), slightly blurred as optics do."""
        blue = self._uneven(self.haematoxylin) * staining.haematoxylin
        red = self._uneven(self.eosin) * staining.eosin
        eosin_vector = _EOSIN + staining.hue * np.array([0.16, 0.02, -0.06], np.float32)
        density = blue[..., None] * _HAEMATOXYLIN + red[..., None] * eosin_vector
        light = np.array(staining.light, np.float32) * np.exp(-density * 1.15)
        picture = Image.fromarray(np.clip(np.rint(light), 0, 255).astype(np.uint8))
        picture = picture.filter(ImageFilter.GaussianBlur(0.55))
        return picture.resize(size, Image.Resampling.LANCZOS) if picture.size != size else picture

    def _uneven(self, dye: NDArray[np.float32]) -> Plane:
        """Return ``dye`` as a section of uneven thickness and grainy tissue shows it."""
        thickness = 0.92 + 0.16 * smooth_noise(self.shape, max(self.shape) / 3, self.rng)
        grain = layered_noise(self.shape, max(3.2 * self.pixels_per_um, 2), 3, self.rng)
        return dye * thickness * (0.72 + 0.56 * grain)
