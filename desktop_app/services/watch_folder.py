"""The use case "watch": find files that come into an open folder, once they are written to the end.

Folders are looked through again and again: no messages about changes come from network drives, where scanners
put their pictures.
"""

import time
from pathlib import Path

from desktop_app.domain.cancellation import CancelToken
from desktop_app.imaging.scanning import ScannedFile, scan_folder
from desktop_app.persistence.session_store import SqliteSessionStore

INTERVAL_S = 2.0
# Looking may take at most a twentieth of the time, however large the folder.
_SHARE = 20

Stamp = tuple[int, int]


class WatchFolder:
    """Knows which files of a folder are new. For one thread at a time."""

    def __init__(self, root: Path, recursive: bool, known: set[str]) -> None:
        """Watch ``root``; files whose relative paths (with ``/``) are ``known`` are not new."""
        self._root = root
        self._recursive = recursive
        self._known = known
        self._growing: dict[str, Stamp] = {}
        self._took_s = 0.0

    @property
    def pause_s(self) -> float:
        """Seconds to wait before the next look."""
        return max(INTERVAL_S, self._took_s * _SHARE)

    def look(self, cancel: CancelToken | None = None) -> tuple[ScannedFile, ...]:
        """Return new files, each once: those that have the size and time they had at the look before.

        An empty file is one that is about to be written, and waits.

        Raises:
            FolderError: the folder is gone or may not be read.
        """
        began = time.monotonic()
        arrived, growing = [], {}
        for file in scan_folder(self._root, self._recursive, cancel):
            path = file.path.relative_to(self._root).as_posix()
            if path in self._known:
                continue
            stamp = (file.size_bytes, file.mtime_ns)
            if file.size_bytes and self._growing.get(path) == stamp:
                self._known.add(path)
                arrived.append(file)
            else:
                growing[path] = stamp
        self._growing = growing
        self._took_s = time.monotonic() - began
        return tuple(arrived)


def known_paths(store: SqliteSessionStore) -> set[str]:
    """Return the paths of all files that the session has listed.

    Raises:
        StoreError: the session cannot be read.
    """
    known: set[str] = set()
    last = 0
    while block := store.paths.files_after(last):
        known.update(file.path for file in block)
        last = block[-1].image_id
    return known
