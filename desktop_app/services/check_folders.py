"""The part of the self-check that looks at folders and disks: room, writing. No name of a folder is told."""

import errno
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import desktop_app
from desktop_app.domain.self_check import Advice, CheckLine, Health, Topic
from desktop_app.persistence.app_dirs import AppDirs, bundled_dir

LITTLE_MB, TOO_LITTLE_MB = 500, 20
_TRIED_BYTES = 64 * 1024
# The only parts of a path that are told: those that every installation has.
_KNOWN_PARTS = frozenset(
    [
        *(
            ".local",
            "share",
            "state",
            ".config",
            ".cache",
            "Lamella",
            "lib",
            "lamella",
            "versions",
            "_internal",
        ),
        *("Library", "Application Support", "Caches", "Logs", "Preferences"),
        *("AppData", "Local", "Roaming", "Cache", "Programs"),
    ]
)


def check_folders(dirs: AppDirs) -> Iterator[CheckLine]:
    """Yield a line for the program's folder and one for each folder that Lamella writes to."""
    program = bundled_dir()
    yield CheckLine(Topic.PROGRAM_FOLDER, Health.OK, f"{told_place(program)}, {_room(program)}")
    for topic, folder in (
        (Topic.SETTINGS, dirs.config_dir),
        (Topic.DATA, dirs.data_dir),
        (Topic.CACHE, dirs.cache_dir),
        (Topic.STATE, dirs.state_dir),
    ):
        yield check_folder(topic, folder)


def check_folder(topic: Topic, folder: Path) -> CheckLine:
    """Return whether ``folder`` can be written, by writing, and how much room there is."""
    where = told_place(folder)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _write_in(folder)
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            return CheckLine(topic, Health.PROBLEM, f"{where}, the disk is full", Advice.FREE_SPACE)
        why = os.strerror(error.errno) if error.errno else type(error).__name__
        return CheckLine(topic, Health.PROBLEM, f"{where}, cannot be written: {why}", Advice.ALLOW_WRITING)
    free = _free_mb(folder)
    if free is None:
        return CheckLine(topic, Health.OK, f"{where}, can be written")
    health = Health.PROBLEM if free < TOO_LITTLE_MB else Health.WARNING if free < LITTLE_MB else Health.OK
    advice = Advice.NONE if health is Health.OK else Advice.FREE_SPACE
    return CheckLine(topic, health, f"{where}, can be written, {_room(folder)}", advice)


def told_place(path: Path) -> str:
    """Return a path that may be told: below the home or the system's program folders, of known parts only."""
    for root, shown in ((Path.home(), "~"), (Path("/opt"), "/opt"), (Path("/usr"), "/usr")):
        if path.is_relative_to(root):
            parts = path.relative_to(root).parts
            if all(part in _KNOWN_PARTS or part == desktop_app.__version__ for part in parts):
                return "/".join((shown, *parts))
    return "a folder of its own"


def _write_in(folder: Path) -> None:
    with tempfile.TemporaryFile(dir=folder, prefix=".self-check-") as file:
        file.write(bytes(_TRIED_BYTES))
        file.flush()
        os.fsync(file.fileno())


def _free_mb(path: Path) -> float | None:
    try:
        return shutil.disk_usage(path).free / 1e6
    except OSError:
        return None


def _room(path: Path) -> str:
    free = _free_mb(path)
    if free is None:
        return "room unknown"
    return f"{free / 1000:.1f} GB free" if free >= 1000 else f"{free:.0f} MB free"
