"""Shows one picture: zoom to the cursor, pan, scale bar, light for the eye. Draws only what is seen."""

import numpy as np
from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QCursor,
    QImage,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.gui.theme.theme import Theme
from desktop_app.gui.viewer.light import Light
from desktop_app.gui.viewer.overlay import Overlay
from desktop_app.gui.viewer.scale_bar import draw_scale_bar
from desktop_app.gui.viewer.shown_picture import ShownPicture
from desktop_app.gui.viewer.sight import STEP, Extent, Sight, fitted, kept_inside, panned, zoomed

MID_GREY = "#808080"
_CRISP_FROM = 3.0
_NOTCH = 120.0
_PAN_PX = 64


class Canvas(QWidget):
    """One picture on a mat.

    Signals (GUI thread):
        sight_changed(): another part is seen, or in another size, because the user asked for it.
        clicked(): the user pressed a button on it.
        resized(): it has another size, and so perhaps another zoom.
    """

    sight_changed = Signal()
    clicked = Signal()
    resized = Signal()
    accessible_role = QAccessible.Role.Canvas

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.shown: ShownPicture | None = None
        self.message = ""
        self.light = Light()
        self.overlay: Overlay | None = None
        self.um_per_px: float | None = None
        self._mid_grey = False
        self._sight = Sight(1.0, 0.0, 0.0)
        self._fits = True
        self._drag: QPoint | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(160, 120)
        self.setAccessibleName(self.tr("Picture of the field"))
        theme.changed.connect(self.update)

    @property
    def sight(self) -> Sight:
        """What is seen now."""
        return self._sight

    @property
    def is_fitted(self) -> bool:
        """True while the whole picture is shown, whatever the size of the window."""
        return self._fits

    def show_picture(self, shown: ShownPicture | None, message: str = "") -> None:
        """Show a picture, or a sentence. A look that was zoomed stays where it was."""
        self.shown, self.message = shown, message
        if shown is not None:
            if self._fits or self._sight.x == 0.0:
                self._sight = fitted(self._view(), shown.extent)
            else:
                self._sight = kept_inside(self._sight, self._view(), shown.extent)
        self.update()

    def set_mid_grey(self, on: bool) -> None:
        """Use the grey that monitors are judged on, or the theme's mat."""
        self._mid_grey = on
        self.update()

    def set_light(self, light: Light) -> None:
        """Light the shown copy."""
        self.light = light
        self.update()

    def set_overlay(self, overlay: Overlay | None) -> None:
        """Lay a map over the picture, or none."""
        self.overlay = overlay
        self.update()

    def fit(self) -> None:
        """Show the whole picture."""
        self._fits = True
        if self.shown is not None:
            self._sight = fitted(self._view(), self.shown.extent)
        self._changed()

    def one_to_one(self) -> None:
        """Show one pixel of the file on one of the screen, about the middle of what is seen."""
        self.zoom(1.0 / self._sight.zoom)

    def zoom(self, factor: float, at: QPointF | None = None) -> None:
        """Zoom about a point in logical pixels, else about the middle."""
        if self.shown is None:
            return
        ratio = self.devicePixelRatioF()
        middle = QPointF(self.width() / 2, self.height() / 2)
        off = (at - middle) * ratio if at is not None else QPointF()
        self._fits = False
        self._sight = zoomed(self._sight, factor, (off.x(), off.y()), self._view(), self.shown.extent)
        self._changed()

    def pan(self, right: float, down: float) -> None:
        """Move the picture by logical pixels."""
        if self.shown is None:
            return
        ratio = self.devicePixelRatioF()
        self._fits = False
        self._sight = panned(self._sight, (right * ratio, down * ratio), self._view(), self.shown.extent)
        self._changed()

    def pan_step(self, right: int, down: int) -> None:
        """Move what is seen by a step of the keyboard."""
        self.pan(-right * _PAN_PX, -down * _PAN_PX)

    def look_like(self, other: "Canvas") -> None:
        """Show the same part in the same size as ``other``, without a signal."""
        if self.shown is None or other.shown is None:
            return
        mine, theirs, sight = self.shown.extent, other.shown.extent, other.sight
        self._fits = other.is_fitted
        if self._fits:
            self._sight = fitted(self._view(), mine)
        else:
            share = sight.x / theirs.width, sight.y / theirs.height
            same = Sight(sight.zoom, share[0] * mine.width, share[1] * mine.height)
            self._sight = kept_inside(same, self._view(), mine)
        self.update()

    def to_screen(self, x: float, y: float) -> QPointF:
        """Return where a pixel of the file lies, in logical pixels."""
        ratio, sight = self.devicePixelRatioF(), self._sight
        return QPointF(
            self.width() / 2 + (x - sight.x) * sight.zoom / ratio,
            self.height() / 2 + (y - sight.y) * sight.zoom / ratio,
        )

    def _view(self) -> Extent:
        ratio = self.devicePixelRatioF()
        return Extent(max(1.0, self.width() * ratio), max(1.0, self.height() * ratio))

    def _changed(self) -> None:
        self.update()
        self.sight_changed.emit()

    def _seen(self) -> QRectF:
        """Return the part of the file that is seen, in whole pixels of the file."""
        assert self.shown is not None
        view, sight, whole = self._view(), self._sight, self.shown.extent
        left = max(0.0, np.floor(sight.x - view.width / 2 / sight.zoom))
        top = max(0.0, np.floor(sight.y - view.height / 2 / sight.zoom))
        right = min(whole.width, np.ceil(sight.x + view.width / 2 / sight.zoom))
        bottom = min(whole.height, np.ceil(sight.y + view.height / 2 / sight.zoom))
        return QRectF(QPointF(left, top), QPointF(right, bottom))

    def _paint_picture(self, painter: QPainter) -> None:
        assert self.shown is not None
        seen = self._seen()
        image = self.shown.level_for(self._sight.zoom)
        share_x, share_y = image.width() / self.shown.extent.width, image.height() / self.shown.extent.height
        source = QRectF(
            seen.left() * share_x, seen.top() * share_y, seen.width() * share_x, seen.height() * share_y
        )
        target = QRectF(self.to_screen(seen.left(), seen.top()), self.to_screen(seen.right(), seen.bottom()))
        smooth = self._sight.zoom / share_x < _CRISP_FROM
        if self.light.is_neutral:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, smooth)
            painter.drawImage(target, image, source)
        else:
            painter.drawImage(target, self._lit(image, source, target, smooth))
        if self.overlay is not None:
            self._paint_overlay(painter, self.overlay, target)

    def _lit(self, image: QImage, source: QRectF, target: QRectF, smooth: bool) -> QImage:
        """Return the seen part at the screen's size, lit. Never more than a screen full of pixels."""
        ratio = self.devicePixelRatioF()
        size = QSize(max(1, round(target.width() * ratio)), max(1, round(target.height() * ratio)))
        lit = QImage(size, QImage.Format.Format_RGB32)
        brush = QPainter(lit)
        brush.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, smooth)
        brush.drawImage(QRectF(lit.rect()), image, source)
        brush.end()
        self.light.apply(np.frombuffer(lit.bits(), np.uint8))
        return lit

    def _paint_overlay(self, painter: QPainter, overlay: Overlay, clip: QRectF) -> None:
        box = overlay.box
        target = QRectF(self.to_screen(box.left(), box.top()), self.to_screen(box.right(), box.bottom()))
        painter.save()
        painter.setClipRect(clip)
        painter.setOpacity(overlay.opacity)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, True)
        painter.drawImage(target, overlay.image)
        painter.restore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(MID_GREY if self._mid_grey else self._theme.tokens.mat))
        if self.shown is not None:
            self._paint_picture(painter)
            um = self.um_per_px
            if um is not None:
                per_screen_px = um * self.devicePixelRatioF() / self._sight.zoom
                draw_scale_bar(painter, QRectF(self.rect()), per_screen_px, self._theme.tokens)
        elif self.message:
            painter.setPen(QColor("#000000" if self._mid_grey else self._theme.tokens.muted))
            box = self.rect().adjusted(32, 32, -32, -32)
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(box, int(flags), self.message)
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            painter.setPen(QColor(self._theme.tokens.accent))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.shown is not None:
            view, whole = self._view(), self.shown.extent
            self._sight = fitted(view, whole) if self._fits else kept_inside(self._sight, view, whole)
            self.resized.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.angleDelta().y() or event.angleDelta().x()
        self.zoom(STEP ** (turned / _NOTCH), event.position())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton):
            self._drag = event.position().toPoint()
            self.setCursor(QCursor(Qt.CursorShape.ClosedHandCursor))
        self.clicked.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._drag is not None:
            now = event.position().toPoint()
            self.pan(now.x() - self._drag.x(), now.y() - self._drag.y())
            self._drag = now

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self._drag = None
        self.unsetCursor()
