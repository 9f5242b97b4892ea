"""What the marks on the map mean, and how many points each has."""

from collections.abc import Mapping

from PySide6.QtCore import QRectF, Qt, Slot
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from desktop_app.domain.field_query import CATEGORIES
from desktop_app.gui import words
from desktop_app.gui.grid.shapes import draw_mark
from desktop_app.gui.theme.theme import Theme

_MARK_PX = 12


class MapLegend(QWidget):
    """One entry for each category that occurs."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._marks = {name: QLabel() for name in CATEGORIES}
        self._words = {name: QLabel() for name in CATEGORIES}
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        for name in CATEGORIES:
            line.addWidget(self._marks[name])
            line.addWidget(self._words[name])
            line.addSpacing(10)
        line.addStretch(1)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self.show_counts({})

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """List the categories that have points."""
        for name in CATEGORIES:
            number = counts.get(name, 0)
            self._words[name].setText(f"{words.category(name)} {words.count(number)}")
            self._marks[name].setVisible(bool(number))
            self._words[name].setVisible(bool(number))

    @Slot()
    def _on_theme_changed(self) -> None:
        ratio = self.devicePixelRatioF()
        for name, label in self._marks.items():
            pixmap = QPixmap(round(_MARK_PX * ratio), round(_MARK_PX * ratio))
            pixmap.setDevicePixelRatio(ratio)
            pixmap.fill(Qt.GlobalColor.transparent)
            painter = QPainter(pixmap)
            draw_mark(painter, self._theme.look(name), QRectF(1, 1, _MARK_PX - 2, _MARK_PX - 2))
            painter.end()
            label.setPixmap(pixmap)
