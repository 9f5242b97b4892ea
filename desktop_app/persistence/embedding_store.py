"""Stored embeddings read as a stream: a hundred thousand of them never lie in memory at once."""

import json
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from desktop_app.persistence.session_database import SessionDatabase
from desktop_app.persistence.session_rows import EmbeddingKey

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

BLOCK = 2_000
# The newest row of a backbone stands near the end of the table, where this search begins.
_NEWEST_KEY = "SELECT preprocessing FROM embeddings WHERE backbone_sha256 = ? ORDER BY id DESC LIMIT 1"
_LAST_ID = "SELECT max(id) FROM embeddings"
_BLOCK_ROWS = """
    SELECT id, pixel_sha256, vector FROM embeddings
    WHERE id > ? AND backbone_sha256 = ? AND preprocessing = ? ORDER BY id LIMIT ?
"""
_ONE_PICTURE = """
    SELECT id, pixel_sha256, vector FROM embeddings
    WHERE pixel_sha256 = ? AND backbone_sha256 = ? AND preprocessing = ? ORDER BY view
"""
_SOME_ROWS = """
    SELECT id, pixel_sha256, vector FROM embeddings
    WHERE id IN (SELECT value FROM json_each(?)) AND backbone_sha256 = ? AND preprocessing = ? ORDER BY id
"""


@dataclass(frozen=True, slots=True, eq=False)
class EmbeddingBlock:
    """Embeddings of some pictures.

    Attributes:
        pixel_sha256s: of the pictures, n of them.
        vectors: (n, d), float32: of each picture the mean over its crops.
    """

    pixel_sha256s: tuple[str, ...]
    vectors: "NDArray[np.float32]"


class EmbeddingStore:
    """Reads the embeddings of one session. Any thread may call any method; each may raise ``StoreError``.

    Between two blocks whoever writes results has its turn.
    """

    def __init__(self, database: SessionDatabase) -> None:
        self._database = database

    def newest_key(self, backbone_sha256: str) -> EmbeddingKey | None:
        """Return under what the newest embedding of a backbone is kept, or None when there is none."""
        with self._database.reading() as connection:
            row = connection.execute(_NEWEST_KEY, (backbone_sha256,)).fetchone()
        return None if row is None else EmbeddingKey(backbone_sha256, row["preprocessing"])

    def one(self, key: EmbeddingKey, pixel_sha256: str) -> "NDArray[np.float32] | None":
        """Return the embedding (d,) of one picture, or None when there is none."""
        with self._database.reading() as connection:
            found = connection.execute(_ONE_PICTURE, (pixel_sha256, *_values(key))).fetchall()
        return _to_block(found).vectors[0] if found else None

    def iter_embeddings(self, key: EmbeddingKey, block: int = BLOCK) -> Iterator[EmbeddingBlock]:
        """Yield all embeddings of ``key`` in the order they were kept, ``block`` rows at a time."""
        last, held = 0, list[sqlite3.Row]()
        while True:
            with self._database.reading() as connection:
                found = connection.execute(_BLOCK_ROWS, (last, *_values(key), block)).fetchall()
            if not found:
                break
            last = found[-1]["id"]
            rows = held + found
            # The crops of one picture stand together; those of the last one may go on in the next block.
            whole = next((at for at in range(len(rows), 0, -1) if not _same(rows[at - 1], rows[-1])), 0)
            held = rows[whole:]
            if whole:
                yield _to_block(rows[:whole])
        if held:
            yield _to_block(held)

    def sample(self, key: EmbeddingKey, most: int) -> EmbeddingBlock | None:
        """Return about ``most`` embeddings of ``key``, spread evenly over the session; None for none."""
        with self._database.reading() as connection:
            (last,) = connection.execute(_LAST_ID).fetchone()
            if last is None:
                return None
            step = max(1, -(-last // most))
            wanted = json.dumps(list(range(last, 0, -step)))
            found = connection.execute(_SOME_ROWS, (wanted, *_values(key))).fetchall()
            # Rare among those of other models, none may have been met.
            found = found or connection.execute(_BLOCK_ROWS, (0, *_values(key), most)).fetchall()
        return _to_block(found) if found else None


def _values(key: EmbeddingKey) -> tuple[str, str]:
    return key.backbone_sha256, key.preprocessing


def _same(one: sqlite3.Row, other: sqlite3.Row) -> bool:
    return bool(one["pixel_sha256"] == other["pixel_sha256"])


def _to_block(rows: Sequence[sqlite3.Row]) -> EmbeddingBlock:
    import numpy as np

    digests = [row["pixel_sha256"] for row in rows]
    vectors = np.frombuffer(b"".join([row["vector"] for row in rows]), "<f4").reshape(len(rows), -1)
    lengths = [sum(1 for _ in group) for _, group in groupby(digests)]
    if len(lengths) == len(rows):
        return EmbeddingBlock(tuple(digests), vectors)
    starts = np.cumsum([0, *lengths[:-1]])
    means = np.add.reduceat(vectors, starts, axis=0) / np.array(lengths, np.float32)[:, None]
    return EmbeddingBlock(tuple(digests[start] for start in starts), means.astype(np.float32))
