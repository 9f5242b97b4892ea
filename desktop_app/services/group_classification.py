"""One engine call for a group of decoded fields; equal pictures are computed once, in a run and for ever."""

import logging
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from desktop_app.domain.cancellation import Cancelled
from desktop_app.domain.field import FieldResult
from desktop_app.services.field_preparation import PreparedField, internal_failure
from desktop_app.services.scoring import FieldScorer, FieldScores
from desktop_app.services.stored_answers import scored_result

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_log = logging.getLogger(__name__)


class ResultKeeper(Protocol):
    """Where answers are kept and embeddings found again: a session's ``RunRecord``, or nothing."""

    def save(
        self,
        result: FieldResult,
        logit: float | None = None,
        embeddings: "NDArray[np.float32] | None" = None,
    ) -> None:
        """Keep one result."""
        ...

    def embeddings(self, pixel_sha256s: Sequence[str]) -> "dict[str, NDArray[np.float32]]":
        """Return stored embeddings (views, d) by pixel digest."""
        ...


class GroupClassification:
    """Turns prepared fields into results and keeps them."""

    def __init__(self, scorer: FieldScorer, run: ResultKeeper) -> None:
        self._scorer = scorer
        self._run = run

    def __call__(self, group: Sequence[PreparedField]) -> list[FieldResult]:
        """Return one result per field of ``group``, in its order."""
        crops_by_pixels = {
            field.facts.pixel_sha256: field
            for field in group
            if field.facts is not None and field.crops is not None
        }
        reusable = crops_by_pixels and self._scorer.scores_stored
        known = self._run.embeddings(list(crops_by_pixels)) if reusable else {}
        new = {pixels: field for pixels, field in crops_by_pixels.items() if pixels not in known}
        scores: dict[str, FieldScores | Exception] = {
            pixels: self._scorer.score(embeddings) for pixels, embeddings in known.items()
        }
        scores.update(self._computed(new))
        unsaved = set(new)
        return [self._result(field, scores, unsaved) for field in group]

    def _computed(self, fields: dict[str, PreparedField]) -> dict[str, FieldScores | Exception]:
        """Run the engine; when a whole call fails, find out which field it is that fails."""
        if not fields:
            return {}
        crops = [_crops(field) for field in fields.values()]
        try:
            return dict(zip(fields, self._scorer.classify(crops), strict=True))
        except Cancelled:
            raise
        except Exception as error:  # noqa: BLE001 - becomes the failure of the field that causes it
            if len(fields) == 1:
                return dict.fromkeys(fields, error)
            _log.warning("engine call of %d fields failed; trying them one by one: %s", len(fields), error)
        answers: dict[str, FieldScores | Exception] = {}
        for pixels, field in fields.items():
            answers.update(self._computed({pixels: field}))
        return answers

    def _result(
        self, field: PreparedField, scores: dict[str, FieldScores | Exception], unsaved: set[str]
    ) -> FieldResult:
        from desktop_app.inference.gate import assess

        record = field.record
        if field.facts is None:
            result = FieldResult(record.image_id, failure=field.failure)
            self._run.save(result)
            return result
        pixels = field.facts.pixel_sha256
        answer = scores[pixels]
        if isinstance(answer, Exception):
            result = FieldResult(record.image_id, field.facts, failure=internal_failure(record, answer))
            self._run.save(result)
            return result
        # The embeddings are at hand and the spread costs a hundredth of what they did.
        spread = self._scorer.spread(answer, pixels)
        result = scored_result(record, field.facts, self._scorer, answer, spread)
        said = assess(field.measures, answer.embeddings, record.magnification, self._scorer.gate)
        result = replace(result, assessment=said)
        self._run.save(result, answer.logit, answer.embeddings if pixels in unsaved else None)
        unsaved.discard(pixels)
        return result


def _crops(field: PreparedField) -> "NDArray[np.uint8]":
    if field.crops is None:
        raise ValueError("a field without crops has nothing to compute")
    return field.crops
