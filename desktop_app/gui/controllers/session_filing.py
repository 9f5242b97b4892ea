"""Sessions as files: open one, go on in another, find the files of a folder that was moved."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog

from desktop_app.domain.cancellation import CancelToken
from desktop_app.domain.errors import AppError, FolderError
from desktop_app.gui import words
from desktop_app.gui.controllers.folder_opening import FolderOpening
from desktop_app.gui.controllers.running import Running
from desktop_app.gui.controllers.settings_keeper import SettingsKeeper
from desktop_app.gui.controllers.workflow import Workflow
from desktop_app.gui.panels.notice_bar import Notice, Severity
from desktop_app.gui.pieces.job_ids import next_job
from desktop_app.gui.window_parts import WindowParts
from desktop_app.services.relocate import Relocation
from desktop_app.workers.session_worker import RelocateRequest, SaveAsRequest, SessionWorker

SUFFIX = "lamella-session"
FIND_MOVED, STOP_FINDING = "find_moved", "stop_finding"


class SessionFiling(QObject):
    """Asks for files and folders, and the worker for the rest.

    Signals (GUI thread):
        save_asked(SaveAsRequest), relocate_asked(RelocateRequest): go to the worker.
        told(Notice): what became of it.
    """

    save_asked = Signal(object)
    relocate_asked = Signal(object)
    told = Signal(object)

    def __init__(
        self,
        parts: WindowParts,
        opening: FolderOpening,
        running: Running,
        workflow: Workflow,
        keeper: SettingsKeeper,
        worker: SessionWorker,
    ) -> None:
        super().__init__()
        self._parts, self._opening, self._running = parts, opening, running
        self._workflow, self._keeper = workflow, keeper
        self._job_id = 0
        self._cancel = CancelToken()
        self.dialog: QFileDialog | None = None
        self.save_asked.connect(worker.save_as)
        self.relocate_asked.connect(worker.relocate)
        worker.saved.connect(self._on_worker_saved)
        worker.save_failed.connect(self._on_worker_save_failed)
        worker.relocated.connect(self._on_worker_relocated)
        worker.failed.connect(self._on_worker_failed)
        worker.cancelled.connect(self._on_worker_cancelled)
        opening.began.connect(self._on_opening_began)
        opening.failed.connect(self._on_opening_failed)
        parts.notices.action_asked.connect(self._on_notices_action_asked)

    @Slot()
    def ask_for_session(self) -> None:
        """Let the user choose a session file to open."""
        dialog = self._dialog(self.tr("Open a session"), QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self._on_open_chosen)
        dialog.open()

    @Slot()
    def ask_where_to_save(self) -> None:
        """Let the user choose where the session goes on."""
        if self._opening.session is None:
            return
        dialog = self._dialog(self.tr("Save the session as"), QFileDialog.FileMode.AnyFile)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(SUFFIX)
        dialog.fileSelected.connect(self._on_save_chosen)
        dialog.open()

    @Slot()
    def ask_for_moved(self) -> None:
        """Let the user choose the folder in which the files lie now."""
        if self._opening.session is None or self._running.is_active or self._job_id:
            return
        dialog = self._dialog(self.tr("Where do the files lie now?"), QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly, True)
        dialog.fileSelected.connect(self.find_in)
        dialog.open()

    @Slot(str)
    def find_in(self, folder: str) -> None:
        """Look for the files of the open session in ``folder``."""
        session = self._opening.session
        if session is None:
            return
        self._job_id, self._cancel = next_job(), CancelToken()
        text = self.tr("Looking for the files of this session in {folder}\N{HORIZONTAL ELLIPSIS}")
        self.told.emit(Notice(text.format(folder=folder), action=self.tr("Stop"), action_id=STOP_FINDING))
        self.relocate_asked.emit(RelocateRequest(self._job_id, session, Path(folder), self._cancel))

    def _dialog(self, title: str, mode: QFileDialog.FileMode) -> QFileDialog:
        dialog = self.dialog = QFileDialog(self._parts.grid.window(), title)
        dialog.setFileMode(mode)
        if mode is not QFileDialog.FileMode.Directory:
            dialog.setNameFilter(self.tr("Lamella sessions") + f" (*.{SUFFIX})")
        return dialog

    @Slot(str)
    def _on_open_chosen(self, name: str) -> None:
        self._workflow.open(Path(name))

    @Slot(str)
    def _on_save_chosen(self, name: str) -> None:
        session = self._opening.session
        if session is not None:
            self.save_asked.emit(SaveAsRequest(session, Path(name)))

    @Slot(object)
    def _on_worker_saved(self, target: Path) -> None:
        self._keeper.put(self._keeper.settings.with_recent_folder(str(target)))
        self.told.emit(Notice(self.tr("The session goes on in {name}.").format(name=target.name)))

    @Slot(object)
    def _on_worker_save_failed(self, error: AppError) -> None:
        self.told.emit(Notice(error.message, Severity.ERROR, detail=error.detail))

    @Slot(int, object)
    def _on_worker_relocated(self, job_id: int, outcome: Relocation) -> None:
        session = self._opening.session
        if job_id != self._job_id or session is None:
            return
        self._job_id = 0
        self._workflow.open(session.path or outcome.root)
        text = self.tr("Found again: {found}. Not found: {missing}.")
        self.told.emit(
            Notice(text.format(found=words.fields(outcome.found), missing=words.fields(outcome.missing)))
        )

    @Slot(int, object)
    def _on_worker_failed(self, job_id: int, error: AppError) -> None:
        if job_id == self._job_id:
            self._job_id = 0
            self.told.emit(Notice(error.message, Severity.ERROR, detail=error.detail))

    @Slot(int)
    def _on_worker_cancelled(self, job_id: int) -> None:
        if job_id == self._job_id:
            self._job_id = 0
            self.told.emit(Notice(self.tr("Stopped; nothing was changed.")))

    @Slot(object)
    def _on_opening_began(self, _path: Path) -> None:
        """Give up looking for the files of the session before: what is found would be told of this one."""
        self._cancel.cancel()
        self._job_id = 0

    @Slot(object)
    def _on_opening_failed(self, error: AppError) -> None:
        if isinstance(error, FolderError) and self._opening.session is not None:
            find = self.tr("Find moved files\N{HORIZONTAL ELLIPSIS}")
            self.told.emit(Notice(error.message, Severity.ERROR, find, FIND_MOVED, error.detail))

    @Slot(str)
    def _on_notices_action_asked(self, action_id: str) -> None:
        if action_id == FIND_MOVED:
            self.ask_for_moved()
        elif action_id == STOP_FINDING:
            self._cancel.cancel()
