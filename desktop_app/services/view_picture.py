"""One field as the viewer shows it: decoded like for the model, reduced where it would fill the memory."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.domain.cancellation import CancelToken

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

# 16 megapixels are 64 MB on screen: more than four times what a field of a microscope camera has.
MOST_SHOWN_PIXELS = 16_000_000
_SMALLEST_LEVEL_PX = 1024


@dataclass(frozen=True, slots=True, eq=False)
class ViewPicture:
    """A picture to look at.

    Attributes:
        levels: (h, w, 4) uint8 each, blue, green, red and 255, contiguous and read-only; every next one has
            about half the width of the one before, for looking at from far away.
        width: of the whole picture in the file, pixels.
        height: of the whole picture in the file, pixels.
        um_per_px: micrometres that a pixel of the file covers; None when the file does not say.
    """

    levels: tuple["NDArray[np.uint8]", ...]
    width: int
    height: int
    um_per_px: float | None

    @property
    def is_reduced(self) -> bool:
        """True when the largest level has fewer pixels than the file."""
        return int(self.levels[0].shape[1]) < self.width

    @property
    def size_bytes(self) -> int:
        """Memory that the levels take."""
        return sum(level.nbytes for level in self.levels)


def load_view(path: Path, cancel: CancelToken, most_pixels: int = MOST_SHOWN_PIXELS) -> ViewPicture:
    """Read the file at ``path`` for the viewer, at most ``most_pixels`` large.

    Raises:
        ImageReadError: the file is no readable picture.
        Cancelled: ``cancel`` was set before decoding.
    """
    from desktop_app.imaging.decoding import decode_bytes
    from desktop_app.imaging.file_bytes import read_file_bytes
    from desktop_app.imaging.limits import DEFAULT_LIMITS
    from desktop_app.imaging.pixel_size import um_per_pixel

    data = read_file_bytes(path, DEFAULT_LIMITS)
    cancel.raise_if_cancelled()
    decoded = decode_bytes(data, path.name)
    pixels, width, height = decoded.pixels, decoded.width, decoded.height
    del decoded
    return ViewPicture(_levels(pixels, most_pixels), width, height, um_per_pixel(data))


def _levels(pixels: "NDArray[np.uint8]", most_pixels: int) -> tuple["NDArray[np.uint8]", ...]:
    from desktop_app.imaging.resizing import make_thumbnail

    height, width = pixels.shape[:2]
    longer = max(height, width)
    if height * width > most_pixels:
        longer = int(longer * (most_pixels / (height * width)) ** 0.5)
        pixels = make_thumbnail(pixels, longer)
    levels = [_for_screen(pixels)]
    while longer > 2 * _SMALLEST_LEVEL_PX:
        longer //= 2
        pixels = make_thumbnail(pixels, longer)
        levels.append(_for_screen(pixels))
    return tuple(levels)


def _for_screen(pixels: "NDArray[np.uint8]") -> "NDArray[np.uint8]":
    """Return RGB as the four bytes a screen takes, so that the window need not convert."""
    import numpy as np

    shown = np.empty((*pixels.shape[:2], 4), np.uint8)
    shown[..., :3] = pixels[..., ::-1]
    shown[..., 3] = 255
    shown.flags.writeable = False
    return shown
