"""Results as one plain object, for programs that call the command line."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import desktop_app
from desktop_app.domain.field import FieldState
from desktop_app.domain.field_query import FieldCounts
from desktop_app.domain.model_identity import ModelIdentity, Thresholds
from desktop_app.reports.csv_columns import ReportContext
from desktop_app.reports.json_report import report_object

RESEARCH_USE_NOTICE = "For research use only: not for diagnosis."


def results_object(
    states: Sequence[FieldState],
    root: Path,
    model: ModelIdentity,
    thresholds: Thresholds,
    counts: FieldCounts,
) -> dict[str, Any]:
    """Return what ``lamella classify --json`` prints."""
    context = ReportContext(model, thresholds, desktop_app.__version__)
    by_verdict = {**counts.by_verdict, "total": counts.total}
    return report_object(states, root, context, by_verdict, RESEARCH_USE_NOTICE)
