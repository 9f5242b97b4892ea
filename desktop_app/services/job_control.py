"""The user's hand on a running job: usable from any thread, and before the child process exists."""

import contextlib
import threading
from collections.abc import Generator
from typing import Any

from desktop_app.domain.cancellation import Cancelled
from desktop_app.domain.errors import ChildDiedError
from desktop_app.domain.job_messages import JobMessage
from desktop_app.services.child_job import ChildJob


class JobControl:
    """Remembers what was asked and passes it on to the job as soon as there is one."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._job: ChildJob | None = None
        self._is_paused = False
        self._is_finishing = False
        self._is_cancelled = False
        self._is_left = False

    @property
    def is_paused(self) -> bool:
        """True between ``pause`` and ``resume``."""
        return self._is_paused

    @property
    def is_finishing(self) -> bool:
        """True once ``finish`` was called."""
        return self._is_finishing

    @property
    def is_cancelled(self) -> bool:
        """True once ``cancel`` was called."""
        return self._is_cancelled

    @property
    def is_left(self) -> bool:
        """True once ``leave`` was called."""
        return self._is_left

    def pause(self) -> None:
        """Let the job wait at its next step."""
        with self._lock:
            self._is_paused = True
            if self._job is not None:
                self._job.pause()

    def resume(self) -> None:
        """Let a paused job go on."""
        with self._lock:
            self._is_paused = False
            if self._job is not None:
                self._job.resume()

    def finish(self) -> None:
        """Stop early and keep the best so far."""
        with self._lock:
            self._is_finishing = True
            self._is_paused = False
            if self._job is not None:
                self._job.finish()

    def cancel(self) -> None:
        """End the job within a second; nothing of it is kept."""
        with self._lock:
            self._is_cancelled = True
            if self._job is not None:
                self._job.cancel()

    def leave(self) -> None:
        """End the job at once and keep what it has written, so that it can be resumed: the program closes."""
        with self._lock:
            self._is_left = True
            if self._job is not None:
                self._job.kill()

    def attach(self, job: ChildJob) -> None:
        """Pass everything on to ``job`` from now on, beginning with what was asked before."""
        with self._lock:
            self._job = job
            if self._is_left:
                job.kill()
            elif self._is_cancelled:
                job.cancel()
            elif self._is_finishing:
                job.finish()
            elif self._is_paused:
                job.pause()

    def detach(self) -> None:
        """The job has ended."""
        with self._lock:
            self._job = None


def supervised(job: ChildJob, control: JobControl) -> Generator[JobMessage, None, dict[str, Any]]:
    """Run a job in its child under the user's hand; yield its messages, return its result.

    Raises:
        Cancelled: after ``cancel`` or ``leave``.
        ChildDiedError: the child was killed or crashed.
        AppError: the job failed.
    """
    if control.is_left:
        raise Cancelled
    job.start()
    try:
        control.attach(job)
        with contextlib.closing(job.messages()) as messages:
            yield from messages
    except ChildDiedError:
        if control.is_left:
            raise Cancelled from None
        raise
    finally:
        control.detach()
    return job.result
