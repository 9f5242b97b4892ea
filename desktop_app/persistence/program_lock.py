"""A lock that one program holds for as long as it lives; the system frees it however the program ends.

A transaction on an empty SQLite file is the one lock that works alike on every system, so a lock left by a
killed program is never in the way. The holder's process id stands beside it, for the message only.
"""

import contextlib
import os
import sqlite3
from pathlib import Path

from desktop_app.domain.errors import StoreError, TrainingBusyError


class TrainingLock:
    """Held while a model is being trained in a profile; use as a context manager."""

    def __init__(self, folder: Path) -> None:
        """Name the folder of the runs; nothing is locked yet."""
        self._path = folder / "training.lock"
        self._note = folder / "training.pid"
        self._connection: sqlite3.Connection | None = None

    def __enter__(self) -> "TrainingLock":
        """Take the lock.

        Raises:
            TrainingBusyError: another training holds it.
            StoreError: the folder cannot be written.
        """
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            connection = sqlite3.connect(
                self._path, timeout=0.0, isolation_level=None, check_same_thread=False
            )
        except (OSError, sqlite3.Error) as error:
            raise StoreError(f"The folder {self._path.parent} cannot be written.", str(error)) from error
        try:
            connection.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            connection.close()
            raise TrainingBusyError(
                f"Another training is at work (process {self._holder()}). Wait until it has ended, or stop "
                "it there; one computer trains one model at a time.",
                str(error),
            ) from error
        self._connection = connection
        with contextlib.suppress(OSError):
            self._note.write_text(str(os.getpid()), encoding="ascii")
        return self

    def __exit__(self, *_error: object) -> None:
        if self._connection is not None:
            with contextlib.suppress(OSError):
                self._note.unlink()
            self._connection.close()
            self._connection = None

    def _holder(self) -> str:
        try:
            return self._note.read_text(encoding="ascii").strip() or "unknown"
        except (OSError, UnicodeDecodeError):
            return "unknown"
