"""The patient window of the real program: rolled up, clicked through to the fields, named by a rule."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop_app.app import Lamella
from desktop_app.domain.verdict import Verdict
from desktop_app.gui.patients.patient_table_model import Column
from desktop_app.gui.patients.patients_window import PatientsWindow

Open = Callable[..., Lamella]
Wait = Callable[[Lamella], None]
Spin = Callable[..., None]


@pytest.fixture
def classified(open_program: Open, run_done: Wait, field_dir: Path) -> Lamella:
    program = open_program(field_dir)
    run_done(program)
    return program


def window_of(program: Lamella, spin: Spin) -> PatientsWindow:
    program.window.controls.actions["patients"].trigger()
    window = program.window.labs.windows["patients"]
    assert isinstance(window, PatientsWindow)
    spin(lambda: window.model.rowCount() > 0)
    return window


def listed(window: PatientsWindow) -> dict[str, int]:
    rows = [window.model.row(at) for at in range(window.model.rowCount())]
    return {row.patient: row.figures.fields for row in rows}


def test_patients_are_listed_and_a_click_shows_their_fields(
    classified: Lamella, spin: Spin, qtbot: QtBot
) -> None:
    window, browsing = window_of(classified, spin), classified.window.controls.browsing
    assert listed(window) == {"24-1101": 8, "24-1102": 7}
    assert window.summary.text() == "2 patients in 15 fields"
    spot = window.table.visualRect(window.model.index(1, Column.PATIENT)).center()
    qtbot.mouseClick(window.table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert browsing.query.patient == "24-1102"
    assert classified.window.controls.parts.model.rowCount() == 7
    assert not window.slides.isVisible()


def test_a_click_on_the_doubtful_ones_shows_only_these(classified: Lamella, spin: Spin, qtbot: QtBot) -> None:
    window, browsing = window_of(classified, spin), classified.window.controls.browsing
    spot = window.table.visualRect(window.model.index(0, Column.DOUBTFUL)).center()
    qtbot.mouseClick(window.table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert browsing.query.verdicts == frozenset({Verdict.NEEDS_REVIEW.value})
    assert browsing.query.patient == "24-1101"


def test_enter_goes_to_the_fields_too(classified: Lamella, spin: Spin, qtbot: QtBot) -> None:
    window = window_of(classified, spin)
    window.table.setCurrentIndex(window.model.index(0, 0))
    qtbot.keyClick(window.table, Qt.Key.Key_Return)
    assert classified.window.controls.browsing.query.patient == "24-1101"


def test_a_rule_is_previewed_taken_and_kept_with_the_session(
    classified: Lamella, spin: Spin, qtbot: QtBot, field_dir: Path
) -> None:
    window, controls = window_of(classified, spin), classified.window.controls
    window.rule.fold.set_open(True)
    window.rule.field.line.clear()
    qtbot.keyClicks(window.rule.field.line, "{any}/{patient}-{slide}-{number}")
    spin(lambda: window.rule.field.verdict.text().startswith("1 patient"))
    window.rule.use.click()
    spin(lambda: listed(window) == {"24": 15})
    assert {state.record.slide for state in controls.browsing.rows} == {"1101", "1102"}
    assert controls.browsing.query.patient is None
    window.table.setCurrentIndex(window.model.index(0, 0))
    assert [row[:2] for row in window.slides.texts()] == [["1101", "8"], ["1102", "7"]]
    assert window.slides.isVisible()
    controls.window_menu.auto_classify_chosen.emit(False)
    classified.window.open(field_dir)
    spin(lambda: not controls.opening.is_scanning and len(controls.browsing.rows) == 15)
    assert {state.record.patient for state in controls.browsing.rows} == {"24"}
    assert "{any}/{patient}" in window.rule.fold.button.text()


def test_a_wrong_rule_cannot_be_taken(classified: Lamella, spin: Spin, qtbot: QtBot) -> None:
    window = window_of(classified, spin)
    window.rule.fold.set_open(True)
    qtbot.keyClicks(window.rule.field.line, "{number}")
    spin(lambda: "patient is" in window.rule.field.verdict.text())
    assert not window.rule.use.isEnabled()
    window.rule.undo.click()
    assert window.rule.field.pattern() == ""
    spin(lambda: "2 patients" in window.rule.field.verdict.text())


def test_answers_that_arrive_later_are_rolled_up_while_the_window_is_open(
    open_program: Open, run_done: Wait, spin: Spin, field_dir: Path
) -> None:
    program = open_program(field_dir)
    window = window_of(program, spin)
    run_done(program)
    spin(lambda: sum(window.model.row(at).figures.assessable for at in range(window.model.rowCount())) == 14)


def test_a_blinded_review_closes_the_window(classified: Lamella, spin: Spin) -> None:
    window, actions = window_of(classified, spin), classified.window.controls.actions
    actions["blinded"].setChecked(True)
    assert not window.isVisible()
    assert not actions["patients"].isEnabled()
    actions["blinded"].setChecked(False)
    actions["patients"].trigger()
    assert window.isVisible()
