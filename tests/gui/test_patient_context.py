"""Patients' other fields and careful answers in the real program: taken in at the end, not while it runs."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from desktop_app.app import Lamella
from desktop_app.domain.model_identity import Thresholds
from desktop_app.domain.patient_context import peers_of
from desktop_app.domain.review import Decision, Review
from desktop_app.domain.row_index import RowIndex
from desktop_app.domain.spread import Spread
from desktop_app.gui.controllers.support_filling import SupportFilling
from desktop_app.gui.panels.field_words import model_facts
from tests.helpers.gui_values import field_state
from tests.helpers.session_values import NOON

Open = Callable[..., Lamella]
Wait = Callable[[Lamella], None]


def supports_of(rows: RowIndex) -> dict[int, float | None]:
    return {state.record.image_id: state.peers for state in rows}


def test_many_fields_are_filled_in_slice_by_slice(qtbot: QtBot) -> None:
    rows = RowIndex(field_state(k, (k % 97 + 1) / 100, patient=f"P{k // 9}") for k in range(2500))
    filling = SupportFilling()
    with qtbot.waitSignal(filling.ended):
        filling.start(rows)
        assert sum(peers is not None for peers in supports_of(rows).values()) == 1000
        assert filling.is_busy
    assert not filling.is_busy
    assert supports_of(rows) == peers_of(rows)
    assert None not in list(supports_of(rows).values())[:2499]


def test_what_is_left_can_be_finished_at_once_or_given_up(qtbot: QtBot) -> None:
    rows = RowIndex(field_state(k, 0.4, patient="P") for k in range(2500))
    filling = SupportFilling()
    filling.start(rows)
    filling.finish()
    assert supports_of(rows) == peers_of(rows)

    other = RowIndex(field_state(k, 0.4, patient="P") for k in range(2500))
    filling.start(other)
    filling.stop()
    qtbot.wait(20)
    assert sum(peers is not None for peers in supports_of(other).values()) == 1000


def test_a_run_and_the_opening_of_a_folder_end_with_what_patients_say(
    open_program: Open, run_done: Wait, field_dir: Path
) -> None:
    program = open_program(field_dir)
    run_done(program)
    rows = program.window.controls.browsing.rows
    expected = peers_of(rows)
    assert supports_of(rows) == expected
    assert sum(support is not None for support in expected.values()) >= 10
    assert all(state.spread is not None for state in rows if state.prediction is not None)


def test_careful_answers_take_the_place_of_plain_ones_and_go_again(
    open_program: Open, run_done: Wait, field_dir: Path
) -> None:
    program = open_program(field_dir)
    run_done(program)
    controls = program.window.controls

    def answers() -> dict[int, float]:
        return {
            state.record.image_id: state.prediction.malignant_probability
            for state in controls.browsing.rows
            if state.prediction is not None
        }

    plain = answers()
    (switch,) = [a for a in controls.window_menu.menu.actions() if a.text() == "Careful mode"]
    switch.setChecked(True)
    run_done(program)
    careful = answers()
    assert careful.keys() == plain.keys()
    assert all(careful[image_id] != plain[image_id] for image_id in plain)
    for state in controls.browsing.rows:
        if state.prediction is not None:
            assert state.prediction.model.careful
            assert state.spread is not None
            assert len(state.spread.views) == 8
    facts = model_facts(next(iter(controls.browsing.rows)), controls.choice.chosen)
    assert ("Careful", "mean over 8 turned and mirrored views") in facts
    switch.setChecked(False)
    run_done(program)
    assert answers() == pytest.approx(plain, abs=1e-6)


def test_a_head_without_dropout_says_that_it_has_no_interval() -> None:
    state = replace(field_state(1, 0.8), spread=Spread(0.8, 0.8, 0))
    assert ("Interval", "none: the head of this model has no dropout") in model_facts(state, None)
    with_interval = replace(state, spread=Spread(0.7, 0.9, 30))
    assert "Interval" not in dict(model_facts(with_interval, None))


def test_a_folder_that_is_being_opened_takes_the_way_of_asking_that_holds_at_its_end(
    open_program: Open, run_done: Wait, field_dir: Path
) -> None:
    program = open_program(field_dir)
    run_done(program)
    controls = program.window.controls
    controls.workflow.open(field_dir)
    assert controls.opening.is_scanning
    controls.workflow.set_careful(True)
    run_done(program)
    answered = [state.prediction for state in controls.browsing.rows if state.prediction is not None]
    assert len(answered) == 14
    assert all(prediction.model.careful for prediction in answered)


def test_a_field_that_a_reader_withholds_has_no_say_any_more_and_no_row_moves(
    open_program: Open, run_done: Wait, field_dir: Path
) -> None:
    program = open_program(field_dir)
    run_done(program)
    controls = program.window.controls
    browsing, model = controls.browsing, controls.parts.model
    browsing.set_thresholds(Thresholds(0.0, 1.0))
    browsing.show_only(frozenset({"needs_review"}))
    before, shown = supports_of(browsing.rows), tuple(model.ids)
    answered = [state for state in browsing.rows if state.peers is not None]
    review = Review(answered[0].record.image_id, "a", Decision.UNSURE, NOON, assessable=False)
    browsing.put_reviews([review])
    after = supports_of(browsing.rows)
    assert after == peers_of(browsing.rows) != before
    assert after[review.image_id] is None
    assert tuple(model.ids) == shown
    browsing.arrange()
    assert review.image_id not in model.ids


class Hasty(QObject):
    """Asks for careful answers as soon as a run gives plain ones, and stops at once."""

    def __init__(self, program: Lamella) -> None:
        super().__init__()
        self._workflow = program.window.controls.workflow
        program.window.controls.running.began.connect(self.interfere)

    def interfere(self, _total: int) -> None:
        self._workflow.set_careful(True)
        self._workflow.stop()


def test_a_stop_leaves_no_answer_that_was_asked_for_in_another_way(
    open_program: Open, run_done: Wait, field_dir: Path
) -> None:
    program = open_program(field_dir)
    run_done(program)
    controls = program.window.controls
    plain = {state.prediction.model for state in controls.browsing.rows if state.prediction is not None}
    assert len(plain) == 1
    hasty = Hasty(program)
    controls.workflow.classify()
    run_done(program)
    assert hasty is not None
    assert all(state.prediction is None and state.assessment is None for state in controls.browsing.rows)
