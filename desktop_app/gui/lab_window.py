"""The base of the windows beside the main one: never modal, they remember where they were."""

from PySide6.QtCore import QByteArray, QSettings, Signal, Slot
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence
from PySide6.QtWidgets import QMainWindow

_FIRST_SIZE = (1040, 760)
_LEAST_SIZE = (760, 520)


class LabWindow(QMainWindow):
    """A window of its own for work on models. Closing hides it; what goes on in it goes on.

    Signals (GUI thread):
        hidden(): the user closed it.
        help_asked(name): F1 in the window of this name.
    """

    hidden = Signal()
    help_asked = Signal(str)

    def __init__(self, name: str, title: str, memory: QSettings) -> None:
        """Make a window that remembers its geometry in ``memory`` under ``name``."""
        super().__init__()
        self._key, self._memory = f"{name}/geometry", memory
        self.setObjectName("LabWindow")
        self.setWindowTitle(f"{title} \N{EN DASH} Lamella")
        self.setMinimumSize(*_LEAST_SIZE)
        self.resize(*_FIRST_SIZE)
        closing = QAction(self.tr("Close"), self)
        closing.setShortcuts([QKeySequence("Ctrl+W"), QKeySequence("Esc")])
        closing.triggered.connect(self.close)
        self.addAction(closing)
        self._name = name
        helping = QAction(self.tr("Help for this window"), self)
        helping.setShortcut(QKeySequence("F1"))
        helping.triggered.connect(self._on_helping_triggered)
        self.addAction(helping)
        geometry = memory.value(self._key)
        if isinstance(geometry, QByteArray):
            self.restoreGeometry(geometry)

    @Slot()
    def come_forward(self) -> None:
        """Show the window, in front."""
        self.show()
        self.raise_()
        self.activateWindow()

    @Slot()
    def _on_helping_triggered(self) -> None:
        self.help_asked.emit(self._name)

    def leave(self) -> None:
        """Let go of what goes on here: the program ends. Nothing by default."""

    def closeEvent(self, event: QCloseEvent) -> None:
        self._memory.setValue(self._key, self.saveGeometry())
        self._memory.sync()
        event.accept()
        self.hidden.emit()
