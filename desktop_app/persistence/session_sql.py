"""The session store's longer statements."""

ADD_IMAGE = """
    INSERT INTO images (id, path, folder, name, size_bytes, mtime_ns, patient, magnification, first_seen)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
"""

FORGET_CHANGED = """
    UPDATE images
    SET size_bytes = ?, mtime_ns = ?, sha256 = NULL, pixel_sha256 = NULL, width = NULL, height = NULL,
        format = NULL, notes = '[]', failure_reason = NULL, failure_message = NULL
    WHERE id = ?
"""

SAVE_FACTS = """
    UPDATE images
    SET sha256 = ?, pixel_sha256 = ?, width = ?, height = ?, format = ?, notes = ?,
        failure_reason = NULL, failure_message = NULL
    WHERE id = ?
"""

SAVE_FAILURE = """
    UPDATE images
    SET failure_reason = ?, failure_message = ?, sha256 = coalesce(?, sha256)
    WHERE id = ?
"""

SELECT_DECODED = """
    SELECT * FROM images
    WHERE id IN (SELECT value FROM json_each(?)) AND pixel_sha256 IS NOT NULL AND failure_reason IS NULL
"""

ADD_PREDICTION = """
    INSERT INTO predictions
        (image, model, run, pixel_sha256, logit, raw, calibrated, classified_at, calibration)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
"""

# Ascending ids: where a picture was answered twice, the reader keeps the newest.
NEWEST_PREDICTIONS = """
    SELECT predictions.image, calibrated, raw, classified_at, app_version
    FROM predictions
    JOIN runs ON runs.id = predictions.run
    JOIN images ON images.id = predictions.image AND images.pixel_sha256 = predictions.pixel_sha256
    WHERE predictions.model = (SELECT id FROM models WHERE (sha256, model_id, version) = (?, ?, ?))
      AND predictions.calibration = ?
      AND predictions.image IN (SELECT value FROM json_each(?))
    ORDER BY predictions.id
"""

ADD_EMBEDDING = """
    INSERT INTO embeddings (pixel_sha256, backbone_sha256, preprocessing, view, vector)
    VALUES (?, ?, ?, ?, ?)
    ON CONFLICT DO NOTHING
"""

SELECT_EMBEDDINGS = """
    SELECT pixel_sha256, vector FROM embeddings
    WHERE backbone_sha256 = ? AND preprocessing = ?
      AND pixel_sha256 IN (SELECT value FROM json_each(?))
    ORDER BY pixel_sha256, view
"""

SET_SESSION_VALUE = "INSERT INTO session VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value"
