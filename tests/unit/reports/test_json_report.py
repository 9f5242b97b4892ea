"""The JSON report has the CSV's columns as keys, numbers as numbers and null for what is unknown."""

import json
from pathlib import Path

from desktop_app.domain.errors import FailureReason
from desktop_app.domain.field import Failure, FieldRecord, FieldState
from desktop_app.domain.model_identity import Thresholds
from desktop_app.reports.csv_columns import COLUMNS, ReportContext
from desktop_app.reports.json_report import report_object
from tests.helpers.session_values import MODEL, answered

CONTEXT = ReportContext(MODEL, Thresholds(0.25, 0.75), "0.1.0")


def test_fields_have_the_columns_with_numbers_and_nulls() -> None:
    record = FieldRecord(1, Path("/x/a.png"), "", "a.png", 1, 1, "", "unknown")
    result = answered(1, 0.1)
    failed = FieldState(record, failure=Failure(FailureReason.EMPTY, "the file is empty"))
    states = [FieldState(record, result.facts, result.prediction), failed]

    report = json.loads(json.dumps(report_object(states, Path("/x"), CONTEXT, {"total": 2}, "notice")))

    assert report["schema_version"] == 1
    model = {"id": "densenet", "version": "1.2.0", "sha256": "a" * 64, "calibration": "", "careful": False}
    assert report["model"] == model
    assert report["counts"] == {"total": 2}
    good, bad = report["fields"]
    assert tuple(good) == tuple(bad) == COLUMNS
    assert (good["width"], good["malignant_probability"], good["verdict"]) == (700, 0.1, "benign")
    assert (good["folder"], good["patient"], good["reason"]) == ("", None, None)
    assert (bad["status"], bad["reason"], bad["width"]) == ("failed", "the file is empty", None)
    assert bad["malignant_probability"] is None
