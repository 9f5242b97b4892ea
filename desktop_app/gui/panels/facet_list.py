"""The view of one filter list: mark, label, count at the right; the chosen rows are shaded."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop_app.gui import words
from desktop_app.gui.grid.shapes import draw_mark
from desktop_app.gui.panels.facet_model import Facet, FacetModel, FacetRole
from desktop_app.gui.theme.theme import Theme

ROW_PX = 28
_SIDE = 8
_PAD = 8
_MARK_PX = 11
_INDENT = 12
_FRAME = 4


class FacetDelegate(QStyledItemDelegate):
    """Paints one row of a filter list."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        facet: Facet = index.data(FacetRole.FACET)
        tokens = self._theme.tokens
        box = option.rect.adjusted(_SIDE, 1, -_SIDE, -1)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.pressed if chosen else tokens.hover))
            painter.drawRoundedRect(box, 6, 6)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(tokens.accent))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        self._paint_words(painter, option, box, facet, index.data(FacetRole.COUNT), chosen)
        painter.restore()

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(80, ROW_PX)

    def _paint_words(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        box: QRect,
        facet: Facet,
        count: int,
        chosen: bool,
    ) -> None:
        tokens = self._theme.tokens
        left = box.left() + _PAD + facet.depth * _INDENT
        if facet.category:
            mark = QRect(left, box.center().y() + 1 - _MARK_PX // 2, _MARK_PX, _MARK_PX)
            mark = QStyle.visualRect(option.direction, box, mark)
            draw_mark(painter, self._theme.look(facet.category), QRectF(mark))
            left += _MARK_PX + _PAD
        font = QFont(option.font)
        font.setWeight(QFont.Weight.DemiBold if chosen else QFont.Weight.Normal)
        painter.setFont(font)
        number = words.count(count)
        number_width = option.fontMetrics.horizontalAdvance(number) + 4
        painter.setPen(QColor(tokens.muted))
        aligned = Qt.AlignmentFlag.AlignVCenter
        end = QStyle.visualRect(option.direction, box, box.adjusted(0, 0, -_PAD, 0))
        painter.drawText(end, aligned | Qt.AlignmentFlag.AlignRight, number)
        painter.setPen(QColor(tokens.text if count or chosen else tokens.muted))
        space = QRect(left, box.top(), box.right() - _PAD - number_width - left - 4, box.height())
        space = QStyle.visualRect(option.direction, box, space)
        label = painter.fontMetrics().elidedText(facet.label, Qt.TextElideMode.ElideMiddle, space.width())
        painter.drawText(space, aligned | Qt.AlignmentFlag.AlignLeft, label)


class FacetList(QListView):
    """A filter list of fixed row height.

    Signals (GUI thread):
        chosen(values): what the user picked, as a tuple; empty for "all".
    """

    chosen = Signal(object)

    def __init__(
        self, theme: Theme, name: str, *, many: bool, most_rows: int = 0, parent: QWidget | None = None
    ) -> None:
        """Make an empty list.

        Args:
            theme: colours.
            name: what a screen reader calls the list.
            many: let several rows be chosen at once.
            most_rows: be as high as the rows, up to this many; 0 to be as high as there is room.
            parent: owner.
        """
        super().__init__(parent)
        self._most_rows = most_rows
        self.setObjectName("FacetList")
        self.setAccessibleName(name)
        self._model = FacetModel(self)
        self._row_delegate = FacetDelegate(theme)
        self._many = many
        self._showing = False
        self.setModel(self._model)
        self.setItemDelegate(self._row_delegate)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        mode = QAbstractItemView.SelectionMode
        self.setSelectionMode(mode.ExtendedSelection if many else mode.SingleSelection)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.selectionModel().selectionChanged.connect(self._on_selection_changed)

    @property
    def facets(self) -> FacetModel:
        """The rows."""
        return self._model

    def show_facets(
        self, facets: Sequence[Facet], counts: Mapping[str | None, int], chosen: frozenset[str | None]
    ) -> None:
        """Show rows with their counts and mark the chosen ones, without a signal."""
        self._showing = True
        self._model.show(facets, counts)
        chooser = self.selectionModel()
        rows = {row for value in chosen if (row := self._model.row_of(value)) is not None}
        picked = {index.row() for index in self.selectedIndexes()}
        if rows != picked:
            chooser.clearSelection()
            for row in rows:
                chooser.select(self._model.index(row), QItemSelectionModel.SelectionFlag.Select)
        self._showing = False
        if self._most_rows:
            self.setFixedHeight(min(len(facets), self._most_rows) * ROW_PX + _FRAME)
        self.updateGeometry()

    @Slot()
    def _on_selection_changed(self) -> None:
        if self._showing:
            return
        values = tuple(self._model.facet(index.row()).value for index in self.selectedIndexes())
        self.chosen.emit(() if None in values else values)

    def sizeHint(self) -> QSize:
        return QSize(200, self._model.rowCount() * ROW_PX + _FRAME)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, min(self._model.rowCount(), 3) * ROW_PX + _FRAME)
