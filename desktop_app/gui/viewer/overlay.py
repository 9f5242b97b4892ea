"""A map laid over a picture: an image with its own transparency, and where on the picture it lies."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage


@dataclass(frozen=True, slots=True, eq=False)
class Overlay:
    """A map.

    Attributes:
        image: ARGB32; transparent where nothing is to be seen.
        box: the part of the file it covers, pixels of the file.
        opacity: 0 to 1.
    """

    image: QImage
    box: QRectF
    opacity: float = 0.5
