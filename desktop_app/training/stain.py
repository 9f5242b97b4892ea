"""Changes of stain and exposure, for augmentation and for simulating another laboratory.

Haematoxylin, eosin and a residual are separated in optical density, changed one by one and put
together again. Source of the stain vectors: Ruifrok & Johnston, Anal. Quant. Cytol. Histol. 23 (2001).
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

_STAIN_VECTORS = np.array([[0.65, 0.70, 0.29], [0.07, 0.99, 0.11], [0.27, 0.57, 0.78]], dtype=np.float32)
_STAIN_VECTORS /= np.linalg.norm(_STAIN_VECTORS, axis=1, keepdims=True)
_UNMIX = np.linalg.inv(_STAIN_VECTORS).astype(np.float32)
_DENSITIES = -np.log((np.arange(256, dtype=np.float32) + 1.0) / 256.0)


@dataclass(frozen=True)
class StainShift:
    """One change of stain and exposure.

    Attributes:
        stain_gain: factor on haematoxylin, eosin and residual density.
        stain_offset: density added to each.
        channel_gain: factor on red, green and blue, the colour of the lamp.
        gamma: exponent on brightness; above 1 is darker.
    """

    stain_gain: tuple[float, float, float] = (1.0, 1.0, 1.0)
    stain_offset: tuple[float, float, float] = (0.0, 0.0, 0.0)
    channel_gain: tuple[float, float, float] = (1.0, 1.0, 1.0)
    gamma: float = 1.0


# Fixed before any model was trained; used only to measure, never to train.
SIMULATED_LABORATORIES = {
    "strong_haematoxylin": StainShift((1.30, 0.75, 1.0), (0.02, 0.0, 0.0), (0.97, 0.97, 1.03), 1.10),
    "strong_eosin": StainShift((0.75, 1.35, 1.0), (0.0, 0.02, 0.0), (1.03, 0.98, 0.92), 0.90),
}


def stain_amounts(pixels: NDArray[np.uint8]) -> NDArray[np.float32]:
    """Returns the amounts of haematoxylin, eosin and residual, (h, w, 3); (h, w, 3) uint8 RGB in."""
    return np.asarray(_DENSITIES[pixels] @ _UNMIX, np.float32)


def apply_shift(pixels: NDArray[np.uint8], shift: StainShift) -> NDArray[np.uint8]:
    """Returns the picture under another stain and exposure; (h, w, 3) uint8 RGB in and out."""
    density = -np.log((pixels.astype(np.float32) + 1.0) / 256.0)
    amounts = density @ _UNMIX
    amounts = amounts * np.array(shift.stain_gain, np.float32) + np.array(shift.stain_offset, np.float32)
    light = np.exp(-(amounts @ _STAIN_VECTORS)) * np.array(shift.channel_gain, np.float32)
    light = np.clip(light, 0.0, 1.0) ** np.float32(shift.gamma)
    return np.asarray(np.clip(light * 256.0 - 1.0, 0.0, 255.0).round(), dtype=np.uint8)


def stained_anew(
    pixels: NDArray[np.uint8], stain_gain: NDArray[np.float32], stain_offset: NDArray[np.float32]
) -> NDArray[np.uint8]:
    """Returns the picture with other amounts of dye: `apply_shift` without lamp and gamma, but faster.

    Args:
        pixels: (h, w, 3) uint8 RGB.
        stain_gain: (3,) factors on haematoxylin, eosin and residual.
        stain_offset: (3,) density added to each.
    """
    density = _DENSITIES[pixels]
    matrix = (_UNMIX * stain_gain) @ _STAIN_VECTORS
    light = np.exp(density.reshape(-1, 3) @ -matrix - stain_offset @ _STAIN_VECTORS)
    return np.asarray(np.clip(light * 256.0 - 0.5, 0.0, 255.0), dtype=np.uint8).reshape(pixels.shape)


def random_shift(rng: np.random.Generator) -> StainShift:
    """Draws a strong, plausible change of stain and exposure."""
    gain = rng.uniform(0.65, 1.35, 3)
    offset = rng.uniform(-0.06, 0.06, 3)
    lamp = rng.uniform(0.92, 1.06, 3)
    return StainShift(_triple(gain), _triple(offset), _triple(lamp), float(rng.uniform(0.8, 1.25)))


def _triple(values: NDArray[np.float64]) -> tuple[float, float, float]:
    first, second, third = (float(value) for value in values)
    return first, second, third
