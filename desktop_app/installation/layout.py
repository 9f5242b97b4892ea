"""Where an installed Lamella lies: versions side by side, and a word that says which one is used.

    PREFIX/lamella, PREFIX/lamella-gui   launchers: start the current version
    PREFIX/current                       its number, one line
    PREFIX/previous                      the one before it; absent at first
    PREFIX/installed-by                  run, deb, nsis or dmg
    PREFIX/versions/0.2.0/               one folder as the build made it
    PREFIX/training/0.2.0/               Lamella Training of the same version; may be absent

The same on every platform (docs/adr/0016). A checkout, a wheel, or a folder started where the
build left it, is no installation.
"""

import re
import sys
from dataclasses import dataclass
from pathlib import Path

CURRENT, PREVIOUS, INSTALLED_BY = "current", "previous", "installed-by"
VERSIONS, TRAINING = "versions", "training"
TRAINING_PROGRAM = "lamella-training"
_VERSION = re.compile(r"\d+\.\d+\.\d+(?:[-+.][0-9A-Za-z.+-]{1,40})?")
_MOST_CHARACTERS = 80


@dataclass(frozen=True, slots=True)
class Installation:
    """An installed Lamella.

    Attributes:
        prefix: the folder that holds the versions.
    """

    prefix: Path

    @property
    def current(self) -> str:
        """Number of the version that the launchers start; empty when the file is missing or no version."""
        return _version_in(self.prefix / CURRENT)

    @property
    def previous(self) -> str:
        """Number of the version to go back to; empty when there is none."""
        return _version_in(self.prefix / PREVIOUS)

    @property
    def installed_by(self) -> str:
        """Which installer made it: ``run``, ``deb``, ``nsis`` or ``dmg``; empty when nothing says so."""
        return _first_line(self.prefix / INSTALLED_BY)

    @property
    def is_per_user(self) -> bool:
        """Whether Lamella may add and switch versions by itself; the system's package manager owns a deb."""
        return self.installed_by in ("run", "nsis")

    def version_dir(self, version: str) -> Path:
        """Return the folder of a version, there or not."""
        return self.prefix / VERSIONS / version

    def training_program(self, version: str) -> Path | None:
        """Return Lamella Training's program for a version, or None where it is not installed."""
        suffix = ".exe" if sys.platform == "win32" else ""
        program = self.prefix / TRAINING / version / (TRAINING_PROGRAM + suffix)
        return program if program.is_file() else None


def own_installation() -> Installation | None:
    """Return the installation that the running program belongs to; None for a checkout or a loose folder."""
    if not getattr(sys, "frozen", False):
        return None
    return installation_of(Path(sys.executable).resolve().parent)


def installation_of(program_dir: Path) -> Installation | None:
    """Return the installation around a version's folder (either component's), or None."""
    holder = program_dir.parent
    if holder.name not in (VERSIONS, TRAINING) or not (holder.parent / CURRENT).is_file():
        return None
    return Installation(holder.parent)


def is_version(word: str) -> bool:
    """Whether a word can be the name of a version's folder."""
    return len(word) <= _MOST_CHARACTERS and _VERSION.fullmatch(word) is not None


def _version_in(path: Path) -> str:
    word = _first_line(path)
    return word if is_version(word) else ""


def _first_line(path: Path) -> str:
    try:
        with path.open(encoding="ascii", errors="replace") as file:
            return file.readline(_MOST_CHARACTERS + 2).strip()
    except OSError:
        return ""
