"""What the locks install, and what is known of each part: its licence, where it comes from, what is in it.

Standard library only. The knowledge lies in `packaging/licences/parts.json`: `parts` by the name in the
locks, `libraries` by how the file names of the shared libraries that wheels bring along begin. Licences are
SPDX expressions.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCKS = ROOT / "build_scripts" / "locks"
LICENCES = ROOT / "build_scripts" / "packaging" / "licences"
TEXTS = LICENCES / "texts"
PARTS_FILE = LICENCES / "parts.json"
ONLY_BUILDING = "building only"
_NO_TRAINING = ("pyside6-essentials", "shiboken6")
# Its bootloader is the program file of every bundle.
_BOTH = ("pyinstaller",)
_PIN = re.compile(r"^([A-Za-z0-9._-]+)(?:\[[^]]*\])?==([^ ;\\]+)", re.MULTILINE)
# auditwheel and delvewheel put a hash behind the name.
_ENDING = re.compile(r"([-.][0-9a-f]{8,})*(\.[0-9.]+)?\.(so|dll|dylib)(\.[0-9.]+)?$")


@dataclass(frozen=True)
class Library:
    """A shared library that a wheel brings along; ``texts`` names committed files besides the wheel's own."""

    name: str
    licence: str
    texts: tuple[str, ...] = ()


@dataclass(frozen=True)
class Part:
    """A package of the locks.

    Attributes:
        name: as in the locks.
        licence: SPDX expression.
        source: where its source code is.
        modules: top-level names by which it lies in a bundle.
        libraries: beginnings of the names of the shared libraries its wheels bring.
        inside: works of others compiled into it, each with its licence.
        texts: committed texts, for a wheel that has none or not all.
    """

    name: str
    licence: str
    source: str
    modules: tuple[str, ...]
    libraries: tuple[str, ...]
    inside: tuple[str, ...]
    texts: tuple[str, ...]


@dataclass(frozen=True)
class Knowledge:
    """Everything in `parts.json`."""

    parts: dict[str, Part]
    libraries: dict[str, Library]


def read_knowledge(path: Path = PARTS_FILE) -> Knowledge:
    """Read and check `parts.json`.

    Raises:
        ValueError: an entry names a library or a text that does not exist.
    """
    content = json.loads(path.read_text(encoding="utf-8"))
    libraries = {
        stem: Library(entry["name"], entry["licence"], tuple(entry.get("texts", ())))
        for stem, entry in content["libraries"].items()
    }
    parts = {name: _part(name, entry) for name, entry in content["parts"].items()}
    unknown = {stem for part in parts.values() for stem in part.libraries} - set(libraries)
    named = [*parts.values(), *libraries.values()]
    missing = {text for each in named for text in each.texts if not (TEXTS / text).is_file()}
    if unknown or missing:
        raise ValueError(f"{path.name} names what is not there: {sorted(unknown | missing)}")
    return Knowledge(parts, libraries)


def _part(name: str, entry: dict[str, object]) -> Part:
    lists = {key: _words(entry.get(key)) for key in ("modules", "libraries", "inside", "texts")}
    lists["modules"] = lists["modules"] or (name.replace("-", "_"),)
    return Part(name, str(entry["licence"]), str(entry["source"]), **lists)


def _words(value: object) -> tuple[str, ...]:
    return tuple(str(word) for word in value) if isinstance(value, list) else ()


def read_pins(names: Iterable[str], folder: Path = LOCKS) -> dict[str, list[str]]:
    """Return the versions that some locks install, by package: several where Python versions differ."""
    found: dict[str, list[str]] = {}
    for name in names:
        for package, version in _PIN.findall((folder / f"{name}.txt").read_text(encoding="utf-8")):
            versions = found.setdefault(package, [])
            if version not in versions:
                versions.append(version)
    return found


def component_of(name: str, folder: Path = LOCKS) -> str:
    """Return in words which component a package of the locks goes into."""
    if name in _BOTH:
        return "both"
    if name in read_pins(["app"], folder):
        return "Lamella" if name in _NO_TRAINING else "both"
    return "Lamella Training" if name in read_pins(["training"], folder) else ONLY_BUILDING


def canonical(name: str) -> str:
    """Return a package's name as the locks write it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def library_stem(file_name: str) -> str:
    """Return a library's name without hash, version and ending; empty for another kind of file.

    >>> library_stem("libtiff-d78e088c.so.6.2.0")
    'libtiff'
    """
    match = _ENDING.search(file_name)
    return file_name[: match.start()] if match else ""
