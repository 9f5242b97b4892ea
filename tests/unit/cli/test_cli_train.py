"""``lamella train``: usage, leaks refused by name, a real run, Ctrl+C and resuming."""

import argparse
import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Generator
from pathlib import Path

import psutil
import pytest
from sample_drawing.labelled_set import write_labelled

from desktop_app.cli.arguments import build_parser
from desktop_app.cli.main import main
from desktop_app.cli.train import plan_of
from desktop_app.cli.train_print import epoch_line
from desktop_app.domain.cancellation import CancelToken
from desktop_app.domain.job_messages import EpochDone
from desktop_app.domain.labelled import LabelledSet, LabelOptions, Side
from desktop_app.domain.strategy_words import STRATEGY_WORDS
from desktop_app.domain.training_plan import Strategy, usual_stages
from desktop_app.persistence.app_dirs import AppDirs
from desktop_app.services.labelled_folder import LabelledFolders
from tests.helpers.picture_folder import noise_picture
from tests.helpers.tunable_package import tunable_package

QUICK = ["--epochs", "3", "--batch-size", "8", "--title", "Our lab"]


@pytest.fixture(scope="module")
def models(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("models")
    tunable_package(folder / "tiny_tunable")
    (folder / "default.json").write_text('{"default": "tiny_tunable"}', "utf-8")
    return folder


@pytest.fixture(autouse=True)
def _tunable(models: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LAMELLA_MODELS_DIR", str(models))


@pytest.fixture(scope="module")
def fields(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("room") / "fields"
    write_labelled(folder, patients=12, fields=2, size=(48, 40), seed=26)
    return folder


def stated_sides(root: Path) -> Path:
    """Draw two patients of each class for every side, in folders that state the sides."""
    number = 0
    for side in ("train", "validation", "test"):
        for folder, kind in (("benign", "B_A"), ("malignant", "M_DC")):
            for _patient in range(2):
                number += 1
                noise_picture(root / side / folder / f"SYN_{kind}-14-{2000 + number}-200-001.png", number)
    return root


def refused(words: list[str], capsys: pytest.CaptureFixture[str]) -> str:
    """Run ``train`` and return the sentence it was refused with."""
    assert main(["train", *words]) == 2
    captured = capsys.readouterr()
    assert "epoch" not in captured.out
    return captured.err


def test_the_same_patient_in_two_folders_is_refused_by_name(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = stated_sides(tmp_path / "fields")
    noise_picture(root / "test" / "benign" / "SYN_B_A-14-2001-200-009.png", 99)
    assert "14-2001" in refused([str(root)], capsys)


def test_the_same_pixels_under_two_names_are_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = stated_sides(tmp_path / "fields")
    original = root / "train" / "malignant" / "SYN_M_DC-14-2003-200-001.png"
    shutil.copyfile(original, root / "test" / "malignant" / "SYN_M_PC-14-7777-200-001.png")
    said = refused([str(root)], capsys)
    assert "14-2003" in said
    assert "14-7777" in said


def test_slide_14_13412_under_dc_and_lc_is_one_person(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = stated_sides(tmp_path / "fields")
    noise_picture(root / "train" / "malignant" / "SOB_M_DC-14-13412-100-001.png", 70)
    noise_picture(root / "test" / "malignant" / "SOB_M_LC-14-13412-100-002.png", 71)
    assert "14-13412" in refused([str(root)], capsys)


def test_a_table_that_calls_14_13412_two_patients_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = stated_sides(tmp_path / "fields")
    lines = ["path,label,patient,split"]
    for path in sorted(root.rglob("*.png")):
        side, label = path.relative_to(root).parts[:2]
        lines.append(f"{path},{label},{path.stem},{side}")
    for side, kind, seed in (("train", "DC", 70), ("test", "LC", 71)):
        picture = tmp_path / "more" / f"SOB_M_{kind}-14-13412-100-001.png"
        noise_picture(picture, seed)
        lines.append(f"{picture},malignant,{kind} patient,{side}")
    table = tmp_path / "labels.csv"
    table.write_text("\n".join(lines), "utf-8")
    said = refused([str(root), "--labels", str(table)], capsys)
    assert "DC patient" in said
    assert "LC patient" in said


def test_a_split_file_that_leaks_is_refused(
    fields: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = tmp_path / "fields"
    shutil.copytree(fields, root)
    folders = LabelledFolders(AppDirs.resolve(tmp_path / "profile"))
    labelled = read_all(folders.read(root, LabelOptions(), CancelToken()))
    split = folders.split(labelled)
    learnt, tested = (split.images_of(labelled, side)[0] for side in (Side.TRAIN, Side.TEST))
    planted = learnt.path.with_name(learnt.path.name.replace("-001", "-901").replace("-002", "-902"))
    shutil.copyfile(tested.path, planted)
    said = refused([str(root), "--split", str(folders.split_path(root))], capsys)
    assert learnt.patient in said
    assert tested.patient in said


def read_all(reading: Generator[object, None, LabelledSet]) -> LabelledSet:
    while True:
        try:
            next(reading)
        except StopIteration as end:
            return end.value


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], "Name a FOLDER"),
        (["--resume"], "There is no such run"),
        (["--resume", "nobody"], "There is no such run"),
        (["/nowhere/at/all"], "There is no folder"),
        (["/nowhere/at/all", "--model", "nobody"], "nobody"),
    ],
)
def test_what_cannot_be_trained_is_a_sentence(
    words: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert said in refused(words, capsys)


@pytest.mark.parametrize(
    "words",
    [
        ["x", "--epochs", "0"],
        ["x", "--learning-rate", "0"],
        ["x", "--learning-rate", "2"],
        ["x", "--strategy", "everything"],
        ["x", "--seed", "-1"],
        ["x", "--extend-split", "--new-split"],
    ],
)
def test_wrong_usage_ends_with_code_2(words: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["train", *words])
    assert ended.value.code == 2


def parsed(*words: str) -> argparse.Namespace:
    return build_parser().parse_args(["train", "x", *words])


def test_the_arguments_make_the_plan() -> None:
    plan = plan_of(parsed("--epochs", "7", "--learning-rate", "0.01", "--batch-size", "4", "--seed", "5"))
    assert (plan.batch_size, plan.seed, plan.fresh_head) == (4, 5, True)
    assert [(s.strategy, s.epochs, s.learning_rate) for s in plan.stages] == [(Strategy.HEAD, 7, 0.01)]
    whole = plan_of(parsed("--strategy", "whole", "--keep-head"))
    assert ([stage.strategy for stage in whole.stages], whole.fresh_head) == ([Strategy.WHOLE], False)


@pytest.mark.parametrize("strategy", Strategy)
def test_a_strategy_is_what_the_window_offers_under_that_name(
    strategy: Strategy, capsys: pytest.CaptureFixture[str]
) -> None:
    said = STRATEGY_WORDS[strategy]
    plan = plan_of(parsed("--strategy", said.option))
    assert (plan.stages, plan.fresh_head) == (usual_stages(strategy), True)
    with pytest.raises(SystemExit):
        main(["train", "--help"])
    assert f"{said.option:<11}{said.meaning} The window calls it {said.choice}." in capsys.readouterr().out
    epoch = EpochDone(0, strategy.value, 1, 2, 0.5, 0.7, 0.6, 0.6, 1e-3, 2.0, False)
    assert said.part.lower() in epoch_line(epoch)


@pytest.mark.tf
def test_a_folder_becomes_a_model_that_classifies(fields: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["train", str(fields), *QUICK]) == 0
    shown = capsys.readouterr().out
    assert len(re.findall(r"^epoch +\d+/3 ", shown, re.MULTILINE)) == 3
    assert re.search(r"^accuracy +\d\.\d{3} +\d\.\d{3}$", shown, re.MULTILINE)
    assert "too few for an interval" in shown
    assert "locked test patients" in shown
    assert "New model: our_lab (" in shown
    assert "research use only" in shown
    assert main(["classify", str(fields), "--model", "our_lab"]) == 0
    assert "24 of 24 fields" in capsys.readouterr().out


@pytest.mark.tf
def test_ctrl_c_keeps_the_last_epoch_and_says_how_to_go_on(
    fields: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = [sys.executable, "-m", "desktop_app.cli", "train", str(fields), "--epochs", "4000"]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        for line in program.stdout:
            if line.startswith("epoch   2/"):
                children = psutil.Process(program.pid).children(recursive=True)
                os.kill(program.pid, signal.SIGINT)
                break
        out, err = program.communicate(timeout=60)
    assert program.returncode == 130, err
    found = re.search(r"Stopped after (\d+) epochs\. Go on with: lamella train --resume (\S+)", out)
    assert found is not None, out
    assert int(found[1]) >= 2
    assert children
    assert not any(child.is_running() for child in children)
    assert "Traceback" not in err
    assert_listed_and_resumable(found[2], capsys)


def assert_listed_and_resumable(run_id: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Resume in this process as far as the first message, then leave as Ctrl+C does."""
    runs = Path(os.environ["LAMELLA_PROFILE"]) / "data" / "training_runs"
    assert [path.name for path in runs.iterdir() if path.is_dir()] == [run_id]
    request = (runs / run_id / "request.json").read_text("utf-8")
    (runs / run_id / "request.json").write_text(request.replace('"epochs": 4000', '"epochs": 3'), "utf-8")
    assert main(["train", "--resume"]) == 0
    shown = capsys.readouterr().out
    assert "Going on with" in shown
    assert "New model: " in shown


def test_without_the_training_component_nothing_is_read_and_one_sentence_says_why(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "lamella" / "lamella"))
    assert main(["--profile", str(tmp_path / "profile"), "train", str(tmp_path / "no such folder")]) == 2
    said = capsys.readouterr()
    assert said.err.startswith("lamella: Training needs Lamella Training ")
    assert len(said.err.splitlines()) == 1
    assert not said.out
