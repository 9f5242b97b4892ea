"""The toolbar: open, model, classify, stop, review band, search, menu."""

from PySide6.QtCore import QEvent, QSize, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QMenu, QToolButton, QWidget

from desktop_app.gui.theme.theme import Theme
from desktop_app.gui.toolbar.actions import Actions
from desktop_app.gui.toolbar.bar_button import ICON, BarButton
from desktop_app.gui.toolbar.model_chooser import ModelChooser

HEIGHT_PX = 48
_SPARE_PX = 24
_SEARCH_PX = 208


class CommandBar(QFrame):
    """The controls of a run and of the whole window.

    Signals (GUI thread):
        search_changed(text): at every key.
    """

    search_changed = Signal(str)

    def __init__(self, theme: Theme, actions: Actions, menu: QMenu, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("CommandBar")
        self.setFixedHeight(HEIGHT_PX)
        self._theme = theme
        self._actions = actions
        self.model = ModelChooser()
        self.classify = BarButton(actions["classify"], "primary")
        self.band = BarButton(actions["band"], "outlined")
        self._stop = BarButton(actions["stop"], "outlined")
        self._open = BarButton(actions["open"], "outlined")
        # In the order in which they keep their words when room is short.
        self._buttons = (self.classify, self._open, self.band, self._stop)
        self._menu = self._menu_button(menu)
        self.search = self._search_field()
        self._logo = QLabel()
        name = QLabel("Lamella")
        name.setProperty("role", "heading")
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 0, 12, 0)
        line.setSpacing(8)
        line.addWidget(self._logo)
        line.addWidget(name)
        line.addSpacing(16)
        for widget in (self._open, self.model, self.classify, self._stop, self.band):
            line.addWidget(widget)
        line.addStretch(1)
        line.addWidget(self.search)
        line.addWidget(self._menu)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def _search_field(self) -> QLineEdit:
        field = QLineEdit()
        field.setPlaceholderText(self.tr("Search names"))
        field.setToolTip(self._actions["search"].toolTip())
        field.setAccessibleName(self.tr("Search fields"))
        field.setClearButtonEnabled(True)
        field.setMinimumWidth(_SEARCH_PX // 2)
        field.setMaximumWidth(_SEARCH_PX)
        self._search_icon = field.addAction(
            self._theme.muted_icon("search"), QLineEdit.ActionPosition.LeadingPosition
        )
        self._search_icon.setText(self.tr("Search fields"))
        for button in field.findChildren(QToolButton):
            button.setAccessibleName(self.tr("Clear the search"))
        field.textChanged.connect(self.search_changed)
        return field

    def _menu_button(self, menu: QMenu) -> QToolButton:
        button = QToolButton()
        button.setProperty("look", "icon")
        button.setIconSize(ICON)
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setAccessibleName(self.tr("Menu: view, theme, settings and help"))
        button.setToolTip(self.tr("View, theme, settings and help (Alt+M)"))
        button.setShortcut("Alt+M")
        return button

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self._fit_words()
        return super().event(event)

    def _fit_words(self) -> None:
        """Show words beside the icons as far as there is room; the names stay for assistive programs."""
        layout = self.layout()
        assert layout is not None
        room = self.width() - layout.minimumSize().width()
        room += sum(button.width_of_words() for button in self._buttons if button.shows_words)
        for button in self._buttons:
            # Words that are away come back a little later than they go: so nothing flickers at the edge.
            spare = 0 if button.shows_words else _SPARE_PX
            button.show_words(room >= button.width_of_words() + spare)
            room -= button.width_of_words()

    @Slot()
    def _on_theme_changed(self) -> None:
        ratio = self.devicePixelRatioF()
        self._logo.setPixmap(self._theme.icon_as_drawn("lamella").pixmap(QSize(24, 24), ratio))
        self._menu.setIcon(self._theme.icon("menu"))
        self._search_icon.setIcon(self._theme.muted_icon("search"))
        self._actions["classify"].setIcon(self._theme.icon("classify", on_accent=True))
