"""The tour of the first start: five hints in a quiet line, one after the other; nothing waits for it."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from desktop_app.gui.helping.help_pages import keys_of
from desktop_app.gui.toolbar.command_list import commands
from desktop_app.gui.words import tr


def hints() -> tuple[str, ...]:
    """Return the hints in the language in force, with the keys in force."""
    key = {command.name: keys_of(command) for command in commands()}
    return (
        tr(
            "Open a folder with {open}, or drop one on the window. Lamella classifies its fields by itself "
            "and never changes a file."
        ).format(open=key["open"]),
        tr(
            "Each answer has a colour, a letter and a shape: B circle benign, M diamond malignant, ? "
            "triangle: a person should look."
        ),
        tr(
            "{next} goes to the next doubtful field; {benign} benign, {malignant} malignant, {unsure} "
            "unsure; {undo} takes it back."
        ).format(
            next=key["next_doubtful"],
            benign=key["benign"],
            malignant=key["malignant"],
            unsure=key["unsure"],
            undo=key["undo"],
        ),
        tr(
            "{viewer} shows a field as large as the window. The pane beside the fields says why it "
            "needs review."
        ).format(viewer=key["viewer"]),
        tr(
            "{report} writes a report. {help} explains the place you are at; the menu (Alt+M) shows this "
            "tour again."
        ).format(report=key["export_all"], help=key["help"]),
    )


class TourBar(QFrame):
    """Shows one hint at a time.

    Signals (GUI thread):
        ended(): the user has seen or dismissed it.
    """

    ended = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("NoticeBar")
        self.setAccessibleName(self.tr("Tour"))
        self._at = 0
        self._number, self._text = QLabel(), QLabel()
        self._number.setProperty("role", "muted")
        self._text.setWordWrap(True)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.back = _button(self.tr("Back"), "outlined")
        self.next = _button(self.tr("Next"), "primary")
        self.close_button = _button(self.tr("End the tour"), "outlined")
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 4, 16, 4)
        line.setSpacing(8)
        line.addWidget(self._number)
        line.addWidget(self._text, 1)
        for button in (self.back, self.next, self.close_button):
            line.addWidget(button)
        self.back.clicked.connect(self._on_back_clicked)
        self.next.clicked.connect(self._on_next_clicked)
        self.close_button.clicked.connect(self.end)
        self.hide()

    @property
    def text(self) -> str:
        """The hint on show."""
        return self._text.text()

    @Slot()
    def begin(self) -> None:
        """Show the first hint."""
        self._show(0)
        self.show()

    @Slot()
    def end(self) -> None:
        """Take the tour away."""
        self.hide()
        self.ended.emit()

    def _show(self, at: int) -> None:
        every = hints()
        self._at = at
        self._number.setText(self.tr("Hint {number} of {total}").format(number=at + 1, total=len(every)))
        self._text.setText(every[at])
        self.back.setEnabled(at > 0)
        self.next.setEnabled(at + 1 < len(every))

    @Slot()
    def _on_back_clicked(self) -> None:
        self._show(self._at - 1)

    @Slot()
    def _on_next_clicked(self) -> None:
        self._show(self._at + 1)


def _button(text: str, look: str) -> QPushButton:
    button = QPushButton(text)
    button.setProperty("look", look)
    return button
