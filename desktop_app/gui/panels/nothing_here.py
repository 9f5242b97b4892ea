"""The grid's place when there is nothing to show in it: no picture in the folder, or none that passes."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget


class NothingHere(QWidget):
    """One sentence and, where it helps, a way out.

    Signals (GUI thread):
        clear_asked(): show all fields again.
    """

    clear_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("EmptyPage")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._text = QLabel()
        self._text.setProperty("role", "muted")
        self._text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._clear = QPushButton(self.tr("Show all fields"))
        self._clear.setProperty("look", "outlined")
        self._clear.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._clear.clicked.connect(self.clear_asked)
        column = QVBoxLayout(self)
        column.setSpacing(16)
        column.addStretch(1)
        column.addWidget(self._text)
        column.addWidget(self._clear, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)

    def explain(self, text: str, *, filtered: bool) -> None:
        """Say why the grid is empty; ``filtered`` offers to clear the filters."""
        self._text.setText(text)
        self._clear.setVisible(filtered)
