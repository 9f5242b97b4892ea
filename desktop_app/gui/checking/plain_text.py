"""A text for support in a window: read it, copy it, save it. Nothing is sent anywhere."""

from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.gui.theme.theme import Theme


class PlainText(QWidget):
    """Shows a text with its two buttons."""

    def __init__(self, theme: Theme, file_name: str, parent: QWidget | None = None) -> None:
        """Offer ``file_name`` when the text is saved."""
        super().__init__(parent)
        self._theme, self._file_name = theme, file_name
        self.view = QPlainTextEdit()
        self.view.setReadOnly(True)
        self.view.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self.view.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.view.setTabChangesFocus(True)
        self.copy = QPushButton(self.tr("Copy"))
        self.save = QPushButton(self.tr("Save as text file\N{HORIZONTAL ELLIPSIS}"))
        self.said = QLabel()
        self.said.setProperty("role", "muted")
        self.said.setWordWrap(True)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.said, 1)
        for button in (self.copy, self.save):
            button.setProperty("look", "outlined")
            line.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self.view, 1)
        column.addLayout(line)
        self.copy.clicked.connect(self._on_copy_clicked)
        self.save.clicked.connect(self._on_save_clicked)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def show_text(self, text: str) -> None:
        """Show another text."""
        self.view.setPlainText(text)
        self.said.clear()

    @property
    def text(self) -> str:
        """What is shown."""
        return self.view.toPlainText()

    def write(self, path: Path) -> None:
        """Write the text to a file, and say so; a failure is said, too."""
        try:
            path.write_text(self.text.rstrip() + "\n", encoding="utf-8")
        except OSError as error:
            self.said.setText(
                self.tr("The file could not be written: {why}.").format(
                    why=error.strerror or type(error).__name__
                )
            )
        else:
            self.said.setText(self.tr("Saved as {name}.").format(name=path.name))

    @Slot()
    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self.text)
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
