"""The CSV report: the agreed columns, safe to open, read back by any reader, and never half a file."""

import csv
import errno
import io
import os
import re
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.assessment import Assessment, Unassessable
from desktop_app.domain.csv_options import DECIMALS, SEPARATORS, CsvOptions
from desktop_app.domain.errors import ExportError, FailureReason
from desktop_app.domain.field import Failure, FieldRecord, FieldState
from desktop_app.domain.model_identity import Thresholds
from desktop_app.domain.review import Decision, ReasonCode, Review
from desktop_app.domain.spread import Spread
from desktop_app.reports.csv_columns import COLUMNS, ReportContext
from desktop_app.reports.csv_report import cell_text, write_csv
from desktop_app.reports.export_errors import export_errors
from tests.helpers.session_values import MODEL, answered, facts

AGREED = [
    *("file", "folder", "patient", "magnification", "width", "height", "format", "sha256", "verdict"),
    *("malignant_probability", "malignant_probability_raw", "confidence"),
    *("model_id", "model_version", "model_sha256", "threshold_benign", "threshold_malignant"),
    *("status", "reason", "classified_at", "app_version", "calibration"),
    *("slide", "not_assessable_reasons", "assessment_overruled", "probability_low", "probability_high"),
    *("review_reasons", "patient_context_probability", "reviewer", "decision", "decided_at", "reason_code"),
    *("note", "blinded", "disagreement"),
    *("second_reviewer", "second_decision", "second_decided_at", "readers_disagree"),
    "careful",
]
WHEN = datetime(2026, 11, 25, 9, 15, tzinfo=timezone(timedelta(hours=1)))
CONTEXT = ReportContext(MODEL, Thresholds(0.25, 0.75), "0.1.0")
OPTIONS = [CsvOptions(s, d) for s in SEPARATORS for d in DECIMALS if s != d]
FORMULA = re.compile(r"^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]")


def record(name: str = "SOB_B_A-14-22549AB-40-001.png", folder: str = "benign/sub") -> FieldRecord:
    return FieldRecord(7, Path("/x", name), folder, name, 10, 20, "14-22549", "40X")


def state(probability: float = 0.8, name: str = "a.png") -> FieldState:
    result = answered(7, probability)
    return FieldState(record(name), result.facts, result.prediction)


def reviewed_state() -> FieldState:
    named = replace(state(0.8), record=replace(record(), slide="14-22549AB"))
    mine = Review(
        7,
        "Ana Silva",
        Decision.BENIGN,
        WHEN,
        ReasonCode.ARTEFACT,
        "=cmd|' /C calc'!A0",
        True,
        assessable=True,
    )
    later = (WHEN + timedelta(minutes=45), WHEN + timedelta(minutes=105))
    others = (Review(7, "Eve", Decision.BENIGN, later[1]), Review(7, "Ben", Decision.MALIGNANT, later[0]))
    return replace(
        named,
        assessment=Assessment((Unassessable.OUT_OF_FOCUS, Unassessable.NOT_HE)),
        spread=Spread(0.3, 0.95, 30),
        peers=0.41,
        review=mine,
        other_reviews=others,
    )


def written(path: Path, states: list[FieldState], options: CsvOptions | None = None) -> list[dict[str, str]]:
    chosen = options or CsvOptions()
    write_csv(states, path, CONTEXT, chosen)
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream, delimiter=chosen.separator, strict=True))


def test_the_columns_are_the_agreed_ones_and_each_is_documented(repository: Path) -> None:
    assert list(COLUMNS) == AGREED
    documented = re.findall(r"^\| `(\w+)` \|", (repository / "docs" / "csv.md").read_text("utf-8"), re.M)
    assert documented == AGREED


def test_an_answered_field_fills_every_cell(tmp_path: Path) -> None:
    (row,) = written(tmp_path / "out.csv", [state(0.8)])

    assert row == {
        "file": "a.png",
        "folder": "benign/sub",
        "patient": "14-22549",
        "magnification": "40X",
        "width": "700",
        "height": "460",
        "format": "PNG",
        "sha256": facts().sha256,
        "verdict": "malignant",
        "malignant_probability": "0.800000",
        "malignant_probability_raw": "0.400000",
        "confidence": "0.800000",
        "model_id": "densenet",
        "model_version": "1.2.0",
        "model_sha256": "a" * 64,
        "threshold_benign": "0.250000",
        "threshold_malignant": "0.750000",
        "status": "ok",
        "reason": "",
        "classified_at": "2026-05-04T12:30:00+00:00",
        "app_version": "0.1.0",
        "calibration": "",
    } | dict.fromkeys(AGREED[22:-1], "") | {"careful": "no"}
    assert datetime.fromisoformat(row["classified_at"]).astimezone(UTC).hour == 12


def test_careful_answers_are_told_from_plain_ones_those_of_failed_fields_too(tmp_path: Path) -> None:
    careful = state(0.9)
    assert careful.prediction is not None
    careful = replace(careful, prediction=replace(careful.prediction, model=MODEL.asked(careful=True)))
    failed = replace(careful, prediction=None, failure=Failure(FailureReason.EMPTY, "the file is empty"))
    context = ReportContext(MODEL.asked(careful=True), Thresholds(0.25, 0.75), "0.1.0")
    write_csv([careful, failed], tmp_path / "out.csv", context, CsvOptions())
    with (tmp_path / "out.csv").open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert [row["careful"] for row in rows] == ["yes", "yes"]


@pytest.mark.parametrize(
    ("probability", "verdict", "confidence"),
    [(0.25, "benign", "0.750000"), (0.5, "needs_review", "0.500000"), (0.75, "malignant", "0.750000")],
)
def test_verdicts_follow_the_thresholds_and_are_never_translated(
    tmp_path: Path, probability: float, verdict: str, confidence: str
) -> None:
    (row,) = written(tmp_path / "out.csv", [state(probability)])

    assert (row["verdict"], row["confidence"]) == (verdict, confidence)


def test_a_failed_field_has_a_row_with_its_reason_and_the_digest_of_its_bytes(tmp_path: Path) -> None:
    failure = Failure(FailureReason.TRUNCATED, "the file ends in the middle of the picture", "e" * 64)
    stale = replace(state(0.9), failure=failure)
    (row,) = written(tmp_path / "out.csv", [stale])

    assert (row["status"], row["reason"], row["sha256"]) == ("failed", failure.message, "e" * 64)
    for column in ("width", "height", "format", "verdict", "malignant_probability", "confidence"):
        assert row[column] == ""
    assert (row["classified_at"], row["malignant_probability_raw"]) == ("", "")
    assert row["model_id"] == "densenet"


def test_what_gate_spread_and_readers_say_stands_in_columns_of_its_own(tmp_path: Path) -> None:
    (row,) = written(tmp_path / "out.csv", [reviewed_state()])

    assert {name: row[name] for name in AGREED[22:]} == {
        "slide": "14-22549AB",
        "not_assessable_reasons": "out_of_focus; not_he",
        "assessment_overruled": "yes",
        "probability_low": "0.300000",
        "probability_high": "0.950000",
        "review_reasons": "dropout_spread; patient_disagrees",
        "patient_context_probability": "0.410000",
        "reviewer": "Ana Silva",
        "decision": "benign",
        "decided_at": "2026-11-25T09:15:00+01:00",
        "reason_code": "artefact",
        "note": "'=cmd|' /C calc'!A0",
        "blinded": "yes",
        "disagreement": "no",
        "second_reviewer": "Ben; Eve",
        "second_decision": "malignant; benign",
        "second_decided_at": "2026-11-25T10:00:00+01:00; 2026-11-25T11:00:00+01:00",
        "readers_disagree": "yes",
        "careful": "no",
    }
    assert (row["verdict"], row["status"]) == ("needs_review", "ok")


def test_a_withheld_field_has_its_reasons_but_no_verdict_and_no_probability(tmp_path: Path) -> None:
    withheld = replace(state(0.9), assessment=Assessment((Unassessable.OUT_OF_FOCUS, Unassessable.BLANK)))
    (row,) = written(tmp_path / "out.csv", [withheld])

    assert (row["status"], row["reason"]) == ("not_assessable", "not assessable: out of focus, blank")
    assert (row["not_assessable_reasons"], row["assessment_overruled"]) == ("out_of_focus; blank", "no")
    for column in ("verdict", "malignant_probability", "malignant_probability_raw", "confidence"):
        assert row[column] == ""


def test_a_decision_that_was_taken_back_leaves_its_note_only(tmp_path: Path) -> None:
    cleared = Review(7, "Ana", Decision.CLEARED, WHEN, note="look again")
    (row,) = written(tmp_path / "out.csv", [replace(state(0.9), review=cleared)])

    assert (row["reviewer"], row["decision"], row["note"]) == ("", "", "look again")


def test_the_file_starts_with_a_bom_and_lines_end_as_rfc_4180_says(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    write_csv([state(name="żółć 数.png")], path, CONTEXT, CsvOptions())
    content = path.read_bytes()

    assert content.startswith(b"\xef\xbb\xbffile,folder,")
    assert content.count(b"\r\n") == 2 == content.count(b"\n")
    assert "żółć 数.png".encode() in content


@given(
    name=st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1),
    options=st.sampled_from(OPTIONS),
)
def test_any_name_is_read_back_and_none_can_run_as_a_formula(
    name: str, options: CsvOptions, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.getbasetemp() / "escaping.csv"
    (row,) = written(path, [state(name=name)], options)
    shown = row["file"]

    assert not FORMULA.match(shown)
    assert shown == (f"'{name}" if FORMULA.match(name) else name)
    assert row["malignant_probability"] == f"0{options.decimal}800000"
    assert row["width"] == "700"


@pytest.mark.parametrize(
    "start", ["=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20"]
)
def test_cells_that_a_spreadsheet_would_run_get_an_apostrophe(start: str) -> None:
    assert cell_text(f"{start}1+1|calc", CsvOptions()) == f"'{start}1+1|calc"


@given(st.floats(0, 1), st.sampled_from(OPTIONS))
def test_numbers_never_get_an_apostrophe_and_keep_six_digits(number: float, options: CsvOptions) -> None:
    text = cell_text(number, options)

    assert re.fullmatch(rf"[01]{re.escape(options.decimal)}\d{{6}}", text)
    assert abs(float(text.replace(options.decimal, ".")) - number) <= 5e-7


def test_a_name_that_is_no_unicode_does_not_end_the_report(tmp_path: Path) -> None:
    (row,) = written(tmp_path / "out.csv", [state(name=os.fsdecode(b"caf\xe9.png"))])

    assert row["file"] == r"caf\udce9.png"


@pytest.mark.parametrize(("separator", "decimal"), [(",", ","), ("|", "."), (",", "'"), ("", "")])
def test_marks_that_would_spoil_the_file_are_refused(separator: str, decimal: str) -> None:
    with pytest.raises(ValueError, match=r"must|differ"):
        CsvOptions(separator, decimal)


def test_an_error_while_writing_keeps_the_older_report(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    path.write_text("older", "utf-8")

    def broken_states():  # type: ignore[no-untyped-def]
        yield state()
        raise OSError(errno.ENOSPC, "No space left on device")

    with pytest.raises(
        ExportError, match=r"out\.csv could not be written: the disk is full\. .*results are safe"
    ):
        write_csv(broken_states(), path, CONTEXT, CsvOptions())
    assert path.read_text("utf-8") == "older"
    assert [item.name for item in tmp_path.iterdir()] == ["out.csv"]


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.EACCES, "open in another program"),
        (errno.EROFS, "read-only"),
        (errno.EIO, "Input/output error"),
    ],
)
def test_each_cause_is_told_in_words(tmp_path: Path, number: int, words: str) -> None:
    with pytest.raises(ExportError, match=words), export_errors(tmp_path / "out.csv"):
        raise OSError(number, os.strerror(number))


def test_a_folder_in_the_way_or_missing_is_told(tmp_path: Path) -> None:
    (tmp_path / "out.csv").mkdir()
    with pytest.raises(ExportError, match="a folder of that name is in the way"):
        write_csv([state()], tmp_path / "out.csv", CONTEXT, CsvOptions())
    with pytest.raises(ExportError, match="does not exist"):
        write_csv([state()], tmp_path / "none" / "out.csv", CONTEXT, CsvOptions())
    assert [item.name for item in tmp_path.iterdir()] == ["out.csv"]


LIMITED = """
import resource, sys
from pathlib import Path
from desktop_app.domain.csv_options import CsvOptions
from desktop_app.domain.errors import ExportError
from desktop_app.reports.csv_report import write_csv
from tests.unit.reports.test_csv_report import CONTEXT, state
resource.setrlimit(resource.RLIMIT_FSIZE, (20000, 20000))
try:
    write_csv((state() for _ in range(1000)), Path(sys.argv[1]), CONTEXT, CsvOptions())
except ExportError as error:
    print(error.message)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="limits on file size are a POSIX matter")
def test_a_disk_that_takes_no_more_leaves_the_older_report(tmp_path: Path, repository: Path) -> None:
    path = tmp_path / "out.csv"
    path.write_text("older", "utf-8")
    command = [sys.executable, "-c", LIMITED, str(path)]
    done = subprocess.run(command, cwd=repository, capture_output=True, text=True, check=True)

    assert "out.csv could not be written: the file would be larger than this disk allows" in done.stdout
    assert path.read_text("utf-8") == "older"
    assert [item.name for item in tmp_path.iterdir()] == ["out.csv"]


def test_the_number_of_rows_is_returned_and_streams_are_enough(tmp_path: Path) -> None:
    count = write_csv(iter([state(), state()]), tmp_path / "out.csv", CONTEXT, CsvOptions())
    lines = io.StringIO((tmp_path / "out.csv").read_text("utf-8-sig")).readlines()

    assert (count, len(lines)) == (2, 3)
