"""The confusion matrix: four cells with count and share; a cell opens the pictures behind it.

Right and wrong cells differ in words and in a mark (circle, cross) besides their colour.
"""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QSizePolicy, QWidget

from desktop_app.domain.labelled import Label
from desktop_app.gui import words
from desktop_app.gui.grid.shapes import draw_shape
from desktop_app.gui.theme.theme import Theme
from desktop_app.gui.theme.tokens import FONT_SIZES_PX
from desktop_app.gui.theme.verdict_look import Shape

LABELS = (Label.BENIGN, Label.MALIGNANT)
_CELL, _LEAST_CELL = QSize(168, 88), QSize(142, 88)
_MARK_PX = 11
_PAD = 12
_FULL_ALPHA = 90


def label_word(label: str) -> str:
    """Return "benign" or "malignant" in the user's language."""
    return words.tr("malignant") if label == Label.MALIGNANT.value else words.tr("benign")


class MatrixCell(QPushButton):
    """One cell: how many pictures of one kind got one answer.

    Signals (GUI thread):
        asked(actual, predicted).
    """

    asked = Signal(str, str)

    def __init__(self, theme: Theme, actual: Label, predicted: Label, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self.actual, self.predicted = theme, actual, predicted
        self._count, self._share = 0, 0.0
        self.setMinimumSize(_LEAST_CELL)
        self.setMaximumHeight(_CELL.height())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setStyleSheet("min-height: 0; max-height: 999px;")
        self.clicked.connect(self._on_clicked)
        theme.changed.connect(self.update)
        self.show_count(0, 0.0)

    @property
    def is_right(self) -> bool:
        """True where answer and label agree."""
        return self.actual == self.predicted

    def show_count(self, count: int, share: float, *, opens: bool = True) -> None:
        """Show ``count`` pictures, which are ``share`` in [0, 1] of those of their kind.

        ``opens`` is False where nobody knows any more which pictures they are.
        """
        self._count, self._share = count, share
        said = self.tr("{fields}, {actual}, called {predicted}").format(
            fields=words.fields(count), actual=label_word(self.actual), predicted=label_word(self.predicted)
        )
        can_open = opens and count > 0
        self.setEnabled(can_open)
        self.setAccessibleName(said)
        self.setToolTip(self.tr("{said}. Click to look at them.").format(said=said) if can_open else said)
        self.update()

    def sizeHint(self) -> QSize:
        return _CELL

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        self._paint_ground(painter)
        self._paint_words(painter)
        painter.end()

    def _paint_ground(self, painter: QPainter) -> None:
        tokens = self._theme.tokens
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        fill = QColor(tokens.accent if self.is_right else self._theme.look(Label.MALIGNANT.value).fill)
        fill.setAlpha(round(_FULL_ALPHA * self._share))
        edge = tokens.accent if self.hasFocus() else tokens.control if self.underMouse() else tokens.hairline
        painter.setPen(QPen(QColor(edge), 2 if self.hasFocus() else 1))
        painter.setBrush(QColor(tokens.surface))
        painter.drawRoundedRect(box, 6, 6)
        painter.setBrush(fill)
        painter.drawRoundedRect(box, 6, 6)

    def _paint_words(self, painter: QPainter) -> None:
        tokens = self._theme.tokens
        inner = QRectF(self.rect()).adjusted(_PAD, _PAD - 2, -_PAD, -_PAD + 2)
        ink = tokens.text if self._count else tokens.muted
        number = QFont(self.font())
        number.setPixelSize(FONT_SIZES_PX["title_px"])
        number.setWeight(QFont.Weight.DemiBold)
        painter.setFont(number)
        painter.setPen(QColor(ink))
        left = Qt.AlignmentFlag.AlignLeft
        painter.drawText(inner, left | Qt.AlignmentFlag.AlignTop, words.count(self._count))
        painter.setFont(self.font())
        share = self.tr("{percent} % of {actual}").format(
            percent=round(100 * self._share), actual=label_word(self.actual)
        )
        painter.drawText(inner, left | Qt.AlignmentFlag.AlignBottom, share)
        mark = QRectF(inner.right() - _MARK_PX, inner.top() + 4, _MARK_PX, _MARK_PX)
        draw_shape(painter, Shape.CIRCLE if self.is_right else Shape.CROSS, mark, ink)

    @Slot()
    def _on_clicked(self) -> None:
        self.asked.emit(self.actual.value, self.predicted.value)


class ConfusionMatrix(QWidget):
    """Two by two cells with their headings.

    Signals (GUI thread):
        cell_asked(actual, predicted): values of ``Label``; show the pictures of this cell.
    """

    cell_asked = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Confusion matrix"))
        self.cells = {
            (actual.value, predicted.value): MatrixCell(theme, actual, predicted)
            for actual in LABELS
            for predicted in LABELS
        }
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        for column, label in enumerate(LABELS):
            grid.addWidget(_heading(self.tr("Called {label}").format(label=label_word(label))), 0, column + 1)
            grid.setColumnStretch(column + 1, 1)
        for row, label in enumerate(LABELS):
            side = _heading(self.tr("Is {label}").format(label=label_word(label)))
            grid.addWidget(side, row + 1, 0)
        for at, cell in enumerate(self.cells.values()):
            grid.addWidget(cell, at // 2 + 1, at % 2 + 1)
            cell.asked.connect(self.cell_asked)
        self.setMaximumWidth(520)

    def show_counts(self, counts: Sequence[Sequence[int]], *, opens: bool = True) -> None:
        """Show counts, rows by label (benign, malignant), columns by answer in the same order.

        ``opens`` is False where the pictures behind the counts are not known.
        """
        for row, actual in enumerate(LABELS):
            total = sum(counts[row])
            for column, predicted in enumerate(LABELS):
                number = counts[row][column]
                share = number / total if total else 0.0
                self.cells[actual.value, predicted.value].show_count(number, share, opens=opens)


def _heading(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", "muted")
    return label
