"""The pictures of a sheet: which they are, what was loaded of them, how they are put into words."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QWidget

from desktop_app.domain.labelled import Label
from desktop_app.gui import words
from desktop_app.gui.pieces.confusion_matrix import label_word

_KEPT = 400


class SheetRole(IntEnum):
    """What the delegate asks the model."""

    PICTURE = Qt.ItemDataRole.UserRole + 1
    UNREADABLE = Qt.ItemDataRole.UserRole + 2


@dataclass(frozen=True, slots=True)
class SheetPicture:
    """One picture of a sheet.

    Attributes:
        path: the file.
        actual: what it is labelled.
        predicted: what the model calls it.
        probability: of malignant, calibrated, in [0, 1].
        patient: whose it is.
    """

    path: Path
    actual: Label
    predicted: Label
    probability: float
    patient: str = ""

    @property
    def is_right(self) -> bool:
        """True where answer and label agree."""
        return self.actual == self.predicted


class SheetModel(QAbstractListModel):
    """The pictures of one sheet and what has been loaded of them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pictures: tuple[SheetPicture, ...] = ()
        self.pixmaps: dict[int, QPixmap | None] = {}

    def show(self, pictures: Sequence[SheetPicture]) -> None:
        """Replace everything."""
        self.beginResetModel()
        self._pictures, self.pixmaps = tuple(pictures), {}
        self.endResetModel()

    def picture(self, row: int) -> SheetPicture:
        """Return one picture."""
        return self._pictures[row]

    def put(self, row: int, pixmap: QPixmap | None) -> None:
        """Keep a loaded picture, None for one that cannot be read; the oldest beyond some 400 go."""
        self.pixmaps[row] = pixmap
        while len(self.pixmaps) > _KEPT:
            self.pixmaps.pop(next(iter(self.pixmaps)))
        index = self.index(row)
        self.dataChanged.emit(index, index, [Qt.ItemDataRole.DecorationRole])

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._pictures)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        picture = self._pictures[index.row()]
        if role == Qt.ItemDataRole.DecorationRole:
            return self.pixmaps.get(index.row())
        if role == SheetRole.PICTURE:
            return picture
        if role == SheetRole.UNREADABLE:
            return self.pixmaps.get(index.row(), 0) is None
        if role == Qt.ItemDataRole.DisplayRole:
            return picture.path.name
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return sheet_words(picture)
        return None


def sheet_words(picture: SheetPicture) -> str:
    """Return what a picture of a sheet says in words."""
    verdict = words.tr("right") if picture.is_right else words.tr("wrong")
    text = words.tr("{name}: called {predicted} ({value}), is {actual}: {verdict}").format(
        name=picture.path.name,
        predicted=label_word(picture.predicted),
        value=words.probability(picture.probability),
        actual=label_word(picture.actual),
        verdict=verdict,
    )
    return (
        f"{text}. {words.tr('Patient {patient}').format(patient=picture.patient)}"
        if picture.patient
        else text
    )
