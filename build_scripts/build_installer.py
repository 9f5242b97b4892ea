"""Makes every installer that this machine can make: `build_installer.py [--component all]`.

    python3 build_scripts/build_installer.py                      Lamella, for the system it runs on
    python3 build_scripts/build_installer.py --component all      Lamella Training too
    python3 build_scripts/build_installer.py --bundle DIR         from a bundle that is there
    python3 build_scripts/build_installer.py --fast               lightly compressed, for tests

Standard library only. Linux makes the .run, with dpkg-deb the .deb, and with makensis the test build of the
Windows installer (the real script around small stand-ins); Windows makes the real one, macOS a .dmg. The
update file of each component belongs to it (not with --fast, not on macOS). Prints names, sizes and SHA-256,
writes SHA256SUMS, and fails when an installer is larger than its budget. Two runs on one commit write the
same bytes (but for the .dmg).
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import time
from pathlib import Path

from build_bundle import build
from dev_system import say
from installer_deb import make_deb
from installer_dmg import make_dmg
from installer_nsis import find_makensis, make_nsis, make_test_build
from installer_payload import Bundle, read_bundle, sha256_of
from installer_run import make_run

ROOT = Path(__file__).resolve().parent.parent
# Bytes of one compressed installer; --fast compresses too lightly to be judged.
BUDGETS = {"lamella": 230_000_000, "lamella-training": 500_000_000}
COMPONENTS = {"lamella": ("lamella",), "training": ("training",), "all": ("lamella", "training")}
SUMS = "SHA256SUMS"


def main(arguments: list[str]) -> int:
    """Build and list; returns 0, or 1 when an installer is too large."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--component", choices=COMPONENTS, default="lamella")
    parser.add_argument("--bundle", type=Path, action="append", default=[], help="use this one, build none")
    parser.add_argument("--fast", action="store_true", help="compress lightly")
    parser.add_argument("--out", type=Path, default=ROOT / "dist", help="where the installers are laid")
    parser.add_argument("--work", type=Path, default=ROOT / "build", help="environments and scratch files")
    options = parser.parse_args(arguments)
    out = options.out.resolve()
    out.mkdir(parents=True, exist_ok=True)
    folders = [folder.resolve() for folder in options.bundle] or [
        build(component, out, options.work.resolve()) for component in COMPONENTS[options.component]
    ]
    made = []
    for bundle in map(read_bundle, folders):
        made += make_all(bundle, out, fast=options.fast)
    write_sums(made, out / SUMS)
    return 0 if options.fast or within_budget(made) else 1


def make_all(bundle: Bundle, out: Path, *, fast: bool) -> list[Path]:
    """Make what the platform can make of one bundle and return the files."""
    begin = time.monotonic()
    system = bundle.platform.partition("-")[0]
    if system == "windows":
        made = [make_nsis(bundle, out, fast=fast)]
    elif system == "macos":
        made = [make_dmg(bundle, out)]
    else:
        made = _make_for_linux(bundle, out, fast=fast)
    # An app on macOS is replaced as a whole.
    if not fast and system != "macos":
        made.append(_make_update(bundle, out))
    say(f"{bundle.title} {bundle.version}: {len(made)} files after {time.monotonic() - begin:.0f} s")
    return made


def _make_for_linux(bundle: Bundle, out: Path, *, fast: bool) -> list[Path]:
    made = [make_run(bundle, out, fast=fast)]
    if shutil.which("dpkg-deb"):
        made.append(make_deb(bundle, out, fast=fast))
    else:
        say("dpkg-deb is not here: no .deb.")
    if bundle.component == "lamella" and find_makensis():
        made.append(make_test_build(bundle.version, out, bundle.moment))
    return made


def _make_update(bundle: Bundle, out: Path) -> Path:
    """Let the script of updates pack the bundle: it imports the program, which this one does not."""
    name = f"{bundle.component}-{bundle.version}-{bundle.platform}.lamella-update"
    script = ROOT / "build_scripts" / "make_update.py"
    done = subprocess.run([sys.executable, str(script), str(bundle.folder), "--out", str(out)], check=False)
    if done.returncode != 0 or not (out / name).is_file():
        raise SystemExit(f"make_update.py did not make {name}.")
    return out / name


def write_sums(files: list[Path], path: Path) -> None:
    """Print name, size and SHA-256 of each file, and write the sums as `sha256sum --check` reads them."""
    lines = []
    for file in files:
        digest = sha256_of(file)
        say(f"{file.name}  {file.stat().st_size / 1e6:.1f} MB  SHA-256 {digest}")
        lines.append(f"{digest}  {file.name}\n")
    path.write_text("".join(sorted(lines, key=lambda line: line[66:])), encoding="utf-8")


def within_budget(files: list[Path]) -> bool:
    """Say which installers are larger than they may be; True when none is."""
    fine = True
    for file in files:
        component = "lamella-training" if "raining" in file.name else "lamella"
        if file.stat().st_size > BUDGETS[component]:
            fine = False
            say(f"{file.name} is larger than its {BUDGETS[component] / 1e6:.0f} MB.")
    return fine


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
