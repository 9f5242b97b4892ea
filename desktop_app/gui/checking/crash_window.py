"""The report of an earlier window that did not end as it should, as a text to read and to give away."""

from PySide6.QtCore import QSettings
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from desktop_app.gui.checking.give_away import GiveAway
from desktop_app.gui.lab_window import LabWindow
from desktop_app.gui.theme.theme import Theme


class CrashWindow(LabWindow):
    """Shows a crash report."""

    def __init__(self, theme: Theme, memory: QSettings) -> None:
        super().__init__("crash", self.tr("Crash report"), memory)
        explained = QLabel(
            self.tr(
                "This report lies on this computer and was sent nowhere. It holds no picture and no name of "
                "a folder, a file or a patient. If you ask for help, give it away as a text file."
            )
        )
        explained.setWordWrap(True)
        self.view = QPlainTextEdit()
        self.view.setReadOnly(True)
        self.view.setTabChangesFocus(True)
        self.view.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.view.setAccessibleName(self.tr("Crash report"))
        self.give_away = GiveAway(theme, "lamella-crash-report.txt", self.view.toPlainText)
        whole = QWidget()
        whole.setObjectName("LabPage")
        column = QVBoxLayout(whole)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(16)
        column.addWidget(explained)
        column.addWidget(self.view, 1)
        column.addWidget(self.give_away)
        self.setCentralWidget(whole)

    def show_report(self, text: str) -> None:
        """Show the text of a report, and let the keyboard read it."""
        self.view.setPlainText(text)
        self.give_away.said.clear()
        self.view.setFocus()
