"""What a bundle needs from the system, read from the programs themselves: the `Depends` of the `.deb`.

Standard library and `objdump` (which PyInstaller needs too). A library that nobody knows a package for ends
the build, unless only a part needs it that Lamella does without.
"""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from dev_system import read_package_list

_C_RUNTIME = re.compile(r"lib(c|m|dl|rt|pthread|resolv|util|nsl)\.so\.\d|ld-linux")
_NEEDED = re.compile(r"^\s+NEEDED\s+(\S+)$", re.MULTILINE)
_GLIBC = re.compile(r"GLIBC_2\.(\d+)\b")
# Qt's ways to draw elsewhere than on X11. It tries them and goes on without.
_OPTIONAL = re.compile(r"wayland|Wayland|WlShell|Egl[Ff][Ss]|eglfs|vulkan|gtk|gdk|libadwaita\.so|drm")
_OPTIONAL_PACKAGES = {
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}
# Data that bundled libraries read: keyboard layouts, where fonts lie (and one font).
_DATA = ("fontconfig-config", "xkb-data")
_ELF = b"\x7fELF"


@dataclass(frozen=True)
class Needs:
    """Packages of Debian.

    Attributes:
        depends: without them the program does not start.
        recommends: without them it draws in one way only.
    """

    depends: tuple[str, ...]
    recommends: tuple[str, ...]


def needs_of(folder: Path, *, has_window: bool) -> Needs:
    """Read what the files of a bundle need.

    Raises:
        SystemExit: objdump is missing, or a library belongs to no known package.
    """
    known = {entry.proof: entry.name for entry in read_package_list() if entry.kind == "library"}
    own = {path.name for path in folder.rglob("*")}
    needed: dict[str, list[Path]] = {}
    newest = 0
    for path in elf_files(folder):
        words = _objdump(path)
        newest = max([newest, *map(int, _GLIBC.findall(words))])
        for name in _NEEDED.findall(words):
            if name not in own and not _C_RUNTIME.match(name):
                needed.setdefault(name, []).append(path)
    depends = [f"libc6 (>= 2.{newest})", *(_DATA if has_window else ())]
    recommends = []
    for name, files in sorted(needed.items()):
        if not all(_OPTIONAL.search(str(path)) for path in files):
            depends.append(_package(name, known, files))
        elif name in _OPTIONAL_PACKAGES:
            recommends.append(_OPTIONAL_PACKAGES[name])
    return Needs(tuple(dict.fromkeys(depends)), tuple(recommends))


def elf_files(folder: Path) -> Iterator[Path]:
    """Every program and library below a folder."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_symlink():
            with path.open("rb") as file:
                if file.read(4) == _ELF:
                    yield path


def _package(library: str, known: dict[str, str], files: list[Path]) -> str:
    if library not in known:
        raise SystemExit(
            f"{files[0].name} needs {library}, and build_scripts/system_packages.txt names no package with it"
        )
    return known[library]


def _objdump(path: Path) -> str:
    try:
        done = subprocess.run(["objdump", "-p", str(path)], capture_output=True, text=True, check=False)
    except FileNotFoundError as error:
        raise SystemExit("objdump is missing: apt-get install binutils") from error
    return done.stdout
