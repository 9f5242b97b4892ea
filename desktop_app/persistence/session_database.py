"""The open session database: one connection behind a lock, writes grouped into few durable commits.

One connection serves all threads because the open transaction of a second one could only be waited for,
and what it wrote could not be seen. Windows never read from here while results stream in.
"""

import contextlib
import logging
import sqlite3
import threading
from collections.abc import Iterator
from pathlib import Path

from desktop_app.domain.errors import StoreError
from desktop_app.persistence.delayed_commit import COMMIT_DELAY_S, DelayedCommit
from desktop_app.persistence.session_copy import back_up, copy_in_memory
from desktop_app.persistence.session_file import SessionLock, open_database
from desktop_app.persistence.store_errors import store_errors

_log = logging.getLogger(__name__)


class SessionDatabase:
    """Gives out the connection, one thread at a time, and commits within the delay.

    Attributes:
        path: the session file; None when the session lives in memory only.
    """

    def __init__(
        self, path: Path | None, commit_delay_s: float = COMMIT_DELAY_S, looked_at: Path | None = None
    ) -> None:
        """Lock and open the file; or, with ``looked_at`` and no path, hold a copy of that session in memory.

        Raises:
            StoreError: the file is in use, foreign, damaged, newer, or cannot be written.
        """
        self.path = path
        self._guard = threading.RLock()
        self._broken: StoreError | None = None
        self._lock = _locked(path)
        try:
            self._connection = open_database(path) if looked_at is None else copy_in_memory(looked_at)
        except BaseException:
            if self._lock is not None:
                self._lock.release()
            raise
        self._connection.row_factory = sqlite3.Row
        self._commits = DelayedCommit(self._commit_in_background, commit_delay_s)

    @contextlib.contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """Give the connection inside the open transaction; an error undoes the block, not the group.

        Raises:
            StoreError: the block, or an earlier commit, could not be written.
        """
        with self._guard, store_errors(self.path):
            self._raise_if_broken()
            if not self._connection.in_transaction:
                self._connection.execute("BEGIN IMMEDIATE")
            self._connection.execute("SAVEPOINT block")
            try:
                yield self._connection
            except BaseException:
                # A full disk makes SQLite roll the whole transaction back by itself.
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK TO block")
                raise
            finally:
                if self._connection.in_transaction:
                    self._connection.execute("RELEASE block")
            self._commits.note_write()

    @contextlib.contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """Give the connection for reading; what was written and not yet committed is seen.

        Raises:
            StoreError: the file cannot be read.
        """
        with self._guard, store_errors(self.path):
            yield self._connection

    def flush(self) -> None:
        """Make everything written so far durable.

        Raises:
            StoreError: it could not be written.
        """
        with self._guard, store_errors(self.path):
            self._raise_if_broken()
            self._commit()

    def move_to(self, target: Path) -> None:
        """Copy the session to ``target`` and go on there; the old file stays as it is.

        Whoever uses the database does not notice, even in the middle of a run.

        Raises:
            StoreError: ``target`` is in use or cannot be written; the session goes on where it was.
        """
        lock = _locked(target)
        try:
            with self._guard:
                self.flush()
                back_up(self._connection, target)
                connection = open_database(target)
                connection.row_factory = sqlite3.Row
                self._connection.close()
                self._connection, self.path = connection, target
                lock, self._lock = self._lock, lock
        finally:
            if lock is not None:
                lock.release()

    def close(self) -> None:
        """Make everything durable and free the file. Safe to call twice.

        Raises:
            StoreError: the last writes could not be kept; the file is free all the same.
        """
        self._commits.stop()
        with self._guard:
            try:
                with store_errors(self.path), contextlib.suppress(sqlite3.ProgrammingError):
                    self._commit()
            finally:
                self._connection.close()
                if self._lock is not None:
                    self._lock.release()

    def _raise_if_broken(self) -> None:
        if self._broken is not None:
            raise self._broken

    def _commit(self) -> None:
        if self._connection.in_transaction:
            self._connection.execute("COMMIT")

    def _commit_in_background(self) -> None:
        with self._guard:
            try:
                with store_errors(self.path):
                    self._commit()
            except StoreError as error:
                _log.exception("session could not be committed")
                self._broken = error
                with contextlib.suppress(sqlite3.Error):
                    self._connection.rollback()


def _locked(path: Path | None) -> SessionLock | None:
    if path is None:
        return None
    with store_errors(path):
        path.parent.mkdir(parents=True, exist_ok=True)
    return SessionLock(path)
