"""One epoch of training, batch by batch: looks for pause, cancel and "stop and keep best" at every batch."""

import math
import time
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from desktop_app.domain.job_messages import JobChannel
from desktop_app.domain.training_plan import Optimiser
from desktop_app.training.fine_tuning.learners import Learner

_SEED_STRIDE = 1000
_MOMENTUM = 0.9


@dataclass(frozen=True)
class Targets:
    """What both sides should answer.

    Attributes:
        train: labels (n,) of the training side, 0 or 1.
        validation: labels (m,) of the validation side.
        class_weights: weight of benign and malignant fields, the same on both sides.
    """

    train: NDArray[np.int64]
    validation: NDArray[np.int64]
    class_weights: tuple[float, float]


@dataclass(frozen=True)
class EpochFigures:
    """What an epoch came to; losses in nats, class weights applied, ``seconds`` without pauses."""

    loss: float
    accuracy: float
    val_loss: float
    val_accuracy: float
    seconds: float
    is_complete: bool


def balanced_weights(labels: NDArray[np.int64]) -> tuple[float, float]:
    """Return weights that make both classes count alike, with mean 1 over ``labels`` (both present)."""
    malignant = float(labels.mean())
    return 0.5 / (1.0 - malignant), 0.5 / malignant


def compile_model(model: Any, optimiser: Optimiser, label_smoothing: float) -> None:
    """Give a model its loss and a new optimiser whose variables exist."""
    import keras

    kinds = {
        Optimiser.ADAM: lambda: keras.optimizers.Adam(),
        Optimiser.SGD: lambda: keras.optimizers.SGD(momentum=_MOMENTUM),
    }
    model.compile(
        optimizer=kinds[optimiser](),
        loss=keras.losses.BinaryCrossentropy(from_logits=True, label_smoothing=label_smoothing),
        metrics=[keras.metrics.BinaryAccuracy(name="accuracy", threshold=0.0)],
        jit_compile=False,  # compiling for every shape of a batch costs more than it gains here
    )
    model.optimizer.build(model.trainable_variables)


class EpochLoop:
    """Runs the epochs of one stage."""

    def __init__(self, learner: Learner, targets: Targets, seed: int, channel: JobChannel) -> None:
        """Train ``learner``, which is compiled."""
        self._learner = learner
        self._targets = targets
        self._seed = seed
        self._channel = channel
        self._paused_s = 0.0

    def run(self, epoch: int, learning_rate: float, batch_size: int) -> EpochFigures:
        """Run epoch ``epoch`` (from 1) and measure it on the validation side.

        An epoch that "stop and keep best" cut short is measured too; ``is_complete`` tells.

        Raises:
            Cancelled: the job is to end.
        """
        started, self._paused_s = time.monotonic(), 0.0
        self._prepare(epoch, learning_rate)
        order = np.random.default_rng((self._seed, 1, epoch)).permutation(len(self._targets.train))
        sums, seen, is_complete = np.zeros(2), 0, True
        for start in range(0, len(order), batch_size):
            if self._must_finish():
                is_complete = False
                break
            batch = order[start : start + batch_size]
            figures = self._step(batch, epoch)
            sums += np.array([figures["loss"], figures["accuracy"]]) * len(batch)
            seen += len(batch)
        val_loss, val_accuracy = self.validate(batch_size)
        seconds = time.monotonic() - started - self._paused_s
        loss, accuracy = sums / seen if seen else (math.nan, math.nan)
        return EpochFigures(float(loss), float(accuracy), val_loss, val_accuracy, seconds, is_complete)

    def validate(self, batch_size: int) -> tuple[float, float]:
        """Return class-weighted loss (nats) and accuracy on the validation side."""
        labels = self._targets.validation
        logits = []
        for start in range(0, len(labels), batch_size):
            self._look()
            positions = np.arange(start, min(start + batch_size, len(labels)))
            logits.append(predict(self._learner.model, self._learner.validation_batch(positions)))
        return weighted_loss(np.concatenate(logits), labels, self._targets.class_weights)

    def _step(self, positions: NDArray[np.int64], epoch: int) -> dict[str, float]:
        labels = self._targets.train[positions]
        weights = np.asarray(self._targets.class_weights, np.float32)[labels]
        inputs = self._learner.training_batch(positions, epoch)
        return train_batch(self._learner.model, inputs, labels.astype(np.float32)[:, np.newaxis], weights)

    def _prepare(self, epoch: int, learning_rate: float) -> None:
        model = self._learner.model
        model.optimizer.learning_rate = learning_rate
        model.reset_metrics()
        for number, generator in enumerate(_seed_generators(model)):
            state = np.array([self._seed % 2**31 + number, epoch * _SEED_STRIDE], np.uint32)
            generator.state.assign(state)

    def _must_finish(self) -> bool:
        self._look()
        return self._channel.should_finish

    def _look(self) -> None:
        looked = time.monotonic()
        self._channel.checkpoint()
        self._paused_s += time.monotonic() - looked


def train_batch(
    model: Any, inputs: list[NDArray[Any]], labels: NDArray[np.float32], weights: NDArray[np.float32]
) -> dict[str, float]:
    """Take one step; return its own loss and accuracy: Keras forgets earlier batches at every call."""
    fed = inputs if len(inputs) > 1 else inputs[0]
    figures: dict[str, float] = model.train_on_batch(fed, labels, sample_weight=weights, return_dict=True)
    return figures


def predict(model: Any, inputs: list[NDArray[Any]]) -> NDArray[np.float64]:
    """Return logits (n,) of one batch."""
    fed = inputs if len(inputs) > 1 else inputs[0]
    return np.asarray(model.predict_on_batch(fed), np.float64)[:, 0]


def weighted_loss(
    logits: NDArray[np.float64], labels: NDArray[np.int64], class_weights: tuple[float, float]
) -> tuple[float, float]:
    """Return class-weighted cross-entropy in nats and accuracy in [0, 1] of logits (n,)."""
    losses = np.logaddexp(0.0, logits) - logits * labels
    weighted = losses * np.asarray(class_weights)[labels]
    return float(weighted.mean()), float(np.mean((logits >= 0.0) == (labels == 1)))


def _seed_generators(model: Any) -> list[Any]:
    """Return the random states of dropout, in the order of their seeds, wherever the layers are nested."""
    layers = model._flatten_layers(include_self=False)
    found = {id(layer): layer for layer in layers if getattr(layer, "seed_generator", None)}
    ordered = sorted(found.values(), key=lambda layer: getattr(layer, "seed", None) or 0)
    return [layer.seed_generator for layer in ordered]
