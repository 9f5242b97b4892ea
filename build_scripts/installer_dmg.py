"""Lamella.app and its disk image for macOS. Checked as far as Linux can; never tried on a real Mac.

PyInstaller lays the app (`packaging/lamella.spec` hands it `info_plist`), `installer/macos/make_dmg.sh` signs
and packs it on macOS. Standard library only.
"""

from __future__ import annotations

import os
import plistlib
import re
import subprocess
from pathlib import Path
from typing import Any

from installer_payload import ROOT, Bundle

HERE = ROOT / "installer" / "macos"
IDENTIFIER = "org.lamella.Lamella"
APP = "Lamella.app"
ICON = ROOT / "installer" / "icons" / "lamella.icns"
_REQUIRED = (
    *("CFBundleExecutable", "CFBundleIconFile", "CFBundleIdentifier", "CFBundleName", "CFBundlePackageType"),
    *("CFBundleShortVersionString", "CFBundleVersion", "LSMinimumSystemVersion", "NSHighResolutionCapable"),
    *("CFBundleDocumentTypes", "UTExportedTypeDeclarations"),
)


def info_plist(version: str) -> dict[str, Any]:
    """Return what Info.plist says of a version."""
    numbers = re.match(r"\d+\.\d+\.\d+", version)
    if numbers is None:
        raise SystemExit(f"{version!r} is no version.")
    text = (HERE / "Info.plist").read_text("utf-8")
    for word, value in {"VERSION": version, "NUMBERS": numbers[0], "IDENTIFIER": IDENTIFIER}.items():
        text = text.replace(f"@{word}@", value)
    told = plistlib.loads(text.encode())
    assert isinstance(told, dict)
    return told


def dmg_name(bundle: Bundle) -> str:
    """Name of the disk image's file."""
    return f"{bundle.title}-{bundle.version}-{bundle.platform}.dmg"


def make_dmg(bundle: Bundle, out: Path) -> Path:
    """Write the disk image of the app that lies beside a bundle's folder.

    Raises:
        SystemExit: the app is not whole, or a tool of macOS fails.
    """
    app, path = bundle.folder.parent / APP, out / dmg_name(bundle)
    check_app(app, bundle.version)
    command = [str(HERE / "make_dmg.sh"), str(app), str(path), f"Lamella {bundle.version}"]
    if subprocess.run(command, check=False).returncode != 0:
        raise SystemExit(f"{path.name} could not be made.")
    return path


def check_app(app: Path, version: str) -> None:
    """Look whether macOS would find what it needs in an app.

    Raises:
        SystemExit: something is missing or does not belong to ``version``.
    """
    contents = app / "Contents"
    try:
        told = plistlib.loads((contents / "Info.plist").read_bytes())
    except (OSError, plistlib.InvalidFileException) as error:
        raise SystemExit(f"{app} has no Info.plist that can be read: {error}") from error
    missing = [key for key in _REQUIRED if key not in told]
    if missing:
        raise SystemExit(f"Info.plist of {app.name} lacks {', '.join(missing)}.")
    if told["CFBundleShortVersionString"] != version:
        raise SystemExit(f"{app.name} is {told['CFBundleShortVersionString']}, not {version}.")
    program = contents / "MacOS" / told["CFBundleExecutable"]
    if not (program.is_file() and os.access(program, os.X_OK)):
        raise SystemExit(f"{app.name} has no program {program.name}.")
    for place in ("Resources/" + told["CFBundleIconFile"], "Frameworks/build.json", "Frameworks/models"):
        if not (contents / place).exists():
            raise SystemExit(f"{app.name} lacks Contents/{place}.")
