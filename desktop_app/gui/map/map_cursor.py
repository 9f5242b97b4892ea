"""The keyboard's way to pick points: arrows move a cursor, space begins and ends a rectangle."""

from PySide6.QtCore import QPointF, QRectF, Qt

STEP_PX = 16.0
FINE_PX = 2.0
_STEPS: dict[int, tuple[int, int]] = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class MapCursor:
    """Where the cursor stands, in pixels of the widget, and the corner of the rectangle that is being drawn.

    Attributes:
        at: the cursor; None until a key moves it.
        corner: where the rectangle began; None while none is drawn.
    """

    def __init__(self) -> None:
        self.at: QPointF | None = None
        self.corner: QPointF | None = None

    @property
    def rectangle(self) -> QRectF | None:
        """The rectangle between corner and cursor; None while none is drawn."""
        if self.at is None or self.corner is None:
            return None
        return QRectF(self.corner, self.at).normalized()

    def move(self, key: int, room: QRectF, *, fine: bool) -> bool:
        """Move by an arrow key within ``room``; return False for any other key."""
        step = _STEPS.get(key)
        if step is None:
            return False
        length = FINE_PX if fine else STEP_PX
        at = self.at or room.center()
        x = min(max(at.x() + step[0] * length, room.left()), room.right())
        y = min(max(at.y() + step[1] * length, room.top()), room.bottom())
        self.at = QPointF(x, y)
        return True

    def begin(self, room: QRectF) -> None:
        """Begin a rectangle where the cursor stands."""
        self.at = self.at or room.center()
        self.corner = QPointF(self.at)

    def end(self) -> QRectF | None:
        """End the rectangle and return it; None when none was begun."""
        rectangle, self.corner = self.rectangle, None
        return rectangle
