"""The two buttons under a text for support: copy it, save it. Nothing is sent anywhere."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QPushButton, QWidget

from desktop_app.gui.theme.theme import Theme


class GiveAway(QWidget):
    """Copies or saves the text that a window shows."""

    def __init__(
        self, theme: Theme, file_name: str, text: Callable[[], str], parent: QWidget | None = None
    ) -> None:
        """Offer ``file_name`` when the text is saved; ``text`` returns it as it is then."""
        super().__init__(parent)
        self._theme, self._file_name, self._text = theme, file_name, text
        self.copy = QPushButton(self.tr("Copy"))
        self.save = QPushButton(self.tr("Save as text file\N{HORIZONTAL ELLIPSIS}"))
        self.said = QLabel()
        self.said.setProperty("role", "muted")
        self.said.setWordWrap(True)
        self.line = QHBoxLayout(self)
        self.line.setContentsMargins(0, 0, 0, 0)
        self.line.setSpacing(8)
        self.line.addWidget(self.said, 1)
        for button in (self.copy, self.save):
            button.setProperty("look", "outlined")
            self.line.addWidget(button)
        self.copy.clicked.connect(self._on_copy_clicked)
        self.save.clicked.connect(self._on_save_clicked)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def write(self, path: Path) -> None:
        """Write the text to a file, and say so; a failure is said, too."""
        try:
            path.write_text(self._text().rstrip() + "\n", encoding="utf-8")
        except OSError as error:
            self.said.setText(self.tr("The file could not be written: {why}.").format(why=error.strerror))
        else:
            self.said.setText(self.tr("Saved as {name}.").format(name=path.name))

    @Slot()
    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self._text())
        self.said.setText(self.tr("Copied."))

    @Slot()
    def _on_save_clicked(self) -> None:
        self.dialog = QFileDialog(self, self.tr("Save as text file"))
        self.dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self.dialog.setDefaultSuffix("txt")
        self.dialog.selectFile(self._file_name)
        self.dialog.fileSelected.connect(self._on_dialog_file_selected)
        self.dialog.open()

    @Slot(str)
    def _on_dialog_file_selected(self, name: str) -> None:
        self.write(Path(name))

    @Slot()
    def _on_theme_changed(self) -> None:
        self.copy.setIcon(self._theme.icon("copy"))
        self.save.setIcon(self._theme.icon("export"))
