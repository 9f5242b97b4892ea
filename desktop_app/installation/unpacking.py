"""Lays the files of an update into a fresh folder, each verified as it is written and forced to the disk."""

import contextlib
import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

from desktop_app.installation.update_file import UpdateFile
from desktop_app.installation.update_listing import ListedFile

_MAY_LINK = os.name == "posix"


def unpack(update: UpdateFile, folder: Path) -> Iterator[int]:
    """Write every file of ``update`` below the new folder ``folder``; yield how many bytes are done.

    Raises:
        UpdateError: the update is damaged, cut off, or its medium is gone.
        OSError: the disk is full or cannot be written.
    """
    folder.mkdir()
    with contextlib.closing(update.payload()) as blocks:
        stream, done = _Stream(update, blocks), 0
        for file in update.listing.files:
            target = folder / file.path
            target.parent.mkdir(parents=True, exist_ok=True)
            if file.link:
                _link(target, file, update)
                continue
            for written in _write(stream, file, target, update):
                done += written
                yield done
        stream.expect_end()
    _force_folders(folder)


class _Stream:
    """The payload, read in pieces of any length."""

    def __init__(self, update: UpdateFile, blocks: Iterator[bytes]) -> None:
        self._update, self._blocks, self._rest = update, blocks, memoryview(b"")

    def pieces(self, length: int) -> Iterator[memoryview]:
        while length:
            if not self._rest:
                block = next(self._blocks, None)
                if block is None:
                    raise self._update.refusal("it is damaged or incomplete")
                self._rest = memoryview(block)
            piece, self._rest = self._rest[:length], self._rest[length:]
            length -= len(piece)
            yield piece

    def expect_end(self) -> None:
        """Read on to the end, where the payload's own digest is verified; nothing may be left."""
        if self._rest or next(self._blocks, None) is not None:
            raise self._update.refusal("it holds more than it lists")


def _link(target: Path, file: ListedFile, update: UpdateFile) -> None:
    if not _MAY_LINK:
        raise update.refusal(f"the link {file.path!r} in it cannot be made on this system")
    target.symlink_to(file.link)


def _write(stream: _Stream, file: ListedFile, target: Path, update: UpdateFile) -> Iterator[int]:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
    digest = hashlib.sha256()
    with os.fdopen(os.open(target, flags, file.mode), "wb") as sink:
        for piece in stream.pieces(file.size):
            digest.update(piece)
            sink.write(piece)
            yield len(piece)
        sink.flush()
        os.fsync(sink.fileno())
    if digest.hexdigest() != file.sha256:
        raise update.refusal(f"its file {file.path!r} was changed after the update was made")
    # Whatever the user's mask, the program must stay runnable.
    target.chmod(file.mode)


def _force_folders(folder: Path) -> None:
    """Make the names durable, not only the bytes; Windows has no such call."""
    if os.name != "posix":
        return
    for path, _folders, _names in os.walk(folder):
        force_folder(Path(path))


def force_folder(folder: Path) -> None:
    """Make the entries of one folder durable, where the system knows how."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
