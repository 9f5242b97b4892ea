"""What the class names of a folder or table stand for: one row each, benign, malignant or left out."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QWidget

from desktop_app.domain.labelled import ClassName, Label
from desktop_app.gui import words
from desktop_app.gui.panels.fact_rows import ElidedLabel

_CHOICES = (Label.BENIGN, Label.MALIGNANT, None)


class ClassMap(QWidget):
    """Rows of class name, number of pictures and meaning.

    Signals (GUI thread):
        changed(): the user chose another meaning.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._boxes: dict[str, QComboBox] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(0, 1)

    @property
    def boxes(self) -> dict[str, QComboBox]:
        """The choosers by class name."""
        return dict(self._boxes)

    def meanings(self) -> Mapping[str, Label | None]:
        """Return what each class name stands for; None for what is left out."""
        return {name: _CHOICES[box.currentIndex()] for name, box in self._boxes.items()}

    def show_classes(self, classes: Sequence[ClassName]) -> None:
        """Show these classes with what is known of them, without a signal."""
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.setParent(None)
        self._boxes.clear()
        for row, found in enumerate(classes):
            self._add(row, found)

    def _add(self, row: int, found: ClassName) -> None:
        name, pictures = ElidedLabel(), QLabel(words.fields(found.pictures))
        name.setText(found.name)
        pictures.setProperty("role", "muted")
        box = QComboBox()
        box.addItems([self.tr("Benign"), self.tr("Malignant"), self.tr("Leave out")])
        box.setAccessibleName(self.tr("What {name} stands for").format(name=found.name))
        box.setMinimumWidth(136)
        blocker = QSignalBlocker(box)
        box.setCurrentIndex(_CHOICES.index(found.label))
        blocker.unblock()
        box.currentIndexChanged.connect(self._on_box_changed)
        for column, widget in enumerate((name, pictures, box)):
            self._grid.addWidget(widget, row, column)
        self._boxes[found.name] = box

    @Slot()
    def _on_box_changed(self) -> None:
        self.changed.emit()
