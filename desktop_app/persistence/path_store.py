"""Where the files of a session lie: read and changed when a folder has moved."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop_app.persistence import session_rows as rows
from desktop_app.persistence.audit_log import append_entry
from desktop_app.persistence.content_store import FileOnRecord, file_from_row
from desktop_app.persistence.session_database import SessionDatabase
from desktop_app.persistence.session_sql import SET_SESSION_VALUE

_BLOCK = 1000
_MOVE = "UPDATE images SET path = ?, folder = ?, name = ?, size_bytes = ?, mtime_ns = ? WHERE id = ?"
# Names that no scan yields, for they are hidden.
_ON_THE_WAY = "UPDATE images SET path = '.moving/' || id WHERE id = ?"
_NOT_FOUND = "UPDATE images SET path = '.not-found/' || id WHERE {} = ?"


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file of the session found at a new place.

    Attributes:
        image_id: its id.
        listed: where and what it is now; patient and magnification are not looked at.
    """

    image_id: int
    listed: rows.ListedFile


class PathStore:
    """Reads and changes paths; any thread may use it; may raise ``StoreError``."""

    def __init__(self, database: SessionDatabase) -> None:
        self._database = database

    def files_after(self, last: int) -> list[FileOnRecord]:
        """Return up to 1000 files with ids above ``last``, ascending: all of them, block by block."""
        sql = (
            "SELECT id, path, size_bytes, mtime_ns, sha256, pixel_sha256 FROM images "
            "WHERE id > ? ORDER BY id LIMIT ?"
        )
        with self._database.reading() as connection:
            return [file_from_row(row) for row in connection.execute(sql, (last, _BLOCK))]

    def relocate(
        self, old: Path, new: Path, found: Sequence[FoundFile], missing: Sequence[int], actor: str
    ) -> None:
        """Put the folder ``new`` in the place of ``old``, with the files found in it; all or nothing.

        Files that are missing keep what is known of them, but no path: another file may bear their name.
        """
        with self._database.writing() as connection:
            connection.executemany(_NOT_FOUND.format("id"), [(image_id,) for image_id in missing])
            connection.executemany(_ON_THE_WAY, [(file.image_id,) for file in found])
            for file in found:
                _move(connection, file)
            connection.execute(SET_SESSION_VALUE, ("root", rows.storable_message(str(new))))
            detail = {"from": _text(old), "to": _text(new), "found": len(found), "missing": len(missing)}
            append_entry(connection, actor, "relocated", detail)


def _move(connection: sqlite3.Connection, file: FoundFile) -> None:
    listed = file.listed
    path = rows.storable_text(listed.path)
    connection.execute(_NOT_FOUND.format("path"), (path,))
    names = (path, rows.storable_text(listed.folder), rows.storable_text(listed.name))
    connection.execute(_MOVE, (*names, listed.size_bytes, listed.mtime_ns, file.image_id))


def _text(path: Path) -> str:
    return rows.storable_message(str(path))
