"""The job "search": tries a few settings on what is computed once, and tells which served best.

Judged on the validation patients only; the fields of the locked test are not even read.
"""

import dataclasses
import itertools
import shutil
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desktop_app.domain.job_messages import JobChannel, JobMessage, NoticeRaised, StepDone
from desktop_app.domain.labelled import Side
from desktop_app.domain.training_plan import HeadPlan, Stage, Strategy, TrainingPlan
from desktop_app.inference.package import ModelPackage, open_package
from desktop_app.training.fine_tuning.checkpoint import Checkpoints
from desktop_app.training.fine_tuning.devices import on_device, prepare
from desktop_app.training.fine_tuning.embedded_fields import EmbeddedFields, FieldEmbedding
from desktop_app.training.fine_tuning.epoch_loop import Targets, balanced_weights
from desktop_app.training.fine_tuning.field_crops import crops_of
from desktop_app.training.fine_tuning.learners import StageInput
from desktop_app.training.fine_tuning.package_network import network_of_package
from desktop_app.training.fine_tuning.run_request import RunRequest, read_request
from desktop_app.training.fine_tuning.stage_training import StageTraining, needs_backbone
from desktop_app.training.fine_tuning.trainable_head import TrainableHead, fresh_head, head_of_package

_LEARNING_RATES = (3e-4, 1e-3, 3e-3)
_BATCH_SIZES = (16, 32)
_MOST_EPOCHS = 30
_PATIENCE = 5
_HEAD_FIRST = Stage(Strategy.HEAD, 10, 1e-3)

Row = dict[str, Any]


def run_search(run_dir: Path, channel: JobChannel) -> dict[str, Any]:
    """Train a head, or a top block, for each combination of settings; "stop and keep best" ends it early.

    Returns:
        ``rows`` (learning_rate, batch_size, strategy, head, val_loss, val_accuracy, epochs, seconds, chosen),
        ``plan`` (the whole plan of the best as JSON) and ``best`` (its row).

    Raises:
        Cancelled: the user ended it.
        AppError: with a sentence.
    """
    request = _without_test(read_request(run_dir))
    base = open_package(request.base_package)
    choice = prepare(request.plan)
    channel.send(NoticeRaised(choice.why))
    with on_device(choice.device):
        trial = _Trial(request, base, channel)
        plans = list(_plans(request))
        rows: list[Row] = []
        for number, plan in enumerate(plans):
            channel.send(StepDone("trying settings", number, len(plans)))
            channel.checkpoint()
            if channel.should_finish and rows:
                break
            rows.append(trial.row(plan))
        channel.send(StepDone("trying settings", len(plans), len(plans)))
    best = min(range(len(rows)), key=lambda number: rows[number]["val_loss"])
    rows[best]["chosen"] = True
    return {"rows": rows, "plan": plans[best].to_json(), "best": rows[best]}


@dataclass
class _Silent:
    """Passes on pause, cancel and stop, but not the epochs of every combination."""

    channel: JobChannel

    def send(self, message: JobMessage) -> None:
        if isinstance(message, NoticeRaised):
            self.channel.send(message)

    def checkpoint(self) -> None:
        self.channel.checkpoint()

    @property
    def should_finish(self) -> bool:
        return self.channel.should_finish


class _Trial:
    """Trains one combination after the other on the same embeddings."""

    def __init__(self, request: RunRequest, base: ModelPackage, channel: JobChannel) -> None:
        self._request, self._base, self._channel = request, base, channel
        self._crops = crops_of(request, base.manifest.backbone.input.width, channel)
        self._embedded: EmbeddedFields = FieldEmbedding(request, self._crops, base.tflite).all_sides(
            1, channel
        )
        labels = request.labels()
        train = labels[request.rows_of(Side.TRAIN)]
        weights = balanced_weights(train) if request.plan.class_weights else (1.0, 1.0)
        self._targets = Targets(train, labels[request.rows_of(Side.VALIDATION)], weights)

    def row(self, plan: TrainingPlan) -> Row:
        """Train as ``plan`` says and return what the table shows."""
        started = time.monotonic()
        folder = self._request.run_dir / "search"
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        request = dataclasses.replace(self._request, plan=plan)
        parts = network_of_package(self._base) if needs_backbone(plan.stages) else None
        sha256 = self._base.identity.sha256
        given = StageInput(request, self._crops, self._embedded, self._head(plan), sha256, parts)
        silent = _Silent(self._channel)
        state = StageTraining(self._base, given, self._targets, Checkpoints(folder), silent).run()
        shutil.rmtree(folder, ignore_errors=True)
        best = state.epochs[state.best_epoch - 1]
        last = plan.stages[-1]
        return {
            "learning_rate": last.learning_rate,
            "batch_size": plan.batch_size,
            "strategy": last.strategy.value,
            "head": list(plan.head.dense),
            "val_loss": best.val_loss,
            "val_accuracy": best.val_accuracy,
            "epochs": len(state.epochs),
            "seconds": time.monotonic() - started,
            "chosen": False,
        }

    def _head(self, plan: TrainingPlan) -> TrainableHead:
        if plan.fresh_head:
            return fresh_head(plan.head, self._embedded.train[0], plan.seed)
        return head_of_package(self._base, plan.head, plan.seed)


def _plans(request: RunRequest) -> Iterator[TrainingPlan]:
    """Yield a plan for each combination of the ranges asked for, or of the usual ones."""
    plan, search = request.plan, request.search
    own = plan.stages[-1].strategy
    deeper = [own.value] if own is Strategy.TOP_BLOCK else []
    heads = search.get("heads") if plan.fresh_head else None
    for strategy, dense, batch_size, rate in itertools.product(
        search.get("strategies") or [Strategy.HEAD.value, *deeper],
        heads or [plan.head.dense],
        search.get("batch_sizes") or _BATCH_SIZES,
        search.get("learning_rates") or _LEARNING_RATES,
    ):
        yield dataclasses.replace(
            plan,
            stages=_stages(Strategy(strategy), float(rate), plan),
            head=HeadPlan(tuple(dense), plan.head.dropout),
            batch_size=int(batch_size),
            patience=plan.patience or _PATIENCE,
        )


def _stages(strategy: Strategy, rate: float, plan: TrainingPlan) -> tuple[Stage, ...]:
    epochs = min(plan.stages[-1].epochs, _MOST_EPOCHS)
    last = Stage(strategy, epochs, rate)
    return (last,) if strategy is Strategy.HEAD else (_HEAD_FIRST, last)


def _without_test(request: RunRequest) -> RunRequest:
    return dataclasses.replace(
        request, images=tuple(image for image in request.images if image.stated_side is not Side.TEST)
    )
