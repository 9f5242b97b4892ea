"""Which names a folder scan passes over, and which files count as pictures."""

import os
import stat
from pathlib import Path

from desktop_app.imaging.sniffing import HEAD_BYTES, PICTURE_EXTENSIONS, sniff

_SYSTEM_NAMES = frozenset(
    {"thumbs.db", "ehthumbs.db", "desktop.ini", "__macosx", "$recycle.bin", "lost+found"}
)
_SYSTEM_FOLDERS = frozenset({"system volume information", "@eadir", "#recycle"})
_OFFICE_LOCK_PREFIX = "~$"
_HIDDEN_OR_SYSTEM = getattr(stat, "FILE_ATTRIBUTE_HIDDEN", 2) | getattr(stat, "FILE_ATTRIBUTE_SYSTEM", 4)
_JUNCTION_TAG = getattr(stat, "IO_REPARSE_TAG_MOUNT_POINT", 0xA0000003)


def is_hidden_name(name: str) -> bool:
    """Return True for the system's own names: dotfiles, ``Thumbs.db``, ``__MACOSX``, ``~$`` and the like."""
    lowered = name.lower()
    return (
        name.startswith((".", _OFFICE_LOCK_PREFIX)) or lowered in _SYSTEM_NAMES or lowered in _SYSTEM_FOLDERS
    )


def is_hidden_entry(facts: os.stat_result) -> bool:
    """Return True when Windows marks the entry as hidden or as its own."""
    return bool(getattr(facts, "st_file_attributes", 0) & _HIDDEN_OR_SYSTEM)


def is_link(entry: "os.DirEntry[str]", facts: os.stat_result) -> bool:
    """Return True for symbolic links and Windows junctions (OneDrive's own marks are neither)."""
    return entry.is_symlink() or getattr(facts, "st_reparse_tag", 0) == _JUNCTION_TAG


def is_candidate(path: Path) -> bool:
    """Return True when ``path`` has a picture's extension or begins like a picture.

    A file that cannot be opened counts only by its extension.
    """
    if path.suffix.lower() in PICTURE_EXTENSIONS:
        return True
    try:
        with path.open("rb") as stream:
            return sniff(stream.read(HEAD_BYTES)).is_picture
    except OSError:
        return False
