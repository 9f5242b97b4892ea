"""Labelled pictures in a CSV: path, label and patient, and if it says so magnification and side of a split.

Paths are relative to the table (else to the opened folder) or absolute. A row that cannot be used is left out
with its line number; only a table without the needed columns is refused as a whole.
"""

import os
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from desktop_app.domain.cancellation import CancelToken
from desktop_app.domain.errors import LabelledDataError
from desktop_app.domain.labelled import ClassName, Label, LabelledImage, LabelOptions, Side
from desktop_app.domain.naming import read_name
from desktop_app.domain.natural_key import field_key, natural_key
from desktop_app.training.labelled_data.class_words import ClassWords, class_key, obvious_label
from desktop_app.training.labelled_data.listing import Listing, shown, side_of_word
from desktop_app.training.labelled_data.patient_finding import PatientFinder
from desktop_app.training.labelled_data.table_text import table_rows

_COLUMNS = {
    "path": ("path", "file", "filename", "file_name", "image", "picture"),
    "label": ("label", "class", "diagnosis"),
    "patient": ("patient", "patient_id", "case", "group_id"),
    "side": ("split", "side", "set"),
    "magnification": ("magnification", "power"),
}
_NEEDED = ("path", "label")
_POWER = re.compile(r"[x\u00d7]?\s*(40|100|200|400)\s*[x\u00d7]?", re.IGNORECASE)
_LOOK_UP_EVERY = 256


@dataclass(frozen=True, slots=True)
class _Row:
    """One row, by the names of ``_COLUMNS``; what the table has no column for is empty."""

    line: int
    cells: dict[str, str]


def read_table(table: Path, folder: Path | None, options: LabelOptions, cancel: CancelToken) -> Listing:
    """Return the labelled pictures that ``table`` lists, in natural order of their paths.

    Args:
        table: CSV with a header line.
        folder: where paths are looked for that do not lie beside the table; None for nowhere else.
        options: of reading.
        cancel: ends the reading.

    Raises:
        LabelledDataError: the table cannot be read, or lacks the columns path and label.
        PatientPatternError: the pattern of ``options`` cannot be used.
        Cancelled: ``cancel`` was set.
    """
    table = table.absolute()
    reader = _TableReader(table, folder, options)
    for number, row in enumerate(_rows(table)):
        if number % _LOOK_UP_EVERY == 0:
            cancel.raise_if_cancelled()
        reader.take(row)
    return reader.finished()


def table_class_names(table: Path, cancel: CancelToken) -> tuple[ClassName, ...]:
    """Return the words in the label column, each with the number of its rows.

    Raises:
        LabelledDataError: as for ``read_table``.
        Cancelled: ``cancel`` was set.
    """
    counts: Counter[str] = Counter()
    spelling: dict[str, str] = {}
    for row in _rows(table):
        word = row.cells["label"]
        counts[spelling.setdefault(class_key(word), word)] += 1
    cancel.raise_if_cancelled()
    return tuple(
        ClassName(name, counts[name], obvious_label(name)) for name in sorted(counts, key=natural_key) if name
    )


def table_names(table: Path, cancel: CancelToken) -> tuple[str, ...]:
    """Return the paths in the table with ``/``, for the preview of a pattern.

    Raises:
        LabelledDataError: as for ``read_table``.
        Cancelled: ``cancel`` was set.
    """
    names = tuple(row.cells["path"].replace("\\", "/") for row in _rows(table))
    cancel.raise_if_cancelled()
    return names


class _TableReader:
    """Turns rows into a listing."""

    def __init__(self, table: Path, folder: Path | None, options: LabelOptions) -> None:
        self._table = table
        self._folders = (table.parent, *([folder.absolute()] if folder is not None else []))
        self._classes = ClassWords(options)
        self._patients = PatientFinder(options)
        self._listing = Listing()
        self._found: dict[str, tuple[int, LabelledImage | None]] = {}

    def take(self, row: _Row) -> None:
        """Add the row's picture, or the reason why it cannot be used."""
        path = self._path_of(row.cells["path"])
        image, problem = self._image_of(row, path)
        if image is None:
            self._listing.leave_out(path, f"line {row.line} of {shown(self._table.name)}: {problem}")
            return
        key = os.path.normcase(os.path.normpath(path))
        if key in self._found:
            self._take_again(key, row.line, image)
        else:
            self._found[key] = row.line, image

    def finished(self) -> Listing:
        images = [image for _, image in self._found.values() if image is not None]
        images.sort(key=lambda image: field_key(shown(image.path.parent), shown(image.path.name)))
        self._listing.images = images
        self._listing.notices += self._patients.notices()
        return self._listing

    def _take_again(self, key: str, line: int, image: LabelledImage) -> None:
        """A picture in two rows counts once when they agree, and not at all when they do not."""
        first_line, first = self._found[key]
        where = f"lines {first_line} and {line} of {shown(self._table.name)}"
        if image == first:
            self._listing.leave_out(image.path, f"{where} list the same picture; it counts once")
            return
        self._found[key] = first_line, None
        self._listing.leave_out(image.path, f"{where} contradict each other about this picture")

    def _image_of(self, row: _Row, path: Path) -> tuple[LabelledImage | None, str]:
        name, word, side_word = row.cells["path"], row.cells["label"], row.cells["side"]
        if not name:
            return None, "it names no picture"
        if not _is_file(path):
            return None, "there is no such picture"
        label = self._classes.label_of(word)
        if label is None:
            is_known = self._classes.knows(word)
            return None, f"its class “{word[:60]}” is {'to be left out' if is_known else 'not known'}"
        side = side_of_word(side_word)
        if side_word and side is None:
            return None, f"“{side_word[:60]}” is neither train, validation nor test"
        patient = self._patients.find(name.replace("\\", "/"), stated=row.cells["patient"])
        if not patient:
            return None, self._patients.missing_reason
        return _image(path, label, patient, row, side), ""

    def _path_of(self, name: str) -> Path:
        candidates = [folder / name for folder in self._folders]
        if "\\" in name:
            candidates += [folder / name.replace("\\", "/") for folder in self._folders]
        found = next((path for path in candidates if _is_file(path)), candidates[0])
        return Path(os.path.normpath(found))


def _image(path: Path, label: Label, patient: str, row: _Row, side: Side | None) -> LabelledImage:
    power = _POWER.fullmatch(row.cells["magnification"])
    magnification = f"{power[1]}X" if power else read_name(path.name).magnification
    return LabelledImage(path, label, patient, magnification, stated_side=side)


def _rows(table: Path) -> Iterator[_Row]:
    rows = table_rows(table)
    header = next(rows, None)
    if header is None:
        raise LabelledDataError(f"The table {shown(table.name)} is empty.")
    places = _places_of(header[1], table)
    for line, cells in rows:
        yield _Row(line, {column: _cell(cells, place) for column, place in places.items()})


def _places_of(header: list[str], table: Path) -> dict[str, int]:
    names = [class_key(cell).replace(" ", "_") for cell in header]
    places = {}
    for column, spellings in _COLUMNS.items():
        places[column] = next((names.index(name) for name in spellings if name in names), -1)
    missing = [column for column in _NEEDED if places[column] < 0]
    if missing:
        raise LabelledDataError(
            f"Line 1 of {shown(table.name)} names no column {' and no column '.join(missing)}. "
            "The first line must read: path,label,patient (and if you like magnification and split)."
        )
    return places


def _cell(cells: list[str], place: int) -> str:
    return cells[place] if 0 <= place < len(cells) else ""


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False
