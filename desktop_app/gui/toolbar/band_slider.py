"""A slider with two handles: where the review band begins and where it ends."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.domain.model_identity import Thresholds
from desktop_app.domain.verdict import Verdict
from desktop_app.gui import words
from desktop_app.gui.theme.theme import Theme

_STEPS = 100
_HANDLE_PX = 14
_GROOVE_PX = 8
_KEYS: dict[int, int] = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Down: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: 1,
    Qt.Key.Key_PageDown: -5,
    Qt.Key.Key_PageUp: 5,
}


class BandSlider(QWidget):
    """Two bounds in hundredths. Tab changes the handle, arrows move it.

    Signals (GUI thread):
        moved(Thresholds): at every step.
    """

    moved = Signal(object)
    accessible_role = QAccessible.Role.Slider

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._steps = [0, _STEPS]
        self._active = 0
        self._pressed = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Bounds of the review band"))
        self.setToolTip(
            self.tr("Drag a handle, or press Tab to change the handle and the arrow keys to move it")
        )

    def thresholds(self) -> Thresholds:
        """Return the bounds."""
        return Thresholds(self._steps[0] / _STEPS, self._steps[1] / _STEPS)

    def show_thresholds(self, band: Thresholds) -> None:
        """Put the handles, without a signal."""
        self._steps = [round(band.benign * _STEPS), round(band.malignant * _STEPS)]
        self._describe()
        self.update()

    def _move(self, step: int) -> None:
        low, high = (0, self._steps[1]) if self._active == 0 else (self._steps[0], _STEPS)
        wanted = min(max(step, low), high)
        if wanted != self._steps[self._active]:
            self._steps[self._active] = wanted
            self._describe()
            self.update()
            self.moved.emit(self.thresholds())

    def _describe(self) -> None:
        band = self.thresholds()
        self.setAccessibleDescription(
            self.tr("from {low} to {high}").format(
                low=words.probability(band.benign), high=words.probability(band.malignant)
            )
        )

    def _groove(self) -> QRectF:
        half = _HANDLE_PX / 2
        return QRectF(half, (self.height() - _GROOVE_PX) / 2, self.width() - _HANDLE_PX, _GROOVE_PX)

    def _step_at(self, x: float) -> int:
        groove = self._groove()
        return round((x - groove.left()) / max(1.0, groove.width()) * _STEPS)

    def sizeHint(self) -> QSize:
        return QSize(280, 32)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        step = self._step_at(event.position().x())
        distances = [abs(step - known) for known in self._steps]
        tie = distances[0] == distances[1]
        self._active = (1 if step > self._steps[1] else 0) if tie else distances.index(min(distances))
        self._pressed = True
        self._move(step)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed:
            self._move(self._step_at(event.position().x()))

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self._pressed = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        change = _KEYS.get(event.key())
        if change is None:
            super().keyPressEvent(event)
            return
        self._move(self._steps[self._active] + change)

    def focusNextPrevChild(self, forward: bool) -> bool:
        wanted = 1 if forward else 0
        if self._active != wanted:
            self._active = wanted
            self.update()
            return True
        return super().focusNextPrevChild(forward)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        groove = self._groove()
        bounds = [0.0, self._steps[0] / _STEPS, self._steps[1] / _STEPS, 1.0]
        zones = (Verdict.BENIGN, Verdict.NEEDS_REVIEW, Verdict.MALIGNANT)
        painter.setPen(Qt.PenStyle.NoPen)
        for at, verdict in enumerate(zones):
            left = groove.left() + groove.width() * bounds[at]
            right = groove.left() + groove.width() * bounds[at + 1]
            painter.setBrush(QColor(self._theme.look(verdict.value).fill))
            painter.drawRect(QRectF(left, groove.top(), right - left, groove.height()))
        tokens = self._theme.tokens
        for at, step in enumerate(self._steps):
            active = at == self._active and self.hasFocus()
            painter.setPen(QPen(QColor(tokens.accent if active else tokens.muted), 2 if active else 1.25))
            painter.setBrush(QColor(tokens.surface))
            middle = QPointF(groove.left() + groove.width() * step / _STEPS, groove.center().y())
            painter.drawEllipse(middle, _HANDLE_PX / 2 - 1, _HANDLE_PX / 2 - 1)
        painter.end()
