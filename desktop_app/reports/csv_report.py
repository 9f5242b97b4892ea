"""Writes the CSV report: UTF-8 with BOM, RFC 4180, safe to open in a spreadsheet, all of it or nothing."""

import csv
import io
from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path

from desktop_app.domain.csv_options import CsvOptions
from desktop_app.domain.field import FieldState
from desktop_app.persistence.atomic_file import atomic_writer
from desktop_app.reports.csv_columns import COLUMNS, Cell, ReportContext, report_row
from desktop_app.reports.export_errors import export_errors

# OWASP "CSV injection": spreadsheets run cells that start so; the full-width forms are folded to ASCII first.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
_DECIMALS = 6
DEFAULT_OPTIONS = CsvOptions()


def write_csv(states: Iterable[FieldState], path: Path, context: ReportContext, options: CsvOptions) -> int:
    """Write one row per state to ``path``, replacing it at the end; return the number of rows.

    Raises:
        ExportError: the file is open elsewhere, the disk is full, or the folder cannot be written.
    """
    return write_table(COLUMNS, (report_row(state, context) for state in states), path, options)


def write_table(
    columns: Sequence[str],
    table: Iterable[Sequence[Cell]],
    path: Path,
    options: CsvOptions = DEFAULT_OPTIONS,
) -> int:
    """Write a header and rows to ``path`` as ``write_csv`` does; return the number of rows.

    Raises:
        ExportError: as ``write_csv`` does.
    """
    rows = 0
    with export_errors(path), atomic_writer(path) as binary:
        # A name that is not valid Unicode must not end the report.
        text = io.TextIOWrapper(binary, "utf-8-sig", errors="backslashreplace", newline="")
        writer = csv.writer(text, delimiter=options.separator, lineterminator="\r\n")
        writer.writerow(columns)
        for row in table:
            writer.writerow([cell_text(cell, options) for cell in row])
            rows += 1
        text.flush()
        text.detach()
    return rows


def cell_text(cell: Cell, options: CsvOptions) -> str:
    """Return a cell as it stands in the file: decimals with the chosen mark, texts that cannot run."""
    if isinstance(cell, float):
        return f"{cell:.{_DECIMALS}f}".replace(".", options.decimal)
    if isinstance(cell, int):
        return str(cell)
    if isinstance(cell, datetime):
        return cell.isoformat(timespec="seconds")
    return f"'{cell}" if cell.startswith(_FORMULA_STARTS) else cell
