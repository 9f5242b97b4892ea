"""Which part of a picture is seen and how large: pure arithmetic, in device pixels, without Qt."""

from dataclasses import dataclass, replace

MOST_ZOOM = 32.0
STEP = 1.25
_LEAST_SHARE = 0.5


@dataclass(frozen=True, slots=True)
class Extent:
    """Width and height, pixels, both positive."""

    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Sight:
    """A look at a picture.

    Attributes:
        zoom: device pixels that one pixel of the file takes, positive.
        x: pixel of the file, from the left, in the middle of the view.
        y: the same from the top.
    """

    zoom: float
    x: float
    y: float


def fitted(view: Extent, picture: Extent) -> Sight:
    """Return the look that shows the whole picture as large as the view allows."""
    zoom = min(view.width / picture.width, view.height / picture.height, MOST_ZOOM)
    return Sight(zoom, picture.width / 2, picture.height / 2)


def zoomed(sight: Sight, factor: float, at: tuple[float, float], view: Extent, picture: Extent) -> Sight:
    """Zoom by ``factor`` so that what lies under ``at`` (device pixels from the middle) stays there."""
    least = min(fitted(view, picture).zoom * _LEAST_SHARE, 1.0)
    zoom = min(max(sight.zoom * factor, least), MOST_ZOOM)
    shift = 1 / sight.zoom - 1 / zoom
    return kept_inside(Sight(zoom, sight.x + at[0] * shift, sight.y + at[1] * shift), view, picture)


def panned(sight: Sight, by: tuple[float, float], view: Extent, picture: Extent) -> Sight:
    """Move the picture by device pixels."""
    moved = replace(sight, x=sight.x - by[0] / sight.zoom, y=sight.y - by[1] / sight.zoom)
    return kept_inside(moved, view, picture)


def kept_inside(sight: Sight, view: Extent, picture: Extent) -> Sight:
    """Centre what is smaller than the view, and let no margin appear beside what is larger."""
    return replace(
        sight,
        x=_kept(sight.x, view.width / sight.zoom, picture.width),
        y=_kept(sight.y, view.height / sight.zoom, picture.height),
    )


def _kept(middle: float, seen: float, whole: float) -> float:
    return whole / 2 if seen >= whole else min(max(middle, seen / 2), whole - seen / 2)
