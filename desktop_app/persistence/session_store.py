"""The session of one opened folder: what was found, answered and embedded so far, in one SQLite file."""

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.domain.field import FieldResult, PictureFacts, Prediction
from desktop_app.domain.model_identity import ModelIdentity
from desktop_app.persistence import session_rows as rows
from desktop_app.persistence.delayed_commit import COMMIT_DELAY_S
from desktop_app.persistence.session_database import SessionDatabase
from desktop_app.persistence.session_sql import (
    ADD_EMBEDDING,
    ADD_IMAGE,
    ADD_PREDICTION,
    FORGET_CHANGED,
    NEWEST_PREDICTIONS,
    SAVE_FACTS,
    SAVE_FAILURE,
    SELECT_DECODED,
    SELECT_EMBEDDINGS,
)

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class SqliteSessionStore:
    """Keeps one session. Every method may be called from any thread and may raise ``StoreError``.

    Attributes:
        path: the session file; None when the session lives in memory only.
    """

    def __init__(self, path: Path | None, root: Path, commit_delay_s: float = COMMIT_DELAY_S) -> None:
        """Open the session at ``path`` (None: in memory) for the opened folder ``root``.

        Raises:
            StoreError: the file is in use, foreign, damaged, newer, or cannot be written.
        """
        self.path = path
        self._database = SessionDatabase(path, commit_delay_s)
        try:
            self._begin_session(root)
        except BaseException:
            self.close()
            raise

    def sync_files(self, files: Iterable[rows.ListedFile]) -> list[rows.KnownFile]:
        """Note the files a scan found and return what is known of each, in the same order.

        What was known of a file whose size or time changed is forgotten; its predictions stay on record but
        no longer count as answers.
        """
        with self._database.writing() as connection:
            return [_sync_file(connection, listed) for listed in files]

    def facts(self, image_ids: Sequence[int]) -> dict[int, PictureFacts]:
        """Return what decoding found, by image id; files never decoded or last seen broken are left out."""
        with self._database.reading() as connection:
            found = connection.execute(SELECT_DECODED, (json.dumps(list(image_ids)),)).fetchall()
        known = {row["id"]: rows.facts_from_row(row) for row in found}
        return {image_id: facts for image_id, facts in known.items() if facts is not None}

    def newest_predictions(self, model: ModelIdentity, image_ids: Sequence[int]) -> dict[int, Prediction]:
        """Return the newest answers of ``model`` for the pictures as they are now, by image id."""
        ids = json.dumps(list(image_ids))
        arguments = (model.sha256, model.model_id, model.version, model.calibration, ids)
        with self._database.reading() as connection:
            found = connection.execute(NEWEST_PREDICTIONS, arguments).fetchall()
        return {
            row["image"]: Prediction(
                model, row["calibrated"], row["raw"], datetime.fromisoformat(row["classified_at"])
            )
            for row in found
        }

    def begin_run(self, model: ModelIdentity, app_version: str, settings: Mapping[str, object]) -> int:
        """Record that a run starts and return its id."""
        with self._database.writing() as connection:
            cursor = connection.execute(
                "INSERT INTO runs (started_at, app_version, model, settings, outcome, calibration) "
                "VALUES (?, ?, ?, ?, 'running', ?)",
                (
                    _now(),
                    app_version,
                    _model_row(connection, model),
                    json.dumps(dict(settings)),
                    model.calibration,
                ),
            )
            return int(cursor.lastrowid or 0)

    def end_run(self, run_id: int, outcome: str) -> None:
        """Record how a run ended: ``finished``, ``cancelled`` or ``failed``; then make it durable."""
        with self._database.writing() as connection:
            connection.execute(
                "UPDATE runs SET ended_at = ?, outcome = ? WHERE id = ?", (_now(), outcome, run_id)
            )
        self.flush()

    def save_result(
        self,
        run_id: int,
        result: FieldResult,
        logit: float | None = None,
        scored: rows.ScoredEmbeddings | None = None,
    ) -> None:
        """Keep the outcome for one file.

        Args:
            run_id: the run it belongs to.
            result: facts and prediction, or the failure.
            logit: the uncalibrated logit; required with a prediction.
            scored: embeddings to keep for later re-scoring; None when they are stored already.
        """
        with self._database.writing() as connection:
            if result.facts is not None:
                _save_facts(connection, result)
            if result.failure is not None:
                failure = result.failure
                message = rows.storable_message(failure.message)
                connection.execute(
                    SAVE_FAILURE, (failure.reason.value, message, failure.sha256 or None, result.image_id)
                )
            if result.prediction is not None and result.facts is not None and logit is not None:
                model = _model_row(connection, result.prediction.model)
                connection.execute(ADD_PREDICTION, _prediction_values(run_id, model, result, logit))
                _add_embeddings(connection, result.facts.pixel_sha256, scored)

    def add_predictions(self, run_id: int, answers: Sequence[tuple[FieldResult, float]]) -> None:
        """Keep answers, each with its uncalibrated logit, for pictures whose facts are on record as they are.

        All are written at once: what is known of the pictures stays untouched, which makes re-scoring quick.
        """
        with self._database.writing() as connection:
            models: dict[ModelIdentity, int] = {}
            values = []
            for result, logit in answers:
                model = _answer(result).model
                if model not in models:
                    models[model] = _model_row(connection, model)
                values.append(_prediction_values(run_id, models[model], result, logit))
            connection.executemany(ADD_PREDICTION, values)

    def embeddings(
        self, key: rows.EmbeddingKey, pixel_sha256s: Sequence[str]
    ) -> "dict[str, NDArray[np.float32]]":
        """Return stored embeddings (views, d), float32, by pixel digest; pictures without are left out."""
        import numpy as np

        arguments = (key.backbone_sha256, key.preprocessing, json.dumps(list(pixel_sha256s)))
        with self._database.reading() as connection:
            found = connection.execute(SELECT_EMBEDDINGS, arguments).fetchall()
        views: dict[str, list[bytes]] = {}
        for row in found:
            views.setdefault(row["pixel_sha256"], []).append(row["vector"])
        return {
            pixels: np.frombuffer(b"".join(vectors), "<f4").reshape(len(vectors), -1)
            for pixels, vectors in views.items()
        }

    def value(self, key: str) -> str:
        """Return what is kept under ``key`` of the session's own settings; empty when nothing is."""
        with self._database.reading() as connection:
            row = connection.execute("SELECT value FROM session WHERE key = ?", (key,)).fetchone()
        return "" if row is None else str(row["value"])

    def set_value(self, key: str, value: str) -> None:
        """Keep one of the session's own settings."""
        with self._database.writing() as connection:
            connection.execute(
                "INSERT INTO session VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value",
                (key, rows.storable_message(value)),
            )

    def flush(self) -> None:
        """Make everything written so far durable."""
        self._database.flush()

    def close(self) -> None:
        """Make everything durable and free the file. Safe to call twice.

        Raises:
            StoreError: the last writes could not be kept; the file is free all the same.
        """
        self._database.close()

    def _begin_session(self, root: Path) -> None:
        with self._database.writing() as connection:
            connection.execute(
                "INSERT INTO session VALUES ('created_at', ?) ON CONFLICT DO NOTHING", (_now(),)
            )
            connection.execute(
                "INSERT INTO session VALUES ('root', ?) ON CONFLICT DO UPDATE SET value = excluded.value",
                (rows.storable_message(str(root)),),
            )
            # We hold the lock, so a run that is still "running" was cut off by a crash.
            connection.execute("UPDATE runs SET outcome = 'interrupted' WHERE outcome = 'running'")


def _sync_file(connection: sqlite3.Connection, listed: rows.ListedFile) -> rows.KnownFile:
    path = rows.storable_text(listed.path)
    row = connection.execute("SELECT * FROM images WHERE path = ?", (path,)).fetchone()
    stamp = (listed.size_bytes, listed.mtime_ns)
    if row is None:
        names = (rows.storable_text(listed.folder), rows.storable_text(listed.name))
        cursor = connection.execute(
            ADD_IMAGE, (path, *names, *stamp, listed.patient, listed.magnification, _now())
        )
        return rows.KnownFile(int(cursor.lastrowid or 0))
    if (row["size_bytes"], row["mtime_ns"]) != stamp:
        connection.execute(FORGET_CHANGED, (*stamp, row["id"]))
        return rows.KnownFile(row["id"])
    return rows.KnownFile(row["id"], rows.facts_from_row(row), rows.failure_from_row(row))


def _save_facts(connection: sqlite3.Connection, result: FieldResult) -> None:
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


def _prediction_values(run_id: int, model: int, result: FieldResult, logit: float) -> tuple[object, ...]:
    prediction = _answer(result)
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
        prediction.model.calibration,
    )


def _answer(result: FieldResult) -> Prediction:
    assert result.prediction is not None
    return result.prediction


def _add_embeddings(
    connection: sqlite3.Connection, pixel_sha256: str, scored: rows.ScoredEmbeddings | None
) -> None:
    if scored is None:
        return
    key = (pixel_sha256, scored.key.backbone_sha256, scored.key.preprocessing)
    connection.executemany(
        ADD_EMBEDDING,
        [(*key, view, vector.astype("<f4").tobytes()) for view, vector in enumerate(scored.vectors)],
    )


def _model_row(connection: sqlite3.Connection, model: ModelIdentity) -> int:
    key = (model.sha256, model.model_id, model.version)
    found = connection.execute(
        "SELECT id FROM models WHERE (sha256, model_id, version) = (?, ?, ?)", key
    ).fetchone()
    if found is not None:
        return int(found["id"])
    cursor = connection.execute(
        "INSERT INTO models (sha256, model_id, version, backbone_sha256) VALUES (?, ?, ?, ?)",
        (*key, model.backbone_sha256),
    )
    return int(cursor.lastrowid or 0)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds")
