"""Draws up to a hundred thousand points as verdict shapes: QPainter draws each shape once, NumPy repeats it.

A painter's call for every point takes the window half a second; stamping one drawn shape at all its places is
some fifty assignments of whole arrays.
"""

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPixmap

from desktop_app.gui.grid.shapes import draw_shape
from desktop_app.gui.theme.verdict_look import Shape, VerdictLook

MARK_PX = 8
_MANY, _MANY_MARK_PX = 20_000, 6
_RING_PX = 13


def mark_px(count: int) -> int:
    """Return how large marks are drawn: smaller where there are many."""
    return MARK_PX if count <= _MANY else _MANY_MARK_PX


class PointPainter:
    """Paints onto a canvas of ``width`` by ``height`` logical pixels at a pixel ratio."""

    def __init__(self, width: int, height: int, ratio: float, background: str) -> None:
        self._ratio = ratio
        self._background = np.array(_rgb(background), np.float32)
        size = max(1, round(height * ratio)), max(1, round(width * ratio))
        self._canvas = np.empty((*size, 4), np.uint8)
        self._canvas[..., :3], self._canvas[..., 3] = self._background.astype(np.uint8), 255

    def marks(self, pixels: NDArray[np.float32], look: VerdictLook, size: int) -> None:
        """Draw one category's shape at places (n, 2) in logical pixels; later ones lie above."""
        self._stamp(pixels, _drawn(look.shape, look.fill, look.outline, size, self._ratio))

    def rings(self, pixels: NDArray[np.float32], colour: str) -> None:
        """Draw a ring around each of the places (n, 2) in logical pixels."""
        self._stamp(pixels, _ring(colour, self._ratio))

    def pixmap(self) -> QPixmap:
        """Return what was drawn."""
        height, width, _ = self._canvas.shape
        image = QImage(self._canvas.data, width, height, 4 * width, QImage.Format.Format_RGBA8888)
        pixmap = QPixmap.fromImage(image)
        pixmap.setDevicePixelRatio(self._ratio)
        return pixmap

    def _stamp(self, pixels: NDArray[np.float32], sprite: NDArray[np.uint8]) -> None:
        side = len(sprite)
        corners = np.rint(pixels * self._ratio - side / 2).astype(np.int64)
        height, width, _ = self._canvas.shape
        inside = ((corners >= 0) & (corners <= (width - side, height - side))).all(axis=1)
        # One point for each pixel is enough: the others would be hidden.
        flat = np.unique(corners[inside, 1] * width + corners[inside, 0])
        canvas = self._canvas.reshape(-1, 4)
        for y, x in zip(*np.nonzero(sprite[..., 3]), strict=True):
            alpha = sprite[y, x, 3] / 255.0
            # Edges are blended with the ground; where marks overlap this is off by a shade.
            blended = sprite[y, x, :3] * alpha + self._background * (1.0 - alpha)
            canvas[flat + (y * width + x), :3] = np.rint(blended).astype(np.uint8)


def places_in(mask: QImage, pixels: NDArray[np.float32]) -> NDArray[np.bool_]:
    """Return which places (n, 2), in logical pixels, lie where a grey mask of that size is set."""
    height, width = mask.height(), mask.width()
    grey = np.frombuffer(mask.constBits(), np.uint8).reshape(height, mask.bytesPerLine())[:, :width]
    at = np.floor(pixels).astype(np.int64)
    inside = ((at >= 0) & (at < (width, height))).all(axis=1)
    found = np.zeros(len(pixels), bool)
    found[inside] = grey[at[inside, 1], at[inside, 0]] > 0
    return found


def nearest(pixels: NDArray[np.float32], x: float, y: float, within: float) -> int | None:
    """Return the number of the place (n, 2) nearest to (x, y); None when all are further than ``within``."""
    if not len(pixels):
        return None
    distances = np.square(pixels - np.array([x, y], np.float32)).sum(axis=1)
    at = int(distances.argmin())
    return at if distances[at] <= within * within else None


def _drawn(shape: Shape, fill: str, outline: str, size: int, ratio: float) -> NDArray[np.uint8]:
    def draw(painter: QPainter, box: QRectF) -> None:
        draw_shape(painter, shape, box.adjusted(1, 1, -1, -1), fill, outline)

    return _sprite(draw, size + 2, ratio)


def _ring(colour: str, ratio: float) -> NDArray[np.uint8]:
    def draw(painter: QPainter, box: QRectF) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(colour), 1.5))
        painter.drawEllipse(box.adjusted(1, 1, -1, -1))

    return _sprite(draw, _RING_PX, ratio)


def _sprite(draw: Callable[[QPainter, QRectF], None], size: int, ratio: float) -> NDArray[np.uint8]:
    side = max(3, round(size * ratio))
    image = QImage(side, side, QImage.Format.Format_RGBA8888)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.scale(side / size, side / size)
    draw(painter, QRectF(0, 0, size, size))
    painter.end()
    pixels = np.frombuffer(image.constBits(), np.uint8).reshape(side, image.bytesPerLine() // 4, 4)
    return pixels[:, :side].copy()


def _rgb(colour: str) -> tuple[int, int, int]:
    ink = QColor(colour)
    return ink.red(), ink.green(), ink.blue()


def order_of_painting(categories: Sequence[str]) -> list[str]:
    """Return categories so that the rarer and more urgent lie above."""
    above = ("pending", "failed", "not_assessable", "benign", "malignant", "needs_review")
    return sorted(set(categories), key=above.index)
