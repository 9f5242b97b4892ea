"""Rows of name and value, aligned in two columns; values can be selected and copied."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

_NAME_PX = 88
_USUAL_ROWS = 8


class ElidedLabel(QLabel):
    """One line that loses its middle where space ends; the whole text is in the tooltip."""

    def setText(self, text: str) -> None:
        super().setText(text)
        self.setToolTip(text)

    def minimumSizeHint(self) -> QSize:
        return QSize(40, super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        box = self.contentsRect()
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideMiddle, box.width())
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(box, self.alignment(), text)
        painter.end()


class FactRows(QWidget):
    """A small table without lines. Labels are reused, so that walking through fields does not flicker."""

    def __init__(self, parent: QWidget | None = None, *, first_elided: bool = False) -> None:
        """Make an empty table; ``first_elided`` keeps its first value, a file name, on one line."""
        super().__init__(parent)
        self._first_elided = first_elided
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnMinimumWidth(0, _NAME_PX)
        self._grid.setColumnStretch(1, 1)
        self._rows: list[tuple[QLabel, QLabel]] = []
        # Made and styled ahead of need; a field rarely has more.
        for _ in range(_USUAL_ROWS):
            self._add_row()
        self.show_facts(())

    def show_facts(self, facts: Sequence[tuple[str, str]]) -> None:
        """Show (name, value) pairs, one row each."""
        while len(self._rows) < len(facts):
            self._add_row()
        for (name_label, value_label), fact in zip(self._rows, facts, strict=False):
            name_label.setText(fact[0])
            value_label.setText(fact[1])
        for at, (name_label, value_label) in enumerate(self._rows):
            name_label.setVisible(at < len(facts))
            value_label.setVisible(at < len(facts))

    def _add_row(self) -> None:
        name, value = QLabel(), _value_label(wrapping=not (self._first_elided and not self._rows))
        name.setProperty("role", "muted")
        name.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._grid.addWidget(name, len(self._rows), 0)
        self._grid.addWidget(value, len(self._rows), 1)
        self._rows.append((name, value))


def _value_label(*, wrapping: bool) -> QLabel:
    label = QLabel() if wrapping else ElidedLabel()
    label.setWordWrap(wrapping)
    label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
    label.setTextFormat(Qt.TextFormat.PlainText)
    if wrapping:
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    return label
