"""What learns in a stage, and what it is fed: embeddings, activations at the cut, or pixels.

Everything random follows from the seed and the number of the epoch, so that a resumed run draws the same.
"""

from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from desktop_app.domain.job_messages import JobChannel
from desktop_app.domain.labelled import Side
from desktop_app.domain.training_plan import Strategy
from desktop_app.training.fine_tuning.cut_cache import CutCache
from desktop_app.training.fine_tuning.embedded_fields import EmbeddedFields
from desktop_app.training.fine_tuning.field_crops import augmented
from desktop_app.training.fine_tuning.package_network import PackageNetwork
from desktop_app.training.fine_tuning.run_request import RunRequest
from desktop_app.training.fine_tuning.top_block import (
    build_top,
    learn_above_cut,
    learn_everything,
    lower_size,
)
from desktop_app.training.fine_tuning.trainable_head import TrainableHead

Arrays = list[NDArray[Any]]


class Learner(Protocol):
    """Feeds one Keras model.

    Attributes:
        model: from a batch to logits (n, 1).
        layers: layers of the backbone that learn beside the head.
    """

    model: Any
    layers: list[Any]

    def training_batch(self, positions: NDArray[np.int64], epoch: int) -> Arrays:
        """Return the model's inputs for training fields at ``positions`` of the training side."""
        ...

    def validation_batch(self, positions: NDArray[np.int64]) -> Arrays:
        """Return the model's inputs for validation fields at ``positions`` of the validation side."""
        ...


@dataclass(frozen=True)
class StageInput:
    """What learners are made from.

    Attributes:
        request: of the run.
        crops: (n, h, w, 3) uint8, all fields.
        embedded: their embeddings.
        head: that learns.
        base_sha256: digest of the base package.
        parts: the backbone in Keras; None while only the head learns.
    """

    request: RunRequest
    crops: NDArray[np.uint8]
    embedded: EmbeddedFields
    head: TrainableHead
    base_sha256: str
    parts: PackageNetwork | None = None


def make_learner(strategy: Strategy, given: StageInput, channel: JobChannel) -> Learner:
    """Return the learner of a strategy; caches what stays the same in all its epochs.

    Raises:
        Cancelled: the job is to end.
        ValueError: the backbone is missing for a strategy that needs it.
    """
    if strategy is Strategy.HEAD:
        return HeadLearner(given)
    if given.parts is None:
        raise ValueError(f"{strategy} needs the backbone")
    if strategy is Strategy.TOP_BLOCK:
        return TopBlockLearner(given, given.parts, channel)
    return WholeLearner(given, given.parts)


class HeadLearner:
    """Learns on cached embeddings; implements ``Learner``."""

    def __init__(self, given: StageInput) -> None:
        """Feed the head."""
        self.model = given.head.model
        self.layers: list[Any] = []
        self._given = given

    def training_batch(self, positions: NDArray[np.int64], epoch: int) -> Arrays:
        """Return embeddings, of the plain field or one of its copies as the epoch's lot falls."""
        return [self._given.embedded.train[_copies(self._given, positions, epoch), positions]]

    def validation_batch(self, positions: NDArray[np.int64]) -> Arrays:
        """Return embeddings of the plain fields."""
        return [self._given.embedded.validation[positions, 0]]


class TopBlockLearner:
    """Learns on cached activations at the cut; implements ``Learner``."""

    def __init__(self, given: StageInput, parts: PackageNetwork, channel: JobChannel) -> None:
        """Run the lower blocks once for every field and copy.

        Raises:
            Cancelled: the job is to end.
        """
        self.layers = learn_above_cut(parts)
        self.model = build_top(parts, given.head.model)
        self._given = given
        self._lower = lower_size(parts)
        copies = len(given.embedded.train)
        cache = CutCache(given.request, given.crops, given.base_sha256, parts, channel)
        self._train = [cache.of(Side.TRAIN, copy) for copy in range(copies)]
        self._validation = cache.of(Side.VALIDATION, 0)

    def training_batch(self, positions: NDArray[np.int64], epoch: int) -> Arrays:
        """Return pooled lower depths and activations, of the plain field or one of its copies."""
        copies = _copies(self._given, positions, epoch)
        rows = [
            self._train[copy].take(np.array([position]))[0]
            for copy, position in zip(copies.tolist(), positions.tolist(), strict=True)
        ]
        lower = self._given.embedded.train[copies, positions, : self._lower]
        return [lower, np.stack(rows).astype(np.float32)]

    def validation_batch(self, positions: NDArray[np.int64]) -> Arrays:
        """Return pooled lower depths and activations of the plain fields."""
        lower = self._given.embedded.validation[positions, 0, : self._lower]
        return [lower, self._validation.take(positions).astype(np.float32)]


class WholeLearner:
    """Learns on pixels, varied anew in every epoch; implements ``Learner``."""

    def __init__(self, given: StageInput, parts: PackageNetwork) -> None:
        """Feed the whole network."""
        import keras

        self.layers = learn_everything(parts)
        pixels = parts.embedder.input
        self.model = keras.Model(pixels, given.head.model(parts.embedder(pixels)[0]))
        self._given = given
        self._rows = {side: given.request.rows_of(side) for side in (Side.TRAIN, Side.VALIDATION)}

    def training_batch(self, positions: NDArray[np.int64], epoch: int) -> Arrays:
        """Return augmented pixels."""
        plan = self._given.request.plan
        rows = self._rows[Side.TRAIN][positions]
        crops = [
            augmented(self._given.crops[row], plan.augmentation, (plan.seed, 1000 + epoch, int(row)))
            for row in rows
        ]
        return [np.stack(crops).astype(np.float32)]

    def validation_batch(self, positions: NDArray[np.int64]) -> Arrays:
        """Return the pixels of the plain fields."""
        return [self._given.crops[self._rows[Side.VALIDATION][positions]].astype(np.float32)]


def _copies(given: StageInput, positions: NDArray[np.int64], epoch: int) -> NDArray[np.int64]:
    """Return which copy of each field the epoch uses; 0 is the plain field."""
    copies, count = given.embedded.train.shape[:2]
    drawn = np.random.default_rng((given.request.plan.seed, 3, epoch)).integers(0, copies, count)
    chosen: NDArray[np.int64] = np.asarray(drawn)[positions]
    return chosen
