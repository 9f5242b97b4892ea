"""The model behind the grid: rows, roles, and as few signals as can be."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy

from desktop_app.domain.errors import FailureReason
from desktop_app.domain.field import Failure, FieldResult, FieldState
from desktop_app.domain.model_identity import Thresholds
from desktop_app.domain.row_index import RowIndex
from desktop_app.gui.grid.grid_model import GridModel, GridRole
from tests.helpers.gui_values import field_state, prediction

BAND = Thresholds(0.3, 0.7)


@pytest.fixture
def rows() -> RowIndex:
    return RowIndex(field_state(number) for number in range(1, 21))


@pytest.fixture
def model(rows: RowIndex) -> GridModel:
    model = GridModel(rows, BAND)
    model.show(rows, range(1, 21), BAND)
    return model


def test_qt_finds_the_model_consistent(rows: RowIndex) -> None:
    model = GridModel(rows, BAND)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.append([1, 2, 3])
    model.append([3, 4])
    model.show(rows, [4, 2], BAND)
    model.notify([2])
    assert tester.model() is model
    assert list(model.ids) == [4, 2]


def test_a_batch_of_answers_is_one_signal_for_each_contiguous_range(rows: RowIndex, model: GridModel) -> None:
    spy = QSignalSpy(model.dataChanged)
    model.notify([3, 4, 5, 9, 12, 11, 400])
    ranges = [(spy.at(at)[0].row(), spy.at(at)[1].row()) for at in range(spy.count())]
    assert ranges == [(2, 4), (8, 8), (10, 11)]


def test_answers_show_without_moving_rows(rows: RowIndex, model: GridModel) -> None:
    resets = QSignalSpy(model.modelReset)
    rows.apply([FieldResult(5, prediction=prediction(0.93))])
    model.notify([5])
    index = model.index(4)
    assert index.data(GridRole.CATEGORY) == "malignant"
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "field-5.png, Malignant, 0.93"
    assert resets.count() == 0
    assert model.row_of(5) == 4


def test_other_bounds_change_the_verdict_in_place(rows: RowIndex, model: GridModel) -> None:
    rows.apply([FieldResult(5, prediction=prediction(0.8))])
    model.set_thresholds(Thresholds(0.3, 0.9))
    assert model.index(4).data(GridRole.CATEGORY) == "needs_review"


def test_a_failed_field_says_why_in_its_tooltip(rows: RowIndex, model: GridModel) -> None:
    rows.apply([FieldResult(2, failure=Failure(FailureReason.EMPTY, "the file is empty"))])
    assert model.index(1).data(GridRole.CATEGORY) == "failed"
    assert (
        model.index(1).data(Qt.ItemDataRole.ToolTipRole)
        == "field-2.png could not be read: the file is empty."
    )


def test_a_pending_field_has_a_path_and_no_answer(model: GridModel) -> None:
    state: FieldState = model.index(0).data(GridRole.STATE)
    assert state.record.path == Path("/slides/field-1.png")
    assert model.index(0).data(GridRole.CATEGORY) == "pending"


def test_a_cell_is_chosen_and_neither_edited_nor_dragged(model: GridModel) -> None:
    flags = model.flags(model.index(0))
    assert flags & Qt.ItemFlag.ItemIsSelectable
    assert flags & Qt.ItemFlag.ItemIsEnabled
    for other in (Qt.ItemFlag.ItemIsEditable, Qt.ItemFlag.ItemIsDragEnabled, Qt.ItemFlag.ItemIsDropEnabled):
        assert not flags & other


def test_showing_the_same_rows_again_resets_nothing(rows: RowIndex, model: GridModel) -> None:
    resets, repaints = QSignalSpy(model.modelReset), QSignalSpy(model.rows_stayed)
    rows.apply([FieldResult(3, prediction=prediction(0.9))])
    model.show(rows, list(range(1, 21)), BAND)
    assert (resets.count(), repaints.count()) == (0, 1)
    assert model.data(model.index(2), GridRole.CATEGORY) == "malignant"
    model.show(rows, list(range(2, 21)), BAND)
    assert (resets.count(), repaints.count()) == (1, 1)
