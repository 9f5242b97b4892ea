"""Trains the small CNN from scratch on labelled fields: the yardstick row of docs/models.md.

The head is that of the report this project grew from: dropout, dense, ReLU, twice, then one logit.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from desktop_app.training.backbone_network import build_embedder, build_network, named_arrays
from desktop_app.training.backbone_registry import BackboneSpec
from desktop_app.training.fitted_head import FittedHead
from desktop_app.training.linear_head import field_weights
from desktop_app.training.views import augmented_view


@dataclass(frozen=True)
class ScratchPlan:
    """How the small CNN learns.

    Attributes:
        units: of the two hidden layers of the head.
        dropout: rates before each of the three layers.
        epochs: fixed beforehand; no fold is used to stop early.
        batch: fields in a step.
        learning_rate: of Adam at the start; falls to zero along a cosine.
        augmented_views: copies of every field; each epoch shows one of them or the field itself.
    """

    units: tuple[int, int] = (256, 64)
    dropout: tuple[float, float, float] = (0.2, 0.4, 0.2)
    epochs: int = 12
    batch: int = 32
    learning_rate: float = 1e-3
    augmented_views: int = 3


@dataclass(frozen=True)
class ScratchModel:
    """A trained network: weights of the backbone by `layer/number`, and its head."""

    arrays: dict[str, NDArray[np.float32]]
    head: FittedHead


def augmented_stack(crops: NDArray[np.uint8], seed: int, copies: int) -> NDArray[np.uint8]:
    """Returns the crops and their augmented copies, (copies + 1, n, h, w, 3)."""
    views = [crops]
    for number in range(1, copies + 1):
        views.append(np.stack([augmented_view(crop, seed, n, number) for n, crop in enumerate(crops)]))
    return np.stack(views)


def train_from_scratch(
    spec: BackboneSpec,
    plan: ScratchPlan,
    stack: NDArray[np.uint8],
    labels: NDArray[np.int64],
    groups: NDArray[np.str_],
    seed: int,
    group_power: float,
) -> ScratchModel:
    """Trains backbone and head together.

    Args:
        spec: of the small network.
        plan: how it learns.
        stack: (views, n, h, w, 3) uint8 as from `augmented_stack`, training fields only.
        labels: (n,).
        groups: (n,) group ids.
        seed: of weights, order and dropout.
        group_power: see `linear_head.field_weights`.
    """
    import keras

    keras.backend.clear_session()
    keras.utils.set_random_seed(seed)
    network = build_network(spec)
    model = _with_head(build_embedder(spec, network), plan)
    optimiser = keras.optimizers.Adam(plan.learning_rate)
    model.compile(optimiser, keras.losses.BinaryCrossentropy(from_logits=True))
    weights = field_weights(labels, groups, group_power)
    steps = len(labels) // plan.batch
    for epoch in range(plan.epochs):
        rng = np.random.default_rng((seed, epoch))
        order = rng.permutation(len(labels))
        for step in range(steps):
            share = (epoch * steps + step) / (plan.epochs * steps)
            optimiser.learning_rate = plan.learning_rate * 0.5 * (1.0 + np.cos(np.pi * share))
            rows = order[step * plan.batch : (step + 1) * plan.batch]
            crops = stack[rng.integers(len(stack), size=len(rows)), rows].astype(np.float32)
            model.train_on_batch(crops, labels[rows, None].astype(np.float32), weights[rows])
    return ScratchModel(named_arrays(network), _as_head(model, plan, spec.embedding_size))


def _with_head(embedder: Any, plan: ScratchPlan) -> Any:
    import keras

    value = embedder.outputs[0]
    for number, units in enumerate((*plan.units, 1)):
        value = keras.layers.Dropout(plan.dropout[number])(value)
        activation = "relu" if number < len(plan.units) else None
        value = keras.layers.Dense(units, activation, name=f"head_{number}")(value)
    return keras.Model(embedder.input, value)


def _as_head(model: Any, plan: ScratchPlan, inputs: int) -> FittedHead:
    layers = [model.get_layer(f"head_{number}").get_weights() for number in range(len(plan.units) + 1)]
    return FittedHead(
        np.zeros(inputs, np.float32),
        np.ones(inputs, np.float32),
        tuple(kernel for kernel, _ in layers),
        tuple(bias for _, bias in layers),
        (*([True] * len(plan.units)), False),
        plan.dropout,
    )
