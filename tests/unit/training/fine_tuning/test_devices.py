"""Which device trains, with failures put in: a GPU that breaks, a slow one, none; and the real self-test."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.domain.cancellation import Cancelled
from desktop_app.domain.errors import AppError
from desktop_app.domain.job_messages import EpochDone, NoticeRaised, StepDone
from desktop_app.domain.training_plan import Stage, Strategy, TrainingPlan
from desktop_app.training.fine_tuning import devices, epoch_loop
from desktop_app.training.fine_tuning.device_job import run_self_test
from desktop_app.training.fine_tuning.devices import Device, choose_device, find_devices
from desktop_app.training.fine_tuning.train_job import run_training
from tests.helpers.training_run import PLAN, ListeningChannel, training_run
from tests.helpers.tunable_package import tunable_package

CPU, GPU, OTHER = Device("cpu", 0, "CPU, 2 threads"), Device("gpu", 0, "Card A"), Device("gpu", 1, "Card B")


class ResourceExhaustedError(Exception):
    """Has the name that TensorFlow gives to memory that ran out."""


def timed(seconds: dict[Device, float | Exception]) -> Callable[[Device], float]:
    def timer(device: Device) -> float:
        taken = seconds[device]
        if isinstance(taken, Exception):
            raise taken
        return taken

    return timer


@pytest.mark.parametrize(
    ("seconds", "chosen", "reason"),
    [
        ({CPU: 1.0}, CPU, "no graphics processor"),
        ({CPU: 1.0, GPU: 0.25}, GPU, "4.0 times as fast"),
        ({CPU: 1.0, GPU: 1.5}, CPU, "faster than Card A"),
        (
            {CPU: 1.0, GPU: RuntimeError("no kernel image\nat line 7")},
            CPU,
            "failed its self-test: no kernel image",
        ),
        ({CPU: 1.0, GPU: OSError("lost"), OTHER: 0.5}, OTHER, "Card B is used: 2.0 times"),
        ({CPU: 1.0, GPU: 0.5, OTHER: 0.2}, OTHER, "Card B is used: 5.0 times"),
    ],
)
def test_the_fastest_device_that_works_is_chosen_for_a_reason_in_one_sentence(
    seconds: dict[Device, float | Exception], chosen: Device, reason: str
) -> None:
    choice = choose_device("auto", tuple(seconds), timed(seconds))
    assert choice.device == chosen
    assert reason in choice.why
    assert "\n" not in choice.why


def test_a_wish_is_kept_where_it_can_be() -> None:
    slow = timed({CPU: 1.0, GPU: 1.5})
    broken = timed({CPU: 1.0, GPU: RuntimeError("gone")})
    assert choose_device("gpu", (CPU, GPU), slow).device == GPU
    assert choose_device("cpu", (CPU, GPU), slow).device == CPU
    assert choose_device("gpu", (CPU, GPU), broken).device == CPU
    assert "gone" in choose_device("gpu", (CPU, GPU), broken).why


@pytest.mark.tf
def test_graphics_processors_take_memory_as_they_need_it(monkeypatch: pytest.MonkeyPatch) -> None:
    import tensorflow as tf

    found = [tf.config.PhysicalDevice(f"GPU:{number}", "GPU") for number in range(2)]
    details = {found[0]: {"device_name": "Card"}}
    grown = []

    def grow(device: object, enable: bool) -> None:
        if device is found[1]:
            raise RuntimeError("Physical devices cannot be modified after being initialized")
        grown.append((device, enable))

    monkeypatch.setattr(tf.config, "list_physical_devices", lambda kind: found if kind == "GPU" else [])
    monkeypatch.setattr(tf.config.experimental, "set_memory_growth", grow)
    monkeypatch.setattr(tf.config.experimental, "get_device_details", lambda gpu: details.get(gpu, {}))
    names = [(device.kind, device.number, device.name) for device in find_devices()[1:]]
    assert names == [("gpu", 0, "Card"), ("gpu", 1, "GPU:1")]
    assert grown == [(found[0], True)]


@pytest.mark.tf
def test_the_self_test_times_this_computer_and_every_strategy(tmp_path: Path) -> None:
    channel = ListeningChannel()
    request = {"base_package": str(tunable_package(tmp_path / "tiny_tunable"))}
    result = run_self_test(request | {"plan": PLAN.to_json()}, channel)
    (cpu,) = [device for device in result["devices"] if device["kind"] == "cpu"]
    assert cpu["seconds_per_field"] > 0
    assert cpu["fields_per_second"] == pytest.approx(1 / cpu["seconds_per_field"])
    assert cpu["chosen"]
    assert result["chosen"] == "cpu"
    assert result["views"] == 1
    assert result["why"].endswith(".")
    assert set(result["strategies"]) == {strategy.value for strategy in Strategy}
    for costs in result["strategies"].values():
        assert costs["once"] > 0
        assert costs["epoch"] > 0
    steps = [message for message in channel.messages if isinstance(message, StepDone)]
    assert steps[-1].done == steps[-1].total


@pytest.mark.tf
def test_a_package_without_its_training_part_can_train_its_head(tmp_path: Path) -> None:
    folder = tunable_package(tmp_path / "tiny_tunable", with_training=False)
    result = run_self_test({"base_package": str(folder)}, ListeningChannel())
    assert set(result["strategies"]) == {"head"}


@pytest.mark.tf
def test_a_card_that_breaks_is_listed_without_a_figure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = devices.time_trial

    def trial(device: Device) -> float:
        if device.kind == "gpu":
            raise RuntimeError("CUDA_ERROR_NO_DEVICE")
        return real(device)

    monkeypatch.setattr(devices, "find_devices", lambda: (CPU, replace(GPU, number=9)))
    monkeypatch.setattr(devices, "time_trial", trial)
    folder = tunable_package(tmp_path / "tiny_tunable", with_training=False)
    result = run_self_test({"base_package": str(folder)}, ListeningChannel())
    assert result["chosen"] == "cpu"
    assert "CUDA_ERROR_NO_DEVICE" in result["why"]
    assert result["devices"][1]["seconds_per_field"] is None
    assert not result["devices"][1]["chosen"]


@pytest.mark.tf
def test_the_self_test_can_be_cancelled(tmp_path: Path) -> None:
    channel = ListeningChannel()
    channel.is_cancelled = True
    with pytest.raises(Cancelled):
        run_self_test({"base_package": str(tunable_package(tmp_path / "tiny_tunable"))}, channel)


def memory_for(monkeypatch: pytest.MonkeyPatch, fields: int) -> list[int]:
    """Let a training step fail when it gets more than ``fields``; return the sizes that went through."""
    sizes: list[int] = []
    real = epoch_loop.train_batch

    def train_batch(model, inputs, labels, weights):  # type: ignore[no-untyped-def]
        if len(labels) > fields:
            raise ResourceExhaustedError("Graph execution error: OOM when allocating tensor")
        sizes.append(len(labels))
        return real(model, inputs, labels, weights)

    monkeypatch.setattr(epoch_loop, "train_batch", train_batch)
    return sizes


def notices(channel: ListeningChannel) -> list[str]:
    return [message.text for message in channel.messages if isinstance(message, NoticeRaised)]


@pytest.mark.tf
@pytest.mark.parametrize("strategy", [Strategy.HEAD, Strategy.WHOLE])
def test_the_batch_is_halved_until_it_fits_and_that_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, strategy: Strategy
) -> None:
    sizes = memory_for(monkeypatch, 2)
    channel = ListeningChannel()
    plan = replace(PLAN, stages=(Stage(strategy, 2, 1e-3),), batch_size=8)
    result = run_training(training_run(tmp_path, plan), channel)
    assert max(sizes) == 2
    assert sum(sizes) == 2 * 12  # both epochs saw every training field once
    said = [text for text in notices(channel) if "memory" in text]
    assert said == [
        "The memory of the device did not hold 8 fields at once; training goes on with 4.",
        "The memory of the device did not hold 4 fields at once; training goes on with 2.",
    ]
    assert [epoch.epoch for epoch in channel.epochs] == [1, 2]
    assert Path(result["package"]).is_dir()


@pytest.mark.tf
def test_halving_starts_the_epoch_again_from_its_beginning(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan: TrainingPlan = replace(PLAN, batch_size=4)
    small = ListeningChannel()
    run_training(training_run(tmp_path / "small", replace(plan, batch_size=2)), small)
    calls = 0
    real = epoch_loop.train_batch

    def fails_once(model, inputs, labels, weights):  # type: ignore[no-untyped-def]
        nonlocal calls
        calls += 1
        if calls == 2:  # after one step, whose traces must be undone
            raise ResourceExhaustedError("out of memory")
        return real(model, inputs, labels, weights)

    monkeypatch.setattr(epoch_loop, "train_batch", fails_once)
    halved = ListeningChannel()
    run_training(training_run(tmp_path / "halved", plan), halved)
    assert losses(halved) == pytest.approx(losses(small), rel=1e-4)


@pytest.mark.tf
def test_not_even_one_field_fits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    memory_for(monkeypatch, 0)
    with pytest.raises(AppError, match="not hold even one field"):
        run_training(training_run(tmp_path), ListeningChannel())


@pytest.mark.tf
def test_other_errors_are_not_taken_for_want_of_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_arguments: object) -> dict[str, float]:
        raise ZeroDivisionError("not about memory")

    monkeypatch.setattr(epoch_loop, "train_batch", broken)
    with pytest.raises(ZeroDivisionError):
        run_training(training_run(tmp_path), ListeningChannel())


def losses(channel: ListeningChannel) -> list[float]:
    return [epoch.val_loss for epoch in channel.messages if isinstance(epoch, EpochDone)]
