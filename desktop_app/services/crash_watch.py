"""Watches the window's process: a crash, an error that nothing caught, an end that nobody ordered.

What it learns goes into a file of the state folder as it happens; the next window makes a report of it
(``services.crash_reports``). Nothing is sent anywhere.
"""

import collections
import contextlib
import faulthandler
import logging
import threading
import time
from pathlib import Path

from desktop_app.persistence.run_marks import RunMark
from desktop_app.services.crash_words import told_error, told_record
from desktop_app.services.program_words import program_lines

ERROR_HEAD = "== unexpected error"
_MOST_ERRORS = 10
_TRAIL_LINES, _TRAIL_TURN = 60, 2000
_log = logging.getLogger(__name__)


class CrashWatch:
    """Watches until ``end`` is called. A state folder that cannot be written is no reason not to start."""

    def __init__(self, state_dir: Path) -> None:
        """Begin to watch; ``path`` is where, or None when nothing can be written."""
        self._errors: dict[str, int] = {}
        self._lock = threading.Lock()
        self._trail: logging.Handler | None = None
        self._mark: RunMark | None = None
        started = time.strftime("%Y-%m-%d %H:%M:%S %z")
        header = "\n".join((*program_lines(), f"Started: {started}", "", ""))
        try:
            self._mark = RunMark(runs_dir(state_dir), header)
            self._trail = _trail(self._mark.trail_path)
        except OSError as error:
            _log.warning("crashes cannot be noted: %s", error)
        if self._mark is not None:
            faulthandler.enable(file=self._mark.file, all_threads=True)

    @property
    def path(self) -> Path | None:
        """This process's own mark."""
        return self._mark.path if self._mark is not None else None

    def note(self, error: BaseException, thread: str) -> None:
        """Write down an error that nothing caught, once; any thread may call."""
        text = told_error(error)
        with self._lock:
            seen = self._errors.get(text, 0)
            self._errors[text] = seen + 1
            if self._mark is None or seen or len(self._errors) > _MOST_ERRORS:
                return
            when = time.strftime("%H:%M:%S")
            self._mark.add(f"\n{ERROR_HEAD} at {when} in {thread}\n{text}\n")

    def may_end(self) -> None:
        """The system's session is about to end, and may leave no time for an end in order."""
        if self._mark is not None:
            self._mark.may_end()

    def end(self) -> None:
        """The program ended as it should, or somebody outside ended it who had the right to."""
        if self._trail is not None:
            logging.getLogger("desktop_app").removeHandler(self._trail)
            self._trail.close()
        if self._mark is not None:
            with contextlib.suppress(ValueError):
                faulthandler.disable()
            self._mark.end()
            self._mark = None


class _Trail(logging.FileHandler):
    """Keeps the last log lines without their values: the log itself may name files."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, encoding="utf-8", errors="backslashreplace")
        self._last: collections.deque[str] = collections.deque(maxlen=_TRAIL_LINES)
        self._written = 0

    def emit(self, record: logging.LogRecord) -> None:
        self._last.append(self.format(record))
        self._written += 1
        stream = self.stream
        if self._written % _TRAIL_TURN or stream is None:
            super().emit(record)
            return
        # A program that runs for weeks must not write for weeks.
        with contextlib.suppress(OSError, ValueError):
            stream.truncate(0)
            stream.writelines(f"{line}\n" for line in self._last)
            stream.flush()

    def format(self, record: logging.LogRecord) -> str:
        return told_record(record)


def runs_dir(state_dir: Path) -> Path:
    """Return the folder of the marks."""
    return state_dir / "running"


def _trail(path: Path) -> logging.Handler:
    handler = _Trail(path)
    logging.getLogger("desktop_app").addHandler(handler)
    return handler
