"""Supervises training: creates or resumes a run in its child process, and keeps the list of runs."""

import logging
from collections.abc import Generator
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import Signal, Slot

from desktop_app.domain.errors import AppError
from desktop_app.domain.job_messages import JobMessage
from desktop_app.services.fine_tune import FineTuneModel, FineTuneRequest
from desktop_app.services.job_control import JobControl
from desktop_app.workers.child_worker import ChildWorker

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class TrainingJob:
    """Asks to train.

    Attributes:
        job_id: number that comes back with every signal.
        request: what to train; None to go on with ``run_id``.
        run_id: the run to resume; empty when ``request`` is given.
        control: pauses and stops it; the asker keeps it.
    """

    job_id: int
    request: FineTuneRequest | None = None
    run_id: str = ""
    control: JobControl = field(default_factory=JobControl)


class TrainingWorker(ChildWorker):
    """Trains one model at a time.

    Signals (from the worker's thread), besides those of ``ChildWorker``:
        created(job_id, run_id): the run is on disk; from here on it can be resumed.
        history_read(job_id, epochs): a tuple of ``EpochDone``, what a resumed run has on record.
        runs_listed(tuple of RunSummary): the newest first; after ``list_runs``, a discard and every job.

    ``finished`` brings a ``FineTuneResult``, or the search's table after ``search``.
    """

    created = Signal(int, str)
    history_read = Signal(int, object)
    runs_listed = Signal(object)

    def __init__(self, model: FineTuneModel) -> None:
        super().__init__()
        self._model = model

    @Slot(object)
    def train(self, job: TrainingJob) -> None:
        """Train or resume; call by a queued signal only."""
        self.drive(job.job_id, lambda: self._train(job))
        self.list_runs()

    @Slot(object)
    def search(self, job: TrainingJob) -> None:
        """Search for good settings; call by a queued signal only."""
        self.drive(job.job_id, lambda: self._search(job))

    @Slot()
    def list_runs(self) -> None:
        """Read the list of runs."""
        self.runs_listed.emit(self._model.runs())

    @Slot(str)
    def discard(self, run_id: str) -> None:
        """Delete a run that is not at work; a model that it made stays."""
        try:
            self._model.discard(run_id)
        except AppError as error:
            _log.warning("run %s not discarded: %s", run_id, error.message)
        self.list_runs()

    def _train(self, job: TrainingJob) -> Generator[JobMessage, None, Any]:
        run_id = job.run_id if job.request is None else self._model.create(job.request)
        self.created.emit(job.job_id, run_id)
        if job.request is None:
            self.history_read.emit(job.job_id, self._model.history(run_id))
        return (yield from self._model.run(run_id, job.control))

    def _search(self, job: TrainingJob) -> Generator[JobMessage, None, Any]:
        if job.request is None:
            raise AppError("A search needs labelled fields.")
        return (yield from self._model.search(job.request, job.control))
