"""One row that takes a folder of fields without labels, or none."""

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop_app.gui.evaluating.lab_page import paragraph
from desktop_app.gui.panels.fact_rows import ElidedLabel


class OtherFieldsRow(QWidget):
    """Chooses a folder; it is read when the calibration is tried.

    Signals (GUI thread):
        changed(): another folder, or none.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.folder: Path | None = None
        self.choose = QPushButton(self.tr("Choose folder\N{HORIZONTAL ELLIPSIS}"))
        self.choose.setProperty("look", "outlined")
        self.choose.setAccessibleName(self.tr("Choose a folder of fields without labels"))
        self.clear = QPushButton(self.tr("Leave out"))
        self.clear.setProperty("look", "outlined")
        self.clear.setAccessibleName(self.tr("Leave the fields without labels out"))
        self.name = ElidedLabel()
        self._build()
        self.choose.clicked.connect(self._on_choose_clicked)
        self.clear.clicked.connect(self._on_clear_clicked)
        self.set_folder(None)

    @Slot(object)
    def set_folder(self, folder: Path | None) -> None:
        """Take the pictures of a folder; None takes none."""
        before, self.folder = self.folder, None if folder is None else folder.expanduser().absolute()
        self.name.setText(self.tr("none chosen") if self.folder is None else str(self.folder))
        self.clear.setVisible(self.folder is not None)
        if self.folder != before:
            self.changed.emit()

    def _build(self) -> None:
        title = QLabel(self.tr("More fields of your laboratory, without labels (optional)"))
        title.setProperty("role", "strong")
        hint = paragraph(
            self.tr(
                "They show where the fields of your laboratory lie, so that more of the gap can be closed. "
                "Put fields of many patients there, benign and malignant. Nothing is measured on them."
            ),
            role="muted",
        )
        self.name.setProperty("role", "muted")
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(title)
        line.addWidget(self.name, 1)
        line.addWidget(self.clear)
        line.addWidget(self.choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(4)
        column.addLayout(line)
        column.addWidget(hint)

    @Slot()
    def _on_choose_clicked(self) -> None:
        self._dialog = QFileDialog(self, self.tr("Choose a folder of fields without labels"))
        self._dialog.setFileMode(QFileDialog.FileMode.Directory)
        self._dialog.setOption(QFileDialog.Option.ShowDirsOnly, True)
        if self.folder is not None:
            self._dialog.setDirectory(str(self.folder.parent))
        self._dialog.fileSelected.connect(self._on_dialog_file_selected)
        self._dialog.open()

    @Slot(str)
    def _on_dialog_file_selected(self, name: str) -> None:
        self.set_folder(Path(name))

    @Slot()
    def _on_clear_clicked(self) -> None:
        self.set_folder(None)
