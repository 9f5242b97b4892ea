"""Writes the settings off the GUI thread."""

import logging

from PySide6.QtCore import Signal, Slot

from desktop_app.domain.errors import AppError
from desktop_app.domain.settings import Settings
from desktop_app.services.workspace import Workspace
from desktop_app.workers.job_worker import as_app_error
from desktop_app.workers.thread_guest import ThreadGuest

_log = logging.getLogger(__name__)


class FilesWorker(ThreadGuest):
    """Writes what the user asks to keep.

    Signals (from the worker's thread):
        settings_failed(AppError): settings hold for this run only.
    """

    settings_failed = Signal(object)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace

    @Slot(object)
    def save_settings(self, settings: Settings) -> None:
        """Write the settings file; call by a queued signal only."""
        try:
            self._workspace.save_settings(settings)
        except AppError as error:
            self.settings_failed.emit(error)
        except Exception as error:
            _log.exception("saving settings failed unexpectedly")
            self.settings_failed.emit(as_app_error(error))
