"""Opens folders off the GUI thread: scan, stored results, one batch of field states after the other."""

import logging
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal, Slot

from desktop_app.domain.cancellation import CancelToken
from desktop_app.domain.errors import AppError
from desktop_app.domain.field import FieldState
from desktop_app.domain.model_identity import ModelIdentity
from desktop_app.domain.progress import ProgressEvent
from desktop_app.services.session import Session
from desktop_app.services.workspace import Workspace
from desktop_app.workers.job_worker import JobWorker

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class OpenRequest:
    """Asks for a folder or a single picture.

    Attributes:
        job_id: number that comes back with every signal.
        path: absolute path of a folder or an image file.
        model_id: whose stored answers to show; empty for the default model.
        recursive: include sub-folders.
        cancel: set by the asker to stop.
        previous: session to close first; nobody uses it any more.
        careful: show stored answers that are averaged over views, else plain ones.
    """

    job_id: int
    path: Path
    model_id: str
    recursive: bool
    cancel: CancelToken
    previous: Session | None = None
    careful: bool = False


class FolderWorker(JobWorker):
    """Opens a session and lists its fields.

    Signals (from the worker's thread), besides those of ``JobWorker``:
        session_opened(job_id, Session): before the first batch.
        problem_found(sentence): a sub-folder could not be read, or an old session not closed cleanly.
    """

    session_opened = Signal(int, object)
    problem_found = Signal(str)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace

    @Slot(object)
    def open(self, request: OpenRequest) -> None:
        """Run one request; call by a queued signal only."""
        self.drive(request.job_id, request.cancel, lambda: self._open(request))

    def _open(self, request: OpenRequest) -> Iterator[ProgressEvent[FieldState]]:
        self._close(request.previous)
        request.cancel.raise_if_cancelled()
        session: Session = self._workspace.open_session(request.path)
        self._workspace.last_place.enter(request.path, session.path)
        self.session_opened.emit(request.job_id, session)
        yield from session.open_folder(
            self._identity(request), request.recursive, request.cancel, self.problem_found.emit
        )

    def _identity(self, request: OpenRequest) -> ModelIdentity | None:
        try:
            model = self._workspace.models.summary(request.model_id).identity
            return model.asked(careful=request.careful)
        except AppError as error:
            # The engine's worker tells the user; the folder can be looked at all the same.
            _log.warning("no stored answers: %s", error.message)
            return None

    def _close(self, session: Session | None) -> None:
        if session is not None:
            try:
                session.close()
            except AppError as error:
                self.problem_found.emit(error.message)
