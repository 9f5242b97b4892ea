"""Reviewing by keyboard in the real window, with a real model and a real session: each key does its work."""

import random
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.app import Lamella
from desktop_app.domain.field import FieldState
from desktop_app.domain.model_identity import Thresholds
from desktop_app.domain.review import Decision, ReasonCode
from tests.helpers.picture_folder import noise_picture

Spin = Callable[..., None]
Key, NONE = Qt.Key, Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


class Reader:
    """Presses keys in a program and waits until what they ask for is kept."""

    def __init__(self, program: Lamella, spin: Spin) -> None:
        self.program, self.spin = program, spin
        self.controls = program.window.controls
        self.parts = self.controls.parts
        program.window.activateWindow()
        self.spin(lambda: program.window.isActiveWindow())

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        place = self.parts.viewer.main if self.parts.is_viewing else self.parts.grid
        place.setFocus()
        QTest.keyClick(place, key, modifier)
        self.settle()

    def settle(self) -> None:
        self.spin(lambda: self.controls.reviewing.is_settled)

    @property
    def row(self) -> int:
        return self.parts.grid.currentIndex().row()

    def state(self, row: int) -> FieldState:
        return self.controls.browsing.rows.state(self.parts.model.ids[row])

    def decision(self, row: int) -> Decision | None:
        review = self.state(row).review
        return review.decision if review is not None else None

    def stored(self, row: int) -> Decision | None:
        reviews = self.controls.opening.session.reviews
        found = reviews.newest([self.parts.model.ids[row]])
        return next((review.decision for review in found.values()), None)

    def go_to(self, row: int) -> None:
        self.parts.grid.setCurrentIndex(self.parts.model.index(row))


@pytest.fixture
def reader(
    open_program: Callable[..., Lamella], run_done: Callable[[Lamella], None], field_dir: Path, spin: Spin
) -> Reader:
    """Somebody at a program that has classified its folder; the first field is chosen."""
    program = open_program(field_dir)
    run_done(program)
    reader = Reader(program, spin)
    reader.go_to(0)
    return reader


@pytest.mark.parametrize(
    ("key", "decision"),
    [(Key.Key_1, Decision.BENIGN), (Key.Key_2, Decision.MALIGNANT), (Key.Key_3, Decision.UNSURE)],
)
def test_a_digit_decides_and_goes_on(reader: Reader, key: Qt.Key, decision: Decision) -> None:
    reader.press(key)
    assert reader.decision(0) is decision
    assert reader.stored(0) is decision
    assert reader.row == 1
    assert reader.decision(1) is None


def test_zero_clears_and_stays(reader: Reader) -> None:
    reader.press(Key.Key_1)
    reader.go_to(0)
    reader.press(Key.Key_0)
    assert reader.stored(0) is Decision.CLEARED
    assert reader.row == 0
    assert not reader.state(0).review.is_decided


def test_enter_accepts_what_the_model_says(reader: Reader) -> None:
    reader.controls.choice.set_thresholds(Thresholds(0.0, 0.0))
    assert reader.parts.model.category(reader.state(0)) == "malignant"
    reader.press(Key.Key_Return)
    assert reader.stored(0) is Decision.MALIGNANT
    reader.controls.choice.set_thresholds(Thresholds(0.0, 1.0))
    reader.press(Key.Key_Enter)
    assert reader.decision(1) is None
    assert "press 1" in reader.parts.notices.notice.text


def test_several_fields_are_decided_in_one_step(reader: Reader) -> None:
    reader.parts.grid.selectAll()
    reader.press(Key.Key_2)
    assert {reader.decision(row) for row in range(4)} == {Decision.MALIGNANT}
    reader.press(Key.Key_Z, CONTROL)
    assert not any(reader.state(row).review.is_decided for row in range(4))
    reader.press(Key.Key_Y, CONTROL)
    assert {reader.stored(row) for row in range(4)} == {Decision.MALIGNANT}


def test_accepting_a_mixed_selection_is_one_step_too(reader: Reader) -> None:
    rows = reader.controls.browsing.rows
    # Without what calls answers into doubt, a band of no width leaves a verdict on each.
    rows.upsert([replace(state, spread=None, peers=None) for state in rows])
    values = sorted(reader.controls.browsing.rows.probabilities())
    middle = (values[6] + values[7]) / 2
    reader.controls.choice.set_thresholds(Thresholds(middle, middle))
    reader.parts.grid.selectAll()
    reader.press(Key.Key_Return)
    decided = {row: reader.stored(row) for row in range(15) if reader.state(row).prediction is not None}
    assert set(decided.values()) == {Decision.BENIGN, Decision.MALIGNANT}
    reader.press(Key.Key_Z, CONTROL)
    assert not any(reader.state(row).review.is_decided for row in decided)
    reader.press(Key.Key_Y, CONTROL)
    assert {row: reader.stored(row) for row in decided} == decided


def test_undo_and_redo_go_back_through_everything_and_to_the_field(reader: Reader) -> None:
    for key in (Key.Key_1, Key.Key_2, Key.Key_3):
        reader.press(key)
    assert [reader.decision(row) for row in range(3)] == [
        Decision.BENIGN,
        Decision.MALIGNANT,
        Decision.UNSURE,
    ]
    reader.press(Key.Key_Z, CONTROL)
    assert reader.row == 2
    reader.press(Key.Key_Z, CONTROL)
    reader.press(Key.Key_Z, CONTROL)
    assert reader.row == 0
    assert not any(reader.state(row).review.is_decided for row in range(3))
    reader.press(Key.Key_Z, CONTROL)
    assert "nothing more" in reader.parts.notices.notice.text
    reader.press(Key.Key_Y, CONTROL)
    reader.press(Key.Key_Z, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert [reader.stored(row) for row in range(2)] == [Decision.BENIGN, Decision.MALIGNANT]


def test_n_finds_doubtful_fields_without_a_verdict_and_says_when_it_wraps(reader: Reader) -> None:
    reader.controls.choice.set_thresholds(Thresholds(0.0, 1.0))
    reader.controls.actions["advance"].setChecked(False)
    reader.go_to(13)
    reader.press(Key.Key_N)
    assert reader.row == 14
    reader.press(Key.Key_1)
    reader.press(Key.Key_N)
    assert reader.row == 0
    assert "first again" in reader.parts.notices.notice.text
    reader.parts.grid.selectAll()
    reader.press(Key.Key_3)
    reader.press(Key.Key_N)
    assert "Nothing is left" in reader.parts.notices.notice.text


def test_the_status_strip_counts_the_doubtful_ones(reader: Reader) -> None:
    reader.controls.choice.set_thresholds(Thresholds(0.0, 1.0))
    reader.press(Key.Key_1)
    reader.spin(lambda: "reviewed 1 of 14 doubtful" in reader.parts.status._review.text())


def test_going_on_can_be_switched_off_and_is_remembered(reader: Reader) -> None:
    reader.controls.actions["advance"].trigger()
    assert not reader.controls.keeper.settings.advance_after_deciding
    reader.press(Key.Key_1)
    assert reader.row == 0


def test_in_the_viewer_keys_decide_about_the_field_on_show_only(reader: Reader) -> None:
    reader.parts.grid.selectAll()
    flag = QItemSelectionModel.SelectionFlag.NoUpdate
    reader.parts.grid.selectionModel().setCurrentIndex(reader.parts.model.index(2), flag)
    reader.press(Key.Key_Space)
    reader.press(Key.Key_2)
    assert reader.decision(2) is Decision.MALIGNANT
    assert reader.decision(1) is None
    assert reader.row == 3
    assert "reviewed: malignant" not in reader.parts.viewer.main_words.text()
    reader.press(Key.Key_Z, CONTROL)
    assert reader.row == 2
    assert not reader.state(2).review.is_decided


def test_digits_go_into_text_where_text_is_written(reader: Reader) -> None:
    search = reader.parts.commands.search
    search.setFocus()
    for key in (Key.Key_1, Key.Key_0, Key.Key_N, Key.Key_Return):
        QTest.keyClick(search, key)
    assert search.text() == "10n"
    assert reader.decision(0) is None
    search.clear()


def test_the_buttons_of_the_pane_decide_and_show_what_was_decided(reader: Reader) -> None:
    box = reader.parts.field.review
    box.buttons[Decision.MALIGNANT].click()
    reader.settle()
    assert reader.stored(0) is Decision.MALIGNANT
    assert reader.row == 1
    assert not box.buttons[Decision.MALIGNANT].isChecked()
    reader.go_to(0)
    assert box.buttons[Decision.MALIGNANT].isChecked()
    assert box.said.text().startswith("Reader 1")
    box.reason.setCurrentIndex(list(ReasonCode).index(ReasonCode.MORPHOLOGY))
    box.reason.activated.emit(box.reason.currentIndex())
    reader.settle()
    assert reader.state(0).review.reason is ReasonCode.MORPHOLOGY
    assert reader.state(0).review.decision is Decision.MALIGNANT
    assert reader.row == 0


def test_a_note_is_kept_when_it_is_left_and_taken_back_by_escape(reader: Reader) -> None:
    note = reader.parts.field.review.note
    reader.controls.actions["note"].trigger()
    reader.spin(lambda: note.hasFocus())
    QTest.keyClicks(note, "12 mitoses")
    QTest.keyClick(note, Key.Key_Return, CONTROL)
    reader.settle()
    assert reader.state(0).review.note == "12 mitoses"
    assert not reader.state(0).review.is_decided
    note.setFocus()
    QTest.keyClicks(note, " or more")
    QTest.keyClick(note, Key.Key_Escape)
    reader.settle()
    assert reader.state(0).review.note == "12 mitoses"
    note.setFocus()
    QTest.keyClicks(note, "x")
    reader.go_to(1)
    reader.settle()
    assert "x" in reader.state(0).review.note
    assert reader.state(1).review is None
    assert note.toPlainText() == ""


def test_a_field_is_called_unfit_and_fit_again(reader: Reader) -> None:
    box = reader.parts.field.review
    box.withhold.click()
    reader.settle()
    assert reader.parts.model.category(reader.state(0)) == "not_assessable"
    assert "You said" in reader.parts.field._why.text()
    assert not reader.parts.field._bar.isVisible()
    assert box.assess.isVisible()
    box.assess.click()
    reader.settle()
    assert reader.parts.model.category(reader.state(0)) != "not_assessable"
    reader.press(Key.Key_Z, CONTROL)
    assert reader.parts.model.category(reader.state(0)) == "not_assessable"


def test_a_decision_that_cannot_be_kept_is_taken_off_the_screen(
    open_program: Callable[..., Lamella], run_done: Callable[[Lamella], None], tmp_path: Path, spin: Spin
) -> None:
    picture = noise_picture(tmp_path / "one" / "1.png", 3)
    program = open_program(tmp_path / "one")
    run_done(program)
    reader = Reader(program, spin)
    reader.go_to(0)
    noise_picture(picture, 4)
    reader.press(Key.Key_1)
    assert reader.decision(0) is None
    assert reader.parts.notices.notice.severity.value == "error"


def test_a_key_pressed_while_undo_is_on_its_way_counts(reader: Reader) -> None:
    """What is shown then is still the old verdict: the kill test found such a key passed over."""
    reader.press(Key.Key_1)
    reader.go_to(0)
    reader.controls.actions["undo"].trigger()
    reader.controls.actions["benign"].trigger()
    reader.settle()
    assert reader.stored(0) is Decision.BENIGN
    assert reader.decision(0) is Decision.BENIGN


@pytest.mark.parametrize("seed", range(4))
def test_keys_pressed_faster_than_they_are_kept_end_as_if_pressed_slowly(reader: Reader, seed: int) -> None:
    """A list of past states is the model; verdicts, undo and redo follow each other without a pause."""
    chance, rows = random.Random(seed), range(3)
    past: list[tuple[Decision, ...]] = [(Decision.CLEARED,) * len(rows)]
    at = 0
    for _ in range(60):
        action = chance.choice(["undo", "redo", *Decision, *Decision])
        if action == "undo":
            reader.controls.actions["undo"].trigger()
            at = max(0, at - 1)
        elif action == "redo":
            reader.controls.actions["redo"].trigger()
            at = min(len(past) - 1, at + 1)
        else:
            row = chance.choice(rows)
            reader.controls.reviewing.decide(Decision(action), [reader.parts.model.ids[row]])
            new = tuple(Decision(action) if other == row else past[at][other] for other in rows)
            if new != past[at]:
                past, at = [*past[: at + 1], new], at + 1
        if chance.random() < 0.2:
            reader.settle()
        elif chance.random() < 0.3:
            QApplication.processEvents()
    reader.settle()
    assert tuple(reader.stored(row) or Decision.CLEARED for row in rows) == past[at]
    assert tuple(reader.decision(row) or Decision.CLEARED for row in rows) == past[at]


def test_undo_chooses_one_field_also_while_the_key_is_still_held_down(reader: Reader) -> None:
    """Qt's own way would add the field to the selection: the next verdict would be given to two."""
    reader.press(Key.Key_1)
    reader.go_to(5)
    QTest.keyPress(reader.parts.grid, Key.Key_Z, CONTROL)
    reader.settle()
    QTest.keyRelease(reader.parts.grid, Key.Key_Z, CONTROL)
    assert reader.row == 0
    assert reader.parts.grid.selected_ids() == [reader.parts.model.ids[0]]


def accept_both_kinds(reader: Reader) -> None:
    """Accept a selection with both verdicts: one step for the reader, two for the session."""
    rows = reader.controls.browsing.rows
    rows.upsert([replace(state, spread=None, peers=None) for state in rows])
    values = sorted(rows.probabilities())
    middle = (values[6] + values[7]) / 2
    reader.controls.choice.set_thresholds(Thresholds(middle, middle))
    reader.parts.grid.selectAll()
    reader.press(Key.Key_Return)
    said = {state.review.decision for state in rows if state.review is not None}
    assert said >= {Decision.BENIGN, Decision.MALIGNANT}


def decided(reader: Reader) -> int:
    rows = reader.controls.browsing.rows
    return sum(state.review is not None and state.review.is_decided for state in rows)


def test_a_redo_of_nothing_does_not_split_the_next_undo(reader: Reader) -> None:
    accept_both_kinds(reader)
    reader.press(Key.Key_Y, CONTROL)
    reader.press(Key.Key_Z, CONTROL)
    assert decided(reader) == 0
    reader.press(Key.Key_Z, CONTROL)
    reader.press(Key.Key_Y, CONTROL)
    assert decided(reader) > 2


def test_undo_takes_back_one_step_of_ones_own_whatever_another_reader_did(reader: Reader) -> None:
    readers = reader.controls.readers
    reader.go_to(0)
    reader.press(Key.Key_1)
    reader.press(Key.Key_2)
    readers.change("B")
    reader.spin(lambda: reader.controls.opening.session.reviews.reader == "B" and decided(reader) == 0)
    accept_both_kinds(reader)
    readers.change("Reader 1")
    reader.spin(lambda: decided(reader) == 2)
    reader.press(Key.Key_Z, CONTROL)
    assert decided(reader) == 1


def test_what_one_reader_withholds_has_its_say_again_for_another(reader: Reader) -> None:
    controls = reader.controls
    rows = controls.browsing.rows
    before = {state.record.image_id: state.peers for state in rows}
    reader.go_to(0)
    controls.reviewing.assess(False)
    reader.spin(lambda: reader.controls.reviewing.is_settled and not controls.browsing.is_settling)
    assert {state.record.image_id: state.peers for state in rows} != before
    controls.readers.change("B")
    reader.spin(lambda: all(state.review is None for state in rows) and not controls.browsing.is_settling)
    assert {state.record.image_id: state.peers for state in rows} == before


def test_a_menu_over_no_field_leaves_the_keys_alive(reader: Reader) -> None:
    reader.parts.grid.clearSelection()
    reader.controls.field_commands.popup(QPoint(0, 0))
    assert not reader.controls.actions["viewer"].isEnabled()
    reader.controls.field_commands.menu.hide()
    reader.go_to(0)
    reader.press(Key.Key_Space)
    assert reader.parts.is_viewing
