"""Writes the session file that upgrade tests of later versions open: the sample folder, classified.

    python build_scripts/make_session_fixture.py tests/fixtures/session_1_0.db

Run once for a release that brings a new schema; the file of an older schema is never written again. It holds
no path of this machine, and times of change are set to a fixed moment, which a fresh checkout cannot keep.
"""

import argparse
import contextlib
import os
import shutil
import sqlite3
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from desktop_app.domain.cancellation import CancelToken  # noqa: E402 - the path is set above
from desktop_app.services.workspace import Workspace  # noqa: E402

FIXED_MTIME_NS = 1_767_225_600_000_000_000  # 2026-01-01T00:00:00Z


def copied_samples(target: Path) -> Path:
    """Copy the sample folder and give every file the fixed time."""
    shutil.copytree(ROOT / "resources" / "samples", target)
    for path in target.rglob("*"):
        os.utime(path, ns=(FIXED_MTIME_NS, FIXED_MTIME_NS))
    return target


def classified_session(workspace: Workspace, folder: Path) -> Path:
    """Classify ``folder`` with the default model and return its session file."""
    with (
        contextlib.closing(workspace.open_session(folder)) as session,
        contextlib.closing(workspace.models.load()) as model,
    ):
        cancel = CancelToken()
        opened = session.open_folder(model.identity, True, cancel)
        records = [state.record for event in opened for state in event.batch]
        for _event in session.classify(records, model, cancel, keep_thumbnails=False):
            pass
        if session.path is None:
            raise SystemExit("the session could not be written")
        return session.path


def neutral_copy(session: Path, target: Path) -> None:
    """Copy the session without this machine's path, as one compact file without a journal beside it."""
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(session, target)
    with contextlib.closing(sqlite3.connect(target, isolation_level=None)) as connection:
        connection.execute("UPDATE session SET value = 'samples' WHERE key = 'root'")
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute("VACUUM")


def main() -> int:
    """Write the fixture."""
    parser = argparse.ArgumentParser(description="Writes a session file for upgrade tests.")
    parser.add_argument("target", type=Path)
    target = parser.parse_args().target
    if target.exists():
        print(f"{target} exists; the file of a released schema is never written again", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as scratch:
        folder = copied_samples(Path(scratch) / "samples")
        with contextlib.closing(Workspace.open(Path(scratch) / "profile")) as workspace:
            neutral_copy(classified_session(workspace, folder), target)
    print(f"{target}: {target.stat().st_size:,} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
