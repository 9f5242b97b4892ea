"""Lets a new model answer from now on, by the rule of promotion, and takes the old one back by one click."""

from PySide6.QtCore import QObject, Signal, Slot

from desktop_app.domain.errors import AppError
from desktop_app.gui.controllers.model_choice import ModelChoice
from desktop_app.gui.controllers.running import Running
from desktop_app.gui.panels.notice_bar import Notice, Severity
from desktop_app.gui.pieces.job_ids import next_job
from desktop_app.workers.shelf_worker import ShelfRequest, ShelfWorker

TAKE_OLD_BACK = "take_old_model_back"


class ModelUse(QObject):
    """Changes the default model for the fine-tuning page. GUI thread only.

    Signals:
        default_asked(ShelfRequest), back_asked(ShelfRequest): go to the worker.
        used(model_id): it answers now.
        refused(sentence): it may not, and why.
        taken_back(): the old one answers again.
        told(Notice): for the main window.
    """

    default_asked = Signal(object)
    back_asked = Signal(object)
    used = Signal(str)
    refused = Signal(str)
    taken_back = Signal()
    told = Signal(object)

    def __init__(self, choice: ModelChoice, running: Running, worker: ShelfWorker) -> None:
        super().__init__()
        self._choice = choice
        self._offer: Notice | None = None
        self._use_job, self._back_job = 0, 0
        self._wanted, self._previous = "", ""
        self.default_asked.connect(worker.make_default)
        self.back_asked.connect(worker.roll_back)
        worker.done.connect(self._on_worker_done)
        worker.failed.connect(self._on_worker_failed)
        running.ended.connect(self._on_running_ended)

    @property
    def previous(self) -> str:
        """Id of the model that answered before; empty when there is nothing to take back."""
        return self._previous

    @Slot(str, str)
    def use(self, model_id: str, reason: str) -> None:
        """Let a model answer; ``reason`` sets the rule aside and is recorded."""
        self._wanted = model_id
        self._use_job = next_job()
        self.default_asked.emit(ShelfRequest(self._use_job, model_id, reason=reason))

    @Slot()
    def take_back(self) -> None:
        """Let the old model answer again."""
        if self._previous:
            self._back_job = next_job()
            self.back_asked.emit(ShelfRequest(self._back_job, self._previous))

    @Slot(int, str)
    def _on_worker_done(self, job_id: int, title: str) -> None:
        if job_id == self._use_job:
            self._previous, old = self._choice.chosen_id, self._choice.chosen
            self._choice.use(self._wanted)
            text = self.tr("{title} answers from now on.").format(title=title)
            action = self.tr("Back to {title}").format(title=old.title) if old is not None else ""
            self._offer = Notice(text, action=action, action_id=TAKE_OLD_BACK)
            self.told.emit(self._offer)
            self.used.emit(self._wanted)
        elif job_id == self._back_job:
            self._choice.use(self._previous)
            self._previous, self._offer = "", None
            self.taken_back.emit()
            self.told.emit(Notice(self.tr("{title} answers again.").format(title=title)))

    @Slot(bool)
    def _on_running_ended(self, complete: bool) -> None:
        """Make the offer again: the first run of the new model took its notice away."""
        if complete and self._offer is not None:
            self.told.emit(self._offer)
            self._offer = None

    @Slot(int, object)
    def _on_worker_failed(self, job_id: int, error: AppError) -> None:
        if job_id == self._use_job:
            self.refused.emit(error.message)
        elif job_id == self._back_job:
            self.told.emit(Notice(error.message, Severity.ERROR, detail=error.detail))
