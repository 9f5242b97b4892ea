"""Every window as an assistive program, a keyboard and an eye that sees no colour meet it."""

import os
from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMainWindow, QMenu, QTabBar, QWidget

from desktop_app.app import Lamella, enlarge
from tests.gui.access.conftest import settle
from tests.helpers.window_audit import clipped, nameless

OpenAll = Callable[[Lamella], dict[str, QWidget]]
TABS = 120


@pytest.mark.usefixtures("listening")
def test_every_control_of_every_window_has_a_name_and_a_role(classified: Lamella, open_all: OpenAll) -> None:
    windows = open_all(classified)
    kinds = {name.split()[0] for name in windows}
    assert {"MainWindow", "FineTuneWindow", "EvaluationWindow", "CompareWindow", "CalibrateWindow"} <= kinds
    assert {"ModelsWindow", "SheetWindow", "ShortcutsDialog", "AboutDialog", "ExportDialog"} <= kinds
    found = {name: sorted(set(nameless(window))) for name, window in windows.items()}
    assert {name: faults for name, faults in found.items() if faults} == {}


def test_every_command_has_keys_or_stands_in_the_menu(classified: Lamella) -> None:
    controls = classified.window.controls
    in_menu = set(_entries(controls.window_menu.menu))
    for command in controls.actions.commands():
        action = controls.actions[command.name]
        assert action.shortcuts() or command.keys or action in in_menu, (
            f"{command.name} is for the mouse only"
        )


def test_every_command_says_its_key_in_its_tooltip(classified: Lamella) -> None:
    controls = classified.window.controls
    for command in controls.actions.commands():
        action = controls.actions[command.name]
        key = action.shortcut().toString(action.shortcut().SequenceFormat.NativeText)
        assert action.toolTip(), command.name
        assert not key or action.toolTip().endswith(f"({key})"), command.name


def test_no_two_commands_share_a_key(classified: Lamella) -> None:
    actions = classified.window.controls.actions
    keys = [key.toString() for command in actions.commands() for key in actions[command.name].shortcuts()]
    assert len(keys) == len(set(keys))


def _entries(menu: QMenu) -> list[object]:
    found: list[object] = []
    for action in menu.actions():
        found += _entries(action.menu()) if isinstance(action.menu(), QMenu) else [action]
    return found


def test_tab_reaches_every_control_of_every_window(classified: Lamella, open_all: OpenAll) -> None:
    missed: dict[str, list[str]] = {}
    for name, window in open_all(classified).items():
        if isinstance(window, QMenu) or not window.isVisible():
            continue
        window.activateWindow()
        settle()
        wanted = {widget for widget in window.findChildren(QWidget) if _waits_for_keys(widget, window)}
        reached = _tabbed_through(window)
        assert wanted or not isinstance(window, QMainWindow)
        lost = [
            widget for widget in wanted if widget not in reached and not _in_reached_group(widget, reached)
        ]
        if lost:
            missed[name] = [
                f"{type(widget).__name__} {widget.accessibleName() or widget.toolTip()}" for widget in lost
            ]
    assert missed == {}


def _waits_for_keys(widget: QWidget, window: QWidget) -> bool:
    takes = (widget.focusPolicy() & Qt.FocusPolicy.TabFocus) == Qt.FocusPolicy.TabFocus
    shown = widget.isVisible() and widget.isEnabled() and widget.window() is window
    empty_bar = isinstance(widget, QTabBar) and not widget.count()
    return takes and shown and widget.focusProxy() is None and not empty_bar


def _tabbed_through(window: QWidget) -> set[QWidget]:
    reached: set[QWidget] = set()
    for _ in range(TABS):
        at = window.focusWidget() or window
        QTest.keyClick(at, Qt.Key.Key_Tab)
        now = window.focusWidget()
        if now is not None:
            reached.add(now)
    return reached


def _in_reached_group(widget: QWidget, reached: set[QWidget]) -> bool:
    """Return whether Tab came to another one of a group that the arrow keys move in."""
    exclusive = isinstance(widget, QAbstractButton) and widget.autoExclusive()
    return exclusive and any(
        isinstance(one, QAbstractButton) and one.autoExclusive() and one.parent() is widget.parent()
        for one in reached
    )


def test_focus_can_be_seen_on_every_control(classified: Lamella, open_all: OpenAll) -> None:
    unseen: set[str] = set()
    for window in open_all(classified).values():
        if isinstance(window, QMenu) or not window.isVisible():
            continue
        window.activateWindow()
        settle()
        for widget in window.findChildren(QWidget):
            if _waits_for_keys(widget, window) and not _shows_focus(widget, window):
                unseen.add(f"{type(window).__name__}: {type(widget).__name__} {widget.accessibleName()}")
    assert unseen == set()


def _shows_focus(widget: QWidget, window: QWidget) -> bool:
    if window.focusWidget() is widget:
        widget.clearFocus()
    settle()
    before = _picture(widget, window)
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    settle()
    if QApplication.focusWidget() is not widget:
        return True  # the window is not active on this platform; another test presses Tab
    return bool(_picture(widget, window) != before)


def _picture(widget: QWidget, window: QWidget) -> QImage:
    corner = widget.mapTo(window, QPoint(0, 0))
    return window.grab().copy(widget.rect().translated(corner).adjusted(-3, -3, 3, 3)).toImage()


def test_half_a_full_hd_screen_is_enough_for_the_window(classified: Lamella) -> None:
    """At twice the size of words and controls no more is left of it."""
    window = classified.window
    window.resize(940, 500)
    settle()
    assert window.width() <= 960
    assert window.height() <= 540 - 30
    assert clipped(window) == []


def test_words_and_controls_are_enlarged_unless_the_surroundings_say_otherwise(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("QT_SCALE_FACTOR", raising=False)
    enlarge(100)
    assert "QT_SCALE_FACTOR" not in os.environ
    enlarge(150)
    assert os.environ["QT_SCALE_FACTOR"] == "1.5"
    enlarge(200)
    assert os.environ["QT_SCALE_FACTOR"] == "1.5"


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
@pytest.mark.usefixtures("listening", "pseudo_german")
def test_long_words_in_either_direction_break_no_window(
    classified: Lamella, open_all: OpenAll, qapp: QApplication, direction: Qt.LayoutDirection
) -> None:
    open_all(classified)
    classified.window.controls.window_menu.language_chosen.emit("de")
    qapp.setLayoutDirection(direction)
    settle()
    found = {
        type(window).__name__: sorted(set(clipped(window)))
        for window in QApplication.topLevelWidgets()
        if window.isVisible() and not isinstance(window, QMenu)
    }
    assert {name: faults for name, faults in found.items() if faults} == {}
