"""Values that go into and come out of a session file, and how they look there."""

import contextlib
import json
import os
import sqlite3
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.domain.errors import FailureReason
from desktop_app.domain.field import Failure, PictureFacts
from desktop_app.persistence.stored_values import texts

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

# Reasons that are a property of the bytes: they hold as long as the file does not change.
LASTING_REASONS = frozenset(
    {
        FailureReason.EMPTY,
        FailureReason.TRUNCATED,
        FailureReason.CORRUPT,
        FailureReason.NOT_AN_IMAGE,
        FailureReason.UNSUPPORTED,
        FailureReason.TOO_LARGE,
    }
)


@dataclass(frozen=True, slots=True)
class ListedFile:
    """A file as a scan saw it.

    Attributes:
        path: relative to the opened folder, with ``/``.
        folder: relative folder with ``/``; empty for the opened folder.
        name: file name.
        size_bytes: size.
        mtime_ns: time of last change, nanoseconds since the epoch.
        patient: accession group from the name.
        magnification: ``40X`` ... or ``unknown``.
    """

    path: str
    folder: str
    name: str
    size_bytes: int
    mtime_ns: int
    patient: str
    magnification: str


@dataclass(frozen=True, slots=True)
class KnownFile:
    """What the session knows about a listed file; facts and failure only if the file did not change.

    Attributes:
        image_id: stable id within the session.
        facts: what decoding found, if it was decoded.
        failure: why it could not be read, if that lasts.
        sha256: digest of its bytes, if they were read since they last changed; else empty.
    """

    image_id: int
    facts: PictureFacts | None = None
    failure: Failure | None = None
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class EmbeddingKey:
    """What an embedding depends on besides the picture.

    Attributes:
        backbone_sha256: digest of the backbone.
        preprocessing: version of the way from pixels to crops.
    """

    backbone_sha256: str
    preprocessing: str


@dataclass(frozen=True, slots=True)
class ScoredEmbeddings:
    """What one pass of the engine yields for one picture, to be kept.

    Attributes:
        key: backbone and preprocessing.
        vectors: (views, d), float32.
    """

    key: EmbeddingKey
    vectors: "NDArray[np.float32]"


def storable_text(text: str) -> str | bytes:
    """Return ``text``, or its raw bytes when it is a file name that is not valid Unicode."""
    with contextlib.suppress(UnicodeEncodeError):
        text.encode("utf-8")
        return text
    return os.fsencode(text)


def storable_message(text: str) -> str:
    """Return ``text`` with whatever is not valid Unicode spelled out."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def notes_to_json(notes: tuple[str, ...]) -> str:
    """Return the notes as a JSON list."""
    return json.dumps([storable_message(note) for note in notes], ensure_ascii=False)


def facts_from_row(row: sqlite3.Row) -> PictureFacts | None:
    """Read the facts of an ``images`` row; None when the file was never decoded."""
    if any(row[column] is None for column in ("pixel_sha256", "sha256", "width", "height", "format")):
        return None
    return PictureFacts(
        width=row["width"],
        height=row["height"],
        format=row["format"],
        sha256=row["sha256"],
        pixel_sha256=row["pixel_sha256"],
        notes=texts(row["notes"]),
    )


def failure_from_row(row: sqlite3.Row) -> Failure | None:
    """Read the failure of an ``images`` row if its reason lasts, else None."""
    if row["failure_reason"] not in LASTING_REASONS:
        return None
    reason = FailureReason(row["failure_reason"])
    return Failure(reason, row["failure_message"] or "", row["sha256"] or "")
