"""The answer in words beside its mark: the first thing read in the right pane."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from desktop_app.gui import words
from desktop_app.gui.grid.shapes import draw_mark
from desktop_app.gui.theme.theme import Theme

_MARK_PX = 16


class VerdictMark(QWidget):
    """The mark of one category, alone."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._category = ""
        self.setFixedSize(_MARK_PX + 2, _MARK_PX + 2)

    def show_category(self, category: str) -> None:
        """Draw the mark of a category; empty draws nothing."""
        self._category = category
        self.update()

    def sizeHint(self) -> QSize:
        return self.size()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._category:
            painter = QPainter(self)
            draw_mark(painter, self._theme.look(self._category), QRectF(1, 1, _MARK_PX, _MARK_PX))
            painter.end()


class VerdictHeading(QWidget):
    """Mark, word and probability of a field in one line."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark = VerdictMark(theme)
        self._word = QLabel()
        self._word.setProperty("role", "heading")
        self._number = QLabel()
        self._number.setProperty("role", "heading")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self._mark)
        line.addWidget(self._word)
        line.addStretch(1)
        line.addWidget(self._number)

    def show_hidden(self) -> None:
        """Say that there may be an answer, which the reader is not to see yet."""
        self._mark.hide()
        self._word.setText(self.tr("Answer hidden"))
        self._number.setText("")

    def show_answer(self, category: str, probability: float | None) -> None:
        """Show a category and its malignant probability, if any."""
        self._mark.show()
        self._mark.show_category(category)
        self._word.setText(words.category(category))
        self._number.setText("" if probability is None else words.probability(probability))
        self._number.setToolTip(self.tr("Malignant probability, calibrated"))
