"""All shortcuts on one page."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from desktop_app.gui.toolbar.command_list import Command
from desktop_app.gui.words import tr

_BAR_PX, _MOST_PX = 24, 680


class ShortcutsDialog(QDialog):
    """Two columns: what it does, which keys."""

    def __init__(self, commands: Sequence[Command], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.setMinimumWidth(440)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(24, 16, 24, 24)
        column.setSpacing(4)
        moving = (
            Command("", tr("Move through the fields"), "", ("Left", "Right", "Up", "Down"), "", tr("View")),
            Command("", tr("Select several"), "", ("Shift+Right", "Ctrl+A"), "", tr("View")),
            Command("", tr("Menu of the field"), "", ("Menu", "Shift+F10"), "", tr("Files")),
        )
        every = [*commands, *moving]
        for group in dict.fromkeys(command.group for command in commands):
            title = QLabel(group.upper())
            title.setProperty("role", "section")
            title.setContentsMargins(0, 12, 0, 4)
            column.addWidget(title)
            column.addLayout(_rows([c for c in every if c.group == group and c.keys]))
        self._scroll(page)

    def _scroll(self, page: QWidget) -> None:
        area = QScrollArea()
        area.setWidget(page)
        area.setWidgetResizable(True)
        area.setAccessibleName(self.tr("Keyboard shortcuts"))
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setMinimumWidth(page.sizeHint().width() + _BAR_PX)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)
        self.resize(self.sizeHint().width(), min(page.sizeHint().height() + 2, _MOST_PX))


def _rows(commands: Sequence[Command]) -> QGridLayout:
    rows = QGridLayout()
    rows.setVerticalSpacing(4)
    rows.setColumnStretch(0, 1)
    for at, command in enumerate(commands):
        keys = [QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) for key in command.keys]
        shown = QLabel("  ".join(keys))
        shown.setProperty("role", "muted")
        shown.setAlignment(Qt.AlignmentFlag.AlignRight)
        rows.addWidget(QLabel(command.text.rstrip("\N{HORIZONTAL ELLIPSIS}")), at, 0)
        rows.addWidget(shown, at, 1)
    return rows
