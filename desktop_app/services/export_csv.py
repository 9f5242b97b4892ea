"""The use case "export CSV", and the separator and decimal mark that this computer's spreadsheets expect."""

import locale
from collections.abc import Iterable
from pathlib import Path

from desktop_app.domain.csv_options import CsvOptions
from desktop_app.domain.field import FieldState
from desktop_app.domain.model_identity import ModelIdentity, Thresholds
from desktop_app.domain.settings import Settings
from desktop_app.reports.csv_columns import ReportContext
from desktop_app.reports.csv_report import write_csv


class ExportCsv:
    """Writes CSV reports of this program version."""

    def __init__(self, app_version: str) -> None:
        self._app_version = app_version

    def __call__(
        self,
        states: Iterable[FieldState],
        path: Path,
        model: ModelIdentity | None,
        thresholds: Thresholds,
        options: CsvOptions,
    ) -> int:
        """Write one row per state; return the number of rows.

        Raises:
            ExportError: the file could not be written; an older one stays as it was.
        """
        return write_csv(states, path, ReportContext(model, thresholds, self._app_version), options)


def offered_options(settings: Settings, locale_decimal: str | None = None) -> CsvOptions:
    """Return what to offer in the export dialog: the remembered choice, else what the locale uses.

    Args:
        settings: remembered choices.
        locale_decimal: the locale's decimal mark; asked from the system when None.
    """
    if settings.csv_separator and settings.csv_decimal and settings.csv_separator != settings.csv_decimal:
        return CsvOptions(settings.csv_separator, settings.csv_decimal)
    decimal = _system_decimal() if locale_decimal is None else locale_decimal
    # Where the comma marks decimals, spreadsheets separate cells by semicolons.
    return CsvOptions(";", ",") if decimal == "," else CsvOptions(",", ".")


def _system_decimal() -> str:
    """Return the decimal mark of the user's locale without changing this process's own."""
    previous = locale.setlocale(locale.LC_NUMERIC)
    try:
        locale.setlocale(locale.LC_NUMERIC, "")
        return str(locale.localeconv()["decimal_point"])
    except locale.Error:
        return "."
    finally:
        locale.setlocale(locale.LC_NUMERIC, previous)
