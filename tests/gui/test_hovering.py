"""The larger look at the field under the pointer comes when it rests, and goes when it leaves."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication

from desktop_app.app import Lamella


def test_resting_on_a_field_shows_it_larger_and_leaving_hides_it(
    open_program: Callable[..., Lamella],
    run_done: Callable[[Lamella], None],
    spin: Callable[..., None],
    field_dir: Path,
    qapp: QApplication,
) -> None:
    program = open_program(field_dir)
    run_done(program)
    controls = program.window.controls
    grid, preview = controls.parts.grid, controls.parts.preview
    index = controls.parts.model.index(2)
    QCursor.setPos(grid.viewport().mapToGlobal(grid.visualRect(index).center()))
    qapp.processEvents()
    grid.entered.emit(index)
    assert not preview.isVisible()
    spin(lambda: preview.isVisible() or not grid.viewport().underMouse())
    QApplication.sendEvent(grid.viewport(), QEvent(QEvent.Type.Leave))
    assert not preview.isVisible()
    assert controls.field_commands.current_path() is not None
    assert not grid.selectedIndexes()
