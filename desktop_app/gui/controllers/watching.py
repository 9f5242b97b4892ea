"""Takes in the files that come into the open folder, while the reader wishes so, and has them classified."""

from PySide6.QtCore import QObject, Signal, Slot

from desktop_app.domain.cancellation import CancelToken
from desktop_app.domain.errors import AppError
from desktop_app.domain.field import FieldState
from desktop_app.gui.controllers.browsing import Browsing
from desktop_app.gui.controllers.folder_opening import FolderOpening
from desktop_app.gui.controllers.running import Running
from desktop_app.gui.controllers.settings_keeper import SettingsKeeper
from desktop_app.gui.controllers.workflow import Workflow
from desktop_app.gui.panels.notice_bar import Notice, Severity
from desktop_app.gui.pieces.job_ids import next_job
from desktop_app.workers.watch_worker import WatchRequest, WatchWorker


class Watching(QObject):
    """Watches from the end of the listing on, until another folder is opened.

    Signals (GUI thread):
        watch_asked(WatchRequest): goes to the worker.
        told(Notice): the folder can no longer be watched.
    """

    watch_asked = Signal(object)
    told = Signal(object)

    def __init__(
        self,
        opening: FolderOpening,
        browsing: Browsing,
        running: Running,
        workflow: Workflow,
        keeper: SettingsKeeper,
        worker: WatchWorker,
    ) -> None:
        super().__init__()
        self._opening, self._browsing, self._running = opening, browsing, running
        self._workflow, self._keeper = workflow, keeper
        self._is_on = False
        self._job_id = 0
        self._cancel = CancelToken()
        self._waiting = False
        self.watch_asked.connect(worker.watch)
        worker.arrived.connect(self._on_worker_arrived)
        worker.failed.connect(self._on_worker_failed)
        opening.began.connect(self._on_opening_began)
        opening.ended.connect(self._on_opening_ended)
        running.ended.connect(self._on_running_ended)

    @Slot(bool)
    def set_on(self, on: bool) -> None:
        """Begin or cease to watch."""
        self._is_on = on
        self._cease()
        if on and not self._opening.is_scanning:
            self._begin()

    def _begin(self) -> None:
        session = self._opening.session
        if session is None or session.only is not None:
            return
        self._job_id, self._cancel = next_job(), CancelToken()
        recursive = self._keeper.settings.recursive
        self.watch_asked.emit(WatchRequest(self._job_id, session, recursive, self._cancel))

    def _cease(self) -> None:
        self._cancel.cancel()
        self._job_id, self._waiting = 0, False

    def _classify(self) -> None:
        if self._waiting and not self._running.is_active and self._keeper.settings.auto_classify:
            self._waiting = False
            self._workflow.classify_new()

    @Slot(object)
    def _on_opening_began(self, _path: object) -> None:
        self._cease()

    @Slot()
    def _on_opening_ended(self) -> None:
        if self._is_on:
            self._begin()

    @Slot(bool)
    def _on_running_ended(self, complete: bool) -> None:
        if complete:
            self._classify()

    @Slot(int, object)
    def _on_worker_arrived(self, job_id: int, states: tuple[FieldState, ...]) -> None:
        if job_id == self._job_id:
            self._browsing.add(states)
            self._waiting = True
            self._classify()

    @Slot(int, object)
    def _on_worker_failed(self, job_id: int, error: AppError) -> None:
        if job_id == self._job_id:
            self._cease()
            self.told.emit(Notice(error.message, Severity.ERROR, detail=error.detail))
