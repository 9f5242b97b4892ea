"""Rows that an answer becomes in a session file."""

import sqlite3

from desktop_app.domain.field import FieldResult, Prediction
from desktop_app.persistence import session_rows as rows
from desktop_app.persistence.gate_store import add_assessment, add_spread
from desktop_app.persistence.session_sql import ADD_EMBEDDING, SAVE_FACTS


def save_facts(connection: sqlite3.Connection, result: FieldResult) -> None:
    """Note what decoding found, and that the file can be read."""
    facts = result.facts
    assert facts is not None
    connection.execute(
        SAVE_FACTS,
        (
            facts.sha256,
            facts.pixel_sha256,
            facts.width,
            facts.height,
            facts.format,
            rows.notes_to_json(facts.notes),
            result.image_id,
        ),
    )


def prediction_values(run_id: int, model: int, result: FieldResult, logit: float) -> tuple[object, ...]:
    """Return the values of ``ADD_PREDICTION``."""
    prediction = answer(result)
    assert result.facts is not None
    return (
        result.image_id,
        model,
        run_id,
        result.facts.pixel_sha256,
        logit,
        prediction.malignant_probability_raw,
        prediction.malignant_probability,
        prediction.classified_at.isoformat(),
        prediction.model.answer_key,
    )


def answer(result: FieldResult) -> Prediction:
    """Return the prediction of a result that has one."""
    assert result.prediction is not None
    return result.prediction


def add_embeddings(
    connection: sqlite3.Connection, pixel_sha256: str, scored: rows.ScoredEmbeddings | None
) -> None:
    """Keep the embeddings of a picture, once."""
    if scored is None:
        return
    key = (pixel_sha256, scored.key.backbone_sha256, scored.key.preprocessing)
    connection.executemany(
        ADD_EMBEDDING,
        [(*key, view, vector.astype("<f4").tobytes()) for view, vector in enumerate(scored.vectors)],
    )


def keep_judgement(connection: sqlite3.Connection, run_id: int, result: FieldResult, gate: str) -> None:
    """Keep what the gate said and how far the answer spreads, where a result says so."""
    if result.facts is None:
        return
    pixels = result.facts.pixel_sha256
    if result.assessment is not None:
        (model,) = connection.execute("SELECT model FROM runs WHERE id = ?", (run_id,)).fetchone()
        add_assessment(connection, model, gate, result.image_id, pixels, result.assessment)
    if result.spread is not None and result.prediction is not None:
        add_spread(connection, result.prediction.model, pixels, result.spread)
