"""The job "self_test": which devices there are, how fast each is, and what training takes on the best."""

import dataclasses
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from desktop_app.domain.job_messages import JobChannel, StepDone
from desktop_app.domain.training_plan import TrainingPlan
from desktop_app.inference.package import ModelPackage, open_package
from desktop_app.training.fine_tuning import devices
from desktop_app.training.fine_tuning.devices import Choice, Device
from desktop_app.training.fine_tuning.strategy_timing import (
    embedding_seconds,
    keras_seconds,
    time_strategies,
)

_STEP = "timing the devices"


def run_self_test(request: Mapping[str, Any], channel: JobChannel) -> dict[str, Any]:
    """Time every device and, on the one that a run would take, every strategy.

    Args:
        request: ``base_package`` (folder or file) and optionally ``plan``.
        channel: progress goes there.

    Returns:
        ``devices`` (name, kind, seconds_per_field and fields_per_second, both None when it failed, chosen),
        ``chosen`` (kind), ``why`` (a sentence), ``strategies`` (seconds a field, ``once`` and ``epoch``) and
        ``views`` of a field that the model averages.

    Raises:
        Cancelled: the job is to end.
        ModelLoadError: the base model cannot be opened.
    """
    package = open_package(Path(request["base_package"]))
    plan = TrainingPlan.from_json(request["plan"]) if request.get("plan") else TrainingPlan()
    found = devices.find_devices()
    steps = _Steps(channel, 2 + len(found))
    choice = devices.choose_device(plan.device, found, devices.time_trial)
    steps.advance()
    once = embedding_seconds(package)
    rows = []
    for device in found:
        seconds = once if device.kind == "cpu" else _graphics_seconds(device, package)
        rows.append(_row(device, seconds, choice))
        steps.advance()
    with devices.on_device(choice.device):
        strategies = time_strategies(package, plan, once, channel)
    steps.advance()
    return {
        "devices": rows,
        "chosen": choice.device.kind,
        "why": choice.why,
        "strategies": strategies,
        "views": package.manifest.field_cut.views,
    }


@dataclasses.dataclass
class _Steps:
    """Tells how far the test has come and looks whether it is to end."""

    channel: JobChannel
    total: int
    done: int = 0

    def __post_init__(self) -> None:
        self.channel.send(StepDone(_STEP, 0, self.total))

    def advance(self) -> None:
        self.done += 1
        self.channel.send(StepDone(_STEP, self.done, self.total))
        self.channel.checkpoint()


def _graphics_seconds(device: Device, package: ModelPackage) -> float | None:
    try:
        with devices.on_device(device):
            return keras_seconds(package)
    except Exception:  # noqa: BLE001 - drivers fail in their own ways; the row says that there is no figure
        return None


def _row(device: Device, seconds: float | None, choice: Choice) -> dict[str, Any]:
    return {
        "name": device.name,
        "kind": device.kind,
        "seconds_per_field": seconds,
        "fields_per_second": None if seconds is None else 1.0 / seconds,
        "chosen": device == choice.device,
    }
