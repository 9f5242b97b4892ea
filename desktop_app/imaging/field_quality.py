"""What can be told of a field without any model: size, tissue, focus, exposure, and the colours of its stain.

Measured on a copy squashed to 224 x 224 whatever the field's size, because that is the scale at which the
networks look; 1 to 3 ms a field. Called in decoder threads, and by the fitting of the gate.
"""

from types import MappingProxyType
from typing import TYPE_CHECKING

from desktop_app.imaging.resizing import resize_squash
from desktop_app.imaging.stain_measures import TISSUE_DENSITY, densities, light_measures, stain_measures

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

MEASURED_PX = 224
BRIGHT, DARK = 254, 20
_LUMA = (0.299, 0.587, 0.114)  # ITU-R BT.601
_LEAST_VARIANCE = 1.0

# In words, for help and documents.
QUALITY_MEASURES = MappingProxyType(
    {
        "bright_share": "share of points whose three channels are all at the upper end, 0 to 1",
        "contrast": "standard deviation of the grey levels, 0 to 127.5",
        "dark_share": "share of points whose brightest channel is almost black, 0 to 1",
        "focus": "logarithm of the variance of the Laplacian over the variance of the grey levels",
        "short_side_px": "shorter side of the picture as stored, pixels",
        "tissue_share": "share of points that take up light, 0 to 1",
    }
)


def field_measures(pixels: "NDArray[np.uint8]") -> tuple[tuple[str, float], ...]:
    """Return all measures of a field by name, sorted by name, as ``Assessment.measures`` holds them.

    Args:
        pixels: sRGB, (h, w, 3) uint8, any size from 1 x 1.
    """
    small = resize_squash(pixels, (MEASURED_PX, MEASURED_PX))
    measures = {"short_side_px": float(min(pixels.shape[:2]))}
    measures |= _light_measures(small)
    # Every second point in each direction: colours do not need more, and it quarters the time.
    density = densities(small[::2, ::2])
    tissue = density.mean(axis=2) >= TISSUE_DENSITY
    measures["tissue_share"] = float(tissue.mean())
    measures |= light_measures(density) | stain_measures(density[tissue])
    return tuple(sorted(measures.items()))


def _light_measures(small: "NDArray[np.uint8]") -> dict[str, float]:
    import numpy as np

    # Channel by channel: NumPy is slow along an axis of three.
    red, green, blue = np.ascontiguousarray(small.transpose(2, 0, 1))
    grey = red * np.float32(_LUMA[0]) + green * np.float32(_LUMA[1]) + blue * np.float32(_LUMA[2])
    return {
        "bright_share": float((np.minimum(np.minimum(red, green), blue) >= BRIGHT).mean()),
        "contrast": float(grey.std()),
        "dark_share": float((np.maximum(np.maximum(red, green), blue) <= DARK).mean()),
        "focus": _focus(grey),
    }


def _focus(grey: "NDArray[np.float32]") -> float:
    """Return how much of the grey levels' variation lies between neighbours.

    The variance of the Laplacian (Pech-Pacheco et al., ICPR 2000, doi 10.1109/ICPR.2000.903548), divided by
    the variance of the picture so that a pale field is not taken for a blurred one.
    """
    import numpy as np

    centre = grey[1:-1, 1:-1]
    laplacian = grey[:-2, 1:-1] + grey[2:, 1:-1] + grey[1:-1, :-2] + grey[1:-1, 2:] - 4 * centre
    return float(np.log((laplacian.var() + 1e-3) / (grey.var() + _LEAST_VARIANCE)))
