"""The session of one opened folder: what was found, answered and embedded so far, in one SQLite file."""

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import desktop_app
from desktop_app.domain.field import FieldResult, PictureFacts, Prediction
from desktop_app.domain.model_identity import ModelIdentity
from desktop_app.persistence import session_rows as rows
from desktop_app.persistence.answer_versions import AnswerVersions
from desktop_app.persistence.audit_log import AuditLog, append_entry
from desktop_app.persistence.content_store import ContentStore
from desktop_app.persistence.delayed_commit import COMMIT_DELAY_S
from desktop_app.persistence.embedding_store import EmbeddingStore
from desktop_app.persistence.gate_store import GateStore
from desktop_app.persistence.listing_rows import sync_files
from desktop_app.persistence.model_rows import model_row
from desktop_app.persistence.newer_session import APP_VERSION_KEY
from desktop_app.persistence.path_store import PathStore
from desktop_app.persistence.result_rows import (
    add_embeddings,
    answer,
    keep_judgement,
    prediction_values,
    save_facts,
)
from desktop_app.persistence.review_store import ReviewStore
from desktop_app.persistence.session_database import SessionDatabase
from desktop_app.persistence.session_schema import SCHEMA
from desktop_app.persistence.session_settings import Pseudonyms, SessionSettings
from desktop_app.persistence.session_sql import (
    ADD_PREDICTION,
    NEWEST_PREDICTIONS,
    SAVE_FAILURE,
    SELECT_DECODED,
    SELECT_EMBEDDINGS,
    SET_SESSION_VALUE,
)
from desktop_app.persistence.stored_values import moment

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


PROGRAM = "lamella"


class SqliteSessionStore:
    """Keeps one session. Every method may be called from any thread and may raise ``StoreError``.

    Attributes:
        contents: which bytes and pixels the files hold.
        reviews: what readers decided.
        gate: what the gate said, and how far answers spread.
        audit: the log.
        settings: choices that belong to this session.
        pseudonyms: salted names.
        vectors: stored embeddings as a stream.
        paths: where the files lie.
        versions: which versions made the answers.
    """

    def __init__(
        self,
        path: Path | None,
        root: Path,
        commit_delay_s: float = COMMIT_DELAY_S,
        looked_at: Path | None = None,
    ) -> None:
        """Open the session at ``path`` (None: in memory) for the opened folder ``root``.

        Args:
            path: the session file; None to keep everything in memory.
            root: the folder.
            commit_delay_s: how long a write may wait for the disk.
            looked_at: with no path: start from what this session holds, which itself stays as it is.

        Raises:
            StoreError: the file is in use, foreign, damaged, newer, or cannot be written.
        """
        self._database = SessionDatabase(path, commit_delay_s, looked_at)
        self.contents = ContentStore(self._database)
        self.reviews = ReviewStore(self._database)
        self.gate = GateStore(self._database)
        self.audit = AuditLog(self._database)
        self.settings = SessionSettings(self._database)
        self.pseudonyms = Pseudonyms(self._database)
        self.vectors = EmbeddingStore(self._database)
        self.paths = PathStore(self._database)
        self.versions = AnswerVersions(self._database)
        try:
            self._begin_session(root)
        except BaseException:
            self.close()
            raise

    @property
    def path(self) -> Path | None:
        """The session file; None when the session lives in memory only."""
        return self._database.path

    def save_as(self, target: Path, actor: str) -> None:
        """Copy the session to ``target`` and go on there; the old file stays as it was.

        Raises:
            StoreError: ``target`` is in use or cannot be written; the session goes on where it was.
        """
        before = rows.storable_message(self.path.name if self.path is not None else "")
        self._database.move_to(target)
        self.audit.append(actor, "saved_as", {"from": before, "to": rows.storable_message(target.name)})
        self.flush()

    def sync_files(self, files: Iterable[rows.ListedFile]) -> list[rows.KnownFile]:
        """Note the files a scan found and return what is known of each, in the same order.

        What was known of a file whose size or time changed is forgotten; its predictions stay on record but
        no longer count as answers.
        """
        with self._database.writing() as connection:
            return sync_files(connection, list(files))

    def facts(self, image_ids: Sequence[int]) -> dict[int, PictureFacts]:
        """Return what decoding found, by image id; files never decoded or last seen broken are left out."""
        with self._database.reading() as connection:
            found = connection.execute(SELECT_DECODED, (json.dumps(list(image_ids)),)).fetchall()
        known = {row["id"]: rows.facts_from_row(row) for row in found}
        return {image_id: facts for image_id, facts in known.items() if facts is not None}

    def newest_predictions(self, model: ModelIdentity, image_ids: Sequence[int]) -> dict[int, Prediction]:
        """Return the newest answers of ``model`` for the pictures as they are now, by image id."""
        ids = json.dumps(list(image_ids))
        arguments = (model.sha256, model.model_id, model.version, model.answer_key, ids)
        with self._database.reading() as connection:
            found = connection.execute(NEWEST_PREDICTIONS, arguments).fetchall()
        return {
            row["image"]: Prediction(
                model, row["calibrated"], row["raw"], moment(row["classified_at"]), row["app_version"]
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
                    model_row(connection, model),
                    json.dumps(dict(settings)),
                    model.answer_key,
                ),
            )
            run_id = int(cursor.lastrowid or 0)
            named = {"run": run_id, "model": model.model_id, "version": model.version, "sha256": model.sha256}
            append_entry(connection, PROGRAM, "run_began", named)
            return run_id

    def end_run(self, run_id: int, outcome: str) -> None:
        """Record how a run ended: ``finished``, ``cancelled`` or ``failed``; then make it durable."""
        with self._database.writing() as connection:
            connection.execute(
                "UPDATE runs SET ended_at = ?, outcome = ? WHERE id = ?", (_now(), outcome, run_id)
            )
            append_entry(connection, PROGRAM, "run_ended", {"run": run_id, "outcome": outcome})
        self.flush()

    def save_result(
        self,
        run_id: int,
        result: FieldResult,
        logit: float | None = None,
        scored: rows.ScoredEmbeddings | None = None,
        gate: str = "",
    ) -> None:
        """Keep the outcome for one file.

        Args:
            run_id: the run it belongs to.
            result: facts and prediction, or the failure.
            logit: the uncalibrated logit; required with a prediction.
            scored: embeddings to keep for later re-scoring; None when they are stored already.
            gate: version of the gate that made the assessment.
        """
        with self._database.writing() as connection:
            if result.facts is not None:
                save_facts(connection, result)
            if result.failure is not None:
                failure = result.failure
                message = rows.storable_message(failure.message)
                connection.execute(
                    SAVE_FAILURE, (failure.reason.value, message, failure.sha256 or None, result.image_id)
                )
            if result.prediction is not None and result.facts is not None and logit is not None:
                model = model_row(connection, result.prediction.model)
                connection.execute(ADD_PREDICTION, prediction_values(run_id, model, result, logit))
                add_embeddings(connection, result.facts.pixel_sha256, scored)
            keep_judgement(connection, run_id, result, gate)

    def add_predictions(
        self, run_id: int, answers: Sequence[tuple[FieldResult, float]], gate: str = ""
    ) -> None:
        """Keep answers, each with its uncalibrated logit, for pictures whose facts are on record as they are.

        All are written at once: what is known of the pictures stays untouched, which makes re-scoring quick.
        """
        with self._database.writing() as connection:
            models: dict[ModelIdentity, int] = {}
            values = []
            for result, logit in answers:
                keep_judgement(connection, run_id, result, gate)
                model = answer(result).model
                if model not in models:
                    models[model] = model_row(connection, model)
                values.append(prediction_values(run_id, models[model], result, logit))
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

    def place(self) -> str:
        """Return where somebody stood in this session last; empty when unknown."""
        with self._database.reading() as connection:
            row = connection.execute("SELECT value FROM session WHERE key = 'place'").fetchone()
        return "" if row is None else str(row["value"])

    def keep_place(self, place: str) -> None:
        """Keep where somebody stands; that is no choice, so the log does not note it."""
        with self._database.writing() as connection:
            connection.execute(SET_SESSION_VALUE, ("place", rows.storable_message(place)))

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
            created = "INSERT INTO session VALUES ('created_at', ?) ON CONFLICT DO NOTHING"
            if connection.execute(created, (_now(),)).rowcount > 0:
                append_entry(connection, PROGRAM, "session_created", {"schema": str(SCHEMA)})
            # For the notice of an older program that finds this file; see newer_session.
            connection.execute(SET_SESSION_VALUE, (APP_VERSION_KEY, desktop_app.__version__))
            connection.execute(SET_SESSION_VALUE, ("root", rows.storable_message(str(root))))
            # We hold the lock, so a run that is still "running" was cut off by a crash.
            connection.execute("UPDATE runs SET outcome = 'interrupted' WHERE outcome = 'running'")


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds")
