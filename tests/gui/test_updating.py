"""Updates in the window: a real update of a stand-in version, dropped on the real window."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent

from desktop_app.app import Lamella
from desktop_app.gui.evaluating.models_window import ModelsWindow
from desktop_app.gui.pieces.installable import first_installable
from desktop_app.installation.layout import Installation
from desktop_app.services.updates import Updates
from tests.helpers.model_variants import variant
from tests.helpers.stand_in_versions import OURS, installation, picture_of, stamp_of, update

Open = Callable[..., Lamella]
Spin = Callable[..., None]


@pytest.fixture(scope="module")
def signed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return update(tmp_path_factory.mktemp("signed"), "0.3.0", OURS)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Installation:
    """An installation that the program under test takes for its own."""
    here = installation(tmp_path / "prefix")
    updates = Updates(here, stamp_of(OURS))
    monkeypatch.setattr(Updates, "of_this_program", lambda: updates)
    return here


def drop(program: Lamella, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    event = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    program.window.dropEvent(event)


def notice(program: Lamella) -> str:
    shown = program.window.controls.parts.notices.notice
    return shown.text if shown is not None else ""


def test_a_dropped_update_asks_applies_and_can_be_gone_back_from(
    open_program: Open, spin: Spin, here: Installation, signed: Path
) -> None:
    program = open_program()
    controls = program.window.controls
    parts, ask, go_back = controls.parts, controls.parts.ask, controls.actions["go_back"]
    before = picture_of(here.prefix)
    drop(program, signed)
    spin(lambda: bool(ask.asked))
    assert ask.text.startswith("Update Lamella from version 0.2.0 to 0.3.0 (signed by a trusted key, ")
    assert ask.agree.text() == "Update"
    assert program.window.focusWidget() is ask.decline, "Enter and Space decline"
    ask.decline.click()
    assert picture_of(here.prefix) == before
    assert not go_back.isEnabled()

    drop(program, signed)
    spin(lambda: bool(ask.asked))
    ask.agree.click()
    assert parts.update_progress.is_running
    spin(lambda: not controls.updating.is_changing)
    assert notice(program) == "Lamella 0.3.0 is ready. It starts next time."
    assert here.current == "0.3.0"
    assert not parts.update_progress.is_running
    spin(go_back.isEnabled)
    assert go_back.text() == "Go back to version 0.2.0"

    go_back.trigger()
    assert "Start Lamella 0.2.0 again from now on?" in ask.text
    ask.agree.click()
    spin(lambda: not controls.updating.is_changing)
    assert (here.current, here.previous) == ("0.2.0", "0.3.0")
    spin(lambda: go_back.text() == "Go back to version 0.3.0")


def test_restart_now_ends_the_program_and_starts_the_other_version(
    open_program: Open, spin: Spin, here: Installation, signed: Path
) -> None:
    program = open_program()
    controls, ask = program.window.controls, program.window.controls.parts.ask
    drop(program, signed)
    spin(lambda: bool(ask.asked))
    ask.agree.click()
    spin(lambda: not controls.updating.is_changing)
    shown = controls.parts.notices.notice
    assert shown is not None
    assert shown.action == "Restart now"
    assert not program.starts_anew
    controls.parts.notices.action_asked.emit(shown.action_id)
    assert program.starts_anew
    assert program.window.isHidden()

    started = here.prefix / "started"
    launcher = here.prefix / "lamella-gui"
    launcher.write_text(f'#!/bin/sh\necho "$LD_LIBRARY_PATH" >"{started}"\n', encoding="utf-8")
    launcher.chmod(0o755)
    process = Updates.of_this_program().start_anew()
    assert process is not None
    assert process.wait(60) == 0
    assert started.is_file()


def test_nothing_is_restarted_while_a_run_goes_on(
    open_program: Open, spin: Spin, here: Installation, signed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = open_program()
    controls, ask = program.window.controls, program.window.controls.parts.ask
    monkeypatch.setattr(controls, "is_training", lambda: True)
    drop(program, signed)
    spin(lambda: bool(ask.asked))
    ask.agree.click()
    spin(lambda: not controls.updating.is_changing)
    shown = controls.parts.notices.notice
    assert shown is not None
    assert not shown.action
    controls.parts.notices.action_asked.emit("restart_now")
    assert not program.starts_anew
    assert "Something is going on" in notice(program)


def test_an_unsigned_update_says_so_and_a_damaged_one_is_refused(
    open_program: Open, spin: Spin, here: Installation, tmp_path: Path
) -> None:
    unsigned = update(tmp_path, "0.3.0")
    program = open_program(unsigned)  # as a double click starts it
    controls, ask = program.window.controls, program.window.controls.parts.ask
    spin(lambda: bool(ask.asked))
    assert "(not signed, " in ask.text
    assert "Lamella 0.3.0 is not signed: nothing shows who made it." in ask.text
    assert ask.agree.text() == "Install anyway"
    before = picture_of(here.prefix)
    unsigned.write_bytes(update(tmp_path, "0.4.0").read_bytes())
    ask.agree.click()
    spin(lambda: not controls.updating.is_changing)
    assert "Lamella 0.4.0 is not signed" in notice(program), "the answer was about another file"

    unsigned.write_bytes(b"PK no update")
    controls.parts.notices.dismiss()
    drop(program, unsigned)
    spin(lambda: bool(notice(program)))
    assert "was refused" in notice(program)
    assert picture_of(here.prefix) == before


def test_cancel_stops_an_update(open_program: Open, spin: Spin, here: Installation, tmp_path: Path) -> None:
    slow = update(tmp_path, "0.3.0", OURS, answer="sleep 60")
    program = open_program()
    controls, parts = program.window.controls, program.window.controls.parts
    before = picture_of(here.prefix)
    drop(program, slow)
    spin(lambda: bool(parts.ask.asked))
    parts.ask.agree.click()
    spin(lambda: (here.prefix / "versions" / ".incoming-0.3.0" / "lamella").is_file())
    parts.update_progress.cancel.click()
    spin(lambda: not controls.updating.is_changing)
    assert notice(program) == "Stopped; nothing was changed."
    assert picture_of(here.prefix) == before


def test_a_checkout_says_who_updates_it(open_program: Open, spin: Spin, signed: Path) -> None:
    program = open_program()
    drop(program, signed)
    spin(lambda: bool(notice(program)))
    assert "was not put here by an installer" in notice(program)


def test_a_dropped_model_is_asked_about_in_the_window_of_models(
    open_program: Open, spin: Spin, tmp_path: Path
) -> None:
    from desktop_app.inference.package_writer import pack

    package = pack(variant(tmp_path / "rival", "rival_dev"), tmp_path / "rival.lamella")
    program = open_program()
    spin(lambda: program.window.controls.choice.is_ready)
    drop(program, tmp_path / "beside.png", package)
    spin(lambda: "models" in program.window.labs.windows)
    window = program.window.labs.windows["models"]
    assert isinstance(window, ModelsWindow)
    spin(lambda: bool(window.question.asked))
    window.question.agree.click()
    spin(lambda: len(program.window.controls.choice.models) == 2)


def test_installable_files_are_known_by_their_names() -> None:
    paths = [Path("a.png"), Path("B.LAMELLA"), Path("c.lamella-update")]
    assert first_installable(paths) == paths[1]
    assert first_installable(paths[2:]) == paths[2]
    assert first_installable([Path("x.lamella-session"), Path("lamella")]) is None
