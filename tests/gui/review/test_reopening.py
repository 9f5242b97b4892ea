"""What was decided is there again when the folder opens anew, with undo; another reader's work beside it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_app.app import Lamella
from desktop_app.domain.review import Decision

Spin = Callable[..., None]


def test_verdicts_and_undo_outlive_a_restart(
    open_program: Callable[..., Lamella], run_done: Callable[[Lamella], None], field_dir: Path, spin: Spin
) -> None:
    first = open_program(field_dir)
    run_done(first)
    controls, parts = first.window.controls, first.window.controls.parts
    parts.grid.setCurrentIndex(parts.model.index(0))
    parts.grid.setFocus()
    for key in (Qt.Key.Key_2, Qt.Key.Key_1):
        QTest.keyClick(parts.grid, key)
    first.window.close()
    assert first.shut_down()
    first.discard_windows()
    again = open_program(field_dir)
    controls, parts = again.window.controls, again.window.controls.parts
    spin(lambda: not controls.opening.is_scanning and parts.model.rowCount() == 15)
    spin(lambda: controls.choice.is_ready and not controls.running.is_active)

    def decisions() -> list[Decision | None]:
        states = controls.browsing.rows.states(parts.model.ids[:2])
        return [state.review.decision if state.review is not None else None for state in states]

    assert decisions() == [Decision.MALIGNANT, Decision.BENIGN]
    parts.grid.setFocus()
    QTest.keyClick(parts.grid, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    spin(lambda: controls.reviewing.is_settled)
    assert decisions() == [Decision.MALIGNANT, Decision.CLEARED]
