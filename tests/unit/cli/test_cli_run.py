"""Commands run in this process with a real, tiny model: output, codes, Ctrl+C."""

import csv
import json
import os
import signal
from pathlib import Path

import pytest

from desktop_app.cli.interruption import cancel_on_interrupt
from desktop_app.cli.main import main
from desktop_app.domain.cancellation import CancelToken
from tests.helpers.picture_folder import noise_picture


@pytest.fixture(autouse=True)
def _tiny_model(tiny_models_dir: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LAMELLA_MODELS_DIR", str(tiny_models_dir))


@pytest.fixture
def fields(tmp_path: Path) -> Path:
    for seed in range(3):
        noise_picture(tmp_path / "fields" / f"f{seed}.png", seed)
    noise_picture(tmp_path / "fields" / "sub" / "g.png", 9)
    return tmp_path / "fields"


def test_all_read_is_code_0_with_a_summary(fields: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["classify", str(fields)]) == 0
    shown = capsys.readouterr().out

    assert "model tiny_dev 0.1.0" in shown
    assert "4 of 4 fields" in shown
    assert "research use only" in shown


def test_some_failed_is_code_3_with_each_file_and_reason(
    fields: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (fields / "sub" / "empty.png").write_bytes(b"")
    assert main(["classify", str(fields)]) == 3
    shown = capsys.readouterr().out

    assert "sub/empty.png: the file is empty" in shown
    assert str(fields) not in shown.split("Not readable:")[1]


def test_json_alone_is_on_standard_output(fields: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["classify", str(fields), "--json", "--no-recursive"]) == 0
    captured = capsys.readouterr()
    report = json.loads(captured.out)

    assert [field["file"] for field in report["fields"]] == ["f0.png", "f1.png", "f2.png"]
    assert report["counts"]["total"] == 3
    assert "3 of 3 fields" in captured.err


def test_limit_takes_the_first_files_and_the_csv_obeys_its_marks(fields: Path, tmp_path: Path) -> None:
    report = tmp_path / "out.csv"
    words = ["--csv", str(report), "--limit", "2", "--separator", "semicolon", "--decimal", "comma"]
    assert main(["classify", str(fields), *words]) == 0
    with report.open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream, delimiter=";"))

    assert [row["file"] for row in rows] == ["f0.png", "f1.png"]
    assert rows[0]["malignant_probability"][1] == ","


def test_a_folder_without_pictures_is_no_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "empty").mkdir()
    assert main(["classify", str(tmp_path / "empty"), "--csv", str(tmp_path / "o.csv")]) == 0

    assert "No pictures were found." in capsys.readouterr().out
    assert (tmp_path / "o.csv").read_text("utf-8-sig").count("\n") == 1


def test_models_are_listed_shown_and_verified(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["models", "list"]) == 0
    assert "tiny_dev  0.1.0" in capsys.readouterr().out
    assert main(["models", "show", "tiny_dev"]) == 0
    assert "Intended use" in capsys.readouterr().out
    assert main(["models", "verify", "tiny_dev"]) == 0
    assert "complete and unchanged" in capsys.readouterr().out


def test_every_file_written_lies_in_the_profile(fields: Path, tmp_path: Path) -> None:
    before = set(fields.rglob("*"))
    assert main(["--profile", str(tmp_path / "p"), "classify", str(fields)]) == 0

    assert set(fields.rglob("*")) == before
    assert list((tmp_path / "p" / "data" / "sessions").glob("fields-*.lamella-session"))
    assert (tmp_path / "p" / "state" / "lamella.log").is_file()
    assert not Path(os.environ["LAMELLA_PROFILE"]).exists()


def test_the_first_interrupt_stops_politely_the_second_at_once() -> None:
    cancel = CancelToken()
    before = signal.getsignal(signal.SIGINT)  # ignored, where a shell started the tests in the background
    with cancel_on_interrupt(cancel):
        os.kill(os.getpid(), signal.SIGINT)
        assert cancel.wait(5)
        with pytest.raises(KeyboardInterrupt):
            interrupt_again()
    assert signal.getsignal(signal.SIGINT) is before


def interrupt_again() -> None:
    os.kill(os.getpid(), signal.SIGINT)
    signal.sigtimedwait([], 1)  # a place where the handler surely runs
