"""Reports from the command line: beside a run, and later without classifying again."""

import csv
from pathlib import Path

import openpyxl
import pytest

from desktop_app.cli.main import main
from desktop_app.services.workspace import Workspace
from tests.helpers.html_reading import ReadPage
from tests.helpers.picture_folder import noise_picture


@pytest.fixture(autouse=True)
def _tiny_model(tiny_models_dir: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LAMELLA_MODELS_DIR", str(tiny_models_dir))


@pytest.fixture
def fields(tmp_path: Path) -> Path:
    for seed in range(1, 4):
        noise_picture(tmp_path / "ward nine" / f"24-1101-{seed}.png", seed)
    noise_picture(tmp_path / "ward nine" / "sub" / "24-1102-1.png", 9)
    return tmp_path / "ward nine"


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream, strict=True))


def test_classify_writes_every_report_that_is_asked_for(
    fields: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    targets = [tmp_path / f"out.{kind}" for kind in ("csv", "xlsx", "html")]
    words = [word for target in targets for word in ("--report", str(target))]
    assert main(["classify", str(fields), *words, "--lab-name", "Pathology North"]) == 0

    assert [row["patient"] for row in rows_of(targets[0])] == ["24-1101"] * 3 + ["24-1102"]
    assert openpyxl.load_workbook(targets[1])["Patients"].max_row == 3
    read = ReadPage(targets[2].read_text("utf-8"))
    assert read.titles[0] == "Report on ward nine"
    assert "Pathology North" in read.text
    assert capsys.readouterr().out.count("Report: ") == 3


def test_report_says_the_same_as_the_run_without_classifying_again(
    fields: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["classify", str(fields), "--csv", str(tmp_path / "run.csv")]) == 0
    assert main(["report", str(fields), "--out", str(tmp_path / "later.csv")]) == 0

    assert (tmp_path / "later.csv").read_bytes() == (tmp_path / "run.csv").read_bytes()
    assert "no answer" not in capsys.readouterr().err


def test_a_session_file_names_its_folder(fields: Path, tmp_path: Path) -> None:
    profile = ["--profile", str(tmp_path / "profile")]
    assert main([*profile, "classify", str(fields)]) == 0
    (session,) = (tmp_path / "profile").rglob("*.lamella-session")
    assert main([*profile, "report", str(session), "--out", str(tmp_path / "r.csv")]) == 0

    assert len(rows_of(tmp_path / "r.csv")) == 4


def test_pseudonyms_hide_names_and_the_key_finds_them_again(fields: Path, tmp_path: Path) -> None:
    assert main(["classify", str(fields), "--report", str(tmp_path / "a.csv"), "--pseudonymise"]) == 0
    words = ["--out", str(tmp_path / "b.csv"), "--pseudonymise", "--key", str(tmp_path / "key.csv")]
    assert main(["report", str(fields), *words]) == 0

    assert b"24-110" not in (tmp_path / "a.csv").read_bytes()
    assert (tmp_path / "a.csv").read_bytes() == (tmp_path / "b.csv").read_bytes()
    key = {(row["kind"], row["pseudonym"]): row["name"] for row in rows_of(tmp_path / "key.csv")}
    patients = {key["patient", row["patient"]] for row in rows_of(tmp_path / "b.csv")}
    assert patients == {"24-1101", "24-1102"}


def test_fields_without_an_answer_are_told(
    fields: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["report", str(fields), "--out", str(tmp_path / "r.xlsx")]) == 0

    assert "4 of 4 fields have no answer of tiny_dev yet" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["--out", "r.pdf"], "The window prints PDF. Write r.html here"),
        (["--out", "r.txt"], "no ending that says its format"),
        (["--out", "no/such/r.csv"], "The folder for the report no/such/r.csv does not exist"),
        ([], "Say where to write the report"),
        (["--out", "r.csv", "--decimal", "comma"], "must differ"),
    ],
)
def test_what_cannot_be_done_is_said_at_once(
    fields: Path, words: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["report", str(fields), *words]) == 2
    assert message in capsys.readouterr().err


def test_a_file_that_only_looks_like_a_session_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "x.lamella-session").write_bytes(b"not a database at all, but long enough to be read as one")
    assert main(["report", str(tmp_path / "x.lamella-session"), "--out", str(tmp_path / "r.csv")]) == 2

    assert "no session of Lamella" in capsys.readouterr().err


def test_a_session_that_a_window_holds_is_not_reported_as_empty(
    fields: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    profile = tmp_path / "profile"
    assert main(["--profile", str(profile), "classify", str(fields)]) == 0
    workspace = Workspace.open(profile)
    session = workspace.open_session(fields)
    try:
        assert main(["--profile", str(profile), "report", str(fields), "--out", str(tmp_path / "r.csv")]) == 2
    finally:
        session.close()
        workspace.close()
    assert "already open in another Lamella window" in capsys.readouterr().err
    assert not (tmp_path / "r.csv").exists()
