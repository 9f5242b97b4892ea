"""Every window about models can be used and read without a mouse and without sight."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QWidget

from desktop_app.app import Lamella

COMMANDS = {
    "evaluate": "Ctrl+Shift+V",
    "compare": "Ctrl+Shift+M",
    "calibrate": "Ctrl+Shift+L",
    "manage_models": "Ctrl+Shift+I",
}
WINDOWS = {"manage_models": "models"}
CONTROLS = (QAbstractButton, QAbstractItemView, QComboBox, QLineEdit)


@pytest.mark.parametrize("command", COMMANDS)
def test_each_window_opens_by_its_keys_and_every_control_has_a_name(
    open_program: Callable[..., Lamella], spin: Callable[..., None], command: str
) -> None:
    program = open_program()
    spin(lambda: program.window.controls.choice.is_ready)
    action = program.window.controls.actions[command]
    assert action.shortcut().toString() == COMMANDS[command]
    action.trigger()
    window = program.window.labs.windows[WINDOWS.get(command, command)]
    assert window.windowModality() is Qt.WindowModality.NonModal
    nameless = [widget for widget in window.findChildren(QWidget) if needs_name(widget)]
    assert not nameless
    spin(window.isActiveWindow)
    QTest.keyClick(window, Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier)
    assert not window.isVisible()


def needs_name(widget: QWidget) -> bool:
    if not isinstance(widget, CONTROLS) or widget.focusPolicy() == Qt.FocusPolicy.NoFocus:
        return False
    if isinstance(widget.parent(), QComboBox) or widget.objectName().startswith("qt_"):
        return False
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    return widget.isVisible() and not (text or widget.accessibleName())
