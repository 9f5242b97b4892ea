"""The menu at the right end of the toolbar: view, theme, settings, help."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from desktop_app.domain.settings import TEXT_PERCENTS, Settings
from desktop_app.gui.language.language import LANGUAGE_NAMES
from desktop_app.gui.toolbar.actions import Actions
from desktop_app.gui.words import tr


class WindowMenu(QObject):
    """Builds the menu.

    Signals (GUI thread):
        theme_chosen(mode), language_chosen(choice), text_percent_chosen(int),
        auto_classify_chosen(bool), recursive_chosen(bool), careful_chosen(bool), recent_asked(path).
    """

    theme_chosen = Signal(str)
    language_chosen = Signal(str)
    text_percent_chosen = Signal(int)
    auto_classify_chosen = Signal(bool)
    recursive_chosen = Signal(bool)
    careful_chosen = Signal(bool)
    recent_asked = Signal(str)

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.menu = QMenu()
        self.menu.setToolTipsVisible(True)
        self._recent = QMenu(tr("Recent folders"), self.menu)
        self._recent.triggered.connect(self._on_recent_triggered)
        self._themes = QActionGroup(self)
        self._themes.triggered.connect(self._on_themes_triggered)
        self._auto = self._switch(
            tr("Classify as soon as a folder opens"), tr("Otherwise press Classify"), settings.auto_classify
        )
        self._auto.toggled.connect(self.auto_classify_chosen)
        self._recursive = self._switch(
            tr("Include sub-folders"), tr("Counts for the next folder you open"), settings.recursive
        )
        self._recursive.toggled.connect(self.recursive_chosen)
        self._careful = self._switch(
            tr("Careful mode"),
            tr("Average every answer over all turned and mirrored views: up to eight times slower"),
            settings.careful,
        )
        self._careful.toggled.connect(self.careful_chosen)
        self._languages = QActionGroup(self)
        self._languages.triggered.connect(self._on_languages_triggered)
        self._sizes = QActionGroup(self)
        self._sizes.triggered.connect(self._on_sizes_triggered)
        self._theme_mode, self._language = settings.theme, settings.language
        self._text_percent = settings.text_percent

    def fill(self, actions: Actions) -> None:
        """Put the actions into the menu."""
        menu = self.menu
        menu.addAction(actions["open"])
        menu.addMenu(self._recent)
        menu.addAction(actions["export_all"])
        menu.addAction(actions["patients"])
        menu.addAction(actions["similar"])
        menu.addAction(actions["map"])
        menu.addSeparator()
        menu.addMenu(self._session_menu(actions))
        menu.addMenu(self._review_menu(actions))
        menu.addMenu(self._models_menu(actions))
        menu.addSeparator()
        for name in ("left_pane", "right_pane", "full_screen", "fit"):
            menu.addAction(actions[name])
        menu.addMenu(self._theme_menu())
        menu.addMenu(self._size_menu())
        menu.addMenu(self._language_menu())
        menu.addSeparator()
        menu.addAction(self._auto)
        menu.addAction(self._recursive)
        menu.addAction(self._careful)
        menu.addSeparator()
        for name in ("help", "tour", "shortcuts", "self_check", "apply_update", "go_back", "about"):
            menu.addAction(actions[name])

    def show_recent(self, folders: tuple[str, ...]) -> None:
        """List recent folders."""
        self._recent.clear()
        for folder in folders:
            self._recent.addAction(folder).setData(folder)
        self._recent.setEnabled(bool(folders))

    def _switch(self, text: str, tip: str, on: bool) -> QAction:
        action = QAction(text, self.menu)
        action.setCheckable(True)
        action.setChecked(on)
        action.setToolTip(tip)
        return action

    def _session_menu(self, actions: Actions) -> QMenu:
        menu = QMenu(tr("Session"), self.menu)
        menu.setToolTipsVisible(True)
        for name in ("open_session", "save_session_as", "find_moved", "versions", "watch"):
            menu.addAction(actions[name])
        return menu

    def _review_menu(self, actions: Actions) -> QMenu:
        menu = QMenu(tr("Review"), self.menu)
        menu.setToolTipsVisible(True)
        for name in ("accept", "benign", "malignant", "unsure", "clear_review", "next_doubtful", "heat"):
            menu.addAction(actions[name])
        menu.addSeparator()
        for name in ("undo", "redo", "note", "assess", "withhold"):
            menu.addAction(actions[name])
        menu.addSeparator()
        for name in ("advance", "blinded", "reader", "agreement"):
            menu.addAction(actions[name])
        return menu

    def _models_menu(self, actions: Actions) -> QMenu:
        menu = QMenu(tr("Models"), self.menu)
        menu.setToolTipsVisible(True)
        for name in ("fine_tune", "evaluate", "compare", "calibrate"):
            menu.addAction(actions[name])
        menu.addSeparator()
        menu.addAction(actions["manage_models"])
        return menu

    def _theme_menu(self) -> QMenu:
        menu = QMenu(tr("Theme"), self.menu)
        for mode, text in (("system", tr("Follow the system")), ("light", tr("Light")), ("dark", tr("Dark"))):
            action = menu.addAction(text)
            action.setCheckable(True)
            action.setChecked(mode == self._theme_mode)
            action.setData(mode)
            self._themes.addAction(action)
        return menu

    def _language_menu(self) -> QMenu:
        menu = QMenu(tr("Language"), self.menu)
        for choice, text in (("system", tr("Follow the system")), *LANGUAGE_NAMES.items()):
            action = menu.addAction(text)
            action.setCheckable(True)
            action.setChecked(choice == self._language)
            action.setData(choice)
            self._languages.addAction(action)
        return menu

    def _size_menu(self) -> QMenu:
        menu = QMenu(tr("Size of words and controls"), self.menu)
        menu.setToolTipsVisible(True)
        for percent in TEXT_PERCENTS:
            action = menu.addAction(tr("{number} %").format(number=percent))
            action.setToolTip(tr("Counts from the next start of Lamella"))
            action.setCheckable(True)
            action.setChecked(percent == self._text_percent)
            action.setData(percent)
            self._sizes.addAction(action)
        return menu

    @Slot(QAction)
    def _on_sizes_triggered(self, action: QAction) -> None:
        self.text_percent_chosen.emit(action.data())

    @Slot(QAction)
    def _on_languages_triggered(self, action: QAction) -> None:
        self.language_chosen.emit(action.data())

    @Slot(QAction)
    def _on_themes_triggered(self, action: QAction) -> None:
        self.theme_chosen.emit(action.data())

    @Slot(QAction)
    def _on_recent_triggered(self, action: QAction) -> None:
        self.recent_asked.emit(action.data())
