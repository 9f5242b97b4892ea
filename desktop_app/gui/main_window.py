"""The main window: holds the parts and the controllers, and does what concerns the window as a whole."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QMainWindow

from desktop_app.domain.errors import AppError
from desktop_app.gui.controllers.crashes import Crashes
from desktop_app.gui.controls import Controls
from desktop_app.gui.labs import Labs
from desktop_app.gui.pieces.installable import first_installable, is_package, is_update
from desktop_app.gui.window_commands import WindowCommands

_FIRST_SIZE = (1280, 800)
# A full-HD screen has room for it at twice the size of words and controls.
_LEAST_SIZE = (940, 480)


class MainWindow(QMainWindow):
    """The one window.

    Signals (GUI thread):
        first_painted(): once, when everything on it can be seen.
        closing(): the user closes it; nothing more will be started.
    """

    first_painted = Signal()
    closing = Signal()

    def __init__(self, controls: Controls, geometry: QSettings, samples_dir: Path) -> None:
        """Put the controls into a window that remembers its ``geometry``."""
        super().__init__()
        self._controls, self._parts = controls, controls.parts
        controls.setParent(self)
        self._geometry, self._samples_dir = geometry, samples_dir
        self.setWindowTitle("Lamella")
        self.setMinimumSize(*_LEAST_SIZE)
        self.resize(*_FIRST_SIZE)
        self.setAcceptDrops(True)
        self.setCentralWidget(self._parts)
        for action in controls.actions.all():
            self.addAction(action)
        self._painted = False
        self.commands = WindowCommands(self, controls, self.open)
        self.labs = Labs(controls, controls.workers, geometry)
        self.commands.licences_asked.connect(self.labs.show_licences)
        self.crashes = Crashes(self._parts.crash, self)
        self.crashes.report_asked.connect(self.labs.show_crash)
        self._connect_parts()
        self._restore_geometry()
        self._refresh()

    @property
    def controls(self) -> Controls:
        """What the window is made of."""
        return self._controls

    def open(self, path: Path) -> None:
        """Open a folder or a single picture; a model or an update is installed instead."""
        if not self.take_in(path):
            self._controls.workflow.open(path.expanduser().absolute())

    def take_in(self, path: Path) -> bool:
        """Install a model package or an update of the program, asking if need be; False for anything else."""
        path = path.expanduser().absolute()
        if is_update(path):
            self._controls.updating.offer(path)
        elif is_package(path):
            self.labs.install(path)
        else:
            return False
        return True

    def _connect_parts(self) -> None:
        parts, controls = self._parts, self._controls
        parts.empty.open_asked.connect(self.commands.ask_for_folder)
        parts.empty.samples_asked.connect(self._on_samples_asked)
        parts.empty.recent_asked.connect(self.commands.open_named)
        controls.window_menu.recent_asked.connect(self.commands.open_named)
        parts.nothing.clear_asked.connect(controls.viewing.clear_filters)
        controls.workflow.state_changed.connect(self._refresh)
        controls.browsing.shown_changed.connect(self._on_shown_changed)
        controls.blinding.switched.connect(self._show_title)
        controls.opening.began.connect(self._on_opening_began)
        controls.opening.failed.connect(self._on_opening_failed)
        controls.is_training = self.labs.is_training
        self.first_painted.connect(controls.updating.look)

    def _restore_geometry(self) -> None:
        geometry = self._geometry.value("window/geometry")
        splitter = self._geometry.value("window/splitter")
        if isinstance(geometry, QByteArray):
            self.restoreGeometry(geometry)
        if isinstance(splitter, QByteArray):
            self._parts.splitter.restoreState(splitter)

    def _remember_geometry(self) -> None:
        self._geometry.setValue("window/geometry", self.saveGeometry())
        self._geometry.setValue("window/splitter", self._parts.splitter.saveState())
        self._geometry.sync()

    @Slot()
    def _refresh(self) -> None:
        """Show what may be done now."""
        actions, workflow = self._controls.actions, self._controls.workflow
        has_fields = len(self._controls.browsing.rows) > 0
        actions["classify"].setEnabled(workflow.can_classify)
        actions["stop"].setEnabled(workflow.can_stop)
        actions["export_all"].setEnabled(has_fields)
        for name in ("band", "sort_now", "search", "similar", "map"):
            actions[name].setEnabled(has_fields and self._controls.blinding.allows(name))
        self._parts.commands.search.setEnabled(actions["search"].isEnabled())
        recent = self._controls.keeper.settings.recent_folders
        self._parts.empty.show_recent(recent)
        self._controls.window_menu.show_recent(recent)
        self._on_shown_changed()

    @Slot()
    def _on_shown_changed(self) -> None:
        controls = self._controls
        if controls.opening.path is None:
            if self._parts.is_working:
                self._parts.show_empty()
            return
        if not self._parts.model.rowCount():
            self._parts.nothing.explain(self._why_empty(), filtered=controls.browsing.is_filtered)
        was_working = self._parts.is_working
        self._parts.show_work(has_fields=self._parts.model.rowCount() > 0)
        if not was_working:
            self._parts.grid.setFocus()

    def _why_empty(self) -> str:
        if self._controls.opening.is_scanning:
            return self.tr("Looking for pictures\N{HORIZONTAL ELLIPSIS}")
        if self._controls.browsing.is_filtered:
            return self.tr("No field passes these filters.")
        return self.tr("There is no picture in this folder that Lamella can read.")

    @Slot(object)
    def _on_opening_began(self, path: Path) -> None:
        self._show_title()
        self._parts.filters.set_root_name(path.name or str(path))
        self._parts.commands.search.clear()

    @Slot()
    def _show_title(self) -> None:
        path = self._controls.opening.path
        if path is None:
            self.setWindowTitle("Lamella")
        elif self._controls.blinding.is_on:
            self.setWindowTitle(self.tr("Blinded review") + " \N{EN DASH} Lamella")
        else:
            self.setWindowTitle(f"{path.name or path} \N{EN DASH} Lamella")

    @Slot(object)
    def _on_opening_failed(self, _error: AppError) -> None:
        if not len(self._controls.browsing.rows):
            self._controls.opening.path = None
            self.setWindowTitle("Lamella")
        self._refresh()

    @Slot()
    def _on_samples_asked(self) -> None:
        self.open(self._samples_dir)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._parts.empty.take_focus()
        self._controls.viewing.follow_screen(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            # The children are painted after their window, and all before the next turn of the loop.
            QTimer.singleShot(0, self, self.first_painted.emit)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()
            self._parts.empty.show_dropping(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._parts.empty.show_dropping(False)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        self._parts.empty.show_dropping(False)
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if not paths:
            return
        event.acceptProposedAction()
        # Several dropped files open as their folder: a session belongs to a folder.
        folder_or_file = paths[0] if len(paths) == 1 else paths[0].parent
        self._dropped = first_installable(paths) or folder_or_file
        QTimer.singleShot(0, self, self._on_dropped)

    @Slot()
    def _on_dropped(self) -> None:
        self.open(self._dropped)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._controls.workflow.close()
        self.labs.leave()
        self._remember_geometry()
        event.accept()
        self.hide()
        self.closing.emit()
