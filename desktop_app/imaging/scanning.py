"""Finds the picture files below a folder, in natural order, while files come and go.

Links and junctions are never followed: what they show inside the folder is found at its real place, what lies
outside does not belong to it, and loops cannot arise.
"""

import os
import stat
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from desktop_app.domain.cancellation import CancelToken
from desktop_app.domain.errors import FolderError
from desktop_app.domain.natural_key import natural_key
from desktop_app.imaging.scan_rules import is_candidate, is_hidden_entry, is_hidden_name, is_link


@dataclass(frozen=True, slots=True)
class ScannedFile:
    """A file to classify.

    Attributes:
        path: where it lies, absolute when the root is.
        folder: relative to the root with ``/``; empty for the root itself; safe to show and to store.
        name: file name, safe to show and to store (bytes that are no text appear as a replacement mark).
        size_bytes: size at scan time.
        mtime_ns: last change, nanoseconds since the epoch.
    """

    path: Path
    folder: str
    name: str
    size_bytes: int
    mtime_ns: int


@dataclass(frozen=True, slots=True)
class ScanProblem:
    """A sub-folder that could not be listed, or a link that was left alone.

    Attributes:
        path: the sub-folder or link.
        message: sentence for the user.
    """

    path: Path
    message: str


ProblemSink = Callable[[ScanProblem], None]


def scan_folder(
    root: Path, recursive: bool, cancel: CancelToken | None = None, on_problem: ProblemSink | None = None
) -> Iterator[ScannedFile]:
    """Yield the pictures in ``root``: its own files first, then each sub-folder's, in natural order.

    Args:
        root: the folder to open; may itself be a link.
        recursive: look into sub-folders too.
        cancel: ends the scan quietly between two entries.
        on_problem: receives what could not be looked into.

    Raises:
        FolderError: ``root`` does not exist, is no folder or may not be read (at the first step).
    """
    report = on_problem or _ignore
    pending = [(root, "")]
    seen: set[tuple[int, int]] = set()
    while pending:
        folder_path, folder = pending.pop()
        try:
            entries = _sorted_entries(folder_path, seen)
        except OSError as error:
            if not folder:
                raise _folder_error(root, error) from error
            report(ScanProblem(folder_path, _listing_message(error)))
            continue
        sub_folders: list[tuple[Path, str]] = []
        for entry in entries:
            if cancel is not None and cancel.is_cancelled:
                return
            found = _inspect(entry, folder, report)
            if isinstance(found, ScannedFile):
                yield found
            elif found is not None and recursive:
                sub_folders.append(found)
        pending.extend(reversed(sub_folders))


def _ignore(_problem: ScanProblem) -> None:
    """Serve as the sink of callers who do not ask."""


def _sorted_entries(folder_path: Path, seen: set[tuple[int, int]]) -> list["os.DirEntry[str]"]:
    """List a folder once; a folder met before (through a bind mount) is empty the second time."""
    facts = folder_path.stat()
    identity = (facts.st_dev, facts.st_ino)
    if facts.st_ino and identity in seen:
        return []
    seen.add(identity)
    with os.scandir(folder_path) as listing:
        visible = [entry for entry in listing if not is_hidden_name(entry.name)]
    return sorted(visible, key=lambda entry: (natural_key(entry.name), entry.name))


def _inspect(
    entry: "os.DirEntry[str]", folder: str, report: ProblemSink
) -> ScannedFile | tuple[Path, str] | None:
    """Return a picture, a sub-folder with its shown name, or None for what is passed over."""
    path = Path(entry.path)
    try:
        facts = entry.stat(follow_symlinks=False)
        if is_link(entry, facts):
            report(ScanProblem(path, "this is a link; links are not followed"))
            return None
    except OSError:
        return None  # it vanished between listing and looking
    if is_hidden_entry(facts):
        return None
    name = _shown(entry.name)
    if stat.S_ISDIR(facts.st_mode):
        return path, f"{folder}/{name}" if folder else name
    if not stat.S_ISREG(facts.st_mode) or not is_candidate(path):
        return None
    return ScannedFile(path, folder, name, facts.st_size, facts.st_mtime_ns)


def _shown(name: str) -> str:
    return os.fsencode(name).decode("utf-8", "replace")


def _listing_message(error: OSError) -> str:
    if isinstance(error, PermissionError):
        return "this sub-folder may not be read (no permission); its pictures are missing from the list"
    return f"this sub-folder could not be listed ({error.strerror or type(error).__name__})"


def _folder_error(root: Path, error: OSError) -> FolderError:
    if isinstance(error, FileNotFoundError):
        cause = "does not exist"
    elif isinstance(error, NotADirectoryError):
        cause = "is not a folder"
    elif isinstance(error, PermissionError):
        cause = "may not be read (no permission)"
    else:
        cause = f"could not be listed ({error.strerror or type(error).__name__})"
    return FolderError(f"The folder {_shown(str(root))} {cause}.", str(error))
