"""What to say of a session that a newer Lamella wrote: which one, and where the state before it is kept.

It can be met after going back to an older version. The file is left as it is.
"""

import contextlib
import re
import sqlite3
from pathlib import Path

from desktop_app.domain.errors import StoreError
from desktop_app.persistence.session_schema import SchemaVersion

# Every version keeps its own number under this key of the table session, whatever else its schema changes.
APP_VERSION_KEY = "app_version"
_WRITER = f"SELECT value FROM session WHERE key = '{APP_VERSION_KEY}'"
_NUMBER = re.compile(r"[0-9A-Za-z.+-]{1,40}")
_BACKUP = re.compile(r"\.v(\d{1,4})\.(\d{1,4})\.backup$")


def newer_error(
    connection: sqlite3.Connection, path: Path | None, version: SchemaVersion, newest: SchemaVersion
) -> StoreError:
    """Return the refusal of a session of schema ``version``, where this program knows ``newest``."""
    backup = None if path is None else usable_backup(path, newest)
    sentence = (
        f"The session file {path} was written by a newer Lamella ({writer(connection)}schema {version}, this "
        f"program knows {newest}). Update Lamella to open it; the file was not changed."
    )
    if backup is not None:
        sentence += (
            f" What it held before that update is in {backup.name} beside it: copy that file to a name that "
            "ends in .lamella-session, and open the copy."
        )
    return StoreError(sentence)


def writer(connection: sqlite3.Connection) -> str:
    """Return "0.3.0, " for the version that wrote the session; empty when that is not known."""
    with contextlib.suppress(sqlite3.Error):
        row = connection.execute(_WRITER).fetchone()
        if row is not None and _NUMBER.fullmatch(str(row[0])):
            return f"{row[0]}, "
    return ""


def usable_backup(session: Path, newest: SchemaVersion) -> Path | None:
    """Return the newest backup of ``session`` that this program can open; None without one."""
    found: list[tuple[SchemaVersion, Path]] = []
    with contextlib.suppress(OSError):
        for path in session.parent.iterdir():
            match = _BACKUP.search(path.name)
            if match is not None and path.name[: match.start()] == session.name:
                found.append((SchemaVersion(int(match[1]), int(match[2])), path))
    usable = [one for one in found if one[0].major <= newest.major]
    return max(usable, key=lambda one: one[0])[1] if usable else None
