"""Opening yields states in order, in handfuls, with what was known; single pictures too."""

from pathlib import Path

import pytest

from desktop_app.domain.cancellation import Cancelled, CancelToken
from desktop_app.domain.errors import FailureReason, FolderError
from desktop_app.domain.field import Failure, FieldResult, FieldState
from desktop_app.persistence.session_store import SqliteSessionStore
from desktop_app.services.open_folder import OpenFolder
from tests.helpers.picture_folder import grey_picture
from tests.helpers.session_values import MODEL, answered


def opened(store: SqliteSessionStore, root: Path, only: Path | None = None) -> list[FieldState]:
    events = OpenFolder(store, MODEL)(root, True, CancelToken(), only)
    return [state for event in events for state in event.batch]


def test_names_tell_patient_and_magnification_and_folders_are_relative(tmp_path: Path) -> None:
    grey_picture(tmp_path / "fields" / "sub" / "SOB_B_A-14-22549AB-400-001.png", 1)
    grey_picture(tmp_path / "fields" / "b2.png", 1)
    store = SqliteSessionStore(None, tmp_path / "fields")
    plain, named = opened(store, tmp_path / "fields")
    store.close()

    assert (plain.record.name, plain.record.folder, plain.record.patient) == ("b2.png", "", "")
    assert (named.record.folder, named.record.patient) == ("sub", "14-22549")
    assert (named.record.magnification, plain.record.magnification) == ("400X", "unknown")
    assert plain.record.path.is_absolute()
    assert plain.record.size_bytes == plain.record.path.stat().st_size


def test_the_same_folder_opens_again_with_what_was_done(tmp_path: Path) -> None:
    root = tmp_path / "fields"
    for name in ("1.png", "2.png", "3.png"):
        grey_picture(root / name, 7)
    store = SqliteSessionStore(tmp_path / "session", root)
    ids = [state.record.image_id for state in opened(store, root)]
    run = store.begin_run(MODEL, "0.1.0", {})
    store.save_result(run, answered(ids[0], 0.8), logit=1.0)
    failure = Failure(FailureReason.CORRUPT, "it is broken", "c" * 64)
    store.save_result(run, FieldResult(ids[1], failure=failure))
    store.close()

    store = SqliteSessionStore(tmp_path / "session", root)
    again = opened(store, root)
    store.close()
    assert [state.record.image_id for state in again] == ids
    assert again[0].prediction == answered(ids[0], 0.8).prediction
    assert again[0].facts is not None
    assert (again[1].failure, again[1].prediction) == (failure, None)
    assert (again[2].facts, again[2].prediction, again[2].failure) == (None, None, None)


def test_states_come_in_handfuls_and_the_last_event_knows_the_total(tmp_path: Path) -> None:
    for number in range(450):
        (tmp_path / f"{number}.png").write_bytes(b"not read while opening")
    store = SqliteSessionStore(None, tmp_path)
    events = list(OpenFolder(store, None)(tmp_path, True, CancelToken()))
    store.close()

    assert max(len(event.batch) for event in events) <= 200
    assert [event.total for event in events] == [0] * (len(events) - 1) + [450]
    assert events[-1].done == 450
    names = [state.record.name for event in events for state in event.batch]
    assert names == [f"{number}.png" for number in range(450)]


def test_one_picture_is_opened_without_its_neighbours(tmp_path: Path) -> None:
    grey_picture(tmp_path / "1.png", 7)
    grey_picture(tmp_path / "2.png", 7)
    store = SqliteSessionStore(None, tmp_path)
    (state,) = opened(store, tmp_path, only=tmp_path / "2.png")
    (tmp_path / "2.png").unlink()

    assert state.record.name == "2.png"
    with pytest.raises(FolderError, match=r"2\.png cannot be opened"):
        opened(store, tmp_path, only=tmp_path / "2.png")
    store.close()


def test_stop_ends_the_scan(tmp_path: Path) -> None:
    grey_picture(tmp_path / "1.png", 7)
    store, cancel = SqliteSessionStore(None, tmp_path), CancelToken()
    cancel.cancel()
    with pytest.raises(Cancelled):
        list(OpenFolder(store, None)(tmp_path, True, cancel))
    store.close()


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    store = SqliteSessionStore(None, tmp_path)
    with pytest.raises(FolderError, match="does not exist"):
        opened(store, tmp_path / "none")
    store.close()
