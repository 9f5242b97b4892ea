"""The rows of the table of one version's answers: a hundred thousand of them cost nothing to show."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from desktop_app.domain.answer_version import KeptAnswer
from desktop_app.gui import words
from desktop_app.gui.panels.moments import moment
from desktop_app.gui.words import tr

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_COLUMNS = 4


class KeptAnswerModel(QAbstractTableModel):
    """Field, this version's answer, the newest answer, and when."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: Sequence[KeptAnswer] = ()

    def show_answers(self, rows: Sequence[KeptAnswer]) -> None:
        """Replace all rows."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else _COLUMNS

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not 0 <= index.row() < len(self._rows):
            return None
        answer = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return _text(answer, index.column())
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return None if answer.holds else tr("The picture has changed since this answer.")
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{_titles()[index.column()]}: {_text(answer, index.column())}"
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < _COLUMNS:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return _titles()[section]
        return _alignment(section) if role == Qt.ItemDataRole.TextAlignmentRole else None


def _text(answer: KeptAnswer, column: int) -> str:
    if column == 0:
        return answer.path if answer.holds else tr("{name} (changed since)").format(name=answer.path)
    if column == 1:
        return words.probability(answer.malignant_probability)
    if column == 2:
        return words.probability(answer.newest)
    return "" if answer.classified_at is None else moment(answer.classified_at)


def _titles() -> tuple[str, ...]:
    return tr("Field"), tr("Its answer"), tr("Newest answer"), tr("Classified")


def _alignment(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
