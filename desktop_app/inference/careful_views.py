"""Careful answers: the mean logit over the turned and mirrored views of a field, and how far these disagree.

Source: Poceviciute et al., Sci. Rep. 2022 (s41598-022-11826-0), where averaging over such views and looking
at their spread came close to ensembles of networks under another centre's staining.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.domain.cancellation import CancelToken
from desktop_app.domain.spread import Spread
from desktop_app.inference.field_classifier import FieldClassifier
from desktop_app.inference.views import dihedral_views

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

VIEWS = 8
# A crop that is not square cannot be turned by a quarter.
VIEWS_NOT_SQUARE = 4


@dataclass(frozen=True, slots=True)
class CarefulScores:
    """What the model says of one field with all its views.

    Attributes:
        logit: malignant logit of the package alone, the mean over the views.
        raw: probability of this logit, before calibration and without any layer, in [0, 1].
        calibrated: probability after calibration, in [0, 1].
        embeddings: (v, d) float32 of the first views: what a session stores, and what a plain run would.
        all_embeddings: (views, d) float32; not kept.
        views: calibrated probability of each view alone, in the order of ``dihedral_views``.
    """

    logit: float
    raw: float
    calibrated: float
    embeddings: "NDArray[np.float32]"
    all_embeddings: "NDArray[np.float32]"
    views: tuple[float, ...]


class CarefulClassifier:
    """Answers with all views of a field; belongs to the engine's thread."""

    def __init__(self, classifier: FieldClassifier, cancel: CancelToken) -> None:
        """Ask ``classifier``; ``cancel`` is looked at between two calls of its engine."""
        self._classifier = classifier
        self._cancel = cancel

    @property
    def views(self) -> int:
        """How many views a field has."""
        size = self._classifier.package.manifest.backbone.input
        return VIEWS if size.width == size.height else VIEWS_NOT_SQUARE

    def prepare(self, pixels: "NDArray[np.uint8]") -> "NDArray[np.uint8]":
        """Return the views (views, h, w, 3) uint8 of a field (height, width, 3); any thread may call."""
        return dihedral_views(self._classifier.cut(pixels), self.views)

    def classify(self, fields: "Sequence[NDArray[np.uint8]]") -> list[CarefulScores]:
        """Return the scores of ``fields``, each the views of one field.

        Raises:
            Cancelled: the token was set; nothing of these fields is known.
            EngineError: the runtime failed.
        """
        import numpy as np

        if not fields:
            return []
        embeddings = self._embedded(np.concatenate(fields))
        borders = np.cumsum([len(views) for views in fields])[:-1]
        return [self.score(part) for part in np.split(embeddings, borders)]

    def spread(self, scores: object, pixel_sha256: str) -> Spread:
        """Return the spread over dropout, all views taken together in each pass, and over the views.

        Raises:
            TypeError: the scores were not made by this class.
        """
        if not isinstance(scores, CarefulScores):
            raise TypeError("scores of one view say nothing of the others")
        dropout = self._classifier.spread(scores.all_embeddings, pixel_sha256)
        return Spread(dropout.low, dropout.high, dropout.passes, scores.views)

    def score(self, embeddings: "NDArray[np.float32]") -> CarefulScores:
        """Return the scores of one field from the embeddings (views, d) of all its views."""
        together = self._classifier.score(embeddings)
        alone = self._classifier.score_many([view[None] for view in embeddings])
        kept = embeddings[: self._classifier.crops_per_field]
        views = tuple(scores.calibrated for scores in alone)
        return CarefulScores(together.logit, together.raw, together.calibrated, kept, embeddings, views)

    def _embedded(self, crops: "NDArray[np.uint8]") -> "NDArray[np.float32]":
        import numpy as np

        engine = self._classifier.engine
        parts: list[NDArray[np.float32]] = []
        done = 0
        while done < len(crops):
            self._cancel.raise_if_cancelled()
            parts.append(engine.embed(crops[done : done + engine.batch_size]))
            done += len(parts[-1])
        return np.concatenate(parts)
