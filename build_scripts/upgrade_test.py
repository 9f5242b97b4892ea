"""Works with an old Lamella, updates, goes back and updates again, in one home: `upgrade_test.py OLD NEW`.

    git worktree add ../lamella-0.1.0 b112745
    python build_scripts/upgrade_test.py ../lamella-0.1.0 .
    python build_scripts/upgrade_test.py Lamella-0.1.0-linux-x86_64.run Lamella-0.2.0-linux-x86_64.run

OLD and NEW are checkouts (run by the Python that runs this), programs, or both .run installers, which are
installed one over the other; `lamella update rollback` cannot go back to 0.1.0, which knows no trial. OLD
writes older sessions than NEW. Compares answers, sessions, settings and models. Standard library only.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FIXTURE = ROOT / "tests" / "fixtures" / "profile_0_1_0"
MODEL = "tiny_dev"
_PATIENCE_S = 180
Answers = dict[str, tuple[str, str, str]]


@dataclass(frozen=True)
class Program:
    """A Lamella, as a checkout or installed.

    Attributes:
        place: a checkout, the console program, or the installer of one.
        home: the home folder it works in.
    """

    place: Path
    home: Path

    @property
    def is_installer(self) -> bool:
        """Whether it has to be installed first."""
        return self.place.suffix == ".run"

    def install(self) -> None:
        """Lay it over whatever is installed, if it is an installer."""
        if self.is_installer:
            command = ["sh", str(self.place), "--quiet", "--allow-downgrade"]
            environment = {"HOME": str(self.home), "PATH": os.environ["PATH"]}
            subprocess.run(command, env=environment, check=True, timeout=_PATIENCE_S)

    def run(self, *words: str, good: tuple[int, ...] = (0, 3)) -> str:
        """Run a command of it; return what it printed. 3 says that some files are broken, as some are."""
        is_checkout = self.place.is_dir()
        program = self.home / ".local" / "bin" / "lamella" if self.is_installer else self.place
        command = [sys.executable, "-m", "desktop_app.cli"] if is_checkout else [str(program)]
        environment = {"HOME": str(self.home), "PATH": os.environ["PATH"]}
        if is_checkout:
            environment["PYTHONPATH"] = str(self.place)
        ended = subprocess.run(
            [*command, *words],
            env=environment,
            cwd=self.place if is_checkout else self.home,
            capture_output=True,
            text=True,
            timeout=_PATIENCE_S,
        )
        if ended.returncode not in good:
            raise SystemExit(f"{command[-1]} {' '.join(words)}: {ended.returncode}\n{ended.stderr}")
        return ended.stdout + ended.stderr

    def answers(self, folder: Path, report: Path) -> tuple[Answers, str]:
        """Classify a folder; return status, probability and model by file, and what was printed."""
        told = self.run("classify", str(folder), "--model", MODEL, "--csv", str(report))
        with report.open(encoding="utf-8-sig", newline="") as stream:
            rows = list(csv.DictReader(stream))
        return {
            row["sha256"]: (row["malignant_probability"], row["model_version"], row["classified_at"])
            for row in rows
            if row["malignant_probability"]
        }, told


def expect(holds: object, sentence: str) -> None:
    """Print what holds; end the program with what does not."""
    if not holds:
        raise SystemExit(f"FAILED: {sentence}")
    print(f"ok: {sentence}")


def schema(session: Path) -> int:
    """Return the major number of a session's schema."""
    with closing(sqlite3.connect(f"{session.as_uri()}?mode=ro", uri=True)) as connection:
        return int(connection.execute("PRAGMA user_version").fetchone()[0]) >> 16


def digest(path: Path) -> str:
    """Return the sha256 of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def settle_in(home: Path) -> tuple[Path, Path]:
    """Lay out a user's pictures, own model and settings; return the pictures and the settings."""
    pictures = home / "slides"
    shutil.copytree(ROOT / "resources" / "samples", pictures)
    shutil.copytree(FIXTURE / "data" / "models", home / ".local" / "share" / "Lamella" / "models")
    settings = home / ".config" / "Lamella" / "settings.json"
    settings.parent.mkdir(parents=True)
    shutil.copyfile(FIXTURE / "config" / "settings.json", settings)
    return pictures, settings


def upgrade_and_return(old: Program, new: Program, home: Path) -> None:
    """The whole way; the first thing that does not hold ends the program."""
    pictures, settings = settle_in(home)
    before = digest(settings)
    old.install()
    then, _told = old.answers(pictures, home / "then.csv")
    (session,) = (home / ".local" / "share" / "Lamella" / "sessions").glob("*.lamella-session")
    was = schema(session)
    expect(then, f"{old.run('--version').strip()} answered {len(then)} fields in a session of schema {was}")

    new.install()
    now, _told = new.answers(pictures, home / "now.csv")
    expect(now == then, f"{new.run('--version').strip()} gives the very same answers, with their old times")
    expect(schema(session) > was, f"the session is of schema {schema(session)} now")
    backups = list(session.parent.glob(f"{session.name}.v{was}.*.backup"))
    expect(len(backups) == 1, f"the session before lies beside it: {[path.name for path in backups]}")
    expect(MODEL in new.run("models", "list"), "the user's own model is installed")
    new.run("models", "verify", MODEL, good=(0,))
    versions = new.run("session", "versions", str(pictures), good=(0,))
    expect("in Lamella 0." in versions, f"the session names its versions: {versions.strip()}")
    expect(digest(settings) == before, "the settings are untouched, the unknown key included")
    expect("note_of_the_lab" in json.loads(settings.read_text("ascii")), "and hold it")

    migrated = digest(session)
    old.install()
    again, told = old.answers(pictures, home / "back.csv")
    refusal = next((line for line in told.splitlines() if "newer Lamella" in line), "")
    expect(refusal, f"gone back, the old one refuses the session: {refusal}")
    expect(digest(session) == migrated, "and leaves it as it is")
    expect({k: v[0] for k, v in again.items()} == {k: v[0] for k, v in then.items()}, "and answers alike")
    kept = home / "kept.lamella-session"
    session.rename(kept)
    shutil.copyfile(backups[0], session)
    restored, _told = old.answers(pictures, home / "restored.csv")
    expect(restored == then, "with the backup in its place the old one has all it had")
    kept.replace(session)
    new.install()
    last, _told = new.answers(pictures, home / "last.csv")
    expect(last == then, "updated once more, the newer session is there as it was left")
    whole = new.run("session", "verify", str(pictures), good=(0,))
    expect("The session is whole." in whole, "and is whole")


def main() -> int:
    """Go the way in a new home folder."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("old", type=Path)
    parser.add_argument("new", type=Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        home = Path(scratch) / "home"
        programs = (Program(place.absolute(), home) for place in (options.old, options.new))
        upgrade_and_return(*programs, home)
    return 0


if __name__ == "__main__":
    sys.exit(main())
