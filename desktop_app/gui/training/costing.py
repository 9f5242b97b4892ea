"""What training will take here: a short self-test in the child, then arithmetic for each choice."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from desktop_app.domain.errors import AppError
from desktop_app.domain.training_plan import Strategy, TrainingPlan, usual_stages
from desktop_app.gui.pieces.job_ids import next_job
from desktop_app.services.job_control import JobControl
from desktop_app.workers.child_worker import ShortJob, ShortJobWorker

# TensorFlow starts, and the new model is written and measured, whatever is trained.
_AROUND_S = 15.0


@dataclass(frozen=True, slots=True)
class DeviceLine:
    """One device that was found and timed.

    Attributes:
        name: such as ``CPU, 2 threads``.
        seconds_per_field: one field through the backbone; None when it could not be timed.
        is_chosen: True for the one that will train.
    """

    name: str
    seconds_per_field: float | None
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class SelfTest:
    """What the self-test found.

    Attributes:
        devices: in the order found.
        why: one sentence on the choice of the device.
        strategies: by value of ``Strategy``: seconds a field ``once`` and in every ``epoch``.
        views: versions of a field that the base model looks at to answer it.
    """

    devices: tuple[DeviceLine, ...]
    why: str
    strategies: Mapping[str, Mapping[str, float]]
    views: int = 1

    @classmethod
    def from_json(cls, body: Mapping[str, Any]) -> "SelfTest":
        """Read the result of the job ``self_test``; what is missing is left out."""
        devices = tuple(
            DeviceLine(str(item["name"]), item.get("seconds_per_field"), bool(item.get("chosen")))
            for item in body.get("devices", ())
        )
        views = int(body.get("views", 1))
        return cls(devices, str(body.get("why", "")), dict(body.get("strategies", {})), views)

    @property
    def chosen(self) -> DeviceLine | None:
        """The device that will train."""
        return next((device for device in self.devices if device.is_chosen), None)


def seconds_for(test: SelfTest, plan: TrainingPlan, fields: int, learning: int) -> dict[str, float]:
    """Return the longest each strategy takes.

    Every copy of a training field goes through the frozen backbone once, and an epoch draws one of them, so
    copies do not make epochs longer. Fields held back are answered in all views of the package; once more by
    a new backbone.

    Args:
        test: measured on this computer.
        plan: as set; another strategy than its own is reckoned with its usual stages.
        fields: pictures on all sides.
        learning: pictures that are trained on.
    """
    costs = {}
    held = (fields - learning) * test.views
    embedded = learning * (1 + plan.augmentation.views) + held
    for strategy in Strategy:
        own = plan.stages[-1].strategy is strategy
        stages = plan.stages if own else usual_stages(strategy)
        needed = {stage.strategy.value for stage in stages}
        if not needed <= set(test.strategies):
            continue
        once = max(test.strategies[name].get("once", 0.0) for name in needed) * embedded
        if needed != {Strategy.HEAD.value}:
            once += test.strategies.get(Strategy.HEAD.value, {}).get("once", 0.0) * held
        epochs = sum(
            stage.epochs * test.strategies[stage.strategy.value].get("epoch", 0.0) for stage in stages
        )
        costs[strategy.value] = _AROUND_S + once + epochs * learning
    return costs


class Costing(QObject):
    """Runs the self-test once for each base model. GUI thread only.

    Signals:
        run_asked(ShortJob): goes to the worker.
        measured(SelfTest), failed(AppError).
    """

    run_asked = Signal(object)
    measured = Signal(object)
    failed = Signal(object)

    def __init__(self, worker: ShortJobWorker) -> None:
        super().__init__()
        self._known: dict[Path, SelfTest] = {}
        self._job, self._package = 0, Path()
        self._control: JobControl | None = None
        self.run_asked.connect(worker.run)
        worker.finished.connect(self._on_worker_finished)
        worker.cancelled.connect(self._on_worker_cancelled)
        worker.failed.connect(self._on_worker_failed)

    @property
    def is_running(self) -> bool:
        """True while it measures."""
        return self._control is not None

    def known(self, package: Path) -> SelfTest | None:
        """Return what was measured for a base model; None before."""
        return self._known.get(package)

    def measure(self, package: Path, *, again: bool = False) -> None:
        """Measure, unless that was done before."""
        if self.is_running:
            if package == self._package:
                return
            self.stop()
        test = None if again else self._known.get(package)
        if test is not None:
            self.measured.emit(test)
            return
        self._job, self._package, self._control = next_job(), package, JobControl()
        request = {"base_package": str(package)}
        self.run_asked.emit(ShortJob(self._job, "self_test", request, self._control))

    @Slot()
    def stop(self) -> None:
        """Give the computer back at once: a training begins, or the program ends."""
        if self._control is not None:
            self._control.leave()
            self._control = None
            self._job = 0

    @Slot(int, object)
    def _on_worker_finished(self, job_id: int, result: Mapping[str, Any]) -> None:
        if job_id == self._job:
            self._control = None
            test = SelfTest.from_json(result)
            self._known[self._package] = test
            self.measured.emit(test)

    @Slot(int)
    def _on_worker_cancelled(self, job_id: int) -> None:
        if job_id == self._job:
            self._control = None

    @Slot(int, object)
    def _on_worker_failed(self, job_id: int, error: AppError) -> None:
        if job_id == self._job:
            self._control = None
            self.failed.emit(error)
