"""What can be done with the selected files: open, show in folder, copy path; and their context menu."""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, QProcess, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QMenu

from desktop_app.gui.controllers.browsing import Browsing
from desktop_app.gui.grid.grid_view import GridView
from desktop_app.gui.toolbar.actions import Actions

_OF_FIELDS = ("viewer", "show_file", "reveal", "copy_path", "export_selection")
# What tells the name of a file, and so nothing for a blinded review.
_NAMING = ("show_file", "reveal", "copy_path")


class FieldCommands(QObject):
    """Acts on the selection of the grid.

    Signals (GUI thread):
        trouble(sentence): the system refused.
    """

    trouble = Signal(str)

    def __init__(
        self,
        view: GridView,
        browsing: Browsing,
        actions: Actions,
        open_url: Callable[[QUrl], bool] = QDesktopServices.openUrl,
    ) -> None:
        """Connect the actions; ``open_url`` hands a file to the system."""
        super().__init__()
        self._view, self._browsing, self._actions, self._open_url = view, browsing, actions, open_url
        self.menu = self._build_menu()
        actions["show_file"].triggered.connect(self._on_show_file_triggered)
        actions["reveal"].triggered.connect(self._on_reveal_triggered)
        actions["copy_path"].triggered.connect(self._on_copy_path_triggered)
        view.customContextMenuRequested.connect(self._on_view_context_menu_requested)

    def selected_paths(self) -> Sequence[Path]:
        """Return the files of the selected fields."""
        return [state.record.path for state in self._browsing.rows.states(self._view.selected_ids())]

    def current_path(self) -> Path | None:
        """Return the file of the field under the cursor."""
        image_id = self._view.current_id()
        return self._browsing.rows.state(image_id).record.path if image_id else None

    def _build_menu(self) -> QMenu:
        menu = QMenu(self._view)
        for name in ("viewer", "show_file", "reveal", "copy_path"):
            menu.addAction(self._actions[name])
        menu.addSeparator()
        menu.addAction(self._actions["similar"])
        menu.addSeparator()
        for name in ("export_selection", "export_all"):
            menu.addAction(self._actions[name])
        menu.aboutToHide.connect(self._on_menu_about_to_hide)
        return menu

    def popup(self, where: QPoint) -> None:
        """Open the context menu at a global position."""
        chosen = bool(self._view.selected_ids())
        for name in _OF_FIELDS:
            self._actions[name].setEnabled(chosen and not (name in _NAMING and self._is_blinded()))
        self.menu.popup(where)

    def _is_blinded(self) -> bool:
        """Say whether the model behind the grid hides names now."""
        return self._view.is_blinded

    @Slot()
    def _on_menu_about_to_hide(self) -> None:
        """Let keys work again: a menu over no field must not take them away from the next one chosen."""
        for name in _OF_FIELDS:
            self._actions[name].setEnabled(not (name in _NAMING and self._is_blinded()))

    @Slot(QPoint)
    def _on_view_context_menu_requested(self, where: QPoint) -> None:
        if len(self._browsing.rows):
            self.popup(self._view.viewport().mapToGlobal(where))

    @Slot()
    def _on_show_file_triggered(self) -> None:
        path = self.current_path()
        if path is not None and not self._open_url(QUrl.fromLocalFile(str(path))):
            self.trouble.emit(
                self.tr("{name} could not be opened: no program for this kind of file was found.").format(
                    name=path.name
                )
            )

    @Slot()
    def _on_reveal_triggered(self) -> None:
        path = self.current_path()
        if path is not None:
            self.reveal(path)

    def reveal(self, path: Path) -> None:
        """Show a file in the system's file manager."""
        if not _reveal(path, self._open_url):
            self.trouble.emit(self.tr("The folder of {name} could not be shown.").format(name=path.name))

    @Slot()
    def _on_copy_path_triggered(self) -> None:
        paths = self.selected_paths()
        if paths:
            QGuiApplication.clipboard().setText("\n".join(str(path) for path in paths))


def _reveal(path: Path, open_url: Callable[[QUrl], bool]) -> bool:
    if sys.platform == "win32":
        return bool(QProcess.startDetached("explorer", ["/select,", str(path)])[0])
    if sys.platform == "darwin":
        return bool(QProcess.startDetached("open", ["-R", str(path)])[0])
    return open_url(QUrl.fromLocalFile(str(path.parent)))
