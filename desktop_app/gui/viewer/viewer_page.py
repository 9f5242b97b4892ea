"""The viewer as a page of the window: bar, light, one picture or two with a line of words below each."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.gui.panels.fact_rows import ElidedLabel
from desktop_app.gui.theme.theme import Theme
from desktop_app.gui.toolbar.actions import Actions
from desktop_app.gui.toolbar.viewer_commands import VIEWER
from desktop_app.gui.viewer.canvas import Canvas
from desktop_app.gui.viewer.heat_row import HeatRow
from desktop_app.gui.viewer.light_row import LightRow
from desktop_app.gui.viewer.viewer_bar import ViewerBar


class ViewerPage(QWidget):
    """Lays out the viewer; what is shown comes from its controller.

    Attributes:
        main: the field under the cursor.
        pinned: the field kept on the left; hidden unless two are compared.
    """

    def __init__(self, theme: Theme, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("Viewer")
        self.setAccessibleName(self.tr("Viewer"))
        self._actions = actions
        self.bar = ViewerBar(actions)
        self.light = LightRow()
        self.heat = HeatRow()
        self.main, self.pinned = Canvas(theme), Canvas(theme)
        self.pinned.setAccessibleName(self.tr("Picture of the field that is compared with"))
        self.main_words, self.pinned_words = _caption(), _caption()
        self._left = _framed(self.pinned, self.pinned_words)
        self.row = QHBoxLayout()
        self.row.setSpacing(2)
        self.row.addWidget(self._left, 1)
        self.row.addWidget(_framed(self.main, self.main_words), 1)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.column.addWidget(self.bar)
        self.column.addWidget(self.light)
        self.column.addWidget(self.heat)
        self.column.addLayout(self.row, 1)
        keys = actions.keys_of(VIEWER, "fields")
        for canvas in self.canvases:
            keys.watch(canvas)
            canvas.sight_changed.connect(self._on_canvas_sight_changed)
            canvas.resized.connect(self.show_zoom)
        actions["viewer_light"].toggled.connect(self.light.setVisible)
        actions["viewer_link"].toggled.connect(self._on_link_toggled)
        self.light.light_chosen.connect(self._on_light_chosen)
        self.light.hide()
        self.heat.hide()
        self.set_comparing(False)

    @property
    def canvases(self) -> tuple[Canvas, Canvas]:
        """Both pictures, the main one first."""
        return self.main, self.pinned

    @property
    def is_comparing(self) -> bool:
        """True while a second field is shown."""
        return not self._left.isHidden()

    def set_comparing(self, on: bool) -> None:
        """Show the second picture or hide it."""
        self._left.setVisible(on)
        self.bar.link.setVisible(on)

    def active(self) -> Canvas:
        """Return the picture that has the focus, else the main one."""
        return self.pinned if self.pinned.hasFocus() and self.is_comparing else self.main

    def set_mid_grey(self, on: bool) -> None:
        """Use the mid-grey mat, or the theme's."""
        for canvas in self.canvases:
            canvas.set_mid_grey(on)

    @Slot()
    def show_zoom(self) -> None:
        """Show the zoom of the active picture in the bar."""
        active = self.active()
        self.bar.show_zoom(active.sight.zoom if active.shown is not None else None)

    @Slot()
    def _on_canvas_sight_changed(self) -> None:
        moved = self.pinned if self.sender() is self.pinned else self.main
        if self.is_comparing and self._actions["viewer_link"].isChecked():
            (self.main if moved is self.pinned else self.pinned).look_like(moved)
        self.show_zoom()

    @Slot(bool)
    def _on_link_toggled(self, on: bool) -> None:
        if on and self.is_comparing:
            self.pinned.look_like(self.main)

    @Slot(object)
    def _on_light_chosen(self) -> None:
        for canvas in self.canvases:
            canvas.set_light(self.light.light)


def _caption() -> QLabel:
    label = ElidedLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setContentsMargins(16, 4, 16, 4)
    label.setMinimumHeight(28)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    return label


def _framed(canvas: Canvas, words: QLabel) -> QWidget:
    frame = QWidget()
    column = QVBoxLayout(frame)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(canvas, 1)
    column.addWidget(words)
    return frame
