"""What is done to a whole session off the GUI thread: save it under another name, find its moved files."""

import logging
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal, Slot

from desktop_app.domain.cancellation import CancelToken
from desktop_app.domain.errors import AppError
from desktop_app.domain.progress import ProgressEvent
from desktop_app.services.relocate import Relocation
from desktop_app.services.session import Session
from desktop_app.services.workspace import Workspace
from desktop_app.workers.job_worker import JobWorker, as_app_error

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class SaveAsRequest:
    """Asks to go on in another file; the session may be at work meanwhile.

    Attributes:
        session: the open session.
        target: the file; one that exists is replaced.
    """

    session: Session
    target: Path


@dataclass(frozen=True, slots=True)
class RelocateRequest:
    """Asks to find the files of a session in another folder; the session must be idle.

    Attributes:
        job_id: number that comes back with every signal.
        session: the open session.
        folder: where its files lie now.
        cancel: set by the asker to stop.
    """

    job_id: int
    session: Session
    folder: Path
    cancel: CancelToken


class SessionWorker(JobWorker):
    """Saves and relocates.

    Signals (from the worker's thread), besides those of ``JobWorker`` for relocating:
        saved(Path): the session goes on there.
        save_failed(AppError): it goes on where it was.
        relocated(job_id, Relocation): before ``finished``; the session is to be opened anew.
    """

    saved = Signal(object)
    save_failed = Signal(object)
    relocated = Signal(int, object)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace

    @Slot(object)
    def save_as(self, request: SaveAsRequest) -> None:
        """Save under another name; call by a queued signal only."""
        try:
            request.session.save_as(request.target)
            self._workspace.last_place.enter(request.target, request.target)
        except AppError as error:
            self.save_failed.emit(error)
        except Exception as error:
            _log.exception("saving as failed unexpectedly")
            self.save_failed.emit(as_app_error(error))
        else:
            self.saved.emit(request.target)

    @Slot(object)
    def relocate(self, request: RelocateRequest) -> None:
        """Find moved files; call by a queued signal only."""
        self.drive(request.job_id, request.cancel, lambda: self._relocate(request))

    def _relocate(self, request: RelocateRequest) -> Iterator[ProgressEvent[Relocation]]:
        for event in request.session.relocate(request.folder, request.cancel):
            for outcome in event.batch:
                self.relocated.emit(request.job_id, outcome)
            yield event
