"""Starts and stops runs, and knows how fast they are."""

import time
from collections import deque
from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal, Slot

from desktop_app.domain.cancellation import CancelToken
from desktop_app.domain.errors import AppError
from desktop_app.domain.field import FieldRecord
from desktop_app.services.session import Session
from desktop_app.workers.engine_worker import ClassifyRequest, EngineWorker

_WINDOW_S = 8.0


class OnScreen:
    """The ids on screen, handed from the GUI thread to the engine's: one reference, swapped as a whole."""

    def __init__(self) -> None:
        self._ids: tuple[int, ...] = ()

    def put(self, ids: Sequence[int]) -> None:
        """Say what is on screen; GUI thread."""
        self._ids = tuple(ids)

    def take(self) -> Sequence[int]:
        """Return what is on screen; any thread."""
        return self._ids


class Pace:
    """How fast a run is, over its last seconds: stored answers at its start do not promise a fast end."""

    def __init__(self) -> None:
        self._marks: deque[tuple[float, int]] = deque()

    def mark(self, done: int, now: float) -> None:
        """Note that ``done`` fields are finished at ``now`` (seconds, monotonic)."""
        self._marks.append((now, done))
        while len(self._marks) > 2 and now - self._marks[0][0] > _WINDOW_S:
            self._marks.popleft()

    @property
    def per_second(self) -> float:
        """Fields per second; 0 while it cannot be told."""
        if len(self._marks) < 2:
            return 0.0
        (began, first), (ended, last) = self._marks[0], self._marks[-1]
        return (last - first) / (ended - began) if ended > began else 0.0

    def seconds_left(self, done: int, total: int) -> float | None:
        """Return the seconds to the end, or None while they cannot be told."""
        return (total - done) / self.per_second if self.per_second > 0 and total else None


class Running(QObject):
    """At most one run at a time.

    Signals (GUI thread):
        classify_asked(ClassifyRequest): goes to the worker.
        began(total), results(tuple of FieldResult), progressed(done, total), failed(AppError).
        ended(complete): the last one of every run, after ``failed`` too.
    """

    classify_asked = Signal(object)
    began = Signal(int)
    results = Signal(object)
    progressed = Signal(int, int)
    failed = Signal(object)
    ended = Signal(bool)

    def __init__(self, worker: EngineWorker, on_screen: OnScreen) -> None:
        super().__init__()
        self._on_screen = on_screen
        self._job_id = 0
        self._cancel = CancelToken()
        self._active = False
        self._began = 0.0
        self.pace = Pace()
        self.seconds = 0.0
        self.classify_asked.connect(worker.classify)
        worker.batch_ready.connect(self._on_worker_batch_ready)
        worker.progressed.connect(self._on_worker_progressed)
        worker.finished.connect(self._on_worker_finished)
        worker.cancelled.connect(self._on_worker_cancelled)
        worker.failed.connect(self._on_worker_failed)

    @property
    def is_active(self) -> bool:
        """True between ``start`` and ``ended``."""
        return self._active

    @property
    def is_stopping(self) -> bool:
        """True between Stop and the end of the run."""
        return self._active and self._cancel.is_cancelled

    def start(
        self, session: Session, records: tuple[FieldRecord, ...], model_id: str, *, careful: bool = False
    ) -> None:
        """Classify ``records``, with all views of each if ``careful``; ignored while a run is active."""
        if self._active or not records:
            return
        self._job_id += 1
        self._cancel = CancelToken()
        self._active = True
        self._began = time.monotonic()
        self.pace = Pace()
        self.began.emit(len(records))
        request = ClassifyRequest(
            self._job_id, session, records, model_id, self._cancel, self._on_screen.take, careful
        )
        self.classify_asked.emit(request)

    @Slot()
    def stop(self) -> None:
        """Ask the run to stop; what is done is kept."""
        self._cancel.cancel()

    def _end(self, complete: bool) -> None:
        self._active = False
        self.seconds = time.monotonic() - self._began
        self.ended.emit(complete)

    @Slot(int, object)
    def _on_worker_batch_ready(self, job_id: int, results: object) -> None:
        if job_id == self._job_id:
            self.results.emit(results)

    @Slot(int, int, int)
    def _on_worker_progressed(self, job_id: int, done: int, total: int) -> None:
        if job_id == self._job_id:
            self.pace.mark(done, time.monotonic())
            self.progressed.emit(done, total)

    @Slot(int)
    def _on_worker_finished(self, job_id: int) -> None:
        if job_id == self._job_id:
            self._end(complete=True)

    @Slot(int)
    def _on_worker_cancelled(self, job_id: int) -> None:
        if job_id == self._job_id:
            self._end(complete=False)

    @Slot(int, object)
    def _on_worker_failed(self, job_id: int, error: AppError) -> None:
        if job_id == self._job_id:
            self.failed.emit(error)
            self._end(complete=False)
