"""Reviews as they lie in a session file."""

import hashlib
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass

from desktop_app.domain.review import Decision, ReasonCode, Review
from desktop_app.persistence.audit_log import canonical
from desktop_app.persistence.stored_values import moment

_REASONS = frozenset(ReasonCode)
COLUMNS = (
    "image, sha256, pixel_sha256, size_bytes, reader, decision, reason, note, blinded, assessable, "
    "shown_verdict, shown_probability, replaces, decided_at"
)
ADD_REVIEW = f"INSERT INTO reviews ({COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"

# Two branches, each on its own index: one join with OR would read all reviews for every image.
REVIEWS_OF_IMAGES = """
    SELECT images.id AS image_id, reviews.* FROM images
    JOIN reviews ON reviews.sha256 = images.sha256
    WHERE images.id IN (SELECT value FROM json_each(?1))
    UNION
    SELECT images.id AS image_id, reviews.* FROM images
    JOIN reviews ON reviews.pixel_sha256 = images.pixel_sha256
    WHERE images.id IN (SELECT value FROM json_each(?1))
    ORDER BY id
"""

# The images that show the content of a review now.
IMAGES_OF_REVIEWS = """
    SELECT images.id FROM reviews JOIN images ON images.sha256 = reviews.sha256
    WHERE reviews.id IN (SELECT value FROM json_each(?1))
    UNION
    SELECT images.id FROM reviews JOIN images ON images.pixel_sha256 = reviews.pixel_sha256
    WHERE reviews.id IN (SELECT value FROM json_each(?1))
"""


@dataclass(frozen=True, slots=True)
class Content:
    """What a review belongs to.

    Attributes:
        image_id: the field it was given for.
        sha256: digest of the file's bytes.
        pixel_sha256: digest of the pixels; None while the file was never decoded.
        size_bytes: size of the file.
    """

    image_id: int
    sha256: str
    pixel_sha256: str | None
    size_bytes: int


def review_from_row(row: sqlite3.Row, image_id: int) -> Review:
    """Return the review of a ``reviews`` row as it stands for the field ``image_id``."""
    return Review(
        image_id=image_id,
        reader=row["reader"],
        decision=Decision(row["decision"]),
        decided_at=moment(row["decided_at"]),
        reason=reason_from_text(row["reason"]),
        note=row["note"],
        blinded=bool(row["blinded"]),
        assessable=None if row["assessable"] is None else bool(row["assessable"]),
    )


def reason_from_text(stored: str) -> ReasonCode:
    """Return the reason; a later version may know more of them."""
    return ReasonCode(stored) if stored in _REASONS else ReasonCode.OTHER


def reviews_digest(rows: Iterable[sqlite3.Row | tuple[object, ...]]) -> str:
    """Return the hex sha256 over reviews (id and ``COLUMNS``), by which the audit log vouches for them."""
    digest = hashlib.sha256()
    for row in rows:
        digest.update(canonical(list(row)).encode())
        digest.update(b"\n")
    return digest.hexdigest()
