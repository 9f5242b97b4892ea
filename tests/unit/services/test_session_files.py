"""A session as a file: saved under another name, opened by itself, only looked at, found again when moved."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from desktop_app.domain.cancellation import Cancelled, CancelToken
from desktop_app.domain.errors import FolderError, ReviewError, StoreError
from desktop_app.domain.review import Decision
from desktop_app.services.relocate import Relocation
from desktop_app.services.session import Session
from desktop_app.services.session_files import check_session, session_of_folder
from desktop_app.services.workspace import Workspace
from tests.helpers.review_session import draw, drawn_folder, ids, session_of, states


def decisions(session: Session) -> dict[str, Decision]:
    """Return the decisions of the reader at work by path."""
    return {name: state.review.decision for name, state in states(session).items() if state.review}


def reviewed(folder: Path, profile: Path) -> Path:
    """Decide about all fields of ``folder`` and return the session file."""
    with session_of(folder, profile) as session:
        session.reviews.decide(ids(session), Decision.MALIGNANT)
        assert session.path is not None
        return session.path


def moved(session: Session, folder: Path) -> Relocation:
    (outcome,) = [item for event in session.relocate(folder, CancelToken()) for item in event.batch]
    return outcome


def test_a_session_goes_on_in_the_file_it_was_saved_as(tmp_path: Path) -> None:
    folder, profile = drawn_folder(tmp_path / "fields"), tmp_path / "profile"
    target = tmp_path / "elsewhere" / "second opinion.lamella-session"
    with session_of(folder, profile) as session:
        old = session.path
        one, two, three = ids(session)
        session.reviews.decide([one], Decision.BENIGN)
        session.save_as(target)
        session.reviews.decide([two], Decision.MALIGNANT)
        assert session.path == session.opened_as == target
    assert old is not None
    with session_of(folder, profile) as session:
        assert decisions(session) == {"1.png": Decision.BENIGN}
        session.reviews.decide([three], Decision.UNSURE)
    with session_of(target, profile) as session:
        assert session.root == folder
        assert decisions(session) == {"1.png": Decision.BENIGN, "2.png": Decision.MALIGNANT}
        assert session.reviews.can_undo
    assert check_session(target).problems == check_session(old).problems == ()
    assert sorted(path.name for path in target.parent.iterdir() if "part" in path.name) == []


def test_saving_into_an_open_session_is_refused_and_changes_nothing(tmp_path: Path) -> None:
    profile = tmp_path / "profile"
    one, two = drawn_folder(tmp_path / "one"), drawn_folder(tmp_path / "two", 2)
    with session_of(one, profile) as session, session_of(two, profile) as other:
        assert session.path is not None
        session.reviews.decide(ids(session), Decision.BENIGN)
        before = session.path
        assert other.path is not None
        with pytest.raises(StoreError, match="already open"):
            session.save_as(other.path)
        with pytest.raises(StoreError):
            session.save_as(before)
        assert session.path == before
        assert len(decisions(session)) == 3
        assert len(states(other)) == 2


def test_a_session_at_work_elsewhere_is_shown_but_takes_no_decision(tmp_path: Path) -> None:
    folder, profile = drawn_folder(tmp_path / "fields"), tmp_path / "profile"
    with session_of(folder, profile) as session, session_of(folder, profile) as second:
        assert not session.is_read_only
        session.reviews.decide(ids(session), Decision.UNSURE)
        session.reviews.flush()
        with session_of(folder, profile) as looking:
            assert looking.is_read_only
            assert looking.problem is not None
            assert "already open in another Lamella" in looking.problem.message
            assert set(decisions(looking).values()) == {Decision.UNSURE}
            assert not looking.reviews.can_undo
            assert looking.reviews.undo() == ()
            with pytest.raises(ReviewError, match="decisions cannot be kept"):
                looking.reviews.decide(ids(looking), Decision.BENIGN)
        assert second.is_read_only
    with session_of(folder, profile) as session:
        assert set(decisions(session).values()) == {Decision.UNSURE}


def test_a_session_where_nothing_can_be_written_is_shown(tmp_path: Path) -> None:
    """Folders in the place of lock and journal keep anybody from writing, even the user ``root``."""
    folder, profile = drawn_folder(tmp_path / "fields"), tmp_path / "profile"
    file = reviewed(folder, profile)
    file.with_name(file.name + ".lock").unlink()
    for suffix in (".lock", "-wal", "-shm"):
        file.with_name(file.name + suffix).mkdir()
    before = file.read_bytes()
    with session_of(folder, profile) as session:
        assert session.is_read_only
        assert set(decisions(session).values()) == {Decision.MALIGNANT}
    assert file.read_bytes() == before


def test_a_file_that_is_no_session_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.lamella-session"
    path.write_bytes(b"no database at all" * 100)
    with closing(Workspace.open(tmp_path / "profile")) as workspace, pytest.raises(StoreError):
        workspace.open_session(path)


def test_a_moved_folder_is_found_again_by_content(tmp_path: Path) -> None:
    folder, profile = drawn_folder(tmp_path / "fields", 4), tmp_path / "profile"
    draw(folder / "changed.png", 77)
    file = reviewed(folder, profile)
    new = tmp_path / "archive"
    folder.rename(new)
    (new / "sub").mkdir()
    (new / "1.png").rename(new / "sub" / "case.png")
    (new / "2.png").rename(new / "swap.png")
    (new / "3.png").rename(new / "2.png")
    draw(new / "changed.png", 78)
    (new / "notes.txt").write_text("no picture", "utf-8")
    with session_of(file, profile) as session:
        assert session.root == folder
        with pytest.raises(FolderError):
            states(session)
        outcome = moved(session, new)
    assert outcome == Relocation(new, found=4, missing=1)
    with session_of(new, profile) as session:
        assert session.path == file
        known = decisions(session)
        assert len(states(session)) == 5
    assert known == dict.fromkeys(["2.png", "4.png", "swap.png", "sub/case.png"], Decision.MALIGNANT)
    assert check_session(file).problems == ()
    with closing(sqlite3.connect(file)) as connection:
        detail = connection.execute("SELECT detail FROM audit WHERE action = 'relocated'").fetchone()
    assert f'"to":"{new}"' in detail[0]


def test_equal_files_keep_their_own_names(tmp_path: Path) -> None:
    folder, profile = drawn_folder(tmp_path / "fields", 1), tmp_path / "profile"
    shutil.copy2(folder / "1.png", folder / "twin.png")
    with session_of(folder, profile) as session:
        before = {name: state.record.image_id for name, state in states(session).items()}
        session.reviews.decide(list(before.values()), Decision.BENIGN)
        file = session.path
    assert file is not None
    folder.rename(tmp_path / "new")
    with session_of(file, profile) as session:
        assert moved(session, tmp_path / "new").found == 2
    with session_of(tmp_path / "new", profile) as session:
        assert {name: state.record.image_id for name, state in states(session).items()} == before


def test_a_wrong_folder_and_a_stop_change_nothing(tmp_path: Path) -> None:
    folder, profile = drawn_folder(tmp_path / "fields"), tmp_path / "profile"
    file = reviewed(folder, profile)
    draw(tmp_path / "other" / "x.png", 99)
    stopped = CancelToken()
    stopped.cancel()
    with session_of(file, profile) as session:
        with pytest.raises(FolderError, match="None of the fields of this session lies in"):
            moved(session, tmp_path / "other")
        with pytest.raises(Cancelled):
            list(session.relocate(folder, stopped))
        assert len(decisions(session)) == 3
    assert session_of_folder(tmp_path / "profile" / "data" / "sessions", tmp_path / "other") != file


@pytest.mark.parametrize(
    ("tampering", "said"),
    [
        ("PRAGMA user_version = 131072", "claims schema 2.0"),
        ("PRAGMA user_version = 0", "claims schema 0.0"),
        ("DROP TABLE images", "the table images is missing"),
        ("DELETE FROM session", "the table session is empty"),
        ("UPDATE audit SET detail = json_remove(detail, '$.first') WHERE id = 2", "log entry 2"),
        ("UPDATE audit SET detail = json_set(detail, '$.first', 'one') WHERE id = 2", "log entry 2"),
        ("UPDATE audit SET detail = json_set(detail, '$.last', 1e300) WHERE id = 2", "log entry 2"),
    ],
)
def test_a_tampered_session_is_not_called_whole(tmp_path: Path, tampering: str, said: str) -> None:
    file = reviewed(drawn_folder(tmp_path / "fields", 2), tmp_path / "profile")
    assert check_session(file).is_whole
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        vouching = connection.execute("SELECT id FROM audit WHERE detail LIKE '%digest%'").fetchone()[0]
        connection.execute("PRAGMA foreign_keys = OFF")
        for (trigger,) in connection.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'trigger'"
        ).fetchall():
            connection.execute(f"DROP TRIGGER {trigger}")
        connection.execute(tampering.replace("id = 2", f"id = {vouching}"))
    problems = check_session(file).problems
    assert any(said.replace("log entry 2", f"log entry {vouching}") in problem for problem in problems)


@pytest.mark.parametrize(
    "tampering",
    [
        "INSERT OR REPLACE INTO settings VALUES ('reader', '{')",
        "UPDATE audit SET detail = '{' WHERE id = (SELECT max(id) FROM audit)",
    ],
)
def test_one_bad_value_does_not_keep_a_folder_from_opening(tmp_path: Path, tampering: str) -> None:
    folder, profile = drawn_folder(tmp_path / "fields", 2), tmp_path / "profile"
    file = reviewed(folder, profile)
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        for (trigger,) in connection.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'trigger'"
        ).fetchall():
            connection.execute(f"DROP TRIGGER {trigger}")
        connection.execute(tampering)
    with session_of(folder, profile) as session:
        assert len(states(session)) == 2
