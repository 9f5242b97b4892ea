"""Workers in their threads: order of signals, Stop, failures, batches; inline and in a thread."""

import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QObject, Signal, Slot
from pytestqt.qtbot import QtBot

from desktop_app.domain.cancellation import CancelToken
from desktop_app.domain.errors import AppError, EngineError
from desktop_app.domain.progress import ProgressEvent
from desktop_app.workers.job_worker import BATCH_ITEMS, JobWorker
from desktop_app.workers.thread_host import ThreadHost

Events = Iterator[ProgressEvent[int]]


class Recorder(QObject):
    """Notes what a worker says, and in which thread it hears it."""

    def __init__(self, worker: JobWorker) -> None:
        super().__init__()
        self.said: list[tuple] = []
        self.threads: set[int] = set()
        worker.started.connect(self._on_started)
        worker.batch_ready.connect(self._on_batch_ready)
        worker.progressed.connect(self._on_progressed)
        worker.finished.connect(self._on_finished)
        worker.cancelled.connect(self._on_cancelled)
        worker.failed.connect(self._on_failed)

    @property
    def names(self) -> list[str]:
        return [name for name, *_ in self.said]

    @property
    def items(self) -> list[int]:
        return [item for name, *rest in self.said if name == "batch" for item in rest[1]]

    def _note(self, *what: object) -> None:
        self.threads.add(threading.get_ident())
        self.said.append(what)

    @Slot(int)
    def _on_started(self, job: int) -> None:
        self._note("started", job)

    @Slot(int, object)
    def _on_batch_ready(self, job: int, items: object) -> None:
        self._note("batch", job, items)

    @Slot(int, int, int)
    def _on_progressed(self, job: int, done: int, total: int) -> None:
        self._note("progress", job, done, total)

    @Slot(int)
    def _on_finished(self, job: int) -> None:
        self._note("finished", job)

    @Slot(int)
    def _on_cancelled(self, job: int) -> None:
        self._note("cancelled", job)

    @Slot(int, object)
    def _on_failed(self, job: int, error: AppError) -> None:
        self._note("failed", job, error)


class CountingWorker(JobWorker):
    """Runs a given generator on request."""

    def __init__(self, make: Callable[[CancelToken], Events]) -> None:
        super().__init__()
        self._make = make
        self.tidied_in = 0

    @Slot(int, object)
    def run(self, job: int, cancel: CancelToken) -> None:
        self.drive(job, cancel, lambda: self._make(cancel))

    def tidy(self) -> None:
        self.tidied_in = threading.get_ident()


class Asker(QObject):
    asked = Signal(int, object)


def singles(count: int) -> Events:
    for number in range(count):
        yield ProgressEvent(number + 1, count, (number,))


def test_everything_arrives_once_in_order_and_in_few_signals() -> None:
    worker = CountingWorker(lambda _cancel: singles(500))
    recorder = Recorder(worker)
    worker.run(7, CancelToken())
    assert recorder.items == list(range(500))
    assert recorder.names[0] == "started"
    assert recorder.said[-1] == ("finished", 7)
    batches = [rest[1] for name, *rest in recorder.said if name == "batch"]
    assert all(len(batch) >= BATCH_ITEMS for batch in batches[1:-1])


def test_stop_keeps_what_was_done() -> None:
    def stopping(cancel: CancelToken) -> Events:
        for event in singles(100):
            if event.done == 40:
                cancel.cancel()
            cancel.raise_if_cancelled()
            yield event

    worker = CountingWorker(stopping)
    recorder = Recorder(worker)
    worker.run(1, CancelToken())
    assert recorder.items == list(range(39))
    assert recorder.said[-1] == ("cancelled", 1)
    assert recorder.names.count("finished") == 0


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (EngineError("The model could not answer."), "The model could not answer."),
        (ZeroDivisionError("x"), "Something went wrong inside Lamella"),
    ],
)
def test_a_failure_ends_the_job_with_a_sentence_and_keeps_what_was_done(
    error: Exception, sentence: str
) -> None:
    def failing(_cancel: CancelToken) -> Events:
        yield from singles(3)
        raise error

    worker = CountingWorker(failing)
    recorder = Recorder(worker)
    worker.run(1, CancelToken())
    assert recorder.items == [0, 1, 2]
    assert recorder.names[-1] == "failed"
    assert sentence in recorder.said[-1][2].message


def test_a_worker_works_in_its_thread_is_heard_in_ours_and_leaves_when_asked(qtbot: QtBot) -> None:
    worked_in: set[int] = set()

    def noting(_cancel: CancelToken) -> Events:
        worked_in.add(threading.get_ident())
        yield from singles(50)

    worker = CountingWorker(noting)
    recorder, asker, host = Recorder(worker), Asker(), ThreadHost("test", worker)
    asker.asked.connect(worker.run)
    host.start()
    for job in range(20):
        asker.asked.emit(job, CancelToken())
    host.ask_to_leave()
    qtbot.waitUntil(lambda: not host.is_running)
    assert host.wait(5000)
    qtbot.waitUntil(lambda: recorder.names.count("finished") == 20)
    assert recorder.threads == {threading.get_ident()}
    assert worked_in == {worker.tidied_in}
    assert worked_in.isdisjoint(recorder.threads)
    assert [job for name, job, *_ in recorder.said if name == "finished"] == list(range(20))
