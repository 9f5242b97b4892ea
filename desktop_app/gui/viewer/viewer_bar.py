"""The strip above the viewer's picture: where one is among the fields, and what can be done with the view."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from desktop_app.gui import words
from desktop_app.gui.panels.fact_rows import ElidedLabel
from desktop_app.gui.toolbar.actions import Actions

HEIGHT_PX = 40
_ICON_PX = 18
_WIDEST_ZOOM = "9,999 %"


class ViewerBar(QFrame):
    """Buttons of the viewer; each carries out an action and shows its key."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("GridHeader")
        self.setFixedHeight(HEIGHT_PX)
        self._actions = actions
        self.place = QLabel()
        self.place.setProperty("role", "strong")
        self.name = ElidedLabel()
        self.name.setProperty("role", "muted")
        self.name.setTextFormat(Qt.TextFormat.PlainText)
        self.name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._zoom = QLabel()
        self._zoom.setProperty("role", "muted")
        self._zoom.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._zoom.setMinimumWidth(self._zoom.fontMetrics().horizontalAdvance(_WIDEST_ZOOM))
        self._zoom.setAccessibleName(self.tr("Zoom"))
        self.link = self._button("viewer_link", Qt.ToolButtonStyle.ToolButtonIconOnly)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(8, 0, 8, 0)
        self._line.setSpacing(2)
        self._build()

    def show_place(self, row: int, rows: int, name: str) -> None:
        """Say which of the fields on show this is; ``row`` counts from 0."""
        text = self.tr("{row} of {rows}").format(row=words.count(row + 1), rows=words.count(rows))
        self.place.setText(text)
        self.name.setText(name)

    def show_zoom(self, zoom: float | None) -> None:
        """Show the size of a file's pixel on screen, in percent; None shows nothing."""
        self._zoom.setText("" if zoom is None else words.percent(zoom))

    def _build(self) -> None:
        icon_only = Qt.ToolButtonStyle.ToolButtonIconOnly
        for name in ("viewer_close", "viewer_previous", "viewer_next"):
            self._line.addWidget(self._button(name, icon_only))
        self._line.addSpacing(6)
        self._line.addWidget(self.place)
        self._line.addSpacing(8)
        self._line.addWidget(self.name, 1)
        self._line.addWidget(self._zoom)
        self._line.addSpacing(8)
        for name in ("viewer_fit", "viewer_full"):
            self._line.addWidget(self._button(name, Qt.ToolButtonStyle.ToolButtonTextOnly))
        self._line.addSpacing(8)
        self._line.addWidget(self._button("viewer_compare", icon_only))
        self._line.addWidget(self.link)
        for name in ("heat", "viewer_light", "viewer_grey", "viewer_scale"):
            self._line.addWidget(self._button(name, icon_only))

    def _button(self, name: str, style: Qt.ToolButtonStyle) -> QToolButton:
        button = QToolButton()
        button.setDefaultAction(self._actions[name])
        button.setToolButtonStyle(style)
        button.setIconSize(QSize(_ICON_PX, _ICON_PX))
        button.setAccessibleName(self._actions[name].text())
        # Pressed by the mouse, the picture keeps the keyboard.
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        if style == Qt.ToolButtonStyle.ToolButtonIconOnly:
            button.setProperty("look", "icon")
        return button
