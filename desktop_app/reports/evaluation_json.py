"""An evaluation as plain JSON values: figures as numbers or null, with the reason where there is none."""

from typing import Any

from desktop_app.domain.curves_json import curves_to_json
from desktop_app.domain.evaluation import Evaluation, Figure, LevelFigures

SCHEMA_VERSION = 1


def evaluation_object(evaluation: Evaluation, notice: str) -> dict[str, Any]:
    """Return the whole evaluation; the keys are those of ``Evaluation``, paths are absolute."""
    model = evaluation.model
    return {
        "schema_version": SCHEMA_VERSION,
        "app_version": evaluation.app_version,
        "made_at": evaluation.made_at.isoformat(timespec="seconds"),
        "notice": notice,
        "source": str(evaluation.source),
        "part": evaluation.part,
        "model": {
            "id": model.model_id,
            "version": model.version,
            "sha256": model.sha256,
            "calibration": model.calibration,
        },
        "thresholds": {"benign": evaluation.thresholds.benign, "malignant": evaluation.thresholds.malignant},
        "warnings": list(evaluation.warnings),
        "levels": {level.level.value: _level(level) for level in evaluation.levels},
        "confusion": [
            {"actual": cell.actual, "predicted": cell.predicted, "count": cell.count}
            for cell in evaluation.confusion
        ],
        "magnifications": {
            row.magnification: {
                "benign": row.benign,
                "malignant": row.malignant,
                "figures": figures_object(row.figures),
            }
            for row in evaluation.magnifications
        },
        "curves": curves_to_json(evaluation.curves),
        "images": [
            {
                "path": str(item.image.path),
                "label": item.image.label,
                "patient": item.image.patient,
                "magnification": item.image.magnification,
                "predicted": item.predicted,
                "malignant_probability": item.probability,
            }
            for item in evaluation.scored
        ],
        "left_out": [{"path": str(item.path), "reason": item.reason} for item in evaluation.left_out],
        "seconds": evaluation.seconds,
    }


def figures_object(figures: tuple[Figure, ...]) -> dict[str, Any]:
    """Return figures by key."""
    return {
        figure.key: {
            "value": figure.value,
            "low": figure.low,
            "high": figure.high,
            **({"reason": figure.reason} if figure.reason else {}),
        }
        for figure in figures
    }


def _level(level: LevelFigures) -> dict[str, Any]:
    return {"benign": level.benign, "malignant": level.malignant, "figures": figures_object(level.figures)}
