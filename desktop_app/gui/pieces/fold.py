"""A line that unfolds what stands below it: for details that few need."""

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.gui.theme.theme import Theme


class Fold(QWidget):
    """A button with an arrow over a body. Put the content into ``body``.

    Signals (GUI thread):
        toggled(is_open).
    """

    toggled = Signal(bool)

    def __init__(self, theme: Theme, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.button = QPushButton()
        self.button.setText(title)
        self.button.setAccessibleName(title)
        self.button.setCheckable(True)
        self.button.setProperty("look", "fold")
        self.button.setIconSize(QSize(16, 16))
        self.button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._body = QWidget()
        self.body = QVBoxLayout(self._body)
        self.body.setContentsMargins(0, 4, 0, 4)
        self.body.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.button)
        column.addWidget(self._body)
        self._body.hide()
        self.button.toggled.connect(self._on_button_toggled)
        theme.changed.connect(self._show_arrow)
        self._show_arrow()

    @property
    def is_open(self) -> bool:
        """True while the body is on show."""
        return self.button.isChecked()

    def set_open(self, is_open: bool) -> None:
        """Unfold or fold."""
        self.button.setChecked(is_open)

    def set_title(self, title: str) -> None:
        """Change what the line says."""
        self.button.setText(title)
        self.button.setAccessibleName(title)

    @Slot(bool)
    def _on_button_toggled(self, is_open: bool) -> None:
        self._body.setVisible(is_open)
        self._show_arrow()
        self.toggled.emit(is_open)

    @Slot()
    def _show_arrow(self) -> None:
        name = "chevron_down" if self.is_open else "chevron_right"
        self.button.setIcon(self._theme.muted_icon(name))
