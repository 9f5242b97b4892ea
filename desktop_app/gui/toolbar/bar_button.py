"""A button of the toolbar that can do without its words when there is no room for them."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QToolButton

ICON = QSize(18, 18)
_GAP_PX = 6


class BarButton(QToolButton):
    """Icon and words of an action."""

    def __init__(self, action: QAction, look: str) -> None:
        """Show ``action``; ``look`` is one of the style sheet's."""
        super().__init__()
        self.setDefaultAction(action)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setIconSize(ICON)
        self.setProperty("look", look)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(action.text())

    @property
    def shows_words(self) -> bool:
        """True while the words stand beside the icon."""
        return self.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonTextBesideIcon

    def width_of_words(self) -> int:
        """Return how much wider the words make it, pixels."""
        return self.fontMetrics().horizontalAdvance(self.text()) + _GAP_PX

    def show_words(self, shown: bool) -> None:
        """Show words and icon, or the icon alone."""
        if shown != self.shows_words:
            style = Qt.ToolButtonStyle
            self.setToolButtonStyle(style.ToolButtonTextBesideIcon if shown else style.ToolButtonIconOnly)
