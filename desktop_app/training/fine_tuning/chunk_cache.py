"""Arrays of many fields, computed and kept in chunks, so that a killed run goes on where it was.

A chunk's name is a digest of everything its numbers depend on; a file is there whole or not at all.
"""

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from desktop_app.persistence.atomic_file import atomic_writer

CHUNK = 32

Compute = Callable[[NDArray[np.int64]], NDArray[Any]]


class ChunkCache:
    """A folder of ``.npy`` files."""

    def __init__(self, folder: Path) -> None:
        """Keep chunks in ``folder``, which is made when it is needed."""
        self._folder = folder

    def rows(self, key: str, rows: NDArray[np.int64], compute: Compute) -> "ChunkedRows":
        """Return one array row per entry of ``rows``.

        Args:
            key: what the numbers depend on, apart from the rows.
            rows: row numbers of fields.
            compute: from at most ``CHUNK`` of these rows to their array; called for what is missing.
        """
        parts = []
        for start in range(0, len(rows), CHUNK):
            chunk = rows[start : start + CHUNK]
            parts.append(self._chunk(f"{key}|{chunk.tolist()}", chunk, compute))
        return ChunkedRows(parts, len(rows))

    def _chunk(self, key: str, rows: NDArray[np.int64], compute: Compute) -> NDArray[Any]:
        path = self._folder / f"{hashlib.sha256(key.encode()).hexdigest()[:32]}.npy"
        if not path.is_file():
            array = compute(rows)
            self._folder.mkdir(parents=True, exist_ok=True)
            with atomic_writer(path) as stream:
                np.save(stream, array, allow_pickle=False)
        mapped: NDArray[Any] = np.load(path, mmap_mode="r", allow_pickle=False)
        return mapped


class ChunkedRows:
    """Rows spread over mapped files; only those asked for come into memory."""

    def __init__(self, parts: list[NDArray[Any]], count: int) -> None:
        self._parts = parts
        self._count = count

    def __len__(self) -> int:
        return self._count

    def take(self, positions: NDArray[np.int64]) -> NDArray[Any]:
        """Return the rows at ``positions``, in that order."""
        return np.stack([self._parts[position // CHUNK][position % CHUNK] for position in positions])

    def all(self) -> NDArray[Any]:
        """Return all rows as one array in memory.

        Raises:
            ValueError: there are none.
        """
        return np.concatenate([np.asarray(part) for part in self._parts])
