"""Shows which versions made the answers of the open session."""

from PySide6.QtCore import QObject, Signal, Slot

from desktop_app.domain.answer_version import AnswerVersion
from desktop_app.domain.errors import AppError
from desktop_app.gui.controllers.folder_opening import FolderOpening
from desktop_app.gui.controllers.model_choice import ModelChoice
from desktop_app.gui.dialogs.versions_dialog import VersionsDialog
from desktop_app.gui.panels.notice_bar import Notice, Severity
from desktop_app.gui.pieces.job_ids import next_job
from desktop_app.gui.toolbar.actions import Actions
from desktop_app.gui.window_parts import WindowParts
from desktop_app.workers.review_worker import Question, ReviewWorker
from desktop_app.workers.version_questions import (
    OldAnswers,
    OldAnswersQuestion,
    VersionsAnswer,
    VersionsQuestion,
)


class VersionShowing(QObject):
    """Asks the worker that reads and writes the session, and fills the dialog.

    Signals (GUI thread):
        told(Notice): what went wrong.
    """

    told = Signal(object)

    def __init__(
        self,
        parts: WindowParts,
        opening: FolderOpening,
        choice: ModelChoice,
        actions: Actions,
        worker: ReviewWorker,
    ) -> None:
        super().__init__()
        self._parts, self._opening, self._choice, self._worker = parts, opening, choice, worker
        self._mine: set[int] = set()
        self.dialog: VersionsDialog | None = None
        actions["versions"].triggered.connect(self.show_versions)
        worker.answered.connect(self._on_worker_answered)
        worker.failed.connect(self._on_worker_failed)

    @Slot()
    def show_versions(self) -> None:
        """Open the dialog for the open session."""
        session = self._opening.session
        if session is None:
            return
        titles = {model.identity.model_id: model.title for model in self._choice.models}
        self.dialog = VersionsDialog(titles, self._parts)
        self.dialog.version_chosen.connect(self._on_dialog_version_chosen)
        self.dialog.open()
        self._submit(VersionsQuestion(next_job(), session))

    def _submit(self, question: Question) -> None:
        self._mine.add(question.job_id)
        self._worker.submit(question)

    @Slot(object)
    def _on_dialog_version_chosen(self, version: AnswerVersion) -> None:
        if self._opening.session is not None:
            self._submit(OldAnswersQuestion(next_job(), self._opening.session, version))

    @Slot(int, object)
    def _on_worker_answered(self, job_id: int, answer: object) -> None:
        if job_id not in self._mine or self.dialog is None:
            return
        self._mine.discard(job_id)
        if isinstance(answer, VersionsAnswer):
            self.dialog.show_versions(answer.versions)
        elif isinstance(answer, OldAnswers):
            self.dialog.show_answers(answer)

    @Slot(int, object)
    def _on_worker_failed(self, job_id: int, error: AppError) -> None:
        if job_id in self._mine:
            self._mine.discard(job_id)
            self.told.emit(Notice(error.message, Severity.ERROR, detail=error.detail))
