"""The embedding map: places, colours, lasso and keyboard, and the real window over a classified folder."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath
from PySide6.QtTest import QSignalSpy, QTest
from pytestqt.qtbot import QtBot

from desktop_app.app import Lamella
from desktop_app.domain.model_identity import Thresholds
from desktop_app.gui.map.map_points import MapPoints
from desktop_app.gui.map.map_scale import MapScale
from desktop_app.gui.map.map_view import MapView
from desktop_app.gui.map.map_window import MapWindow
from desktop_app.gui.map.point_painting import PointPainter, nearest
from desktop_app.gui.theme.theme import Theme

Spin = Callable[..., None]
NUMBERS = st.floats(-1e3, 1e3, width=32)
GRID = np.array([[x, y] for y in range(5) for x in range(5)], np.float32)


def grid_points() -> MapPoints:
    """Twenty-five points in five rows, every third one malignant, the others benign."""
    points = MapPoints(np.arange(1, 26), GRID)
    points.colour(["malignant" if number % 3 == 0 else "benign" for number in range(25)])
    return points


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> MapView:
    view = MapView(theme)
    qtbot.addWidget(view)
    view.resize(500, 400)
    view.show()
    view.show_points(grid_points())
    return view


@given(st.lists(st.tuples(NUMBERS, NUMBERS), min_size=1, max_size=20))
def test_all_points_lie_in_the_widget_and_distances_are_kept(places: list[tuple[float, float]]) -> None:
    points = np.array(places, np.float32)
    scale = MapScale(640, 480).fitted(points)
    pixels = scale.pixels(points)

    assert (pixels >= 20).all()
    assert (pixels <= (620, 460)).all()
    apart = np.linalg.norm(points - points[0], axis=1) * scale.factor
    np.testing.assert_allclose(np.linalg.norm(pixels - pixels[0], axis=1), apart, atol=0.05)


@given(st.floats(0.2, 5), st.floats(0, 640), st.floats(0, 480))
def test_zooming_keeps_the_place_under_the_pointer(by: float, x: float, y: float) -> None:
    scale = MapScale(640, 480).fitted(GRID).zoomed(3, 320, 240)
    zoomed = scale.zoomed(by, x, y)
    place = (np.array([[x, y]]) - scale.pixels(np.zeros((1, 2), np.float32))) / (scale.factor, -scale.factor)

    if zoomed.zoom > 1:
        np.testing.assert_allclose(zoomed.pixels(place.astype(np.float32)), [[x, y]], atol=0.1)
    else:
        assert zoomed.shift == (0.0, 0.0)


def test_each_point_has_the_colour_of_its_verdict(view: MapView, theme: Theme) -> None:
    image = view.grab().toImage()
    for number in range(25):
        look = theme.look("malignant" if number % 3 == 0 else "benign")
        at = view.pixel(number).toPoint()
        assert image.pixelColor(at).name() == look.fill.lower()


def test_a_hundred_thousand_points_are_one_picture_and_none_is_drawn_outside(theme: Theme) -> None:
    dice = np.random.default_rng(1)
    pixels = dice.uniform(-200, 900, (100_000, 2)).astype(np.float32)
    canvas = PointPainter(640, 480, 1.5, theme.tokens.surface)
    canvas.marks(pixels, theme.look("needs_review"), 6)
    canvas.rings(pixels[:50], theme.tokens.accent)
    pixmap = canvas.pixmap()
    assert (pixmap.width(), pixmap.height(), pixmap.devicePixelRatio()) == (960, 720, 1.5)


def test_a_lasso_picks_what_lies_inside_and_shift_adds(qtbot: QtBot, view: MapView) -> None:
    told = QSignalSpy(view.picked)

    def around(numbers: list[int], held: Qt.KeyboardModifier) -> None:
        box = QRectF(view.pixel(numbers[0]), view.pixel(numbers[-1])).normalized().adjusted(-9, -9, 9, 9)
        corners = [box.topLeft(), box.topRight(), box.bottomRight(), box.bottomLeft()]
        QTest.mousePress(view, Qt.MouseButton.LeftButton, held, corners[0].toPoint())
        for corner in corners[1:]:
            QTest.mouseMove(view, corner.toPoint())
        QTest.mouseRelease(view, Qt.MouseButton.LeftButton, held, corners[-1].toPoint())

    around([0, 1], Qt.KeyboardModifier.NoModifier)
    assert view.points.picked_ids() == (1, 2)
    around([24, 24], Qt.KeyboardModifier.ShiftModifier)
    assert view.points.picked_ids() == (1, 2, 25)
    around([7, 7], Qt.KeyboardModifier.NoModifier)
    assert view.points.picked_ids() == (8,)
    assert told.count() == 3


def test_a_click_picks_the_nearest_point_and_one_beside_picks_none(view: MapView) -> None:
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=view.pixel(12).toPoint() + QPoint(3, 2))
    assert view.points.picked_ids() == (13,)
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert view.points.picked_ids() == ()


def test_a_hollow_lasso_leaves_its_hole_out(view: MapView) -> None:
    path = QPainterPath()
    whole = QRectF(view.rect())
    path.addRect(whole.adjusted(5, 5, -5, -5))
    hole = QPainterPath()
    hole.addEllipse(view.pixel(12), 20, 20)
    view.pick_inside(path.subtracted(hole))
    assert view.points.picked.sum() == 24
    assert not view.points.picked[12]


def test_points_are_picked_by_keyboard_alone(qtbot: QtBot, view: MapView) -> None:
    view.setFocus()
    pointed = QSignalSpy(view.pointed)
    qtbot.keyClick(view, Qt.Key.Key_Left)
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert pointed.at(pointed.count() - 1) == [12]
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert view.points.picked_ids() == (13,)
    qtbot.keyClick(view, Qt.Key.Key_Space)
    for _ in range(6):
        qtbot.keyClick(view, Qt.Key.Key_Right)
        qtbot.keyClick(view, Qt.Key.Key_Up)
    assert view.cursor_at.rectangle is not None
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert view.points.picked_ids() == (13, 14, 18, 19)
    qtbot.keyClick(view, Qt.Key.Key_Space)
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert view.isVisible()
    assert view.cursor_at.rectangle is None
    before = view.pixel(0)
    qtbot.keyClick(view, Qt.Key.Key_Plus)
    assert view.pixel(0) != before
    qtbot.keyClick(view, Qt.Key.Key_0)
    assert view.pixel(0) == before


def test_the_nearest_of_no_points_is_none() -> None:
    assert nearest(np.zeros((0, 2), np.float32), 3, 3, 10) is None


@pytest.fixture
def window(
    open_program: Callable[..., Lamella], run_done: Callable[[Lamella], None], field_dir: Path, spin: Spin
) -> MapWindow:
    """The map of a folder of fourteen classified fields, opened by its action."""
    program = open_program(field_dir)
    run_done(program)
    program.window.controls.actions["map"].trigger()
    window = program.window.labs.windows["map"]
    assert isinstance(window, MapWindow)
    spin(lambda: len(window.view.points) == 14)
    return window


def test_the_map_shows_every_answered_field_and_says_how_much_it_explains(window: MapWindow) -> None:
    assert window.summary.text().startswith("14 fields; the axes show ")
    assert sum(window.view.points.counts().values()) == 14
    assert "pending" not in window.view.points.counts()
    assert not window._bar.isVisible()


def test_picked_points_are_shown_in_the_grid_until_let_go_of(window: MapWindow, spin: Spin) -> None:
    browsing = window._making.browsing
    path = QPainterPath()
    path.addRect(QRectF(window.view.rect()))
    window.view.pick_inside(path)
    assert browsing.query.picked is not None
    assert len(browsing.rows.order(browsing.query)) == 14
    at = window.view.pixel(3)
    path = QPainterPath(QPointF(at))
    path.addEllipse(at, 2, 2)
    window.view.pick_inside(path)
    picked = window.view.points.picked_ids()
    assert tuple(sorted(browsing.rows.order(browsing.query))) == tuple(sorted(picked))
    assert "picked" in window.picked_count.text()
    window.none.click()
    assert browsing.query.picked is None
    window.view.pick_inside(path)
    browsing.clear_filters()
    spin(lambda: not window.view.points.picked.any())


def test_pointing_at_a_field_tells_its_name_and_answer(window: MapWindow, qtbot: QtBot) -> None:
    at = window.view.pixel(0)
    window.view.setFocus()
    window.view.cursor_at.at = at - QPointF(16, 0)
    qtbot.keyClick(window.view, Qt.Key.Key_Right)
    state = window._making.state(int(window.view.points.ids[window.view._pointed]))
    assert window.told.text().startswith(state.record.name)
    assert f"{state.prediction.malignant_probability:.2f}" in window.told.text()
    window.view.leaveEvent(QEvent(QEvent.Type.Leave))
    assert not window.told.text()


def test_colours_follow_the_review_band(window: MapWindow, spin: Spin, qtbot: QtBot) -> None:
    window._making.browsing.set_thresholds(Thresholds(0.0, 1.0))
    spin(lambda: set(window.view.points.counts()) == {"needs_review"})


def test_another_folder_empties_the_map(window: MapWindow, spin: Spin, tmp_path: Path) -> None:
    window._making._opening.began.emit(tmp_path)
    assert len(window.view.points) == 0
    assert window.summary.text() == "No map yet"


def test_blinded_mode_takes_the_map_away(window: MapWindow, qtbot: QtBot) -> None:
    window.set_blinded(True)
    assert not window.isVisible()
    assert len(window.view.points) == 0
