"""Which content the files of a session hold: the key by which reviews follow a picture that was moved."""

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.domain.field import PictureFacts
from desktop_app.persistence import session_rows as rows
from desktop_app.persistence.review_rows import Content
from desktop_app.persistence.session_database import SessionDatabase
from desktop_app.persistence.stored_values import path_text

_ADOPT = """
    UPDATE images
    SET sha256 = twin.sha256, pixel_sha256 = twin.pixel_sha256, width = twin.width, height = twin.height,
        format = twin.format, notes = twin.notes, failure_reason = NULL, failure_message = NULL
    FROM (SELECT * FROM images WHERE sha256 = ?1 AND pixel_sha256 IS NOT NULL LIMIT 1) AS twin
    WHERE images.id = ?2
"""
_FILES = """
    SELECT id, path, size_bytes, mtime_ns, sha256, pixel_sha256 FROM images
    WHERE id IN (SELECT value FROM json_each(?))
"""
_REVIEWED_FILES = """
    SELECT DISTINCT images.path, reviews.size_bytes, images.sha256 IS reviews.sha256 AS is_there
    FROM reviews JOIN images ON images.id = reviews.image
"""


@dataclass(frozen=True, slots=True)
class FileOnRecord:
    """A file of the session with what is known of its content.

    Attributes:
        image_id: its id.
        path: relative to the opened folder, with ``/``.
        size_bytes: size when it was last listed.
        mtime_ns: time of last change when it was last listed.
        sha256: digest of its bytes; empty when unknown.
        pixel_sha256: digest of its pixels; None when it was never decoded.
    """

    image_id: int
    path: str
    size_bytes: int
    mtime_ns: int
    sha256: str
    pixel_sha256: str | None

    def content(self) -> Content:
        """Return what a review of this file belongs to."""
        return Content(self.image_id, self.sha256, self.pixel_sha256, self.size_bytes)


class ContentStore:
    """Reads and notes contents; any thread may use it; may raise ``StoreError``."""

    def __init__(self, database: SessionDatabase) -> None:
        self._database = database

    def files(self, image_ids: Sequence[int]) -> list[FileOnRecord]:
        """Return the files, in the order asked for; unknown ids are left out."""
        with self._database.reading() as connection:
            found = connection.execute(_FILES, (json.dumps(list(image_ids)),)).fetchall()
        known = {row["id"]: file_from_row(row) for row in found}
        return [known[image_id] for image_id in image_ids if image_id in known]

    def note_bytes(self, image_id: int, sha256: str) -> PictureFacts | None:
        """Note the digest of a file's bytes; return what decoding these bytes once found."""
        with self._database.writing() as connection:
            adopted = connection.execute(_ADOPT, (sha256, image_id)).rowcount
            if not adopted:
                connection.execute("UPDATE images SET sha256 = ? WHERE id = ?", (sha256, image_id))
                return None
            row = connection.execute("SELECT * FROM images WHERE id = ?", (image_id,)).fetchone()
            return rows.facts_from_row(row)

    def reviewed_files(self) -> list[tuple[str, int, bool]]:
        """Return of every file reviewed its path, its size then, and whether it is on record unchanged."""
        with self._database.reading() as connection:
            found = connection.execute(_REVIEWED_FILES).fetchall()
        return [(path_text(row["path"]), row["size_bytes"], bool(row["is_there"])) for row in found]


def file_from_row(row: sqlite3.Row) -> FileOnRecord:
    """Read a row of ``images``."""
    return FileOnRecord(
        row["id"],
        path_text(row["path"]),
        row["size_bytes"],
        row["mtime_ns"],
        row["sha256"] or "",
        row["pixel_sha256"],
    )
