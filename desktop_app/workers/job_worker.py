"""The common part of all workers: drives a generator of progress events, emits few and large signals."""

import logging
import time
from collections.abc import Callable, Iterator
from typing import Any

from PySide6.QtCore import Signal

from desktop_app.domain.cancellation import Cancelled, CancelToken
from desktop_app.domain.errors import AppError
from desktop_app.domain.progress import ProgressEvent
from desktop_app.workers.thread_guest import ThreadGuest

# One signal per item freezes the window at a few thousand items a second; these two keep every gap small.
BATCH_ITEMS = 16
BATCH_SECONDS = 0.05

_log = logging.getLogger(__name__)


class JobWorker(ThreadGuest):
    """Runs one job at a time in the thread it lives in.

    Signals (all from the worker's thread; payloads are immutable):
        started(job_id).
        batch_ready(job_id, items): a tuple, at most every 50 ms unless it holds 16 items or more.
        progressed(job_id, done, total).
        finished(job_id), cancelled(job_id), failed(job_id, AppError): exactly one of them ends every job.
    """

    started = Signal(int)
    batch_ready = Signal(int, object)
    progressed = Signal(int, int, int)
    finished = Signal(int)
    cancelled = Signal(int)
    failed = Signal(int, object)

    def drive(
        self, job_id: int, cancel: CancelToken, start: Callable[[], Iterator[ProgressEvent[Any]]]
    ) -> None:
        """Run the generator that ``start`` returns to its end, its failure or the user's Stop."""
        self.started.emit(job_id)
        try:
            self._forward(job_id, cancel, start())
        except Cancelled:
            self.cancelled.emit(job_id)
        except AppError as error:
            self.failed.emit(job_id, error)
        except Exception as error:
            _log.exception("job %d failed unexpectedly", job_id)
            self.failed.emit(job_id, as_app_error(error))
        else:
            (self.cancelled if cancel.is_cancelled else self.finished).emit(job_id)

    def _forward(self, job_id: int, cancel: CancelToken, events: Iterator[ProgressEvent[Any]]) -> None:
        waiting: list[Any] = []
        last_emit = 0.0
        event: ProgressEvent[Any] | None = None
        try:
            for event in events:
                waiting.extend(event.batch)
                now = time.monotonic()
                if len(waiting) >= BATCH_ITEMS or now - last_emit >= BATCH_SECONDS:
                    self._emit(job_id, waiting, event)
                    waiting, last_emit = [], now
                if cancel.is_cancelled:
                    break
        finally:
            # What was done before a Stop or a failure is in the store, so it belongs on the screen too.
            if event is not None:
                self._emit(job_id, waiting, event)

    def _emit(self, job_id: int, items: list[Any], event: ProgressEvent[Any]) -> None:
        if items:
            self.batch_ready.emit(job_id, tuple(items))
        self.progressed.emit(job_id, event.done, event.total)


def as_app_error(error: Exception) -> AppError:
    """Wrap an unexpected error in a sentence for the user; the traceback is in the log."""
    return AppError(
        "Something went wrong inside Lamella. What was done so far is kept; the log has the details.",
        f"{type(error).__name__}: {error}",
    )
