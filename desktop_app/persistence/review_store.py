"""Reviews in a session file: appended, found by content, each batch vouched for by an entry of the log."""

import json
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from desktop_app.domain.review import Decision, ReasonCode, Review, ShownAnswer
from desktop_app.domain.review_history import REDONE, REVIEWED, UNDONE, ReviewHistory
from desktop_app.persistence.audit_log import append_entry
from desktop_app.persistence.review_rows import (
    ADD_REVIEW,
    COLUMNS,
    IMAGES_OF_REVIEWS,
    REVIEWS_OF_IMAGES,
    Content,
    reason_from_text,
    review_from_row,
    reviews_digest,
)
from desktop_app.persistence.session_database import SessionDatabase
from desktop_app.persistence.session_rows import storable_message

_NO_ANSWERS: Mapping[int, ShownAnswer] = {}


@dataclass(frozen=True, slots=True)
class ReviewChange:
    """What a reader said, for one or many fields.

    Attributes:
        decision: what was decided; None keeps the decision of each field.
        reason: its reason code; None keeps it.
        note: free text; None keeps it.
        blinded: predictions and names were hidden.
        assessable: as ``Review.assessable``; None keeps what was said, and forgets it with ``CLEARED``.
    """

    decision: Decision | None = None
    reason: ReasonCode | None = None
    note: str | None = None
    blinded: bool = False
    assessable: bool | None = None


@dataclass(frozen=True, slots=True)
class Written:
    """What an append did.

    Attributes:
        entry: id of the log entry of the decision; None when nothing changed.
        image_ids: fields that show the content it was about, twins included.
    """

    entry: int | None
    image_ids: tuple[int, ...]


class ReviewStore:
    """Reads and appends the reviews of one session; any thread may use it; may raise ``StoreError``."""

    def __init__(self, database: SessionDatabase) -> None:
        self._database = database

    def newest(self, image_ids: Sequence[int]) -> dict[int, dict[str, Review]]:
        """Return each reader's newest review by image id and reader; only of the content there is now."""
        with self._database.reading() as connection:
            rows = connection.execute(REVIEWS_OF_IMAGES, (json.dumps(list(image_ids)),)).fetchall()
        newest: dict[int, dict[str, sqlite3.Row]] = {}
        for row in rows:
            newest.setdefault(row["image_id"], {})[row["reader"]] = row
        return {
            image_id: {reader: review_from_row(row, image_id) for reader, row in readers.items()}
            for image_id, readers in newest.items()
        }

    def readers(self) -> tuple[str, ...]:
        """Return everybody who decided something, in alphabetical order."""
        with self._database.reading() as connection:
            found = connection.execute("SELECT DISTINCT reader FROM reviews ORDER BY reader").fetchall()
        return tuple(row["reader"] for row in found)

    def reviewed_images(self) -> tuple[int, ...]:
        """Return the ids of all fields whose present content somebody reviewed."""
        sql = "SELECT json_group_array(id) FROM reviews"
        with self._database.reading() as connection:
            (all_reviews,) = connection.execute(sql).fetchone()
            return tuple(row[0] for row in connection.execute(IMAGES_OF_REVIEWS, (all_reviews,)))

    def append(
        self,
        reader: str,
        contents: Sequence[Content],
        change: ReviewChange,
        shown: Mapping[int, ShownAnswer] = _NO_ANSWERS,
    ) -> Written:
        """Append a review for each field whose review ``change`` changes, all in one step for undo."""
        reader = storable_message(reader)
        with self._database.writing() as connection:
            ids = [content.image_id for content in contents]
            before = _newest_rows(connection, ids, reader)
            values = []
            for content in contents:
                row = before.get(content.image_id)
                said = _said(change, row)
                if said != _restored(row, said.blinded):
                    values.append(_values(content, reader, said, shown.get(content.image_id), row))
            entry = _append(
                connection, reader, REVIEWED, values, {"decision": str(change.decision or "note")}
            )
            return Written(entry, _images(connection, entry, ids))

    def take_back(self, entry: int) -> Written:
        """Append what held before the decision of the log entry ``entry``."""
        return self._again(entry, UNDONE)

    def bring_back(self, entry: int) -> Written:
        """Append the decision of the log entry ``entry`` once more."""
        return self._again(entry, REDONE)

    def history(self) -> ReviewHistory:
        """Return what can be undone and redone, read from the log."""
        history = ReviewHistory()
        sql = (
            "SELECT id, actor, action, json_extract(detail, '$.of') AS about FROM audit "
            f"WHERE action IN ('{REVIEWED}', '{UNDONE}', '{REDONE}') ORDER BY id"
        )
        with self._database.reading() as connection:
            for row in connection.execute(sql):
                history.note(row["actor"], row["action"], row["about"] or row["id"])
        return history

    def _again(self, entry: int, action: str) -> Written:
        with self._database.writing() as connection:
            rows = _rows_of_entry(connection, entry)
            before = _rows_by_id(connection, [row["replaces"] for row in rows]) if action == UNDONE else {}
            values = []
            for row in rows:
                holds = before.get(row["replaces"]) if action == UNDONE else row
                content = Content(row["image"], row["sha256"], row["pixel_sha256"], row["size_bytes"])
                values.append(_values(content, row["reader"], _restored(holds), None, row))
            reader = rows[0]["reader"]
            new = _append(connection, reader, action, values, {"of": entry})
            return Written(entry, _images(connection, new, []))


def _said(change: ReviewChange, before: sqlite3.Row | None) -> ReviewChange:
    """Return ``change`` with what it keeps filled in from the review before."""
    assessable = change.assessable
    if assessable is None and change.decision is not Decision.CLEARED and before is not None:
        assessable = None if before["assessable"] is None else bool(before["assessable"])
    decision = change.decision or (Decision(before["decision"]) if before is not None else Decision.CLEARED)
    reason = reason_from_text(before["reason"]) if before is not None else ReasonCode.NONE
    note = before["note"] if before is not None else ""
    return ReviewChange(
        decision,
        reason if change.reason is None else change.reason,
        note if change.note is None else storable_message(change.note),
        change.blinded,
        assessable,
    )


def _restored(row: sqlite3.Row | None, if_new: bool = False) -> ReviewChange:
    """Return what ``row`` says; without one, that nothing was said (blinded or not as ``if_new`` says)."""
    if row is None:
        return ReviewChange(Decision.CLEARED, ReasonCode.NONE, "", if_new)
    return _said(ReviewChange(blinded=bool(row["blinded"])), row)


def _values(
    content: Content,
    reader: str,
    said: ReviewChange,
    shown: ShownAnswer | None,
    before: sqlite3.Row | None,
) -> tuple[object, ...]:
    return (
        content.image_id,
        content.sha256,
        content.pixel_sha256,
        content.size_bytes,
        reader,
        str(said.decision),
        str(said.reason),
        said.note,
        int(said.blinded),
        None if said.assessable is None else int(said.assessable),
        shown.verdict if shown is not None else None,
        shown.probability if shown is not None else None,
        before["id"] if before is not None else None,
        datetime.now(UTC).isoformat(timespec="milliseconds"),
    )


def _append(
    connection: sqlite3.Connection,
    reader: str,
    action: str,
    values: Sequence[tuple[object, ...]],
    detail: Mapping[str, object],
) -> int | None:
    """Add the rows and the log entry that vouches for them; None when there are no rows."""
    if not values:
        return None
    (last,) = connection.execute("SELECT coalesce(max(id), 0) FROM reviews").fetchone()
    connection.executemany(ADD_REVIEW, values)
    first, last = last + 1, last + len(values)
    digest = reviews_digest(rows_between(connection, first, last))
    return append_entry(
        connection, reader, action, {**detail, "first": first, "last": last, "digest": digest}
    )


def rows_between(connection: sqlite3.Connection, first: int, last: int) -> list[sqlite3.Row]:
    """Return the reviews with ids from ``first`` to ``last``, in order, as ``reviews_digest`` takes them."""
    sql = f"SELECT id, {COLUMNS} FROM reviews WHERE id BETWEEN ? AND ? ORDER BY id"
    return connection.execute(sql, (first, last)).fetchall()


def _rows_of_entry(connection: sqlite3.Connection, entry: int) -> list[sqlite3.Row]:
    (detail,) = connection.execute("SELECT detail FROM audit WHERE id = ?", (entry,)).fetchone()
    values = json.loads(detail)
    return rows_between(connection, values["first"], values["last"])


def _rows_by_id(connection: sqlite3.Connection, ids: Sequence[int | None]) -> dict[int | None, sqlite3.Row]:
    sql = "SELECT * FROM reviews WHERE id IN (SELECT value FROM json_each(?))"
    return {row["id"]: row for row in connection.execute(sql, (json.dumps(list(ids)),))}


def _newest_rows(connection: sqlite3.Connection, ids: Sequence[int], reader: str) -> dict[int, sqlite3.Row]:
    rows = connection.execute(REVIEWS_OF_IMAGES, (json.dumps(list(ids)),))
    return {row["image_id"]: row for row in rows if row["reader"] == reader}


def _images(connection: sqlite3.Connection, entry: int | None, asked: Sequence[int]) -> tuple[int, ...]:
    """Return the fields asked for, and those that show what the reviews of ``entry`` are about."""
    if entry is None:
        return tuple(asked)
    (detail,) = connection.execute("SELECT detail FROM audit WHERE id = ?", (entry,)).fetchone()
    values = json.loads(detail)
    reviews = json.dumps(list(range(values["first"], values["last"] + 1)))
    found = {row[0] for row in connection.execute(IMAGES_OF_REVIEWS, (reviews,))}
    return (*asked, *sorted(found.difference(asked)))
