"""A loaded model that answers with all views of a field: the scorer of a careful run."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from desktop_app.domain.cancellation import CancelToken
from desktop_app.domain.model_identity import ModelIdentity
from desktop_app.domain.spread import Spread
from desktop_app.services.scoring import FieldScores

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from desktop_app.inference.field_classifier import FieldClassifier
    from desktop_app.inference.gate import Gate


class CarefulModel:
    """Implements ``FieldScorer`` for one run; used in the thread of the model it stands on.

    Its identity says "careful", so that its answers and plain ones are never taken for each other. Embeddings
    are kept under the plain key, those of a plain run only: the others cost eight times the room, and any of
    them alone gives no careful answer.
    """

    def __init__(self, model: ModelIdentity, classifier: "FieldClassifier", cancel: CancelToken) -> None:
        """Answer carefully with ``classifier``, whose plain answers are those of ``model``."""
        from desktop_app.inference.careful_views import CarefulClassifier

        self.identity = model.asked(careful=True)
        self._plain = classifier
        self._careful = CarefulClassifier(classifier, cancel)

    @property
    def preprocessing(self) -> str:
        """Version of the way from pixels to the crops whose embeddings are kept."""
        return self._plain.preprocessing

    @property
    def scores_stored(self) -> bool:
        """Only where a plain run embeds just as many views."""
        return self._plain.crops_per_field == self._careful.views

    @property
    def gate(self) -> "Gate":
        """Says which fields are not assessable."""
        return self._plain.package.gate

    @property
    def fields_per_call(self) -> int:
        """Fields that fill one call of the engine; one field may take several calls."""
        return max(1, self._plain.engine.batch_size // self._careful.views)

    def prepare(self, pixels: "NDArray[np.uint8]") -> "NDArray[np.uint8]":
        """Return the views (views, h, w, 3) of a picture; any thread may call."""
        return self._careful.prepare(pixels)

    def classify(self, fields: "list[NDArray[np.uint8]]") -> list[FieldScores]:
        """Return the answers for the views of several fields."""
        return list(self._careful.classify(fields))

    def spread(self, scores: FieldScores, pixel_sha256: str) -> Spread:
        """Return the spread over dropout and over views."""
        return self._careful.spread(scores, pixel_sha256)

    def score(self, embeddings: "NDArray[np.float32]") -> FieldScores:
        """Return the answer for the embeddings (views, d) of all views."""
        return self._careful.score(embeddings)

    def score_many(self, fields: "Sequence[NDArray[np.float32]]") -> Sequence[FieldScores]:
        """Return the answers for the embeddings of all views of many fields."""
        return [self.score(embeddings) for embeddings in fields]
