"""A file per running window, held by a lock: what is left of a window that did not take its file away.

The system frees the lock however the program ends, so a file that can be locked belongs to nobody any more.
The fault handler writes into the same file, from inside a dying process.
"""

import contextlib
import os
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

MARK_SUFFIX, TRAIL_SUFFIX = ".run", ".trail"
_ENDED = "ended as it should"
# Far behind everything that is written: Windows lets nobody read a locked byte.
_LOCKED_BYTE = 1 << 30
_LONGEST_READ = 400_000


@dataclass(frozen=True, slots=True)
class LeftMark:
    """What a window left behind.

    Attributes:
        text: what stands in its mark, without the word that it ended.
        trail: its last log lines; empty when it kept none.
        ended: it ended as it should.
        touched_at: when the newer of the two was last written, seconds since the epoch.
    """

    text: str
    trail: str
    ended: bool
    touched_at: float


class RunMark:
    """The mark of this process. Writing never raises: a full disk must not end the program.

    Attributes:
        path: the file.
        file: where the fault handler writes; open as long as the process lives.
    """

    def __init__(self, folder: Path, header: str) -> None:
        """Make the mark.

        Raises:
            OSError: the folder cannot be written, or cannot hold locks.
        """
        folder.mkdir(parents=True, exist_ok=True)
        self.path = folder / f"{time.time_ns()}-{os.getpid()}{MARK_SUFFIX}"
        self.file: IO[bytes] = self.path.open("ab", buffering=0)
        try:
            _lock(self.file)
        except OSError:
            self.file.close()
            self.path.unlink(missing_ok=True)
            raise
        self._header = header.encode("utf-8", "backslashreplace")
        self.add(header)

    @property
    def trail_path(self) -> Path:
        """Where the last log lines go."""
        return self.path.with_suffix(TRAIL_SUFFIX)

    def add(self, text: str) -> None:
        """Append a text."""
        with contextlib.suppress(OSError, ValueError):
            self.file.write(text.encode("utf-8", "backslashreplace"))

    def may_end(self) -> None:
        """Note that the session is about to end; a fault that comes after all still counts."""
        self.add(f"\n{_ENDED}\n")

    def end(self) -> None:
        """Note that the program ended as it should: take the mark away, or keep what it has to tell."""
        keeps = self._has_more_than_the_header()
        if keeps:
            self.may_end()
        with contextlib.suppress(OSError):
            self.file.close()
        if not keeps:
            _remove(self.path)

    def _has_more_than_the_header(self) -> bool:
        try:
            return self.path.stat().st_size > len(self._header)
        except OSError:
            return False


def take_left_marks(folder: Path, own: Path | None = None) -> Iterator[LeftMark]:
    """Yield what ended windows left, oldest first; each is deleted once the caller asks for the next.

    Args:
        folder: where the marks lie.
        own: the mark of this process: a process may lock its own file twice.
    """
    try:
        marks = sorted(folder.glob(f"*{MARK_SUFFIX}"))
    except OSError:
        return
    for path in marks:
        if path == own:
            continue
        left = _left(path)
        if left is not None:
            yield left
            _remove(path)


def _left(path: Path) -> LeftMark | None:
    """Return what a mark says; None while its window lives, or when nothing can be told."""
    try:
        with path.open("r+b") as file:
            if not _lock(file):
                return None
            text = file.read(_LONGEST_READ).decode("utf-8", "replace").rstrip()
        trail = path.with_suffix(TRAIL_SUFFIX)
        touched = max(each.stat().st_mtime for each in (path, trail) if each.exists())
        ended = text.endswith(_ENDED)
        return LeftMark(text.removesuffix(_ENDED).rstrip(), _tail(trail), ended, touched)
    except (OSError, ValueError):
        return None


def _tail(path: Path) -> str:
    try:
        return path.read_bytes()[-_LONGEST_READ:].decode("utf-8", "replace")
    except OSError:
        return ""


def _remove(path: Path) -> None:
    for each in (path, path.with_suffix(TRAIL_SUFFIX)):
        with contextlib.suppress(OSError):
            each.unlink(missing_ok=True)


def _lock(file: IO[bytes]) -> bool:
    """Lock a file for as long as it is open; return False when another holds it."""
    if sys.platform == "win32":
        file.seek(_LOCKED_BYTE)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        finally:
            file.seek(0)
        return True
    try:
        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
