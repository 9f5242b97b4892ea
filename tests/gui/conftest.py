"""Fixtures of the window's tests: the theme, a program on a tiny real model, no timer or thread left."""

import gc
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QThread, QTimer
from PySide6.QtWidgets import QApplication

from desktop_app.app import Lamella
from desktop_app.gui.theme.theme import Theme
from desktop_app.services.workspace import Workspace
from desktop_app.workers.facts import Facts
from tests.helpers.picture_folder import noise_picture
from tests.helpers.tiny_package import tiny_package

PATIENCE_S = 60.0


@pytest.fixture(scope="session", autouse=True)
def _old_objects_are_not_searched() -> Iterator[None]:
    """Let collections pass over what the suites before have left: TensorFlow alone is a million objects."""
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()


@pytest.fixture(autouse=True)
def _nothing_qt_survives(qapp: QApplication, _old_objects_are_not_searched: None) -> Iterator[None]:
    """A test that leaves a widget, a running QThread or an active QTimer behind fails.

    Every widget that lives is styled anew with each change of the theme: a hundred forgotten windows made
    the last tests a hundred times slower than the first.
    """
    yield
    _let_go()
    widgets = [repr(widget) for widget in QApplication.topLevelWidgets()]
    assert not widgets, f"widgets still alive: {widgets}"
    threads = [thread.objectName() for thread in _living(QThread) if thread.isRunning()]
    timers = [repr(timer.parent()) for timer in _living(QTimer) if timer.isActive()]
    assert not threads, f"threads still running: {threads}"
    assert not timers, f"timers still active: {timers}"


def _let_go() -> None:
    gc.collect()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()


def _living(kind: type) -> list:
    own = QCoreApplication.instance().thread()
    found = [item for item in gc.get_objects() if isinstance(item, kind) and shiboken6.isValid(item)]
    return [item for item in found if item is not own]


@pytest.fixture(autouse=True)
def _english_numbers() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def theme(qapp: QApplication, repository: Path) -> Theme:
    """The light theme, applied."""
    theme = Theme(qapp, repository / "resources")
    theme.apply("light")
    return theme


@pytest.fixture(scope="session")
def tiny_models_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A models folder with one tiny, real model that is the default."""
    folder = tmp_path_factory.mktemp("models")
    tiny_package(folder / "tiny_dev", with_training=False)
    return folder


@pytest.fixture(scope="session")
def field_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Fourteen small pictures of two patients in two folders, and a broken one."""
    folder = tmp_path_factory.mktemp("fields")
    for number in range(1, 15):
        patient = "24-1101" if number % 2 else "24-1102"
        place = folder / ("left" if number <= 7 else "right")
        noise_picture(place / f"{patient}-{number}.png", number)
    (folder / "left" / "24-1101-99.jpg").write_bytes(b"\xff\xd8\xff no picture after all")
    return folder


@pytest.fixture
def spin(qapp: QApplication) -> Callable[..., None]:
    """Let the event loop run until a condition holds."""

    def run(until: Callable[[], bool]) -> None:
        give_up = time.monotonic() + PATIENCE_S
        while not until():
            assert time.monotonic() < give_up, "it did not happen in time"
            qapp.processEvents()
            time.sleep(0.001)

    return run


@pytest.fixture
def open_program(
    qapp: QApplication, tiny_models_dir: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[..., Lamella]]:
    """Start the real program, on a profile of its own; it is shut down at the end."""
    monkeypatch.setenv("LAMELLA_MODELS_DIR", str(tiny_models_dir))
    qapp.setQuitOnLastWindowClosed(False)
    programs: list[Lamella] = []

    def start(first: Path | None = None, profile: Path = tmp_path / "profile") -> Lamella:
        program = Lamella(qapp, Workspace.open(profile), Facts("", ""), owns_process=False)
        programs.append(program)
        program.start(first)
        return program

    yield start
    for program in programs:
        if not shiboken6.isValid(program.window):
            continue
        program.window.close()
        assert program.shut_down(), "a thread did not end"
        program.discard_windows()
    programs.clear()


@pytest.fixture
def run_done(spin: Callable[..., None]) -> Callable[[Lamella], None]:
    """Wait until a program has opened its folder and classified it."""

    def wait(program: Lamella) -> None:
        controls = program.window.controls
        ended: list[bool] = []
        controls.running.ended.connect(ended.append)
        spin(lambda: bool(ended) and not controls.running.is_active)

    return wait
