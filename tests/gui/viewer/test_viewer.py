"""The viewer in the real window: keys, stepping, light, comparing, what it keeps and never changes."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.app import Lamella
from desktop_app.gui.viewer.canvas import MID_GREY, Canvas
from desktop_app.imaging.decoding import decode_image

Spin = Callable[..., None]
Key = Qt.Key


@pytest.fixture
def looking(
    open_program: Callable[..., Lamella], run_done: Callable[[Lamella], None], field_dir: Path, spin: Spin
) -> Lamella:
    """A program that has classified its folder and shows the third field in the viewer."""
    program = open_program(field_dir)
    run_done(program)
    parts = program.window.controls.parts
    parts.grid.setFocus()
    parts.grid.setCurrentIndex(parts.model.index(2))
    QTest.keyClick(parts.grid, Key.Key_Space)
    assert program.window.controls.viewer.is_open
    spin(lambda: parts.viewer.main.shown is not None)
    return program


def press(
    program: Lamella, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    """Press a key on the picture, as Qt would: first as a shortcut, then as a key."""
    QTest.keyClick(program.window.controls.parts.viewer.active(), key, modifier)


def row(program: Lamella) -> int:
    return program.window.controls.parts.grid.currentIndex().row()


def settled(program: Lamella, spin: Spin) -> None:
    """Wait until the field under the cursor is the one on show."""
    controls = program.window.controls
    spin(
        lambda: (
            controls.parts.viewer.main.shown is not None
            and controls.parts.viewer.main.shown is controls.view_shelf.get(controls.parts.grid.current_id())
        )
    )


def centre_colour(canvas: Canvas) -> tuple[int, int, int]:
    image = canvas.grab().toImage()
    colour = image.pixelColor(image.width() // 2, image.height() // 2)
    return colour.red(), colour.green(), colour.blue()


@pytest.mark.parametrize("key", [Key.Key_Escape, Key.Key_Space])
def test_space_opens_and_closes_and_the_grid_keeps_its_place(
    looking: Lamella, spin: Spin, key: Qt.Key
) -> None:
    parts = looking.window.controls.parts
    assert not parts.grid.isVisible()
    assert not parts.filters.isVisible()
    press(looking, Key.Key_Right)
    press(looking, key)
    assert parts.grid.isVisible()
    assert parts.filters.isVisible()
    assert row(looking) == 3
    assert parts.grid.hasFocus() or QApplication.focusWidget() is None
    assert looking.window.controls.view_shelf.size_bytes == 0


def test_escape_closes_the_viewer_and_does_not_stop_a_run(looking: Lamella) -> None:
    controls = looking.window.controls
    controls.actions["stop"].setEnabled(True)
    stopped: list[bool] = []
    controls.actions["stop"].triggered.connect(stopped.append)
    press(looking, Key.Key_Escape)
    assert not controls.viewer.is_open
    assert not stopped


def test_a_double_click_opens_the_field_under_the_pointer(looking: Lamella, spin: Spin) -> None:
    parts = looking.window.controls.parts
    press(looking, Key.Key_Escape)
    spot = parts.grid.visualRect(parts.model.index(1)).center()
    QTest.mouseClick(parts.grid.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    QTest.mouseDClick(parts.grid.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert looking.window.controls.viewer.is_open
    assert row(looking) == 1
    assert "24-1101" in parts.viewer.bar.name.text()


def test_next_and_previous_stop_at_the_ends_and_find_neighbours_loaded(looking: Lamella, spin: Spin) -> None:
    controls = looking.window.controls
    ids = controls.parts.model.ids
    settled(looking, spin)
    spin(lambda: {ids[1], ids[2], ids[3], ids[4]} <= set(controls.view_shelf.ids))
    press(looking, Key.Key_Right)
    assert controls.parts.viewer.main.shown is controls.view_shelf.get(ids[3])
    for _ in range(6):
        press(looking, Key.Key_Left)
    assert row(looking) == 0
    assert controls.parts.viewer.bar.place.text() == "1 of 15"
    settled(looking, spin)


def test_zoom_pan_fit_and_one_to_one_by_keys(looking: Lamella) -> None:
    main = looking.window.controls.parts.viewer.main
    fitted = main.sight
    press(looking, Key.Key_Plus)
    assert main.sight.zoom == pytest.approx(fitted.zoom * 1.25)
    press(looking, Key.Key_Minus)
    assert main.sight.zoom == pytest.approx(fitted.zoom)
    for _ in range(5):
        press(looking, Key.Key_Plus)
    before = main.sight.x
    press(looking, Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert main.sight.x > before
    press(looking, Key.Key_F)
    assert main.sight == fitted
    assert looking.window.controls.keeper.settings.thumb_fit == "fill"
    press(looking, Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert main.sight.zoom == 1.0
    press(looking, Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert main.is_fitted


def test_the_wheel_zooms_to_the_pointer(looking: Lamella) -> None:
    main = looking.window.controls.parts.viewer.main
    for _ in range(2):
        press(looking, Key.Key_Plus)
    sight = main.sight
    at = QPointF(main.width() / 2 + 60, main.height() / 2 - 30)
    file_x = sight.x + 60 * main.devicePixelRatioF() / sight.zoom
    wheel = QWheelEvent(
        at,
        main.mapToGlobal(at),
        QPoint(0, 0),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(main, wheel)
    assert main.sight.zoom > sight.zoom
    assert main.to_screen(file_x, 0).x() == pytest.approx(at.x(), abs=0.5)


def test_dragging_moves_the_picture(looking: Lamella) -> None:
    main = looking.window.controls.parts.viewer.main
    for _ in range(6):
        press(looking, Key.Key_Plus)
    before = main.sight
    middle = main.rect().center()
    QTest.mousePress(main, Qt.MouseButton.LeftButton, pos=middle)
    QTest.mouseMove(main, middle + QPoint(-20, 0))
    QTest.mouseRelease(main, Qt.MouseButton.LeftButton, pos=middle + QPoint(-20, 0))
    assert main.sight.x == pytest.approx(before.x + 20 * main.devicePixelRatioF() / before.zoom)


def test_light_changes_the_screen_and_never_what_the_model_sees(looking: Lamella, spin: Spin) -> None:
    controls = looking.window.controls
    page, shelf = controls.parts.viewer, controls.view_shelf
    settled(looking, spin)
    state = controls.browsing.rows.state(controls.parts.grid.current_id())
    kept = shelf.get(state.record.image_id)
    pixels = kept.picture.levels[0].copy()
    neutral = centre_colour(page.main)
    press(looking, Key.Key_L)
    assert page.light.isVisible()
    page.light.brightness.setValue(60)
    page.light.contrast.setValue(30)
    assert centre_colour(page.main) != neutral
    assert (kept.picture.levels[0] == pixels).all()
    assert decode_image(state.record.path).pixel_sha256 == state.facts.pixel_sha256
    done: list[bool] = []
    controls.running.ended.connect(done.append)
    before = {row.record.image_id: row.prediction for row in controls.browsing.rows}
    controls.running.start(controls.opening.session, (state.record,), controls.choice.chosen_id)
    spin(lambda: bool(done))
    again = controls.browsing.rows.state(state.record.image_id).prediction
    assert again.malignant_probability_raw == before[state.record.image_id].malignant_probability_raw
    page.light.reset.click()
    assert centre_colour(page.main) == neutral
    assert not page.light.reset.isEnabled()


def test_the_mid_grey_mat_is_kept_in_the_settings(looking: Lamella) -> None:
    controls = looking.window.controls
    press(looking, Key.Key_G)
    assert controls.parts.viewer.main.grab().toImage().pixelColor(4, 4).name() == MID_GREY
    assert controls.keeper.settings.viewer_grey
    press(looking, Key.Key_G)
    assert not controls.keeper.settings.viewer_grey


def test_two_fields_are_compared_with_linked_zoom(looking: Lamella, spin: Spin) -> None:
    controls, page = looking.window.controls, looking.window.controls.parts.viewer
    ids = controls.parts.model.ids
    press(looking, Key.Key_C)
    assert page.pinned.isVisible()
    press(looking, Key.Key_Right)
    settled(looking, spin)
    assert page.pinned.shown is controls.view_shelf.get(ids[2])
    assert controls.browsing.rows.state(ids[2]).record.name in page.pinned_words.text()
    assert controls.browsing.rows.state(ids[3]).record.name in page.main_words.text()
    for _ in range(4):
        press(looking, Key.Key_Plus)
    assert page.pinned.sight.zoom == page.main.sight.zoom
    press(looking, Key.Key_K)
    press(looking, Key.Key_Plus)
    assert page.pinned.sight.zoom < page.main.sight.zoom
    press(looking, Key.Key_C)
    assert not page.pinned.isVisible()
    assert controls.viewer.pinned_id == 0


def test_the_scale_bar_follows_the_file_or_the_users_own_size(looking: Lamella, spin: Spin) -> None:
    controls = looking.window.controls
    main = controls.parts.viewer.main
    assert main.um_per_px is None
    without = main.grab().toImage()
    press(looking, Key.Key_S)
    dialog = controls.viewer.dialog
    assert dialog.isVisible()
    dialog.number.setValue(0.5)
    dialog.accept()
    dialog.chosen.emit("unknown", 0.5)
    assert controls.keeper.settings.pixel_sizes == {"unknown": 0.5}
    assert main.um_per_px == 0.5
    assert main.grab().toImage() != without


def test_a_broken_file_says_why(looking: Lamella, spin: Spin) -> None:
    controls = looking.window.controls
    names = [controls.browsing.rows.state(image_id).record.name for image_id in controls.parts.model.ids]
    controls.parts.grid.setCurrentIndex(controls.parts.model.index(names.index("24-1101-99.jpg")))
    spin(lambda: controls.parts.viewer.main.shown is None)
    assert "24-1101-99.jpg could not be read" in controls.parts.viewer.main.message


def test_memory_is_bounded_however_many_fields_are_seen(looking: Lamella, spin: Spin) -> None:
    controls = looking.window.controls
    shelf = controls.view_shelf
    settled(looking, spin)
    one = shelf.get(controls.parts.grid.current_id()).picture.size_bytes
    shelf._most_bytes = 3 * one
    for key in (Key.Key_Left, Key.Key_Left, Key.Key_Right, Key.Key_Right, Key.Key_Right):
        press(looking, key)
        settled(looking, spin)
    spin(lambda: shelf.size_bytes <= 3 * one)
    settled(looking, spin)


def test_another_folder_closes_the_viewer(looking: Lamella, tmp_path: Path, spin: Spin) -> None:
    (tmp_path / "empty").mkdir()
    looking.window.open(tmp_path / "empty")
    assert not looking.window.controls.viewer.is_open
    spin(lambda: looking.window.controls.parts.nothing.isVisible())
    spin(lambda: not looking.window.controls.opening.is_scanning)


def test_a_picture_that_takes_long_is_not_mistaken_for_the_one_before(looking: Lamella, spin: Spin) -> None:
    controls, main = looking.window.controls, looking.window.controls.parts.viewer.main
    settled(looking, spin)
    controls.view_shelf.forget()
    controls.viewer._on_late_timeout()
    assert main.shown is None
    assert "Reading" in main.message
    controls.viewer.refresh()
    settled(looking, spin)
