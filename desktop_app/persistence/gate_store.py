"""What the gate said and how far answers spread, in a session file: appended, never overwritten."""

import json
import sqlite3
from collections.abc import Sequence
from datetime import UTC, datetime

from desktop_app.domain.assessment import Assessment, Measures, Unassessable
from desktop_app.domain.model_identity import ModelIdentity
from desktop_app.domain.spread import Spread
from desktop_app.persistence.model_rows import MODEL_KEY, model_row
from desktop_app.persistence.session_database import SessionDatabase

# A later version may know more reasons.
_KNOWN = frozenset(Unassessable)
_ADD_ASSESSMENT = """
    INSERT INTO assessments (image, pixel_sha256, model, gate, reasons, measures, assessed_at)
    VALUES (?, ?, ?, ?, ?, ?, ?)
"""
_ADD_SPREAD = """
    INSERT INTO spreads (pixel_sha256, model, calibration, low, high, passes, views, computed_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
"""
# Ascending ids: the reader keeps the newest.
_ASSESSMENTS = f"""
    SELECT assessments.image, gate, reasons, measures FROM assessments
    JOIN images ON images.id = assessments.image AND images.pixel_sha256 = assessments.pixel_sha256
    WHERE assessments.image IN (SELECT value FROM json_each(?1))
      AND assessments.model = {MODEL_KEY} AND (?5 IS NULL OR gate = ?5)
    ORDER BY assessments.id
"""
_MEASURES = """
    SELECT assessments.image, measures FROM assessments
    JOIN images ON images.id = assessments.image AND images.pixel_sha256 = assessments.pixel_sha256
    WHERE assessments.image IN (SELECT value FROM json_each(?1)) AND gate = ?2
    ORDER BY assessments.id
"""
_SPREADS = f"""
    SELECT images.id AS image, low, high, passes, views FROM images
    JOIN spreads ON spreads.pixel_sha256 = images.pixel_sha256
    WHERE images.id IN (SELECT value FROM json_each(?1))
      AND spreads.model = {MODEL_KEY} AND spreads.calibration = ?5
    ORDER BY spreads.id
"""


def add_assessment(
    connection: sqlite3.Connection,
    model: int,
    gate: str,
    image_id: int,
    pixel_sha256: str,
    said: Assessment,
) -> None:
    """Keep what the gate said, inside the caller's transaction; ``model`` is the id of the model's row."""
    connection.execute(
        _ADD_ASSESSMENT,
        (
            image_id,
            pixel_sha256,
            model,
            gate,
            json.dumps([str(reason) for reason in said.reasons]),
            json.dumps(dict(said.measures)),
            _now(),
        ),
    )


def add_spread(
    connection: sqlite3.Connection, model: ModelIdentity, pixel_sha256: str, spread: Spread
) -> None:
    """Keep the spread of an answer, inside the caller's transaction."""
    row = model_row(connection, model)
    views = json.dumps(list(spread.views))
    values = (pixel_sha256, row, model.answer_key, spread.low, spread.high, spread.passes, views, _now())
    connection.execute(_ADD_SPREAD, values)


class GateStore:
    """Reads and appends assessments and spreads of one session; any thread may use it."""

    def __init__(self, database: SessionDatabase) -> None:
        self._database = database

    def keep_assessments(
        self, model: ModelIdentity, gate: str, said: Sequence[tuple[int, str, Assessment]]
    ) -> None:
        """Keep what version ``gate`` of the gate said with ``model``: image id, pixel digest, answer."""
        with self._database.writing() as connection:
            row = model_row(connection, model)
            for image_id, pixel_sha256, assessment in said:
                add_assessment(connection, row, gate, image_id, pixel_sha256, assessment)

    def keep_spreads(self, model: ModelIdentity, spreads: Sequence[tuple[str, Spread]]) -> None:
        """Keep spreads of answers of ``model``, each with the pixel digest it belongs to."""
        with self._database.writing() as connection:
            for pixel_sha256, spread in spreads:
                add_spread(connection, model, pixel_sha256, spread)

    def assessments(
        self, model: ModelIdentity, image_ids: Sequence[int], gate: str | None = None
    ) -> dict[int, Assessment]:
        """Return the newest assessments for the pictures as they are now, by image id.

        Args:
            model: the model at work.
            image_ids: the fields asked for.
            gate: only of this version of the gate; None for any.
        """
        arguments = (json.dumps(list(image_ids)), model.sha256, model.model_id, model.version, gate)
        with self._database.reading() as connection:
            return {row["image"]: _assessment(row) for row in connection.execute(_ASSESSMENTS, arguments)}

    def measures(self, image_ids: Sequence[int], gate: str) -> dict[int, Measures]:
        """Return what version ``gate`` of the gate measured of pictures, with any model, by image id."""
        arguments = (json.dumps(list(image_ids)), gate)
        with self._database.reading() as connection:
            return {
                row["image"]: tuple(sorted(json.loads(row["measures"]).items()))
                for row in connection.execute(_MEASURES, arguments)
            }

    def spreads(self, model: ModelIdentity, image_ids: Sequence[int]) -> dict[int, Spread]:
        """Return the newest spreads of ``model`` for the pictures as they are now, by image id."""
        key = (model.sha256, model.model_id, model.version, model.answer_key)
        arguments = (json.dumps(list(image_ids)), *key)
        with self._database.reading() as connection:
            return {
                row["image"]: Spread(row["low"], row["high"], row["passes"], tuple(json.loads(row["views"])))
                for row in connection.execute(_SPREADS, arguments)
            }


def _assessment(row: sqlite3.Row) -> Assessment:
    reasons = tuple(Unassessable(reason) for reason in json.loads(row["reasons"]) if reason in _KNOWN)
    return Assessment(reasons, tuple(sorted(json.loads(row["measures"]).items())))


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds")
