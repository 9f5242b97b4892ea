"""Sessions as files in a real window: saved under another name, opened, found again; new files taken in."""

from collections.abc import Callable
from pathlib import Path

import pytest

from desktop_app.app import Lamella
from desktop_app.domain.review import Decision
from desktop_app.services import watch_folder
from tests.helpers.picture_folder import noise_picture


@pytest.fixture
def fields(tmp_path: Path) -> Path:
    """Three pictures that a test may move about."""
    for number in range(3):
        noise_picture(tmp_path / "fields" / f"14-22{number}00.png", number)
    return tmp_path / "fields"


def test_a_session_is_saved_as_another_and_found_again_after_its_folder_moved(
    open_program: Callable[..., Lamella],
    run_done: Callable[[Lamella], None],
    spin: Callable[..., None],
    fields: Path,
    tmp_path: Path,
) -> None:
    program = open_program(fields)
    run_done(program)
    controls = program.window.controls
    target, moved = tmp_path / "mine.lamella-session", tmp_path / "moved"
    controls.reviewing.decide(Decision.MALIGNANT, controls.browsing.all_ids())
    controls.actions["save_session_as"].trigger()
    assert controls.filing.dialog is not None
    controls.filing.dialog.fileSelected.emit(str(target))
    controls.filing.dialog.close()
    spin(lambda: controls.opening.session is not None and controls.opening.session.path == target)
    spin(lambda: controls.keeper.settings.recent_folders[0] == str(target))
    fields.rename(moved)

    program.window.open(target)
    spin(lambda: controls.parts.notices.isVisible() and controls.opening.session is not None)
    assert len(controls.browsing.rows) == 0
    controls.filing.find_in(str(moved))
    spin(lambda: len(controls.browsing.rows) == 3 and not controls.opening.is_scanning)
    assert controls.opening.session is not None
    assert controls.opening.session.root == moved
    decisions = {state.review.decision for state in controls.browsing.rows if state.review is not None}
    assert decisions == {Decision.MALIGNANT}


def test_files_that_come_into_a_watched_folder_are_shown_and_classified(
    open_program: Callable[..., Lamella],
    run_done: Callable[[Lamella], None],
    spin: Callable[..., None],
    fields: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(watch_folder, "INTERVAL_S", 0.05)
    program = open_program(fields)
    run_done(program)
    controls = program.window.controls
    controls.actions["watch"].setChecked(True)
    noise_picture(fields / "new" / "14-22900.png", 9)
    spin(lambda: len(controls.browsing.rows.probabilities()) == 4)
    controls.actions["watch"].setChecked(False)
    assert controls.parts.model.rowCount() == 4
