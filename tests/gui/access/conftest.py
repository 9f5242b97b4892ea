"""Every window of the program, open at once, for the tests of access."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.app import Lamella
from tests.helpers.pseudo_language import write_pseudo_language


@pytest.fixture
def listening(qapp: QApplication) -> Iterator[None]:
    """An assistive program is there, as far as Qt knows."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.fixture
def pseudo_german(tmp_path: Path, repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the program find a language of long words where German should be."""
    resources = tmp_path / "bundled" / "resources"
    write_pseudo_language(resources / "i18n", "de")
    for folder in (repository / "resources").iterdir():
        if folder.name != "i18n":
            (resources / folder.name).symlink_to(folder)
    monkeypatch.setattr("desktop_app.app.bundled_dir", lambda: resources.parent)


@pytest.fixture
def classified(
    open_program: Callable[..., Lamella], run_done: Callable[[Lamella], None], field_dir: Path
) -> Lamella:
    """A program that has classified the folder of fifteen files."""
    program = open_program(field_dir)
    run_done(program)
    parts = program.window.controls.parts
    parts.grid.setCurrentIndex(parts.model.index(2))
    return program


@pytest.fixture
def every_window(classified: Lamella) -> Callable[[], Iterator[QWidget]]:
    """Open every window and page of the program; yield each, and the main one again with its viewer."""

    def run() -> Iterator[QWidget]:
        labs, controls = classified.window.labs, classified.window.controls
        labs.show_sheet("Malignant", ())
        labs.show_licences()
        labs.show_crash("What happened: a fault\n")
        for name in OPENING:
            controls.actions[name].trigger()
        settle()
        for widget in QApplication.topLevelWidgets():
            if widget.metaObject().className() != "QComboBoxPrivateContainer":
                yield widget
        controls.actions["viewer"].trigger()
        settle()
        assert controls.parts.is_viewing
        yield classified.window

    return run


# Commands that open a window, a page or a popover.
OPENING = (
    "help",
    "patients",
    "map",
    "reader",
    "agreement",
    "versions",
    "fine_tune",
    "evaluate",
    "compare",
    "calibrate",
    "manage_models",
    "shortcuts",
    "self_check",
    "about",
    "band",
    "export_all",
)


def settle() -> None:
    """Let layouts and polishing that wait take place."""
    for _ in range(3):
        QCoreApplication.sendPostedEvents()
        QCoreApplication.processEvents()
