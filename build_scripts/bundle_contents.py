"""Which parts lie in a bundle's folder, as its files tell; anything that belongs to none is named.

Standard library only; with PyInstaller, as in the environment of a build, it also looks into the programs.
"""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass, field
from pathlib import Path

from licence_parts import Knowledge, canonical, library_stem

_OURS = ("resources", "models", "licences", "build.json", "desktop_app")
# Python's own: its library, its shared object or DLLs, its extension modules.
_PYTHONS = re.compile(
    r"^(base_library\.zip|lib-dynload|python[\d.]+|libpython[\d.]+(so|dylib)[\d.]*|python\d+\.dll"
    r"|(libcrypto|libssl|libffi|sqlite3|zlib1?|vcruntime|msvcp|ucrtbase|api-ms-win)[\w.-]*\.dll|Python(\.framework)?)$"
)
# Under the GPL without an exception: whoever ships them must ship the whole program under it.
_UNWANTED = re.compile(r"^lib(readline|gdbm)[\w.-]*$")
_SYSTEM_LIBRARY = re.compile(r"^lib[\w.+-]+\.(so|dylib)[\d.]*$")
_COMPILED = re.compile(r"\.(cpython-\w+|abi3|cp\d+)[\w.-]*\.(so|pyd)$|\.pyd$|\.so$")
_HELPERS = re.compile(r"^([0-9a-f]{10,}__mypyc|_sysconfigdata[\w-]*|pyi\w*|struct|__main__)$")
_DIST_INFO = re.compile(r"^([A-Za-z0-9._]+)-[^-]+\.dist-info$")


@dataclass
class Contents:
    """What was found.

    Attributes:
        parts: names as in the locks.
        libraries: by part, beginnings of the names of the shared libraries that its wheel brought.
        system: shared libraries of the building system, file names.
        strangers: what belongs to no known part, as sentences.
    """

    parts: set[str] = field(default_factory=set)
    libraries: dict[str, set[str]] = field(default_factory=dict)
    system: list[str] = field(default_factory=list)
    strangers: list[str] = field(default_factory=list)


def look_into(folder: Path, knowledge: Knowledge) -> Contents:
    """Return the parts of the bundle in ``folder``."""
    found = Contents(parts={"pyinstaller"})
    modules = {module: part.name for part in knowledge.parts.values() for module in part.modules}
    for path in sorted((folder / "_internal").iterdir()):
        if path.is_symlink() or path.name in _OURS or _PYTHONS.match(path.name):
            continue
        _sort_in(path, found, modules, knowledge)
    for name in sorted(packed_modules(folder)):
        _add_module(name, name, found, modules)
    return found


def _sort_in(path: Path, found: Contents, modules: dict[str, str], knowledge: Knowledge) -> None:
    if match := _DIST_INFO.match(path.name):
        name = canonical(match[1])
        found.parts.add(name)
        if name not in knowledge.parts:
            found.strangers.append(f"{path.name} is a package without an entry in parts.json.")
    elif path.name.endswith((".libs", ".dylibs")):
        _add_libraries(path, found, knowledge)
    elif path.is_file() and _SYSTEM_LIBRARY.match(path.name) and not _is_a_modules(path.name, modules):
        found.system.append(path.name)
        if _UNWANTED.match(path.name):
            found.strangers.append(
                f"{path.name} is under the GPL: keep the module that brings it out (parts.py)."
            )
    else:
        _add_module(_COMPILED.sub("", path.name), path.name, found, modules)


def _is_a_modules(file_name: str, modules: dict[str, str]) -> bool:
    return _COMPILED.sub("", file_name) in modules


def _add_module(name: str, shown: str, found: Contents, modules: dict[str, str]) -> None:
    if name in modules:
        found.parts.add(modules[name])
    elif not (name in sys.stdlib_module_names or name in _OURS or _HELPERS.match(name)):
        found.strangers.append(f"{shown} belongs to no part in parts.json.")


def _add_libraries(folder: Path, found: Contents, knowledge: Knowledge) -> None:
    name = canonical(folder.name.rpartition(".")[0])
    part = knowledge.parts.get(name)
    for path in sorted(folder.iterdir()):
        stem = library_stem(path.name)
        if stem and part is not None and stem in part.libraries:
            found.libraries.setdefault(name, set()).add(stem)
        elif stem:
            found.strangers.append(f"{folder.name}/{path.name} is a library that parts.json does not name.")


def packed_modules(folder: Path) -> set[str]:
    """Return the top-level names of the Python modules packed into the programs; none without PyInstaller."""
    try:
        from PyInstaller.archive.readers import CArchiveReader
    except ImportError:
        return set()
    names: set[str] = set()
    for program in sorted(
        path for path in folder.iterdir() if path.is_file() and path.name.startswith("lamella")
    ):
        archive = CArchiveReader(str(program))
        for entry in archive.toc:
            if entry.startswith("PYZ"):
                names |= {name.partition(".")[0] for name in archive.open_embedded_archive(entry).toc}
    return names
