"""Every window as an assistive program, a keyboard and an eye that sees no colour meet it."""

import os
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMainWindow, QMenu, QTabBar, QWidget

from desktop_app.app import Lamella
from desktop_app.gui.splash import enlarge
from tests.gui.access.conftest import settle
from tests.helpers.window_audit import clipped, nameless

Windows = Callable[[], Iterator[QWidget]]
TABS = 120


@pytest.mark.usefixtures("listening")
def test_every_control_of_every_window_has_a_name_and_a_role(every_window: Windows) -> None:
    kinds, found = set(), set()
    for window in every_window():
        kinds.add(type(window).__name__)
        found |= {f"{type(window).__name__}: {fault}" for fault in nameless(window)}
    assert {"MainWindow", "FineTuneWindow", "EvaluationWindow", "CompareWindow", "CalibrateWindow"} <= kinds
    assert {"ModelsWindow", "SheetWindow", "PatientsWindow", "MapWindow", "HelpWindow"} <= kinds
    assert {"ShortcutsDialog", "AboutDialog", "ExportDialog", "AgreementDialog"} <= kinds
    assert found == set()


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


def test_the_menu_and_all_its_entries_are_reached_by_keys(classified: Lamella) -> None:
    window, menu = classified.window, classified.window.controls.window_menu.menu
    window.activateWindow()
    menu.popup(window.mapToGlobal(QPoint(200, 40)))
    reached: set[object] = set()
    _walk(menu, reached)
    menu.close()
    usable = [entry for entry in _entries(menu) if entry.isEnabled() and not entry.isSeparator()]
    assert len(usable) > 30
    assert [entry.text() for entry in usable if entry not in reached] == []


def _walk(menu: QMenu, reached: set[object]) -> None:
    for _ in range(len(menu.actions()) + 1):
        QTest.keyClick(menu, Qt.Key.Key_Down)
        entry = menu.activeAction()
        if entry is None or entry in reached:
            continue
        reached.add(entry)
        below = entry.menu()
        if isinstance(below, QMenu) and below.isEnabled():
            QTest.keyClick(menu, Qt.Key.Key_Right)
            assert below.isVisible()
            reached.add(below.activeAction())
            _walk(below, reached)
            below.close()


def test_tab_reaches_every_control_of_every_window(every_window: Windows) -> None:
    missed: set[str] = set()
    for window in every_window():
        if isinstance(window, QMenu) or not window.isVisible():
            continue
        window.activateWindow()
        settle()
        wanted = {widget for widget in window.findChildren(QWidget) if _waits_for_keys(widget, window)}
        reached = _tabbed_through(window)
        assert wanted or not isinstance(window, QMainWindow)
        for widget in wanted - reached:
            if not _in_reached_group(widget, reached):
                missed.add(f"{type(window).__name__}: {type(widget).__name__} {widget.accessibleName()}")
    assert missed == set()


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


def test_focus_can_be_seen_on_every_control(every_window: Windows) -> None:
    seen, unseen = 0, set()
    for window in every_window():
        if isinstance(window, QMenu) or not window.isVisible():
            continue
        window.activateWindow()
        settle()
        for widget in window.findChildren(QWidget):
            if not _waits_for_keys(widget, window):
                continue
            shows = _shows_focus(widget, window)
            seen += shows is not None
            if shows is False:
                unseen.add(f"{type(window).__name__}: {type(widget).__name__} {widget.accessibleName()}")
    assert seen > 80
    assert unseen == set()


def _shows_focus(widget: QWidget, window: QWidget) -> bool | None:
    """Return whether a control looks different with the focus; None when it would not take it."""
    if window.focusWidget() is widget:
        widget.clearFocus()
    settle()
    before = _picture(widget, window)
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    settle()
    return _picture(widget, window) != before if QApplication.focusWidget() is widget else None


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


@pytest.mark.usefixtures("listening", "pseudo_german")
def test_long_words_in_either_direction_break_no_window(
    classified: Lamella, every_window: Windows, qapp: QApplication
) -> None:
    for _ in every_window():
        pass
    found: set[str] = set()
    classified.window.controls.actions["viewer_close"].trigger()
    classified.window.controls.window_menu.language_chosen.emit("de")
    for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
        qapp.setLayoutDirection(direction)
        settle()
        for window in QApplication.topLevelWidgets():
            if window.isVisible() and not isinstance(window, QMenu):
                found |= {f"{type(window).__name__}, {direction.name}: {fault}" for fault in clipped(window)}
    assert found == set()


def test_the_words_of_every_language_fit(classified: Lamella, every_window: Windows) -> None:
    for _ in every_window():
        pass
    classified.window.controls.actions["viewer_close"].trigger()
    found: set[str] = set()
    for code in ("es", "pt", "hi", "de"):
        classified.window.controls.window_menu.language_chosen.emit(code)
        settle()
        for window in QApplication.topLevelWidgets():
            if window.isVisible() and not isinstance(window, QMenu):
                found |= {f"{type(window).__name__}, {code}: {fault}" for fault in clipped(window)}
    classified.window.controls.window_menu.language_chosen.emit("en")
    assert found == set()
