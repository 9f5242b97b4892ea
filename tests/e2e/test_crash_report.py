"""The real window, really killed: what the next one says of it, and after which ends it says nothing."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from x_display import free_display

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals belong to POSIX")
PATIENT = "Miller Anna 1961"


def heed_every_signal() -> None:
    """Undo what ``nohup`` or a background job told the tests to ignore: the window would obey it."""
    for number in (signal.SIGHUP, signal.SIGTERM, signal.SIGINT):
        signal.signal(number, signal.SIG_DFL)


def start(profile: Path, folder: Path, **extra: str) -> subprocess.Popen[str]:
    """Start a window and wait until it has opened its folder."""
    command = [sys.executable, "-m", "desktop_app", "--profile", str(profile), str(folder)]
    process = subprocess.Popen(
        command, env=os.environ | extra, stderr=subprocess.PIPE, text=True, preexec_fn=heed_every_signal
    )
    place = profile / "state" / "last_place.json"
    give_up = time.monotonic() + 60
    while not (place.is_file() and json.loads(place.read_text("utf-8"))["was_open"]):
        assert process.poll() is None, process.communicate()[1]
        assert time.monotonic() < give_up
        time.sleep(0.02)
    return process


def next_start(profile: Path) -> list[Path]:
    """Start and close the next window; return the reports that are there then."""
    extra = {"LAMELLA_EXIT_AFTER": "usable"}
    command = [sys.executable, "-m", "desktop_app", "--profile", str(profile)]
    done = subprocess.run(
        command, env=os.environ | extra, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr
    assert list((profile / "state" / "running").iterdir()) == []
    return sorted((profile / "state" / "crash-reports").glob("*.txt"))


@pytest.fixture
def patient_dir(tmp_path: Path, samples_dir: Path) -> Path:
    folder = tmp_path / PATIENT
    folder.mkdir()
    sample = next(samples_dir.rglob("*.jpg"))
    (folder / f"{PATIENT} field.jpg").write_bytes(sample.read_bytes())
    (folder / f"{PATIENT} broken.jpg").write_bytes(b"no picture")
    return folder


def test_a_crashed_window_is_reported_by_the_next_without_a_name(tmp_path: Path, patient_dir: Path) -> None:
    profile = tmp_path / "profile"
    process = start(profile, patient_dir)
    process.send_signal(signal.SIGSEGV)
    process.communicate(timeout=30)
    assert process.returncode == -signal.SIGSEGV
    (report,) = next_start(profile)
    text = report.read_text("utf-8")
    assert "Fatal Python error: Segmentation fault" in text
    assert 'File "desktop_app/app.py", line' in text
    for name in ("Miller", "Anna", str(tmp_path), tmp_path.name, str(Path.home())):
        assert name not in text
    assert next_start(profile) == [report]


@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP"])
def test_a_window_that_is_asked_to_end_closes_and_is_not_reported(
    tmp_path: Path, patient_dir: Path, name: str
) -> None:
    profile = tmp_path / "profile"
    process = start(profile, patient_dir)
    process.send_signal(getattr(signal, name))
    try:
        _, errors = process.communicate(timeout=30)
    finally:
        process.kill()
    assert process.returncode == 0, errors
    assert not json.loads((profile / "state" / "last_place.json").read_text("utf-8"))["was_open"]
    assert next_start(profile) == []


@pytest.mark.xvfb
def test_a_display_that_goes_is_no_crash(tmp_path: Path, patient_dir: Path) -> None:
    """Logging out takes the display away first; Qt leaves the process then."""
    profile = tmp_path / "profile"
    words = ["Xvfb", free_display(), "-displayfd", "1", "-screen", "0", "1280x900x24", "-nolisten", "tcp"]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as server:
        assert server.stdout is not None
        display = f":{server.stdout.readline().strip()}"
        process = start(profile, patient_dir, DISPLAY=display, QT_QPA_PLATFORM="xcb")
        server.kill()
    process.communicate(timeout=30)
    assert process.returncode == 1
    assert next_start(profile) == []
