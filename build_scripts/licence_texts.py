"""Finds licence texts: of installed packages, of Python, of libraries that the building system lends.

Standard library only. Must run in the environment whose packages went into the bundle.
"""

from __future__ import annotations

import re
import subprocess
import sys
import sysconfig
from importlib import metadata
from pathlib import Path, PurePosixPath

from licence_parts import TEXTS

COMMON = Path("/usr/share/common-licenses")
_DOCUMENTS = Path("/usr/share/doc")
_NAMED = re.compile(r"(licen[cs]e|copying|notice|copyright|third.?party)", re.IGNORECASE)
_NO_TEXT = re.compile(r"\.(py|pyc|pyi|so|h|json)$")
_COMMON = re.compile(r"/usr/share/common-licenses/([A-Za-z0-9.+-]*[A-Za-z0-9+])")


def of_package(name: str) -> list[tuple[str, str]]:
    """Return name and content of each licence file that an installed package brings.

    Raises:
        metadata.PackageNotFoundError: it is not installed here.
    """
    found: dict[str, str] = {}
    for file in metadata.distribution(name).files or []:
        if _is_licence(file):
            path = Path(str(file.locate()))
            # The environment of a build is thinned: of some libraries not every file is there.
            text = path.read_text(encoding="utf-8", errors="replace").strip() if path.is_file() else ""
            # Some wheels carry one text twice: beside the code and in their metadata.
            if text and text not in found.values():
                found[str(PurePosixPath(file))] = text
    return sorted(found.items())


def _is_licence(file: PurePosixPath) -> bool:
    if _NO_TEXT.search(file.name) or "_vendor" in file.parts:
        return False
    return bool(_NAMED.search(file.name)) or "licenses" in file.parts[:-1]


def committed(names: tuple[str, ...]) -> list[tuple[str, str]]:
    """Return texts of this repository."""
    return [(name, (TEXTS / name).read_text(encoding="utf-8").strip()) for name in names]


def of_python() -> list[tuple[str, str]]:
    """Return the licence of the running Python, with those of what it is built with where it names them."""
    places = [Path(sysconfig.get_path("stdlib")), Path(sys.base_prefix)]
    for path in (place / "LICENSE.txt" for place in places):
        if path.is_file():
            return [(path.name, path.read_text(encoding="utf-8", errors="replace").strip())]
    return []


def debian_package(library: str) -> str:
    """Return the Debian package that has a library of this file name; empty for none.

    A library lies in several places for several uses; the system's own folder counts.
    """
    listed = _output("dpkg-query", "-S", f"*/{library}")
    owners = [line.partition(": ") for line in listed.splitlines()]
    usual = [
        owner
        for owner, _, path in owners
        if re.match(r"(/usr)?/lib/([\w-]+-linux-gnu/)?[^/]+$", path.strip())
    ]
    return (usual or [owner for owner, _, _ in owners] or [""])[0].split(",")[0].partition(":")[0]


def debian_version(package: str) -> str:
    """Return version and source package of a Debian package, in words."""
    return _output(
        "dpkg-query",
        "-W",
        "-f",
        "${Version}, from Debian's source package ${source:Package} ${source:Version}",
        package,
    )


def of_debian_package(package: str) -> str:
    """Return a Debian package's copyright file; empty without one."""
    path = _DOCUMENTS / package / "copyright"
    return path.read_text(encoding="utf-8", errors="replace").strip() if path.is_file() else ""


def common_licences(text: str) -> set[str]:
    """Return the names of the licences that a text refers to below `/usr/share/common-licenses`."""
    return {name for name in _COMMON.findall(text) if (COMMON / name).is_file()}


def _output(*command: str) -> str:
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    except OSError:
        return ""
    return done.stdout.strip()
