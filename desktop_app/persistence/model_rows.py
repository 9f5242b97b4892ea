"""The row that stands for a model in a session file."""

import sqlite3

from desktop_app.domain.model_identity import ModelIdentity

# The id of the model that parameters 2 to 4 name.
MODEL_KEY = "(SELECT id FROM models WHERE (sha256, model_id, version) = (?2, ?3, ?4))"


def model_row(connection: sqlite3.Connection, model: ModelIdentity) -> int:
    """Return the id of ``model`` in the session, adding it when it is new."""
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
