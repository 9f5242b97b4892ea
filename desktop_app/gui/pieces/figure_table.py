"""A read-only table of figures, as high as its rows; what is selected can be copied."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QHeaderView,
    QSizePolicy,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

ROW_PX = 28
_HEADER_PX = 30
_TALL_ROW_PX = 44
_MUTED_ROLE = Qt.ItemDataRole.UserRole + 1
_LEAST_COLUMN_PX = 56


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell.

    Attributes:
        text: what it says.
        bold: the best of its column, or a name.
        muted: of less weight, such as a unit or "not measured".
        tip: a sentence shown under the pointer; empty for none.
    """

    text: str
    bold: bool = False
    muted: bool = False
    tip: str = ""


class FigureTable(QTableWidget):
    """Rows of figures; the first column names them.

    Signals (GUI thread):
        row_asked(row): Enter or a double click on a row.
    """

    row_asked = Signal(int)

    def __init__(
        self, name: str, parent: QWidget | None = None, *, most_rows: int = 0, two_lines: bool = False
    ) -> None:
        """Make an empty table.

        Args:
            name: what it calls itself.
            parent: as usual.
            most_rows: beyond these it scrolls; 0 for never.
            two_lines: give the names in the first column two lines.
        """
        super().__init__(parent)
        self._row_px = _TALL_ROW_PX if two_lines else ROW_PX
        self._most_rows = most_rows
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setAlternatingRowColors(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.setWordWrap(two_lines)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        if not most_rows:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self._row_px)
        across = self.horizontalHeader()
        across.setFixedHeight(_HEADER_PX)
        across.setMinimumSectionSize(_LEAST_COLUMN_PX)
        across.setHighlightSections(False)
        across.setSectionsClickable(False)
        self.cellActivated.connect(self._on_cell_activated)
        # A table inside a scrolling page must leave the wheel to the page.
        self.viewport().installEventFilter(self)

    def show_rows(self, headers: Sequence[str], rows: Sequence[Sequence[Cell]]) -> None:
        """Replace everything by ``rows``, each as long as ``headers``."""
        self.clear()
        self.setColumnCount(len(headers))
        self.setRowCount(len(rows))
        for column, text in enumerate(headers):
            header = QTableWidgetItem(text)
            header.setTextAlignment(_alignment(column))
            self.setHorizontalHeaderItem(column, header)
        for at, row in enumerate(rows):
            for column, cell in enumerate(row):
                self.setItem(at, column, self._item(cell, column))
        self._fit_columns()
        if rows:
            self.setCurrentCell(0, 0)
            self.clearSelection()
        self.updateGeometry()

    def texts(self) -> list[list[str]]:
        """Return the words of every cell, row by row."""
        cells = self.model()
        return [
            [str(cells.index(row, column).data()) for column in range(self.columnCount())]
            for row in range(self.rowCount())
        ]

    def sizeHint(self) -> QSize:
        rows = min(self.rowCount(), self._most_rows) if self._most_rows else self.rowCount()
        bar = self.horizontalScrollBar().sizeHint().height() if self.horizontalScrollBar().isVisible() else 0
        return QSize(self.horizontalHeader().length() + 4, _HEADER_PX + rows * self._row_px + 4 + bar)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, self.sizeHint().height())

    def _item(self, cell: Cell, column: int) -> QTableWidgetItem:
        item = QTableWidgetItem(cell.text)
        item.setTextAlignment(_alignment(column))
        item.setToolTip(cell.tip)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        if cell.bold:
            font = QFont(self.font())
            font.setWeight(QFont.Weight.DemiBold)
            item.setFont(font)
        if cell.muted:
            item.setData(_MUTED_ROLE, True)
            item.setForeground(QApplication.palette().placeholderText())
        return item

    def _fit_columns(self) -> None:
        across = self.horizontalHeader()
        across.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        if self.columnCount():
            across.setStretchLastSection(False)
            across.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)

    @Slot(int, int)
    def _on_cell_activated(self, row: int, _column: int) -> None:
        self.row_asked.emit(row)

    def _copy(self) -> None:
        rows = sorted({index.row() for index in self.selectedIndexes()}) or range(self.rowCount())
        texts = self.texts()
        lines = ["\t".join(texts[row]) for row in rows]
        QApplication.clipboard().setText("\n".join(lines))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            for row in range(self.rowCount()):
                for column in range(self.columnCount()):
                    item = self.item(row, column)
                    if item is not None and item.data(_MUTED_ROLE):
                        item.setForeground(QApplication.palette().placeholderText())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
            event.accept()
            return
        super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Wheel and not self._most_rows:
            event.ignore()
            return True
        return super().eventFilter(watched, event)


def _alignment(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignLeft if column == 0 else Qt.AlignmentFlag.AlignRight
    return side | Qt.AlignmentFlag.AlignVCenter
