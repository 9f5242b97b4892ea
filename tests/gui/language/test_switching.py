"""The language changes in every open window at once, as if the program had been started in it."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from desktop_app.app import Lamella
from desktop_app.domain.settings import Settings
from desktop_app.gui.window_menu import WindowMenu
from desktop_app.services.workspace import Workspace
from tests.helpers.pseudo_language import write_pseudo_language

Open = Callable[..., Lamella]
Wait = Callable[[Lamella], None]


@pytest.fixture
def pseudo_german(tmp_path: Path, repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the program find the pseudo language where German should be."""
    resources = tmp_path / "bundled" / "resources"
    write_pseudo_language(resources / "i18n", "de")
    for name in ("icons", "theme", "samples"):
        (resources / name).symlink_to(repository / "resources" / name)
    monkeypatch.setattr("desktop_app.app.bundled_dir", lambda: resources.parent)


@pytest.fixture
def language_reset(qapp: QApplication) -> Iterator[None]:
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def open_everything(program: Lamella) -> None:
    labs = program.window.labs
    for show in (
        labs.show_fine_tuning,
        labs.show_evaluation,
        labs.show_comparison,
        labs.show_calibration,
        labs.show_models,
        labs.show_patients,
    ):
        show()


def texts_of(widget: QWidget) -> list[tuple[str, str]]:
    """Return every text a widget tree shows, each with the kind of widget, in the order of the tree."""
    found: list[tuple[str, str]] = []
    for each in [widget, *widget.findChildren(QWidget)]:
        if each.objectName() in ("ScrollLeftButton", "ScrollRightButton"):
            continue  # Qt's own; it names them once
        kind = type(each).__name__
        found.append((kind + ".tip", each.toolTip()))
        found.append((kind + ".name", each.accessibleName()))
        if isinstance(each, QLabel | QAbstractButton):
            found.append((kind, each.text()))
        if isinstance(each, QLineEdit | QPlainTextEdit):
            found.append((kind, each.placeholderText()))
        if isinstance(each, QAbstractItemView) and each.model() is not None:
            model = each.model()
            for row in range(model.rowCount(QModelIndex())):
                columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(QModelIndex())
                found += [(kind, str(model.index(row, column).data() or "")) for column in range(columns)]
    return found


def everything(program: Lamella) -> dict[str, list[tuple[str, str]]]:
    windows = {"main": program.window, **program.window.labs.windows}
    return {name: texts_of(window) for name, window in windows.items()}


class Switch(QObject):
    """Chooses German in the menu when it is told to."""

    def __init__(self, menu: WindowMenu) -> None:
        super().__init__(menu)
        self._menu = menu

    def to_german(self, _total: int) -> None:
        self._menu.language_chosen.emit("de")


@pytest.fixture
def german_profile(tmp_path: Path) -> Path:
    profile = tmp_path / "german"
    Workspace.open(profile).save_settings(Settings(language="de"))
    return profile


def shape_of(texts: list[tuple[str, str]]) -> set[tuple[str, str]]:
    """Return texts without their values, which differ from run to run."""
    return {(kind, re.sub(r"[\d.,:/]+", "#", text)) for kind, text in texts}


@pytest.mark.usefixtures("language_reset", "pseudo_german")
def test_a_window_that_changes_its_language_reads_like_one_started_in_it(
    open_program: Open, run_done: Wait, field_dir: Path, tmp_path: Path, german_profile: Path
) -> None:
    program = open_program(field_dir, tmp_path / "one")
    run_done(program)
    open_everything(program)
    english = everything(program)
    program.window.controls.window_menu.language_chosen.emit("de")
    switched = everything(program)
    assert program.window.controls.keeper.settings.language == "de"
    program.window.controls.window_menu.language_chosen.emit("en")
    assert everything(program) == english
    started = open_program(field_dir, german_profile)
    run_done(started)
    open_everything(started)
    for name, texts in everything(started).items():
        assert shape_of(switched[name]) == shape_of(texts), name


@pytest.mark.usefixtures("language_reset", "pseudo_german")
def test_a_run_goes_on_while_the_language_changes(
    open_program: Open, run_done: Wait, field_dir: Path
) -> None:
    program = open_program(field_dir)
    controls = program.window.controls
    ended: list[bool] = []
    controls.running.ended.connect(ended.append)
    controls.running.began.connect(Switch(controls.window_menu).to_german)
    run_done(program)
    assert ended == [True]
    assert controls.parts.notices.notice is not None
    assert controls.parts.notices.notice.text.startswith("[")
