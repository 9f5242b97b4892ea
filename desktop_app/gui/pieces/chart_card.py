"""A chart drawn elsewhere, shown as a picture on a card that is light in both themes, as on paper."""

from pathlib import Path

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.gui.theme.theme import Theme

_PAD = 12
_TITLE_PX = 24
_PAPER, _INK = "#FFFFFF", "#1C1C1C"
_LEAST_PX = 240


class ChartCard(QWidget):
    """A picture as wide as its place, never enlarged beyond its own pixels."""

    def __init__(
        self, theme: Theme, picture: Path, title: str, words: str, parent: QWidget | None = None
    ) -> None:
        """Show the PNG at ``picture`` below ``title``; ``words`` say what can be seen."""
        super().__init__(parent)
        self._theme, self._title = theme, title
        self._chart = QPixmap(str(picture))
        self._scaled: QPixmap | None = None
        self.setAccessibleName(f"{title}. {words}")
        self.setToolTip(words)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.update)

    @property
    def has_picture(self) -> bool:
        """True when the file could be read."""
        return not self._chart.isNull()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if self._chart.isNull():
            return 2 * _PAD + _TITLE_PX
        high = round((width - 2 * _PAD) * self._chart.height() / self._chart.width())
        return high + 2 * _PAD + _TITLE_PX

    def sizeHint(self) -> QSize:
        return QSize(480, self.heightForWidth(480))

    def minimumSizeHint(self) -> QSize:
        return QSize(_LEAST_PX, self.heightForWidth(_LEAST_PX))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(QPen(QColor(self._theme.tokens.hairline), 1))
        painter.setBrush(QColor(_PAPER))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        inner = self.rect().adjusted(_PAD, _PAD, -_PAD, -_PAD)
        self._paint_title(painter, inner)
        inner.setTop(inner.top() + _TITLE_PX)
        if not self._chart.isNull() and inner.width() > 0:
            chart = self._fitted(inner.size())
            size = chart.deviceIndependentSize()
            left = inner.left() + (inner.width() - size.width()) / 2
            top = inner.top() + (inner.height() - size.height()) / 2
            painter.drawPixmap(round(left), round(top), chart)
        painter.end()

    def _paint_title(self, painter: QPainter, inner: QRect) -> None:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(_INK))
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, self._title)

    def _fitted(self, size: QSize) -> QPixmap:
        ratio = self.devicePixelRatioF()
        wanted = self._chart.size().scaled(size * ratio, Qt.AspectRatioMode.KeepAspectRatio)
        wanted = wanted.boundedTo(self._chart.size())
        if self._scaled is None or self._scaled.size() != wanted:
            mode = Qt.TransformationMode.SmoothTransformation
            self._scaled = self._chart.scaled(wanted, Qt.AspectRatioMode.IgnoreAspectRatio, mode)
            self._scaled.setDevicePixelRatio(ratio)
        return self._scaled
