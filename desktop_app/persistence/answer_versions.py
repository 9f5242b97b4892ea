"""Which versions made the answers of a session, and what each of them answered."""

from collections.abc import Iterator
from datetime import datetime

from desktop_app.domain.answer_version import AnswerVersion, KeptAnswer
from desktop_app.domain.model_identity import ModelIdentity
from desktop_app.persistence.session_database import SessionDatabase
from desktop_app.persistence.stored_values import moment_or_none, path_text

_CAREFUL = "|careful"
_BLOCK = 2_000
# SQLite brings times of any zone to UTC, so that they compare; what it cannot read is left out.
_VERSIONS = """
    SELECT models.id AS row, model_id, version, sha256, backbone_sha256, predictions.calibration, app_version,
           count(DISTINCT image) AS fields,
           min(datetime(classified_at)) AS first, max(datetime(classified_at)) AS last
    FROM predictions
    JOIN models ON models.id = predictions.model
    JOIN runs ON runs.id = predictions.run
    GROUP BY models.id, predictions.calibration, app_version
    ORDER BY max(predictions.id) DESC
"""
# max() picks the row of the newest answer for the columns beside it.
_ANSWERS = """
    WITH newest AS (
        SELECT image, calibrated, max(id) FROM predictions WHERE image > ?1 GROUP BY image
        ORDER BY image LIMIT ?2
    )
    SELECT images.id, images.path, newest.calibrated AS newest, said.calibrated, said.classified_at,
           said.pixel_sha256 IS images.pixel_sha256 AS holds
    FROM newest
    JOIN images ON images.id = newest.image
    LEFT JOIN (
        SELECT image, predictions.calibrated, classified_at, pixel_sha256, max(predictions.id)
        FROM predictions JOIN runs ON runs.id = predictions.run
        WHERE predictions.model = ?3 AND predictions.calibration = ?4 AND app_version = ?5 AND image > ?1
        GROUP BY image
    ) AS said ON said.image = newest.image
    ORDER BY images.id
"""


class AnswerVersions:
    """Reads the versions of one session; any thread may use it; may raise ``StoreError``."""

    def __init__(self, database: SessionDatabase) -> None:
        self._database = database

    def versions(self) -> tuple[AnswerVersion, ...]:
        """Return who answered, the newest answers first."""
        with self._database.reading() as connection:
            found = connection.execute(_VERSIONS).fetchall()
        return tuple(
            AnswerVersion(
                _identity(row["model_id"], row["version"], row["sha256"], row["backbone_sha256"], key),
                row["app_version"],
                row["fields"],
                _utc(row["first"]),
                _utc(row["last"]),
                row["row"],
            )
            for row in found
            for key in (row["calibration"],)
        )

    def answers(self, version: AnswerVersion) -> Iterator[KeptAnswer]:
        """Yield what ``version`` answered, one answer for each field, in the order of their ids."""
        last, key = 0, version.model.answer_key
        while True:
            asked = (last, _BLOCK, version.row, key, version.app_version)
            with self._database.reading() as connection:
                found = connection.execute(_ANSWERS, asked).fetchall()
            for row in found:
                if row["calibrated"] is not None:
                    when = moment_or_none(row["classified_at"])
                    path = path_text(row["path"])
                    yield KeptAnswer(path, row["calibrated"], when, bool(row["holds"]), row["newest"])
            if len(found) < _BLOCK:
                return
            last = found[-1]["id"]


def _identity(model_id: str, version: str, sha256: str, backbone: str, key: str) -> ModelIdentity:
    layer, careful = key.removesuffix(_CAREFUL), key.endswith(_CAREFUL)
    return ModelIdentity(model_id, version, sha256, backbone, layer, careful)


def _utc(stored: str | None) -> datetime | None:
    return None if stored is None else moment_or_none(stored)
