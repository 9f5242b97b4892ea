"""The use case "relocate": find the files of a session again, by content, in the folder they moved to."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from desktop_app.domain.cancellation import Cancelled, CancelToken
from desktop_app.domain.errors import FolderError
from desktop_app.domain.progress import ProgressEvent
from desktop_app.imaging.scanning import ScannedFile, scan_folder
from desktop_app.persistence.content_store import FileOnRecord
from desktop_app.persistence.path_store import FoundFile
from desktop_app.persistence.session_rows import ListedFile
from desktop_app.persistence.session_store import SqliteSessionStore
from desktop_app.services.file_contents import file_sha256


@dataclass(frozen=True, slots=True)
class Relocation:
    """What was found.

    Attributes:
        root: the folder that the session belongs to now.
        found: files found again.
        missing: files whose content is known and lies nowhere in the folder.
    """

    root: Path
    found: int
    missing: int


@dataclass(slots=True)
class _Wanted:
    """Files of the session that were not found yet, by size and by digest."""

    sizes: set[int] = field(default_factory=set)
    by_digest: dict[str, list[FileOnRecord]] = field(default_factory=dict)

    def add(self, file: FileOnRecord) -> None:
        if file.sha256:
            self.sizes.add(file.size_bytes)
            self.by_digest.setdefault(file.sha256, []).append(file)

    def take(self, sha256: str, path: str) -> FileOnRecord | None:
        """Return a file of this content: the one of the same path or, failing that, name, or any."""
        files = self.by_digest.get(sha256)
        if not files:
            return None
        name = path.rpartition("/")[2]
        best = min(files, key=lambda file: (file.path != path, file.path.rpartition("/")[2] != name))
        files.remove(best)
        return best

    def left(self) -> list[int]:
        return [file.image_id for files in self.by_digest.values() for file in files]


class Relocate:
    """Looks through a folder for the files of one session and puts the folder in the place of the old one."""

    def __init__(self, store: SqliteSessionStore, old: Path, actor: str) -> None:
        self._store = store
        self._old = old
        self._actor = actor

    def __call__(self, new: Path, cancel: CancelToken) -> Iterator[ProgressEvent[Relocation]]:
        """Yield progress over the files of ``new``; the last event holds the outcome.

        Files are matched by size, then by digest; only files of a known size are read. Nothing changes
        before the end, nor when no file is found.

        Raises:
            FolderError: ``new`` cannot be read, or none of the files lies there.
            StoreError: the session cannot be written.
            Cancelled: ``cancel`` was set; nothing changed.
        """
        wanted = self._wanted()
        files = list(scan_folder(new, True, cancel))
        found: list[FoundFile] = []
        # Files at their old place first: of two equal files each keeps its name.
        for done, file in enumerate(sorted(files, key=lambda one: not self._is_known(new, one)), 1):
            if cancel.is_cancelled:
                raise Cancelled
            match = _matched(new, file, wanted)
            if match is not None:
                found.append(match)
            yield ProgressEvent(done, len(files))
        if cancel.is_cancelled:
            raise Cancelled
        if not found:
            raise FolderError(
                f"None of the fields of this session lies in {new}. Choose the folder that holds them now."
            )
        missing = wanted.left()
        self._store.paths.relocate(self._old, new, found, missing, self._actor)
        outcome = Relocation(new, len(found), len(missing))
        yield ProgressEvent(len(files), len(files), (outcome,))

    def _wanted(self) -> _Wanted:
        wanted = _Wanted()
        self._paths: set[str] = set()
        last = 0
        while block := self._store.paths.files_after(last):
            for file in block:
                wanted.add(file)
                self._paths.add(file.path)
            last = block[-1].image_id
        return wanted

    def _is_known(self, root: Path, file: ScannedFile) -> bool:
        return file.path.relative_to(root).as_posix() in self._paths


def _matched(root: Path, file: ScannedFile, wanted: _Wanted) -> FoundFile | None:
    if file.size_bytes not in wanted.sizes:
        return None
    try:
        sha256 = file_sha256(file.path)
    except OSError:
        return None
    path = file.path.relative_to(root).as_posix()
    known = wanted.take(sha256, path)
    if known is None:
        return None
    listed = ListedFile(path, file.folder, file.name, file.size_bytes, file.mtime_ns, "", "")
    return FoundFile(known.image_id, listed)
