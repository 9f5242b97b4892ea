"""The heat map in viewer and pane, with a real model: shown, told, moved by sliders, beside, saved."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_app.app import Lamella
from desktop_app.imaging.decoding import decode_image
from desktop_app.services.heat_map import heat_layer, overlay

Spin = Callable[..., None]
Key = Qt.Key


@pytest.fixture
def program(
    open_program: Callable[..., Lamella], run_done: Callable[[Lamella], None], field_dir: Path, spin: Spin
) -> Lamella:
    """A program that has classified its folder, at the first field."""
    program = open_program(field_dir)
    run_done(program)
    program.window.activateWindow()
    spin(lambda: program.window.isActiveWindow())
    parts = program.window.controls.parts
    parts.grid.setCurrentIndex(parts.model.index(0))
    parts.grid.setFocus()
    return program


def show_heat(program: Lamella, spin: Spin, *, viewer: bool) -> None:
    controls = program.window.controls
    if viewer:
        QTest.keyClick(controls.parts.grid, Key.Key_Space)
        spin(lambda: controls.parts.viewer.main.shown is not None)
    QTest.keyClick(controls.parts.viewer.main if viewer else controls.parts.grid, Key.Key_H)
    spin(lambda: controls.heating.heat is not None)


def test_h_shows_the_map_over_the_pane_and_says_what_it_shows(program: Lamella, spin: Spin) -> None:
    controls = program.window.controls
    before = controls.parts.field.picture.grab().toImage()
    show_heat(program, spin, viewer=False)
    heat, words = controls.heating.heat, controls.parts.field._heat_words.text()
    assert heat.depth in words
    if heat.is_zero:
        assert "map is empty" in words
    else:
        assert f"{round(heat.share * 100)} % of the evidence" in words
        spin(lambda: controls.parts.field.picture._pixmap is not None)
        assert controls.parts.field.picture.grab().toImage() != before
    QTest.keyClick(controls.parts.grid, Key.Key_H)
    assert controls.heating.heat is None
    assert not controls.parts.field._heat_words.isVisible()


def test_the_map_follows_the_field_in_the_viewer_and_can_lie_beside_it(program: Lamella, spin: Spin) -> None:
    controls, page = program.window.controls, program.window.controls.parts.viewer
    show_heat(program, spin, viewer=True)
    first = controls.heating.heat
    assert page.main.overlay is not None
    QTest.keyClick(page.main, Key.Key_Right)
    spin(lambda: controls.heating.heat not in (None, first))
    page.heat.beside.setChecked(True)
    spin(lambda: page.pinned.shown is not None and page.pinned.shown is page.main.shown)
    assert page.pinned.isVisible()
    assert page.pinned.overlay is None
    page.heat.beside.setChecked(False)
    assert not page.pinned.isVisible()
    QTest.keyClick(page.main, Key.Key_Left)
    assert controls.heating.heat is first


def test_sliders_and_export_use_the_same_map(program: Lamella, spin: Spin, tmp_path: Path) -> None:
    controls, row = program.window.controls, program.window.controls.parts.viewer.heat
    show_heat(program, spin, viewer=True)
    row.opacity.setValue(70)
    row.threshold.setValue(20)
    assert controls.parts.viewer.main.overlay.opacity == 0.7
    target = tmp_path / "map.png"
    controls.heating.write(target)
    spin(lambda: target.name in (controls.parts.notices.notice.text if controls.parts.notices.notice else ""))
    path = controls.browsing.rows.state(controls.parts.grid.current_id()).record.path
    expected = overlay(decode_image(path).pixels, controls.heating.heat, 0.7, 0.2)
    assert np.array_equal(np.asarray(Image.open(target)), expected)
    row.note.click()
    assert program.window.labs.windows["help"].isVisible()


def test_the_layer_on_screen_is_the_overlay_of_the_reports(program: Lamella, spin: Spin) -> None:
    controls = program.window.controls
    show_heat(program, spin, viewer=False)
    heat = controls.heating.heat
    white = np.full((48, 64, 3), 255, np.uint8)
    layer = heat_layer(heat, 64, 48, 0.3)
    over = overlay(white, heat, 1.0, 0.3)
    assert np.array_equal(np.where(layer[..., 3:] > 0, layer[..., 2::-1], white), over)


def test_a_blinded_reader_gets_no_map_before_deciding(program: Lamella, spin: Spin) -> None:
    controls = program.window.controls
    controls.actions["blinded"].trigger()
    controls.parts.grid.setCurrentIndex(controls.parts.model.index(0))
    controls.actions["heat"].trigger()
    assert controls.heating.heat is None
    assert "Blinded" in controls.parts.field._heat_words.text()
    controls.actions["advance"].setChecked(False)
    controls.actions["benign"].trigger()
    spin(lambda: controls.heating.heat is not None)
