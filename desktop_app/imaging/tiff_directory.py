"""Walks the directories of a TIFF without reading pixels: how many pages, and is the end there?

Source of the layout: TIFF 6.0 (Adobe 1992) and the BigTIFF proposal.
"""

import struct
from dataclasses import dataclass

_MOST_PAGES_COUNTED = 10_000
_MOST_ENTRIES = 65_535
_VALUE_BYTES = {3: 2, 4: 4, 5: 8, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4, 16: 8, 17: 8, 18: 8}


@dataclass(frozen=True, slots=True)
class TiffOutline:
    """What the chain of directories says.

    Attributes:
        pages: directories found, up to 10,000; a loop ends the count.
        is_complete: False when the chain, or a value of its first directory, lies beyond the end of the file.
    """

    pages: int
    is_complete: bool


@dataclass(frozen=True, slots=True)
class _Layout:
    order: str
    offset: str
    count: str
    entry: str
    first: int


def outline_of(data: bytes) -> TiffOutline:
    """Return the outline of the TIFF or BigTIFF ``data``."""
    layout = _layout_of(data)
    seen: set[int] = set()
    try:
        (directory,) = struct.unpack_from(layout.order + layout.offset, data, layout.first)
        complete = _values_inside(data, directory, layout)
        while directory and directory not in seen and len(seen) < _MOST_PAGES_COUNTED:
            after = _end_of_entries(data, directory, layout)
            seen.add(directory)
            (directory,) = struct.unpack_from(layout.order + layout.offset, data, after)
    except (struct.error, OverflowError):
        return TiffOutline(len(seen), is_complete=False)
    return TiffOutline(len(seen), complete)


def _layout_of(data: bytes) -> _Layout:
    order = "<" if data[:2] == b"II" else ">"
    if data[2:4] in (b"+\x00", b"\x00+"):
        return _Layout(order, "Q", "Q", "HHQQ", 8)
    return _Layout(order, "I", "H", "HHII", 4)


def _end_of_entries(data: bytes, directory: int, layout: _Layout) -> int:
    count_form, entry_form = layout.order + layout.count, layout.order + layout.entry
    entries = min(int(struct.unpack_from(count_form, data, directory)[0]), _MOST_ENTRIES)
    return directory + struct.calcsize(count_form) + entries * struct.calcsize(entry_form)


def _values_inside(data: bytes, directory: int, layout: _Layout) -> bool:
    """Return False when a value of the directory at ``directory`` reaches beyond the end of ``data``."""
    entry_form = layout.order + layout.entry
    start = directory + struct.calcsize(layout.order + layout.count)
    inline_bytes = struct.calcsize(layout.offset)
    for position in range(start, _end_of_entries(data, directory, layout), struct.calcsize(entry_form)):
        _tag, kind, count, offset = struct.unpack_from(entry_form, data, position)
        size = count * _VALUE_BYTES.get(kind, 1)
        if size > inline_bytes and offset + size > len(data):
            return False
    return True
