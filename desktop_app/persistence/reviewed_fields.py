"""What readers decided, read from a session that may be open elsewhere: for use as labels."""

import contextlib
import json
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from desktop_app.domain.review import Decision
from desktop_app.persistence.review_rows import REVIEWS_OF_IMAGES
from desktop_app.persistence.session_copy import no_session, open_to_look
from desktop_app.persistence.session_schema import SchemaVersion
from desktop_app.persistence.store_errors import store_errors, value_errors
from desktop_app.persistence.stored_values import folder_named, path_below, path_text

_FIRST_WITH_REVIEWS = SchemaVersion(3, 0)
_BLOCK = 500
_REVIEWED = """
    SELECT id FROM images WHERE sha256 IN (SELECT sha256 FROM reviews)
    UNION SELECT id FROM images WHERE pixel_sha256 IN (SELECT pixel_sha256 FROM reviews)
    ORDER BY id
"""


@dataclass(frozen=True, slots=True)
class ReviewedField:
    """A field that somebody decided about.

    Attributes:
        path: absolute path; None when the session gives one outside its folder, which is never opened.
        folder: relative folder with ``/``; empty for the folder itself.
        name: file name.
        size_bytes: size when the session saw it last.
        mtime_ns: time of last change when the session saw it last.
        decisions: newest decision by reader; readers who took theirs back are left out.
    """

    path: Path | None
    folder: str
    name: str
    size_bytes: int
    mtime_ns: int
    decisions: Mapping[str, Decision]


def reviewed_fields(session: Path) -> tuple[list[ReviewedField], str]:
    """Return the reviewed fields in the order of their ids, and the session's name rule.

    A decision that was taken back by all readers leaves a field without decisions.

    Raises:
        StoreError: the file is no session, or cannot be read.
    """
    with (
        store_errors(session),
        contextlib.closing(open_to_look(session)) as connection,
        value_errors(session),
    ):
        connection.row_factory = sqlite3.Row
        connection.execute("BEGIN")
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        if SchemaVersion.unpacked(version) < _FIRST_WITH_REVIEWS:
            return [], ""
        named = connection.execute("SELECT value FROM session WHERE key = 'root'").fetchone()
        if named is None:
            raise no_session(session, "it names no folder")
        root = folder_named(named[0])
        rule = connection.execute("SELECT value FROM settings WHERE key = 'name_rule'").fetchone()
        ids = [row[0] for row in connection.execute(_REVIEWED)]
        found = []
        for start in range(0, len(ids), _BLOCK):
            found += _block(connection, root, ids[start : start + _BLOCK])
    return found, "" if rule is None else _rule(rule[0])


def _rule(stored: str) -> str:
    """Return the name rule; none when it cannot be read, as when its folder opens."""
    try:
        found = json.loads(stored)
    except (ValueError, RecursionError):
        return ""
    return found if isinstance(found, str) else ""


def _block(connection: sqlite3.Connection, root: Path, ids: list[int]) -> list[ReviewedField]:
    asked = json.dumps(ids)
    decisions: dict[int, dict[str, Decision]] = {image_id: {} for image_id in ids}
    for row in connection.execute(REVIEWS_OF_IMAGES, (asked,)):
        decisions[row["image_id"]][row["reader"]] = Decision(row["decision"])
    sql = "SELECT * FROM images WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id"
    return [_field(root, row, decisions[row["id"]]) for row in connection.execute(sql, (asked,))]


def _field(root: Path, row: sqlite3.Row, decisions: dict[str, Decision]) -> ReviewedField:
    path, folder, name = (path_text(row[column]) for column in ("path", "folder", "name"))
    standing = {reader: said for reader, said in decisions.items() if said is not Decision.CLEARED}
    return ReviewedField(path_below(root, path), folder, name, row["size_bytes"], row["mtime_ns"], standing)
