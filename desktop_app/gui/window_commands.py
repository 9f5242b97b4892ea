"""The commands that concern the window as a whole: dialogs, pages, zoom, what a notice's button asks for."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QFileDialog, QMainWindow

from desktop_app.domain.field_query import FAILED
from desktop_app.domain.settings import THUMB_PX_RANGE
from desktop_app.domain.verdict import Verdict
from desktop_app.gui.controllers.narrating import SHOW_FAILED, SHOW_REVIEW
from desktop_app.gui.controls import Controls
from desktop_app.gui.dialogs.about_dialog import AboutDialog
from desktop_app.gui.dialogs.shortcuts_dialog import ShortcutsDialog
from desktop_app.gui.toolbar.grid_header import THUMB_STEP_PX


class WindowCommands(QObject):
    """Carries out the actions that no controller owns.

    Signals (GUI thread):
        licences_asked(): show the licences of all parts.
    """

    licences_asked = Signal()

    def __init__(self, window: QMainWindow, controls: Controls, open_path: Callable[[Path], None]) -> None:
        """Connect the actions; ``open_path`` opens a folder or picture."""
        super().__init__(window)
        self._window, self._controls, self._parts = window, controls, controls.parts
        self._open_path = open_path
        self.dialogs: dict[str, QDialog] = {}
        self._connect_actions()
        controls.parts.grid.zoom_asked.connect(self.zoom)
        controls.parts.notices.action_asked.connect(self._on_notice_action_asked)

    @Slot(int)
    def zoom(self, step: int) -> None:
        """Show thumbnails larger (+1) or smaller (-1)."""
        px = self._controls.keeper.settings.thumb_px + step * THUMB_STEP_PX
        self._controls.viewing.set_thumb_px(min(max(px, THUMB_PX_RANGE[0]), THUMB_PX_RANGE[1]))

    @Slot()
    def ask_for_folder(self) -> None:
        """Let the user choose a folder."""
        dialog = QFileDialog(self._window, self.tr("Open a folder of slide images"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly, True)
        recent = self._controls.keeper.settings.recent_folders
        if recent:
            dialog.setDirectory(str(Path(recent[0]).parent))
        dialog.fileSelected.connect(self.open_named)
        self._show("open", dialog)

    @Slot(str)
    def open_named(self, path: str) -> None:
        """Open a folder or picture by its path."""
        self._open_path(Path(path))

    def _connect_actions(self) -> None:
        actions, controls = self._controls.actions, self._controls
        slots = {
            "open": self.ask_for_folder,
            "classify": controls.workflow.classify,
            "stop": controls.workflow.stop,
            "band": self._on_band_triggered,
            "sort_now": controls.browsing.arrange,
            "search": self._on_search_triggered,
            "larger": self._on_larger_triggered,
            "smaller": self._on_smaller_triggered,
            "full_screen": self._on_full_screen_triggered,
            "shortcuts": self._on_shortcuts_triggered,
            "about": self._on_about_triggered,
            "help": self._on_help_triggered,
            "similar": controls.similarity.find,
            "export_all": controls.exporting.export_all,
            "export_selection": controls.exporting.export_selection,
        }
        for name, slot in slots.items():
            actions[name].triggered.connect(slot)
        for name in ("left_pane", "right_pane"):
            actions[name].setChecked(True)
        actions["left_pane"].toggled.connect(self._parts.set_left_pane)
        actions["right_pane"].toggled.connect(self._parts.set_right_pane)
        actions["fit"].toggled.connect(controls.viewing.set_fit)

    def _show(self, name: str, dialog: QDialog) -> None:
        self.dialogs[name] = dialog
        dialog.open()

    @Slot()
    def _on_band_triggered(self) -> None:
        button = self._parts.commands.band
        corner = button.mapToGlobal(button.rect().bottomLeft())
        corner.setY(corner.y() + 8)
        probabilities = self._controls.browsing.rows.probabilities()
        self._parts.band.open_at(corner, probabilities, self._controls.choice.thresholds)

    @Slot()
    def _on_search_triggered(self) -> None:
        self._parts.commands.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._parts.commands.search.selectAll()

    @Slot()
    def _on_larger_triggered(self) -> None:
        self.zoom(1)

    @Slot()
    def _on_smaller_triggered(self) -> None:
        self.zoom(-1)

    @Slot()
    def _on_full_screen_triggered(self) -> None:
        if self._window.isFullScreen():
            self._window.showNormal()
        else:
            self._window.showFullScreen()

    @Slot()
    def _on_shortcuts_triggered(self) -> None:
        self._show("shortcuts", ShortcutsDialog(self._controls.actions.commands(), self._window))

    @Slot()
    def _on_about_triggered(self) -> None:
        about = AboutDialog(self._controls.theme, self._controls.choice.chosen, self._window)
        about.licences_asked.connect(self.licences_asked)
        about.self_check_asked.connect(self._controls.actions["self_check"].trigger)
        self._show("about", about)

    @Slot()
    def _on_help_triggered(self) -> None:
        self._controls.helping.explain(self._window.focusWidget())

    @Slot(str)
    def _on_notice_action_asked(self, action_id: str) -> None:
        controls = self._controls
        if action_id == SHOW_REVIEW:
            controls.browsing.show_only(frozenset({Verdict.NEEDS_REVIEW.value}))
        elif action_id == SHOW_FAILED:
            controls.browsing.show_only(frozenset({FAILED}))
        elif action_id == "classify":
            controls.workflow.classify()
        elif action_id == "export_again":
            controls.exporting.export_again()
        elif action_id == "export_copy":
            controls.exporting.export_copy()
        elif action_id == "reveal_report" and controls.exporting.last_path is not None:
            controls.field_commands.reveal(controls.exporting.last_path)
