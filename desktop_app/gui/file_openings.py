"""Files that the desktop asks the running program to open, as macOS does after a double click."""

from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication


class FileOpeningApplication(QApplication):
    """The application; other systems pass a file on the command line and never ask here.

    Not an event filter: that would call Python for every event of every widget.

    Signals (GUI thread):
        asked(Path): a file or a folder is to be opened.
    """

    asked = Signal(object)

    def __init__(self, arguments: list[str]) -> None:
        """Note what is asked for while nobody listens yet: the splash comes before the window."""
        super().__init__(arguments)
        self.first_asked: Path | None = None

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent) and event.file():
            path = Path(event.file())
            self.first_asked = self.first_asked or path
            self.asked.emit(path)
            return True
        return super().event(event)
