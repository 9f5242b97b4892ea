"""The report as a spreadsheet: numbers as numbers, times as times, and no text that could run.

Every text is written as a string cell, which spreadsheets never evaluate, whatever it begins with.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from desktop_app.domain.patient_rollup import UnitFigures
from desktop_app.persistence.atomic_file import atomic_writer
from desktop_app.reports.csv_columns import COLUMNS, Cell, report_row
from desktop_app.reports.export_errors import export_errors
from desktop_app.reports.session_report import (
    CATEGORY_WORDS,
    PSEUDONYMISED_SENTENCE,
    REVIEW_MEANING,
    SCORE_MEANING,
    SHARE_MEANING,
    SessionReport,
)

SHEETS = ("Summary", "Fields", "Patients", "Slides", "Run manifest")
UNIT_COLUMNS: tuple[str, ...] = (
    "patient",
    "slide",
    "fields",
    "assessable",
    "malignant",
    "needs_review",
    "benign",
    "not_assessable",
    "failed",
    "pending",
    "malignant_share",
    "score",
    "decided",
    "review",
)
_NOT_XML = re.compile("[\x00-\x08\x0b-\x1f\x7f\ufffe\uffff]")
_LONGEST_TEXT = 32_767  # Excel's limit for one cell
_WIDTHS = {"file": 34, "reason": 34, "note": 34, "sha256": 20, "model_sha256": 20}
_TIME_FORMAT = "yyyy-mm-dd hh:mm:ss"
_FIRST_YEAR, _LAST_YEAR = 1900, 9999


def write_xlsx(report: SessionReport, path: Path, told: Callable[[int], None] = lambda rows: None) -> int:
    """Write the spreadsheet to ``path``, all of it or nothing; return the number of fields.

    Args:
        report: what to write.
        path: the file to write or replace.
        told: gets the number of fields written, now and then; what it raises ends the writing.

    Raises:
        ExportError: the file is open elsewhere, the disk is full, or the folder cannot be written.
    """
    with export_errors(path), atomic_writer(path) as stream:
        import xlsxwriter

        # constant_memory keeps one row at a time: 100,000 fields in a few megabytes.
        book = xlsxwriter.Workbook(stream, {"constant_memory": True, "strings_to_formulas": False})
        try:
            _fill(book, report, told)
        finally:
            _close(book)
    return len(report.states)


def _fill(book: Any, report: SessionReport, told: Callable[[int], None]) -> None:
    book.set_properties({"title": "Lamella report", "comments": report.notice})
    sheets = {name: book.add_worksheet(name) for name in SHEETS}
    for sheet in sheets.values():
        sheet.set_landscape()
        sheet.set_footer(f"&L{report.notice}&RPage &P of &N")
    _summary(book, sheets["Summary"], report)
    rows = (report_row(state, report.context) for state in report.states)
    _table(book, sheets["Fields"], COLUMNS, _watched(rows, told))
    patients = (_unit(row.patient, len(row.slides), row.figures) for row in report.patients)
    _table(book, sheets["Patients"], ("patient", "slides", *UNIT_COLUMNS[2:]), patients)
    slides = (_unit(s.patient, s.slide, s.figures) for row in report.patients for s in row.slides)
    _table(book, sheets["Slides"], UNIT_COLUMNS, slides)
    _lines(book, sheets["Run manifest"], report)


def _close(book: Any) -> None:
    from xlsxwriter.exceptions import FileCreateError

    try:
        book.close()
    except FileCreateError as error:
        raise OSError(*error.args[0].args) from error


def _watched(rows: Iterable[list[Cell]], told: Callable[[int], None]) -> Iterable[list[Cell]]:
    for number, row in enumerate(rows):
        if number % 200 == 0:
            told(number)
        yield row


def _unit(patient: str, slide: str | int, figures: UnitFigures) -> list[Cell]:
    share, score = figures.malignant_share, figures.score
    return [
        patient,
        slide,
        figures.fields,
        figures.assessable,
        figures.malignant,
        figures.doubtful,
        figures.benign,
        figures.not_assessable,
        figures.failed,
        figures.pending,
        "" if share is None else share,
        "" if score is None else score,
        figures.decided,
        str(figures.review) if patient else "",
    ]


def _summary(book: Any, sheet: Any, report: SessionReport) -> None:
    bold = book.add_format({"bold": True})
    sheet.set_column(0, 0, 24)
    sheet.set_column(1, 1, 90)
    at = 0
    for label, text in [*report.summary(), ("Notice", report.notice)]:
        _put(sheet, at, 0, label, bold)
        _put(sheet, at, 1, text)
        at += 1
    at += 1
    for category, number in report.counts().items():
        _put(sheet, at, 0, CATEGORY_WORDS[category], bold)
        _put(sheet, at, 1, number)
        at += 1
    sentences = [SHARE_MEANING, SCORE_MEANING, REVIEW_MEANING, "Times in this file are UTC."]
    if report.is_pseudonymised:
        sentences.append(PSEUDONYMISED_SENTENCE)
    for sentence in sentences:
        at += 1
        _put(sheet, at, 0, sentence)


def _lines(book: Any, sheet: Any, report: SessionReport) -> None:
    bold = book.add_format({"bold": True})
    sheet.set_column(0, 0, 30)
    sheet.set_column(1, 1, 110)
    for at, (label, text) in enumerate([*report.manifest, ("", ""), ("Model card", ""), *report.card]):
        _put(sheet, at, 0, label, bold)
        _put(sheet, at, 1, text)


def _table(book: Any, sheet: Any, columns: Sequence[str], rows: Iterable[Sequence[Cell]]) -> None:
    bold, when = book.add_format({"bold": True}), book.add_format({"num_format": _TIME_FORMAT})
    for column, name in enumerate(columns):
        sheet.set_column(column, column, _WIDTHS.get(name, max(11, len(name) + 2)))
        sheet.write_string(0, column, name, bold)
    sheet.freeze_panes(1, 1)
    written = 0
    for row in rows:
        written += 1
        for column, cell in enumerate(row):
            _put(sheet, written, column, cell, when if isinstance(cell, datetime) else None)
    sheet.autofilter(0, 0, written, len(columns) - 1)


def _put(sheet: Any, row: int, column: int, cell: Cell, style: Any = None) -> None:
    if isinstance(cell, datetime):
        # Spreadsheets know no time zones, and no time before 1900.
        if not _FIRST_YEAR < cell.year < _LAST_YEAR:
            sheet.write_string(row, column, cell.isoformat(timespec="seconds"))
            return
        sheet.write_datetime(row, column, cell.astimezone(UTC).replace(tzinfo=None, microsecond=0), style)
    elif isinstance(cell, int | float):
        sheet.write_number(row, column, cell, style)
    elif cell:
        sheet.write_string(row, column, _storable(cell), style)


def _storable(text: str) -> str:
    """Return what XML can hold of ``text``: anything else is spelled out, and the end of a long one cut."""
    spelled = text.encode("utf-8", "backslashreplace").decode("utf-8")
    return _NOT_XML.sub(lambda sign: f"\\x{ord(sign[0]):02x}", spelled)[:_LONGEST_TEXT]
