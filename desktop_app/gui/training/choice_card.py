"""One of a few choices as a card: a name, what it means, how long it takes here."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QLabel, QSizePolicy, QVBoxLayout

from desktop_app.gui.theme.theme import Theme

_RADIO_PX = 16


class ChoiceCard(QAbstractButton):
    """A radio button the size of a card; arrow keys move between the cards of one group."""

    def __init__(self, theme: Theme, title: str, meaning: str) -> None:
        super().__init__()
        self._theme = theme
        self.setText(title)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setAccessibleName(title)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._title, self._meaning, self.cost = QLabel(title), QLabel(meaning), QLabel()
        self._title.setProperty("role", "heading")
        self._meaning.setWordWrap(True)
        self.cost.setProperty("role", "muted")
        self.cost.setWordWrap(True)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(16 + _RADIO_PX + 8, 12, 16, 12)
        column.setSpacing(4)
        for label in (self._title, self._meaning):
            column.addWidget(label)
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        column.addStretch(1)
        column.addWidget(self.cost)
        self.cost.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleDescription(meaning)
        theme.changed.connect(self.update)

    def show_cost(self, text: str) -> None:
        """Say how long it takes here."""
        self.cost.setText(text)
        self.setAccessibleDescription(f"{self._meaning.text()} {text}".strip())

    def sizeHint(self) -> QSize:
        return QSize(240, self._column.sizeHint().height())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._column.heightForWidth(width)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        chosen, focused = self.isChecked(), self.hasFocus()
        edge = tokens.accent if chosen else tokens.control
        painter.setPen(QPen(QColor(edge), 2 if chosen else 1))
        painter.setBrush(QColor(tokens.hover if self.underMouse() and not chosen else tokens.surface))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
        if focused:
            painter.setPen(QPen(QColor(tokens.accent), 1, Qt.PenStyle.DotLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(4.5, 4.5, -4.5, -4.5), 5, 5)
        self._paint_radio(painter, chosen)
        painter.end()

    def _paint_radio(self, painter: QPainter, chosen: bool) -> None:
        tokens = self._theme.tokens
        radio = QRectF(16, 15, _RADIO_PX, _RADIO_PX)
        painter.setPen(QPen(QColor(tokens.accent if chosen else tokens.muted), 1))
        painter.setBrush(QColor(tokens.accent if chosen else tokens.surface))
        painter.drawEllipse(radio)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.surface))
            painter.drawEllipse(radio.adjusted(5, 5, -5, -5))
