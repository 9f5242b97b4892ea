"""Writes files off the GUI thread: the CSV report and the settings."""

import logging
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal, Slot

from desktop_app.domain.csv_options import CsvOptions
from desktop_app.domain.errors import AppError
from desktop_app.domain.field import FieldState
from desktop_app.domain.model_identity import ModelIdentity, Thresholds
from desktop_app.domain.settings import Settings
from desktop_app.services.session import Session
from desktop_app.services.workspace import Workspace
from desktop_app.workers.job_worker import as_app_error
from desktop_app.workers.thread_guest import ThreadGuest

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class ExportRequest:
    """Asks for a CSV report.

    Attributes:
        session: where the fields belong.
        states: one row each.
        path: the file to write or replace.
        options: separator and decimal mark.
        model: whose answers they are; None when no model was loaded.
        thresholds: the band in force.
    """

    session: Session
    states: tuple[FieldState, ...]
    path: Path
    options: CsvOptions
    model: ModelIdentity | None
    thresholds: Thresholds


class FilesWorker(ThreadGuest):
    """Writes what the user asks to keep.

    Signals (from the worker's thread):
        exported(path, rows): the report stands at ``path``.
        export_failed(AppError): nothing was replaced.
        settings_failed(AppError): settings hold for this run only.
    """

    exported = Signal(object, int)
    export_failed = Signal(object)
    settings_failed = Signal(object)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace

    @Slot(object)
    def export(self, request: ExportRequest) -> None:
        """Write one report; call by a queued signal only."""
        try:
            rows = request.session.export_csv(
                request.states, request.path, request.model, request.thresholds, request.options
            )
        except AppError as error:
            self.export_failed.emit(error)
        except Exception as error:
            _log.exception("export failed unexpectedly")
            self.export_failed.emit(as_app_error(error))
        else:
            self.exported.emit(request.path, rows)

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
