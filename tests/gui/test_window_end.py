"""Nothing of an ended program lives on: what is left is styled anew with every change of the theme."""

import gc
from collections.abc import Callable

import pytest
import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from desktop_app.app import Lamella

WINDOWS = ("show_fine_tuning", "show_evaluation", "show_comparison", "show_calibration", "show_models")


@pytest.fixture
def ended(open_program: Callable[..., Lamella], spin: Callable[..., None]) -> Lamella:
    """A program in which every window was opened, after its end."""
    program = open_program()
    spin(lambda: program.window.controls.choice.is_ready)
    for name in WINDOWS:
        getattr(program.window.labs, name)()
    program.window.labs.show_sheet("Pictures", ())
    program.window.controls.actions["about"].trigger()
    assert len(program.window.labs.windows) == len(WINDOWS) + 1
    program.window.close()
    assert program.shut_down()
    return program


def test_no_widget_outlives_its_program(ended: Lamella) -> None:
    assert QApplication.allWidgets()
    ended.discard_windows()
    assert QApplication.allWidgets() == []


def test_nobody_is_left_who_would_speak_to_a_window_that_is_gone(ended: Lamella) -> None:
    controls = ended.window.controls
    of_the_program = (controls.theme, controls.language)
    parts = [part for part in vars(controls).values() if isinstance(part, QObject)]
    listeners = [part for part in parts if part not in of_the_program]
    ended.discard_windows()
    alive = [repr(part) for part in listeners if shiboken6.isValid(part)]
    assert not alive


def test_a_program_among_others_freezes_nobody_s_objects(
    open_program: Callable[..., Lamella], spin: Callable[..., None]
) -> None:
    before = gc.get_freeze_count()
    program = open_program()
    spin(lambda: program.window.controls.choice.is_ready)
    assert gc.get_freeze_count() <= before, "what is frozen is never freed, and its widgets never either"
