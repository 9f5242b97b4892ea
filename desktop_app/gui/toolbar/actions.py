"""Every command of the window as an action: words, shortcut, tooltip that shows it, icon of the theme."""

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QAction, QKeySequence

from desktop_app.gui.theme.theme import Theme
from desktop_app.gui.toolbar.command_list import Command, commands
from desktop_app.gui.toolbar.place_keys import PlaceKeys

_SWITCHES = (
    "fit",
    "left_pane",
    "right_pane",
    "full_screen",
    "viewer_compare",
    "viewer_link",
    "viewer_light",
    "viewer_grey",
    "heat",
    "blinded",
    "advance",
    "watch",
)


class Actions(QObject):
    """All actions by name; tooltips show the shortcut, icons follow the theme."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._commands = {command.name: command for command in commands()}
        self._actions = {name: self._make(command) for name, command in self._commands.items()}
        for name in _SWITCHES:
            self._actions[name].setCheckable(True)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def all(self) -> tuple[QAction, ...]:
        """Return every action; the window adds them, so that shortcuts work everywhere in it."""
        return tuple(self._actions.values())

    def commands(self) -> tuple[Command, ...]:
        """Return the commands behind the actions, in order."""
        return tuple(self._commands.values())

    def say_anew(self) -> None:
        """Put texts and tooltips into the language in force."""
        self._commands = {command.name: command for command in commands()}
        for name, command in self._commands.items():
            self._actions[name].setText(command.text)
            self._actions[name].setToolTip(with_key(command.tip, command.keys))

    def keys_of(self, *places: str) -> PlaceKeys:
        """Return the keys that count in these places, to be claimed by widgets there."""
        keys = {
            key: self._actions[command.name]
            for command in self._commands.values()
            if command.place in places
            for key in command.keys
        }
        return PlaceKeys(keys, self)

    def _make(self, command: Command) -> QAction:
        action = QAction(command.text, self)
        if not command.place:
            action.setShortcuts([QKeySequence(key) for key in command.keys])
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.setToolTip(with_key(command.tip, command.keys))
        return action

    @Slot()
    def _on_theme_changed(self) -> None:
        for name, command in self._commands.items():
            if command.icon:
                self._actions[name].setIcon(self._theme.icon(command.icon))


def with_key(tip: str, keys: tuple[str, ...]) -> str:
    """Return a tooltip that ends in its shortcut."""
    if not keys:
        return tip
    return f"{tip} ({QKeySequence(keys[0]).toString(QKeySequence.SequenceFormat.NativeText)})"
