"""What need not be computed again: answers and embeddings of files that did not change since."""

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Self

import desktop_app
from desktop_app.domain.assessment import GATE_VERSION, Assessment, Measures
from desktop_app.domain.errors import StoreError
from desktop_app.domain.field import FieldRecord, FieldResult, PictureFacts, Prediction
from desktop_app.domain.spread import Spread
from desktop_app.persistence.session_store import SqliteSessionStore
from desktop_app.services.run_record import RunRecord
from desktop_app.services.scoring import FieldScorer, FieldScores

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
    are scored, and that answer is kept. A picture that the gate never measured has to be looked at again.
    """
    try:
        known = _OnRecord.of(store, scorer, records)
    except StoreError as error:
        _log.warning("nothing read from the session: %s (%s)", error.message, error.detail)
        return StoredAnswers((), tuple(records))
    to_score = [record for record in records if known.may_be_scored(record, scorer)]
    scored = _scored(scorer, run, known, to_score)
    run.save_scored(list(scored.values()))
    results: list[FieldResult] = []
    open_records: list[FieldRecord] = []
    for record in records:
        if (answered := known.answered(record.image_id)) is not None:
            results.append(answered)
        elif record.image_id in scored:
            results.append(scored[record.image_id][0])
        else:
            open_records.append(record)
    return StoredAnswers(tuple(results), tuple(open_records))


@dataclass(frozen=True, slots=True)
class _OnRecord:
    """What the session knows of a block of files, each by image id; facts of unchanged files only."""

    facts: Mapping[int, PictureFacts]
    answers: Mapping[int, Prediction]
    spreads: Mapping[int, Spread]
    assessments: Mapping[int, Assessment]
    measures: Mapping[int, Measures]

    @classmethod
    def of(cls, store: SqliteSessionStore, scorer: FieldScorer, records: Sequence[FieldRecord]) -> Self:
        ids = [record.image_id for record in records]
        facts = store.facts(ids)
        return cls(
            {r.image_id: facts[r.image_id] for r in records if r.image_id in facts and is_unchanged(r)},
            store.newest_predictions(scorer.identity, ids),
            store.gate.spreads(scorer.identity, ids),
            store.gate.assessments(scorer.identity, ids),
            store.gate.measures(ids, GATE_VERSION),
        )

    def answered(self, image_id: int) -> FieldResult | None:
        """Return the answer of the model itself."""
        if image_id not in self.facts or image_id not in self.answers:
            return None
        said, spread = self.assessments.get(image_id), self.spreads.get(image_id)
        return FieldResult(image_id, self.facts[image_id], self.answers[image_id], None, said, spread)

    def may_be_scored(self, record: FieldRecord, scorer: FieldScorer) -> bool:
        """Say whether embeddings, should there be any, would do."""
        is_open = record.image_id in self.facts and record.image_id not in self.answers
        return is_open and record.image_id in self.measures and scorer.scores_stored


def _scored(
    scorer: FieldScorer, run: RunRecord, known: _OnRecord, records: Sequence[FieldRecord]
) -> dict[int, tuple[FieldResult, float]]:
    """Return result and logit by image id of the records whose embeddings are stored.

    All are scored at once, or a session of 10,000 fields would take seconds.
    """
    from desktop_app.inference.gate import assess_many

    if not records:
        return {}
    pixels = {record.image_id: known.facts[record.image_id].pixel_sha256 for record in records}
    vectors = run.embeddings(list(dict.fromkeys(pixels.values())))
    found = [record for record in records if pixels[record.image_id] in vectors]
    of_fields = [vectors[pixels[record.image_id]] for record in found]
    measures = [known.measures[record.image_id] for record in found]
    said = assess_many(measures, of_fields, [record.magnification for record in found], scorer.gate)
    scores = dict(zip(vectors, scorer.score_many(list(vectors.values())), strict=True))
    scored = {}
    for record, assessment in zip(found, said, strict=True):
        score = scores[pixels[record.image_id]]
        result = scored_result(record, known.facts[record.image_id], scorer, score)
        scored[record.image_id] = replace(result, assessment=assessment), score.logit
    return scored


def scored_result(
    record: FieldRecord,
    facts: PictureFacts,
    scorer: FieldScorer,
    scores: FieldScores,
    spread: Spread | None = None,
) -> FieldResult:
    """Return the result that ``scores`` mean for a field, dated now."""
    now = datetime.now(UTC).astimezone()
    prediction = Prediction(scorer.identity, scores.calibrated, scores.raw, now, desktop_app.__version__)
    return FieldResult(record.image_id, facts, prediction, spread=spread)


def is_unchanged(record: FieldRecord) -> bool:
    """Return whether the file still has the size and time it was listed with."""
    try:
        found = record.path.stat()
    except OSError:
        return False
    return (found.st_size, found.st_mtime_ns) == (record.size_bytes, record.mtime_ns)
