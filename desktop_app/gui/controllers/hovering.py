"""Shows a larger picture when the pointer rests on a field."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QGuiApplication

from desktop_app.gui.grid.grid_model import GridModel, spoken
from desktop_app.gui.grid.grid_view import GridView
from desktop_app.gui.grid.thumbnail_shelf import ThumbnailShelf
from desktop_app.gui.panels.hover_preview import HoverPreview

REST_MS = 400
_PLACE = "hover"
_ENDINGS = {QEvent.Type.Leave, QEvent.Type.Wheel, QEvent.Type.MouseButtonPress, QEvent.Type.Hide}


class Hovering(QObject):
    """Waits for the pointer to rest, then asks for the picture and shows it as soon as it is there."""

    def __init__(
        self, view: GridView, model: GridModel, shelf: ThumbnailShelf, preview: HoverPreview
    ) -> None:
        super().__init__()
        self._view, self._model, self._shelf, self._preview = view, model, shelf, preview
        self._image_id = 0
        self._resting = QTimer(self)
        self._resting.setSingleShot(True)
        self._resting.setInterval(REST_MS)
        self._resting.timeout.connect(self._on_resting_timeout)
        view.entered.connect(self._on_view_entered)
        view.viewportEntered.connect(self.leave)
        view.verticalScrollBar().valueChanged.connect(self.leave)
        model.modelReset.connect(self.leave)
        shelf.large_arrived.connect(self._on_shelf_large_arrived)
        view.viewport().installEventFilter(self)

    @Slot()
    def leave(self) -> None:
        """Take the preview away."""
        self._resting.stop()
        if self._image_id:
            self._image_id = 0
            self._shelf.want_large(None, _PLACE)
        self._preview.hide()

    def _show(self) -> None:
        row = self._model.row_of(self._image_id) if self._image_id else None
        pixmap = self._shelf.large(self._image_id)
        if row is None or pixmap is None or not self._view.viewport().underMouse():
            return
        index = self._model.index(row)
        cell = self._view.visualRect(index)
        cell.moveTopLeft(self._view.viewport().mapToGlobal(cell.topLeft()))
        state = self._model.state(index)
        self._preview.show_beside(cell, pixmap, spoken(state, self._model.category(state)))

    @Slot(QModelIndex)
    def _on_view_entered(self, index: QModelIndex) -> None:
        self.leave()
        if QGuiApplication.mouseButtons() == Qt.MouseButton.NoButton:
            self._image_id = self._model.ids[index.row()]
            self._resting.start()

    @Slot()
    def _on_resting_timeout(self) -> None:
        row = self._model.row_of(self._image_id)
        if row is None:
            return
        state = self._model.state(self._model.index(row))
        if state.failure is None:
            self._shelf.want_large(state.record, _PLACE)
            self._show()

    @Slot(int)
    def _on_shelf_large_arrived(self, image_id: int) -> None:
        if image_id == self._image_id and not self._resting.isActive():
            self._show()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in _ENDINGS:
            self.leave()
        return False
