"""F1: opens the page of help for the part of the window that has the focus; the tour of the first start."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop_app.gui.controllers.settings_keeper import SettingsKeeper
from desktop_app.gui.helping.help_pages import FIRST
from desktop_app.gui.window_parts import WindowParts


class Helping(QObject):
    """Explains the place the keyboard is at.

    Signals (GUI thread):
        page_asked(name): this page of help, please.
    """

    page_asked = Signal(str)

    def __init__(self, parts: WindowParts, keeper: SettingsKeeper) -> None:
        super().__init__()
        self._parts, self._keeper = parts, keeper
        parts.tour.ended.connect(self._on_tour_ended)

    def explain(self, focus: QWidget | None) -> None:
        """Ask for the page on ``focus``."""
        self.page_asked.emit(self.page_for(focus))

    def page_for(self, focus: QWidget | None) -> str:
        """Return the page on the place a widget belongs to; the first one where none says more."""
        parts = self._parts
        places: tuple[tuple[QWidget, str], ...] = (
            (parts.field, "needs-review"),
            (parts.filters, "finding"),
            (parts.header, "finding"),
            (parts.commands.search, "finding"),
            (parts.viewer, "reviewing"),
            (parts.grid, "verdicts"),
        )
        for place, page in places:
            if focus is not None and (focus is place or place.isAncestorOf(focus)):
                return page
        return FIRST

    def begin_tour_once(self) -> None:
        """Show the tour unless it was seen."""
        if not self._keeper.settings.tour_seen:
            self._parts.tour.begin()

    @Slot()
    def _on_tour_ended(self) -> None:
        self._keeper.change(tour_seen=True)
