"""``lamella-gui`` as a process of its own: no TensorFlow in it, nothing left of it, safe to close."""

import json
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import psutil
import pytest

COMMAND = [sys.executable, "-m", "desktop_app"]


def run_window(
    repository: Path, folder: Path, profile: Path, moment: str, **extra: str
) -> tuple[int, dict[str, object], str]:
    """Run the window until ``moment``; return exit code, facts and what it printed to the error stream."""
    facts = profile.parent / f"facts-{moment}.json"
    environment = os.environ | {"LAMELLA_FACTS": str(facts), "LAMELLA_EXIT_AFTER": moment} | extra
    command = [*COMMAND, "--profile", str(profile), str(folder)]
    process = subprocess.Popen(
        command, cwd=repository, env=environment, stderr=subprocess.PIPE, text=True, start_new_session=True
    )
    _, errors = process.communicate(timeout=180)
    left = [other for other in psutil.process_iter() if _session_of(other.pid) == process.pid]
    assert not left, f"processes left behind: {left}"
    return process.returncode, json.loads(facts.read_text("utf-8")), errors


def _session_of(pid: int) -> int:
    try:
        return os.getsid(pid)
    except (ProcessLookupError, PermissionError):
        return -1


def stored_predictions(profile: Path) -> int:
    files = list((profile / "data" / "sessions").glob("*.lamella-session"))
    assert len(files) == 1
    with sqlite3.connect(files[0]) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        count = connection.execute("SELECT COUNT(*) FROM predictions").fetchone()[0]
    connection.close()
    return int(count)


@pytest.mark.skipif(sys.platform == "win32", reason="process sessions belong to POSIX")
def test_a_whole_run_never_meets_tensorflow_and_leaves_nothing(
    repository: Path, samples_dir: Path, tmp_path: Path
) -> None:
    code, facts, errors = run_window(repository, samples_dir, tmp_path / "profile", "run")
    assert code == 0
    assert facts["foreign_modules"] == []
    assert facts["run_seconds"]
    assert "Traceback" not in errors
    assert stored_predictions(tmp_path / "profile") > 0


@pytest.mark.skipif(sys.platform == "win32", reason="process sessions belong to POSIX")
def test_closing_in_the_middle_of_a_run_is_safe(repository: Path, many_fields: Path, tmp_path: Path) -> None:
    code, _, errors = run_window(repository, many_fields, tmp_path / "profile", "results")
    assert code == 0
    assert "Traceback" not in errors
    assert "QThread" not in errors
    assert 0 < stored_predictions(tmp_path / "profile") < 300


@pytest.mark.xvfb
def test_the_window_opens_on_a_real_display(repository: Path, x_display: str, tmp_path: Path) -> None:
    code, facts, errors = run_window(
        repository, tmp_path, tmp_path / "profile", "first_paint", DISPLAY=x_display, QT_QPA_PLATFORM="xcb"
    )
    assert code == 0
    assert facts["splash_painted_at"] < facts["first_paint_at"]
    assert "Traceback" not in errors
