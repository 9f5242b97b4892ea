"""What went wrong with a session file, in the user's words."""

import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from desktop_app.domain.errors import StoreError

_PRIMARY_CODE = 0xFF
_CAUSES: dict[int, str] = {
    sqlite3.SQLITE_FULL: "the disk is full",
    sqlite3.SQLITE_READONLY: "the file or its folder is read-only",
    sqlite3.SQLITE_CANTOPEN: "the file cannot be created or opened there",
    sqlite3.SQLITE_PERM: "you are not allowed to use that folder",
    sqlite3.SQLITE_CORRUPT: "the session file is damaged",
    sqlite3.SQLITE_NOTADB: "the file is not a Lamella session",
    sqlite3.SQLITE_IOERR: "the disk reported an error",
    sqlite3.SQLITE_BUSY: "another program is using the session file",
    sqlite3.SQLITE_LOCKED: "another program is using the session file",
}


def store_error(path: Path | None, cause: str, detail: str = "") -> StoreError:
    """Return the error for ``path`` (None: the session lives in memory)."""
    place = f"The session file {path}" if path is not None else "The session"
    return StoreError(
        f"{place} cannot be used: {cause}. "
        "Results stay in memory until Lamella is closed and can be exported.",
        detail,
    )


@contextlib.contextmanager
def value_errors(path: Path | None) -> Iterator[None]:
    """Turn what values that no Lamella wrote bring about into ``StoreError`` with a sentence."""
    try:
        yield
    except (ValueError, TypeError, LookupError, OverflowError, RecursionError) as error:
        raise StoreError(
            f"The session file {path} holds values that no Lamella wrote. It was left as it is; "
            "lamella session verify says more.",
            repr(error),
        ) from error


@contextlib.contextmanager
def store_errors(path: Path | None) -> Iterator[None]:
    """Turn errors of SQLite and of the file system into ``StoreError`` with a sentence."""
    try:
        yield
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", 0) & _PRIMARY_CODE
        raise store_error(path, _CAUSES.get(code, "SQLite reported an error"), str(error)) from error
    except OSError as error:
        raise store_error(path, error.strerror or "the disk reported an error", str(error)) from error
