"""The window shows which versions answered, and what an older one said that is no longer installed."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel

import desktop_app
from desktop_app.app import Lamella
from desktop_app.gui.dialogs.versions_dialog import VersionsDialog

Spin = Callable[..., None]


@pytest.fixture
def program(
    open_program: Callable[..., Lamella], run_done: Callable[[Lamella], None], field_dir: Path, spin: Spin
) -> Lamella:
    """A program whose session also holds the answers of a model that is gone, given by an older Lamella."""
    program = open_program(field_dir)
    run_done(program)
    session = program.window.controls.opening.session
    assert session is not None
    assert session.path is not None
    path = session.path
    program.window.close()
    assert program.shut_down()
    program.discard_windows()
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("INSERT INTO models VALUES (77, 'gone_model', '0.9.0', 'ab12', 'cd34')")
        connection.execute(
            "INSERT INTO runs SELECT 77, started_at, ended_at, '0.1.0', 77, settings, outcome, '' FROM runs "
            "WHERE id = 1"
        )
        # Before the answers of today, as if the older model had been first.
        connection.execute(
            "INSERT INTO predictions SELECT -id, image, 77, 77, pixel_sha256, logit, raw, 0.125, "
            "'2026-01-02T03:04:05+00:00', '' FROM predictions WHERE id <= 5"
        )
    again = open_program(field_dir)
    controls = again.window.controls
    spin(lambda: len(controls.browsing.rows) == 15 and not controls.opening.is_scanning)
    return again


def dialog_of(program: Lamella, spin: Spin) -> VersionsDialog:
    controls = program.window.controls
    controls.actions["versions"].trigger()
    dialog = controls.versions.dialog
    assert dialog is not None
    spin(lambda: dialog.model.rowCount() > 0)
    return dialog


def test_versions_are_listed_and_the_answers_of_an_older_one_are_shown(program: Lamella, spin: Spin) -> None:
    dialog = dialog_of(program, spin)
    rows = dialog.versions.texts()

    assert [row[:3] for row in rows] == [
        ["Tiny test model 0.1.0", rows[0][1], "14"],
        ["gone_model 0.9.0", "0.1.0", "5"],
    ]
    assert rows[1][3].startswith("02/01/2026")
    assert dialog.model.rowCount() == 14

    dialog.versions.setCurrentCell(1, 0)
    spin(lambda: dialog.model.rowCount() == 5)
    assert {dialog.model.index(row, 1).data() for row in range(5)} == {"0.13"}
    assert dialog.model.index(0, 0).data().startswith("left/")
    newest = {dialog.model.index(row, 2).data() for row in range(5)}
    assert newest != {"0.13"}
    dialog.reject()


def test_the_field_pane_says_which_lamella_answered(program: Lamella, spin: Spin) -> None:
    parts = program.window.controls.parts
    parts.grid.setCurrentIndex(parts.model.index(2))
    spin(lambda: parts.field.shown_id != 0)

    shown = [label.text() for label in parts.field.findChildren(QLabel) if label.isVisible()]

    assert f"Lamella {desktop_app.__version__}" in shown


def test_in_a_blinded_review_no_version_tells_an_answer(program: Lamella) -> None:
    controls = program.window.controls
    controls.actions["blinded"].trigger()
    assert not controls.actions["versions"].isEnabled()
    controls.actions["blinded"].trigger()
    assert controls.actions["versions"].isEnabled()
