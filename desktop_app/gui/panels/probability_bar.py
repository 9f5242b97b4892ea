"""The probability of one field as a bar on which the review band is marked."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.domain.model_identity import Thresholds
from desktop_app.domain.spread import Spread
from desktop_app.domain.verdict import Verdict
from desktop_app.gui import words
from desktop_app.gui.theme.theme import Theme
from desktop_app.gui.theme.tokens import FONT_SIZES_PX

_BAR_PX = 8
_POINTER_PX = 7


class ProbabilityBar(QWidget):
    """Draws benign zone, review band and malignant zone, and a pointer at the probability."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._value: float | None = None
        self._band = Thresholds(0.5, 0.5)
        self._spread: Spread | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Malignant probability"))

    def show_value(self, value: float | None, band: Thresholds, spread: Spread | None = None) -> None:
        """Show a probability in [0, 1], or none, between the bounds of the band; with its interval."""
        self._value, self._band = value, band
        self._spread = spread if spread is not None and spread.passes else None
        text = self.tr("needs review between {low} and {high}").format(
            low=words.probability(band.benign), high=words.probability(band.malignant)
        )
        if self._spread is not None:
            interval = self.tr("{text}; 90 % of the answers with parts left out lie from {low} to {high}")
            text = interval.format(
                text=text,
                low=words.probability(self._spread.low),
                high=words.probability(self._spread.high),
            )
        self.setAccessibleDescription(text)
        self.setToolTip(self.tr("Malignant probability; {text}").format(text=text))
        self.update()

    def _paint_zones(self, painter: QPainter, bar: QRectF) -> None:
        zones = (
            (0.0, self._band.benign, Verdict.BENIGN),
            (self._band.benign, self._band.malignant, Verdict.NEEDS_REVIEW),
            (self._band.malignant, 1.0, Verdict.MALIGNANT),
        )
        painter.setPen(Qt.PenStyle.NoPen)
        for low, high, verdict in zones:
            if high <= low:
                continue
            left = bar.left() + bar.width() * low
            zone = QRectF(left, bar.top(), bar.width() * (high - low), bar.height())
            painter.setBrush(QColor(self._theme.look(verdict.value).fill))
            painter.drawRect(zone.adjusted(1 if low else 0, 0, -1 if high < 1 else 0, 0))

    def _paint_interval(self, painter: QPainter, bar: QRectF, spread: Spread) -> None:
        """Draw a bracket over the bar from the low to the high end of the interval."""
        ink = QColor(self._theme.tokens.text)
        left, right = (bar.left() + bar.width() * end for end in (spread.low, spread.high))
        middle = bar.center().y()
        painter.setPen(QPen(QColor(self._theme.tokens.surface), 4.5))
        painter.drawLine(QPointF(left, middle), QPointF(right, middle))
        painter.setPen(QPen(ink, 1.5))
        painter.drawLine(QPointF(left, middle), QPointF(right, middle))
        for end in (left, right):
            painter.drawLine(QPointF(end, bar.top() + 0.5), QPointF(end, bar.bottom() - 0.5))

    def _paint_numbers(self, painter: QPainter, bar: QRectF) -> None:
        font = QFont(self.font())
        font.setPixelSize(FONT_SIZES_PX["small_px"])
        painter.setFont(font)
        painter.setPen(QColor(self._theme.tokens.muted))
        width = 44.0
        for at, text in self._labels(bar.width(), width):
            left = min(max(bar.left() + bar.width() * at - width / 2, bar.left()), bar.right() - width)
            side = (
                Qt.AlignmentFlag.AlignLeft
                if left == bar.left()
                else Qt.AlignmentFlag.AlignRight
                if left == bar.right() - width
                else Qt.AlignmentFlag.AlignHCenter
            )
            painter.drawText(
                QRectF(left, bar.bottom() + 4, width, 16), side | Qt.AlignmentFlag.AlignTop, text
            )

    def _labels(self, bar_width: float, label_width: float) -> list[tuple[float, str]]:
        """Return the bounds of the band, and 0 and 1 where they do not run into these."""
        band = self._band
        labels = [(band.benign, words.probability(band.benign))]
        if (band.malignant - band.benign) * bar_width > label_width * 0.75:
            labels.append((band.malignant, words.probability(band.malignant)))
        free = label_width / bar_width
        if band.benign > free:
            labels.insert(0, (0.0, "0"))
        if 1.0 - labels[-1][0] > free:
            labels.append((1.0, "1"))
        return labels

    def sizeHint(self) -> QSize:
        return QSize(200, _POINTER_PX + 3 + _BAR_PX + 20)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        # A scale of numbers runs from left to right in every language.
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        bar = QRectF(0.5, _POINTER_PX + 3, self.width() - 1, _BAR_PX)
        self._paint_zones(painter, bar)
        self._paint_numbers(painter, bar)
        if self._spread is not None:
            self._paint_interval(painter, bar, self._spread)
        if self._value is not None:
            x = min(max(bar.left() + bar.width() * self._value, _POINTER_PX), bar.right() - _POINTER_PX + 1)
            tip = bar.left() + bar.width() * self._value
            ink = QColor(self._theme.tokens.text)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink)
            top = [QPointF(x - 6, 0.5), QPointF(x + 6, 0.5), QPointF(tip, bar.top() - 1)]
            painter.drawPolygon(QPolygonF(top))
            painter.setPen(QPen(ink, 1.5))
            painter.drawLine(QPointF(tip, bar.top() - 2), QPointF(tip, bar.bottom() + 1))
        painter.end()
