"""Sends the wishes of the window of installed models to the worker, and tells what came of them."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal, SignalInstance, Slot

from desktop_app.domain.cancellation import CancelToken
from desktop_app.domain.errors import AppError
from desktop_app.domain.trust import Consent
from desktop_app.gui.pieces.job_ids import next_job
from desktop_app.workers.shelf_worker import ShelfRequest, ShelfWorker

_NO_CONSENT = Consent()


class ShelfJobs(QObject):
    """One change at a time.

    Signals (GUI thread):
        list_asked(), card_asked(model_id), install_asked, export_asked, remove_asked, default_asked,
        back_asked, restore_asked (ShelfRequest): go to the worker.
        listed(ShelfListing), card_ready(model_id, lines): from the worker.
        began(words), progressed(done, total), ended(): of a change.
        told(sentence, another_default): it is done. failed(model_id, AppError): it is not.
        changed(): what is installed, or the default, is different; ``refresh`` then.
    """

    list_asked = Signal()
    card_asked = Signal(str)
    install_asked = Signal(object)
    export_asked = Signal(object)
    remove_asked = Signal(object)
    default_asked = Signal(object)
    back_asked = Signal(object)
    restore_asked = Signal(object)
    listed = Signal(object)
    card_ready = Signal(str, object)
    began = Signal(str)
    progressed = Signal(int, int)
    told = Signal(str, bool)
    failed = Signal(str, object)
    ended = Signal()
    changed = Signal()

    def __init__(self, worker: ShelfWorker) -> None:
        super().__init__()
        self._job = ShelfRequest(0)
        self._sentence, self._changes, self._promotes = "", False, False
        for asked, slot in (
            (self.list_asked, worker.list_models),
            (self.card_asked, worker.read_card),
            (self.install_asked, worker.install),
            (self.export_asked, worker.export),
            (self.remove_asked, worker.remove),
            (self.default_asked, worker.make_default),
            (self.back_asked, worker.roll_back),
            (self.restore_asked, worker.restore),
        ):
            asked.connect(slot)
        worker.listed.connect(self.listed)
        worker.card_ready.connect(self.card_ready)
        worker.done.connect(self._on_worker_done)
        worker.progressed.connect(self._on_worker_progressed)
        worker.finished.connect(self._on_worker_finished)
        worker.cancelled.connect(self._on_worker_cancelled)
        worker.failed.connect(self._on_worker_failed)

    @property
    def is_running(self) -> bool:
        """True while a change is being made."""
        return self._job.job_id > 0

    @Slot()
    def refresh(self) -> None:
        """List the models anew."""
        self.list_asked.emit()

    def read_card(self, model_id: str) -> None:
        """Ask for the card of a model."""
        self.card_asked.emit(model_id)

    def install(self, path: Path, consent: Consent = _NO_CONSENT) -> None:
        """Install a package, with what the user agreed to about it."""
        self._sentence = self.tr("{name} is installed.")
        doing = self.tr("Checking {name}\N{HORIZONTAL ELLIPSIS}").format(name=path.name)
        self._begin(self.install_asked, ShelfRequest(next_job(), path=path, consent=consent), doing)

    def export(self, model_id: str, path: Path) -> None:
        """Write a model as one file."""
        self._sentence = self.tr("The model is in {name}.")
        doing = self.tr("Writing {name}\N{HORIZONTAL ELLIPSIS}").format(name=path.name)
        self._begin(self.export_asked, ShelfRequest(next_job(), model_id, path), doing, changes=False)

    def remove(self, model_id: str) -> None:
        """Remove a model."""
        self._sentence = self.tr("{name} is removed.")
        doing = self.tr("Removing\N{HORIZONTAL ELLIPSIS}")
        self._begin(self.remove_asked, ShelfRequest(next_job(), model_id), doing)

    def restore(self, model_id: str, version: str) -> None:
        """Put a replaced version of a model back."""
        self._sentence = self.tr("{name} is in use again.")
        doing = self.tr("Rolling back\N{HORIZONTAL ELLIPSIS}")
        self._begin(self.restore_asked, ShelfRequest(next_job(), model_id, version=version), doing)

    def make_default(self, model_id: str, reason: str = "") -> None:
        """Make a model the default; without a reason, by the rule."""
        self._sentence = self.tr("{name} is the default now.")
        doing = self.tr("Comparing with the present default\N{HORIZONTAL ELLIPSIS}")
        request = ShelfRequest(next_job(), model_id, reason=reason)
        self._begin(self.default_asked, request, doing, promotes=True)

    @Slot()
    def roll_back(self) -> None:
        """Take the default of before."""
        self._sentence = self.tr("Rolled back: {name} is the default again.")
        doing = self.tr("Rolling back\N{HORIZONTAL ELLIPSIS}")
        self._begin(self.back_asked, ShelfRequest(next_job()), doing, promotes=True)

    @Slot()
    def cancel(self) -> None:
        """Stop the change that is going on."""
        self._job.cancel.cancel()

    def _begin(
        self,
        asked: SignalInstance,
        request: ShelfRequest,
        doing: str,
        *,
        changes: bool = True,
        promotes: bool = False,
    ) -> None:
        if self.is_running:
            return
        self._job, self._changes, self._promotes = request, changes, promotes
        self.began.emit(doing)
        asked.emit(request)

    def _end(self, *, changed: bool) -> None:
        self._job = ShelfRequest(0, cancel=CancelToken())
        self.ended.emit()
        if changed and self._changes:
            self.changed.emit()

    @Slot(int, str)
    def _on_worker_done(self, job_id: int, name: str) -> None:
        if job_id == self._job.job_id:
            self.told.emit(self._sentence.format(name=name), self._promotes)

    @Slot(int, int, int)
    def _on_worker_progressed(self, job_id: int, done: int, total: int) -> None:
        if job_id == self._job.job_id:
            self.progressed.emit(done, total)

    @Slot(int)
    def _on_worker_finished(self, job_id: int) -> None:
        if job_id == self._job.job_id:
            self._end(changed=True)

    @Slot(int)
    def _on_worker_cancelled(self, job_id: int) -> None:
        if job_id == self._job.job_id:
            self._end(changed=False)

    @Slot(int, object)
    def _on_worker_failed(self, job_id: int, error: AppError) -> None:
        if job_id == self._job.job_id:
            model_id = self._job.model_id
            self._end(changed=False)
            self.failed.emit(model_id, error)
