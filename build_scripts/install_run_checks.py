"""What must hold of the `.run`, from the first installation to its last trace. Standard library only."""

from __future__ import annotations

import os
import signal
import stat
import time
from pathlib import Path

from install_place import Place, expect
from install_tour import Tour, main_job, same_answers

# Beside what the tests brought: what the user made with Lamella.
KEPT = (".config/Lamella", ".local/share/Lamella", ".local/state/Lamella")
# Where a system has no cache of fonts yet, the first program that draws text leaves one for all others.
OF_ALL_PROGRAMS = ".cache/fontconfig"

_MANY = 30


def install(place: Place, run: Path, *options: str) -> None:
    """Run an installer, which must succeed."""
    place.run("/bin/sh", run, "--quiet", *options)


def fresh_installation(place: Place, run: Path, version: str) -> str:
    """Install into an empty home and see that everything is where it belongs."""
    install(place, run)
    told = place.run(place.home / ".local/bin/lamella", "--version")
    expect(told.startswith("Lamella "), f"lamella --version said {told!r}")
    expect(word(place, "current") == version, f"current is {word(place, 'current')}")
    share = place.outside(place.home / ".local/share")
    for name in (
        "applications/lamella.desktop",
        "mime/packages/lamella-mime.xml",
        "metainfo/lamella.metainfo.xml",
        "icons/hicolor/scalable/apps/lamella.svg",
        "icons/hicolor/48x48/apps/lamella.png",
    ):
        expect((share / name).is_file(), f"{name} was not installed")
    return told.strip()


def make_read_only(place: Place) -> None:
    """Take the right to write from the program's folder and all in it."""
    for path in [place.outside(place.prefix), *place.outside(place.prefix).rglob("*")]:
        if not path.is_symlink():
            path.chmod(stat.S_IMODE(path.lstat().st_mode) & ~0o222)
    place.run("/bin/sh", "-c", f'! (: >"{place.prefix}/versions/x") 2>/dev/null')


def make_writable(place: Place) -> None:
    """Give it back."""
    for path in [place.outside(place.prefix), *place.outside(place.prefix).rglob("*")]:
        if not path.is_symlink():
            path.chmod(stat.S_IMODE(path.lstat().st_mode) | 0o200)


def kill_half_way(place: Place, run: Path, version: str, still: str) -> str:
    """Kill an installer in the middle of unpacking; the version before must start as if nothing had been."""
    process = place.start("/bin/sh", run, "--quiet")
    incoming = place.outside(place.prefix / "versions" / f".incoming-{version}" / "program" / "_internal")
    give_up = time.monotonic() + 60
    while not _holds_many(incoming) and time.monotonic() < give_up:
        time.sleep(0.01)
    os.killpg(process.pid, signal.SIGKILL)
    process.communicate()
    expect(_holds_many(incoming), "the installer was not killed half-way")
    expect(word(place, "current") == still, "the switch was made all the same")
    place.run(place.home / ".local/bin/lamella", "models", "list")
    return f"killed with {sum(1 for _ in incoming.rglob('*'))} files unpacked; {still} starts"


def _holds_many(folder: Path) -> bool:
    return folder.is_dir() and sum(1 for _ in folder.iterdir()) > _MANY


def upgrade(tour: Tour, older: Path, newer: Path, versions: tuple[str, str]) -> str:
    """Work with an older version, have its upgrade killed, upgrade; sessions and settings stay."""
    place = tour.place
    fresh_installation(place, older, versions[0])
    folder = tour.window_classifies("fields of the old version")
    before = _report(tour, folder, "before.csv")
    settings = place.outside(place.home / ".config/Lamella/settings.json")
    kept = settings.read_bytes()
    expect(b"fields of the old version" in kept, "the old version kept no settings")
    told = kill_half_way(place, newer, versions[1], versions[0])
    install(place, newer)
    expect((word(place, "current"), word(place, "previous")) == versions[::-1], "the words are wrong")
    there = sorted(path.name for path in place.outside(place.prefix / "versions").iterdir())
    expect(there == sorted(versions), f"after the upgrade there are {there}")
    same_answers(before, _report(tour, folder, "after.csv"))
    expect(settings.read_bytes() == kept, "the upgrade changed the settings")
    return told


def used_read_only(tour: Tour, picture: str) -> str:
    """Do the main job with a program folder that nobody may write to."""
    make_read_only(tour.place)
    before = program_files(tour.place)
    told = main_job(tour, picture)
    expect(program_files(tour.place) == before, "the program wrote into its own folder")
    return told


def uninstall(place: Place, brought: list[str]) -> str:
    """Uninstall; nothing may be left but what was there before and the user's data, and that is whole."""
    data = data_files(place)
    expect(any(name.endswith(".lamella-session") for name in data), "there is no session to keep")
    told = place.run(place.prefix / "uninstall")
    expect("kept" in told, f"the uninstaller said {told!r}")
    after = data_files(place)
    expect(after == {name: body for name, body in data.items() if name in after}, "data were changed")
    expect({*data} - {*after} <= {".local/state/Lamella/install.log"}, "some of the user's data are gone")
    ours = (*KEPT, OF_ALL_PROGRAMS)
    allowed = {*brought, *ours, *(str(parent) for name in ours for parent in Path(name).parents)}
    left = [name for name in place.tree() if not _belongs(name, allowed)]
    expect(not left, f"left behind: {left}")
    return f"{len(after)} files of the user's kept, nothing else left"


def program_files(place: Place) -> dict[str, tuple[int, int]]:
    """Name, size and time of every file in the program's folder."""
    prefix = place.outside(place.prefix)
    files = (path for path in prefix.rglob("*") if path.is_file())
    return {str(path): (path.stat().st_size, path.stat().st_mtime_ns) for path in files}


def data_files(place: Place) -> dict[str, bytes]:
    """Content of every file of the user's data."""
    home = place.outside(place.home)
    files = (path for name in KEPT for path in (home / name).rglob("*") if path.is_file())
    return {str(path.relative_to(home)): path.read_bytes() for path in files}


def word(place: Place, name: str) -> str:
    """Content of one of the installation's small files; empty when it is missing."""
    path = place.outside(place.prefix / name)
    return path.read_text("utf-8").strip() if path.is_file() else ""


def _belongs(name: str, allowed: set[str]) -> bool:
    parents = [name, *map(str, Path(name).parents)]
    return name in allowed or any(parent in allowed for parent in parents[:-1] if parent not in _SHARED)


# Folders of everybody: what lies in them must be accounted for by itself.
_SHARED = {".", ".cache", ".config", ".local", ".local/share", ".local/state"}


def _report(tour: Tour, folder: Path, name: str) -> list[dict[str, str]]:
    report = tour.place.home / name
    tour.place.run(tour.programs / "lamella", "report", folder, "--out", report)
    rows = tour.rows(report)
    tour.place.outside(report).unlink()
    return rows
