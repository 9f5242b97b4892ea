"""One filter list: rows with a value and a label, and the count of each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop_app.gui import words


@dataclass(frozen=True, slots=True)
class Facet:
    """A row of a filter list.

    Attributes:
        value: what the filter is set to; None for "all".
        label: what the row says.
        category: whose mark stands before the label; empty for none.
        depth: indentation step of a sub-folder.
    """

    value: str | None
    label: str
    category: str = ""
    depth: int = 0


class FacetRole(IntEnum):
    """What a row can be asked for besides Qt's own roles."""

    FACET = Qt.ItemDataRole.UserRole + 1
    COUNT = Qt.ItemDataRole.UserRole + 2


class FacetModel(QAbstractListModel):
    """Rows of one filter list; keeps rows in place when only counts change, so nothing jumps.

    Ten thousand patients cost as much as ten: rows stay as they were handed over, and only those on screen
    are asked for their words.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._facets: Sequence[Facet] = ()
        self._counts: Mapping[str | None, int] = {}
        self._rows: dict[str | None, int] = {}

    def show(self, facets: Sequence[Facet], counts: Mapping[str | None, int]) -> None:
        """Replace the rows; a mere change of counts keeps selection and scroll position.

        Args:
            facets: the rows; the same object as before says at once that they are the same.
            counts: how many fields a click on each value would show; 0 where a value is missing.
        """
        if facets is self._facets or facets == self._facets:
            self._counts = counts
            if facets:
                self.dataChanged.emit(self.index(0), self.index(len(facets) - 1))
            return
        self.beginResetModel()
        self._facets, self._counts = facets, counts
        self._rows = {facet.value: row for row, facet in enumerate(facets)}
        self.endResetModel()

    def row_of(self, value: str | None) -> int | None:
        """Return the row of a value, or None when it is not listed."""
        return self._rows.get(value)

    def facet(self, row: int) -> Facet:
        """Return one row."""
        return self._facets[row]

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._facets)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if not index.isValid():
            return None
        facet = self._facets[index.row()]
        if role == FacetRole.FACET:
            return facet
        if role == FacetRole.COUNT:
            return self._counts.get(facet.value, 0)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return facet.label
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{facet.label}, {words.fields(self._counts.get(facet.value, 0))}"
        return None
