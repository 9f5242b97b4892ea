"""The installer for Windows: compiles installer/windows with NSIS, on Windows or on Linux, around a bundle.

A bundle for Windows can be made on Windows only. Elsewhere `make_test_build` puts a small stand-in into its
place, so that the script itself is compiled and tried. Standard library and the program `makensis`.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from dev_system import say
from installer_payload import ICONS, ROOT, Bundle
from installer_stand_in import lay_stand_in

HERE = ROOT / "installer" / "windows"
TEST_MARK = "test-build"
_USUAL_PLACES = ("C:/Program Files (x86)/NSIS/makensis.exe", "C:/Program Files/NSIS/makensis.exe")
_TARGETS = ("amd64-unicode", "x86-unicode")
# Programs that do not ask for more get 260 characters; the folder of a user with a long name takes 100.
MOST_CHARACTERS = 160
# While a version is installed again its older copy is still there.
_SPARE_MB = 20


def nsis_name(bundle: Bundle) -> str:
    """Name of the installer's file."""
    return f"{bundle.title.replace(' ', '-')}-{bundle.version}-{bundle.platform}.exe"


def find_makensis() -> Path | None:
    """Return NSIS' compiler, or None where there is none."""
    found = shutil.which("makensis")
    if found:
        return Path(found)
    return next((Path(place) for place in _USUAL_PLACES if Path(place).is_file()), None)


def make_nsis(bundle: Bundle, out: Path, *, fast: bool, needed_mb: int | None = None) -> Path:
    """Write the installer of a bundle for Windows into the folder ``out``.

    Args:
        bundle: its programs end in ``.exe``.
        out: a folder.
        fast: compress lightly, for tests.
        needed_mb: free space that it asks for, in 10**6 bytes; measured when None.

    Raises:
        SystemExit: NSIS is missing or fails, or a file's path is too long for Windows.
    """
    path = out / nsis_name(bundle)
    with tempfile.TemporaryDirectory() as scratch:
        launcher, files = Path(scratch) / "launcher.exe", Path(scratch) / "files.nsh"
        words = {
            **common_words(bundle.version),
            "TITLE": bundle.title,
            "FILES": str(files),
            "LAUNCHER": str(launcher),
            "HERE": str(HERE),
            "SIDE": str(ICONS / "wizard.bmp"),
            "PROGRAM": f"{bundle.component}.exe",
            "NEEDED_MB": str(needed_mb or bundle.size() // 1_000_000 + _SPARE_MB),
            "SIZE_KB": str(bundle.size() // 1024),
        }
        if bundle.component != "lamella":
            words["TRAINING"] = "1"
        if fast:
            words["FAST"] = "1"
        files.write_text("\n".join(file_lines(bundle.folder)) + "\n", encoding="utf-8")
        compile_script("launcher.nsi", launcher, common_words(bundle.version), bundle.moment)
        compile_script("lamella.nsi", path, words, bundle.moment)
    return path


def make_test_build(version: str, out: Path, moment: int) -> Path:
    """Write an installer that installs small stand-ins for the programs; its name says so.

    Args:
        version: number that it installs.
        out: a folder.
        moment: time of the sources, seconds since 1970.
    """
    with tempfile.TemporaryDirectory() as scratch:
        program = Path(scratch) / "stand_in.exe"
        compile_script("stand_in.nsi", program, {"CODE": "0"}, moment)
        bundle = lay_stand_in(Path(scratch) / "payload", version, program, moment)
        made = make_nsis(bundle, Path(scratch), fast=True)
        return Path(shutil.move(made, out / f"{made.stem}-{TEST_MARK}.exe"))


def common_words(version: str) -> dict[str, str]:
    """What every script needs; Windows' own version numbers are four numbers and nothing else."""
    numbers = re.match(r"\d+\.\d+\.\d+", version)
    if numbers is None:
        raise SystemExit(f"{version!r} is no version.")
    return {"VERSION": version, "VERSION4": f"{numbers[0]}.0", "ICON": str(ICONS / "lamella.ico")}


def compile_script(name: str, out: Path, words: Mapping[str, str], moment: int) -> None:
    """Compile one script of installer/windows; its only date is ``moment``.

    Raises:
        SystemExit: NSIS is missing or refuses the script.
    """
    makensis = find_makensis()
    if makensis is None:
        raise SystemExit("NSIS is missing: apt-get install nsis, or https://nsis.sourceforge.io on Windows.")
    given = {**words, "OUT": str(out), "TARGET": _target(makensis)}
    sign = "/" if sys.platform == "win32" else "-"
    command = [str(makensis), f"{sign}V2", f"{sign}WX", f"{sign}INPUTCHARSET", "UTF8"]
    command += [f"{sign}D{key}={value}" for key, value in given.items()]
    environment = {**os.environ, "SOURCE_DATE_EPOCH": str(moment)}
    done = subprocess.run(
        [*command, name], cwd=HERE, env=environment, capture_output=True, text=True, check=False
    )
    if done.returncode != 0:
        say(done.stdout + done.stderr)
        raise SystemExit(f"makensis refuses {name}.")


def file_lines(folder: Path) -> Iterator[str]:
    """Yield NSIS' lines that lay every file of a folder into the new version's, in the order of their names.

    Raises:
        SystemExit: a path is longer than Windows lets programs open.
    """
    for place in [folder, *sorted(path for path in folder.rglob("*") if path.is_dir())]:
        below = place.relative_to(folder)
        target = _quoted("/".join(("", *below.parts)).replace("/", "\\"))
        yield f'SetOutPath "${{INCOMING}}{target}"'
        for path in sorted(each for each in place.iterdir() if each.is_file()):
            if len(str(path.relative_to(folder))) > MOST_CHARACTERS:
                raise SystemExit(f"This path is too long for Windows: {path.relative_to(folder)}")
            yield f'File "/oname={_quoted(path.name)}" "{_plain(str(path))}"'


def _quoted(text: str) -> str:
    """As NSIS reads names when the installer runs."""
    return _plain(text).replace("$", "$$")


def _plain(text: str) -> str:
    """As NSIS reads names while it compiles."""
    if any(sign in text for sign in ('"', "`", "${", "$(", "$%")) or not text.isprintable():
        raise SystemExit(f"NSIS cannot write this name: {text!r}")
    return text


def _target(makensis: Path) -> str:
    """64 bits where NSIS can make such installers: its makers' builds for Windows bring 32 bits only."""
    stubs = Path("/usr/share/nsis/Stubs") if sys.platform != "win32" else makensis.parent / "Stubs"
    return next((target for target in _TARGETS if (stubs / f"zlib-{target}").is_file()), _TARGETS[0])
