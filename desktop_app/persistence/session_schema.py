"""The session file's schema: how it is recognised, its version number, and the steps from version to version.

A change to the schema is one more ``Migration`` at the end of ``MIGRATIONS``; steps that were released are
never edited.
"""

from dataclasses import dataclass

from desktop_app.persistence.review_schema import VERSION_3

APPLICATION_ID = 0x4C4D4C53  # "LMLS"
_MINOR_BITS = 16


@dataclass(frozen=True, slots=True, order=True)
class SchemaVersion:
    """Version of the schema. A newer minor can be used by an older program, a newer major cannot."""

    major: int
    minor: int

    def packed(self) -> int:
        """Return the number that goes into ``PRAGMA user_version``."""
        return self.major << _MINOR_BITS | self.minor

    @classmethod
    def unpacked(cls, user_version: int) -> "SchemaVersion":
        """Read a number that ``packed`` made."""
        return cls(user_version >> _MINOR_BITS, user_version & (1 << _MINOR_BITS) - 1)

    def __str__(self) -> str:
        return f"{self.major}.{self.minor}"


@dataclass(frozen=True, slots=True)
class Migration:
    """One step: the version it leads to and the statements that lead there."""

    version: SchemaVersion
    statements: tuple[str, ...]


_VERSION_1 = (
    """
    CREATE TABLE session (
        key   TEXT PRIMARY KEY,
        value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    # path and name are text, or the raw bytes of a name that is not valid Unicode.
    """
    CREATE TABLE images (
        id              INTEGER PRIMARY KEY,
        path            ANY NOT NULL UNIQUE,
        folder          ANY NOT NULL,
        name            ANY NOT NULL,
        size_bytes      INTEGER NOT NULL,
        mtime_ns        INTEGER NOT NULL,
        sha256          TEXT,
        pixel_sha256    TEXT,
        width           INTEGER,
        height          INTEGER,
        format          TEXT,
        notes           TEXT NOT NULL DEFAULT '[]',
        patient         TEXT NOT NULL,
        magnification   TEXT NOT NULL,
        failure_reason  TEXT,
        failure_message TEXT,
        first_seen      TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX images_by_pixels ON images (pixel_sha256)",
    """
    CREATE TABLE models (
        id              INTEGER PRIMARY KEY,
        model_id        TEXT NOT NULL,
        version         TEXT NOT NULL,
        sha256          TEXT NOT NULL,
        backbone_sha256 TEXT NOT NULL,
        UNIQUE (sha256, model_id, version)
    ) STRICT
    """,
    """
    CREATE TABLE runs (
        id          INTEGER PRIMARY KEY,
        started_at  TEXT NOT NULL,
        ended_at    TEXT,
        app_version TEXT NOT NULL,
        model       INTEGER NOT NULL REFERENCES models (id),
        settings    TEXT NOT NULL,
        outcome     TEXT NOT NULL
            CHECK (outcome IN ('running', 'finished', 'cancelled', 'failed', 'interrupted'))
    ) STRICT
    """,
    """
    CREATE TABLE predictions (
        id            INTEGER PRIMARY KEY,
        image         INTEGER NOT NULL REFERENCES images (id),
        model         INTEGER NOT NULL REFERENCES models (id),
        run           INTEGER NOT NULL REFERENCES runs (id),
        pixel_sha256  TEXT NOT NULL,
        logit         REAL NOT NULL,
        raw           REAL NOT NULL CHECK (raw BETWEEN 0 AND 1),
        calibrated    REAL NOT NULL CHECK (calibrated BETWEEN 0 AND 1),
        classified_at TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX predictions_by_image ON predictions (image, model)",
    # Predictions are the audit trail: appended, never overwritten.
    """
    CREATE TRIGGER predictions_are_never_changed BEFORE UPDATE ON predictions
    BEGIN SELECT RAISE(ABORT, 'predictions are append-only'); END
    """,
    """
    CREATE TRIGGER predictions_are_never_deleted BEFORE DELETE ON predictions
    BEGIN SELECT RAISE(ABORT, 'predictions are append-only'); END
    """,
    # float32 little-endian: a stored embedding scores to the very number the first run gave.
    """
    CREATE TABLE embeddings (
        id              INTEGER PRIMARY KEY,
        pixel_sha256    TEXT NOT NULL,
        backbone_sha256 TEXT NOT NULL,
        preprocessing   TEXT NOT NULL,
        view            INTEGER NOT NULL,
        vector          BLOB NOT NULL,
        UNIQUE (pixel_sha256, backbone_sha256, preprocessing, view)
    ) STRICT
    """,
)

# Major: a program that knows no layers would take their answers for those of the model alone.
_VERSION_2 = (
    "ALTER TABLE runs ADD COLUMN calibration TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE predictions ADD COLUMN calibration TEXT NOT NULL DEFAULT ''",
)

MIGRATIONS: tuple[Migration, ...] = (
    Migration(SchemaVersion(1, 0), _VERSION_1),
    Migration(SchemaVersion(2, 0), _VERSION_2),
    Migration(SchemaVersion(3, 0), VERSION_3),
)

SCHEMA = MIGRATIONS[-1].version
