"""Rows that a listed file becomes in a session file."""

import sqlite3
from datetime import UTC, datetime

from desktop_app.persistence import session_rows as rows
from desktop_app.persistence.session_sql import ADD_IMAGE, FORGET_CHANGED


def sync_file(connection: sqlite3.Connection, listed: rows.ListedFile) -> rows.KnownFile:
    """Note a file that a scan found and return what is known of it; a changed one is forgotten."""
    path = rows.storable_text(listed.path)
    row = connection.execute("SELECT * FROM images WHERE path = ?", (path,)).fetchone()
    stamp = (listed.size_bytes, listed.mtime_ns)
    if row is None:
        names = (rows.storable_text(listed.folder), rows.storable_text(listed.name))
        cursor = connection.execute(
            ADD_IMAGE,
            (
                path,
                *names,
                *stamp,
                listed.patient,
                listed.magnification,
                datetime.now(UTC).isoformat(timespec="milliseconds"),
            ),
        )
        return rows.KnownFile(int(cursor.lastrowid or 0))
    if (row["size_bytes"], row["mtime_ns"]) != stamp:
        connection.execute(FORGET_CHANGED, (*stamp, row["id"]))
        return rows.KnownFile(row["id"])
    found, failure = rows.facts_from_row(row), rows.failure_from_row(row)
    return rows.KnownFile(row["id"], found, failure, row["sha256"] or "")
