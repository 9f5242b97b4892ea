"""The rows of the patient table: a model of its own that sorts Python tuples, without a proxy."""

from collections.abc import Callable, Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from desktop_app.domain.natural_key import natural_key
from desktop_app.domain.patient_rollup import PatientRow, ReviewVerdict
from desktop_app.gui import words

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
DASH = "\N{EN DASH}"


class Column(IntEnum):
    """The columns in their order."""

    PATIENT = 0
    SLIDES = 1
    FIELDS = 2
    ASSESSABLE = 3
    SHARE = 4
    SCORE = 5
    DOUBTFUL = 6
    REVIEW = 7


_REVIEW_ORDER = {ReviewVerdict.MALIGNANT: 0, ReviewVerdict.OPEN: 1, ReviewVerdict.BENIGN: 2}
_KEYS: dict[Column, Callable[[PatientRow], Any]] = {
    Column.PATIENT: lambda row: natural_key(row.patient),
    Column.SLIDES: lambda row: len(row.slides),
    Column.FIELDS: lambda row: row.figures.fields,
    Column.ASSESSABLE: lambda row: row.figures.assessable,
    Column.SHARE: lambda row: row.figures.malignant_share,
    Column.SCORE: lambda row: row.figures.score,
    Column.DOUBTFUL: lambda row: row.figures.doubtful,
    Column.REVIEW: lambda row: (_REVIEW_ORDER[row.figures.review], row.figures.decided),
}


class PatientTableModel(QAbstractTableModel):
    """Shows patients; fields of unknown patients stand last, whatever the order."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[PatientRow] = []
        self._order = (Column.PATIENT, False)

    def show_rows(self, rows: Sequence[PatientRow]) -> None:
        """Replace all rows, keeping the order the user chose."""
        self.beginResetModel()
        self._rows = list(rows)
        self._arrange()
        self.endResetModel()

    def row(self, number: int) -> PatientRow | None:
        """Return the patient at a place; None outside the table."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def place_of(self, patient: str) -> int:
        """Return where a patient stands; -1 for one that is not there."""
        return next((at for at, row in enumerate(self._rows) if row.patient == patient), -1)

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(Column)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self.layoutAboutToBeChanged.emit()
        before = self._rows.copy()
        places = self.persistentIndexList()
        self._order = (Column(max(column, 0)), order == Qt.SortOrder.DescendingOrder)
        self._arrange()
        now = {id(row): at for at, row in enumerate(self._rows)}
        moved = [self.index(now[id(before[place.row()])], place.column()) for place in places]
        self.changePersistentIndexList(places, moved)
        self.layoutChanged.emit()

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row(index.row())
        if row is None:
            return None
        column = Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return _text(row, column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return _tip(row, column) or None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{_titles()[column][0]}: {_text(row, column)}"
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(Column):
            return None
        title, tip = _titles()[Column(section)]
        if role == Qt.ItemDataRole.DisplayRole:
            return title
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(Column(section))
        return None

    def _arrange(self) -> None:
        column, descending = self._order
        key = _KEYS[column]
        self._rows.sort(key=lambda row: natural_key(row.patient))
        known = [row for row in self._rows if row.patient and key(row) is not None]
        known.sort(key=key, reverse=descending)
        valueless = [row for row in self._rows if row.patient and key(row) is None]
        self._rows = [*known, *valueless, *(row for row in self._rows if not row.patient)]


def _text(row: PatientRow, column: Column) -> str:
    figures = row.figures
    if column is Column.PATIENT:
        return row.patient or words.tr("Patient not known")
    if column is Column.SHARE:
        return DASH if figures.malignant_share is None else words.percent(figures.malignant_share)
    if column is Column.SCORE:
        return DASH if figures.score is None else words.probability(figures.score)
    if column is Column.REVIEW:
        return _review_words(row)
    return words.count(_KEYS[column](row))


def _review_words(row: PatientRow) -> str:
    figures = row.figures
    if not row.patient:
        return DASH
    if figures.review is ReviewVerdict.MALIGNANT:
        return words.tr("Malignant (M)")
    if figures.review is ReviewVerdict.BENIGN:
        return words.tr("Benign (B)")
    if not figures.decided:
        return words.tr("Open")
    return words.tr("Open, {decided} of {total} decided").format(
        decided=words.count(figures.decided), total=words.count(figures.fields)
    )


def _tip(row: PatientRow, column: Column) -> str:
    figures = row.figures
    if column is Column.SHARE and figures.assessable:
        return words.tr("{malignant} of {total} assessable fields are called malignant").format(
            malignant=words.count(figures.malignant), total=words.count(figures.assessable)
        )
    if column is Column.ASSESSABLE and figures.fields > figures.assessable:
        return words.tr(
            "{withheld} not assessable, {failed} could not be read, {pending} without an answer"
        ).format(
            withheld=words.count(figures.not_assessable),
            failed=words.count(figures.failed),
            pending=words.count(figures.pending),
        )
    return ""


def _alignment(column: Column) -> Qt.AlignmentFlag:
    is_text = column in (Column.PATIENT, Column.REVIEW)
    side = Qt.AlignmentFlag.AlignLeft if is_text else Qt.AlignmentFlag.AlignRight
    return side | Qt.AlignmentFlag.AlignVCenter


def _titles() -> dict[Column, tuple[str, str]]:
    tr = words.tr
    return {
        Column.PATIENT: (tr("Patient"), tr("As the name rule reads it off the file names")),
        Column.SLIDES: (tr("Slides"), tr("Slides of the patient, by the same rule")),
        Column.FIELDS: (tr("Fields"), tr("All files of the patient")),
        Column.ASSESSABLE: (tr("Assessable"), tr("Fields with an answer that counts")),
        Column.SHARE: (tr("Malignant share"), tr("Fields called malignant over assessable fields")),
        Column.SCORE: (
            tr("Patient score"),
            tr("Probability at the mean calibrated log-odds of the assessable fields; for sorting only"),
        ),
        Column.DOUBTFUL: (tr("Doubtful"), tr("Fields that need review; click to see them")),
        Column.REVIEW: (
            tr("Review"),
            tr("Malignant when a reader called a field malignant, benign when all were called benign"),
        ),
    }
