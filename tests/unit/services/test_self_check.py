"""The self-check on whole and on damaged parts, on full and on locked disks; and what it never tells."""

import os
import platform
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from desktop_app.domain.cancellation import Cancelled, CancelToken
from desktop_app.domain.self_check import Advice, CheckLine, Health, Topic, to_text, worst
from desktop_app.services.check_folders import check_folder, told_place
from desktop_app.services.self_check import SelfCheck
from desktop_app.services.workspace import Workspace
from tests.helpers.tiny_package import tiny_package

PATIENT = "Miller Anna 1961"


@pytest.fixture
def models_dir(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "models"
    tiny_package(folder / "tiny_dev", with_training=False)
    monkeypatch.setenv("LAMELLA_MODELS_DIR", str(folder))
    return folder


def check(profile: Path) -> list[CheckLine]:
    workspace = Workspace.open(profile)
    try:
        return [line for event in SelfCheck(workspace)(CancelToken()) for line in event.batch]
    finally:
        workspace.close()


def about(lines: list[CheckLine], topic: Topic) -> list[CheckLine]:
    return [line for line in lines if line.topic is topic]


def test_a_whole_program_is_in_order(models_dir: Path, tmp_path: Path) -> None:
    lines = check(tmp_path / "profile")
    assert worst(lines) is not Health.PROBLEM
    (model,) = about(lines, Topic.MODEL)
    assert "tiny_dev" in model.value
    (image,) = about(lines, Topic.TEST_IMAGE)
    assert "read in" in image.value
    text = to_text(lines)
    for topic in set(Topic) - {Topic.SCREEN, Topic.FONT}:
        assert topic.value in text


@pytest.mark.parametrize("name", ["backbone.tflite", "head.npz", "manifest.json", "golden.npz"])
def test_a_flipped_byte_in_a_model_is_found(models_dir: Path, tmp_path: Path, name: str) -> None:
    path = models_dir / "tiny_dev" / name
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 0x40
    path.write_bytes(bytes(data))
    lines = check(tmp_path / "profile")
    assert about(lines, Topic.MODEL)[0].health is Health.PROBLEM
    assert about(lines, Topic.MODEL)[0].advice is Advice.REINSTALL
    assert about(lines, Topic.TEST_IMAGE)[0].health is Health.PROBLEM


def test_a_program_without_models_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LAMELLA_MODELS_DIR", str(tmp_path / "nothing"))
    lines = check(tmp_path / "profile")
    assert about(lines, Topic.MODEL)[0].value == "no usable model is installed"


def test_the_user_s_own_models_are_numbered_not_named(models_dir: Path, tmp_path: Path) -> None:
    own = tmp_path / "profile" / "data" / "models"
    own.mkdir(parents=True)
    shutil.copytree(models_dir / "tiny_dev", own / PATIENT)
    (own / PATIENT / "head.npz").write_bytes(b"broken")
    (own / f"{PATIENT}.lamella").write_bytes(b"no package")
    lines = check(tmp_path / "profile")
    assert {line.health for line in about(lines, Topic.MODEL)} == {Health.OK, Health.PROBLEM}
    assert "own model" in to_text(lines)
    assert "Miller" not in to_text(lines)


def test_a_check_can_be_stopped(models_dir: Path, tmp_path: Path) -> None:
    cancel = CancelToken()
    workspace = Workspace.open(tmp_path / "profile")
    events = SelfCheck(workspace)(cancel)
    next(events)
    cancel.cancel()
    with pytest.raises(Cancelled):
        next(events)
    workspace.close()


def test_a_folder_in_whose_way_a_file_lies_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "in the way").write_text("x", encoding="utf-8")
    line = check_folder(Topic.DATA, tmp_path / "in the way" / "data")
    assert line.health is Health.PROBLEM
    assert "in the way" not in line.value


@pytest.mark.skipif(sys.platform != "linux" or os.geteuid() != 0, reason="mounting needs root on Linux")
def test_a_full_disk_is_a_problem(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    words = ["mount", "-t", "tmpfs", "-o", "size=128k", "tmpfs", str(disk)]
    if subprocess.run(words, capture_output=True, check=False).returncode:
        pytest.skip("this root may not mount, as in many containers")
    try:
        assert check_folder(Topic.DATA, disk).advice is Advice.FREE_SPACE  # little room
        (disk / "filling").write_bytes(bytes(100_000))
        line = check_folder(Topic.DATA, disk)
    finally:
        subprocess.run(["umount", str(disk)], check=True)
    assert line.health is Health.PROBLEM
    assert "the disk is full" in line.value


@pytest.mark.parametrize(
    ("tail", "told"),
    [
        (".local/share/Lamella", "~/.local/share/Lamella"),
        (".local/lib/lamella/versions/0.2.0/_internal", "~/.local/lib/lamella/versions/0.2.0/_internal"),
        (f"{PATIENT}/Lamella", "a folder of its own"),
        ("19610203/Lamella", "a folder of its own"),
    ],
)
def test_only_known_parts_of_a_path_are_told(tail: str, told: str) -> None:
    assert told_place(Path.home() / tail) == told


def cli(arguments: list[str], home: Path) -> subprocess.CompletedProcess[str]:
    kept = {
        key: value for key, value in os.environ.items() if not key.startswith(("LAMELLA_PROFILE", "XDG_"))
    }
    environment = kept | {"HOME": str(home), "USER": PATIENT, "LOGNAME": PATIENT}
    words = [sys.executable, "-m", "desktop_app.cli", *arguments]
    return subprocess.run(words, env=environment, capture_output=True, text=True, timeout=120, check=False)


@pytest.mark.skipif(sys.platform == "win32", reason="the home is not HOME there")
def test_the_text_names_nobody(models_dir: Path, repository: Path, tmp_path: Path) -> None:
    """A folder of a patient was opened and a report written, by a user whose home bears a name."""
    home = tmp_path / f'home of "{PATIENT}"\n%s'
    fields = home / PATIENT
    fields.mkdir(parents=True)
    sample = next((repository / "resources" / "samples").rglob("*.jpg"))
    shutil.copyfile(sample, fields / f"{PATIENT}.jpg")
    assert cli(["classify", str(fields), "--csv", str(home / f"{PATIENT}.csv")], home).returncode == 0
    done = cli(["self-check", "--out", str(home / "check.txt")], home)
    text = (home / "check.txt").read_text("utf-8")
    assert done.returncode == 0, text
    assert "~/.local/share/Lamella" in text
    secrets = [*PATIENT.split(), str(tmp_path), tmp_path.name, platform.node(), str(repository.parent)]
    for secret in secrets:
        assert secret not in text, secret


@pytest.mark.skipif(sys.platform == "win32", reason="the home is not HOME there")
def test_a_problem_gives_the_exit_code_1_and_names_no_path(models_dir: Path, tmp_path: Path) -> None:
    home = tmp_path / PATIENT
    home.mkdir()
    (home / ".local").write_text("a file where a folder should be", encoding="utf-8")
    done = cli(["self-check"], home)
    assert done.returncode == 1
    assert "cannot be written" in done.stdout
    assert "Traceback" not in done.stderr
    assert "Miller" not in done.stdout
