"""The spreadsheet, read back by another library: every value of every field, and nothing that runs."""

import errno
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import openpyxl
import pytest

from desktop_app.domain.cancellation import Cancelled
from desktop_app.domain.errors import ExportError
from desktop_app.domain.review import Decision, Review
from desktop_app.reports.csv_columns import COLUMNS, report_row
from desktop_app.reports.xlsx_report import SHEETS, write_xlsx
from tests.helpers.report_values import NOTICE, every_kind, report_of, report_state


def rows_of(path: Path, sheet: str) -> list[dict[str, object]]:
    book = openpyxl.load_workbook(path)
    first, *rest = book[sheet].iter_rows(values_only=True)
    return [dict(zip(first, row, strict=True)) for row in rest]


def expected(cell: object) -> object:
    if isinstance(cell, datetime):
        return cell.astimezone(UTC).replace(tzinfo=None)
    return None if cell == "" else cell


def test_every_value_of_every_field_is_read_back_with_its_type(tmp_path: Path) -> None:
    report = report_of(every_kind())
    assert write_xlsx(report, tmp_path / "r.xlsx") == 7
    rows = rows_of(tmp_path / "r.xlsx", "Fields")

    assert len(rows) == 7
    for state, row in zip(report.states, rows, strict=True):
        cells = dict(zip(COLUMNS, report_row(state, report.context), strict=True))
        assert row == {
            name: pytest.approx(expected(cell)) if isinstance(cell, float) else expected(cell)
            for name, cell in cells.items()
        }
    assert isinstance(rows[0]["classified_at"], datetime)
    assert isinstance(rows[6]["decided_at"], datetime)


def test_a_time_that_spreadsheets_do_not_know_is_written_as_text(tmp_path: Path) -> None:
    said = Review(1, "Ana Silva", Decision.BENIGN, datetime(1834, 5, 6, 7, 8, 9, tzinfo=UTC))
    write_xlsx(report_of([replace(report_state(1, 0.5), review=said)]), tmp_path / "r.xlsx")
    (row,) = rows_of(tmp_path / "r.xlsx", "Fields")

    assert row["decided_at"] == "1834-05-06T07:08:09+00:00"


def test_patients_and_slides_add_up(tmp_path: Path) -> None:
    write_xlsx(report_of(every_kind()), tmp_path / "r.xlsx")
    first, second = rows_of(tmp_path / "r.xlsx", "Patients")

    assert (first["patient"], first["slides"], first["fields"], first["assessable"]) == ("14-22549", 1, 6, 3)
    assert first["malignant_share"] == pytest.approx(1 / 3)
    assert first["score"] == pytest.approx(0.5)
    assert (second["patient"], second["review"], second["decided"]) == ("24-1101", "malignant", 1)
    assert [row["slide"] for row in rows_of(tmp_path / "r.xlsx", "Slides")] == ["s1", "s1"]


def test_the_header_stays_in_sight_and_every_page_carries_the_notice(tmp_path: Path) -> None:
    write_xlsx(report_of(every_kind()), tmp_path / "r.xlsx")
    book = openpyxl.load_workbook(tmp_path / "r.xlsx")

    assert tuple(book.sheetnames) == SHEETS
    assert book["Fields"].freeze_panes == "B2"
    assert all(NOTICE in sheet.oddFooter.left.text for sheet in book)
    summary = dict(book["Summary"].iter_rows(values_only=True))
    assert (summary["Laboratory"], summary["malignant"], summary["not assessable"]) == (
        "Pathology North",
        1,
        1,
    )
    assert dict(book["Run manifest"].iter_rows(values_only=True))["Seed"] == "20161105"


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("=1+1|cmd.png", "=1+1|cmd.png"),
        ("{=SUM(A1)}", "{=SUM(A1)}"),
        ("http://example.org/a.png", "http://example.org/a.png"),
        ("<script>alert(1)</script>&.png", "<script>alert(1)</script>&.png"),
        ("two\nlines.png", "two\nlines.png"),
        ("caf\udce9.png", r"caf\udce9.png"),
        ("bell\x07.png", r"bell\x07.png"),
        # For a spreadsheet _x005F_ is the underscore that keeps _x0041_ from becoming an A.
        ("_x0041_.png", "_x005F_x0041_.png"),
        ("0123", "0123"),
        ("n" * 40_000, "n" * 32_767),
    ],
)
def test_a_name_is_a_text_whatever_it_looks_like(tmp_path: Path, name: str, shown: str) -> None:
    write_xlsx(report_of([report_state(1, 0.9, name=name)]), tmp_path / "r.xlsx")
    cell = openpyxl.load_workbook(tmp_path / "r.xlsx")["Fields"]["A2"]

    assert (cell.value, cell.data_type, cell.hyperlink) == (shown, "s", None)


def test_what_stops_the_writing_keeps_the_older_file(tmp_path: Path) -> None:
    path = tmp_path / "r.xlsx"
    path.write_bytes(b"older")

    def stop(_rows: int) -> None:
        raise Cancelled

    def full(_rows: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with pytest.raises(Cancelled):
        write_xlsx(report_of(every_kind()), path, stop)
    with pytest.raises(ExportError, match="the disk is full"):
        write_xlsx(report_of(every_kind()), path, full)
    with pytest.raises(ExportError, match="does not exist"):
        write_xlsx(report_of(every_kind()), tmp_path / "no" / "r.xlsx")
    assert path.read_bytes() == b"older"
    assert list(tmp_path.iterdir()) == [path]


def test_ten_thousand_fields_are_written_row_by_row(tmp_path: Path) -> None:
    told: list[int] = []
    states = [report_state(number, 0.9, f"p{number % 97}") for number in range(10_000)]
    write_xlsx(report_of(states), tmp_path / "r.xlsx", told.append)

    assert (told[0], told[-1], len(told)) == (0, 9_800, 50)
    sheet = openpyxl.load_workbook(tmp_path / "r.xlsx", read_only=True)["Fields"]
    assert sheet.max_row == 10_001
