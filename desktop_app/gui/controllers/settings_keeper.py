"""The settings in force; writes them to disk a moment after the last change, in another thread."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop_app.domain.settings import Settings

_WRITE_MS = 500


class SettingsKeeper(QObject):
    """Holds the current choices.

    Signals (GUI thread):
        save_asked(Settings): goes to the files worker.
    """

    save_asked = Signal(object)

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        self._writing = QTimer(self)
        self._writing.setSingleShot(True)
        self._writing.setInterval(_WRITE_MS)
        self._writing.timeout.connect(self.write_now)

    @property
    def settings(self) -> Settings:
        """The choices in force."""
        return self._settings

    def change(self, **changes: Any) -> None:
        """Change choices by name; they are written shortly after."""
        self.put(replace(self._settings, **changes))

    def put(self, settings: Settings) -> None:
        """Take over changed settings."""
        if settings != self._settings:
            self._settings = settings
            self._writing.start()

    @Slot()
    def write_now(self) -> None:
        """Ask for the file to be written."""
        self._writing.stop()
        self.save_asked.emit(self._settings)

    def write_if_waiting(self) -> None:
        """Ask for the file to be written when a change has not been yet."""
        if self._writing.isActive():
            self.write_now()
