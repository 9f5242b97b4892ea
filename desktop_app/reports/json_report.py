"""Results as plain objects for JSON: the columns of the CSV report, numbers as numbers, unknown as null."""

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import Any

from desktop_app.domain.field import FieldState
from desktop_app.reports.csv_columns import COLUMNS, Cell, ReportContext, report_row

SCHEMA_VERSION = 1
_EMPTY_MEANS_ITSELF = frozenset({"file", "folder"})


def report_object(
    states: Iterable[FieldState], root: Path, context: ReportContext, counts: dict[str, int], notice: str
) -> dict[str, Any]:
    """Return the whole report; its keys are documented in ``lamella classify --help``."""
    model = context.model
    return {
        "schema_version": SCHEMA_VERSION,
        "app_version": context.app_version,
        "folder": str(root),
        "model": None
        if model is None
        else {
            "id": model.model_id,
            "version": model.version,
            "sha256": model.sha256,
            "calibration": model.calibration,
            "careful": model.careful,
        },
        "thresholds": {"benign": context.thresholds.benign, "malignant": context.thresholds.malignant},
        "counts": counts,
        "notice": notice,
        "fields": [_field_object(state, context) for state in states],
    }


def _field_object(state: FieldState, context: ReportContext) -> dict[str, Any]:
    cells = zip(COLUMNS, report_row(state, context), strict=True)
    return {name: _plain(name, cell) for name, cell in cells}


def _plain(name: str, cell: Cell) -> str | int | float | None:
    if isinstance(cell, datetime):
        return cell.isoformat(timespec="seconds")
    return None if cell == "" and name not in _EMPTY_MEANS_ITSELF else cell
