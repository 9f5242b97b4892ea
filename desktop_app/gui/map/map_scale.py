"""Where points lie on screen: both axes on one scale, zoomed and moved; pure arithmetic."""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

_MARGIN_PX = 24.0
_LEAST_ZOOM, _MOST_ZOOM = 1.0, 200.0
_NO_SPAN = 1e-9


@dataclass(frozen=True, slots=True)
class MapScale:
    """From places on the map to pixels of the widget.

    Attributes:
        width: of the widget, pixels.
        height: of the widget, pixels.
        centre: place in the middle of all points.
        span: extent of all points along both axes.
        zoom: 1 shows all points.
        shift: how far the picture was moved, pixels.
    """

    width: float
    height: float
    centre: tuple[float, float] = (0.0, 0.0)
    span: tuple[float, float] = (1.0, 1.0)
    zoom: float = 1.0
    shift: tuple[float, float] = (0.0, 0.0)

    @property
    def factor(self) -> float:
        """Pixels for one unit, the same along both axes: distances on screen are those on the map."""
        room = max(1.0, self.width - 2 * _MARGIN_PX), max(1.0, self.height - 2 * _MARGIN_PX)
        fitting = min(room[0] / max(self.span[0], _NO_SPAN), room[1] / max(self.span[1], _NO_SPAN))
        return self.zoom * fitting

    def pixels(self, places: NDArray[np.float32]) -> NDArray[np.float32]:
        """Return where places (n, 2) lie in the widget, (n, 2) float32; the second axis points up."""
        middle = np.array([self.width / 2 + self.shift[0], self.height / 2 + self.shift[1]], np.float32)
        factors = np.array([self.factor, -self.factor], np.float32)
        return np.asarray((places - np.array(self.centre, np.float32)) * factors + middle, np.float32)

    def resized(self, width: float, height: float) -> "MapScale":
        """Return the scale for a widget of another size."""
        return replace(self, width=width, height=height)

    def fitted(self, places: NDArray[np.float32]) -> "MapScale":
        """Return the scale that shows all of ``places`` (n, 2)."""
        if not len(places):
            return replace(self, centre=(0.0, 0.0), span=(1.0, 1.0), zoom=1.0, shift=(0.0, 0.0))
        low, high = places.min(axis=0), places.max(axis=0)
        centre, span = (low + high) / 2, high - low
        return replace(
            self,
            centre=(float(centre[0]), float(centre[1])),
            span=(float(span[0]), float(span[1])),
            zoom=1.0,
            shift=(0.0, 0.0),
        )

    def zoomed(self, by: float, x: float, y: float) -> "MapScale":
        """Return the scale zoomed by a factor, the place under (x, y) staying where it is."""
        zoom = min(max(self.zoom * by, _LEAST_ZOOM), _MOST_ZOOM)
        real = zoom / self.zoom
        middle = self.width / 2, self.height / 2
        shift = tuple(
            at - real * (at - half - moved) - half
            for at, half, moved in zip((x, y), middle, self.shift, strict=True)
        )
        return replace(self, zoom=zoom, shift=(shift[0], shift[1]) if zoom > _LEAST_ZOOM else (0.0, 0.0))

    def moved(self, dx: float, dy: float) -> "MapScale":
        """Return the scale with the picture moved by so many pixels."""
        return replace(self, shift=(self.shift[0] + dx, self.shift[1] + dy))
