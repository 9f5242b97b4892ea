"""Which bytes a file holds: asked before a review is tied to them, and to find reviewed files that moved."""

import hashlib
from collections.abc import Sequence
from pathlib import Path

from desktop_app.domain.errors import ReviewError
from desktop_app.domain.field import PictureFacts
from desktop_app.persistence.content_store import FileOnRecord
from desktop_app.persistence.review_rows import Content
from desktop_app.persistence.session_store import SqliteSessionStore
from desktop_app.persistence.stored_values import path_below


def file_sha256(path: Path) -> str:
    """Return the hex sha256 of a file's bytes.

    Raises:
        OSError: it cannot be read.
    """
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def contents_of(store: SqliteSessionStore, root: Path, image_ids: Sequence[int]) -> list[Content]:
    """Return what the files hold that a reader looks at; bytes of a file never decoded are read now.

    Raises:
        ReviewError: a file changed since it was listed, or its content is unknown and it cannot be read.
        StoreError: the session cannot be read.
    """
    return [_content(store, root, file) for file in store.contents.files(image_ids)]


def _content(store: SqliteSessionStore, root: Path, file: FileOnRecord) -> Content:
    path = path_below(root, file.path)
    if path is None:
        raise ReviewError(
            f"The session gives {file.path!r} a path outside its folder, so the decision was not kept. "
            "Open the folder again."
        )
    try:
        facts = path.stat()
        if (facts.st_size, facts.st_mtime_ns) != (file.size_bytes, file.mtime_ns):
            raise ReviewError(
                f"{file.path} was changed after the folder was opened, so the decision was not kept. "
                "Open the folder again to decide on what the file shows now."
            )
        sha256 = file.sha256 or file_sha256(path)
    except OSError as error:
        if file.sha256:  # its content is known, though the file is out of reach now
            return file.content()
        raise ReviewError(
            f"{file.path} cannot be read ({error.strerror or type(error).__name__}), so the decision was not "
            "kept: it would not be known which picture it belongs to.",
            str(error),
        ) from error
    if not file.sha256:
        store.contents.note_bytes(file.image_id, sha256)
    return Content(file.image_id, sha256, file.pixel_sha256, file.size_bytes)


class MovedFiles:
    """Recognises reviewed files under a new name, and changed ones that were only touched, by their bytes."""

    def __init__(self, store: SqliteSessionStore, root: Path) -> None:
        self._store = store
        self._root = root
        self._lost_sizes: frozenset[int] | None = None

    def recognise(self, image_id: int, path: Path, size_bytes: int) -> PictureFacts | None:
        """Note the bytes of a file of unknown content when it may be one that was reviewed.

        Only files as large as a reviewed one that is no longer at its place are read: a folder full of new
        files costs nothing.

        Returns:
            What decoding these bytes found earlier; None when that is unknown.
        """
        if size_bytes not in self._sizes():
            return None
        try:
            sha256 = file_sha256(path)
        except OSError:
            return None
        return self._store.contents.note_bytes(image_id, sha256)

    def _sizes(self) -> frozenset[int]:
        if self._lost_sizes is None:
            reviewed = self._store.contents.reviewed_files()
            self._lost_sizes = frozenset(
                size for path, size, is_known in reviewed if not is_known or not self._is_there(path)
            )
        return self._lost_sizes

    def _is_there(self, stored: str) -> bool:
        path = path_below(self._root, stored)
        try:
            return path is not None and path.exists()
        except OSError:  # too long for a path, or in a folder that may not be entered
            return False
