"""Finds the devices that can train, prepares them and says why one was chosen.

The one place of fine-tuning that speaks to TensorFlow itself; other backends fall through to the CPU.
"""

import contextlib
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np

from desktop_app.domain.training_plan import TrainingPlan

_TRIAL_PX = 112
_TRIAL_FIELDS = 16
_TRIALS = 3


@dataclass(frozen=True)
class Device:
    """One device.

    Attributes:
        kind: ``cpu`` or ``gpu``.
        number: among those of its kind.
        name: for people.
    """

    kind: str
    number: int
    name: str

    @property
    def keras_name(self) -> str:
        """The name that Keras knows it by."""
        return f"{self.kind}:{self.number}"


@dataclass(frozen=True)
class Choice:
    """The device to train on, and one sentence that says why."""

    device: Device
    why: str


Timer = Callable[[Device], float]


def find_devices() -> tuple[Device, ...]:
    """Return the CPU, then every GPU that the backend can use; GPUs take memory as they need it."""
    from desktop_app.inference.litert_engine import default_threads

    threads = default_threads()
    cpu = Device("cpu", 0, f"CPU, {threads} thread{'s' if threads > 1 else ''}")
    gpus = [Device("gpu", number, name) for number, name in enumerate(_prepare_gpus())]
    return (cpu, *gpus)


def choose_device(wish: str, devices: tuple[Device, ...], timer: Timer) -> Choice:
    """Return the device that a plan's wish (``auto``, ``cpu``, ``gpu``) comes to.

    Args:
        wish: of the plan.
        devices: as ``find_devices`` returns them.
        timer: seconds a small trial takes on a device; raises whatever the device raises.
    """
    cpu, gpus = devices[0], devices[1:]
    if wish == "cpu":
        return Choice(cpu, "The CPU is used because it was chosen.")
    if not gpus:
        return Choice(cpu, "The CPU is used because no graphics processor that can train was found.")
    timed, problem = [], ""
    for gpu in gpus:
        try:
            timed.append((timer(gpu), gpu))
        except Exception as error:  # noqa: BLE001 - drivers fail in their own ways; the CPU always works
            problem = str(error).splitlines()[0] if str(error) else type(error).__name__
    if not timed:
        return Choice(cpu, f"The CPU is used because the graphics processor failed its self-test: {problem}")
    seconds, gpu = min(timed, key=lambda pair: pair[0])
    if wish == "gpu":
        return Choice(gpu, f"{gpu.name} is used because it was chosen.")
    own = timer(cpu)
    if own <= seconds:
        return Choice(cpu, f"The CPU is used because it was faster than {gpu.name} in the self-test.")
    return Choice(gpu, f"{gpu.name} is used: {own / seconds:.1f} times as fast as the CPU in the self-test.")


def time_trial(device: Device) -> float:
    """Return the seconds that one training step of a small network takes on ``device``."""
    import keras

    from desktop_app.training.small_cnn import build_small_cnn

    with on_device(device):
        network = build_small_cnn(_TRIAL_PX)
        logit = keras.layers.Dense(1)(keras.layers.GlobalAveragePooling2D()(network.output))
        model = keras.Model(network.input, logit)
        model.compile("sgd", keras.losses.BinaryCrossentropy(from_logits=True), jit_compile=False)
        pixels = np.zeros((_TRIAL_FIELDS, _TRIAL_PX, _TRIAL_PX, 3), np.float32)
        labels = np.zeros((_TRIAL_FIELDS, 1), np.float32)
        return fastest(lambda: model.train_on_batch(pixels, labels))


def fastest(action: Callable[[], Any], trials: int = _TRIALS) -> float:
    """Return the shortest of a few timings in seconds, after one that is not counted."""
    action()
    seconds = []
    for _ in range(trials):
        started = time.perf_counter()
        action()
        seconds.append(time.perf_counter() - started)
    return min(seconds)


@contextlib.contextmanager
def on_device(device: Device) -> Iterator[None]:
    """Put what is computed inside onto ``device``."""
    import keras

    with keras.device(device.keras_name):
        yield


def be_deterministic() -> None:
    """Make the backend give the same numbers each time, where it can; holds for the whole process."""
    import keras

    if keras.backend.backend() == "tensorflow":
        import tensorflow as tf

        tf.config.experimental.enable_op_determinism()


def _prepare_gpus() -> list[str]:
    import keras

    if keras.backend.backend() != "tensorflow":
        return []
    import tensorflow as tf

    names = []
    for gpu in tf.config.list_physical_devices("GPU"):
        with contextlib.suppress(RuntimeError):  # already in use in this process: too late, and harmless
            tf.config.experimental.set_memory_growth(gpu, True)
        details = tf.config.experimental.get_device_details(gpu)
        names.append(str(details.get("device_name", gpu.name)))
    return names


def prepare(plan: TrainingPlan) -> Choice:
    """Set seeds, determinism and number format for a run; return the device to train on."""
    import keras

    choice = choose_device(plan.device, find_devices(), time_trial)
    keras.utils.set_random_seed(plan.seed)
    if plan.deterministic:
        be_deterministic()
    half = plan.mixed_precision and choice.device.kind == "gpu"
    keras.mixed_precision.set_global_policy("mixed_float16" if half else "float32")
    return choice
