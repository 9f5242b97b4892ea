"""The colours of what takes up light in a field, as numbers that haematoxylin and eosin keep within bounds.

Light that passes through dye is weakened by Beer's law, so dyes add up in optical density and a dye has a
fixed direction there: Ruifrok & Johnston, Anal. Quant. Cytol. Histol. 23 (2001). The share of each channel in
the density is free of the dye's amount: van der Laak et al., Cytometry 39 (2000),
doi 10.1002/(SICI)1097-0320(20000401)39:4<275::AID-CYTO5>3.0.CO;2-8.
"""

from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

TISSUE_DENSITY = 0.12  # mean optical density (natural logarithm) from which a point counts as tissue
_FEWEST_POINTS = 64
_STRONGEST_PERCENT = 95.0

_LIGHTEST_PERCENT = 2.0

STAIN_MEASURES = MappingProxyType(
    {
        "blue_part": "share of the blue channel in the optical density, mean over tissue by density",
        "blue_spread": "its standard deviation over tissue, by density",
        "brown_share": "share of the density that lies in points that take up blue light most, as DAB does",
        "light_blue": "optical density of blue where a picture is lightest (98th percentile of the channel)",
        "light_green": "the same for green",
        "light_red": "the same for red",
        "density": "mean optical density of tissue, natural logarithm",
        "density_high": "its 95th percentile",
        "pink_share": "share of the density that lies in points that take up green light most, as H&E does",
        "red_part": "share of the red channel in the optical density, mean over tissue by density",
        "red_spread": "its standard deviation over tissue, by density",
        "parts_joint": "covariance of the red and the blue part over their spreads, -1 to 1",
    }
)
_OF_TISSUE = tuple(name for name in STAIN_MEASURES if not name.startswith("light_"))


def densities(pixels: "NDArray[np.uint8]") -> "NDArray[np.float32]":
    """Return optical densities (natural logarithm), float32 in [0, 5.6], of pixels uint8 of any shape."""
    import numpy as np

    table = -np.log((np.arange(256, dtype=np.float32) + 1.0) / 256.0)
    return np.asarray(table[pixels], np.float32)


def light_measures(density: "NDArray[np.float32]") -> dict[str, float]:
    """Return the colour of the lamp, or of the palest tissue where a field has no empty place.

    Args:
        density: (h, w, 3) optical densities of red, green and blue.
    """
    import numpy as np

    points = density.reshape(-1, 3)
    place = min(len(points) - 1, round(len(points) * _LIGHTEST_PERCENT / 100))
    red, green, blue = np.partition(points, place, axis=0)[place].tolist()
    return {"light_blue": blue, "light_green": green, "light_red": red}


def stain_measures(density: "NDArray[np.float32]") -> dict[str, float]:
    """Return the measures of tissue points.

    Args:
        density: (n, 3) optical densities of red, green and blue; with fewer than 64 points, which is no
            tissue to speak of, all measures are 0.
    """
    import numpy as np

    if len(density) < _FEWEST_POINTS:
        return dict.fromkeys(_OF_TISSUE, 0.0)
    of_red, of_green, of_blue = np.ascontiguousarray(density.T)
    total = of_red + of_green + of_blue
    weight = total / total.sum()
    red_parts, blue_parts = of_red / total, of_blue / total
    red, blue = float(weight @ red_parts), float(weight @ blue_parts)
    red_gap, blue_gap = red_parts - red, blue_parts - blue
    red_spread = float(np.sqrt(weight @ red_gap**2))
    blue_spread = float(np.sqrt(weight @ blue_gap**2))
    is_brown = (of_blue > of_red) & (of_blue > of_green)
    is_pink = (of_green > of_red) & (of_green >= of_blue)
    return {
        "blue_part": blue,
        "blue_spread": blue_spread,
        "brown_share": float(weight[is_brown].sum()),
        "density": float(total.mean() / 3),
        "density_high": float(np.percentile(total, _STRONGEST_PERCENT) / 3),
        "pink_share": float(weight[is_pink].sum()),
        "red_part": red,
        "red_spread": red_spread,
        "parts_joint": float(weight @ (red_gap * blue_gap)) / max(red_spread * blue_spread, 1e-6),
    }
