"""The grid view: QListView tuned for tens of thousands of equal cells, and what lies in its viewport."""

from collections.abc import Iterable

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QSize,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeyEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from desktop_app.gui.grid.cell_layout import cell_size
from desktop_app.gui.grid.field_delegate import FieldDelegate
from desktop_app.gui.grid.grid_model import GridModel

_MARGIN_ROWS = 3
_SETTLE_MS = 30
_STEP_PX = 24
_STEPS: dict[int, int] = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class GridView(QListView):
    """Shows a ``GridModel`` as thumbnails.

    Signals (GUI thread):
        current_changed(image_id): 0 when there is none.
        window_changed(): other fields are on screen.
        zoom_asked(step): +1 or -1.
    """

    current_changed = Signal(int)
    window_changed = Signal()
    zoom_asked = Signal(int)

    def __init__(self, model: GridModel, delegate: FieldDelegate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._thumb_px = 0
        self._wanted_id = 0
        self._bar_value = 0
        self._field_delegate = delegate
        self.setObjectName("Grid")
        self.setAccessibleName(self.tr("Fields"))
        self.setModel(model)
        self.setItemDelegate(delegate)
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(_SETTLE_MS)
        self._settling.timeout.connect(self.window_changed)
        self._configure()
        self._connect()

    def set_thumb_px(self, thumb_px: int) -> None:
        """Lay the cells out for another thumbnail size, keeping the current field on screen."""
        keep = self.current_id() or self._first_visible_id()
        self._thumb_px = thumb_px
        self._field_delegate.set_thumb_px(thumb_px)
        self._fit_columns()
        self.bring_into_view(keep)

    def columns(self) -> int:
        """Return how many cells stand in one row."""
        return max(1, self.viewport().width() // cell_size(self._thumb_px).width())

    def visible_rows(self, margin: int = 0) -> range:
        """Return the model rows on screen, with ``margin`` lines of cells above and below."""
        columns, height = self.columns(), self.gridSize().height()
        top = self.verticalScrollBar().value()
        first = (top // height - margin) * columns
        last = ((top + self.viewport().height() - 1) // height + 1 + margin) * columns
        return range(max(0, first), min(self._model.rowCount(), last))

    def wanted_rows(self) -> list[int]:
        """Return the rows on screen, then those just outside it, nearest first."""
        visible = self.visible_rows()
        around = self.visible_rows(_MARGIN_ROWS)
        outside = [row for row in around if row not in visible]
        return [
            *visible,
            *sorted(outside, key=lambda row: min(abs(row - visible.start), abs(row - visible.stop))),
        ]

    @property
    def is_blinded(self) -> bool:
        """True while names and answers are hidden."""
        return self._model.veil.is_on

    def current_id(self) -> int:
        """Return the field under the keyboard cursor, 0 for none."""
        index = self.currentIndex()
        return self._model.ids[index.row()] if index.isValid() else 0

    def selected_ids(self) -> list[int]:
        """Return the selected fields in row order."""
        rows = sorted(
            row
            for picked in self.selectionModel().selection().toList()
            for row in range(picked.top(), picked.bottom() + 1)
        )
        return [self._model.ids[row] for row in rows]

    def restore(self, current: int, selected: Iterable[int]) -> None:
        """Select fields by id after a reset, as contiguous ranges, and bring the current one into view."""
        rows = sorted(row for image_id in selected if (row := self._model.row_of(image_id)) is not None)
        selection = QItemSelection()
        start = 0
        for at in range(1, len(rows) + 1):
            if at == len(rows) or rows[at] != rows[at - 1] + 1:
                selection.select(self._model.index(rows[start]), self._model.index(rows[at - 1]))
                start = at
        chooser = self.selectionModel()
        row = self._model.row_of(current)
        if row is not None:
            chooser.setCurrentIndex(self._model.index(row), QItemSelectionModel.SelectionFlag.NoUpdate)
        chooser.select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.bring_into_view(current)

    def choose(self, image_id: int) -> None:
        """Make a field the current and only selected one, if it is on show."""
        row = self._model.row_of(image_id)
        if row is not None:
            # setCurrentIndex would look at the keyboard: with Ctrl still down after Ctrl+Z it adds the field
            # to the selection, and the next verdict is given to two.
            index, only = self._model.index(row), QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().setCurrentIndex(index, only)

    def bring_into_view(self, image_id: int) -> None:
        """Scroll to a field, and again when the layout changes before it is on screen."""
        self._wanted_id = image_id
        self._scroll_to_wanted()

    @Slot(int)
    def shift_by(self, pixels: int) -> None:
        """Keep the cells where they are on screen when the view's top moves down by ``pixels``."""
        bar = self.verticalScrollBar()
        if bar.value() > 0:
            bar.setValue(bar.value() + pixels)

    def _configure(self) -> None:
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setUniformItemSizes(True)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        # Always there: a bar that comes and goes would change the width and lay everything out twice.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setSelectionRectVisible(True)
        self.setMouseTracking(True)
        self.setFrameShape(QListView.Shape.NoFrame)

    def _connect(self) -> None:
        bar = self.verticalScrollBar()
        bar.valueChanged.connect(self._on_bar_value_changed)
        bar.rangeChanged.connect(self._on_bar_range_changed)
        self.selectionModel().currentChanged.connect(self._on_selection_current_changed)
        self._model.modelAboutToBeReset.connect(self._on_model_about_to_be_reset)
        self._model.modelReset.connect(self._on_model_reset)
        self._model.rows_stayed.connect(self._on_model_rows_stayed)
        self._model.rowsInserted.connect(self._on_model_rows_inserted)

    def _fit_columns(self) -> None:
        """Share the width evenly between the columns, so that no ragged margin is left at the right."""
        least = cell_size(self._thumb_px)
        width = max(least.width(), (self.viewport().width() - 1) // self.columns())
        if self.gridSize() != QSize(width, least.height()):
            self.setGridSize(QSize(width, least.height()))
        self.verticalScrollBar().setSingleStep(max(_STEP_PX, least.height() // 4))
        self._settling.start()

    def _first_visible_id(self) -> int:
        rows = self.visible_rows() if self._thumb_px else range(0)
        return self._model.ids[rows.start] if rows else 0

    def _scroll_to_wanted(self) -> None:
        row = self._model.row_of(self._wanted_id) if self._wanted_id else None
        if row is None:
            self._wanted_id = 0
            return
        index = self._model.index(row)
        self.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)
        if self.viewport().rect().intersects(self.visualRect(index)):
            self._wanted_id = 0

    @Slot(int)
    def _on_bar_value_changed(self, value: int) -> None:
        jumped = abs(value - self._bar_value) > self.viewport().height()
        self._bar_value = value
        if jumped:
            # Nothing that was wanted is on screen any more: its pictures must not come first.
            self._settling.stop()
            self.window_changed.emit()
        else:
            self._settling.start()

    @Slot(int, int)
    def _on_bar_range_changed(self, _least: int, _most: int) -> None:
        self._scroll_to_wanted()
        self._settling.start()

    @Slot(QModelIndex, QModelIndex)
    def _on_selection_current_changed(self, _now: QModelIndex, _before: QModelIndex) -> None:
        self.current_changed.emit(self.current_id())

    @Slot()
    def _on_model_about_to_be_reset(self) -> None:
        self._wanted_id = 0

    @Slot()
    def _on_model_rows_stayed(self) -> None:
        self.viewport().update()

    @Slot()
    def _on_model_reset(self) -> None:
        self._settling.start()

    @Slot(QModelIndex, int, int)
    def _on_model_rows_inserted(self, _parent: QModelIndex, _first: int, _last: int) -> None:
        self._settling.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        if self._thumb_px:
            self._fit_columns()
        super().resizeEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_asked.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Left and right run on into the next line of cells; Qt stops at its end.
        step = _STEPS.get(event.key())
        if step is None or event.modifiers() not in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        ):
            super().keyPressEvent(event)
            return
        row = self.currentIndex().row() + step
        if 0 <= row < self._model.rowCount():
            self.setCurrentIndex(self._model.index(row))
        event.accept()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.PaletteChange):
            self.viewport().update()
