"""What need not be computed again: answers and embeddings of files that did not change since."""

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from desktop_app.domain.errors import StoreError
from desktop_app.domain.field import FieldRecord, FieldResult, PictureFacts, Prediction
from desktop_app.domain.spread import Spread
from desktop_app.persistence.session_store import SqliteSessionStore
from desktop_app.services.run_record import RunRecord
from desktop_app.services.scoring import FieldScorer, FieldScores

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class StoredAnswers:
    """Results that the session could give at once, and the records that need the engine."""

    results: tuple[FieldResult, ...]
    open_records: tuple[FieldRecord, ...]


def stored_answers(
    store: SqliteSessionStore, scorer: FieldScorer, run: RunRecord, records: Sequence[FieldRecord]
) -> StoredAnswers:
    """Answer from the session where the file is unchanged.

    An earlier answer of the same model is given as it is; otherwise stored embeddings of the same backbone
    are scored, and that answer is kept.
    """
    ids = [record.image_id for record in records]
    try:
        facts = store.facts(ids)
        answers = store.newest_predictions(scorer.identity, ids)
        spreads = store.gate.spreads(scorer.identity, ids)
    except StoreError as error:
        _log.warning("nothing read from the session: %s (%s)", error.message, error.detail)
        return StoredAnswers((), tuple(records))
    unchanged = {r.image_id: facts[r.image_id] for r in records if r.image_id in facts and is_unchanged(r)}
    to_score = [found.pixel_sha256 for image_id, found in unchanged.items() if image_id not in answers]
    scores = _scored(scorer, run.embeddings(to_score)) if to_score and scorer.scores_stored else {}
    results: list[FieldResult] = []
    fresh: list[tuple[FieldResult, float]] = []
    open_records: list[FieldRecord] = []
    for record in records:
        known = unchanged.get(record.image_id)
        if known is not None and record.image_id in answers:
            spread = spreads.get(record.image_id)
            results.append(FieldResult(record.image_id, known, answers[record.image_id], spread=spread))
        elif known is not None and known.pixel_sha256 in scores:
            score = scores[known.pixel_sha256]
            results.append(scored_result(record, known, scorer, score))
            fresh.append((results[-1], score.logit))
        else:
            open_records.append(record)
    run.save_scored(fresh)
    return StoredAnswers(tuple(results), tuple(open_records))


def _scored(scorer: FieldScorer, embeddings: "Mapping[str, NDArray[np.float32]]") -> dict[str, FieldScores]:
    """Return scores by pixel digest; all at once, or a session of 10,000 fields would take seconds."""
    return dict(zip(embeddings, scorer.score_many(list(embeddings.values())), strict=True))


def scored_result(
    record: FieldRecord,
    facts: PictureFacts,
    scorer: FieldScorer,
    scores: FieldScores,
    spread: Spread | None = None,
) -> FieldResult:
    """Return the result that ``scores`` mean for a field, dated now."""
    now = datetime.now(UTC).astimezone()
    prediction = Prediction(scorer.identity, scores.calibrated, scores.raw, now)
    return FieldResult(record.image_id, facts, prediction, spread=spread)


def is_unchanged(record: FieldRecord) -> bool:
    """Return whether the file still has the size and time it was listed with."""
    try:
        found = record.path.stat()
    except OSError:
        return False
    return (found.st_size, found.st_mtime_ns) == (record.size_bytes, record.mtime_ns)
