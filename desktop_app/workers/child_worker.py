"""The common part of workers that supervise a child process: drives its messages, emits few signals."""

import logging
import time
from collections.abc import Callable, Generator
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import Signal, Slot

from desktop_app.domain.cancellation import Cancelled
from desktop_app.domain.errors import AppError
from desktop_app.domain.job_messages import JobMessage, StepDone
from desktop_app.services.child_job import ChildJob
from desktop_app.services.job_control import JobControl, supervised
from desktop_app.workers.job_worker import BATCH_SECONDS, as_app_error
from desktop_app.workers.thread_guest import ThreadGuest

_log = logging.getLogger(__name__)


class ChildWorker(ThreadGuest):
    """Runs one job at a time in a child process; its thread sleeps at the pipe meanwhile.

    Signals (all from the worker's thread; payloads are immutable):
        started(job_id).
        message(job_id, JobMessage): every epoch and notice; progress inside a step at most every 50 ms.
        finished(job_id, result), cancelled(job_id), failed(job_id, AppError): exactly one ends every job.
    """

    started = Signal(int)
    message = Signal(int, object)
    finished = Signal(int, object)
    cancelled = Signal(int)
    failed = Signal(int, object)

    def drive(self, job_id: int, start: Callable[[], Generator[JobMessage, None, Any]]) -> None:
        """Run what ``start`` returns to its end, its failure or the user's Stop."""
        self.started.emit(job_id)
        try:
            result = self._forward(job_id, start())
        except Cancelled:
            self.cancelled.emit(job_id)
        except AppError as error:
            self.failed.emit(job_id, error)
        except Exception as error:
            _log.exception("job %d failed unexpectedly", job_id)
            self.failed.emit(job_id, as_app_error(error))
        else:
            self.finished.emit(job_id, result)

    def _forward(self, job_id: int, messages: Generator[JobMessage, None, Any]) -> Any:
        last_emit = 0.0
        while True:
            try:
                message = next(messages)
            except StopIteration as end:
                return end.value
            if isinstance(message, StepDone) and message.done != message.total:
                now = time.monotonic()
                if now - last_emit < BATCH_SECONDS:
                    continue
                last_emit = now
            self.message.emit(job_id, message)


@dataclass(frozen=True, slots=True)
class ShortJob:
    """Asks for a job by its name in ``services.child_jobs``.

    Attributes:
        job_id: number that comes back with every signal.
        name: such as ``self_test``.
        request: JSON values.
        control: stops it.
    """

    job_id: int
    name: str
    request: dict[str, Any] = field(default_factory=dict)
    control: JobControl = field(default_factory=JobControl)


class ShortJobWorker(ChildWorker):
    """Runs short jobs such as the self-test of devices; ``finished`` brings the job's dictionary."""

    @Slot(object)
    def run(self, job: ShortJob) -> None:
        """Run one job; call by a queued signal only."""
        self.drive(job.job_id, lambda: supervised(ChildJob(job.name, job.request), job.control))
