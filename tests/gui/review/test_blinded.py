"""Blinded review hides names and answers everywhere until the reader has decided; readers are compared."""

import csv
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QWidget

from desktop_app.app import Lamella
from desktop_app.domain.field_query import FieldQuery, SortKey
from desktop_app.domain.model_identity import Thresholds
from desktop_app.domain.report_choice import ReportChoice
from desktop_app.domain.review import Decision

Spin = Callable[..., None]
Key = Qt.Key


@pytest.fixture
def blinded(
    open_program: Callable[..., Lamella], run_done: Callable[[Lamella], None], field_dir: Path, spin: Spin
) -> Lamella:
    """A program with answers, in blinded mode, at the first field."""
    program = open_program(field_dir)
    run_done(program)
    program.window.activateWindow()
    spin(lambda: program.window.isActiveWindow())
    program.window.controls.parts.notices.dismiss()
    program.window.controls.actions["blinded"].trigger()
    parts = program.window.controls.parts
    parts.grid.setCurrentIndex(parts.model.index(0))
    return program


def press(program: Lamella, spin: Spin, key: Qt.Key, control: bool = False) -> None:
    parts = program.window.controls.parts
    place = parts.viewer.main if parts.is_viewing else parts.grid
    place.setFocus()
    modifier = Qt.KeyboardModifier.ControlModifier if control else Qt.KeyboardModifier.NoModifier
    QTest.keyClick(place, key, modifier)
    spin(lambda: program.window.controls.reviewing.is_settled)


def said(widget: QWidget) -> str:
    """Return every word that a visible part of a widget shows, tells or explains."""
    words = [widget.windowTitle()]
    for part in widget.findChildren(QWidget):
        if part.isVisible():
            words += [part.toolTip(), part.accessibleName(), part.accessibleDescription()]
            if isinstance(part, QLabel | QLineEdit):
                words.append(part.text())
            if isinstance(part, QComboBox):
                words.append(part.currentText())
    return "\n".join(words)


def told_by_grid(program: Lamella) -> str:
    model = program.window.controls.parts.model
    roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)
    return "\n".join(str(model.index(row).data(role)) for row in range(model.rowCount()) for role in roles)


def test_no_name_and_no_answer_is_told_anywhere(blinded: Lamella, spin: Spin) -> None:
    controls = blinded.window.controls
    for open_viewer in (False, True):
        if open_viewer:
            press(blinded, spin, Key.Key_Space)
            spin(lambda: controls.parts.viewer.main.shown is not None)
        text = said(blinded.window) + told_by_grid(blinded)
        for state in controls.browsing.rows:
            assert state.record.name not in text
            if state.prediction is not None:
                assert f"{state.prediction.malignant_probability:.2f}" not in said(controls.parts.field)
        assert "24-110" not in text
        assert controls.opening.session.root.name not in text
    assert "Field " in text
    assert "Blinded review" in blinded.window.windowTitle()


def test_filters_search_order_and_what_names_files_are_taken_away(blinded: Lamella) -> None:
    controls, parts = blinded.window.controls, blinded.window.controls.parts
    assert not parts.filters.isVisible()
    assert not parts.commands.search.isEnabled()
    assert not parts.header.sort.isEnabled()
    controls.field_commands.popup(QPoint(0, 0))
    assert not any(
        controls.actions[name].isEnabled() for name in ("show_file", "reveal", "copy_path", "patients")
    )
    controls.field_commands.menu.hide()
    controls.actions["blinded"].trigger()
    assert parts.filters.isVisible()
    assert parts.commands.search.isEnabled()
    assert parts.header.sort.isEnabled()


def test_neither_place_nor_number_follows_the_names(blinded: Lamella) -> None:
    rows, model = blinded.window.controls.browsing.rows, blinded.window.controls.parts.model
    by_name = rows.order(FieldQuery(model.thresholds))
    assert sorted(model.ids) == sorted(by_name)
    assert model.ids != by_name
    numbers = [int(model.index(row).data().removeprefix("Field ")) for row in range(len(by_name))]
    assert numbers == sorted(numbers), "the number tells the place and nothing else"


def test_the_field_opens_up_once_it_is_decided_and_closes_with_undo(blinded: Lamella, spin: Spin) -> None:
    controls, parts = blinded.window.controls, blinded.window.controls.parts
    name = controls.browsing.rows.state(parts.model.ids[0]).record.name
    press(blinded, spin, Key.Key_2)
    assert parts.model.index(0).data() == name
    assert parts.model.index(1).data().startswith("Field ")
    assert controls.browsing.rows.state(parts.model.ids[0]).review.blinded
    parts.grid.setCurrentIndex(parts.model.index(0))
    assert name in said(parts.field)
    assert "blinded" in parts.field.review.said.text()
    press(blinded, spin, Key.Key_Z, control=True)
    assert parts.model.index(0).data().startswith("Field ")
    assert name not in said(parts.field)


def test_there_is_nothing_to_accept_and_n_goes_to_what_is_open(blinded: Lamella, spin: Spin) -> None:
    parts = blinded.window.controls.parts
    press(blinded, spin, Key.Key_Return)
    assert blinded.window.controls.browsing.rows.state(parts.model.ids[0]).review is None
    assert "nothing to accept" in parts.notices.notice.text
    press(blinded, spin, Key.Key_1)
    parts.grid.setCurrentIndex(parts.model.index(0))
    press(blinded, spin, Key.Key_N)
    assert parts.grid.currentIndex().row() == 1


def test_another_reader_sees_no_decision_of_the_first_until_the_own_one(blinded: Lamella, spin: Spin) -> None:
    controls, parts = blinded.window.controls, blinded.window.controls.parts
    for key in (Key.Key_1, Key.Key_2, Key.Key_1):
        press(blinded, spin, key)
    controls.actions["reader"].trigger()
    assert parts.ask.isVisible()
    parts.ask.line.setText("Second")
    parts.ask.agree.click()
    spin(lambda: controls.browsing.rows.state(parts.model.ids[0]).review is None)
    parts.grid.setCurrentIndex(parts.model.index(0))
    assert "Reader 1" not in said(parts.field)
    for key in (Key.Key_1, Key.Key_1, Key.Key_1):
        press(blinded, spin, key)
    parts.grid.setCurrentIndex(parts.model.index(1))
    assert "Reader 1: Malignant" in parts.field.review.others.text()
    controls.actions["agreement"].trigger()
    dialog = controls.readers.dialog
    spin(lambda: dialog.cells[Decision.BENIGN, Decision.BENIGN].text() == "2")
    assert dialog.cells[Decision.MALIGNANT, Decision.BENIGN].text() == "1"
    assert "Both decided 3 fields and agree on 2 (67 %)" in dialog.sentence.text()
    assert "kappa is 0.00" in dialog.sentence.text()
    dialog.close()


def test_blinded_mode_is_still_there_after_a_restart(blinded: Lamella, spin: Spin) -> None:
    assert blinded.window.controls.keeper.settings.blinded


def test_no_notice_offers_to_show_the_doubtful_ones(
    blinded: Lamella, run_done: Callable[[Lamella], None]
) -> None:
    controls, parts = blinded.window.controls, blinded.window.controls.parts
    controls.choice.set_thresholds(Thresholds(0.0, 1.0))
    controls.workflow.set_careful(True)
    run_done(blinded)
    assert "looked at by a person" in parts.notices.notice.text
    assert parts.notices.notice.action_id == ""
    controls.actions["blinded"].trigger()
    controls.workflow.set_careful(False)
    run_done(blinded)
    assert parts.notices.notice.action_id != ""
    controls.actions["blinded"].trigger()
    assert parts.notices.notice is None


def test_the_place_of_last_time_does_not_bring_its_order_back(
    open_program: Callable[..., Lamella], run_done: Callable[[Lamella], None], field_dir: Path, spin: Spin
) -> None:
    program = open_program(field_dir)
    run_done(program)
    controls = program.window.controls
    controls.browsing.sort_by(SortKey.PROBABILITY, descending=True)
    spin(lambda: "probability" in controls.placing.kept.query)
    controls.actions["blinded"].trigger()
    controls.placing.return_to_place = True
    program.window.open(field_dir)
    spin(lambda: not controls.placing.return_to_place and len(controls.browsing.rows) == 15)
    assert controls.browsing.query.sort_key is SortKey.DRAWN


def test_the_table_of_patients_comes_back_also_without_a_folder(open_program: Callable[..., Lamella]) -> None:
    actions = open_program().window.controls.actions
    actions["blinded"].trigger()
    assert not actions["patients"].isEnabled()
    actions["blinded"].trigger()
    assert actions["patients"].isEnabled()


def test_a_report_holds_no_field_that_the_screen_hides(blinded: Lamella, spin: Spin, tmp_path: Path) -> None:
    controls = blinded.window.controls
    exporting = controls.exporting
    controls.actions["export_all"].trigger()
    assert exporting._dialog is None
    assert "the review is blinded" in controls.parts.notices.notice.text

    press(blinded, spin, Key.Key_1)
    decided = [state.record.name for state in controls.browsing.rows if state.review is not None]
    controls.actions["export_all"].trigger()
    assert exporting._dialog is not None
    choice = ReportChoice("csv")
    exporting._dialog.accept()
    exporting._dialog.chosen.emit(choice, 0)
    exporting._file_dialog.fileSelected.emit(str(tmp_path / "r.csv"))
    exporting._file_dialog.close()
    spin(lambda: not exporting.is_busy)

    with (tmp_path / "r.csv").open(encoding="utf-8-sig", newline="") as stream:
        assert [row["file"] for row in csv.DictReader(stream)] == decided
    assert len(decided) == 1
    assert controls.parts.notices.notice.text.endswith("you have not decided on them: 14 fields.")
