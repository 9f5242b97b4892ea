"""The second laboratory: how its pictures differ from ours. For measuring "calibrate to my lab" only.

The numbers were committed before any calibration code was written and are never changed: a shift that could
still be moved would make the figure of docs/calibration.md worthless. Nothing is ever trained on it.
"""

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter

from desktop_app.training.stain import StainShift, apply_shift

# Thicker sections (both stains stronger), eosin that was not rinsed out of the background, long exposure.
SECOND_LABORATORY = StainShift(
    stain_gain=(1.30, 1.15, 1.00),
    stain_offset=(0.00, 0.15, 0.00),
    channel_gain=(1.00, 1.00, 1.00),
    gamma=0.85,
)
# Slightly out of focus: standard deviation in pixels of a field squashed to the network's 224 x 224, which is
# about 1.5 pixels of a photograph of 700 x 460.
BLUR_RADIUS_PX = 0.5


def second_laboratory_view(pixels: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Returns a crop as the second laboratory would show it; (h, w, 3) uint8 RGB in and out.

    Stain and exposure change first, then the focus, as in a microscope with a camera behind it.
    """
    stained = Image.fromarray(apply_shift(pixels, SECOND_LABORATORY))
    return np.asarray(stained.filter(ImageFilter.GaussianBlur(BLUR_RADIUS_PX)))
