"""Chooses what a model runs on: LiteRT here, or Keras on a graphics card in a child when that is faster.

Without a graphics card no child is started. A card that fails, answers otherwise than LiteRT or is slower is
not used, and the log says why.
"""

import logging
import os
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.domain.errors import AppError
from desktop_app.domain.ports import Engine
from desktop_app.services.fallback_engine import FallbackEngine
from desktop_app.services.keras_engine import KerasEngine
from desktop_app.services.training_component import training_component, training_part_exists

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from desktop_app.inference.package import ModelPackage

WORTH_IT = 1.2
AGREEMENT = 1e-3
_TRIALS = 3
_NVIDIA = Path("/proc/driver/nvidia/gpus")
_log = logging.getLogger(__name__)

Timer = Callable[[Engine, "NDArray[np.uint8]"], float]


@dataclass(frozen=True, slots=True)
class Makers:
    """How the parts of a choice are made; tests put failures in here.

    Attributes:
        keras: starts the engine in a child.
        litert: makes another LiteRT engine, for when the child fails.
        timer: seconds a crop that an engine takes.
    """

    keras: "Callable[[ModelPackage], KerasEngine]"
    litert: Callable[[], Engine]
    timer: Timer


def choose_engine(
    package: "ModelPackage",
    litert: Engine,
    make_litert: Callable[[], Engine],
    tell: Callable[[AppError], None],
) -> Engine:
    """Return the faster engine for ``package``; ``litert`` is closed when it is not the one.

    Args:
        package: verified.
        litert: ready, owned by the calling thread.
        make_litert: makes another one, for when the graphics card fails later.
        tell: gets the reason when that happens.
    """
    if not has_graphics_card() or not _can_be_served(package):
        return litert
    makers = Makers(lambda given: KerasEngine(given, "gpu"), make_litert, seconds_per_crop)
    engine, why = timed_choice(package, litert, makers, tell)
    _log.info("engine: %s", why)
    return engine


def has_graphics_card() -> bool:
    """Return whether a card is worth asking for, without loading anything that could use it."""
    hidden = os.environ.get("CUDA_VISIBLE_DEVICES")
    if hidden is not None and hidden.strip() in ("", "-1"):
        return False
    # TensorFlow serves no card on Windows and macOS.
    return sys.platform.startswith("linux") and _NVIDIA.is_dir() and any(_NVIDIA.iterdir())


def _can_be_served(package: "ModelPackage") -> bool:
    """Whether a child could load the network of ``package``."""
    component = training_component()
    return component.is_there and (
        package.has_training_part or training_part_exists(package.identity.model_id)
    )


def timed_choice(
    package: "ModelPackage", litert: Engine, makers: Makers, tell: Callable[[AppError], None]
) -> tuple[Engine, str]:
    """Time both engines on random crops; return the one to use and a sentence that says why."""
    try:
        keras = makers.keras(package)
    except Exception as error:  # noqa: BLE001 - drivers fail in their own ways; LiteRT always works
        return litert, f"The processor is used: the graphics card could not be started ({_words(error)})."
    try:
        problem = _objection(keras, litert, makers.timer)
    except Exception as error:  # noqa: BLE001 - as above
        problem = f"the graphics card failed its self-test ({_words(error)})"
    if problem:
        keras.close()
        return litert, f"The processor is used: {problem}."
    litert.close()
    return FallbackEngine(keras, makers.litert, tell), f"{keras.device_name} is used: it is faster."


def seconds_per_crop(engine: Engine, crops: "NDArray[np.uint8]") -> float:
    """Return the shortest of a few timings, after one that is not counted."""
    engine.embed(crops)
    fastest = float("inf")
    for _ in range(_TRIALS):
        started = time.perf_counter()
        engine.embed(crops)
        fastest = min(fastest, time.perf_counter() - started)
    return fastest / len(crops)


def _objection(keras: KerasEngine, litert: Engine, timer: Timer) -> str:
    """Return why ``keras`` is not to be used, as a clause; empty when it is."""
    if keras.device != "gpu":
        return "no graphics card that Keras can use was found"
    few, many = (_noise(engine) for engine in (litert, keras))
    if not _agree(keras.embed(few), litert.embed(few)):
        return "the graphics card gives other numbers"
    own, other = timer(litert, few), timer(keras, many)
    if own < WORTH_IT * other:
        return f"the graphics card is not faster ({1 / other:.1f} against {1 / own:.1f} crops/s)"
    return ""


def _noise(engine: Engine) -> "NDArray[np.uint8]":
    import numpy as np

    width, height = engine.input_size
    shape = (engine.batch_size, height, width, 3)
    return np.random.default_rng(0).integers(0, 256, shape, dtype=np.uint8)


def _agree(one: "NDArray[np.float32]", other: "NDArray[np.float32]") -> bool:
    import numpy as np

    return bool(np.abs(one - other).max() <= AGREEMENT * np.abs(other).max())


def _words(error: Exception) -> str:
    text = error.message if isinstance(error, AppError) else str(error)
    return text.splitlines()[0].rstrip(".") if text.strip() else type(error).__name__
