"""Opens a folder or a picture: asks the folder worker and passes on what it finds."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from desktop_app.domain.cancellation import CancelToken
from desktop_app.domain.errors import AppError
from desktop_app.services.session import Session
from desktop_app.workers.folder_worker import FolderWorker, OpenRequest


class FolderOpening(QObject):
    """At most one folder is open or being opened.

    Signals (GUI thread):
        open_asked(OpenRequest): goes to the worker.
        began(Path), session_opened(Session), found(states), progressed(fields), ended(), failed(AppError).
    """

    open_asked = Signal(object)
    began = Signal(object)
    session_opened = Signal(object)
    found = Signal(object)
    progressed = Signal(int)
    ended = Signal()
    failed = Signal(object)

    def __init__(self, worker: FolderWorker) -> None:
        super().__init__()
        self._job_id = 0
        self._cancel = CancelToken()
        self._session: Session | None = None
        self._scanning = False
        self.path: Path | None = None
        self.open_asked.connect(worker.open)
        worker.session_opened.connect(self._on_worker_session_opened)
        worker.batch_ready.connect(self._on_worker_batch_ready)
        worker.progressed.connect(self._on_worker_progressed)
        worker.finished.connect(self._on_worker_ended)
        worker.cancelled.connect(self._on_worker_ended)
        worker.failed.connect(self._on_worker_failed)

    @property
    def session(self) -> Session | None:
        """The open session."""
        return self._session

    @property
    def is_scanning(self) -> bool:
        """True while fields are still being found."""
        return self._scanning

    def open(self, path: Path, model_id: str, *, recursive: bool, careful: bool = False) -> None:
        """Open ``path``; nobody may use the session that was open before any more."""
        self.cancel()
        previous, self._session = self._session, None
        self._job_id += 1
        self._cancel = CancelToken()
        self._scanning = True
        self.path = path
        self.began.emit(path)
        request = OpenRequest(self._job_id, path, model_id, recursive, self._cancel, previous, careful)
        self.open_asked.emit(request)

    def cancel(self) -> None:
        """Stop scanning; what was found stays."""
        self._cancel.cancel()

    @Slot(int, object)
    def _on_worker_session_opened(self, job_id: int, session: Session) -> None:
        if job_id != self._job_id:
            session.close()
            return
        self._session = session
        self.session_opened.emit(session)

    @Slot(int, object)
    def _on_worker_batch_ready(self, job_id: int, states: object) -> None:
        if job_id == self._job_id:
            self.found.emit(states)

    @Slot(int, int, int)
    def _on_worker_progressed(self, job_id: int, done: int, _total: int) -> None:
        if job_id == self._job_id:
            self.progressed.emit(done)

    @Slot(int)
    def _on_worker_ended(self, job_id: int) -> None:
        if job_id == self._job_id:
            self._scanning = False
            self.ended.emit()

    @Slot(int, object)
    def _on_worker_failed(self, job_id: int, error: AppError) -> None:
        if job_id == self._job_id:
            self._scanning = False
            self.failed.emit(error)
