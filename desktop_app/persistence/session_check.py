"""Is a session file whole? SQLite's own check, the log's hash chain, and reviews against the log."""

import contextlib
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desktop_app.domain.errors import StoreError
from desktop_app.persistence.audit_log import GENESIS, AuditEntry, entries_after
from desktop_app.persistence.review_rows import reviews_digest
from desktop_app.persistence.review_store import rows_between
from desktop_app.persistence.session_copy import no_session
from desktop_app.persistence.session_schema import APPLICATION_ID, SchemaVersion
from desktop_app.persistence.store_errors import store_errors

_FIRST_WITH_LOG = SchemaVersion(3, 0)
_TABLES = frozenset({"session", "images", "models", "runs", "predictions", "embeddings"})
_MOST_REVIEWS = 1 << 62
_LOG_TABLES = frozenset({"audit", "reviews"})


@dataclass(frozen=True, slots=True)
class SessionCheck:
    """What a check found.

    Attributes:
        path: the session file.
        entries: entries in the log.
        reviews: reviews on record.
        head: hash of the newest entry: compare it with the one in a report.
        problems: sentences that name the row; empty for a whole session.
    """

    path: Path
    entries: int
    reviews: int
    head: str
    problems: tuple[str, ...]

    @property
    def is_whole(self) -> bool:
        """True when nothing was found."""
        return not self.problems


def check_session(path: Path) -> SessionCheck:
    """Check a session file without writing to it; it may be open elsewhere.

    Raises:
        StoreError: there is no such session, or it cannot be read at all.
    """
    try:
        with store_errors(path):
            return _checked(path)
    except StoreError as error:
        raise no_session(path, error.detail) from error


def _checked(path: Path) -> SessionCheck:
    with contextlib.closing(_reader(path)) as connection:
        # One transaction: what another program adds meanwhile does not look like tampering.
        connection.execute("BEGIN")
        (application_id,) = connection.execute("PRAGMA application_id").fetchone()
        if application_id != APPLICATION_ID:
            raise no_session(path)
        problems = [f"SQLite: {row[0]}" for row in connection.execute("PRAGMA integrity_check")]
        problems = [] if problems == ["SQLite: ok"] else problems
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        tables = _tables(connection)
        problems += _table_problems(connection, tables, SchemaVersion.unpacked(version))
        if not tables >= _LOG_TABLES:
            return SessionCheck(path, 0, 0, GENESIS, tuple(problems))
        found = _check_log(connection, problems)
        return SessionCheck(path, found[0], found[1], found[2], tuple(problems))


def _tables(connection: sqlite3.Connection) -> set[str]:
    return {row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}


def _table_problems(connection: sqlite3.Connection, there: set[str], version: SchemaVersion) -> list[str]:
    """Say what does not fit the schema that the file claims: a lower number would hide the log."""
    has_log = version >= _FIRST_WITH_LOG
    wanted = _TABLES | _LOG_TABLES if has_log else _TABLES
    problems = [f"the table {name} is missing" for name in sorted(wanted - there)]
    if not has_log and there & _LOG_TABLES:
        problems.append(f"the file claims schema {version}, which has no log, but holds one")
    if "session" in there and not connection.execute("SELECT count(*) FROM session").fetchone()[0]:
        problems.append("the table session is empty")
    return problems


def _reader(path: Path) -> sqlite3.Connection:
    # Not mode=ro: a session whose journal was left by a killed program could not be read then.
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=rw", uri=True, isolation_level=None)
    connection.row_factory = sqlite3.Row
    connection.execute("PRAGMA query_only = ON")
    return connection


def _check_log(connection: sqlite3.Connection, problems: list[str]) -> tuple[int, int, str]:
    """Walk through the log; return the number of entries and of reviews, and the newest hash."""
    previous, count, vouched = GENESIS, 0, 0
    last = 0
    while block := entries_after(connection, last):
        for entry in block:
            count += 1
            problems.extend(_entry_problems(entry, count, previous))
            vouched = _check_reviews(connection, entry, vouched, problems)
            previous = entry.hash
        last = block[-1].entry_id
    (reviews, newest) = connection.execute("SELECT count(*), coalesce(max(id), 0) FROM reviews").fetchone()
    if newest > vouched:
        problems.append(f"reviews {vouched + 1} to {newest} are not in the log: its end is missing")
    return count, reviews, previous


def _entry_problems(entry: AuditEntry, number: int, previous: str) -> list[str]:
    problems = []
    if entry.entry_id != number:
        problems.append(f"log entry {number} is missing: entry {entry.entry_id} stands in its place")
    if entry.previous_hash != previous:
        problems.append(f"log entry {entry.entry_id} does not follow the one before it")
    if entry.hash != entry.computed_hash():
        problems.append(f"log entry {entry.entry_id} ({entry.action}, {entry.at}) was changed")
    return problems


def _check_reviews(
    connection: sqlite3.Connection, entry: AuditEntry, vouched: int, problems: list[str]
) -> int:
    """Compare the reviews that ``entry`` vouches for; return the highest id vouched for so far."""
    try:
        values = entry.values()
        if "digest" not in values:
            return vouched
        first, last = _range_of(values)
    except (ValueError, TypeError, KeyError, RecursionError):
        problems.append(f"log entry {entry.entry_id} does not say which reviews it vouches for")
        return vouched
    if first != vouched + 1:
        problems.append(f"reviews {vouched + 1} to {first - 1} are not in the log")
    if reviews_digest(rows_between(connection, first, last)) != values["digest"]:
        problems.append(f"reviews {first} to {last} are not as log entry {entry.entry_id} recorded them")
    return last


def _range_of(values: Mapping[str, Any]) -> tuple[int, int]:
    first, last = values["first"], values["last"]
    if not (isinstance(first, int) and isinstance(last, int) and 0 < first <= last < _MOST_REVIEWS):
        raise ValueError("no range of reviews")
    return first, last
