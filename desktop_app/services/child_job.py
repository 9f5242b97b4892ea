"""A job in a child process, from the parent's side: request, commands, a stream of messages, one result.

The child is killed when it does not obey a cancel in time, and never outlives its parent: it ends itself when
its standard input does.
"""

import json
import logging
import threading
from collections.abc import Generator, Mapping, Sequence
from pathlib import Path
from typing import Any

from desktop_app.domain import errors
from desktop_app.domain.cancellation import Cancelled, CancelToken
from desktop_app.domain.errors import AppError
from desktop_app.domain.job_messages import JobMessage, message_from_json
from desktop_app.services.child_process import ChildProcess

CANCEL_GRACE_S = 0.5
KEPT = "Lamella itself goes on."
_log = logging.getLogger(__name__)


class ChildJob:
    """Runs one job in a child. One thread calls ``start`` and ``messages``; any thread may send commands.

    Attributes:
        result: what the job returned; empty until ``messages`` has ended.
    """

    def __init__(
        self,
        job: str,
        request: Mapping[str, Any],
        *,
        log_path: Path | None = None,
        command: Sequence[str] | None = None,
        consequence: str = KEPT,
    ) -> None:
        """Describe the job; see ``ChildProcess``.

        ``consequence`` is a sentence on what is kept when the child dies.
        """
        self.result: dict[str, Any] = {}
        self._child = ChildProcess(job, request, log_path, command)
        self._consequence = consequence
        self._lock = threading.Lock()
        self._is_started = False
        self._cancelled = CancelToken()
        self._killer: threading.Timer | None = None

    @property
    def pid(self) -> int:
        """The child's process id; 0 before it was started."""
        return self._child.pid

    def start(self) -> None:
        """Start the child.

        Raises:
            Cancelled: ``cancel`` was called before.
            AppError: the system would not start it.
        """
        self._cancelled.raise_if_cancelled()
        self._child.start()
        with self._lock:
            self._is_started = True
            if self._cancelled.is_cancelled:
                self._tell_to_cancel()

    def messages(self) -> Generator[JobMessage, None, None]:
        """Yield what the child tells, until its result is there; leaving the loop early ends the child.

        Raises:
            Cancelled: after ``cancel``.
            AppError: the job failed; the sentence is the job's own.
            ChildDiedError: the process ended without an answer.
        """
        final: Mapping[str, Any] | None = None
        try:
            for line in self._child.stdout:
                body = _parsed(line)
                if body.get("kind") in ("Result", "Error", "Cancelled"):
                    final = body
                    break
                yield from _message(body)
            self._end()
            self._conclude(final)
        finally:
            self._child.kill()
            self._end()
            self._child.free_log()

    def pause(self) -> None:
        """Ask the job to wait at its next step."""
        self._command("pause")

    def resume(self) -> None:
        """Let a paused job go on."""
        self._command("resume")

    def finish(self) -> None:
        """Ask the job to stop early and keep the best it has."""
        self._command("finish")

    def cancel(self) -> None:
        """Ask the job to end with nothing kept; the child is killed when it does not within half a second."""
        with self._lock:
            if self._cancelled.is_cancelled:
                return
            self._cancelled.cancel()
            if self._is_started:
                self._tell_to_cancel()

    def kill(self) -> None:
        """End the child at once; ``messages`` raises ``ChildDiedError``."""
        self._child.kill()

    def _command(self, word: str) -> None:
        with self._lock:
            if self._is_started:
                self._child.send_line({"do": word})

    def _tell_to_cancel(self) -> None:
        self._child.send_line({"do": "cancel"})
        self._killer = threading.Timer(CANCEL_GRACE_S, self._child.kill)
        self._killer.daemon = True
        self._killer.start()

    def _end(self) -> None:
        self._child.end()
        with self._lock:
            killer, self._killer = self._killer, None
            self._is_started = False
        if killer is not None:
            killer.cancel()
            killer.join()

    def _conclude(self, final: Mapping[str, Any] | None) -> None:
        if final is not None and final["kind"] == "Result":
            self.result = dict(final["result"])
        elif self._cancelled.is_cancelled or (final is not None and final["kind"] == "Cancelled"):
            raise Cancelled
        elif final is not None:
            _log.error("child job %s: %s", self._child.job, final.get("detail"))
            raise _as_error(final)
        else:
            death = self._child.death(self._consequence)
            _log.error("child job %s: %s (%s)", self._child.job, death.message, death.detail)
            raise death


def _parsed(line: bytes) -> Mapping[str, Any]:
    try:
        body = json.loads(line)
    except ValueError:
        body = None
    if not isinstance(body, dict):
        _log.warning("a child said something that is no message: %r", line[:200])
        return {}
    return body


def _message(body: Mapping[str, Any]) -> Sequence[JobMessage]:
    if not body:
        return ()
    try:
        return (message_from_json(body),)
    except (ValueError, TypeError) as error:
        _log.warning("a child sent a message of another version: %s", error)
        return ()


def _as_error(body: Mapping[str, Any]) -> AppError:
    """Return the child's error as the class it had there, where that class is the domain's."""
    kind = getattr(errors, str(body.get("error", "")), AppError)
    message, detail = str(body.get("message", "")), str(body.get("detail", ""))
    try:
        error = kind(message, detail)
    except TypeError:
        error = None
    return error if isinstance(error, AppError) else AppError(message, detail)
