"""One filter list: rows with a value, a label and a count."""

from collections.abc import Sequence
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
        count: how many fields a click would show.
        category: whose mark stands before the label; empty for none.
        depth: indentation step of a sub-folder.
    """

    value: str | None
    label: str
    count: int
    category: str = ""
    depth: int = 0


class FacetRole(IntEnum):
    """What a row can be asked for besides Qt's own roles."""

    FACET = Qt.ItemDataRole.UserRole + 1


class FacetModel(QAbstractListModel):
    """Rows of one filter list; keeps rows in place when only counts change, so nothing jumps."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._facets: list[Facet] = []

    def show(self, facets: Sequence[Facet]) -> None:
        """Replace the rows; a mere change of counts keeps selection and scroll position."""
        same = [f.value for f in facets] == [f.value for f in self._facets]
        if same:
            changed = [row for row, facet in enumerate(facets) if facet != self._facets[row]]
            self._facets = list(facets)
            if changed:
                self.dataChanged.emit(self.index(changed[0]), self.index(changed[-1]))
            return
        self.beginResetModel()
        self._facets = list(facets)
        self.endResetModel()

    def row_of(self, value: str | None) -> int | None:
        """Return the row of a value, or None when it is not listed."""
        return next((row for row, facet in enumerate(self._facets) if facet.value == value), None)

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
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return facet.label
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{facet.label}, {words.fields(facet.count)}"
        return None
