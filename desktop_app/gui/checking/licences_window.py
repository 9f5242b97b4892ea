"""The licences of all parts of the program: a list of files and the text of the chosen one."""

from pathlib import Path

from PySide6.QtCore import QSettings, Qt, Slot
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QPlainTextEdit, QWidget

from desktop_app.gui.lab_window import LabWindow
from desktop_app.services.licences import licence_files, read_licence

_LIST_PX = 260


class LicencesWindow(LabWindow):
    """Shows the texts; they lie on this computer."""

    def __init__(self, memory: QSettings) -> None:
        super().__init__("licences", self.tr("Licences"), memory)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Parts of the program"))
        self.list.setFixedWidth(_LIST_PX)
        self.view = QPlainTextEdit()
        self.view.setReadOnly(True)
        self.view.setTabChangesFocus(True)
        self.view.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.view.setAccessibleName(self.tr("Text of the licence"))
        whole = QWidget()
        whole.setObjectName("LabPage")
        line = QHBoxLayout(whole)
        line.setContentsMargins(16, 16, 16, 16)
        line.setSpacing(16)
        line.addWidget(self.list)
        line.addWidget(self.view, 1)
        self.setCentralWidget(whole)
        for path in licence_files():
            item = QListWidgetItem(path.stem)
            item.setData(Qt.ItemDataRole.UserRole, str(path))
            self.list.addItem(item)
        self.list.currentItemChanged.connect(self._on_list_current_item_changed)
        self.list.setCurrentRow(0)

    @Slot(QListWidgetItem, QListWidgetItem)
    def _on_list_current_item_changed(self, item: QListWidgetItem | None, _before: object) -> None:
        if item is not None:
            self.view.setPlainText(read_licence(Path(item.data(Qt.ItemDataRole.UserRole))))
