"""Sentences on what the figures can and cannot carry, each with a mark."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop_app.gui.evaluating.lab_page import paragraph
from desktop_app.gui.theme.theme import Theme


class WarningList(QFrame):
    """Hidden while there is nothing to warn of."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("Card")
        self.setAccessibleName(self.tr("What these figures can and cannot show"))
        self._theme = theme
        self._marks: list[QLabel] = []
        self._sentences: tuple[str, ...] = ()
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(16, 12, 16, 12)
        self._rows.setSpacing(8)
        theme.changed.connect(self._on_theme_changed)
        self.hide()

    @property
    def sentences(self) -> tuple[str, ...]:
        """What is shown."""
        return self._sentences

    def show_sentences(self, sentences: Sequence[str]) -> None:
        """Replace what is shown."""
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.setParent(None)
        self._marks, self._sentences = [], tuple(sentences)
        for sentence in sentences:
            row = QWidget()
            line = QHBoxLayout(row)
            line.setContentsMargins(0, 0, 0, 0)
            line.setSpacing(8)
            mark = QLabel()
            self._marks.append(mark)
            line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(paragraph(sentence), 1)
            self._rows.addWidget(row)
        self._on_theme_changed()
        self.setVisible(bool(sentences))

    @Slot()
    def _on_theme_changed(self) -> None:
        icon = self._theme.icon("warning")
        for mark in self._marks:
            mark.setPixmap(icon.pixmap(QSize(18, 18), self.devicePixelRatioF()))
