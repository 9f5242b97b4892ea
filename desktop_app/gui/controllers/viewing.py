"""How the grid is looked at: thumbnail size and cut, sort order, search, the field in the right pane."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, QTimer, Slot
from PySide6.QtWidgets import QWidget

from desktop_app.domain.field_query import SortKey
from desktop_app.gui.controllers.browsing import Browsing
from desktop_app.gui.controllers.model_choice import ModelChoice
from desktop_app.gui.controllers.picturing import Picturing
from desktop_app.gui.controllers.settings_keeper import SettingsKeeper
from desktop_app.gui.window_parts import WindowParts

_SEARCH_MS = 20


class Viewing(QObject):
    """Ties header, search and field pane to grid and settings."""

    def __init__(
        self,
        parts: WindowParts,
        browsing: Browsing,
        picturing: Picturing,
        choice: ModelChoice,
        keeper: SettingsKeeper,
    ) -> None:
        super().__init__()
        self._parts, self._browsing, self._picturing = parts, browsing, picturing
        self._choice, self._keeper = choice, keeper
        self._searching = QTimer(self)
        self._searching.setSingleShot(True)
        self._searching.setInterval(_SEARCH_MS)
        self._searching.timeout.connect(self._on_searching_timeout)
        parts.header.sort_chosen.connect(self._on_header_sort_chosen)
        parts.header.thumb_px_chosen.connect(self.set_thumb_px)
        parts.commands.search.textChanged.connect(self._on_search_text_changed)
        parts.grid.current_changed.connect(self._on_grid_current_changed)
        browsing.fields_changed.connect(self._on_browsing_fields_changed)
        browsing.shown_changed.connect(self._on_browsing_shown_changed)
        parts.band.band_chosen.connect(choice.set_thresholds)
        parts.band.own_band_asked.connect(self._on_band_own_band_asked)
        self._apply_size()

    @Slot(int)
    def set_thumb_px(self, px: int) -> None:
        """Show thumbnails of another size."""
        if px != self._keeper.settings.thumb_px:
            self._keeper.change(thumb_px=px)
            self._apply_size()

    @Slot(bool)
    def set_fit(self, fit: bool) -> None:
        """Show whole pictures, or fill the cells."""
        self._keeper.change(thumb_fit="fit" if fit else "fill")
        self._apply_size()

    @Slot()
    def clear_filters(self) -> None:
        """Show all fields and empty the search field."""
        self.empty_search()
        self._browsing.clear_filters()

    def empty_search(self) -> None:
        """Empty the search field; whoever calls this changes the query."""
        self._parts.commands.search.clear()
        self._searching.stop()

    def follow_screen(self, window: QWidget) -> None:
        """Ask for sharper thumbnails when the window moves to a screen with another pixel ratio."""
        window.windowHandle().installEventFilter(self)
        self._apply_size()

    def show_current(self) -> None:
        """Show the field under the cursor in the right pane."""
        image_id = self._parts.grid.current_id()
        known = image_id in self._browsing.rows
        veil = self._parts.model.veil
        state = self._browsing.rows.state(image_id) if known else None
        self._parts.field.show_field(
            veil.shown(state) if state is not None else None,
            self._browsing.query.thresholds,
            self._choice.chosen,
            hidden=state is not None and veil.hides(state),
        )
        self._picturing.show_large(image_id)

    def _apply_size(self) -> None:
        settings = self._keeper.settings
        self._parts.header.show_thumb_px(settings.thumb_px)
        self._picturing.set_size(settings.thumb_px, square=settings.thumb_fit == "fill")

    @Slot(object, bool)
    def _on_header_sort_chosen(self, key: SortKey, descending: bool) -> None:
        if key is not SortKey.GIVEN:
            # The order of picked fields goes with them.
            self._keeper.change(sort_key=key, sort_descending=descending)
        self._browsing.change(replace(self._browsing.query, sort_key=key, descending=descending))

    @Slot(str)
    def _on_search_text_changed(self, _text: str) -> None:
        self._searching.start()

    @Slot()
    def _on_searching_timeout(self) -> None:
        self._browsing.search(self._parts.commands.search.text())

    @Slot(int)
    def _on_grid_current_changed(self, _image_id: int) -> None:
        self.show_current()

    @Slot(object)
    def _on_browsing_fields_changed(self, ids: tuple[int, ...]) -> None:
        shown = self._parts.field.shown_id
        if shown and (not ids or shown in ids):
            self.show_current()

    @Slot()
    def _on_browsing_shown_changed(self) -> None:
        if self._parts.grid.current_id() != self._parts.field.shown_id:
            self.show_current()

    @Slot()
    def _on_band_own_band_asked(self) -> None:
        self._choice.reset_thresholds()
        self._parts.band.show_band(self._browsing.rows.probabilities(), self._choice.thresholds)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._apply_size()
        return False
