"""The picture of the map: points on a cached pixmap, lasso by mouse, rectangle by keyboard, zoom and pan."""

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QFocusEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.domain.field_query import CATEGORIES
from desktop_app.gui.map.map_cursor import MapCursor
from desktop_app.gui.map.map_points import MapPoints
from desktop_app.gui.map.map_scale import MapScale
from desktop_app.gui.map.point_painting import PointPainter, mark_px, nearest, order_of_painting, places_in
from desktop_app.gui.theme.theme import Theme

_NEAR_PX = 10.0
_CLICK_PX = 4.0
_ZOOM = 1.25
_CROSS_PX = 7.0


class MapView(QWidget):
    """Shows points and lets the user pick some.

    Signals (GUI thread):
        picked(): the user picked other points, or none.
        pointed(number): the point under the pointer or the keyboard's cursor; -1 for none.
        opened(number): the user wants to see this field.
    """

    picked = Signal()
    pointed = Signal(int)
    opened = Signal(int)
    accessible_role = QAccessible.Role.Canvas

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cursor_at = MapCursor()  # before anything that makes an event
        self.setAccessibleName(self.tr("Map of the fields"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(240, 200)
        self._theme = theme
        self.points = MapPoints.none()
        self._scale = MapScale(self.width(), self.height())
        self._pixels = np.zeros((0, 2), np.float32)
        self._cache: QPixmap | None = None
        self._lasso: QPainterPath | None = None
        self._panned_from: QPointF | None = None
        self._pointed = -1
        theme.changed.connect(self.repaint_points)

    def show_points(self, points: MapPoints) -> None:
        """Show other points, all of them."""
        self.points = points
        self._scale = self._scale.fitted(points.places)
        self.cursor_at = MapCursor()
        self._lasso = None
        self._place()

    @Slot()
    def repaint_points(self) -> None:
        """Paint the points anew: colours or picked ones changed."""
        self._cache = None
        self.update()

    def pixel(self, number: int) -> QPointF:
        """Return where a point lies in the widget."""
        return QPointF(float(self._pixels[number, 0]), float(self._pixels[number, 1]))

    def pick_inside(self, path: QPainterPath, *, add: bool = False) -> None:
        """Pick the points inside a path in pixels of the widget; tell who listens."""
        mask = QImage(self.size().expandedTo(QSize(1, 1)), QImage.Format.Format_Grayscale8)
        mask.fill(0)
        painter = QPainter(mask)
        painter.fillPath(path, QColor(Qt.GlobalColor.white))
        painter.end()
        self._pick(places_in(mask, self._pixels), add=add)

    def zoom(self, steps: int, at: QPointF | None = None) -> None:
        """Zoom in (+) or out (-), around a place or the middle."""
        place = at or QRectF(self.rect()).center()
        self._scale = self._scale.zoomed(_ZOOM**steps, place.x(), place.y())
        self._place()

    def show_all(self) -> None:
        """Show all points again."""
        self._scale = self._scale.fitted(self.points.places)
        self._place()

    def _pick(self, found: "np.ndarray[tuple[int, ...], np.dtype[np.bool_]]", *, add: bool) -> None:
        self.points.pick(found, add=add)
        self.repaint_points()
        self.picked.emit()

    def _pick_one(self, at: QPointF, *, add: bool) -> None:
        number = nearest(self._pixels, at.x(), at.y(), _NEAR_PX)
        found = np.zeros(len(self.points), bool)
        if number is not None:
            found[number] = True
        self._pick(found, add=add)

    def _place(self) -> None:
        self._pixels = self._scale.pixels(self.points.places)
        self.repaint_points()

    def _point_at(self, at: QPointF) -> None:
        found = nearest(self._pixels, at.x(), at.y(), _NEAR_PX)
        number = -1 if found is None else found
        if number != self._pointed:
            self._pointed = number
            self.pointed.emit(number)
            self.update()

    def _painted(self) -> QPixmap:
        ratio, tokens = self.devicePixelRatioF(), self._theme.tokens
        canvas = PointPainter(self.width(), self.height(), ratio, tokens.surface)
        if len(self.points):
            names = [CATEGORIES[code] for code in np.unique(self.points.codes)]
            size = mark_px(len(self.points))
            for name in order_of_painting(names):
                chosen = self.points.codes == CATEGORIES.index(name)
                canvas.marks(self._pixels[chosen], self._theme.look(name), size)
            canvas.rings(self._pixels[self.points.picked], tokens.accent)
        return canvas.pixmap()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._cache is None or self._cache.size() != self.size() * self.devicePixelRatioF():
            self._cache = self._painted()
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._cache)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(QPen(QColor(tokens.accent), 1.5, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self._lasso is not None:
            painter.drawPath(self._lasso)
        if (rectangle := self.cursor_at.rectangle) is not None:
            painter.drawRect(rectangle)
        painter.setPen(QPen(QColor(tokens.text), 1.5))
        if self._pointed >= 0 and self._pointed < len(self.points):
            painter.drawEllipse(self.pixel(self._pointed), 8.0, 8.0)
        if self.hasFocus():
            self._paint_focus(painter)

    def _paint_focus(self, painter: QPainter) -> None:
        at = self.cursor_at.at
        if at is not None:
            painter.drawLine(at - QPointF(_CROSS_PX, 0), at + QPointF(_CROSS_PX, 0))
            painter.drawLine(at - QPointF(0, _CROSS_PX), at + QPointF(0, _CROSS_PX))
        painter.setPen(QPen(QColor(self._theme.tokens.accent), 1))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._scale = self._scale.resized(self.width(), self.height())
        self._place()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._lasso = QPainterPath(event.position())
        elif event.button() in (Qt.MouseButton.MiddleButton, Qt.MouseButton.RightButton):
            self._panned_from = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position()
        if self._lasso is not None:
            self._lasso.lineTo(at)
            self.update()
        elif self._panned_from is not None:
            moved, self._panned_from = at - self._panned_from, at
            self._scale = self._scale.moved(moved.x(), moved.y())
            self._place()
        else:
            self._point_at(at)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._panned_from = None
        lasso, self._lasso = self._lasso, None
        if lasso is None or event.button() != Qt.MouseButton.LeftButton:
            return
        add = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        box = lasso.boundingRect()
        if max(box.width(), box.height()) < _CLICK_PX:
            self._pick_one(event.position(), add=add)
            return
        lasso.closeSubpath()
        self.pick_inside(lasso, add=add)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        number = nearest(self._pixels, event.position().x(), event.position().y(), _NEAR_PX)
        if number is not None:
            self.opened.emit(number)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.zoom(1 if event.angleDelta().y() > 0 else -1, event.position())
        event.accept()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._point_at(QPointF(-1e6, -1e6))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def event(self, event: QEvent) -> bool:
        drawing = self.cursor_at.corner is not None
        if drawing and event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            # Escape gives the rectangle up; the window's own Escape would close it.
            event.setAccepted(event.key() == Qt.Key.Key_Escape)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._take_key(event):
            super().keyPressEvent(event)

    def _take_key(self, event: QKeyEvent) -> bool:
        key, cursor, room = event.key(), self.cursor_at, QRectF(self.rect())
        held = event.modifiers()
        add = bool(held & Qt.KeyboardModifier.ShiftModifier)
        if cursor.move(key, room, fine=bool(held & Qt.KeyboardModifier.ControlModifier)):
            assert cursor.at is not None
            self._point_at(cursor.at)
        elif key == Qt.Key.Key_Space and cursor.corner is None:
            cursor.begin(room)
        elif key == Qt.Key.Key_Space and (rectangle := cursor.end()) is not None:
            path = QPainterPath()
            path.addRect(rectangle.adjusted(-0.5, -0.5, 0.5, 0.5))
            self.pick_inside(path, add=add)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and cursor.at is not None:
            self._pick_one(cursor.at, add=add)
        elif key == Qt.Key.Key_Escape and cursor.corner is not None:
            cursor.corner = None
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus):
            self.zoom(-1 if key == Qt.Key.Key_Minus else 1, cursor.at)
        elif key == Qt.Key.Key_0:
            self.show_all()
        else:
            return False
        self.update()
        return True
