"""The line of filters in force above the grid: what each keeps, a button to let go of it, and one for all."""

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget

from desktop_app.domain.field_query import FieldQuery
from desktop_app.gui.panels import filter_words
from desktop_app.gui.theme.theme import Theme

_LONGEST_PX, _SHORTEST_PX = 240, 40
_CHIP_PX, _SPACING = 44, 8
_CLOSE = QSize(12, 12)


class FilterChips(QFrame):
    """Shows one chip for each filter; away while nothing is filtered.

    Signals (GUI thread):
        dropped(name): let go of one filter, named like the attribute of ``FieldQuery``.
        clear_asked(): let go of all.
        height_changed(by): what lies below moves down by so many pixels, or up.
    """

    dropped = Signal(str)
    clear_asked = Signal()
    height_changed = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("FilterChips")
        self.setAccessibleName(self.tr("Filters in force"))
        self._theme = theme
        self._shown: dict[str, str] = {}
        self._chips: dict[str, QToolButton] = {}
        self._title = QLabel(self.tr("Only"))
        self._title.setProperty("role", "muted")
        self._clear = QPushButton(self.tr("Clear all"))
        self._clear.setProperty("look", "link")
        self._clear.setToolTip(self.tr("Show all fields"))
        self._clear.clicked.connect(self.clear_asked)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(16, 4, 12, 4)
        self._line.setSpacing(_SPACING)
        self._line.addWidget(self._title)
        self._line.addWidget(self._clear)
        self._line.addStretch(1)
        # Many filters shorten their words; they never push the panes beside the grid.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._on_theme_changed)
        self.hide()

    def show_query(self, query: FieldQuery) -> None:
        """Show the filters of a query."""
        found = filter_words.filters(query)
        if found == self._shown:
            return
        before = self._taken_height()
        self._shown = found
        for name, text in found.items():
            self._chip(name, text)
        for name, chip in self._chips.items():
            chip.setVisible(name in found)
        self._elide()
        self.setVisible(bool(found))
        self.height_changed.emit((self.sizeHint().height() if found else 0) - before)

    def chip(self, name: str) -> QToolButton | None:
        """Return the button of a filter in force."""
        return self._chips[name] if name in self._shown else None

    def _chip(self, name: str, text: str) -> None:
        if name not in self._chips:
            chip = QToolButton()
            chip.setProperty("look", "outlined")
            chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            chip.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
            chip.setIconSize(_CLOSE)
            chip.setIcon(self._theme.muted_icon("close"))
            chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            chip.setObjectName(name)
            chip.clicked.connect(self._on_chip_clicked)
            self._chips[name] = chip
            self._line.insertWidget(len(self._chips), chip)
        self._chips[name].setAccessibleName(self.tr("Remove the filter {name}").format(name=text))
        self._chips[name].setToolTip(self.tr("{name}: click to let go of this filter").format(name=text))

    def _elide(self) -> None:
        """Shorten the longest texts until all chips have room side by side."""
        if not self._shown:
            return
        spare = self._title.sizeHint().width() + self._clear.sizeHint().width() + _SPACING * 5
        room = self.width() - spare - len(self._shown) * (_CHIP_PX + _SPACING)
        metrics = self._clear.fontMetrics()
        widths = [metrics.horizontalAdvance(text) + 2 for text in self._shown.values()]
        most = _LONGEST_PX
        while most > _SHORTEST_PX and sum(min(width, most) for width in widths) > room:
            most -= 4
        for name, text in self._shown.items():
            self._chips[name].setText(metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, most))

    def _taken_height(self) -> int:
        return self.height() if self.isVisible() else 0

    @Slot()
    def _on_chip_clicked(self) -> None:
        self.dropped.emit(self.sender().objectName())

    @Slot()
    def _on_theme_changed(self) -> None:
        for chip in self._chips.values():
            chip.setIcon(self._theme.muted_icon("close"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()
