"""The notice of a crash: it stands while a folder opens, and its button shows the report."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from desktop_app.app import Lamella
from desktop_app.domain.crash import CrashReport, Ending
from desktop_app.domain.settings import TEXT_PERCENTS, THEMES
from desktop_app.gui.splash import Splash
from desktop_app.gui.theme.tokens import DARK, LIGHT
from desktop_app.persistence.first_look import KNOWN_PERCENTS, KNOWN_THEMES, first_look


def test_the_notice_outlives_the_opening_of_a_folder_and_shows_the_report(
    open_program: Callable[..., Lamella], run_done: Callable, field_dir: Path, tmp_path: Path
) -> None:
    path = tmp_path / "crash.txt"
    path.write_text("What happened: a fault\n", encoding="utf-8")
    program = open_program(field_dir)
    program.window.crashes.tell_of(CrashReport(path, Ending.CRASHED, datetime.now(tz=UTC)))
    run_done(program)
    bar = program.window.controls.parts.crash
    assert bar.isVisible()
    assert bar.notice is not None
    assert "crashed" in bar.notice.text
    button = bar.findChild(QPushButton)
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert not bar.isVisible()
    window = program.window.labs.windows["crash"]
    assert window.isVisible()
    assert window.view.toPlainText() == "What happened: a fault\n"
    QTest.mouseClick(window.give_away.copy, Qt.MouseButton.LeftButton)
    assert QApplication.clipboard().text() == window.view.toPlainText()
    window.give_away.write(tmp_path / "given away.txt")
    assert (tmp_path / "given away.txt").read_text("utf-8") == "What happened: a fault\n"
    window.give_away.write(tmp_path / "no folder" / "x.txt")
    assert "could not be written" in window.give_away.said.text()


@pytest.mark.parametrize(("mode", "tokens"), [("light", LIGHT), ("dark", DARK)])
def test_the_splash_has_the_colours_of_the_theme(qapp: QApplication, mode: str, tokens: object) -> None:
    splash = Splash(mode)
    splash.appear()
    assert splash.is_painted
    shown = splash.grab().toImage()
    assert shown.pixelColor(10, 10).name().upper() == tokens.surface
    splash.close()
    splash.deleteLater()


def test_the_splash_reads_what_the_settings_hold(tmp_path: Path) -> None:
    assert KNOWN_THEMES == THEMES
    assert KNOWN_PERCENTS == TEXT_PERCENTS
    assert first_look(tmp_path) == (100, "system")
    file = tmp_path / "config" / "settings.json"
    file.parent.mkdir()
    for text, wanted in (
        ('{"theme": "dark", "text_percent": 150}', (150, "dark")),
        ('{"theme": 5, "text_percent": [1]}', (100, "system")),
        ("[" * 100_000, (100, "system")),
    ):
        file.write_text(text, encoding="utf-8")
        assert first_look(tmp_path) == wanted
