"""Gets pictures for what is on screen: thumbnails near the viewport, a large one for the chosen field."""

from PySide6.QtCore import QObject, Qt, Slot

from desktop_app.gui.controllers.browsing import Browsing
from desktop_app.gui.controllers.running import OnScreen
from desktop_app.gui.grid.grid_model import GridModel
from desktop_app.gui.grid.grid_view import GridView
from desktop_app.gui.grid.thumbnail_shelf import ThumbnailShelf
from desktop_app.gui.panels.field_panel import FieldPanel
from desktop_app.services.session import Session
from desktop_app.workers.cell_picture import CellPictures


class Picturing(QObject):
    """Ties grid and field pane to the shelf of pictures."""

    def __init__(
        self,
        view: GridView,
        model: GridModel,
        browsing: Browsing,
        shelf: ThumbnailShelf,
        panel: FieldPanel,
        on_screen: OnScreen,
    ) -> None:
        super().__init__()
        self._view, self._model, self._browsing = view, model, browsing
        self._shelf, self._panel, self._on_screen = shelf, panel, on_screen
        self._wanted_large = 0
        view.window_changed.connect(self.refresh)
        browsing.shown_changed.connect(self.refresh)
        shelf.arrived.connect(self._on_shelf_arrived)
        shelf.large_arrived.connect(self._on_shelf_large_arrived)

    def open_session(self, session: Session) -> None:
        """Read pictures of ``session`` from now on."""
        self._shelf.open_session(CellPictures(session).load)
        self.refresh()

    def set_size(self, thumb_px: int, *, square: bool) -> None:
        """Show thumbnails of another size or cut."""
        self._shelf.set_size(thumb_px, self._view.devicePixelRatioF(), square=square)
        self._view.set_thumb_px(thumb_px)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Ask for what is on screen now; everything else is no longer wanted."""
        ids = self._model.ids
        rows = self._view.wanted_rows() if ids else []
        wanted = [ids[row] for row in rows if row < len(ids)]
        self._on_screen.put(wanted)
        self._shelf.want([state.record for state in self._browsing.rows.states(wanted)])

    def show_large(self, image_id: int) -> None:
        """Show a field's large picture in the pane: at once if it is there, else as soon as it is."""
        self._wanted_large = image_id
        if image_id not in self._browsing.rows:
            self._shelf.want_large(None)
            return
        large = self._shelf.large(image_id)
        self._panel.show_picture(large or self._shelf.pixmap(image_id))
        if large is None:
            self._shelf.want_large(self._browsing.rows.state(image_id).record)

    @Slot(object)
    def _on_shelf_arrived(self, ids: tuple[int, ...]) -> None:
        self._model.notify(ids, (Qt.ItemDataRole.DecorationRole,))

    @Slot(int)
    def _on_shelf_large_arrived(self, image_id: int) -> None:
        if image_id == self._wanted_large:
            self._panel.show_picture(self._shelf.large(image_id))
