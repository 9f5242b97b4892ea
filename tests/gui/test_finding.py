"""Finding fields: filter lists with counts, chips that let go, orders, many patients, all by keyboard."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop_app.app import Lamella
from desktop_app.domain.assessment import Assessment, Unassessable
from desktop_app.domain.errors import FailureReason
from desktop_app.domain.field import Failure, FieldState
from desktop_app.domain.field_query import FieldQuery, PickedBy, PickedFields, SortKey
from desktop_app.domain.model_identity import Thresholds
from desktop_app.domain.review import Decision, Review
from desktop_app.domain.row_index import RowIndex
from desktop_app.gui.panels.facet_list import FacetList
from desktop_app.gui.panels.filter_panel import FilterPanel
from desktop_app.gui.theme.theme import Theme
from desktop_app.gui.toolbar.filter_chips import FilterChips
from tests.helpers.gui_values import field_state

BAND = Thresholds(0.3, 0.7)
NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)


def reviewed(state: FieldState, decision: Decision, note: str = "") -> FieldState:
    return replace(state, review=Review(state.record.image_id, "me", decision, NOON, note=note))


def magnified(state: FieldState, magnification: str) -> FieldState:
    return replace(state, record=replace(state.record, magnification=magnification))


@pytest.fixture
def rows() -> RowIndex:
    """Seven fields, one of each kind that a list tells apart."""
    return RowIndex(
        [
            reviewed(field_state(1, 0.9, "a", "24-2"), Decision.BENIGN),
            reviewed(field_state(2, 0.1, "a", "24-10"), Decision.UNSURE, "folded tissue"),
            field_state(3, 0.5, "b", "24-10"),
            magnified(field_state(4, 0.2, "b"), "400X"),
            replace(field_state(5, 0.8), assessment=Assessment((Unassessable.BLANK,))),
            replace(field_state(6), failure=Failure(FailureReason.EMPTY, "It is empty.")),
            field_state(7),
        ]
    )


@pytest.fixture
def panel(qtbot: QtBot, theme: Theme) -> FilterPanel:
    panel = FilterPanel(theme)
    qtbot.addWidget(panel)
    panel.resize(216, 900)
    panel.show()
    return panel


def said(facets: FacetList) -> list[str]:
    model = facets.facets
    role = Qt.ItemDataRole.AccessibleTextRole
    return [model.data(model.index(row), role) for row in range(model.rowCount())]


def show(panel: FilterPanel, rows: RowIndex, query: FieldQuery) -> None:
    panel.show_counts(rows.counts(query), query)


def test_every_list_says_how_many_fields_a_click_would_show(panel: FilterPanel, rows: RowIndex) -> None:
    show(panel, rows, FieldQuery(BAND))
    assert said(panel._reviews) == [
        "All, 7 fields",
        "Not reviewed, 5 fields",
        "Reviewed, 2 fields",
        "Model disagrees, 1 field",
        "Unsure, 1 field",
        "With a note, 1 field",
    ]
    assert said(panel._reasons) == ["All, 7 fields", "Blank, 1 field", "Empty file, 1 field"]
    assert said(panel._magnifications) == ["All, 7 fields", "40X, 6 fields", "400X, 1 field"]
    assert said(panel._patients)[:3] == ["All patients, 7 fields", "24-2, 1 field", "24-10, 2 fields"]
    assert "Not assessable, 1 field" in said(panel._verdicts)


def test_a_list_that_could_not_narrow_anything_is_left_out(panel: FilterPanel) -> None:
    show(panel, RowIndex([field_state(1, 0.9)]), FieldQuery(BAND))
    assert not panel._reasons.isVisible()
    assert not panel._magnifications.isVisible()
    assert panel._reviews.isVisible()


def test_a_chosen_value_stays_listed_when_other_filters_leave_nothing_of_it(
    panel: FilterPanel, rows: RowIndex
) -> None:
    show(panel, rows, FieldQuery(BAND, patient="24-2", folder="b"))
    assert "24-2, 0 fields" in said(panel._patients)
    assert [index.data() for index in panel._patients.selectedIndexes()] == ["24-2"]


def test_the_lists_are_used_by_keyboard(qtbot: QtBot, panel: FilterPanel, rows: RowIndex) -> None:
    show(panel, rows, FieldQuery(BAND))
    chosen = QSignalSpy(panel.reviews_chosen)
    panel._reviews.setFocus()
    panel._reviews.setCurrentIndex(panel._reviews.facets.index(0))
    qtbot.keyClick(panel._reviews, Qt.Key.Key_Down)
    assert chosen.at(chosen.count() - 1) == [frozenset({"not_reviewed"})]
    qtbot.keyClick(panel._reviews, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert chosen.at(chosen.count() - 1) == [frozenset({"not_reviewed", "reviewed"})]
    for facets in panel.findChildren(FacetList):
        assert facets.accessibleName()
        assert facets.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_ten_thousand_patients_are_sorted_and_named_only_once(panel: FilterPanel) -> None:
    rows = RowIndex(field_state(number, 0.5, patient=f"24-{number}") for number in range(1, 10_001))
    query = FieldQuery(BAND)
    show(panel, rows, query)
    resets, before = (
        QSignalSpy(panel._patients.facets.modelReset),
        panel._rows.patients(rows.counts(query).by_patient, None),
    )
    rows.upsert([field_state(77, 0.9, patient="24-77")])
    show(panel, rows, replace(query, verdicts=frozenset({"needs_review", "malignant"})))
    assert resets.count() == 0
    assert panel._rows.patients(rows.counts(query).by_patient, None) is before
    assert panel._patients.facets.rowCount() == 10_001


def test_each_filter_in_force_has_a_chip_that_lets_go_of_it(qtbot: QtBot, theme: Theme) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    holder.resize(900, 60)
    chips = FilterChips(theme, holder)
    chips.resize(900, 40)
    holder.show()
    heights = QSignalSpy(chips.height_changed)
    query = FieldQuery(
        BAND,
        verdicts=frozenset({"benign", "malignant"}),
        patient="24-7",
        picked=PickedFields((1,), PickedBy.SIMILARITY, "x.png"),
    )
    chips.show_query(query)
    assert chips.isVisible()
    names = {name: chips.chip(name).accessibleName() for name in ("verdicts", "patient", "picked")}
    assert names["verdicts"] == "Remove the filter Malignant or Benign"
    assert names["picked"] == "Remove the filter Similar to x.png"
    with qtbot.waitSignal(chips.dropped) as dropped:
        chips.chip("patient").setFocus()
        qtbot.keyClick(chips.chip("patient"), Qt.Key.Key_Space)
    assert dropped.args == ["patient"]
    with qtbot.waitSignal(chips.clear_asked):
        qtbot.keyClick(chips._clear, Qt.Key.Key_Space)
    chips.show_query(FieldQuery(BAND))
    assert not chips.isVisible()
    assert heights.at(0)[0] > 0 > heights.at(1)[0]


@pytest.fixture
def classified(
    open_program: Callable[..., Lamella], run_done: Callable[[Lamella], None], field_dir: Path
) -> Lamella:
    """A program that has classified the folder of fifteen files."""
    program = open_program(field_dir)
    run_done(program)
    return program


def test_filters_combine_and_are_let_go_of_one_by_one(classified: Lamella) -> None:
    controls, parts = classified.window.controls, classified.window.controls.parts
    parts.filters.patient_chosen.emit("24-1101")
    parts.filters.folder_chosen.emit("left")
    assert parts.model.rowCount() == 5
    parts.filters.reasons_chosen.emit(frozenset({"corrupt", "not_an_image", "truncated"}))
    assert [parts.model.index(row).data() for row in range(parts.model.rowCount())] == ["24-1101-99.jpg"]
    parts.chips.chip("reasons").click()
    parts.chips.chip("patient").click()
    assert parts.model.rowCount() == 8
    assert controls.browsing.query.folder == "left"
    parts.chips._clear.click()
    assert parts.model.rowCount() == 15
    assert not parts.chips.isVisible()


def test_picked_fields_stand_in_their_order_until_let_go_of(classified: Lamella) -> None:
    controls, parts = classified.window.controls, classified.window.controls.parts
    parts.header.sort_chosen.emit(SortKey.PATIENT, False)
    ids = tuple(controls.browsing.all_ids()[5:0:-2])
    controls.filtering.show_picked(PickedFields(ids, PickedBy.SIMILARITY, "a.png"), in_order=True)
    assert tuple(parts.model.ids) == ids
    assert parts.header.sort.currentText() == "Most similar first"
    assert controls.keeper.settings.sort_key is SortKey.PATIENT
    parts.chips.chip("picked").click()
    assert controls.browsing.query.sort_key is SortKey.PATIENT
    assert parts.header.sort.findText("Most similar first") == -1
    assert parts.model.rowCount() == 15


def test_every_order_can_be_chosen_and_the_box_shows_it(classified: Lamella) -> None:
    parts, seen = classified.window.controls.parts, set()
    for row in range(parts.header.sort.count()):
        parts.header.sort.setCurrentIndex(row)
        parts.header.sort.activated.emit(row)
        seen.add(classified.window.controls.browsing.query.sort_key)
        assert parts.header.sort.currentIndex() == row
    assert seen == set(SortKey) - {SortKey.GIVEN}


def test_an_order_that_is_no_longer_offered_does_not_stop_the_window(classified: Lamella) -> None:
    header = classified.window.controls.parts.header
    header.show_sort(SortKey.NAME, True)
    assert header.sort.currentIndex() == 0


def test_similar_fields_come_first_and_the_field_itself_before_them(
    qtbot: QtBot, classified: Lamella, spin: Callable[..., None]
) -> None:
    controls, parts = classified.window.controls, classified.window.controls.parts
    parts.grid.setCurrentIndex(parts.model.index(2))
    wanted, name = parts.grid.current_id(), parts.model.index(2).data()
    parts.grid.setFocus()
    controls.actions["similar"].trigger()
    spin(lambda: controls.browsing.query.picked is not None)
    assert parts.model.ids[0] == wanted
    assert len(parts.model.ids) == 14
    assert parts.grid.current_id() == wanted
    assert parts.chips.chip("picked").accessibleName() == f"Remove the filter Similar to {name}"
    assert controls.actions["similar"] in controls.field_commands.menu.actions()


def test_a_field_without_an_answer_says_that_it_cannot_be_compared(
    classified: Lamella, spin: Callable[..., None]
) -> None:
    controls, parts = classified.window.controls, classified.window.controls.parts
    controls.browsing.show_only(frozenset({"failed"}))
    parts.grid.setCurrentIndex(parts.model.index(0))
    parts.notices.dismiss()
    controls.actions["similar"].trigger()
    spin(lambda: parts.notices.notice is not None)
    assert "has not classified the field" in parts.notices.notice.text
    assert controls.browsing.query.picked is None


def test_fields_of_a_huge_folder_join_the_grid_in_few_steps(
    open_program: Callable[..., Lamella], spin: Callable[..., None]
) -> None:
    controls = open_program().window.controls
    inserted = QSignalSpy(controls.parts.model.rowsInserted)
    for first in range(1, 6_001, 200):
        controls.browsing.add([field_state(number) for number in range(first, first + 200)])
    assert controls.parts.model.rowCount() == 2_000
    spin(lambda: controls.parts.model.rowCount() == 6_000)
    assert inserted.count() < 14
    controls.browsing.add([field_state(6_001, patient="late")])
    controls.browsing.show_patient("late")
    assert list(controls.parts.model.ids) == [6_001]
