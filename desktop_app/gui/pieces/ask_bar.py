"""A question asked in the window itself: words, perhaps a line to fill in, a verb and a way back."""

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QSizePolicy, QWidget

from desktop_app.gui.theme.theme import Theme


class AskBar(QFrame):
    """Hidden until something is asked; a new question replaces an unanswered one.

    Signals (GUI thread):
        agreed(question_id, text): the verb was pressed; ``text`` is what was filled in.
        declined(question_id).
    """

    agreed = Signal(str, str)
    declined = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("NoticeBar")
        self.setAccessibleName(self.tr("Question"))
        self._theme, self._id = theme, ""
        self._icon = QLabel()
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.line = QLineEdit()
        self.line.setAccessibleName(self.tr("Answer"))
        self.line.setMinimumWidth(280)
        self.line.setTextMargins(8, 0, 8, 0)
        self.agree = QPushButton(self.tr("Yes"))
        self.agree.setProperty("look", "primary")
        self.decline = QPushButton(self.tr("Cancel"))
        self.decline.setProperty("look", "outlined")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(8)
        row.addWidget(self._icon)
        row.addWidget(self._text, 1)
        for widget in (self.line, self.agree, self.decline):
            row.addWidget(widget)
        self.agree.clicked.connect(self._on_agree_clicked)
        self.decline.clicked.connect(self.withdraw)
        self.line.textChanged.connect(self._on_line_changed)
        self.line.returnPressed.connect(self.agree.click)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self.hide()

    @property
    def asked(self) -> str:
        """Id of the question on show; empty for none."""
        return self._id

    @property
    def text(self) -> str:
        """The question on show."""
        return self._text.text()

    def ask(self, question_id: str, text: str, verb: str, fill_in: str = "") -> None:
        """Ask; with ``fill_in``, the name of a line that must not stay empty."""
        self._id = question_id
        self._text.setText(text)
        self.setAccessibleDescription(text)
        self.agree.setText(verb)
        self.line.clear()
        self.line.setVisible(bool(fill_in))
        self.line.setPlaceholderText(fill_in)
        self.line.setAccessibleName(fill_in or self.tr("Answer"))
        self._on_line_changed()
        self.show()
        (self.line if fill_in else self.decline).setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def withdraw(self) -> None:
        """Take the question away as if declined."""
        if self._id:
            asked, self._id = self._id, ""
            self.hide()
            self.declined.emit(asked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.withdraw()
            return
        super().keyPressEvent(event)

    @Slot()
    def _on_line_changed(self) -> None:
        needs_words = not self.line.isHidden()
        self.agree.setEnabled(not needs_words or bool(self.line.text().strip()))

    @Slot()
    def _on_agree_clicked(self) -> None:
        asked, self._id = self._id, ""
        self.hide()
        self.agreed.emit(asked, self.line.text().strip())

    @Slot()
    def _on_theme_changed(self) -> None:
        icon = self._theme.icon("warning")
        self._icon.setPixmap(icon.pixmap(QSize(18, 18), self.devicePixelRatioF()))
