"""Fine-tuning from the window on a real display: the real engine, real training, a tiny data set."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Drive = Callable[[str, Path], dict[str, Any]]


@pytest.fixture(scope="session")
def labelled_fields(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Twenty-four synthetic fields of twelve patients, benign and malignant."""
    folder = tmp_path_factory.mktemp("labelled")
    script = repository / "build_scripts" / "make_samples.py"
    command = [sys.executable, str(script), "--labelled", str(folder), "--patients", "12", "--fields", "2"]
    subprocess.run(command, check=True, capture_output=True)
    return folder


@pytest.fixture
def drive(repository: Path, x_display: str, tmp_path: Path) -> Drive:
    """Runs one tour in a window on a display of its own and returns what was seen."""

    def run(tour: str, fields: Path) -> dict[str, Any]:
        environment = os.environ | {"DISPLAY": x_display, "QT_QPA_PLATFORM": "xcb"}
        command = [sys.executable, "-m", "tests.e2e.fine_tune_driver", tour, str(fields), str(tmp_path)]
        done = subprocess.run(
            command, cwd=repository, env=environment, capture_output=True, text=True, timeout=280
        )
        assert done.returncode == 0, done.stderr
        assert "QThread" not in done.stderr
        seen: dict[str, Any] = json.loads((tmp_path / "seen.json").read_text("utf-8"))
        assert seen["threads_ended"]
        return seen

    return run


@pytest.mark.xvfb
@pytest.mark.tf
def test_from_labelled_fields_to_a_model_that_answers_and_back(drive: Drive, labelled_fields: Path) -> None:
    seen = drive("whole", labelled_fields)
    assert seen["versions_differ"]
    assert seen["curves_moved"] > 20
    assert 6 <= seen["epochs"] < 500
    assert seen["headline"].startswith("On ")
    assert seen["cells"]
    for said, count, kind in seen["cells"]:
        assert said.startswith(count)
        assert said.endswith(kind)
    assert seen["answered_by"] == [seen["new"]]
    assert seen["back_offered"].startswith("Back to ")
    assert seen["answered_again_by"] == [seen["old"]]
    assert seen["new"] != seen["old"]


@pytest.mark.xvfb
@pytest.mark.tf
@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL belongs to POSIX")
def test_a_killed_training_is_told_and_resumed(drive: Drive, labelled_fields: Path) -> None:
    seen = drive("killed", labelled_fields)
    assert "resume" in seen["said"]
    assert seen["child_gone"]
    assert seen["no_epoch_twice"]
    assert seen["new"] == "killed"


@pytest.mark.xvfb
def test_a_planted_leak_is_refused_in_the_window_by_name(
    drive: Drive, labelled_fields: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "sides"
    for number, source in enumerate(sorted(labelled_fields.rglob("*.jpg"))):
        side = ("train", "validation", "test")[number // 2 % 3]
        target = folder / side / source.parent.name / source.name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target)
    planted = folder / "test" / "malignant" / "SYN_M_DC-14-13412-200-001.jpg"
    shutil.copyfile(next((folder / "train").rglob("*.jpg")), planted)
    seen = drive("leak", folder)
    assert "14-13412" in seen["said"]
    assert not seen["may_go_on"]
