"""Choices that belong to one session, and the key of its pseudonyms; both never leave the session file."""

import hashlib
import hmac
import json
import secrets
import sqlite3
from collections.abc import Iterable
from typing import Any

from desktop_app.persistence.audit_log import append_entry, canonical
from desktop_app.persistence.session_database import SessionDatabase
from desktop_app.persistence.session_rows import storable_message

_SALT = "pseudonym_salt"
_SHORTEST = 8
_SET = (
    "INSERT INTO settings (key, value) VALUES (?, ?) "
    "ON CONFLICT DO UPDATE SET value = excluded.value WHERE value <> excluded.value"
)


class SessionSettings:
    """Values by name, as JSON; a change is noted in the log. Any thread may use it."""

    def __init__(self, database: SessionDatabase) -> None:
        self._database = database

    def get(self, key: str, default: Any = None) -> Any:
        """Return the value of ``key``."""
        with self._database.reading() as connection:
            row = connection.execute("SELECT value FROM settings WHERE key = ?", (key,)).fetchone()
        return default if row is None else json.loads(row[0])

    def put(self, key: str, value: object, actor: str) -> None:
        """Keep ``value``, which must be plain JSON, and note who set it."""
        with self._database.writing() as connection:
            if connection.execute(_SET, (key, canonical(value))).rowcount > 0:
                append_entry(connection, actor, "setting_changed", {"key": key, "value": value})


class Pseudonyms:
    """Salted names for patients and files. The salt and the table are the key; they stay in the session."""

    def __init__(self, database: SessionDatabase) -> None:
        self._database = database

    def of(self, kind: str, names: Iterable[str]) -> dict[str, str]:
        """Return a pseudonym for each name, the same every time in this session.

        Args:
            kind: what is named, such as ``patient`` or ``file``; equal names of two kinds get two pseudonyms.
            names: the true names.

        Returns:
            Hex digits by name: the start of an HMAC-SHA256 under the session's salt, at least 8 of them.
        """
        with self._database.writing() as connection:
            salt = _salt(connection)
            return {name: _pseudonym(connection, salt, kind, name) for name in names}


def _salt(connection: sqlite3.Connection) -> bytes:
    fresh = canonical(secrets.token_hex(32))
    connection.execute("INSERT INTO settings VALUES (?, ?) ON CONFLICT DO NOTHING", (_SALT, fresh))
    (value,) = connection.execute("SELECT value FROM settings WHERE key = ?", (_SALT,)).fetchone()
    return bytes.fromhex(json.loads(value))


def _pseudonym(connection: sqlite3.Connection, salt: bytes, kind: str, name: str) -> str:
    stored = storable_message(name)
    row = connection.execute(
        "SELECT pseudonym FROM pseudonyms WHERE kind = ? AND name = ?", (kind, stored)
    ).fetchone()
    if row is not None:
        return str(row[0])
    digits = hmac.new(salt, f"{kind}\0{stored}".encode(), hashlib.sha256).hexdigest()
    for length in range(_SHORTEST, len(digits) + 1):  # one more digit for as long as another name has these
        added = connection.execute(
            "INSERT INTO pseudonyms VALUES (?, ?, ?) ON CONFLICT DO NOTHING", (kind, stored, digits[:length])
        )
        if added.rowcount:
            return digits[:length]
    raise AssertionError("two names cannot share all 64 digits")
