"""Opens a table as rows of text: finds encoding and separator, and names the line of whatever is wrong.

Spreadsheets write commas, semicolons or tabs, UTF-8 with or without a mark, or UTF-16.
"""

import codecs
import csv
import io
from collections.abc import Iterator
from pathlib import Path

from desktop_app.domain.errors import LabelledDataError
from desktop_app.training.labelled_data.listing import shown

_SEPARATORS = (",", ";", "\t")
_MOST_BYTES = 512 * 1024 * 1024
_SAVE_AS = "Save it as CSV UTF-8 and try again."


def table_rows(table: Path) -> Iterator[tuple[int, list[str]]]:
    """Yield (line number from 1, cells) of every row that is not empty; the first one is the header.

    Raises:
        LabelledDataError: the file cannot be read, is no text or holds a cell that never ends.
    """
    text = _text_of(table)
    first_line = text.partition("\n")[0]
    separator = max(_SEPARATORS, key=first_line.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=False)
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield reader.line_num, [cell.strip() for cell in cells]
    except csv.Error as error:
        raise LabelledDataError(
            f"Line {reader.line_num} of {shown(table.name)} cannot be read as a row of a table: {error}.",
            repr(error),
        ) from error


def _text_of(table: Path) -> str:
    name = shown(table.name)
    try:
        if table.stat().st_size > _MOST_BYTES:
            raise LabelledDataError(f"The table {name} is larger than 512 MB; that is no list of pictures.")
        data = table.read_bytes()
    except OSError as error:
        cause = "does not exist" if isinstance(error, FileNotFoundError) else "cannot be read"
        raise LabelledDataError(f"The table {name} {cause}.", str(error)) from error
    is_wide = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    try:
        text = data.decode("utf-16" if is_wide else "utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise LabelledDataError(
            f"Line {line} of {name} holds a character that is not UTF-8. {_SAVE_AS}", str(error)
        ) from error
    if "\0" in text:
        raise LabelledDataError(f"{name} is not a text table but something else. {_SAVE_AS}")
    return text
