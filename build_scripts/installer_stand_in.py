"""A bundle for Windows that is none: small programs under the real names, for tests and the test build."""

from __future__ import annotations

import json
import shutil
from datetime import UTC, datetime
from pathlib import Path

from installer_payload import Bundle

_PROGRAMS = {"lamella": ("lamella.exe", "lamella-gui.exe"), "lamella-training": ("lamella-training.exe",)}


def lay_stand_in(
    folder: Path, version: str, program: Path, moment: int, component: str = "lamella"
) -> Bundle:
    """Lay a stand-in for a component.

    Args:
        folder: is made.
        version: the number that its stamp names.
        program: compiled ``installer/windows/stand_in.nsi``.
        moment: time in its stamp, seconds since 1970.
        component: ``lamella`` or ``lamella-training``.
    """
    deep = folder / "_internal" / "PySide6" / "plugins"
    deep.mkdir(parents=True)
    for name in _PROGRAMS[component]:
        shutil.copyfile(program, folder / name)
    # Names as they come in packages, and one with the sign that NSIS reads.
    (deep / "a name with spaces, ü and $sign.txt").write_text(version, "utf-8")
    stamp = {
        "schema": 1,
        "version": version,
        "commit": "",
        "built_at": datetime.fromtimestamp(moment, UTC).isoformat(),
        "platform": "windows-x86_64",
        "component": component,
        "public_keys": [],
    }
    (folder / "_internal" / "build.json").write_text(json.dumps(stamp, indent=2) + "\n", "utf-8")
    return Bundle(folder, component, version, "windows-x86_64", moment)
