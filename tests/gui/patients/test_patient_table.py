"""The model of the patient table: every order, unknown patients last, the cursor stays on its patient."""

from PySide6.QtCore import QPersistentModelIndex, Qt
from pytestqt.qtbot import QtBot

from desktop_app.domain.model_identity import Thresholds
from desktop_app.domain.patient_rollup import roll_up
from desktop_app.gui.patients.patient_table_model import DASH, Column, PatientTableModel
from tests.helpers.gui_values import field_state

BAND = Thresholds(0.25, 0.75)


def table() -> PatientTableModel:
    values = {"p2": (0.9, 0.8, 0.1), "p10": (0.1,), "p1": (None,), "": (0.9,)}
    states = [
        field_state(10 * at + number, value, patient=patient)
        for at, (patient, column) in enumerate(values.items())
        for number, value in enumerate(column)
    ]
    model = PatientTableModel()
    model.show_rows(roll_up(states, BAND))
    return model


def patients(model: PatientTableModel) -> list[str]:
    return [model.row(at).patient for at in range(model.rowCount())]


def test_patients_sort_by_every_column_and_unknown_ones_stay_last(qtbot: QtBot) -> None:
    model = table()
    assert patients(model) == ["p1", "p2", "p10", ""]
    model.sort(Column.SHARE, Qt.SortOrder.DescendingOrder)
    assert patients(model) == ["p2", "p10", "p1", ""]
    model.sort(Column.SCORE, Qt.SortOrder.AscendingOrder)
    assert patients(model) == ["p10", "p2", "p1", ""]
    for column in Column:
        for order in Qt.SortOrder:
            model.sort(column, order)
            assert patients(model)[-1] == ""
            assert sorted(patients(model)) == ["", "p1", "p10", "p2"]


def test_cells_say_shares_in_percent_and_nothing_where_nothing_is_known(qtbot: QtBot) -> None:
    model = table()
    shown = {model.row(at).patient: [model.index(at, column).data() for column in Column] for at in range(4)}
    assert shown["p2"] == ["p2", "1", "3", "3", "67 %", "0.61", "0", "Open"]
    assert shown["p1"][Column.SHARE : Column.DOUBTFUL] == [DASH, DASH]
    assert shown[""][0] == "Patient not known"
    assert shown[""][Column.SCORE] == DASH
    tip = model.index(1, Column.SHARE).data(Qt.ItemDataRole.ToolTipRole)
    assert tip == "2 of 3 assessable fields are called malignant"


def test_the_cursor_stays_on_its_patient_when_the_order_changes(qtbot: QtBot) -> None:
    model = table()
    cursor = QPersistentModelIndex(model.index(1, 0))
    model.sort(Column.PATIENT, Qt.SortOrder.DescendingOrder)
    assert patients(model) == ["p10", "p2", "p1", ""]
    assert model.row(cursor.row()).patient == "p2"


def test_new_rows_keep_the_order_that_was_chosen(qtbot: QtBot) -> None:
    model = table()
    model.sort(Column.FIELDS, Qt.SortOrder.DescendingOrder)
    model.show_rows(roll_up([field_state(1, 0.1, patient="a"), *_three("b")], BAND))
    assert patients(model) == ["b", "a"]


def _three(patient: str) -> list:
    return [field_state(number, 0.5, patient=patient) for number in (7, 8, 9)]
