"""Shows one picture as large as the pane allows, on a neutral mat, with no change to its colours."""

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QColor, QIcon, QImage, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.gui.theme.theme import Theme

_RESCALE_MS = 120
_GLYPH_PX = 48
_TALLEST = 1.0


class PictureView(QWidget):
    """A picture fitted into the widget's width."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pixmap: QPixmap | None = None
        self._scaled: QPixmap | None = None
        self._aspect = 0.66
        self._glyph = ""
        self._overlay: tuple[QImage, float] | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(self.tr("Picture of the field"))
        self._rescaling = QTimer(self)
        self._rescaling.setSingleShot(True)
        self._rescaling.setInterval(_RESCALE_MS)
        self._rescaling.timeout.connect(self._on_rescaling_timeout)

    def show_pixmap(self, pixmap: QPixmap | None, glyph: str = "") -> None:
        """Show a picture, or the icon ``glyph`` where there is none (empty: nothing)."""
        self._pixmap, self._glyph, self._scaled = pixmap, glyph, None
        if pixmap is not None and pixmap.width():
            self._aspect = min(pixmap.height() / pixmap.width(), _TALLEST)
        self.updateGeometry()
        self.update()

    def set_overlay(self, image: QImage | None, opacity: float) -> None:
        """Lay a map over the whole picture, or none."""
        self._overlay = None if image is None else (image, opacity)
        self.update()

    @Slot()
    def _on_rescaling_timeout(self) -> None:
        self._scaled = None
        self.update()

    def _fitted(self) -> QPixmap | None:
        """Return the picture at the widget's device size; scaling is done once, not at each repaint."""
        if self._pixmap is None:
            return None
        if self._scaled is None:
            ratio = self.devicePixelRatioF()
            self._scaled = self._pixmap.scaled(
                self.size() * ratio,
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
            self._scaled.setDevicePixelRatio(ratio)
        return self._scaled

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(width * self._aspect)

    def sizeHint(self) -> QSize:
        return QSize(288, self.heightForWidth(288))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._rescaling.start()
        super().resizeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.tokens.mat))
        fitted = self._fitted()
        if fitted is not None:
            size = fitted.deviceIndependentSize()
            target = QRectF(0, 0, size.width(), size.height())
            target.moveCenter(QRectF(self.rect()).center())
            painter.drawPixmap(round(target.left()), round(target.top()), fitted)
            if self._overlay is not None:
                image, opacity = self._overlay
                painter.setOpacity(opacity)
                painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, True)
                painter.drawImage(target, image)
        elif self._glyph:
            icon: QIcon = self._theme.muted_icon(self._glyph)
            box = self.rect()
            box.setSize(QSize(_GLYPH_PX, _GLYPH_PX))
            box.moveCenter(self.rect().center())
            icon.paint(painter, box)
        painter.end()
