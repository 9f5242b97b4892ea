"""Thumbnails on disk: one SQLite file in our own cache folder, of limited size, oldest use goes first.

Never beside the user's pictures and never in the desktop's shared thumbnail folder: patient material must
not leak to where other programs read. A cache that fails is a miss, never an error.
"""

import contextlib
import hashlib
import logging
import os
import sqlite3
import threading
import time
from collections.abc import Iterator
from pathlib import Path

_log = logging.getLogger(__name__)
_SCHEMA_VERSION = 1
_KEEP_AFTER_TRIM = 0.9
_TOUCHES_PER_WRITE = 64
_BUSY_TIMEOUT_S = 0.5
_CREATE = """
    CREATE TABLE IF NOT EXISTS thumbnails (
        key       BLOB PRIMARY KEY,
        size      INTEGER NOT NULL,
        last_used INTEGER NOT NULL,
        image     BLOB NOT NULL
    )
"""
_CREATE_INDEX = "CREATE INDEX IF NOT EXISTS thumbnails_by_use ON thumbnails (last_used, size)"
_TRIM = """
    DELETE FROM thumbnails WHERE key IN (
        SELECT key FROM (
            SELECT key, sum(size) OVER (ORDER BY last_used DESC, key) AS kept_bytes FROM thumbnails
        ) WHERE kept_bytes > ?
    )
"""


def thumbnail_key(path: Path, size_bytes: int, mtime_ns: int, thumb_px: int) -> bytes:
    """Return the key of a file's thumbnail: it changes with the file and with the size asked for."""
    text = f"\0{size_bytes}\0{mtime_ns}\0{thumb_px}".encode()
    return hashlib.sha256(os.fsencode(path) + text).digest()


class ThumbnailCache:
    """Encoded thumbnails by key; any thread may use it.

    Attributes:
        path: the cache file.
    """

    def __init__(self, path: Path, max_bytes: int) -> None:
        """Use the cache at ``path``; it is made at the first use. ``max_bytes`` 0 switches it off."""
        self.path = path
        self._max_bytes = max_bytes
        self._guard = threading.Lock()
        self._connection: sqlite3.Connection | None = None
        self._bytes = 0
        self._touched: dict[bytes, int] = {}
        self._is_off = max_bytes <= 0

    def get(self, key: bytes) -> bytes | None:
        """Return the encoded thumbnail, or None."""
        image: bytes | None = None
        with self._using() as connection:
            if connection is not None:
                row = connection.execute("SELECT image FROM thumbnails WHERE key = ?", (key,)).fetchone()
                image = None if row is None else bytes(row[0])
            if connection is not None and image is not None:
                self._touched[key] = time.time_ns()
                if len(self._touched) >= _TOUCHES_PER_WRITE:
                    self._write_touches(connection)
        return image

    def put(self, key: bytes, image: bytes) -> None:
        """Keep an encoded thumbnail."""
        with self._using() as connection:
            if connection is None:
                return
            connection.execute(
                "INSERT OR REPLACE INTO thumbnails VALUES (?, ?, ?, ?)",
                (key, len(image), time.time_ns(), image),
            )
            self._bytes += len(image)
            if self._bytes > self._max_bytes:
                self._write_touches(connection)
                connection.execute(_TRIM, (int(self._max_bytes * _KEEP_AFTER_TRIM),))
                self._bytes = _stored_bytes(connection)

    def clear(self) -> None:
        """Delete the file; deleting rows takes seconds and would leave the pixels in free pages."""
        with self._guard:
            self._disconnect()
            self._unlink()

    def close(self) -> None:
        """Write what is pending and free the file. The next use opens it again."""
        with self._using(connect=False) as connection:
            if connection is not None:
                self._write_touches(connection)
        with self._guard:
            self._disconnect()

    @contextlib.contextmanager
    def _using(self, connect: bool = True) -> Iterator[sqlite3.Connection | None]:
        """Give the connection, or None when there is no usable cache; swallow and log its errors."""
        with self._guard:
            if connect:
                self._try_to_connect()
            try:
                yield self._connection
            except sqlite3.DatabaseError as error:
                self._recover(error)

    def _try_to_connect(self) -> None:
        for _attempt in range(2):  # a damaged file is gone at the second
            if self._connection is not None or self._is_off:
                return
            try:
                self._connect()
            except sqlite3.DatabaseError as error:
                self._recover(error)
            except OSError as error:
                _log.warning("thumbnail cache switched off: %s", error)
                self._is_off = True

    def _connect(self) -> None:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        connection = sqlite3.connect(
            self.path, timeout=_BUSY_TIMEOUT_S, isolation_level=None, check_same_thread=False
        )
        try:
            _prepare(connection)
            self._bytes = _stored_bytes(connection)
        except BaseException:
            connection.close()
            raise
        self._connection = connection

    def _recover(self, error: sqlite3.DatabaseError) -> None:
        """Start over with a damaged file; skip this one use when another program holds it; else give up."""
        _log.warning("thumbnail cache: %s", error)
        self._disconnect()
        if not isinstance(error, sqlite3.OperationalError):
            self._unlink()
            return
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        self._is_off = code not in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)

    def _write_touches(self, connection: sqlite3.Connection) -> None:
        touched, self._touched = self._touched, {}
        connection.execute("BEGIN")
        connection.executemany(
            "UPDATE thumbnails SET last_used = ? WHERE key = ?",
            [(used, key) for key, used in touched.items()],
        )
        connection.execute("COMMIT")

    def _disconnect(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _unlink(self) -> None:
        for suffix in ("", "-wal", "-shm"):
            with contextlib.suppress(OSError):
                self.path.with_name(self.path.name + suffix).unlink()


def _prepare(connection: sqlite3.Connection) -> None:
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version not in (0, _SCHEMA_VERSION):
        raise sqlite3.DatabaseError(f"schema {version} is not the one this program writes")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute(_CREATE)
    connection.execute(_CREATE_INDEX)
    connection.execute(f"PRAGMA user_version = {_SCHEMA_VERSION}")


def _stored_bytes(connection: sqlite3.Connection) -> int:
    return int(connection.execute("SELECT coalesce(sum(size), 0) FROM thumbnails").fetchone()[0])
