"""The grid view: what lies in the viewport, keyboard, selection across resets."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QFont
from pytestqt.qtbot import QtBot

from desktop_app.domain.model_identity import Thresholds
from desktop_app.domain.row_index import RowIndex
from desktop_app.gui.grid.field_delegate import FieldDelegate
from desktop_app.gui.grid.grid_model import GridModel
from desktop_app.gui.grid.grid_view import GridView
from desktop_app.gui.grid.thumbnail_shelf import ThumbnailShelf
from desktop_app.gui.theme.theme import Theme
from desktop_app.workers.thumbnail_loader import ThumbnailLoader
from tests.helpers.gui_values import field_state

BAND = Thresholds(0.3, 0.7)
Filled = Callable[[int], GridView]


@pytest.fixture
def filled(qtbot: QtBot, theme: Theme) -> Filled:
    kept = []

    def make(count: int) -> GridView:
        rows = RowIndex(field_state(number) for number in range(1, count + 1))
        model = GridModel(rows, BAND)
        loader = ThumbnailLoader(threads=0)
        shelf = ThumbnailShelf(loader, 128, square=True)
        view = GridView(model, FieldDelegate(theme, shelf, QFont()))
        kept.append((rows, model, loader, shelf))
        view.resize(640, 480)
        qtbot.addWidget(view)
        view.show()
        view.set_thumb_px(128)
        model.show(rows, range(1, count + 1), BAND)
        qtbot.wait(60)
        return view

    return make


def rows_seen(view: GridView) -> set[int]:
    box = view.viewport().rect()
    model = view.model()
    return {row for row in range(model.rowCount()) if view.visualRect(model.index(row)).intersects(box)}


@pytest.mark.parametrize("part", [0.0, 0.37, 1.0])
def test_the_view_knows_which_rows_are_on_screen(filled: Filled, part: float) -> None:
    view = filled(200)
    bar = view.verticalScrollBar()
    bar.setValue(round(bar.maximum() * part))
    assert set(view.visible_rows()) == rows_seen(view)


def test_what_is_on_screen_is_wanted_before_what_is_near(filled: Filled) -> None:
    view = filled(200)
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 2)
    wanted, visible = view.wanted_rows(), list(view.visible_rows())
    assert wanted[: len(visible)] == visible
    assert len(wanted) == len(visible) + 2 * 3 * view.columns()
    assert len(set(wanted)) == len(wanted)


def test_cells_share_the_whole_width(filled: Filled) -> None:
    view = filled(50)
    assert (
        view.visualRect(view.model().index(view.columns() - 1)).top()
        == view.visualRect(view.model().index(0)).top()
    )
    assert view.visualRect(view.model().index(view.columns())).top() > 0
    slack = view.viewport().width() - view.columns() * view.gridSize().width()
    assert 0 < slack <= view.columns()


def test_right_runs_on_into_the_next_line(filled: Filled, qtbot: QtBot) -> None:
    view = filled(50)
    end_of_line = view.columns() - 1
    view.setCurrentIndex(view.model().index(end_of_line))
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert view.currentIndex().row() == end_of_line + 1
    qtbot.keyClick(view, Qt.Key.Key_Left)
    assert view.currentIndex().row() == end_of_line


def test_left_stops_at_the_first_field(filled: Filled, qtbot: QtBot) -> None:
    view = filled(5)
    view.setCurrentIndex(view.model().index(0))
    qtbot.keyClick(view, Qt.Key.Key_Left)
    assert view.currentIndex().row() == 0


def test_selection_follows_its_fields_through_a_reset(filled: Filled) -> None:
    view = filled(60)
    model: GridModel = view.model()
    view.restore(5, [3, 4, 5, 9, 999])
    assert (view.current_id(), view.selected_ids()) == (5, [3, 4, 5, 9])
    rows = RowIndex(field_state(number) for number in range(1, 61))
    model.show(rows, range(60, 0, -1), BAND)
    assert view.selected_ids() == []
    view.restore(5, [3, 4, 5, 9])
    assert view.selected_ids() == [9, 5, 4, 3]
    assert view.visualRect(view.currentIndex()).intersects(view.viewport().rect())


def test_the_end_of_a_huge_folder_is_there_at_once(filled: Filled, qtbot: QtBot) -> None:
    view = filled(25_000)
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert view.currentIndex().row() == 24_999
    assert 24_999 in view.visible_rows()
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert view.currentIndex().row() == 0
    assert view.visible_rows().start == 0


def test_a_far_field_comes_into_view(filled: Filled) -> None:
    view = filled(25_000)
    view.selectionModel().setCurrentIndex(
        view.model().index(24_000), QItemSelectionModel.SelectionFlag.NoUpdate
    )
    view.bring_into_view(24_001)
    assert view.viewport().rect().intersects(view.visualRect(view.model().index(24_000)))


def test_a_notice_above_does_not_move_the_cells_on_screen(filled: Filled) -> None:
    view = filled(200)
    view.verticalScrollBar().setValue(300)
    view.shift_by(40)
    assert view.verticalScrollBar().value() == 340
    view.verticalScrollBar().setValue(0)
    view.shift_by(40)
    assert view.verticalScrollBar().value() == 0


def test_ctrl_and_wheel_ask_for_another_size(filled: Filled, qtbot: QtBot) -> None:
    from PySide6.QtCore import QPoint, QPointF
    from PySide6.QtGui import QWheelEvent

    view = filled(5)
    with qtbot.waitSignal(view.zoom_asked) as asked:
        event = QWheelEvent(
            QPointF(5, 5),
            QPointF(5, 5),
            QPoint(),
            QPoint(0, 120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.ControlModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        view.wheelEvent(event)
    assert asked.args == [1]
