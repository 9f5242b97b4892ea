"""Copies of a session: under another name while it is open, or into memory to look at."""

import contextlib
import sqlite3
from pathlib import Path

from desktop_app.domain.errors import StoreError
from desktop_app.persistence.newer_session import newer_error
from desktop_app.persistence.session_file import apply_migrations, open_database
from desktop_app.persistence.session_schema import APPLICATION_ID, MIGRATIONS, SchemaVersion
from desktop_app.persistence.store_errors import store_error, store_errors
from desktop_app.persistence.stored_values import folder_named

# Gigabytes in a large session, and needed for nothing that is only looked at.
_LEFT_OUT = frozenset({"embeddings"})


def back_up(connection: sqlite3.Connection, target: Path) -> None:
    """Write a whole copy of the session to ``target``, all of it or nothing.

    Raises:
        StoreError: it could not be written.
    """
    beside = target.with_name(target.name + ".part")
    with store_errors(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            beside.unlink(missing_ok=True)
            with contextlib.closing(sqlite3.connect(beside)) as copy:
                connection.backup(copy)
            for suffix in ("-wal", "-shm"):  # a journal of the file that is replaced
                target.with_name(target.name + suffix).unlink(missing_ok=True)
            beside.replace(target)
        finally:
            beside.unlink(missing_ok=True)


def session_root(path: Path) -> Path:
    """Return the folder that a session file belongs to, without changing the file.

    Raises:
        StoreError: the file is no session, or cannot be read.
    """
    try:
        with store_errors(path), contextlib.closing(open_to_look(path)) as connection:
            row = connection.execute("SELECT value FROM session WHERE key = 'root'").fetchone()
    except StoreError as error:
        raise no_session(path, error.detail) from error
    if row is None:
        raise no_session(path)
    return folder_named(row[0])


def no_session(path: Path, detail: str = "") -> StoreError:
    """Return the error for a file that somebody names as a session and that is none."""
    return StoreError(f"{path.name} is no session of Lamella, or it is damaged.", detail)


def open_to_look(path: Path) -> sqlite3.Connection:
    """Open a session for reading; it may be open elsewhere, or lie where nothing can be written.

    Raises:
        StoreError: the file is no session, or cannot be read.
    """
    with store_errors(path):
        # Where no journal can be made the file can only be read as if nobody wrote to it, and nobody can.
        for mode in ("mode=ro", "mode=ro&immutable=1"):
            connection = sqlite3.connect(
                f"{path.absolute().as_uri()}?{mode}", uri=True, check_same_thread=False
            )
            try:
                (application_id,) = connection.execute("PRAGMA application_id").fetchone()
                connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
            except sqlite3.OperationalError:
                connection.close()
                if "immutable" in mode:
                    raise
                continue
            except BaseException:
                connection.close()
                raise
            if application_id == APPLICATION_ID:
                return connection
            connection.close()
            raise store_error(path, "the file is not a Lamella session")
    raise AssertionError("one of the two modes returns or raises")


def copy_in_memory(path: Path) -> sqlite3.Connection:
    """Return a session in memory that holds what the one at ``path`` holds, but for embeddings.

    Raises:
        StoreError: the file is no session of a known version, or cannot be read.
    """
    with store_errors(path), contextlib.closing(open_to_look(path)) as source:
        source.execute("BEGIN")
        (user_version,) = source.execute("PRAGMA user_version").fetchone()
        version = SchemaVersion.unpacked(user_version)
        if version.major > MIGRATIONS[-1].version.major:
            raise newer_error(source, path, version, MIGRATIONS[-1].version)
        if version < MIGRATIONS[0].version:
            raise store_error(path, "the session file is damaged", f"user_version {user_version}")
        known = tuple(step for step in MIGRATIONS if step.version <= version)
        memory = open_database(None, known)
        try:
            memory.execute("PRAGMA foreign_keys = OFF")
            memory.execute("BEGIN")
            for table in _tables(memory):
                _copy_table(source, memory, table)
            memory.execute("COMMIT")
            memory.execute("PRAGMA foreign_keys = ON")
            apply_migrations(memory, MIGRATIONS, version)
        except BaseException:
            memory.close()
            raise
    return memory


def _tables(connection: sqlite3.Connection) -> list[str]:
    sql = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    return [row[0] for row in connection.execute(sql) if row[0] not in _LEFT_OUT]


def _copy_table(source: sqlite3.Connection, memory: sqlite3.Connection, table: str) -> None:
    columns = ", ".join(row[1] for row in memory.execute(f"PRAGMA table_info({table})"))
    rows = source.execute(f"SELECT {columns} FROM {table}")
    marks = ", ".join("?" * len(rows.description))
    memory.executemany(f"INSERT INTO {table} ({columns}) VALUES ({marks})", rows)
