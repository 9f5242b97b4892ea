"""System packages of a Debian-like machine: which are missing, and how to get them.

Standard library only. Nothing is guessed from a package database: a package counts as there when the
library loads, the module imports, the command is found or a font exists. Other systems bring Qt's
needs along, so nothing is checked there.
"""

from __future__ import annotations

import ctypes
import importlib.util
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

PACKAGE_LIST = Path(__file__).with_name("system_packages.txt")
EXIT_PACKAGES_MISSING = 4
_LINE = re.compile(r"(?P<name>\S+)\s+#\s+(?P<kind>\w+)\s+(?P<proof>\S+)(?P<tests>\s+\(tests\))?")
_LOAD_QT = (
    "import ctypes, pathlib, PySide6.QtGui as gui; "
    "qt = pathlib.Path(gui.__file__).parent / 'Qt' / 'plugins' / 'platforms'; "
    "[ctypes.CDLL(str(qt / f'libq{name}.so')) for name in ('xcb', 'offscreen')]"
)


@dataclass(frozen=True)
class SystemPackage:
    """One Debian package and the proof that it is there."""

    name: str
    kind: str
    proof: str
    only_for_tests: bool

    def is_present(self) -> bool:
        """Look for the proof itself: load the library, find the module, the command or a font."""
        if self.kind == "library":
            return _library_loads(self.proof)
        if self.kind == "module":
            return importlib.util.find_spec(self.proof) is not None
        if self.kind == "command":
            return shutil.which(self.proof) is not None
        return _has_fonts(Path(self.proof))


def read_package_list(path: Path = PACKAGE_LIST) -> Iterator[SystemPackage]:
    """Read the packages in file order.

    Raises:
        ValueError: A line is neither empty, a comment, nor a package with its proof.
    """
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        match = _LINE.fullmatch(line.strip())
        if match is None:
            raise ValueError(f"{path.name}: cannot read the line {line!r}")
        yield SystemPackage(match["name"], match["kind"], match["proof"], match["tests"] is not None)


def ensure_system_packages(*, with_window: bool, for_tests: bool) -> None:
    """Stop the program, or as root install, when a package is missing.

    Args:
        with_window: Whether a window will open; without one only Python's own parts are needed.
        for_tests: Whether the tests' packages are needed too.

    Raises:
        SystemExit: Code 4 with the apt-get line, when packages are missing and cannot be installed.
    """
    if not sys.platform.startswith("linux"):
        return
    wanted = [
        package
        for package in read_package_list()
        if (with_window or package.kind == "module") and (for_tests or not package.only_for_tests)
    ]
    missing = [package for package in wanted if not package.is_present()]
    if missing:
        _provide([package.name for package in missing])
        _refuse_if_still_missing(missing)


def ensure_qt_loads(python: Path) -> None:
    """Load QtGui and its platform plugins in the environment's own Python.

    Raises:
        SystemExit: Code 4 with the loader's words, when they do not load even after an installation.
    """
    if not sys.platform.startswith("linux") or _qt_error(python) is None:
        return
    say(f"Qt does not load: {_qt_error(python)}")
    _provide([package.name for package in read_package_list()])
    error = _qt_error(python)
    if error is not None:
        say(f"Qt still does not load: {error}")
        raise SystemExit(EXIT_PACKAGES_MISSING)


def apt_line(names: Iterable[str], *, sudo: bool = True) -> str:
    """The one command that installs these packages."""
    return ("sudo " if sudo else "") + "apt-get install -y --no-install-recommends " + " ".join(names)


def say(message: str) -> None:
    """Print at once, so that the lines keep their place among those of child processes."""
    print(message, flush=True)


def _provide(names: list[str]) -> None:
    if not _may_install():
        say(
            "These system packages are missing. Install them with this line, then run the same command again:"
        )
        say("    " + apt_line(names))
        raise SystemExit(EXIT_PACKAGES_MISSING)
    say("These system packages are missing and will be installed now: " + " ".join(names))
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in ("apt-get update", apt_line(names, sudo=False)):
        say("$ " + command)
        done = subprocess.run(command.split(), env=environment, stdin=subprocess.DEVNULL, check=False)
        if done.returncode != 0:
            say(f"apt-get failed (code {done.returncode}). Install the packages yourself: {apt_line(names)}")
            raise SystemExit(EXIT_PACKAGES_MISSING)


def _may_install() -> bool:
    return os.geteuid() == 0 and shutil.which("apt-get") is not None


def _refuse_if_still_missing(packages: list[SystemPackage]) -> None:
    importlib.invalidate_caches()
    proofs = [package.proof for package in packages if not package.is_present()]
    if proofs:
        say("Installed, but still not found: " + " ".join(proofs))
        raise SystemExit(EXIT_PACKAGES_MISSING)


def _library_loads(soname: str) -> bool:
    try:
        ctypes.CDLL(soname)
    except OSError:
        return False
    return True


def _has_fonts(folder: Path) -> bool:
    return any(path.suffix in {".ttf", ".otf", ".ttc", ".pfb"} for path in folder.rglob("*"))


def _qt_error(python: Path) -> str | None:
    done = subprocess.run([str(python), "-c", _LOAD_QT], capture_output=True, text=True, check=False)
    if done.returncode == 0:
        return None
    return (done.stderr.strip().splitlines() or [f"code {done.returncode}"])[-1]
