"""Fills in, once all verdicts are out, how far answers lie apart that came from stored embeddings.

Ten thousand stored embeddings are scored in less than a second, their spreads take some two: so the spreads
come in a step of their own behind the verdicts. A field whose embedding is computed in the run itself has its
spread with its verdict, at a hundredth of the cost. Spreads are stored, though they could be computed again
at any time: a folder of a hundred thousand fields must not need half a minute more to open.
"""

import contextlib
import logging
from collections.abc import Generator, Iterator, Sequence
from dataclasses import replace

from desktop_app.domain.cancellation import CancelToken
from desktop_app.domain.errors import StoreError
from desktop_app.domain.field import FieldResult
from desktop_app.domain.progress import ProgressEvent
from desktop_app.domain.spread import Spread
from desktop_app.persistence.session_rows import EmbeddingKey
from desktop_app.persistence.session_store import SqliteSessionStore
from desktop_app.services.scoring import FieldScorer

_log = logging.getLogger(__name__)
# Embeddings are read so many at a time, never all at once; Stop is looked at in between.
_BLOCK = 100


class SpreadFilling:
    """Finds spreads for results that have an answer and none; used in the scorer's thread."""

    def __init__(self, store: SqliteSessionStore, scorer: FieldScorer) -> None:
        """Read embeddings from ``store``, and keep the spreads there."""
        self._store = store
        self._scorer = scorer
        self._key = EmbeddingKey(scorer.identity.backbone_sha256, scorer.preprocessing)

    def behind(
        self, events: Generator[ProgressEvent[FieldResult], None, None], cancel: CancelToken
    ) -> Iterator[ProgressEvent[FieldResult]]:
        """Yield ``events``, then the results that came without a spread once more, with it.

        Nothing is counted twice: the events behind have ``done`` of the last one of the run.

        Raises:
            Cancelled: as ``events`` does, or while filling in; what was yielded is kept.
        """
        waiting: list[FieldResult] = []
        done = total = 0
        with contextlib.closing(events):
            for event in events:
                done, total = event.done, event.total
                waiting += [r for r in event.batch if r.prediction is not None and r.spread is None]
                yield event
        if self._scorer.scores_stored:
            for start in range(0, len(waiting), _BLOCK):
                cancel.raise_if_cancelled()
                yield ProgressEvent(done, total, self._filled(waiting[start : start + _BLOCK]))

    def _filled(self, block: Sequence[FieldResult]) -> tuple[FieldResult, ...]:
        digests = [result.facts.pixel_sha256 for result in block if result.facts is not None]
        spreads = self._spreads(digests)
        return tuple(
            replace(result, spread=spreads[result.facts.pixel_sha256])
            for result in block
            if result.facts is not None and result.facts.pixel_sha256 in spreads
        )

    def _spreads(self, digests: Sequence[str]) -> dict[str, Spread]:
        """Return and keep spreads by pixel digest; without a session that works there are none."""
        try:
            embeddings = self._store.embeddings(self._key, digests)
            scores = self._scorer.score_many(list(embeddings.values()))
            spreads = {
                pixels: self._scorer.spread(found, pixels)
                for pixels, found in zip(embeddings, scores, strict=True)
            }
            self._store.gate.keep_spreads(self._scorer.identity, list(spreads.items()))
        except StoreError as error:
            _log.warning("spreads not kept: %s (%s)", error.message, error.detail)
            return {}
        return spreads
