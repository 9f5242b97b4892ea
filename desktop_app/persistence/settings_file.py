"""Settings as a JSON file that people may edit: unknown keys are kept, bad values fall back to defaults."""

import dataclasses
import json
import logging
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from desktop_app.domain.csv_options import DECIMALS, SEPARATORS
from desktop_app.domain.errors import SettingsError
from desktop_app.domain.field_query import SortKey
from desktop_app.domain.model_identity import Thresholds
from desktop_app.domain.report_choice import REPORT_KINDS
from desktop_app.domain.settings import (
    LANGUAGES,
    MAX_RECENT_FOLDERS,
    REOPENING,
    TEXT_PERCENTS,
    THEMES,
    THUMB_FITS,
    THUMB_PX_RANGE,
    Settings,
)
from desktop_app.persistence.atomic_file import atomic_writer

SCHEMA_VERSION = 1
_VERSION_KEY = "schema_version"
_LARGEST_FILE = 1_000_000
_LARGEST_PIXEL_UM = 1000.0

_log = logging.getLogger(__name__)


class SettingsFile:
    """Reads and writes one settings file.

    Attributes:
        path: the file; it need not exist.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._unknown: dict[str, Any] = {}

    def load(self) -> tuple[Settings, str]:
        """Return the settings and a notice for the user, empty when all was well.

        A file that is no JSON is kept beside as ``.broken`` and the defaults are used.
        """
        try:
            if self.path.stat().st_size > _LARGEST_FILE:
                return self._set_aside("it is far larger than any settings file")
            stored = json.loads(self.path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return Settings(), ""
        except OSError as error:
            _log.warning("settings not readable: %s", error)
            return Settings(), f"The settings could not be read ({error.strerror}); defaults are used."
        except (ValueError, RecursionError) as error:
            return self._set_aside(str(error))
        if not isinstance(stored, dict):
            return self._set_aside("it holds no settings")
        return self._interpret(stored)

    def save(self, settings: Settings) -> None:
        """Write what differs from the defaults, and every unknown key that was read.

        Raises:
            SettingsError: the file cannot be written.
        """
        content: dict[str, Any] = {_VERSION_KEY: SCHEMA_VERSION} | self._unknown
        defaults = _plain(Settings())
        content.update({key: value for key, value in _plain(settings).items() if value != defaults[key]})
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with atomic_writer(self.path) as stream:
                stream.write(json.dumps(content, indent=2, ensure_ascii=True).encode("ascii") + b"\n")
        except OSError as error:
            raise SettingsError(
                f"The settings could not be saved to {self.path}: {error.strerror}. "
                "They stay as they are until Lamella is closed.",
                str(error),
            ) from error

    def _interpret(self, stored: dict[str, Any]) -> tuple[Settings, str]:
        known: dict[str, Any] = {}
        bad: list[str] = []
        for key, value in stored.items():
            read = _READERS.get(key)
            if read is None:
                self._unknown[key] = value
                continue
            try:
                known[key] = read(value)
            except (ValueError, TypeError, AttributeError, KeyError):
                bad.append(key)
        notice = f"Some settings were not understood, defaults are used for: {', '.join(bad)}." if bad else ""
        return Settings(**known), notice

    def _set_aside(self, why: str) -> tuple[Settings, str]:
        aside = self.path.with_name(self.path.name + ".broken")
        _log.warning("settings file is broken: %s", why)
        try:
            self.path.replace(aside)
        except OSError as error:
            _log.warning("broken settings file stays in place: %s", error)
            return Settings(), "The settings file is damaged; defaults are used."
        return Settings(), f"The settings file was damaged and is kept as {aside.name}; defaults are used."


def _plain(settings: Settings) -> dict[str, Any]:
    values = {item.name: getattr(settings, item.name) for item in dataclasses.fields(settings)}
    values["recent_folders"] = list(settings.recent_folders)
    values["pixel_sizes"] = dict(settings.pixel_sizes)
    values["review_bands"] = {
        model: [band.benign, band.malignant] for model, band in settings.review_bands.items()
    }
    return values


def _one_of(choices: tuple[str, ...]) -> Callable[[Any], str]:
    def read(value: Any) -> str:
        return choices[choices.index(value)]

    return read


def _one_number_of(choices: tuple[int, ...]) -> Callable[[Any], int]:
    def read(value: Any) -> int:
        if isinstance(value, bool) or value not in choices:
            raise ValueError
        return choices[choices.index(value)]

    return read


def _flag(value: Any) -> bool:
    if not isinstance(value, bool):
        raise TypeError
    return value


def _within(low: int, high: int) -> Callable[[Any], int]:
    def read(value: Any) -> int:
        if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
            raise ValueError
        return value

    return read


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def _texts(value: Any) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise TypeError
    return tuple(_text(item) for item in value)[:MAX_RECENT_FOLDERS]


def _bands(value: Any) -> Mapping[str, Thresholds]:
    return {_text(model): Thresholds(float(low), float(high)) for model, (low, high) in value.items()}


def _sizes(value: Any) -> Mapping[str, float]:
    sizes = {_text(magnification): float(um) for magnification, um in value.items()}
    if not all(0 < um < _LARGEST_PIXEL_UM for um in sizes.values()):
        raise ValueError
    return sizes


_READERS: Mapping[str, Callable[[Any], Any]] = {
    "theme": _one_of(THEMES),
    "language": _one_of(LANGUAGES),
    "text_percent": _one_number_of(TEXT_PERCENTS),
    "tour_seen": _flag,
    "thumb_px": _within(*THUMB_PX_RANGE),
    "thumb_fit": _one_of(THUMB_FITS),
    "sort_key": SortKey,
    "sort_descending": _flag,
    "auto_classify": _flag,
    "recursive": _flag,
    "careful": _flag,
    "recent_folders": _texts,
    "model_id": _text,
    "review_bands": _bands,
    "csv_separator": _one_of(("", *SEPARATORS)),
    "csv_decimal": _one_of(("", *DECIMALS)),
    "viewer_grey": _flag,
    "advance_after_deciding": _flag,
    "blinded": _flag,
    "pixel_sizes": _sizes,
    "report_kind": _one_of(REPORT_KINDS),
    "report_pseudonymised": _flag,
    "report_heat_maps": _flag,
    "lab_name": _text,
    "lab_logo": _text,
    "threads": _within(0, 256),
    "reopen": _one_of(REOPENING),
    "thumbnail_cache_mb": _within(0, 100_000),
}
