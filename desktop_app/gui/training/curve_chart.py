"""Curves of one measure over the epochs, painted by hand: crisp at any scale and no library to wait for.

Training is grey and dashed with open circles, validation solid in the accent colour: dash, marker and
lightness tell them apart where colour does not. The best epoch carries a ring and a line.
"""

import math
from collections.abc import Callable, Sequence

from PySide6.QtCore import QLocale, QPointF, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QColor, QFont, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.domain.job_messages import EpochDone
from desktop_app.gui import words
from desktop_app.gui.theme.theme import Theme
from desktop_app.gui.theme.tokens import FONT_SIZES_PX
from desktop_app.gui.training.curve_scale import Axis, epoch_axis

_LEFT, _TOP, _RIGHT, _BOTTOM = 40, 28, 12, 36
# With more epochs than this, circles would run together.
_MARKED_EPOCHS = 24
Measure = Callable[[EpochDone], float]


class CurveChart(QWidget):
    """Two curves, training and validation, of one measure."""

    def __init__(
        self,
        theme: Theme,
        title: str,
        measures: tuple[Measure, Measure],
        axis: Callable[[Sequence[float]], Axis],
    ) -> None:
        """Show ``title``; ``measures`` take training and validation value from an epoch."""
        super().__init__()
        self._theme, self._title, self._measures, self._make_axis = theme, title, measures, axis
        self._epochs: tuple[EpochDone, ...] = ()
        self._best: EpochDone | None = None
        self._pointed: int | None = None
        self.setAccessibleName(title)
        self.setMinimumSize(240, 188)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        theme.changed.connect(self._on_theme_changed)

    @property
    def epochs(self) -> tuple[EpochDone, ...]:
        """What is drawn."""
        return self._epochs

    def show_epochs(self, epochs: Sequence[EpochDone]) -> None:
        """Draw these epochs, in order."""
        self._epochs = tuple(epochs)
        self._best = next((epoch for epoch in reversed(self._epochs) if epoch.is_best), None)
        self.setAccessibleDescription(self._in_words(len(self._epochs) - 1))
        self.update()

    def best(self) -> EpochDone | None:
        """Return the epoch whose weights are kept; None before the first."""
        return self._best

    def sizeHint(self) -> QSize:
        return QSize(400, 220)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        frame, across = self._frame(), epoch_axis(len(self._epochs))
        share = (event.position().x() - frame.left()) / max(1.0, frame.width())
        at = round(across.low + share * (across.high - across.low)) - 1
        self._point_at(at if 0 <= at < len(self._epochs) else None)

    def leaveEvent(self, event: object) -> None:
        self._point_at(None)
        super().leaveEvent(event)  # type: ignore[arg-type]

    def _point_at(self, at: int | None) -> None:
        if at != self._pointed:
            self._pointed = at
            self.setToolTip("" if at is None else self._in_words(at))
            self.update()

    def _in_words(self, at: int) -> str:
        if not 0 <= at < len(self._epochs):
            return self.tr("No epoch yet")
        epoch = self._epochs[at]
        text = self.tr("Epoch {number}: training {train}, validation {validation}").format(
            number=words.count(epoch.epoch),
            train=_number(self._measures[0](epoch), 3),
            validation=_number(self._measures[1](epoch), 3),
        )
        best = self.best()
        return text if best is None else text + self.tr("; best epoch {best}").format(best=best.epoch)

    def _frame(self) -> QRectF:
        return QRectF(_LEFT, _TOP, max(1, self.width() - _LEFT - _RIGHT), self.height() - _TOP - _BOTTOM)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        frame, across = self._frame(), epoch_axis(len(self._epochs))
        values = [measure(epoch) for epoch in self._epochs for measure in self._measures]
        up = self._make_axis(values)
        self._paint_frame(painter, frame, across, up)
        for at in (0, 1):
            self._paint_curve(painter, at, self._points(frame, across, up, self._measures[at]))
        self._paint_best(painter, frame, across, up)
        self._paint_pointed(painter, frame, across, up)
        self._paint_legend(painter, frame)
        painter.end()

    def _paint_frame(self, painter: QPainter, frame: QRectF, across: Axis, up: Axis) -> None:
        tokens = self._theme.tokens
        painter.setFont(self._font())
        for tick in up.ticks:
            y = round(frame.bottom() - up.share(tick) * frame.height()) + 0.5
            painter.setPen(QPen(QColor(tokens.hairline), 1))
            painter.drawLine(QPointF(frame.left(), y), QPointF(frame.right(), y))
            painter.setPen(QColor(tokens.muted))
            box = QRectF(0, y - 8, _LEFT - 8, 16)
            aligned = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(box, aligned, QLocale().toString(tick, "f", max(1, up.digits)))
        for tick in across.ticks:
            x = frame.left() + across.share(tick) * frame.width()
            box = QRectF(x - 20, frame.bottom() + 4, 40, 14)
            painter.drawText(box, Qt.AlignmentFlag.AlignHCenter, words.count(round(tick)))
        box = QRectF(frame.left(), frame.bottom() + 18, frame.width(), 16)
        painter.drawText(box, Qt.AlignmentFlag.AlignHCenter, self.tr("epoch"))

    def _paint_best(self, painter: QPainter, frame: QRectF, across: Axis, up: Axis) -> None:
        best = self.best()
        if best is None:
            return
        tokens = self._theme.tokens
        x = frame.left() + across.share(best.epoch) * frame.width()
        painter.setPen(QPen(QColor(tokens.accent), 1, Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(x, frame.top()), QPointF(x, frame.bottom()))
        value = self._measures[1](best)
        if math.isfinite(value):
            y = frame.bottom() - up.share(value) * frame.height()
            painter.setPen(QPen(QColor(tokens.accent), 2))
            painter.setBrush(QColor(tokens.surface))
            painter.drawEllipse(QPointF(x, y), 5, 5)

    def _points(self, frame: QRectF, across: Axis, up: Axis, measure: Measure) -> list[QPointF]:
        return [
            QPointF(
                frame.left() + across.share(epoch.epoch) * frame.width(),
                frame.bottom() - up.share(value) * frame.height(),
            )
            for epoch in self._epochs
            if math.isfinite(value := measure(epoch))
        ]

    def _pen(self, at: int) -> QPen:
        tokens = self._theme.tokens
        pen = QPen(QColor(tokens.accent if at else tokens.muted), 2 if at else 1.5)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        if not at:
            pen.setDashPattern([4, 2.5])
        return pen

    def _paint_curve(self, painter: QPainter, at: int, points: list[QPointF]) -> None:
        if not points:
            return
        path = QPainterPath(points[0])
        for point in points[1:]:
            path.lineTo(point)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(self._pen(at))
        painter.drawPath(path)
        marked = points if len(points) <= _MARKED_EPOCHS else points[-1:]
        painter.setPen(QPen(self._pen(at).color(), 1.5))
        painter.setBrush(self._pen(at).color() if at else QColor(self._theme.tokens.surface))
        radius = 1.5 if at and len(points) > 1 else 2.5
        for point in marked:
            painter.drawEllipse(point, radius, radius)

    def _paint_pointed(self, painter: QPainter, frame: QRectF, across: Axis, up: Axis) -> None:
        if self._pointed is None or self._pointed >= len(self._epochs):
            return
        epoch = self._epochs[self._pointed]
        x = frame.left() + across.share(epoch.epoch) * frame.width()
        painter.setPen(QPen(QColor(self._theme.tokens.text), 1))
        painter.drawLine(QPointF(x, frame.top()), QPointF(x, frame.bottom()))

    def _paint_legend(self, painter: QPainter, frame: QRectF) -> None:
        font = self._font(FONT_SIZES_PX["base_px"])
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(self._theme.tokens.text))
        painter.drawText(QRectF(0, 0, frame.width(), 20), Qt.AlignmentFlag.AlignLeft, self._title)
        painter.setFont(self._font())
        right = frame.right()
        for at, text in ((1, self.tr("validation")), (0, self.tr("training"))):
            width = painter.fontMetrics().horizontalAdvance(text)
            painter.setPen(QColor(self._theme.tokens.muted))
            painter.drawText(QPointF(right - width, 13), text)
            right -= width + 6
            painter.setPen(self._pen(at))
            painter.drawLine(QPointF(right - 22, 9), QPointF(right, 9))
            right -= 22 + 14

    def _font(self, px: int = FONT_SIZES_PX["small_px"]) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(px)
        return font

    @Slot()
    def _on_theme_changed(self) -> None:
        self.update()


def _number(value: float, digits: int) -> str:
    return QLocale().toString(value, "f", digits)
