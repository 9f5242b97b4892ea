"""The Qt model behind the grid: maps rows to image ids. Filtering and sorting live in ``domain.RowIndex``."""

from collections.abc import Iterable, Sequence
from enum import IntEnum
from itertools import pairwise
from typing import Any

import numpy as np
from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QStringListModel, Qt, Signal

from desktop_app.domain.field import FieldState
from desktop_app.domain.model_identity import Thresholds
from desktop_app.domain.row_index import RowIndex
from desktop_app.domain.verdict import FieldStatus
from desktop_app.gui import words
from desktop_app.gui.veil import Veil

AnyIndex = QModelIndex | QPersistentModelIndex


class GridRole(IntEnum):
    """What a cell can be asked for besides Qt's own roles."""

    IMAGE_ID = Qt.ItemDataRole.UserRole + 1
    STATE = Qt.ItemDataRole.UserRole + 2
    CATEGORY = Qt.ItemDataRole.UserRole + 3


ANSWER_ROLES = [GridRole.STATE, GridRole.CATEGORY, Qt.ItemDataRole.ToolTipRole]


def category_of(state: FieldState, thresholds: Thresholds) -> str:
    """Return the category of ``domain.field_query.CATEGORIES`` a field falls into."""
    verdict = state.verdict(thresholds) if state.status is FieldStatus.OK else None
    return verdict.value if verdict is not None else state.status.value


class GridModel(QStringListModel):
    """Shows the fields of a ``RowIndex`` in a given order. GUI thread only.

    Qt's own list of empty strings counts the rows: a view that lays out a hundred thousand cells asks for
    each of them, which costs a sixth of a second when Python has to answer.

    Attributes:
        veil: what blinded reading hides.

    Signals:
        rows_stayed(): what is on show may read differently, in the same rows. ``dataChanged`` over all of
            them would cost as much as a reset.
    """

    rows_stayed = Signal()

    def __init__(self, row_index: RowIndex, thresholds: Thresholds, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._row_index = row_index
        self._thresholds = thresholds
        self._ids: list[int] = []
        self._row_of = np.zeros(0, np.int64)
        self.veil = Veil()

    @property
    def ids(self) -> Sequence[int]:
        """The image ids on show, in row order; do not change."""
        return self._ids

    @property
    def thresholds(self) -> Thresholds:
        """The bounds that turn probabilities into verdicts."""
        return self._thresholds

    def show(self, row_index: RowIndex, ids: Sequence[int], thresholds: Thresholds) -> None:
        """Replace everything on show in one reset; where every row stays, only ask for a repaint."""
        self._row_index, self._thresholds = row_index, thresholds
        if self._ids == ids:
            self.rows_stayed.emit()
            return
        self._ids = list(ids)
        self._row_of = np.zeros(0, np.int64)
        self._number(0)
        self.setStringList([""] * len(self._ids))

    def append(self, ids: Iterable[int]) -> None:
        """Add fields at the end, as a scan finds them."""
        new = [image_id for image_id in dict.fromkeys(ids) if self.row_of(image_id) is None]
        if not new:
            return
        first = len(self._ids)
        self._ids.extend(new)
        self._number(first)
        self.insertRows(first, len(new))

    def set_thresholds(self, thresholds: Thresholds) -> None:
        """Repaint all verdicts under other bounds; the rows stay where they are."""
        self._thresholds = thresholds
        if self._ids:
            self.dataChanged.emit(self.index(0), self.index(len(self._ids) - 1), ANSWER_ROLES)

    def notify(self, ids: Iterable[int], roles: Sequence[int] = tuple(ANSWER_ROLES)) -> None:
        """Tell the view that fields changed: one signal for each contiguous range of rows."""
        rows = sorted(row for image_id in ids if (row := self.row_of(image_id)) is not None)
        for first, last in _ranges(rows):
            self.dataChanged.emit(self.index(first), self.index(last), list(roles))

    def row_of(self, image_id: int) -> int | None:
        """Return the row of a field, or None while it is filtered out."""
        row = int(self._row_of[image_id]) if 0 <= image_id < len(self._row_of) else -1
        return row if row >= 0 else None

    def _number(self, first: int) -> None:
        """Note the rows of the fields from row ``first`` on, by id; an array is made sooner than a dict."""
        ids = np.array(self._ids[first:], np.int64)
        most = int(ids.max(initial=0)) + 1
        if most > len(self._row_of):
            room = np.full(2 * most - len(self._row_of), -1, np.int64)
            self._row_of = np.concatenate([self._row_of, room])
        self._row_of[ids] = np.arange(first, first + len(ids))

    def state(self, index: AnyIndex) -> FieldState:
        """Return what may be shown of the field behind a valid index."""
        return self.veil.shown(self._row_index.state(self._ids[index.row()]))

    def category(self, state: FieldState) -> str:
        """Return the category of a field under the bounds in force."""
        return category_of(state, self._thresholds)

    def show_anew(self) -> None:
        """Repaint everything: what may be shown is different."""
        if self._ids:
            self.dataChanged.emit(self.index(0), self.index(len(self._ids) - 1))

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Let cells be chosen, neither edited nor dragged."""
        chosen = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        return chosen if index.isValid() else Qt.ItemFlag.NoItemFlags

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._ids):
            return None
        if role == GridRole.IMAGE_ID:
            return self._ids[index.row()]
        state = self.state(index)
        if role == GridRole.STATE:
            return state
        if role == GridRole.CATEGORY:
            return self.category(state)
        if role == Qt.ItemDataRole.DisplayRole:
            return state.record.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(state, self.category(state))
        if role == Qt.ItemDataRole.ToolTipRole and state.failure is not None:
            return words.unread(state.record.name, state.failure.message)
        return None


def spoken(state: FieldState, category: str) -> str:
    """Return what a screen reader says of a cell."""
    parts = [state.record.name, words.category(category)]
    if state.prediction is not None and state.status is FieldStatus.OK:
        parts.append(words.probability(state.prediction.malignant_probability))
    if state.review is not None and state.review.is_decided:
        parts.append(words.decided(state.review.decision))
        if state.review.disagrees_with(category):
            parts.append(words.tr("the model disagrees"))
    return ", ".join(parts)


def _ranges(rows: list[int]) -> list[tuple[int, int]]:
    """Return sorted rows as contiguous (first, last) pairs."""
    if not rows:
        return []
    breaks = [(a, b) for a, b in pairwise(rows) if b > a + 1]
    firsts = [rows[0], *(b for _, b in breaks)]
    lasts = [*(a for a, _ in breaks), rows[-1]]
    return list(zip(firsts, lasts, strict=True))
