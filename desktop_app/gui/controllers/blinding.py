"""Blinded review: switches the veil, and takes away what would tell by another way."""

from PySide6.QtCore import QObject, Signal, Slot

from desktop_app.domain.field_query import SortKey
from desktop_app.gui.controllers.browsing import Browsing
from desktop_app.gui.controllers.settings_keeper import SettingsKeeper
from desktop_app.gui.controllers.viewing import Viewing
from desktop_app.gui.toolbar.actions import Actions
from desktop_app.gui.window_parts import WindowParts

# Each of these shows names or answers of fields that are not decided yet, or moves fields by them.
_TELLING = (
    "search",
    "patients",
    "band",
    "show_file",
    "reveal",
    "copy_path",
    "sort_now",
    "similar",
    "map",
    "versions",
)
_ALWAYS = ("patients", "versions")


class Blinding(QObject):
    """Keeps veil, filters, order and commands in step with the switch.

    Signals (GUI thread):
        switched(bool).
    """

    switched = Signal(bool)

    def __init__(
        self,
        parts: WindowParts,
        browsing: Browsing,
        viewing: Viewing,
        keeper: SettingsKeeper,
        actions: Actions,
    ) -> None:
        super().__init__()
        self._parts, self._browsing, self._viewing = parts, browsing, viewing
        self._keeper, self._actions = keeper, actions
        actions["blinded"].toggled.connect(self.switch)
        if keeper.settings.blinded:
            actions["blinded"].setChecked(True)

    @property
    def is_on(self) -> bool:
        """True in blinded mode."""
        return self._parts.model.veil.is_on

    def allows(self, name: str) -> bool:
        """Say whether a command may be offered now."""
        return not (self.is_on and name in _TELLING)

    @Slot(bool)
    def switch(self, on: bool) -> None:
        """Put the veil up or down."""
        self._parts.model.veil.is_on = on
        self._keeper.change(blinded=on)
        self._parts.set_blinded(on)
        settings = self._keeper.settings
        if on:
            self._viewing.clear_filters()
            self._browsing.sort_by(SortKey.DRAWN, descending=False)
        else:
            self._browsing.sort_by(settings.sort_key, descending=settings.sort_descending)
        for name in _TELLING:
            # Some open without a folder too; nobody would give them back later.
            self._actions[name].setEnabled(not on and (name in _ALWAYS or len(self._browsing.rows) > 0))
        if on:
            # A notice may offer to show the doubtful ones.
            self._parts.notices.dismiss()
        self._parts.model.show_anew()
        self._browsing.fields_changed.emit(())
        self.switched.emit(on)
