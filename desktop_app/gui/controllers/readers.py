"""Who is reviewing, and how far two readers agree."""

from PySide6.QtCore import QObject, Signal, Slot

from desktop_app.domain.errors import AppError
from desktop_app.gui.controllers.browsing import Browsing
from desktop_app.gui.controllers.folder_opening import FolderOpening
from desktop_app.gui.dialogs.agreement_dialog import AgreementDialog
from desktop_app.gui.panels.notice_bar import Notice, Severity
from desktop_app.gui.pieces.job_ids import next_job
from desktop_app.gui.toolbar.actions import Actions
from desktop_app.gui.window_parts import WindowParts
from desktop_app.services.session import Session
from desktop_app.workers.review_worker import (
    AgreementAnswer,
    AgreementQuestion,
    ReaderChange,
    Readings,
    ReviewWorker,
)

_QUESTION = "reader"


class Readers(QObject):
    """Changes the reader by a question in the window; shows the agreement in a dialog.

    Signals (GUI thread):
        told(Notice).
        changed(): somebody else is at work.
    """

    told = Signal(object)
    changed = Signal()

    def __init__(
        self,
        parts: WindowParts,
        browsing: Browsing,
        opening: FolderOpening,
        actions: Actions,
        worker: ReviewWorker,
    ) -> None:
        super().__init__()
        self._parts, self._browsing, self._opening, self._worker = parts, browsing, opening, worker
        self._mine: set[int] = set()
        self.dialog: AgreementDialog | None = None
        actions["reader"].triggered.connect(self.ask)
        actions["agreement"].triggered.connect(self.compare)
        parts.ask.agreed.connect(self._on_ask_agreed)
        parts.ask.declined.connect(self._on_ask_declined)
        worker.answered.connect(self._on_worker_answered)
        worker.failed.connect(self._on_worker_failed)

    @Slot()
    def ask(self) -> None:
        """Ask who is reviewing."""
        session = self._opening.session
        if session is None:
            return
        text = self.tr("Who is reviewing? Each reader sees and changes their own verdicts only.")
        self._parts.ask.ask(_QUESTION, text, self.tr("Review"), self.tr("Name or initials"))
        self._parts.ask.line.setText(session.reviews.reader)
        self._parts.ask.line.selectAll()

    def change(self, reader: str) -> None:
        """Let ``reader`` go to work."""
        session = self._opening.session
        if session is not None:
            ids = tuple(state.record.image_id for state in self._browsing.rows)
            self._submit(ReaderChange(next_job(), session, reader, ids))

    @Slot()
    def compare(self) -> None:
        """Show how far readers agree."""
        session = self._opening.session
        if session is None:
            return
        self.dialog = AgreementDialog(self._parts)
        self.dialog.pair_chosen.connect(self._on_dialog_pair_chosen)
        self.dialog.open()
        self._submit(AgreementQuestion(next_job(), session))

    def _submit(self, question: ReaderChange | AgreementQuestion) -> None:
        self._mine.add(question.job_id)
        self._worker.submit(question)

    def _take(self, readings: Readings) -> None:
        session: Session | None = self._opening.session
        if readings.session is session:
            self._browsing.put_readings(readings.reader, readings.reviews)
            self.changed.emit()
            self.told.emit(Notice(self.tr("{reader} is reviewing now.").format(reader=readings.reader)))

    @Slot(str, str)
    def _on_ask_agreed(self, question: str, name: str) -> None:
        if question == _QUESTION:
            self.change(name)
            self._parts.grid.setFocus()

    @Slot(str)
    def _on_ask_declined(self, question: str) -> None:
        if question == _QUESTION:
            self._parts.grid.setFocus()

    @Slot(str, str)
    def _on_dialog_pair_chosen(self, first: str, second: str) -> None:
        if self._opening.session is not None:
            self._submit(AgreementQuestion(next_job(), self._opening.session, first, second))

    @Slot(int, object)
    def _on_worker_answered(self, job_id: int, answer: object) -> None:
        if job_id not in self._mine:
            return
        self._mine.discard(job_id)
        if isinstance(answer, Readings):
            self._take(answer)
        elif isinstance(answer, AgreementAnswer) and self.dialog is not None:
            self.dialog.show_answer(answer)

    @Slot(int, object)
    def _on_worker_failed(self, job_id: int, error: AppError) -> None:
        if job_id in self._mine:
            self._mine.discard(job_id)
            self.told.emit(Notice(error.message, Severity.ERROR, detail=error.detail))
