"""Opening a session file: recognise it, lock it against a second program, bring its schema up to date."""

import contextlib
import hashlib
import os
import re
import sqlite3
from collections.abc import Sequence
from pathlib import Path

from desktop_app.persistence.newer_session import newer_error
from desktop_app.persistence.session_schema import APPLICATION_ID, MIGRATIONS, Migration, SchemaVersion
from desktop_app.persistence.store_errors import store_error, store_errors

SUFFIX = ".lamella-session"
_LONGEST_STEM = 40
_BUSY_TIMEOUT_S = 2.0


def session_path(sessions_dir: Path, root: Path) -> Path:
    """Return where the session of the folder ``root`` is kept: a readable name and a digest of its path."""
    resolved = os.path.normcase(root.resolve())
    digest = hashlib.sha256(os.fsencode(resolved)).hexdigest()[:16]
    stem = re.sub(r"[^A-Za-z0-9_.-]+", "_", root.name)[:_LONGEST_STEM].strip("._") or "folder"
    return sessions_dir / f"{stem}-{digest}{SUFFIX}"


class SessionLock:
    """Keeps a second program from writing the same session; the system frees it when a program dies.

    A transaction on an empty database beside the session is the one lock that works alike on every system.
    """

    def __init__(self, session: Path) -> None:
        """Take the lock.

        Raises:
            StoreError: another program, or another window of this one, holds it.
        """
        path = session.with_name(session.name + ".lock")
        with store_errors(session):
            self._connection = sqlite3.connect(
                path, timeout=0.0, isolation_level=None, check_same_thread=False
            )
        try:
            self._connection.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            self._connection.close()
            raise store_error(
                session, "this folder is already open in another Lamella window or command", str(error)
            ) from error

    def release(self) -> None:
        """Give the lock back."""
        self._connection.close()


def open_database(path: Path | None, migrations: Sequence[Migration] = MIGRATIONS) -> sqlite3.Connection:
    """Open or create a session database and migrate it to the newest schema.

    A file of an older schema is copied to ``<name>.v<version>.backup`` first.

    Args:
        path: the file; None for a database in memory.
        migrations: all steps in ascending order; tests pass their own.

    Returns:
        A connection in autocommit mode that any thread may use, one at a time.

    Raises:
        StoreError: the file is foreign, damaged, locked, of a newer major version, or cannot be written.
    """
    with store_errors(path):
        if path is not None:
            path.parent.mkdir(parents=True, exist_ok=True)
        connection = sqlite3.connect(
            path if path is not None else ":memory:",
            timeout=_BUSY_TIMEOUT_S,
            isolation_level=None,
            check_same_thread=False,
        )
        try:
            _prepare(connection, path, migrations)
        except BaseException:
            connection.close()
            raise
    return connection


def _prepare(connection: sqlite3.Connection, path: Path | None, migrations: Sequence[Migration]) -> None:
    version = _recognise(connection, path, migrations[-1].version)
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA journal_mode = WAL")
    # FULL: a commit survives a power cut, not only a crash of this program.
    connection.execute("PRAGMA synchronous = FULL")
    steps = [step for step in migrations if step.version > version]
    if steps and path is not None and version > SchemaVersion(0, 0):
        _back_up(connection, path.with_name(f"{path.name}.v{version}.backup"))
    apply_migrations(connection, migrations, version)


def apply_migrations(
    connection: sqlite3.Connection, migrations: Sequence[Migration], version: SchemaVersion
) -> None:
    """Take a database of ``version`` through all later steps, each in one transaction."""
    for step in migrations:
        if step.version > version:
            _apply(connection, step)


def _recognise(connection: sqlite3.Connection, path: Path | None, newest: SchemaVersion) -> SchemaVersion:
    (user_version,) = connection.execute("PRAGMA user_version").fetchone()
    (application_id,) = connection.execute("PRAGMA application_id").fetchone()
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    version = SchemaVersion.unpacked(user_version)
    if tables and application_id != APPLICATION_ID:
        raise store_error(path, "the file is not a Lamella session")
    if version.major > newest.major:
        raise newer_error(connection, path, version, newest)
    if tables and version < MIGRATIONS[0].version:
        raise store_error(path, "the session file is damaged", f"user_version {user_version}")
    return version


def _back_up(connection: sqlite3.Connection, target: Path) -> None:
    """Copy the session as it is before a migration, whole or not at all."""
    beside = target.with_name(target.name + ".part")
    try:
        beside.unlink(missing_ok=True)
        with contextlib.closing(sqlite3.connect(beside)) as copy:
            connection.backup(copy)
        beside.replace(target)
    finally:
        beside.unlink(missing_ok=True)


def _apply(connection: sqlite3.Connection, step: Migration) -> None:
    connection.execute("BEGIN IMMEDIATE")
    try:
        for statement in step.statements:
            connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {step.version.packed()}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
