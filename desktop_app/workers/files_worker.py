"""Writes settings and single pictures off the GUI thread."""

import logging
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal, Slot

from desktop_app.domain.errors import AppError
from desktop_app.domain.heat_map import HeatMap
from desktop_app.domain.settings import Settings
from desktop_app.services.explain_picture import ExplainedPicture, HeatLook, write_heat_png
from desktop_app.services.workspace import Workspace
from desktop_app.workers.job_worker import as_app_error
from desktop_app.workers.thread_guest import ThreadGuest

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class HeatPictureRequest:
    """Asks for a field with its heat map as a PNG.

    Attributes:
        source: the field's file.
        heat: its map.
        target: the PNG.
        look: how the map is drawn.
    """

    source: Path
    heat: HeatMap
    target: Path
    look: HeatLook


class FilesWorker(ThreadGuest):
    """Writes what the user asks to keep.

    Signals (from the worker's thread):
        settings_failed(AppError): settings hold for this run only.
        heat_picture_saved(Path), heat_picture_failed(AppError).
    """

    settings_failed = Signal(object)
    heat_picture_saved = Signal(object)
    heat_picture_failed = Signal(object)

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

    @Slot(object)
    def save_heat_picture(self, request: HeatPictureRequest) -> None:
        """Write one heat map; call by a queued signal only."""
        from desktop_app.imaging.decoding import decode_image

        try:
            pixels = decode_image(request.source).pixels
            write_heat_png(
                ExplainedPicture(request.source, pixels, request.heat), request.target, request.look
            )
        except AppError as error:
            self.heat_picture_failed.emit(error)
        except Exception as error:
            _log.exception("saving a heat map failed unexpectedly")
            self.heat_picture_failed.emit(as_app_error(error))
        else:
            self.heat_picture_saved.emit(request.target)
