"""A child process from the parent's side: starts it, feeds its request, kills it, says how it ended.

What travels over its pipes is the business of ``child_job`` (lines) and ``keras_engine`` (frames).
"""

import contextlib
import json
import logging
import os
import signal
import subprocess
import sys
import tempfile
import threading
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import IO, Any

from desktop_app.domain.errors import AppError, ChildDiedError
from desktop_app.services.child_program import child_command, child_environment, start_options

_TAIL_BYTES = 4096
_EXIT_WAIT_S = 5.0
_log = logging.getLogger(__name__)


class ChildProcess:
    """One child. ``kill`` may be called from any thread, the rest from the one that started it."""

    def __init__(
        self,
        job: str,
        request: Mapping[str, Any],
        log_path: Path | None = None,
        command: Sequence[str] | None = None,
    ) -> None:
        """Describe a child.

        Args:
            job: name in ``child_jobs``.
            request: JSON values that the child reads first.
            log_path: file that what the child's libraries say is added to; None for a temporary one.
            command: starts the child; None for our own program.
        """
        self.job = job
        self._request = request
        self._log_path = log_path
        self._command = list(command) if command is not None else child_command(job)
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._log: IO[bytes] | None = None

    @property
    def pid(self) -> int:
        """The child's process id; 0 before it was started."""
        return self._process.pid if self._process is not None else 0

    @property
    def stdin(self) -> IO[bytes]:
        """The way to the child."""
        assert self._process is not None
        assert self._process.stdin is not None
        return self._process.stdin

    @property
    def stdout(self) -> IO[bytes]:
        """The way from the child: nothing but the protocol."""
        assert self._process is not None
        assert self._process.stdout is not None
        return self._process.stdout

    def start(self) -> None:
        """Start the child and hand it the request.

        Raises:
            AppError: the system would not start it.
        """
        try:
            self._log = self._opened_log()
            with self._lock:
                self._process = subprocess.Popen(
                    self._command,
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    stderr=self._log,
                    env=child_environment(),
                    **start_options(),
                )
        except OSError as error:
            self._close_log()
            raise AppError(
                "Lamella could not start its second process. Close other programs and try again.", str(error)
            ) from error
        _log.info("child %d for %s started", self.pid, self.job)
        self.send_line(self._request)

    def send_line(self, body: Mapping[str, Any]) -> None:
        """Send one JSON line; a child that is gone is noticed by whoever reads from it."""
        with contextlib.suppress(OSError, ValueError):
            self.stdin.write(json.dumps(body).encode("ascii") + b"\n")
            self.stdin.flush()

    def kill(self) -> None:
        """End the child and whatever it started, at once; safe to call at any time and from any thread."""
        with self._lock:
            if self._process is None or self._process.poll() is not None:
                return
            with contextlib.suppress(OSError):
                if sys.platform == "win32":
                    self._process.kill()
                else:
                    os.killpg(self._process.pid, signal.SIGKILL)

    def end(self, wait_s: float = _EXIT_WAIT_S) -> None:
        """Wait for the child to leave, kill it when it does not, free the pipes; safe to call twice."""
        if self._process is None:
            return
        try:
            self._process.wait(wait_s)
        except subprocess.TimeoutExpired:
            self.kill()
            self._process.wait()
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                # Closing flushes; the reader may have left.
                with contextlib.suppress(OSError):
                    stream.close()
        _log.info("child %d for %s ended with %s", self.pid, self.job, self._process.returncode)

    def last_words(self) -> str:
        """Return the end of what the child's libraries said; empty when that cannot be read."""
        if self._log is None or self._log.closed:
            return ""
        with contextlib.suppress(OSError, ValueError):
            self._log.seek(max(0, self._log.seek(0, os.SEEK_END) - _TAIL_BYTES))
            return self._log.read().decode("utf-8", "replace").strip()
        return ""

    def free_log(self) -> None:
        """Close the log; ``last_words`` are gone then."""
        self._close_log()

    def death(self, consequence: str) -> ChildDiedError:
        """Return the error that tells how the child ended; call after ``end``.

        Args:
            consequence: sentence on what is kept and what to do.
        """
        code = self._process.returncode if self._process is not None else None
        return ChildDiedError(
            f"{_end_in_words(code)} {consequence}", f"exit code {code}\n{self.last_words()}".strip()
        )

    def _opened_log(self) -> IO[bytes]:
        if self._log_path is None:
            return tempfile.TemporaryFile()
        self._log_path.parent.mkdir(parents=True, exist_ok=True)
        return self._log_path.open("a+b")

    def _close_log(self) -> None:
        if self._log is not None:
            self._log.close()


def _end_in_words(code: int | None) -> str:
    if code is not None and code < 0:
        name = _signal_name(-code)
        if -code == 9:
            return (
                f"The second process of Lamella was ended from outside ({name}): by somebody, or by the "
                "system because memory ran out."
            )
        if name == "SIGILL":
            return (
                "The second process of Lamella crashed: TensorFlow does not run on this processor (SIGILL)."
            )
        return f"The second process of Lamella crashed ({name})."
    return f"The second process of Lamella ended unexpectedly (exit code {code})."


def _signal_name(number: int) -> str:
    try:
        return signal.Signals(number).name
    except ValueError:
        return f"signal {number}"
