"""The picture at the head of a report: its name, a button to choose one, a button to have none."""

from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QWidget

from desktop_app.gui.panels.fact_rows import ElidedLabel


class LogoChoice(QWidget):
    """Holds a path.

    Attributes:
        path: of the picture; empty for none.
    """

    def __init__(self, path: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.path = path
        self._name = ElidedLabel()
        self.choose = QPushButton(self.tr("Choose\N{HORIZONTAL ELLIPSIS}"))
        self.choose.setAccessibleName(self.tr("Choose a logo"))
        self.clear = QPushButton(self.tr("None"))
        self.clear.setAccessibleName(self.tr("No logo"))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self._name, 1)
        for button in (self.choose, self.clear):
            button.setProperty("look", "outlined")
            line.addWidget(button)
        self.choose.clicked.connect(self._on_choose_clicked)
        self.clear.clicked.connect(self._on_clear_clicked)
        self._show()

    @Slot(str)
    def take(self, path: str) -> None:
        """Take this picture; empty for none."""
        self.path = path
        self._show()

    def _show(self) -> None:
        self._name.setText(Path(self.path).name if self.path else self.tr("none"))
        self.clear.setEnabled(bool(self.path))

    @Slot()
    def _on_choose_clicked(self) -> None:
        self._dialog = QFileDialog(self.window(), self.tr("Choose a logo"), self.path)
        self._dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        self._dialog.setNameFilter(self.tr("Pictures (*.png *.jpg *.jpeg *.tif *.tiff *.bmp *.webp)"))
        self._dialog.fileSelected.connect(self.take)
        self._dialog.open()

    @Slot()
    def _on_clear_clicked(self) -> None:
        self.take("")
