"""A scorer without a model, for tests of ordering, cancelling and failing only; its numbers mean nothing."""

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from desktop_app.domain.errors import EngineError
from desktop_app.domain.model_identity import ModelIdentity
from desktop_app.domain.spread import Spread
from desktop_app.inference.gate import Gate

FAKE_MODEL = ModelIdentity("fake", "1.0.0", "f" * 64, "b" * 64)


@dataclass(frozen=True)
class FakeScores:
    """Scores that follow from the mean grey level alone."""

    logit: float
    raw: float
    calibrated: float
    embeddings: NDArray[np.float32]


class FakeScorer:
    """Answers with the mean of the crop; counts its calls and obeys hooks.

    Attributes:
        computed: number of fields the "engine" was asked for.
        scored: number of embeddings that were scored, those of computed fields included.
        gate: withholds nothing unless a test says so.
        before_call: called with the crops before each engine call; may raise or wait.
    """

    def __init__(self, identity: ModelIdentity = FAKE_MODEL, fields_per_call: int = 2) -> None:
        self.identity = identity
        self.preprocessing = "none/1"
        self.scores_stored = True
        self.fields_per_call = fields_per_call
        self.gate = Gate(limits=())
        self.computed = 0
        self.scored = 0
        self.before_call: Callable[[list[NDArray[np.uint8]]], None] = lambda _crops: None
        self._owner = threading.get_ident()

    def prepare(self, pixels: NDArray[np.uint8]) -> NDArray[np.uint8]:
        return pixels[None, :1, :1]

    def classify(self, fields: list[NDArray[np.uint8]]) -> list[FakeScores]:
        assert threading.get_ident() == self._owner, "the engine belongs to one thread"
        assert len(fields) <= self.fields_per_call
        self.before_call(fields)
        self.computed += len(fields)
        return [self.score(crops.reshape(1, -1).astype(np.float32) / 3) for crops in fields]

    def spread(self, scores: FakeScores, pixel_sha256: str) -> Spread:
        return Spread(scores.calibrated, scores.calibrated, 0)

    def score(self, embeddings: NDArray[np.float32]) -> FakeScores:
        self.scored += 1
        level = float(embeddings.mean()) * 3 / 255
        return FakeScores(level * 2 - 1, level, level**2, embeddings)

    def score_many(self, fields: Sequence[NDArray[np.float32]]) -> list[FakeScores]:
        return [self.score(embeddings) for embeddings in fields]


def failing_on(level: int) -> Callable[[list[NDArray[np.uint8]]], None]:
    """Return a hook that fails every call holding a field of grey ``level``."""

    def hook(fields: list[NDArray[np.uint8]]) -> None:
        if any(int(crops.flat[0]) == level for crops in fields):
            raise EngineError("the runtime failed")

    return hook
