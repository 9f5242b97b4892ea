"""How a model is to be trained, as plain values that a file keeps. Read by window, command line and child."""

import dataclasses
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class Strategy(StrEnum):
    """How much of the network learns."""

    HEAD = "head"
    TOP_BLOCK = "top_block"
    WHOLE = "whole"


class Optimiser(StrEnum):
    """The rule that turns gradients into steps."""

    ADAM = "adam"
    SGD = "sgd"


class Normalisation(StrEnum):
    """What is done to a field's colours before training and, through the package, before inference."""

    NONE = "none"
    MACENKO = "macenko"
    REINHARD = "reinhard"


@dataclass(frozen=True, slots=True)
class HeadPlan:
    """The dense head behind the pooled embedding.

    Attributes:
        dense: units of the two hidden layers, each followed by a ReLU.
        dropout: rates on the embedding, behind the first and behind the second hidden layer.
    """

    dense: tuple[int, int] = (256, 64)
    dropout: tuple[float, float, float] = (0.2, 0.4, 0.2)


@dataclass(frozen=True, slots=True)
class AugmentationPlan:
    """How a field is varied while training. A strength of 0 switches its part off.

    Attributes:
        flips: mirror images.
        quarter_turns: rotations by 90, 180 and 270 degrees.
        rotation_degrees: largest further rotation.
        zoom: largest relative change of size, 0.2 is 0.8 to 1.25.
        shift: largest move, as a share of the side.
        brightness: largest relative change.
        contrast: largest relative change.
        stain: strength of the jitter of haematoxylin, eosin and residual (HED); 1 is strong.
        views: augmented copies of every field that are drawn once and cached.
    """

    flips: bool = True
    quarter_turns: bool = True
    rotation_degrees: float = 10.0
    zoom: float = 0.15
    shift: float = 0.05
    brightness: float = 0.1
    contrast: float = 0.1
    stain: float = 0.5
    views: int = 0


@dataclass(frozen=True, slots=True)
class Stage:
    """One stretch of training.

    Attributes:
        strategy: what learns.
        epochs: at most.
        learning_rate: at the beginning.
    """

    strategy: Strategy = Strategy.HEAD
    epochs: int = 60
    learning_rate: float = 1e-3


@dataclass(frozen=True, slots=True)
class TrainingPlan:
    """Everything that decides a run, apart from the labelled fields and their split.

    Attributes:
        base_model: id of the package that training starts from.
        stages: one or two, in order.
        head: of the new model.
        fresh_head: True begins with a new head, False with that of the base model where it fits.
        augmentation: of the training fields.
        normalisation: of all fields.
        optimiser: the same in every stage.
        batch_size: fields in a step.
        class_weights: True weighs both classes alike.
        label_smoothing: in [0, 0.5).
        patience: epochs without a better validation loss before a stage stops; 0 never stops early.
        reduce_after: epochs without a better validation loss before the learning rate falls; 0 never.
        reduce_factor: by which it falls.
        seed: of everything random.
        deterministic: the same numbers each time, at the price of speed.
        mixed_precision: half precision where the device gains by it.
        device: ``auto``, ``cpu`` or ``gpu``.
    """

    base_model: str = ""
    stages: tuple[Stage, ...] = (Stage(),)
    head: HeadPlan = HeadPlan()
    fresh_head: bool = True
    augmentation: AugmentationPlan = AugmentationPlan()
    normalisation: Normalisation = Normalisation.NONE
    optimiser: Optimiser = Optimiser.ADAM
    batch_size: int = 16
    class_weights: bool = True
    label_smoothing: float = 0.0
    patience: int = 10
    reduce_after: int = 5
    reduce_factor: float = 0.5
    seed: int = 20261122
    deterministic: bool = False
    mixed_precision: bool = False
    device: str = "auto"

    def to_json(self) -> dict[str, Any]:
        """Return the plan as JSON values."""
        return dataclasses.asdict(self)

    @classmethod
    def from_json(cls, body: Mapping[str, Any]) -> "TrainingPlan":
        """Return the plan that ``to_json`` described; what is missing has its default.

        Raises:
            ValueError: a value or a name is not known.
        """
        values = dict(body)
        unknown = set(values) - {item.name for item in dataclasses.fields(cls)}
        if unknown:
            raise ValueError(f"unknown settings: {', '.join(sorted(unknown))}")
        readers: dict[str, Callable[[Any], Any]] = {
            "stages": lambda stages: tuple(_stage(stage) for stage in stages),
            "head": lambda head: HeadPlan(**{name: tuple(value) for name, value in head.items()}),
            "augmentation": lambda augmentation: AugmentationPlan(**augmentation),
            "normalisation": Normalisation,
            "optimiser": Optimiser,
        }
        return cls(**{name: readers.get(name, _as_is)(value) for name, value in values.items()})


def usual_stages(strategy: Strategy) -> tuple[Stage, ...]:
    """Return the stages that a strategy has unless somebody chooses others.

    What lies below the head learns only after the head: gradients of a fresh head would undo what it knows.
    """
    head = Stage(Strategy.HEAD, 20, 1e-3)
    if strategy is Strategy.TOP_BLOCK:
        return (head, Stage(Strategy.TOP_BLOCK, 20, 1e-4))
    if strategy is Strategy.WHOLE:
        return (head, Stage(Strategy.WHOLE, 15, 1e-5))
    return (Stage(Strategy.HEAD, 60, 1e-3),)


def _stage(body: Mapping[str, Any]) -> Stage:
    return Stage(**{**body, "strategy": Strategy(body["strategy"])})


def _as_is(value: Any) -> Any:
    return value
