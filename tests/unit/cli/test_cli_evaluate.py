"""evaluate, compare and the changes of models from the command line, with real tiny models."""

import contextlib
import json
import re
import shutil
from pathlib import Path

import pytest

from desktop_app.cli.main import main
from desktop_app.domain.labelled import Side
from desktop_app.domain.lineage import Lineage
from desktop_app.services.labelled_folder import LabelledFolders
from desktop_app.services.workspace import Workspace
from tests.helpers.model_variants import draw_labelled, variant


@pytest.fixture(autouse=True)
def _tiny_model(tiny_models_dir: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LAMELLA_MODELS_DIR", str(tiny_models_dir))


@pytest.fixture(scope="module")
def fields(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return draw_labelled(tmp_path_factory.mktemp("room") / "fields").source


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("packages")
    variant(folder / "good", "good")
    variant(folder / "bad", "bad", skill=-1)
    lineage = Lineage.of_patients(None, "run-1", {"b0": Side.TRAIN, "m0": Side.VALIDATION})
    variant(folder / "tuned", "tuned", lineage=lineage)
    return folder


PATTERN = ["--patients", "{patient}-{number}"]


def test_evaluate_prints_figures_and_writes_both_reports(
    fields: Path, packages: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["models", "import", str(packages / "tuned"), "--unsigned-ok"]) == 0
    html, body = tmp_path / "r.html", tmp_path / "r.json"
    words = ["--model", "tuned", *PATTERN, "--html", str(html), "--json", str(body)]
    assert main(["evaluate", str(fields), *words]) == 0
    captured = capsys.readouterr()

    assert re.search(r"balanced accuracy +1\.000 \[1\.000, 1\.000\]", captured.out)
    assert "patient score" in captured.out
    assert "18 images of 6 patients: 9 benign, 9 malignant; 6 files left out" in captured.out
    assert "2 patients with 6 fields taught this model" in captured.err
    assert "research use only" in captured.out
    assert html.read_text("utf-8").count("data:image/png") == 4
    assert json.loads(body.read_text("utf-8"))["model"]["id"] == "tuned"
    assert main(["evaluate", str(fields), "--model", "tuned", *PATTERN, "--include-known-patients"]) == 0
    assert "24 images of 8 patients" in capsys.readouterr().out


def test_compare_marks_the_best(
    fields: Path, packages: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("good", "bad"):
        assert main(["models", "import", str(packages / name), "--unsigned-ok"]) == 0
    words = ["--models", "good,bad", *PATTERN, "--html", str(tmp_path / "c.html")]
    assert main(["compare", str(fields), *words]) == 0
    shown = capsys.readouterr().out

    assert "1.000*" in shown
    assert "good - bad: 1.000" in shown
    assert (tmp_path / "c.html").is_file()
    assert main(["compare", str(fields), "--models", "good,nobody", *PATTERN]) == 2


def test_the_default_changes_by_the_rule_or_by_a_reason_and_back(
    fields: Path, packages: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("good", "bad"):
        assert main(["models", "import", str(packages / name), "--unsigned-ok"]) == 0
    assert main(["models", "default", "bad", "--override", "a test of mine"]) == 0
    assert main(["models", "default", "good"]) == 2
    assert "--override REASON" in capsys.readouterr().err
    assert main(["models", "default", "good", "--test", str(fields), *PATTERN]) == 0
    assert main(["models", "list"]) == 0
    assert "good      1.0.0  Model good (default)" in capsys.readouterr().out
    assert main(["models", "default", "bad", "--test", str(fields), *PATTERN]) == 2
    assert main(["models", "rollback"]) == 0
    assert "again bad 1.0.0" in capsys.readouterr().out
    assert main(["models", "export", "good", str(tmp_path / "good.lamella")]) == 0
    assert main(["models", "remove", "good"]) == 0
    assert main(["models", "import", str(tmp_path / "good.lamella")]) == 0
    assert main(["models", "remove", "bad"]) == 2
    assert main(["models", "default", "good", "--patients", "x"]) == 2


def test_what_cannot_be_read_is_code_3_and_a_wrong_word_code_2(
    packages: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = draw_labelled(tmp_path / "fields", 2, 2, 2).source
    (folder / "benign" / "b9-0.png").write_bytes(b"")
    assert main(["evaluate", str(folder), *PATTERN]) == 3
    assert main(["evaluate", str(folder), *PATTERN, "--class", "benign"]) == 2
    assert "write NAME=benign" in capsys.readouterr().err
    assert main(["evaluate", str(folder), *PATTERN, "--split", "saved"]) == 2
    assert "No split was saved" in capsys.readouterr().err
    assert main(["evaluate", str(folder), "--html", str(tmp_path / "no" / "r.html")]) == 2


def test_a_planted_leak_is_refused_with_the_names_of_the_patients(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A picture of a training patient under the name of a test patient."""
    labelled = draw_labelled(tmp_path / "fields", 8, 8, 2)
    with contextlib.closing(Workspace.open()) as workspace:
        split = LabelledFolders(workspace.dirs).split(labelled)
    words = ["evaluate", str(labelled.source), *PATTERN, "--split", "saved"]
    assert main(words) == 0
    taught, tested = (
        next(image for image in labelled.images if split.sides[image.patient] is side)
        for side in (Side.TRAIN, Side.TEST)
    )
    copy = tested.path.parent.parent / taught.label / f"{tested.patient}-9.png"
    shutil.copyfile(taught.path, copy)

    assert main(words) == 2
    error = capsys.readouterr().err
    assert taught.patient in error
    assert tested.patient in error
