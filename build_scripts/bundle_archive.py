"""Lists what a frozen program carries inside itself: the Python modules of all libraries, packed.

Standard library only. Formats as PyInstaller 6 writes them (its documentation, "The bootstrap process"): at
the program's end an archive with a cookie and a table, in it a "PYZ" with a table of modules of its own.
"""

from __future__ import annotations

import marshal
import struct
from collections.abc import Iterator
from pathlib import Path

_MAGIC = b"MEI\014\013\012\013\016"
_COOKIE = struct.Struct("!8sIIII64s")
_ENTRY = struct.Struct("!IIIIBc")
_MODULES = b"PYZ\0"


def packed_modules(program: Path) -> dict[str, int]:
    """Return packed bytes by dotted module name; empty for a file that is no frozen program.

    Raises:
        ValueError: the archive is not laid out as PyInstaller 6 does.
        OSError: the program cannot be read.
    """
    data = program.read_bytes()
    at = data.rfind(_MAGIC)
    if at < 0 or at + _COOKIE.size > len(data):
        return {}
    _, length, table_at, table_bytes, _, _ = _COOKIE.unpack_from(data, at)
    begin = at + _COOKIE.size - length
    found: dict[str, int] = {}
    for offset, size, kind in _entries(data[begin + table_at : begin + table_at + table_bytes]):
        if kind == b"z":
            found.update(_listed(data[begin + offset : begin + offset + size]))
    return found


def _entries(table: bytes) -> Iterator[tuple[int, int, bytes]]:
    at = 0
    while at < len(table):
        entry_bytes, offset, size, _, _, kind = _ENTRY.unpack_from(table, at)
        yield offset, size, kind
        at += entry_bytes


def _listed(archive: bytes) -> dict[str, int]:
    if archive[:4] != _MODULES:
        raise ValueError("the archive of modules has another layout")
    table_at = struct.unpack_from("!I", archive, 8)[0]
    return {name: entry[2] for name, entry in marshal.loads(archive[table_at:])}
