"""The base of the windows about models: notices on top, an inline question, a page that scrolls, a foot."""

from pathlib import Path

from PySide6.QtCore import QSettings, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.domain.errors import AppError
from desktop_app.gui.lab_window import LabWindow
from desktop_app.gui.panels.notice_bar import Notice, NoticeBar, Severity
from desktop_app.gui.pieces.ask_bar import AskBar
from desktop_app.gui.theme.theme import Theme

_PAGE_PX = 1040
_SIDE = 24
_LEAST_SIZE = (908, 520)  # narrower, a result would be cut off
_OPEN_SAVED = "open_saved"


class LabPage(LabWindow):
    """A window whose content goes into ``page``.

    Attributes:
        notices: what happened.
        question: asked in the window, never in a box of its own.
        page: the column that scrolls.
    """

    def __init__(self, name: str, title: str, theme: Theme, memory: QSettings) -> None:
        super().__init__(name, title, memory)
        self.theme = theme
        self._saved = Path()
        self.setMinimumSize(*_LEAST_SIZE)
        self.notices = NoticeBar(theme)
        self.question = AskBar(theme)
        self.notices.action_asked.connect(self._on_notices_action_asked)
        body = QWidget()
        body.setObjectName("LabPage")
        body.setMaximumWidth(_PAGE_PX)
        self.page = QVBoxLayout(body)
        self.page.setContentsMargins(_SIDE, _SIDE, _SIDE, _SIDE)
        self.page.setSpacing(16)
        self.area = QScrollArea()
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(body)
        whole = QWidget()
        self.frame = QVBoxLayout(whole)
        self.frame.setContentsMargins(0, 0, 0, 0)
        self.frame.setSpacing(0)
        self.frame.addWidget(self.notices)
        self.frame.addWidget(self.question)
        self.frame.addWidget(self.area, 1)
        self.setCentralWidget(whole)

    def tell(self, sentence: str, action: str = "", action_id: str = "", detail: str = "") -> None:
        """Show what went well; it takes the place of an older trouble."""
        self.notices.dismiss()
        self.notices.show_notice(Notice(sentence, Severity.INFO, action, action_id, detail))

    @Slot(object)
    def warn(self, error: AppError) -> None:
        """Show what went wrong."""
        self.notices.show_notice(Notice(error.message, Severity.ERROR, detail=error.detail))

    @Slot(object)
    def tell_saved(self, path: Path) -> None:
        """Say where a report is, with a button that opens it."""
        self._saved = path
        text = self.tr("The report is in {name}.").format(name=path.name)
        self.tell(text, self.tr("Open the report"), _OPEN_SAVED, str(path))

    @Slot(str)
    def _on_notices_action_asked(self, action_id: str) -> None:
        if action_id == _OPEN_SAVED:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._saved)))

    def add_card(self, title: str) -> "Card":
        """Append a titled card to the page."""
        card = Card(title)
        self.page.addWidget(card)
        return card


class Card(QFrame):
    """A region with a heading; put the content into ``body``."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("Card")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.title = heading(title)
        self.aside = QHBoxLayout()
        self.aside.setSpacing(8)
        top = QHBoxLayout()
        top.addWidget(self.title)
        top.addStretch(1)
        top.addLayout(self.aside)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(16, 12, 16, 16)
        self.body.setSpacing(12)
        self.body.addLayout(top)


def heading(text: str) -> QLabel:
    """Return a heading of a region."""
    label = QLabel(text)
    label.setProperty("role", "heading")
    return label


def paragraph(text: str = "", role: str = "") -> QLabel:
    """Return words that wrap and can be copied."""
    label = QLabel(text)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if role:
        label.setProperty("role", role)
    return label
