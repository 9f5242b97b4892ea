"""Which version is current: changed in one rename, with the one before kept, and leftovers cleared.

``current`` and ``previous`` are two files. ``.switch`` says what is being done while they change, so that a
kill between the two is put right by whoever comes next.
"""

import contextlib
import os
import shutil
import stat
from pathlib import Path

from desktop_app.installation.layout import CURRENT, PREVIOUS, TRAINING, VERSIONS, Installation, is_version
from desktop_app.installation.unpacking import force_folder

INCOMING, OUTGOING = ".incoming-", ".outgoing-"
_JOURNAL = ".switch"


def switch_to(installation: Installation, version: str) -> None:
    """Make ``version`` the current one and the present one the previous one.

    Raises:
        OSError: a file cannot be written; the present version stays current.
    """
    prefix, old, before = installation.prefix, installation.current, installation.previous
    if version == old:
        return
    words = {CURRENT: version, _JOURNAL: f"{version} {before or '-'} {old or '-'}"}
    if old:
        words[PREVIOUS] = old
    # All that needs room on the disk is written before anything changes.
    try:
        for name, word in words.items():
            _write_beside(prefix / name, word)
    except OSError:
        for name in words:
            with contextlib.suppress(OSError):
                _beside(prefix / name).unlink(missing_ok=True)
        raise
    for name in (_JOURNAL, *([PREVIOUS] if old else []), CURRENT):
        _beside(prefix / name).replace(prefix / name)
    force_folder(prefix)
    (prefix / _JOURNAL).unlink()


def settle(installation: Installation) -> None:
    """Put right what a kill during ``switch_to`` left: both files as before, or both as they were to be."""
    prefix = installation.prefix
    try:
        version, before, old = (prefix / _JOURNAL).read_text(encoding="ascii").split()
    except (OSError, ValueError, UnicodeDecodeError):
        with contextlib.suppress(OSError):
            (prefix / _JOURNAL).unlink(missing_ok=True)
        return
    known = {version: old, old: before}
    # Another number: an installer was here since, and knew better.
    wanted = known.get(installation.current, installation.previous)
    with contextlib.suppress(OSError):
        if is_version(wanted):
            if installation.previous != wanted:
                write_word(prefix / PREVIOUS, wanted)
        else:
            (prefix / PREVIOUS).unlink(missing_ok=True)
        (prefix / _JOURNAL).unlink()


def clear_leftovers(installation: Installation) -> None:
    """Remove what an update that was killed left behind; a version that was half replaced comes back."""
    for holder in _holders(installation):
        for folder in sorted(holder.glob(f"{OUTGOING}*")):
            back = holder / folder.name.removeprefix(OUTGOING)
            if not back.exists():
                with contextlib.suppress(OSError):
                    folder.rename(back)
        for folder in (*holder.glob(f"{INCOMING}*"), *holder.glob(f"{OUTGOING}*")):
            remove_tree(folder)
    for name in (CURRENT, PREVIOUS, _JOURNAL):
        (installation.prefix / f"{name}.new").unlink(missing_ok=True)


def put_in_place(incoming: Path, target: Path) -> None:
    """Rename a finished folder to its place; one that stands there goes only when the new one is there.

    Raises:
        OSError: it cannot be renamed; what stood there stands there again.
    """
    outgoing = target.with_name(OUTGOING + target.name)
    replaces = target.exists()
    if replaces:
        target.rename(outgoing)
    try:
        incoming.rename(target)
    except OSError:
        if replaces:
            outgoing.rename(target)
        raise
    force_folder(target.parent)
    if replaces:
        remove_tree(outgoing)


def remove_older(installation: Installation) -> None:
    """Remove every version, of both components, but the current one, the one before, and those running."""
    keep = {installation.current, installation.previous}
    for holder in _holders(installation):
        for folder in holder.iterdir():
            if is_version(folder.name) and folder.name not in keep and not runs_from(folder):
                # Renamed first: a half-removed folder must not look like a version.
                gone = folder.with_name(f"{INCOMING}removed-{folder.name}")
                with contextlib.suppress(OSError):
                    folder.rename(gone)
                    remove_tree(gone)


def runs_from(folder: Path) -> bool:
    """Whether a process of this user runs from ``folder``; where nobody can know, the rename tells."""
    inside = f"{folder.resolve()}{os.sep}"
    for process in Path("/proc").glob("[0-9]*/exe"):
        with contextlib.suppress(OSError):
            if str(process.readlink()).startswith(inside):
                return True
    return False


def remove_tree(folder: Path) -> None:
    """Remove a folder as far as possible, read-only parts included."""
    for path, _folders, _names in os.walk(folder):
        with contextlib.suppress(OSError):
            Path(path).chmod(stat.S_IRWXU)
    shutil.rmtree(folder, ignore_errors=True)


def write_word(path: Path, word: str) -> None:
    """Replace a file of one line, whole or not at all.

    Raises:
        OSError: it cannot be written; the old one stays.
    """
    try:
        _write_beside(path, word)
        _beside(path).replace(path)
    except OSError:
        with contextlib.suppress(OSError):
            _beside(path).unlink(missing_ok=True)
        raise
    force_folder(path.parent)


def _write_beside(path: Path, word: str) -> None:
    with _beside(path).open("w", encoding="ascii", newline="\n") as file:
        file.write(f"{word}\n")
        file.flush()
        os.fsync(file.fileno())


def _beside(path: Path) -> Path:
    return path.with_name(f"{path.name}.new")


def _holders(installation: Installation) -> list[Path]:
    holders = (installation.prefix / VERSIONS, installation.prefix / TRAINING)
    return [holder for holder in holders if holder.is_dir()]
