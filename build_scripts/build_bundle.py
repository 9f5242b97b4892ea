"""Makes a folder that runs Lamella on a machine without Python: `build_bundle.py [--component training]`.

    python3 build_scripts/build_bundle.py                        OUT/lamella: lamella-gui, lamella, _internal
    python3 build_scripts/build_bundle.py --component training   OUT/lamella-training: the same without Qt

Standard library only; what it needs is installed from the locks into an environment of its own. The public
keys whose signatures the program will trust are named by LAMELLA_PUBLIC_KEYS (hexadecimal, commas between);
without any it is an unsigned build. Two builds of one commit on one machine are the same byte for byte.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import time
from pathlib import Path

import bundle_report
from bundle_environment import BundleEnvironment
from bundle_smoke import try_out
from bundle_stamp import make_stamp, source_time, write_stamp
from bundle_stripping import shed_symbols
from dev_system import say

ROOT = Path(__file__).resolve().parent.parent
RECIPES = ROOT / "build_scripts" / "packaging"
NAMES = {"lamella": "lamella", "training": "lamella-training"}


def main(arguments: list[str]) -> int:
    """Build one component; returns 0, or a failing step's message ends the program."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--component", choices=sorted(NAMES), default="lamella")
    parser.add_argument("--out", type=Path, default=ROOT / "dist", help="where the folder is laid")
    parser.add_argument("--work", type=Path, default=ROOT / "build", help="environments and scratch files")
    options = parser.parse_args(arguments)
    begin = time.monotonic()
    folder = build(options.component, options.out.resolve(), options.work.resolve())
    say(f"{folder} is ready after {time.monotonic() - begin:.0f} s.")
    return 0


def build(component: str, out: Path, work: Path) -> Path:
    """Return the folder of a freshly built component, tried out and within its budget.

    Args:
        component: ``lamella`` or ``training``.
        out: the folder is laid below it, replacing one that is there.
        work: environments and scratch files; kept for the next build.

    Raises:
        SystemExit: a step failed; its own message stands above.
    """
    work.mkdir(parents=True, exist_ok=True)
    environment = BundleEnvironment(ROOT, work, component)
    environment.ensure()
    stamp = work / f"stamp-{component}" / "build.json"
    write_stamp(stamp, make_stamp(ROOT, component))
    folder = out / NAMES[component]
    shutil.rmtree(folder, ignore_errors=True)
    _freeze(environment, component, out, work, stamp)
    shed_symbols(folder / "_internal")
    collector = ROOT / "build_scripts" / "collect_licences.py"
    environment.run(str(environment.python), str(collector), "collect", str(folder))
    settle(folder, source_time(ROOT))
    try_out(folder, component)
    if bundle_report.main([str(folder)]) != 0:
        raise SystemExit("The bundle is larger than budgets.toml allows, or holds what it does not list.")
    return folder


def _freeze(environment: BundleEnvironment, component: str, out: Path, work: Path, stamp: Path) -> None:
    say(f"Freezing {NAMES[component]} ...")
    words = ("--noconfirm", "--clean", "--log-level", "WARN", "--distpath", str(out))
    environment.run(
        *(str(environment.python), "-m", "PyInstaller", *words),
        *("--workpath", str(work / f"freeze-{component}"), str(RECIPES / f"{NAMES[component]}.spec")),
        extra={
            # The order of sets decides the order of files; the time goes into Windows headers.
            "PYTHONHASHSEED": "0",
            "SOURCE_DATE_EPOCH": str(source_time(ROOT)),
            "LAMELLA_BUILD_STAMP": str(stamp),
            "PYINSTALLER_CONFIG_DIR": str(work / "cache"),
        },
    )


def settle(folder: Path, moment: int) -> None:
    """Give every file below ``folder`` one time and one of two modes, whatever the builder's mask was."""
    for path in [folder, *folder.rglob("*")]:
        if path.is_symlink():
            continue
        runs = path.is_dir() or (path.parent == folder and os.access(path, os.X_OK))
        path.chmod(0o755 if runs else 0o644)
        os.utime(path, (moment, moment))


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
