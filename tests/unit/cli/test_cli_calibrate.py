"""calibrate from the command line: with and without more fields, kept, listed, refused; a real tiny model."""

import shutil
from pathlib import Path

import pytest

from desktop_app.cli.main import main
from tests.helpers.package_statistics import add_statistics, drawn_statistics
from tests.helpers.picture_folder import noise_picture
from tests.helpers.tiny_package import tiny_package


@pytest.fixture(autouse=True)
def models(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "models"
    folder.mkdir()
    add_statistics(tiny_package(folder / "tiny_dev"), drawn_statistics(24, centre=3.0))
    (folder / "default.json").write_text('{"default": "tiny_dev"}', "utf-8")
    monkeypatch.setenv("LAMELLA_MODELS_DIR", str(folder))
    return folder


@pytest.fixture
def labelled(tmp_path: Path) -> Path:
    for patient in range(4):
        label = "malignant" if patient % 2 else "benign"
        for number in range(5):
            noise_picture(tmp_path / "lab" / label / f"p{patient}" / f"{number}.png", patient * 100 + number)
    return tmp_path / "lab"


@pytest.fixture
def others(tmp_path: Path) -> Path:
    for patient in range(6):
        for number in range(3):
            noise_picture(tmp_path / "more" / f"q{patient}" / f"{number}.png", 5000 + patient * 10 + number)
    return tmp_path / "more"


def test_more_fields_are_aligned_by_kept_and_listed(
    labelled: Path, others: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["calibrate", str(labelled), "--others", str(others), "--keep", "--name", "Our lab"]
    assert main(words) == 0
    said = capsys.readouterr().out
    assert "Your laboratory's fields were aligned to the training fields by " in said
    assert "from 10 patients." in said
    assert "20 labelled fields of 4 patients" in said
    assert "Kept and in use: Our lab" in said
    assert main(["calibrate", "--list"]) == 0
    assert "Our lab (in use)" in capsys.readouterr().out


def test_without_others_the_labelled_fields_align(labelled: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["calibrate", str(labelled)]) == 0
    assert "from 4 patients." in capsys.readouterr().out


def test_a_model_without_statistics_says_so_in_one_sentence(
    labelled: Path, others: Path, models: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.rmtree(models / "tiny_dev")
    tiny_package(models / "tiny_dev")
    assert main(["calibrate", str(labelled), "--others", str(others)]) == 0
    said = capsys.readouterr()
    assert "carries no training statistics, so only bias and temperature are fitted." in said.out
    assert "The fields without labels were not used" in said.err


def test_a_missing_folder_of_others_is_an_error(
    labelled: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["calibrate", str(labelled), "--others", str(tmp_path / "nowhere")]) == 2
    assert "nowhere does not exist" in capsys.readouterr().err
