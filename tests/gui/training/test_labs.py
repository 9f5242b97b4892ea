"""The windows beside the main one: one of each, never modal, gone with the program."""

from collections.abc import Callable

from PySide6.QtCore import Qt

from desktop_app.app import Lamella
from desktop_app.gui.training.fine_tune_window import FineTuneWindow

Open = Callable[..., Lamella]


def test_ctrl_t_opens_one_window_and_keeps_it(open_program: Open) -> None:
    window = open_program().window
    assert window.controls.actions["fine_tune"].shortcut().toString() == "Ctrl+T"
    window.controls.actions["fine_tune"].trigger()
    first = window.labs.windows["fine_tune"]
    assert isinstance(first, FineTuneWindow)
    assert first.isVisible()
    assert first.windowModality() is Qt.WindowModality.NonModal
    first.close()
    window.controls.actions["fine_tune"].trigger()
    assert window.labs.windows["fine_tune"] is first
    assert first.isVisible()


def test_it_closes_with_the_main_window_and_opens_where_it_was(open_program: Open) -> None:
    program = open_program()
    program.window.labs.show_fine_tuning()
    lab = program.window.labs.windows["fine_tune"]
    lab.resize(960, 610)
    program.window.close()
    assert not lab.isVisible()
    assert program.shut_down()
    again = open_program()
    again.window.labs.show_fine_tuning()
    # The screen of the tests is narrower than the window, so only its height can come back.
    assert again.window.labs.windows["fine_tune"].height() == 610


def test_the_menu_has_a_group_for_models(open_program: Open) -> None:
    menu = open_program().window.controls.window_menu.menu
    group = next(action.menu() for action in menu.actions() if action.text() == "Models")
    assert group.actions()[0].text().startswith("Train on your labelled fields")
