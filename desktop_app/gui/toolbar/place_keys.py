"""Keys that mean something only where they are pressed: in the grid, or on a picture of the viewer.

As shortcuts of the window they would take Space from buttons and Enter from lines, and two commands could
not share a key. So the place itself claims its keys before the window looks at them.
"""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

_IGNORED = Qt.KeyboardModifier.KeypadModifier


class PlaceKeys(QObject):
    """Triggers actions by keys pressed in certain widgets. A command of the same key in the window waits."""

    def __init__(self, keys: Mapping[str, QAction], parent: QObject | None = None) -> None:
        """Take key sequences of one stroke each, such as ``Shift+Left``, with their actions."""
        super().__init__(parent)
        self._actions = {_stroke(key): action for key, action in keys.items()}

    def watch(self, widget: QWidget) -> None:
        """Claim the keys while ``widget`` has the focus."""
        widget.installEventFilter(self)

    def _action_for(self, event: QKeyEvent) -> QAction | None:
        pressed = event.modifiers() & ~_IGNORED
        action = self._actions.get(QKeyCombination(pressed, Qt.Key(event.key())).toCombined())
        if action is None and pressed == Qt.KeyboardModifier.ShiftModifier:
            # A plus may need Shift, as it does on most keyboards.
            plain = QKeyCombination(Qt.KeyboardModifier.NoModifier, Qt.Key(event.key()))
            action = (
                self._actions.get(plain.toCombined()) if event.text() and not event.text().isalnum() else None
            )
        return action if action is not None and action.isEnabled() else None

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() == QEvent.Type.KeyRelease:
            return False
        action = self._action_for(event)
        if action is None:
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        action.trigger()
        return True


def _stroke(key: str) -> int:
    combination: QKeyCombination = QKeySequence(key)[0]  # type: ignore[index] # Qt's stub lacks it
    return combination.toCombined()
