"""Embeddings kept on disk, so that a head or a fold can be tried again without the backbone."""

import hashlib
from collections.abc import Callable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray


class EmbeddingCache:
    """A folder of `.npy` files named by the digest of what they were computed from."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def fetch(self, key: tuple[str, ...], compute: Callable[[], NDArray[np.float32]]) -> NDArray[np.float32]:
        """Returns the array stored under `key`, or computes and stores it.

        Args:
            key: everything the numbers depend on: digests of graph and pixels, name of the view.
            compute: called only when nothing is stored.
        """
        path = self._folder / f"{hashlib.sha256('|'.join(key).encode()).hexdigest()[:32]}.npy"
        if path.is_file():
            return np.asarray(np.load(path, allow_pickle=False))
        array = compute()
        self._folder.mkdir(parents=True, exist_ok=True)
        beside = path.with_suffix(".part.npy")
        np.save(beside, array, allow_pickle=False)
        beside.replace(path)
        return array


def digest_of(data: bytes | NDArray[np.generic]) -> str:
    """Returns the sha256 of bytes or of an array's bytes."""
    return hashlib.sha256(data if isinstance(data, bytes) else np.ascontiguousarray(data).data).hexdigest()
