"""What classifying needs from a loaded model, as a protocol: real models and tests provide it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

from desktop_app.domain.model_identity import ModelIdentity
from desktop_app.domain.spread import Spread

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from desktop_app.inference.gate import Gate


class FieldScores(Protocol):
    """A model's answer for one field.

    Attributes:
        logit: uncalibrated, the mean over the field's crops.
        raw: probability of the logit, in [0, 1].
        calibrated: probability after temperature scaling, in [0, 1].
        embeddings: (views, d), float32: what a session stores.
    """

    @property
    def logit(self) -> float: ...  # noqa: D102 - see the class
    @property
    def raw(self) -> float: ...  # noqa: D102 - see the class
    @property
    def calibrated(self) -> float: ...  # noqa: D102 - see the class
    @property
    def embeddings(self) -> "NDArray[np.float32]": ...  # noqa: D102 - see the class


class FieldScorer(Protocol):
    """A model that answers for fields. ``prepare`` may be called from any thread, the rest from one only."""

    @property
    def identity(self) -> ModelIdentity:
        """Id, version and digests."""
        ...

    @property
    def preprocessing(self) -> str:
        """Version of the way from pixels to crops; part of the key of stored embeddings."""
        ...

    @property
    def scores_stored(self) -> bool:
        """Whether the stored embeddings of a field suffice for its answer."""
        ...

    @property
    def gate(self) -> "Gate":
        """Says which fields are not assessable."""
        ...

    @property
    def fields_per_call(self) -> int:
        """How many fields one call of ``classify`` should get so that Stop stays quick."""
        ...

    def prepare(self, pixels: "NDArray[np.uint8]") -> "NDArray[np.uint8]":
        """Return the crops (views, h, w, 3) of a picture (height, width, 3)."""
        ...

    def classify(self, fields: "list[NDArray[np.uint8]]") -> "list[FieldScores]":
        """Return the answers for the crops of several fields.

        Raises:
            EngineError: the runtime failed.
            Cancelled: the user asked to stop, and the model looks at that itself.
        """
        ...

    def spread(self, scores: FieldScores, pixel_sha256: str) -> Spread:
        """Return how far repeated answers lie apart; ``scores`` are those of the picture with that digest."""
        ...

    def score(self, embeddings: "NDArray[np.float32]") -> FieldScores:
        """Return the answer for stored embeddings: the very numbers ``classify`` gave with them."""
        ...

    def score_many(self, fields: "Sequence[NDArray[np.float32]]") -> "Sequence[FieldScores]":
        """Return the answers for the stored embeddings of many fields, within 1e-6 of those of ``score``."""
        ...
