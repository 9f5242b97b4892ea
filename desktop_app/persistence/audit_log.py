"""The session's log of what was done: appended only, each entry sealed by a hash that covers the one before.

Whoever changes, removes or inserts an entry afterwards would have to compute every later hash anew, and the
newest hash stands in reports that have left the house. Cutting off the end is found where reviews remain that
no entry vouches for.
"""

import hashlib
import json
import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from desktop_app.persistence.session_database import SessionDatabase

GENESIS = "0" * 64
_ADD = "INSERT INTO audit (id, at, actor, action, detail, previous_hash, hash) VALUES (?, ?, ?, ?, ?, ?, ?)"
_BLOCK = 1000


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """One line of the log.

    Attributes:
        entry_id: 1, 2, 3, ... without a gap.
        at: aware time, ISO 8601.
        actor: the reader, or ``lamella`` for what the program did by itself.
        action: what was done, such as ``reviewed``.
        detail: canonical JSON object.
        previous_hash: hash of the entry before; 64 zeros for the first.
        hash: hex sha256 of ``previous_hash`` and the canonical record.
    """

    entry_id: int
    at: str
    actor: str
    action: str
    detail: str
    previous_hash: str
    hash: str

    def computed_hash(self) -> str:
        """Return the hash that this entry must have."""
        record = [self.entry_id, self.at, self.actor, self.action, self.detail]
        return hashlib.sha256((self.previous_hash + canonical(record)).encode()).hexdigest()

    def values(self) -> dict[str, Any]:
        """Return the detail as an object."""
        found = json.loads(self.detail)
        return found if isinstance(found, dict) else {}


def canonical(value: object) -> str:
    """Return the one JSON text of ``value``: sorted keys, no spaces, ASCII."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=True, allow_nan=False)


def append_entry(
    connection: sqlite3.Connection, actor: str, action: str, detail: Mapping[str, object]
) -> int:
    """Append an entry inside the transaction of the caller and return its id."""
    last = connection.execute("SELECT id, hash FROM audit ORDER BY id DESC LIMIT 1").fetchone()
    entry_id, previous = (last[0] + 1, last[1]) if last is not None else (1, GENESIS)
    at = datetime.now(UTC).isoformat(timespec="milliseconds")
    entry = AuditEntry(entry_id, at, _text(actor), action, canonical(dict(detail)), previous, "")
    row = (entry_id, at, entry.actor, action, entry.detail, previous, entry.computed_hash())
    connection.execute(_ADD, row)
    return entry_id


class AuditLog:
    """Reads and extends the log of one session; any thread may use it."""

    def __init__(self, database: SessionDatabase) -> None:
        self._database = database

    def append(self, actor: str, action: str, detail: Mapping[str, object]) -> int:
        """Append an entry and return its id.

        Raises:
            StoreError: the session cannot be written.
        """
        with self._database.writing() as connection:
            return append_entry(connection, actor, action, detail)

    def entries(self, actions: tuple[str, ...] = ()) -> Iterator[AuditEntry]:
        """Yield entries, oldest first; only those of ``actions`` unless it is empty.

        Raises:
            StoreError: the session cannot be read.
        """
        last = 0
        while True:
            with self._database.reading() as connection:
                block = entries_after(connection, last, actions)
            yield from block
            if len(block) < _BLOCK:
                return
            last = block[-1].entry_id

    def head(self) -> str:
        """Return the newest hash: reports print it, so that the log is bound to them too."""
        with self._database.reading() as connection:
            row = connection.execute("SELECT hash FROM audit ORDER BY id DESC LIMIT 1").fetchone()
        return str(row[0]) if row is not None else GENESIS


def entries_after(
    connection: sqlite3.Connection, last: int, actions: tuple[str, ...] = ()
) -> list[AuditEntry]:
    """Return up to 1000 entries with ids above ``last``, oldest first."""
    found = connection.execute(
        "SELECT id, at, actor, action, detail, previous_hash, hash FROM audit "
        "WHERE id > ? AND (? OR action IN (SELECT value FROM json_each(?))) ORDER BY id LIMIT ?",
        (last, not actions, json.dumps(actions), _BLOCK),
    )
    return [AuditEntry(*row) for row in found]


def _text(text: str) -> str:
    return text.encode("utf-8", "backslashreplace").decode("utf-8")
