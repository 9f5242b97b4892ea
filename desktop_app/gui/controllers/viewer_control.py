"""Opens the viewer on the field under the cursor, steps through the fields on show, compares two."""

from PySide6.QtCore import QModelIndex, QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QDialog

from desktop_app.domain.errors import AppError
from desktop_app.domain.field import FieldState
from desktop_app.gui import words
from desktop_app.gui.controllers.browsing import Browsing
from desktop_app.gui.controllers.settings_keeper import SettingsKeeper
from desktop_app.gui.dialogs.pixel_size_dialog import PixelSizeDialog
from desktop_app.gui.grid.grid_model import spoken
from desktop_app.gui.toolbar.actions import Actions
from desktop_app.gui.viewer.canvas import Canvas
from desktop_app.gui.viewer.shown_picture import ShownPicture
from desktop_app.gui.viewer.view_shelf import ViewShelf
from desktop_app.gui.window_parts import WindowParts

# Rows from the one on show, most wanted first: people mostly go on.
_AHEAD = (0, 1, -1, 2)
_LATE_MS = 200


class ViewerControl(QObject):
    """Ties the viewer to grid and settings. The grid's cursor says which field is shown.

    Signals (GUI thread):
        shown(image_id): this field is on show in the viewer now; 0 when the viewer closed.
    """

    shown = Signal(int)

    def __init__(
        self,
        parts: WindowParts,
        browsing: Browsing,
        shelf: ViewShelf,
        keeper: SettingsKeeper,
        actions: Actions,
    ) -> None:
        super().__init__()
        self._parts, self._browsing, self._shelf = parts, browsing, shelf
        self._keeper, self._actions, self._page = keeper, actions, parts.viewer
        self.pinned_id, self._is_twin = 0, False
        self.dialog: QDialog | None = None
        settings = keeper.settings
        actions["viewer_grey"].setChecked(settings.viewer_grey)
        actions["viewer_link"].setChecked(True)
        self._page.set_mid_grey(settings.viewer_grey)
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(_LATE_MS)
        self._late.timeout.connect(self._on_late_timeout)
        self._connect()

    @property
    def is_open(self) -> bool:
        """True while the viewer is shown instead of the grid."""
        return self._parts.is_viewing

    @Slot()
    def open(self) -> None:
        """Show the field under the cursor."""
        grid = self._parts.grid
        if not self._parts.model.rowCount():
            return
        if not grid.currentIndex().isValid():
            grid.setCurrentIndex(self._parts.model.index(0))
        self._parts.show_viewer()
        self._page.main.setFocus()
        self.refresh()

    @Slot()
    def close(self) -> None:
        """Go back to the grid, to the same field."""
        if not self.is_open:
            return
        self._actions["viewer_compare"].setChecked(False)
        self._page.heat.beside.setChecked(False)
        self._parts.show_grid()
        self._parts.grid.setFocus()
        self._parts.grid.bring_into_view(self._parts.grid.current_id())
        self._shelf.forget()
        self.shown.emit(0)

    @Slot(bool)
    def show_twin(self, on: bool) -> None:
        """Show the field on show a second time, on the left and without a map; or no longer."""
        self._is_twin = on and self.is_open
        if self._is_twin:
            self._actions["viewer_compare"].setChecked(False)
            self._page.set_comparing(True)
            self.refresh()
        elif not self._actions["viewer_compare"].isChecked():
            self._put_away()

    def _put_away(self) -> None:
        """Show one field only."""
        self.pinned_id = 0
        self._page.set_comparing(False)
        self._page.pinned.show_picture(None)
        self.refresh()

    def step(self, by: int) -> None:
        """Show another of the fields on show; nothing beyond the ends."""
        model, grid = self._parts.model, self._parts.grid
        row = grid.currentIndex().row() + by
        if 0 <= row < model.rowCount():
            grid.choose(model.ids[row])

    def refresh(self) -> None:
        """Show the field under the cursor and what is known of it; ask for what may be wanted next."""
        image_id = self._parts.grid.current_id()
        if not self.is_open or image_id not in self._browsing.rows:
            return
        if self._is_twin:
            self.pinned_id = image_id
        row, rows = self._parts.grid.currentIndex().row(), self._parts.model.rowCount()
        self._ask(row, rows)
        self._page.bar.show_place(row, rows, self._state(image_id).record.name)
        self._put(self._page.main, image_id)
        if self.pinned_id in self._browsing.rows:
            self._put(self._page.pinned, self.pinned_id)
        self._say()
        self._page.show_zoom()
        self.shown.emit(image_id)

    def _state(self, image_id: int) -> FieldState:
        return self._parts.model.veil.shown(self._browsing.rows.state(image_id))

    def _ask(self, row: int, rows: int) -> None:
        ids = [self._parts.model.ids[row + by] for by in _AHEAD if 0 <= row + by < rows]
        if self.pinned_id in self._browsing.rows and self.pinned_id not in ids:
            ids.insert(1, self.pinned_id)
        self._shelf.want([state.record for state in self._browsing.rows.states(ids)])

    def _put(self, canvas: Canvas, image_id: int) -> None:
        kept = self._shelf.get(image_id)
        record = self._state(image_id).record
        if isinstance(kept, ShownPicture):
            own = self._keeper.settings.pixel_sizes.get(record.magnification)
            canvas.um_per_px = kept.picture.um_per_px or own
            canvas.show_picture(kept)
        elif isinstance(kept, AppError):
            canvas.show_picture(None, words.unread(record.name, kept.message))
        else:
            # The last picture stays for the moment it takes: an empty mat would flash.
            self._late.start()
        if canvas is self._page.pinned and self._actions["viewer_link"].isChecked():
            canvas.look_like(self._page.main)

    def _say(self) -> None:
        for label, image_id in (
            (self._page.main_words, self._parts.grid.current_id()),
            (self._page.pinned_words, self.pinned_id),
        ):
            known = image_id in self._browsing.rows
            label.setText(self._caption(self._state(image_id)) if known else "")

    def _caption(self, state: FieldState) -> str:
        kept = self._shelf.get(state.record.image_id)
        text = spoken(state, self._parts.model.category(state))
        if isinstance(kept, ShownPicture) and kept.picture.is_reduced:
            width, height = words.count(kept.picture.width), words.count(kept.picture.height)
            size = f"{width} \N{MULTIPLICATION SIGN} {height}"
            text += " \N{MIDDLE DOT} " + self.tr("shown reduced; the file has {size} px").format(size=size)
        return text

    def _connect(self) -> None:
        actions, page = self._actions, self._page
        slots = {
            "viewer": self.open,
            "viewer_close": self.close,
            "viewer_next": self._on_next_triggered,
            "viewer_previous": self._on_previous_triggered,
            "viewer_scale": self._on_scale_triggered,
        }
        for name, slot in slots.items():
            actions[name].triggered.connect(slot)
        actions["viewer_compare"].toggled.connect(self._on_compare_toggled)
        actions["viewer_grey"].toggled.connect(self._on_grey_toggled)
        page.main.clicked.connect(page.main.setFocus)
        page.pinned.clicked.connect(page.pinned.setFocus)
        self._parts.grid.doubleClicked.connect(self._on_grid_double_clicked)
        self._parts.grid.current_changed.connect(self._on_grid_current_changed)
        self._browsing.shown_changed.connect(self._on_browsing_shown_changed)
        self._browsing.fields_changed.connect(self._on_browsing_fields_changed)
        self._shelf.arrived.connect(self._on_shelf_arrived)

    @Slot()
    def _on_late_timeout(self) -> None:
        """Take an older picture away: what is shown too long would be taken for the field that is named."""
        fields = ((self._page.main, self._parts.grid.current_id()), (self._page.pinned, self.pinned_id))
        for canvas, image_id in fields:
            if self.is_open and image_id and self._shelf.get(image_id) is None:
                canvas.show_picture(None, self.tr("Reading the picture\N{HORIZONTAL ELLIPSIS}"))

    @Slot(QModelIndex)
    def _on_grid_double_clicked(self, _index: QModelIndex) -> None:
        self.open()

    @Slot(int)
    def _on_grid_current_changed(self, _image_id: int) -> None:
        self.refresh()

    @Slot()
    def _on_browsing_shown_changed(self) -> None:
        if self.is_open and not self._parts.model.rowCount():
            self.close()
        else:
            self.refresh()

    @Slot(object)
    def _on_browsing_fields_changed(self, ids: tuple[int, ...]) -> None:
        # Answers stream in while somebody looks: what they do not concern is not painted anew.
        if not ids or self._parts.grid.current_id() in ids or self.pinned_id in ids:
            self.refresh()

    @Slot(int)
    def _on_shelf_arrived(self, image_id: int) -> None:
        if self.is_open and image_id in (self._parts.grid.current_id(), self.pinned_id):
            self.refresh()

    @Slot(bool)
    def _on_compare_toggled(self, on: bool) -> None:
        if on:
            self._page.heat.beside.setChecked(False)
        self.pinned_id = self._parts.grid.current_id() if on and self.is_open else 0
        self._page.set_comparing(bool(self.pinned_id))
        if not self.pinned_id:
            self._page.pinned.show_picture(None)
            self._page.main.setFocus()
        self.refresh()

    @Slot(bool)
    def _on_grey_toggled(self, on: bool) -> None:
        self._page.set_mid_grey(on)
        self._keeper.change(viewer_grey=on)

    @Slot()
    def _on_next_triggered(self) -> None:
        self.step(1)

    @Slot()
    def _on_previous_triggered(self) -> None:
        self.step(-1)

    @Slot()
    def _on_scale_triggered(self) -> None:
        image_id = self._parts.grid.current_id()
        if not self.is_open or image_id not in self._browsing.rows:
            return
        magnification = self._browsing.rows.state(image_id).record.magnification
        kept = self._shelf.get(image_id)
        said = kept.picture.um_per_px if isinstance(kept, ShownPicture) else None
        own = self._keeper.settings.pixel_sizes.get(magnification)
        dialog = PixelSizeDialog(magnification, own, said, self._parts)
        dialog.chosen.connect(self._on_dialog_chosen)
        self.dialog = dialog
        dialog.open()

    @Slot(str, float)
    def _on_dialog_chosen(self, magnification: str, um: float) -> None:
        sizes = {
            name: size for name, size in self._keeper.settings.pixel_sizes.items() if name != magnification
        }
        if um > 0:
            sizes[magnification] = um
        self._keeper.change(pixel_sizes=sizes)
        self.refresh()
