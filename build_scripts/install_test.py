"""Installs Lamella for real and sees that it works, upgrades and goes: `install_test.py [--run | --all]`.

    python3 build_scripts/install_test.py          builds, then the .run in a home folder; what CI does
    python3 build_scripts/install_test.py --all    also the .deb and the .run in a bare Debian without Python,
                                                   Lamella Training, two builds compared, Windows under wine

Standard library only; it needs Xvfb and xdotool, and for `--all` root and debootstrap. `--bundle DIR` takes a
bundle that is there, `--pictures DIR` keeps the screenshots. Exit codes: 0 all held, 1 something did not.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from build_bundle import build
from dev_system import ensure_system_packages, say
from install_place import CheckFailedError, make_home, scratch_folder
from install_run_checks import make_writable, uninstall, upgrade, used_read_only
from install_screen import screen
from install_tour import Tour
from installer_payload import Bundle, read_bundle
from installer_run import make_run

ROOT = Path(__file__).resolve().parent.parent
OLDER = "0.1.9"


@dataclass
class Report:
    """What was checked, and how it went.

    Attributes:
        lines: one sentence for each check.
        failed: number of checks that did not hold.
    """

    lines: list[str] = field(default_factory=list)
    failed: int = 0

    def check(self, name: str, work: Callable[[], str | None]) -> bool:
        """Do one check, note how it went and how long it took; True when it held."""
        begin = time.monotonic()
        say(f"--- {name} ...")
        try:
            told, fine = work() or "", True
        except (CheckFailedError, TimeoutError, OSError, subprocess.SubprocessError) as error:
            told, fine = f"{type(error).__name__}: {error}", False
            self.failed += 1
        mark = "ok    " if fine else "FAILED"
        self.lines.append(f"{mark} {time.monotonic() - begin:6.1f} s  {name}" + (f": {told}" if told else ""))
        say(self.lines[-1])
        return fine

    def print(self) -> None:
        """Print everything once more, together."""
        say("\n=== install test")
        for line in self.lines:
            say(line)
        say(f"=== {len(self.lines) - self.failed} of {len(self.lines)} checks held")


def main(arguments: list[str]) -> int:
    """Build what is missing, check, report; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--run", action="store_true", help="the .run alone (what happens without options)")
    parser.add_argument("--all", action="store_true", help="everything; takes long and needs root")
    parser.add_argument("--bundle", type=Path, help="a bundle that build_bundle.py made")
    parser.add_argument("--training-bundle", type=Path, help="the same of Lamella Training")
    parser.add_argument("--pictures", type=Path, help="where the screenshots are kept")
    parser.add_argument("--work", type=Path, default=ROOT / "build", help="environments and scratch files")
    options = parser.parse_args(arguments)
    if not sys.platform.startswith("linux"):
        print("This test installs on Linux.", file=sys.stderr)
        return 2
    ensure_system_packages(with_window=True, for_tests=True)
    if options.all and os.environ.get("LAMELLA_INSTALL_TEST") != "inside":
        return _in_own_mounts(arguments)
    report = Report()
    with scratch_folder() as scratch:
        pictures = (options.pictures or scratch / "pictures").resolve()
        pictures.mkdir(parents=True, exist_ok=True)
        _check(report, options, scratch, pictures)
    report.print()
    return 1 if report.failed else 0


def _in_own_mounts(arguments: list[str]) -> int:
    """Start anew in a namespace whose mounts end with it."""
    if os.geteuid() != 0:
        print(
            "--all makes a root of its own, which needs root: put sudo before the command.", file=sys.stderr
        )
        return 2
    own = [sys.executable, str(Path(__file__).resolve()), *arguments]
    command = ["unshare", "--mount", "--propagation", "private", *own]
    return subprocess.run(
        command, env=os.environ | {"LAMELLA_INSTALL_TEST": "inside"}, check=False
    ).returncode


def _check(report: Report, options: argparse.Namespace, scratch: Path, pictures: Path) -> None:
    work = options.work.resolve()
    folder = options.bundle.resolve() if options.bundle else None

    def make_bundle() -> str:
        nonlocal folder
        folder = folder or build("lamella", scratch / "dist", work)
        return str(folder.name)

    if not report.check("a bundle is there", make_bundle) or folder is None:
        return
    bundle = read_bundle(folder)
    check_run(report, bundle, scratch, pictures)
    if options.all:
        from install_matrix import check_the_rest

        check_the_rest(report, bundle, options, scratch, pictures)


def check_run(report: Report, bundle: Bundle, scratch: Path, pictures: Path) -> None:
    """The `.run` in a home folder of this machine, with few tools and no Python on PATH."""
    made = scratch / "installers"
    made.mkdir()
    runs: list[Path] = []

    def pack() -> str:
        older = read_bundle(restamped(bundle, scratch / "older", OLDER))
        runs.extend(make_run(each, made, fast=True) for each in (older, bundle))
        return f"{runs[1].name}, {runs[1].stat().st_size / 1e6:.0f} MB lightly compressed"

    if not report.check("two versions as .run", pack):
        return
    with screen(scratch) as shown:
        (scratch / "homes").mkdir()
        place = make_home(scratch / "homes")
        tour = Tour(place, place.home / ".local" / "bin", shown, pictures)
        older, newer = runs
        brought = ["fields of the old version", "fields", "fields.csv", "fields.html"]
        brought += ["fields in the window", "from the window.csv"]
        words = (OLDER, bundle.version)
        if not report.check(
            "install, use, kill the upgrade, upgrade", lambda: upgrade(tour, older, newer, words)
        ):
            return
        report.check("main job, program folder read-only", lambda: used_read_only(tour, "installed"))
        report.check("uninstall", lambda: uninstall(place, brought))
        make_writable(place) if place.outside(place.prefix).exists() else None


def restamped(bundle: Bundle, folder: Path, version: str) -> Path:
    """Return a copy of a bundle that calls itself another version; files are shared where possible."""
    shutil.copytree(bundle.folder, folder, copy_function=_link_or_copy)
    stamp = folder / "_internal" / "build.json"
    words = json.loads(stamp.read_text("utf-8"))
    stamp.unlink()
    stamp.write_text(json.dumps(words | {"version": version}), "utf-8")
    return folder


def _link_or_copy(source: str, target: str) -> None:
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
