"""Writes the profile that upgrade tests open: everything a user of the first released version had.

    git worktree add ../lamella-0.1.0 b112745
    python build_scripts/make_profile_fixture.py ../lamella-0.1.0 tests/fixtures/profile_0_1_0

The old checkout does it all with its own code: its tiny test model as the user's own, choices by its settings
file, two folders in its window and by its command line. Needs an environment with TensorFlow, which builds
the tiny model. Run once; the profile of a released version is never written again. It holds no path of this
machine.
"""

import argparse
import contextlib
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FIXED_MTIME_NS = 1_767_225_600_000_000_000  # 2026-01-01T00:00:00Z
NEUTRAL = "/slides"
OWN_MODEL = "tiny_dev"
_PATIENCE_S = 120
# Runs inside the old program: the choices of a user who changed nearly everything.
_CHOICES = """
import sys
from dataclasses import replace
from pathlib import Path
from desktop_app.domain.field_query import SortKey
from desktop_app.domain.model_identity import Thresholds
from desktop_app.services.workspace import Workspace
workspace = Workspace.open(Path(sys.argv[1]))
workspace.save_settings(replace(
    workspace.settings, theme="dark", thumb_px=224, thumb_fit="fit", sort_key=SortKey.PROBABILITY,
    sort_descending=True, model_id="tiny_dev", csv_separator=";", csv_decimal=",", threads=2,
    recent_folders=("/slides/samples", "/slides/second"), thumbnail_cache_mb=64,
    review_bands={"tiny_dev": Thresholds(0.35, 0.7), "densenet_121_breast": Thresholds(0.2, 0.9)},
))
workspace.close()
"""
_SESSION_NAME = """
import sys
from pathlib import Path
from desktop_app.persistence.session_file import session_path
print(session_path(Path("."), Path(sys.argv[1])).name)
"""


class OldProgram:
    """Runs code of the old checkout, and nothing of this one."""

    def __init__(self, checkout: Path, profile: Path) -> None:
        self._checkout, self._profile = checkout, profile
        inherited = {key: value for key, value in os.environ.items() if not key.startswith("LAMELLA_")}
        self._environment = inherited | {"PYTHONPATH": str(checkout), "QT_QPA_PLATFORM": "offscreen"}

    def run(self, *words: str, good: tuple[int, ...] = (0,), **environment: str) -> str:
        """Run Python with ``words`` and return what it printed."""
        command = [sys.executable, *words]
        ended = subprocess.run(
            command,
            cwd=self._checkout,
            env=self._environment | environment,
            capture_output=True,
            text=True,
            timeout=_PATIENCE_S,
        )
        if ended.returncode not in good:
            raise SystemExit(f"{' '.join(command)} ended with {ended.returncode}:\n{ended.stderr}")
        return ended.stdout.strip()

    def classify(self, folder: Path, report: Path, model: str) -> None:
        """Classify a folder by the old command line; 3 says that some files are broken, as some are."""
        program = ("-m", "desktop_app.cli", "--profile", str(self._profile))
        words = ("classify", str(folder), "--model", model, "--csv", str(report))
        self.run(*program, *words, good=(0, 3))

    def show_window(self, folder: Path) -> None:
        """Open the folder in the old window, wait for its run, and close it."""
        words = ("-m", "desktop_app", "--profile", str(self._profile), str(folder))
        self.run(*words, LAMELLA_EXIT_AFTER="run")


def fixed_times(folder: Path) -> None:
    """Give every file the fixed time, which a fresh checkout cannot keep."""
    for path in folder.rglob("*"):
        os.utime(path, ns=(FIXED_MTIME_NS, FIXED_MTIME_NS))


def slides(checkout: Path, scratch: Path) -> tuple[Path, Path]:
    """Lay out two folders: the old samples, and a few of them under names that need care."""
    samples, second = scratch / "samples", scratch / "second"
    shutil.copytree(checkout / "resources" / "samples", samples)
    (second / "Ärztin 3").mkdir(parents=True)
    source = samples / "synthetic_malignant"
    for number, path in enumerate(sorted(source.glob("*.jpg"))[:4]):
        shutil.copyfile(path, second / "Ärztin 3" / f"मरीज_M_26-31{number:02} 100X.jpg")
    for folder in (samples, second):
        fixed_times(folder)
    return samples, second


def make(checkout: Path, scratch: Path, target: Path) -> None:
    """Make the profile with the old program, then keep what a backup of it would."""
    profile = scratch / "profile"
    old = OldProgram(checkout, profile)
    models = profile / "data" / "models"
    models.mkdir(parents=True)
    old.run("-m", "tests.helpers.tiny_package", str(models / OWN_MODEL))
    old.run("-c", _CHOICES, str(profile))
    for folder in slides(checkout, scratch):
        # The window first: it waits for a run, and there is none where all is answered.
        old.show_window(folder)
        old.classify(folder, scratch / f"{folder.name}.csv", OWN_MODEL)
    old.classify(folder, scratch / f"{folder.name}_densenet.csv", "densenet_121_breast")
    keep(old, profile, scratch, target)


def keep(old: OldProgram, profile: Path, scratch: Path, target: Path) -> None:
    """Copy settings, sessions, models, window state and reports; no cache, no log.

    Sessions get the ending .db, as those of users are never to enter the repository.
    """
    shutil.copytree(profile / "data" / "models", target / "data" / "models")
    (target / "state").mkdir()
    shutil.copyfile(profile / "state" / "window.ini", target / "state" / "window.ini")
    keep_settings(profile / "config" / "settings.json", target / "config" / "settings.json")
    sessions = target / "data" / "sessions"
    sessions.mkdir()
    for name in ("samples", "second"):
        (session,) = (profile / "data" / "sessions").glob(f"{name}-*.lamella-session")
        root = f"{NEUTRAL}/{name}"
        name_then = old.run("-c", _SESSION_NAME, root)
        neutral_copy(session, sessions / name_then.replace(".lamella-session", ".db"), root)
    (target / "reports").mkdir()
    for report in scratch.glob("*.csv"):
        shutil.copyfile(report, target / "reports" / report.name)


def keep_settings(written: Path, target: Path) -> None:
    """Copy the settings with neutral folders, and one key that no version knows."""
    values = json.loads(written.read_text(encoding="utf-8"))
    values["recent_folders"] = [f"{NEUTRAL}/second", f"{NEUTRAL}/samples"]
    values["note_of_the_lab"] = "Room 4, ask before changing the band"
    target.parent.mkdir()
    target.write_text(json.dumps(values, indent=2) + "\n", encoding="ascii")


def neutral_copy(session: Path, target: Path, root: str) -> None:
    """Copy a session as one compact file without a journal, in which the folder has a neutral path."""
    shutil.copyfile(session, target)
    with contextlib.closing(sqlite3.connect(target, isolation_level=None)) as connection:
        connection.execute("UPDATE session SET value = ? WHERE key = 'root'", (root,))
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute("VACUUM")


def main() -> int:
    """Write the fixture."""
    parser = argparse.ArgumentParser(description="Writes a profile of an old version for upgrade tests.")
    parser.add_argument("checkout", type=Path, help="a checkout of the old version")
    parser.add_argument("target", type=Path)
    options = parser.parse_args()
    target = options.target.absolute()
    if any(target.glob("*/*")):
        print(f"{target} exists; the profile of a released version is never written again", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as scratch:
        target.mkdir(parents=True, exist_ok=True)
        make(options.checkout.absolute(), Path(scratch), target)
    size = sum(path.stat().st_size for path in target.rglob("*") if path.is_file())
    print(f"{target}: {size:,} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
