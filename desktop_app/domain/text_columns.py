"""Names, places and dates of all fields as columns, and the masks that filters make of them."""

from array import array
from collections.abc import Sequence
from itertools import repeat
from operator import contains
from sys import intern
from typing import TYPE_CHECKING

from desktop_app.domain.field import FieldState
from desktop_app.domain.masks import Mask, every
from desktop_app.domain.natural_key import field_key, repeated_key

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class TextColumns:
    """One entry for each slot of a ``RowIndex``.

    Attributes:
        folders: relative folders.
        patients: patients; empty where unknown.
        magnifications: magnifications.
        patient_keys: what patients are sorted by.
        dates: times of last change, nanoseconds since the epoch.
    """

    def __init__(self) -> None:
        self.folders: list[str] = []
        self.patients: list[str] = []
        self.magnifications: list[str] = []
        self.patient_keys: list[str] = []
        self.dates = array("q")
        self._name_keys: list[str] = []
        self._haystacks: list[str] = []
        self._by_name: list[int] = []
        self._name_order: NDArray[np.int64] | None = None
        self._unsorted = False

    def append(self) -> None:
        """Make room for one more field."""
        self._by_name.append(len(self._by_name))
        self._unsorted = True
        texts = self.folders, self.patients, self.magnifications, self.patient_keys
        for column in (*texts, self._name_keys, self._haystacks):
            column.append("")
        self.dates.append(0)

    def put(self, slot: int, state: FieldState) -> None:
        """Take over where a field lies and what it is called."""
        record = state.record
        # One object per value: counting and comparing then look at identity, not at letters.
        self.folders[slot] = intern(record.folder)
        self.patients[slot] = intern(record.patient)
        self.magnifications[slot] = intern(record.magnification)
        self.patient_keys[slot] = repeated_key(record.patient)
        self.dates[slot] = record.mtime_ns
        self._name_keys[slot] = field_key(record.folder, record.name)
        self.put_note(slot, state)
        self._unsorted = True

    def put_note(self, slot: int, state: FieldState) -> None:
        """Take over what the reader wrote."""
        record, note = state.record, state.review.note if state.review is not None else ""
        self._haystacks[slot] = f"{record.folder}/{record.name} {record.patient} {note}".casefold()

    def name_order(self) -> "NDArray[np.int64]":
        """Return all slots in the natural order of folder and name; do not change."""
        import numpy as np

        if self._unsorted or self._name_order is None:
            # Mostly sorted already while a scan appends, which is the case Timsort is fastest at.
            self._by_name.sort(key=self._name_keys.__getitem__)
            self._name_order = np.array(self._by_name, np.int64)
            self._unsorted = False
        return self._name_order

    def patient_ranks(self) -> "NDArray[np.int64]":
        """Return the place of each field's patient in natural order; -1 where unknown."""
        import numpy as np

        rank = {key: at for at, key in enumerate(sorted(set(self.patient_keys) - {""}))}
        rank[""] = -1
        return np.fromiter(map(rank.__getitem__, self.patient_keys), np.int64, len(self.patient_keys))

    def containing(self, text: str) -> Mask | None:
        """Return the fields in whose texts every word of ``text`` occurs; None when there is no word."""
        words = text.casefold().split()
        return every(*(bytes(map(contains, self._haystacks, repeat(word))) for word in words))


def equal_to(column: Sequence[str], value: str) -> Mask:
    """Return where a column holds ``value``."""
    return bytes(map(value.__eq__, column))
