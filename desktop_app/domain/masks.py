"""Masks over fields: one byte for each, 1 to keep and 0 to drop; combined as large whole numbers.

Python combines two whole numbers of a hundred thousand bytes in microseconds; a loop over the fields would
take milliseconds.
"""

from collections.abc import Iterable

Mask = bytes


def every(*masks: Mask | None) -> Mask | None:
    """Return where all masks hold; None, which stands for "everywhere", when none is set."""
    given = [mask for mask in masks if mask is not None]
    if len(given) < 2:
        return given[0] if given else None
    number = int.from_bytes(given[0], "little")
    for mask in given[1:]:
        number &= int.from_bytes(mask, "little")
    return number.to_bytes(len(given[0]), "little")


def some(size: int, masks: Iterable[Mask]) -> Mask:
    """Return where at least one of the masks holds, each of ``size`` entries."""
    number = 0
    for mask in masks:
        number |= int.from_bytes(mask, "little")
    return number.to_bytes(size, "little")


def where_code(codes: bytes | bytearray, wanted: Iterable[int]) -> Mask:
    """Return where a column of codes holds one of the wanted ones."""
    table = bytearray(256)
    for code in wanted:
        table[code] = 1
    return bytes(codes.translate(bytes(table)))


def count(mask: Mask | None, size: int) -> int:
    """Return how many of ``size`` entries are kept."""
    return size if mask is None else mask.count(1)
