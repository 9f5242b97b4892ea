"""Runs of training: created, stopped, killed, resumed. A stand-in trains; the child is a real process."""

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import psutil
import pytest

from desktop_app.domain.cancellation import Cancelled
from desktop_app.domain.errors import AppError, ChildDiedError, TrainingBusyError
from desktop_app.domain.job_messages import EpochDone, JobMessage, StepDone
from desktop_app.domain.labelled import LabelledSet, Side
from desktop_app.domain.training_plan import Stage, TrainingPlan
from desktop_app.persistence.app_dirs import AppDirs
from desktop_app.services.fine_tune import FineTuneModel, FineTuneRequest
from desktop_app.services.job_control import JobControl
from desktop_app.services.models import ModelService
from tests.helpers.child_program import command
from tests.helpers.labelled_people import labelled_people, split_of

EPOCHS = 5


@pytest.fixture(autouse=True)
def _no_process_is_left() -> Iterator[None]:
    before = set(psutil.Process().children(recursive=True))
    yield
    left = set(psutil.Process().children(recursive=True)) - before
    assert not left, f"processes still alive: {left}"


@pytest.fixture
def dirs(tmp_path: Path) -> AppDirs:
    return AppDirs.resolve(tmp_path / "profile")


@pytest.fixture
def tuning(dirs: AppDirs, tiny_models_dir: Path) -> FineTuneModel:
    return FineTuneModel(dirs, ModelService((tiny_models_dir, dirs.user_models_dir)), command)


def request(tmp_path: Path, title: str = "Our lab", epochs: int = EPOCHS) -> FineTuneRequest:
    labelled = labelled_people(tmp_path)
    plan = TrainingPlan("tiny_dev", stages=(Stage(epochs=epochs),))
    return FineTuneRequest(labelled, split_of(labelled), plan, title)


def follow(messages: Iterator[JobMessage], epoch: int, act: Callable[[], None]) -> None:
    """Read all messages; do something when an epoch is told."""
    for message in messages:
        if isinstance(message, EpochDone) and message.epoch == epoch:
            act()


def kill_children() -> None:
    for child in psutil.Process().children():
        child.kill()


def test_a_request_becomes_a_run_that_a_child_can_read(
    tuning: FineTuneModel, tmp_path: Path, dirs: AppDirs, tiny_models_dir: Path
) -> None:
    run_id = tuning.create(request(tmp_path))
    body = json.loads((dirs.data_dir / "training_runs" / run_id / "request.json").read_text("utf-8"))
    assert TrainingPlan.from_json(body["plan"]).stages[0].epochs == EPOCHS
    assert body["base_package"] == str(tiny_models_dir / "tiny_dev")
    assert body["model_id"] == "our_lab"
    assert body["models_dir"] == str(dirs.user_models_dir)
    assert {image["side"] for image in body["images"]} == {"train", "validation", "test"}
    assert len(body["images"]) == 16


def test_a_run_tells_its_epochs_and_is_finished(tuning: FineTuneModel, tmp_path: Path) -> None:
    run_id = tuning.create(request(tmp_path))
    assert [run.state for run in tuning.runs()] == ["unfinished"]
    messages = list(tuning.run(run_id, JobControl()))
    assert [message.epoch for message in messages if isinstance(message, EpochDone)] == [1, 2, 3, 4, 5]
    assert tuning.result(run_id).model_id == "our_lab"
    assert tuning.result(run_id).best_epoch == EPOCHS
    (run,) = tuning.runs()
    assert (run.state, run.epochs_done, run.title) == ("finished", EPOCHS, "Our lab")


def test_two_models_of_one_title_get_ids_of_their_own(tuning: FineTuneModel, tmp_path: Path) -> None:
    for title in ("Our lab", "Our lab!", "14 Slides", "Tiny dev"):
        tuning.create(request(tmp_path, title))
    assert {run.model_id for run in tuning.runs()} == {
        "our_lab",
        "our_lab_2",
        "model_14_slides",
        "tiny_dev_2",
    }


def test_a_killed_child_leaves_a_run_that_can_be_resumed(tuning: FineTuneModel, tmp_path: Path) -> None:
    run_id = tuning.create(request(tmp_path, "waits after 2"))
    with pytest.raises(ChildDiedError, match="resume"):
        follow(tuning.run(run_id, JobControl()), 2, kill_children)
    assert [(run.state, run.epochs_done) for run in tuning.runs()] == [("unfinished", 2)]
    rest = list(tuning.run(run_id, JobControl()))
    assert [message.epoch for message in rest] == [3, 4, 5]  # type: ignore[union-attr]
    assert [epoch.epoch for epoch in tuning.history(run_id)] == [1, 2, 3, 4, 5]


def test_leaving_keeps_the_run(tuning: FineTuneModel, tmp_path: Path) -> None:
    run_id, control = tuning.create(request(tmp_path, "waits after 2")), JobControl()
    with pytest.raises(Cancelled):
        follow(tuning.run(run_id, control), 2, control.leave)
    assert [(run.state, run.epochs_done) for run in tuning.runs()] == [("unfinished", 2)]


def test_cancelling_keeps_nothing(tuning: FineTuneModel, tmp_path: Path) -> None:
    run_id, control = tuning.create(request(tmp_path, "waits after 1")), JobControl()
    with pytest.raises(Cancelled):
        follow(tuning.run(run_id, control), 1, control.cancel)
    assert tuning.runs() == ()


def test_stop_and_keep_best_ends_with_a_result(tuning: FineTuneModel, tmp_path: Path) -> None:
    run_id, control = tuning.create(request(tmp_path, epochs=100_000)), JobControl()
    follow(tuning.run(run_id, control), 3, control.finish)
    assert 3 <= tuning.result(run_id).best_epoch < 100_000


@pytest.mark.parametrize("word", ["cancel", "leave"])
def test_a_word_said_before_the_child_exists_holds(tuning: FineTuneModel, tmp_path: Path, word: str) -> None:
    run_id, control = tuning.create(request(tmp_path, "waits after 1")), JobControl()
    getattr(control, word)()
    with pytest.raises(Cancelled):
        list(tuning.run(run_id, control))
    assert len(tuning.runs()) == (word == "leave")


def test_finish_said_before_the_child_exists_holds(tuning: FineTuneModel, tmp_path: Path) -> None:
    run_id, control = tuning.create(request(tmp_path, epochs=100_000)), JobControl()
    control.pause()
    control.finish()
    list(tuning.run(run_id, control))
    assert tuning.result(run_id).best_epoch < 100_000


def test_a_failed_run_says_why_and_can_be_tried_again(tuning: FineTuneModel, tmp_path: Path) -> None:
    run_id = tuning.create(request(tmp_path, "fails"))
    with pytest.raises(AppError, match="Memory ran out"):
        list(tuning.run(run_id, JobControl()))
    (run,) = tuning.runs()
    assert run.state == "failed"
    assert "Memory ran out" in run.problem
    list(tuning.run(run_id, JobControl()))
    assert [run.state for run in tuning.runs()] == ["finished"]


def test_one_training_at_a_time(tuning: FineTuneModel, tmp_path: Path) -> None:
    first, second = tuning.create(request(tmp_path, "waits after 1")), tuning.create(request(tmp_path))
    control = JobControl()
    messages = tuning.run(first, control)
    next(messages)
    with pytest.raises(TrainingBusyError, match="Another training"):
        next(tuning.run(second, JobControl()))
    with pytest.raises(TrainingBusyError):
        tuning.discard(first)
    control.leave()
    with pytest.raises(Cancelled):
        list(messages)
    assert len(list(tuning.run(second, JobControl()))) == EPOCHS
    tuning.discard(first)
    assert [run.run_id for run in tuning.runs()] == [second]


def test_a_lock_left_by_a_dead_program_is_in_nobodys_way(
    tuning: FineTuneModel, tmp_path: Path, dirs: AppDirs
) -> None:
    run_id = tuning.create(request(tmp_path))
    folder = dirs.data_dir / "training_runs"
    (folder / "training.lock").touch()
    (folder / "training.pid").write_text("1", "ascii")
    assert len(list(tuning.run(run_id, JobControl()))) == EPOCHS


def test_a_search_returns_its_table_and_leaves_no_run(tuning: FineTuneModel, tmp_path: Path) -> None:
    searching = tuning.search(request(tmp_path), JobControl())
    assert next(searching) == StepDone("searching", 1, 1)
    with pytest.raises(StopIteration) as ended:
        next(searching)
    assert ended.value.value == {"rows": [16]}
    assert tuning.runs() == ()


def test_a_side_without_a_class_is_refused(tuning: FineTuneModel, tmp_path: Path) -> None:
    whole = request(tmp_path)
    benign = tuple(image for image in whole.labelled.images if image.label == "benign")
    with pytest.raises(AppError, match="no malignant fields to learn from"):
        tuning.create(replace(whole, labelled=LabelledSet(tmp_path, benign)))


def test_a_leaking_split_is_refused_with_names(tuning: FineTuneModel, tmp_path: Path) -> None:
    whole = request(tmp_path)
    twin = {image.path: "same" for image in whole.labelled.images if image.path.stem.endswith(("0-0", "3-0"))}
    images = tuple(
        replace(image, pixel_sha256=twin.get(image.path, image.pixel_sha256))
        for image in whole.labelled.images
    )
    assert whole.split.sides["benign-3"] is Side.TEST
    with pytest.raises(AppError, match="benign-0"):
        tuning.create(replace(whole, labelled=LabelledSet(tmp_path, images)))
    assert tuning.runs() == ()


@pytest.mark.parametrize("run_id", ["../secrets", "", "nowhere"])
def test_a_run_that_is_none_is_a_sentence(tuning: FineTuneModel, run_id: str) -> None:
    with pytest.raises(AppError, match="training run"):
        next(tuning.run(run_id, JobControl()))


def test_a_history_cut_off_by_a_power_failure_is_read_up_to_there(
    tuning: FineTuneModel, tmp_path: Path, dirs: AppDirs
) -> None:
    run_id = tuning.create(request(tmp_path))
    list(tuning.run(run_id, JobControl()))
    history = dirs.data_dir / "training_runs" / run_id / "history.jsonl"
    history.write_bytes(history.read_bytes()[:-40])
    assert [epoch.epoch for epoch in tuning.history(run_id)] == [1, 2, 3, 4]
