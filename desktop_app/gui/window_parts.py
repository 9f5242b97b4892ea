"""The widgets of the main window and how they are laid out; no behaviour."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QMenu, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.domain.model_identity import Thresholds
from desktop_app.domain.row_index import RowIndex
from desktop_app.gui.grid.field_delegate import FieldDelegate
from desktop_app.gui.grid.grid_model import GridModel
from desktop_app.gui.grid.grid_view import GridView
from desktop_app.gui.grid.thumbnail_shelf import ThumbnailShelf
from desktop_app.gui.helping.tour_bar import TourBar
from desktop_app.gui.panels.empty_page import EmptyPage
from desktop_app.gui.panels.field_panel import FieldPanel
from desktop_app.gui.panels.filter_panel import FilterPanel
from desktop_app.gui.panels.hover_preview import HoverPreview
from desktop_app.gui.panels.nothing_here import NothingHere
from desktop_app.gui.panels.notice_bar import NoticeBar
from desktop_app.gui.panels.status_strip import StatusStrip
from desktop_app.gui.pieces.ask_bar import AskBar
from desktop_app.gui.pieces.progress_line import ProgressLine
from desktop_app.gui.theme.theme import Theme
from desktop_app.gui.toolbar.actions import Actions
from desktop_app.gui.toolbar.band_popover import BandPopover
from desktop_app.gui.toolbar.command_bar import CommandBar
from desktop_app.gui.toolbar.filter_chips import FilterChips
from desktop_app.gui.toolbar.grid_header import GridHeader
from desktop_app.gui.viewer.viewer_page import ViewerPage

_LEFT_PX, _RIGHT_PX = 216, 320


class WindowParts(QWidget):
    """Everything inside the main window."""

    def __init__(
        self,
        theme: Theme,
        actions: Actions,
        menu: QMenu,
        shelf: ThumbnailShelf,
        band: Thresholds,
        font: QFont,
    ) -> None:
        super().__init__()
        self.setObjectName("Shell")
        # The menu goes when the window goes; as a pop-up it keeps the flags of one.
        menu.setParent(self, menu.windowFlags())
        self.model = GridModel(RowIndex(), band, self)
        self.delegate = FieldDelegate(theme, shelf, font)
        self.grid = GridView(self.model, self.delegate)
        self.header = GridHeader(theme, actions)
        self.chips = FilterChips(theme)
        self.notices = NoticeBar(theme)
        # Apart from the notices, which opening a folder takes away: after a crash one opens by itself.
        self.crash = NoticeBar(theme)
        self.ask = AskBar(theme)
        self.export_progress, self.update_progress = ProgressLine(), ProgressLine()
        self.nothing = NothingHere()
        self.filters = FilterPanel(theme)
        self.field = FieldPanel(theme, actions)
        self.commands = CommandBar(theme, actions, menu)
        self.status = StatusStrip()
        self.tour = TourBar()
        self.empty = EmptyPage(theme)
        self.viewer = ViewerPage(theme, actions)
        self.band = BandPopover(theme, self)
        self.preview = HoverPreview(theme, self)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self._centre = QStackedWidget()
        self._blinded = False
        self._panes_wanted = {"left": True, "right": True}
        self._build()
        self.show_empty()

    def show_work(self, *, has_fields: bool) -> None:
        """Show the panes, with the grid or with the sentence that says why it is empty."""
        if self.is_viewing and has_fields:
            return
        self._centre.setCurrentWidget(self.grid if has_fields else self.nothing)
        self._show_panes()

    def show_empty(self) -> None:
        """Show the page of the first minute, without panes."""
        self._centre.setCurrentWidget(self.empty)
        self._show_panes()

    def show_viewer(self) -> None:
        """Show the viewer instead of grid and filters."""
        self._centre.setCurrentWidget(self.viewer)
        self._show_panes()

    def show_grid(self) -> None:
        """Show the grid again after the viewer."""
        self._centre.setCurrentWidget(self.grid)
        self._show_panes()

    def set_blinded(self, on: bool) -> None:
        """Hide what tells names and answers: filters, chips, order."""
        self._blinded = on
        self.commands.search.setEnabled(not on)
        self.header.sort.setEnabled(not on)
        self._show_panes()

    @property
    def is_viewing(self) -> bool:
        """True while the viewer is shown."""
        return self._centre.currentWidget() is self.viewer

    @property
    def is_working(self) -> bool:
        """True while a folder is on show."""
        return self._centre.currentWidget() is not self.empty

    @Slot(bool)
    def set_left_pane(self, wanted: bool) -> None:
        """Show or fold the filters."""
        self._panes_wanted["left"] = wanted
        self._show_panes()

    @Slot(bool)
    def set_right_pane(self, wanted: bool) -> None:
        """Show or fold the details of the field."""
        self._panes_wanted["right"] = wanted
        self._show_panes()

    def _show_panes(self) -> None:
        self.filters.setVisible(
            self.is_working and not self.is_viewing and not self._blinded and self._panes_wanted["left"]
        )
        self.field.show_picture_here(not self.is_viewing)
        self.field.setVisible(self.is_working and self._panes_wanted["right"])
        self.header.setVisible(self.is_working and not self.is_viewing)

    def _build(self) -> None:
        pages: tuple[QWidget, ...] = (self.grid, self.nothing, self.empty, self.viewer)
        for page in pages:
            self._centre.addWidget(page)
        centre = QWidget()
        middle = _column(centre)
        middle.addWidget(self.header)
        middle.addWidget(self.chips)
        middle.addWidget(self.ask)
        middle.addWidget(self.notices)
        middle.addWidget(self._centre, 1)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        for widget in (self.filters, centre, self.field):
            self.splitter.addWidget(widget)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes([_LEFT_PX, 10_000, _RIGHT_PX])
        self.notices.height_changed.connect(self.grid.shift_by)
        self.crash.height_changed.connect(self.grid.shift_by)
        self.chips.height_changed.connect(self.grid.shift_by)
        whole = _column(self)
        whole.addWidget(self.commands)
        whole.addWidget(self.crash)
        whole.addWidget(self.splitter, 1)
        for line in (self.export_progress, self.update_progress):
            line.setContentsMargins(16, 8, 16, 8)
            whole.addWidget(line)
        whole.addWidget(self.tour)
        whole.addWidget(self.status)


def _column(parent: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(parent)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    return column
