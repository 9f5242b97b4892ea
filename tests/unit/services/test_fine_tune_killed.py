"""A real training, killed at one moment after the other: told, listed, resumed, nothing left behind."""

import random
import threading
from collections.abc import Callable, Generator, Iterator
from pathlib import Path

import psutil
import pytest
from sample_drawing.labelled_set import write_labelled

from desktop_app.domain.cancellation import CancelToken
from desktop_app.domain.errors import ChildDiedError
from desktop_app.domain.job_messages import EpochDone, JobMessage, StepDone
from desktop_app.domain.labelled import LabelledSet, LabelOptions
from desktop_app.domain.training_plan import AugmentationPlan, Stage, Strategy, TrainingPlan
from desktop_app.persistence.app_dirs import AppDirs
from desktop_app.services.fine_tune import FineTuneModel, FineTuneRequest
from desktop_app.services.job_control import JobControl
from desktop_app.services.labelled_folder import LabelledFolders
from desktop_app.services.models import ModelService
from tests.helpers.tunable_package import tunable_package

pytestmark = pytest.mark.tf
STAGES = (Stage(Strategy.HEAD, 4, 0.01), Stage(Strategy.TOP_BLOCK, 3, 1e-4))
EPOCHS = 7

Moment = Callable[[JobMessage], bool]


@pytest.fixture
def dirs(tmp_path: Path) -> AppDirs:
    return AppDirs.resolve(tmp_path / "profile")


@pytest.fixture
def models(tmp_path: Path, dirs: AppDirs) -> ModelService:
    tunable_package(tmp_path / "models" / "tiny_tunable")
    return ModelService((tmp_path / "models", dirs.user_models_dir))


@pytest.fixture
def tuning(dirs: AppDirs, models: ModelService) -> Iterator[FineTuneModel]:
    before = set(psutil.Process().children(recursive=True))
    yield FineTuneModel(dirs, models)
    left = set(psutil.Process().children(recursive=True)) - before
    assert not left, f"processes still alive: {left}"


def request(tmp_path: Path, dirs: AppDirs) -> FineTuneRequest:
    write_labelled(tmp_path / "fields", patients=12, fields=2, size=(48, 40), seed=26)
    folders = LabelledFolders(dirs)
    labelled = whole(folders.read(tmp_path / "fields", LabelOptions(), CancelToken()))
    plan = TrainingPlan(
        "tiny_tunable",
        stages=STAGES,
        batch_size=4,
        patience=0,
        augmentation=AugmentationPlan(views=1),
        device="cpu",
    )
    return FineTuneRequest(labelled, folders.split(labelled), plan, "Our lab")


def whole(reading: Generator[object, None, LabelledSet]) -> LabelledSet:
    while True:
        try:
            next(reading)
        except StopIteration as end:
            return end.value


def killed(tuning: FineTuneModel, run_id: str, moment: Moment, delay_s: float = 0.0) -> list[int]:
    """Train until ``moment``, then kill the child a little later; return the epochs that were told."""
    told: list[int] = []
    killers: list[threading.Timer] = []

    def train() -> None:
        for message in tuning.run(run_id, JobControl()):
            if isinstance(message, EpochDone):
                told.append(message.epoch)
            if not killers and moment(message):
                (child,) = psutil.Process().children()
                killers.append(threading.Timer(delay_s, child.kill))
                killers[0].start()

    with pytest.raises(ChildDiedError, match=r"SIGKILL.*resume it"):
        train()
    killers[0].join()
    return told


def at_epoch(number: int) -> Moment:
    return lambda message: isinstance(message, EpochDone) and message.epoch == number


def at_step(what: str) -> Moment:
    return lambda message: isinstance(message, StepDone) and message.what == what


def test_killed_at_any_moment_a_training_is_resumed_and_loses_an_epoch_at_most(
    tuning: FineTuneModel, models: ModelService, tmp_path: Path, dirs: AppDirs
) -> None:
    run_id = tuning.create(request(tmp_path, dirs))
    late = random.Random(20261124)
    moments = (
        (lambda _first: True, 0.0),
        (at_step("embedding fields"), late.uniform(0, 0.05)),
        (at_epoch(2), late.uniform(0, 0.01)),
        (at_epoch(5), late.uniform(0, 0.05)),
        (at_step("packing the model"), late.uniform(0, 0.01)),
    )
    reached = 0
    for moment, delay_s in moments:
        told = killed(tuning, run_id, moment, delay_s)
        assert not told or reached <= told[0] <= reached + 1
        reached = max([reached, *told])
        (run,) = tuning.runs()
        assert (run.state, run.run_id) == ("unfinished", run_id)
        assert [epoch.epoch for epoch in tuning.history(run_id)] == list(range(1, run.epochs_done + 1))
        assert run.epochs_done >= reached - 1
        assert models.broken() == ()
    assert reached == EPOCHS
    list(tuning.run(run_id, JobControl()))
    assert [run.state for run in tuning.runs()] == ["finished"]
    assert [epoch.epoch for epoch in tuning.history(run_id)] == list(range(1, EPOCHS + 1))
    trained = ModelService((dirs.user_models_dir,))
    assert [summary.identity.model_id for summary in trained.summaries()] == ["our_lab"]
    assert trained.verify("our_lab").identity.model_id == "our_lab"
