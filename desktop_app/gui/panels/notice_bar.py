"""A quiet bar above the grid for what the user should know; never a modal box while a run is going."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget

from desktop_app.gui.theme.theme import Theme


class Severity(StrEnum):
    """How much a notice matters."""

    INFO = "info"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Notice:
    """Something to tell.

    Attributes:
        text: what happened and what to do, in the user's words.
        severity: how much it matters.
        action: words of the button; empty for none.
        action_id: what the button asks for.
        detail: technical detail, shown as a tooltip.
    """

    text: str
    severity: Severity = Severity.INFO
    action: str = ""
    action_id: str = ""
    detail: str = ""


class NoticeBar(QFrame):
    """Shows the newest notice; an error is not replaced by a mere hint.

    Signals (GUI thread):
        action_asked(action_id): the button was pressed.
        height_changed(by): what lies below moves down by so many pixels, or up.
    """

    action_asked = Signal(str)
    height_changed = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("NoticeBar")
        self._theme = theme
        self._notice: Notice | None = None
        self._icon = QLabel()
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        # Words from the first, which every notice replaces: a button without any has no name to read out.
        self._action = QPushButton(self.tr("Dismiss"))
        self._action.hide()
        self._action.setProperty("look", "outlined")
        self._close = QToolButton()
        self._close.setProperty("look", "icon")
        self._close.setAccessibleName(self.tr("Dismiss this notice"))
        self._close.setToolTip(self.tr("Dismiss"))
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 4, 8, 4)
        line.setSpacing(8)
        line.addWidget(self._icon)
        line.addWidget(self._text, 1)
        line.addWidget(self._action)
        line.addWidget(self._close)
        self._action.clicked.connect(self._on_action_clicked)
        self._close.clicked.connect(self.dismiss)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self.hide()

    @property
    def notice(self) -> Notice | None:
        """What is shown now."""
        return self._notice

    def show_notice(self, notice: Notice) -> None:
        """Show a notice, unless it is a hint and an error still stands."""
        current = self._notice
        if current is not None and current.severity is Severity.ERROR and notice.severity is Severity.INFO:
            return
        self._notice = notice
        self._text.setText(notice.text)
        self._text.setToolTip(notice.detail)
        self._action.setText(notice.action)
        self._action.setVisible(bool(notice.action))
        self.setProperty("severity", notice.severity.value)
        self.style().unpolish(self)
        self.style().polish(self)
        self._on_theme_changed()
        before = self._taken_height()
        self.show()
        self.height_changed.emit(self.sizeHint().height() - before)

    @Slot()
    def dismiss(self) -> None:
        """Take the bar away."""
        self._notice = None
        before = self._taken_height()
        self.hide()
        self.height_changed.emit(-before)

    def _taken_height(self) -> int:
        return self.height() if self.isVisible() else 0

    @Slot()
    def _on_action_clicked(self) -> None:
        action_id = self._notice.action_id if self._notice else ""
        self.dismiss()
        if action_id:
            self.action_asked.emit(action_id)

    @Slot()
    def _on_theme_changed(self) -> None:
        failed = self._notice is not None and self._notice.severity is Severity.ERROR
        icon = self._theme.icon("warning" if failed else "info")
        self._icon.setPixmap(icon.pixmap(QSize(18, 18), self.devicePixelRatioF()))
        self._close.setIcon(self._theme.muted_icon("close"))
