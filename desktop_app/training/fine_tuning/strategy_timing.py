"""How long one field takes here in each strategy: a few real steps with the base model's own network."""

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from desktop_app.domain.job_messages import JobChannel
from desktop_app.domain.training_plan import Strategy, TrainingPlan
from desktop_app.inference.litert_engine import default_threads
from desktop_app.inference.package import ModelPackage
from desktop_app.training.conversion import TfliteEmbedder
from desktop_app.training.fine_tuning.devices import fastest
from desktop_app.training.fine_tuning.epoch_loop import compile_model, train_batch
from desktop_app.training.fine_tuning.field_crops import augmented
from desktop_app.training.fine_tuning.out_of_memory import is_out_of_memory
from desktop_app.training.fine_tuning.package_network import (
    PackageNetwork,
    can_learn_below_head,
    network_of_package,
)
from desktop_app.training.fine_tuning.top_block import (
    activations,
    build_bottom,
    build_top,
    learn_above_cut,
    learn_everything,
    lower_size,
)
from desktop_app.training.fine_tuning.trainable_head import fresh_head

_STEP_FIELDS = 4

Costs = dict[str, float]


def embedding_seconds(package: ModelPackage) -> float:
    """Return the seconds that LiteRT takes for one crop on the CPU; this computes what heads learn on."""
    embedder = TfliteEmbedder(package.tflite, default_threads(), 1)
    crops = _crops(package, 1)
    return fastest(lambda: embedder.embed(crops), trials=2)


def keras_seconds(package: ModelPackage) -> float:
    """Return the seconds that the backbone in Keras takes for one crop, on the device in force.

    Raises:
        ModelLoadError: the package has no training part.
    """
    embedder = network_of_package(package).embedder
    crops = _crops(package, _STEP_FIELDS).astype(np.float32)
    return fastest(lambda: embedder.predict_on_batch(crops), trials=2) / _STEP_FIELDS


def time_strategies(
    package: ModelPackage, plan: TrainingPlan, once: float, channel: JobChannel
) -> dict[str, Costs]:
    """Return seconds a field, ``once`` and in every ``epoch``, by value of ``Strategy``.

    A strategy that cannot be had here, for want of a training part or of memory, is left out.

    Args:
        package: the base model.
        plan: optimiser and head are taken from it.
        once: seconds that embedding one field takes.
        channel: looked at between strategies.

    Raises:
        Cancelled: the job is to end.
    """
    found = {Strategy.HEAD.value: {"once": once, "epoch": _head_seconds(package, plan)}}
    if not can_learn_below_head(package):
        return found
    parts = network_of_package(package)
    deeper: dict[Strategy, Callable[[], Costs]] = {
        Strategy.TOP_BLOCK: lambda: _top_block_costs(package, parts, plan, once),
        Strategy.WHOLE: lambda: {"once": once, "epoch": _whole_seconds(package, parts, plan)},
    }
    for strategy, measure in deeper.items():
        channel.checkpoint()
        try:
            found[strategy.value] = measure()
        except Exception as error:
            if not is_out_of_memory(error):
                raise
    return found


def _head_seconds(package: ModelPackage, plan: TrainingPlan) -> float:
    head = _head(package, plan)
    embeddings = np.zeros((plan.batch_size, package.manifest.backbone.embedding_size), np.float32)
    return _step_seconds(head.model, [embeddings], plan)


def _top_block_costs(package: ModelPackage, parts: PackageNetwork, plan: TrainingPlan, once: float) -> Costs:
    bottom = build_bottom(parts)
    crops = _crops(package, _STEP_FIELDS)
    below = fastest(lambda: activations(bottom, crops), trials=1) / _STEP_FIELDS
    learn_above_cut(parts)
    model = build_top(parts, _head(package, plan).model)
    inputs = [
        np.zeros((_STEP_FIELDS, lower_size(parts)), np.float32),
        activations(bottom, crops).astype(np.float32),
    ]
    return {"once": once + below, "epoch": _step_seconds(model, inputs, plan)}


def _whole_seconds(package: ModelPackage, parts: PackageNetwork, plan: TrainingPlan) -> float:
    import keras

    learn_everything(parts)
    pixels = parts.embedder.input
    model = keras.Model(pixels, _head(package, plan).model(parts.embedder(pixels)[0]))
    crops = _crops(package, _STEP_FIELDS)
    # Every epoch varies every field anew, which takes longer than a step of a small network.
    varying = fastest(lambda: augmented(crops[0], plan.augmentation, (plan.seed, 1, 1)), trials=1)
    return varying + _step_seconds(model, [crops.astype(np.float32)], plan)


def _step_seconds(model: Any, inputs: list[NDArray[Any]], plan: TrainingPlan) -> float:
    compile_model(model, plan.optimiser, plan.label_smoothing)
    count = len(inputs[0])
    labels, weights = np.zeros((count, 1), np.float32), np.ones(count, np.float32)
    return fastest(lambda: train_batch(model, inputs, labels, weights), trials=1) / count


def _head(package: ModelPackage, plan: TrainingPlan) -> Any:
    size = package.manifest.backbone.embedding_size
    return fresh_head(plan.head, np.random.default_rng(1).normal(size=(4, size)).astype(np.float32), 1)


def _crops(package: ModelPackage, count: int) -> NDArray[np.uint8]:
    wanted = package.manifest.backbone.input
    shape = (count, wanted.height, wanted.width, 3)
    return np.random.default_rng(1).integers(0, 256, shape).astype(np.uint8)
