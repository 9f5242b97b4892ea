"""Schema 3.0: reviews, what the gate said, spreads, the audit log, settings and pseudonyms of a session.

A major step: a program that knows no reviews would show fields as not reviewed and leave gaps in the log.
"""

_APPEND_ONLY = ("reviews", "assessments", "spreads", "audit")


def _refusals(table: str) -> tuple[str, str]:
    return (
        f"""
        CREATE TRIGGER {table}_are_never_changed BEFORE UPDATE ON {table}
        BEGIN SELECT RAISE(ABORT, '{table} are append-only'); END
        """,
        f"""
        CREATE TRIGGER {table}_are_never_deleted BEFORE DELETE ON {table}
        BEGIN SELECT RAISE(ABORT, '{table} are append-only'); END
        """,
    )


VERSION_3: tuple[str, ...] = (
    # A review belongs to content, not to a path: to these bytes or these pixels. replaces is the same
    # reader's review of this content that held before; undo goes back to it.
    """
    CREATE TABLE reviews (
        id                INTEGER PRIMARY KEY,
        image             INTEGER NOT NULL REFERENCES images (id),
        sha256            TEXT NOT NULL,
        pixel_sha256      TEXT,
        size_bytes        INTEGER NOT NULL,
        reader            TEXT NOT NULL,
        decision          TEXT NOT NULL CHECK (decision IN ('benign', 'malignant', 'unsure', 'cleared')),
        reason            TEXT NOT NULL,
        note              TEXT NOT NULL,
        blinded           INTEGER NOT NULL CHECK (blinded IN (0, 1)),
        assessable        INTEGER CHECK (assessable IN (0, 1)),
        shown_verdict     TEXT,
        shown_probability REAL CHECK (shown_probability BETWEEN 0 AND 1),
        replaces          INTEGER REFERENCES reviews (id),
        decided_at        TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX reviews_by_pixels ON reviews (pixel_sha256)",
    "CREATE INDEX reviews_by_bytes ON reviews (sha256)",
    "CREATE INDEX images_by_bytes ON images (sha256)",
    # gate names the version of the rules and their thresholds; model is set where they depend on it.
    """
    CREATE TABLE assessments (
        id           INTEGER PRIMARY KEY,
        image        INTEGER NOT NULL REFERENCES images (id),
        pixel_sha256 TEXT NOT NULL,
        model        INTEGER REFERENCES models (id),
        gate         TEXT NOT NULL,
        reasons      TEXT NOT NULL,
        measures     TEXT NOT NULL,
        assessed_at  TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX assessments_by_image ON assessments (image, model)",
    # views: probabilities of the dihedral views, a JSON list; empty unless they were asked for.
    """
    CREATE TABLE spreads (
        id           INTEGER PRIMARY KEY,
        pixel_sha256 TEXT NOT NULL,
        model        INTEGER NOT NULL REFERENCES models (id),
        calibration  TEXT NOT NULL,
        low          REAL NOT NULL CHECK (low BETWEEN 0 AND 1),
        high         REAL NOT NULL CHECK (high BETWEEN low AND 1),
        passes       INTEGER NOT NULL CHECK (passes >= 0),
        views        TEXT NOT NULL,
        computed_at  TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX spreads_by_pixels ON spreads (pixel_sha256, model)",
    # hash = sha256(previous_hash + the canonical record), see audit_log.py.
    """
    CREATE TABLE audit (
        id            INTEGER PRIMARY KEY,
        at            TEXT NOT NULL,
        actor         TEXT NOT NULL,
        action        TEXT NOT NULL,
        detail        TEXT NOT NULL,
        previous_hash TEXT NOT NULL,
        hash          TEXT NOT NULL
    ) STRICT
    """,
    "CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",
    """
    CREATE TABLE pseudonyms (
        kind      TEXT NOT NULL,
        name      TEXT NOT NULL,
        pseudonym TEXT NOT NULL,
        PRIMARY KEY (kind, name),
        UNIQUE (kind, pseudonym)
    ) STRICT, WITHOUT ROWID
    """,
    *(statement for table in _APPEND_ONLY for statement in _refusals(table)),
)
