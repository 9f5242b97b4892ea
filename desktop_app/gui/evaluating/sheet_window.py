"""A window with a sheet of pictures titled predicted / actual; all of them or the wrong ones only."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSettings, QUrl, Slot
from PySide6.QtGui import QCloseEvent, QDesktopServices
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop_app.gui import words
from desktop_app.gui.lab_window import LabWindow
from desktop_app.gui.pieces.picture_sheet import PictureSheet
from desktop_app.gui.pieces.sheet_model import SheetPicture
from desktop_app.gui.theme.theme import Theme
from desktop_app.workers.picture_worker import PictureWorker


class SheetWindow(LabWindow):
    """One window for all sheets: a new one takes the place of the old."""

    def __init__(self, theme: Theme, worker: PictureWorker, memory: QSettings) -> None:
        super().__init__("sheet", self.tr("Pictures"), memory)
        self._pictures: tuple[SheetPicture, ...] = ()
        self._title = QLabel()
        self._title.setProperty("role", "heading")
        self._count = QLabel()
        self._count.setProperty("role", "muted")
        self.wrong_only = QCheckBox(self.tr("Wrong ones only"))
        self.wrong_only.setToolTip(self.tr("Hide the pictures that the model called what they are labelled"))
        legend = QLabel(self.tr("Below each picture: what the model says / what it is labelled"))
        legend.setProperty("role", "muted")
        self.sheet = PictureSheet(theme, worker)
        self.sheet.picture_asked.connect(self._on_sheet_picture_asked)
        self.wrong_only.toggled.connect(self._show)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(16, 12, 16, 12)
        head.setSpacing(12)
        head.addWidget(self._title)
        head.addWidget(self._count)
        head.addStretch(1)
        head.addWidget(legend)
        head.addWidget(self.wrong_only)
        column.addLayout(head)
        column.addWidget(self.sheet, 1)
        self.setCentralWidget(whole)

    def show_sheet(self, title: str, pictures: Sequence[SheetPicture]) -> None:
        """Show pictures under a title."""
        self._pictures = tuple(pictures)
        self._title.setText(title)
        self.setWindowTitle(f"{title} \N{EN DASH} Lamella")
        wrong = sum(not picture.is_right for picture in pictures)
        self.wrong_only.setVisible(0 < wrong < len(pictures))
        if self.wrong_only.isChecked():
            self.wrong_only.setChecked(False)
        else:
            self._show()
        self.come_forward()
        self.sheet.setFocus()

    @Slot()
    def _show(self) -> None:
        only = self.wrong_only.isChecked()
        shown = [picture for picture in self._pictures if not (only and picture.is_right)]
        self._count.setText(words.fields(len(shown)))
        self.sheet.show_pictures(shown)

    @Slot(object)
    def _on_sheet_picture_asked(self, path: Path) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def closeEvent(self, event: QCloseEvent) -> None:
        self.sheet.drop()
        super().closeEvent(event)

    def leave(self) -> None:
        self.sheet.drop()
