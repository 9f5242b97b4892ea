"""Decoder threads that stay a bounded number of files ahead of the engine and answer in order.

The threads are daemons that nobody has to wait for: a picture of a hundred megapixels may take seconds to
decode, and Stop must not.
"""

import queue
import threading
from collections import deque
from collections.abc import Callable
from typing import Generic, TypeVar

Task = TypeVar("Task")
Outcome = TypeVar("Outcome")
_CLOSE_WAIT_S = 0.1


class DecodeAhead(Generic[Task, Outcome]):
    """Runs ``work`` on tasks in background threads; results come out in the order of submission.

    Used by one thread; ``work`` runs in the others and must not raise.
    """

    def __init__(self, work: Callable[[Task], Outcome], threads: int, depth: int) -> None:
        """Start ``threads`` threads; at most ``depth`` tasks are taken at a time."""
        self._work = work
        self._depth = depth
        self._waiting: deque[_Job[Task, Outcome]] = deque()
        self._to_do: queue.SimpleQueue[_Job[Task, Outcome] | None] = queue.SimpleQueue()
        self._is_closed = threading.Event()
        self._threads = [
            threading.Thread(target=self._run, name=f"decoder-{number}", daemon=True)
            for number in range(max(1, threads))
        ]
        for thread in self._threads:
            thread.start()

    def __len__(self) -> int:
        """Tasks submitted whose results were not taken yet."""
        return len(self._waiting)

    @property
    def has_room(self) -> bool:
        """True while another task may be submitted."""
        return len(self._waiting) < self._depth

    def submit(self, task: Task) -> None:
        """Queue a task."""
        job: _Job[Task, Outcome] = _Job(task)
        self._waiting.append(job)
        self._to_do.put(job)

    def next_result(self, timeout_s: float) -> Outcome | None:
        """Return the oldest task's result, or None when it is not there within ``timeout_s``."""
        if not self._waiting or not self._waiting[0].is_done.wait(timeout_s):
            return None
        return self._waiting.popleft().outcome

    def close(self) -> None:
        """Drop what is queued and let the threads end; a thread in the middle of a picture is left behind."""
        self._is_closed.set()
        for _ in self._threads:
            self._to_do.put(None)
        for thread in self._threads:
            thread.join(_CLOSE_WAIT_S)

    def _run(self) -> None:
        while (job := self._to_do.get()) is not None:
            if self._is_closed.is_set():
                return
            job.outcome = self._work(job.task)
            job.is_done.set()


class _Job(Generic[Task, Outcome]):
    """A task on its way; the outcome is set before ``is_done``."""

    def __init__(self, task: Task) -> None:
        self.task = task
        self.is_done = threading.Event()
        self.outcome: Outcome | None = None
