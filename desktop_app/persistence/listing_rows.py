"""Rows that listed files become in a session file."""

import json
import sqlite3
from collections.abc import Sequence
from datetime import UTC, datetime

from desktop_app.persistence import session_rows as rows
from desktop_app.persistence.session_sql import ADD_IMAGE, FORGET_CHANGED

_BY_PATHS = "SELECT * FROM images WHERE path IN (SELECT value FROM json_each(?))"
_BY_PATH = "SELECT * FROM images WHERE path = ?"


def sync_files(connection: sqlite3.Connection, listed: Sequence[rows.ListedFile]) -> list[rows.KnownFile]:
    """Note files that a scan found; return what is known of each, in their order. A changed one is forgotten.

    One question for all of them: in a large folder a question for each takes long.
    """
    paths = [rows.storable_text(file.path) for file in listed]
    known = _known(connection, paths)
    (last,) = connection.execute("SELECT coalesce(max(id), 0) FROM images").fetchone()
    now = datetime.now(UTC).isoformat(timespec="milliseconds")
    found, added = [], []
    new: dict[str | bytes, int] = {}
    for path, file in zip(paths, listed, strict=True):
        row = known.get(path)
        if row is not None:
            found.append(_known_file(connection, row, file))
            continue
        if path not in new:
            new[path] = last + len(new) + 1
            added.append((new[path], path, *_values(file, now)))
        found.append(rows.KnownFile(new[path]))
    connection.executemany(ADD_IMAGE, added)
    return found


def _known(connection: sqlite3.Connection, paths: Sequence[str | bytes]) -> dict[str | bytes, sqlite3.Row]:
    texts = [path for path in paths if isinstance(path, str)]
    found = connection.execute(_BY_PATHS, (json.dumps(texts),)).fetchall()
    for path in paths:
        if isinstance(path, bytes):  # a name that is not valid Unicode, which JSON cannot hold
            found += connection.execute(_BY_PATH, (path,)).fetchall()
    return {row["path"]: row for row in found}


def _values(file: rows.ListedFile, now: str) -> tuple[object, ...]:
    return (
        rows.storable_text(file.folder),
        rows.storable_text(file.name),
        file.size_bytes,
        file.mtime_ns,
        file.patient,
        file.magnification,
        now,
    )


def _known_file(connection: sqlite3.Connection, row: sqlite3.Row, file: rows.ListedFile) -> rows.KnownFile:
    stamp = (file.size_bytes, file.mtime_ns)
    if (row["size_bytes"], row["mtime_ns"]) != stamp:
        connection.execute(FORGET_CHANGED, (*stamp, row["id"]))
        return rows.KnownFile(row["id"])
    facts, failure = rows.facts_from_row(row), rows.failure_from_row(row)
    return rows.KnownFile(row["id"], facts, failure, row["sha256"] or "")
