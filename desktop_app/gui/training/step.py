"""One step of a page: a card with a number, a title and a body that folds to one line."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.gui.panels.fact_rows import ElidedLabel
from desktop_app.gui.theme.theme import Theme

_HEAD_PX = 48
_BADGE_PX = 24
_CHEVRON_PX = 16


class _Badge(QWidget):
    """The step's number in a circle; a tick once the step is done."""

    def __init__(self, theme: Theme, number: int) -> None:
        super().__init__()
        self._theme, self._number = theme, number
        self.is_done, self.is_live = False, False
        self.setFixedSize(_BADGE_PX, _BADGE_PX)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = self._theme.tokens
        filled = self.is_done or self.is_live
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(QColor(tokens.accent if filled else tokens.control))
        painter.setBrush(QColor(tokens.accent if filled else tokens.surface))
        painter.drawEllipse(QRectF(0.5, 0.5, _BADGE_PX - 1, _BADGE_PX - 1))
        if self.is_done:
            self._theme.icon("check", on_accent=True).paint(painter, self.rect().adjusted(4, 4, -4, -4))
        else:
            font = QFont(self.font())
            font.setWeight(QFont.Weight.DemiBold)
            painter.setFont(font)
            painter.setPen(QColor(tokens.on_accent if filled else tokens.muted))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, str(self._number))
        painter.end()


class _Head(QAbstractButton):
    """The line that stays when the step is folded; a click or Space unfolds it."""

    def __init__(self, theme: Theme, number: int, title: str) -> None:
        super().__init__()
        self._theme = theme
        self.setText(title)
        self.setFixedHeight(_HEAD_PX)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.badge = _Badge(theme, number)
        self.title = QLabel(title)
        self.title.setProperty("role", "heading")
        self.summary = ElidedLabel()
        self.summary.setProperty("role", "muted")
        self.summary.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 0, 16 + _CHEVRON_PX + 8, 0)
        line.setSpacing(12)
        line.addWidget(self.badge)
        line.addWidget(self.title)
        line.addWidget(self.summary, 1)
        for label in (self.badge, self.title, self.summary):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.is_open = False

    def sizeHint(self) -> QSize:
        return QSize(400, _HEAD_PX)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        tokens = self._theme.tokens
        if self.isEnabled():
            name = "chevron_down" if self.is_open else "chevron_right"
            x = self.width() - 16 - _CHEVRON_PX
            place = QRectF(x, (_HEAD_PX - _CHEVRON_PX) / 2, _CHEVRON_PX, _CHEVRON_PX).toRect()
            self._theme.muted_icon(name).paint(painter, place)
        if self.hasFocus():
            painter.setPen(QColor(tokens.accent))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(3.5, 3.5, -3.5, -3.5), 6, 6)
        painter.end()


class Step(QFrame):
    """A folding card. Put the content into ``body``.

    Signals (GUI thread):
        opened(number): the user unfolded it.
    """

    opened = Signal(int)

    def __init__(self, theme: Theme, number: int, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("Step")
        self._number = number
        self._head = _Head(theme, number, title)
        self._head.setAccessibleName(self.tr("Step {number}: {title}").format(number=number, title=title))
        self._body = QWidget()
        self.body = QVBoxLayout(self._body)
        self.body.setContentsMargins(52, 0, 24, 20)
        self.body.setSpacing(12)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self._body)
        self._head.clicked.connect(self._on_head_clicked)
        theme.changed.connect(self.update)
        self.set_open(False)
        self.set_reachable(False)

    @property
    def number(self) -> int:
        """Its place on the page, from 1."""
        return self._number

    @property
    def is_open(self) -> bool:
        """True while its body is on show."""
        return self._head.is_open

    @property
    def summary(self) -> str:
        """What the line says while it is folded."""
        return self._head.summary.text()

    def set_open(self, is_open: bool) -> None:
        """Show the body or fold it to one line."""
        self._head.is_open = is_open
        self._head.badge.is_live = is_open
        self._body.setVisible(is_open)
        self._head.summary.setVisible(not is_open)
        self._head.setAccessibleDescription(self.summary)
        self._head.update()
        self._head.badge.update()

    def set_reachable(self, reachable: bool) -> None:
        """Let the user unfold it, or not yet."""
        self._head.setEnabled(reachable)
        self._head.title.setEnabled(reachable)
        self._head.update()

    def set_done(self, done: bool, summary: str = "") -> None:
        """Tick it, with a line that says what was settled."""
        self._head.badge.is_done = done
        self._head.summary.setText(summary)
        self._head.setAccessibleDescription(summary)
        self._head.badge.update()

    @Slot()
    def _on_head_clicked(self) -> None:
        self.set_open(not self.is_open)
        if self.is_open:
            self.opened.emit(self._number)
