"""Session files that somebody, or a bad disk, changed: the folder opens, nothing outside it is touched."""

import json
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from desktop_app.domain.cancellation import CancelToken
from desktop_app.domain.errors import LabelledDataError, ReviewError, StoreError
from desktop_app.domain.labelled import LabelOptions
from desktop_app.domain.review import Decision
from desktop_app.persistence.session_copy import session_root
from desktop_app.services.session_labels import read_session_labels
from tests.helpers.review_session import draw, drawn_folder, ids, session_of, states

_UNLOCK = ("DROP TRIGGER reviews_are_never_changed", "DROP TRIGGER predictions_are_never_changed")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of three fields, all decided about."""
    folder = drawn_folder(tmp_path / "fields")
    with session_of(folder, tmp_path / "profile") as session:
        session.reviews.decide(ids(session), Decision.BENIGN)
    return folder


@pytest.fixture
def file(folder: Path, tmp_path: Path) -> Path:
    """Its session."""
    (found,) = (tmp_path / "profile" / "data" / "sessions").glob("*.lamella-session")
    return found


def damage(file: Path, *statements: str) -> None:
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        for statement in (*_UNLOCK, *statements):
            connection.execute(statement)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE reviews SET decided_at = 'yesterday, I think' WHERE id = 1",
        "UPDATE reviews SET decided_at = '0001-01-01T00:00:00+14:00' WHERE id = 1",
        "UPDATE images SET pixel_sha256 = 'x', sha256 = 'y', notes = '{not json' WHERE id = 3",
        "UPDATE images SET pixel_sha256 = 'x', width = NULL, notes = '{\"a\": 1}' WHERE id = 3",
        "UPDATE images SET path = 4711, folder = 1.5, name = 2 WHERE id = 3",
        "UPDATE images SET path = char(0) || '/a', name = 'a' WHERE id = 3",
        "UPDATE images SET path = hex(zeroblob(5000)) WHERE id = 3",
    ],
)
def test_a_value_that_cannot_be_read_does_not_keep_the_folder_closed(
    folder: Path, file: Path, tmp_path: Path, statement: str
) -> None:
    damage(file, statement)
    draw(folder / "4.png", 4)  # as large as one that is missing now: its bytes are looked at
    with session_of(folder, tmp_path / "profile") as session:
        assert session.problem is None
        found = states(session)
        decided = [state for state in found.values() if state.review is not None]

    assert sorted(found) == ["1.png", "2.png", "3.png", "4.png"]
    assert len(decided) >= 2
    read_session_labels(file, LabelOptions(patient_pattern="{patient}"), CancelToken())


def test_a_table_of_another_kind_is_told_in_a_sentence(folder: Path, file: Path, tmp_path: Path) -> None:
    damage(
        file,
        "ALTER TABLE reviews RENAME TO kept",
        "CREATE TABLE reviews AS SELECT * FROM kept",
        "UPDATE reviews SET decision = 'perhaps'",
    )
    with (
        session_of(folder, tmp_path / "profile") as session,
        pytest.raises(StoreError, match="values that no Lamella wrote"),
    ):
        states(session)
    with pytest.raises(LabelledDataError, match="cannot be read"):
        read_session_labels(file, LabelOptions(), CancelToken())


@pytest.mark.parametrize("path", ["../outside.png", "a/../../outside.png", "{outside}", "x\x00y"])
def test_reviews_serve_as_labels_for_no_file_outside_the_folder(
    folder: Path, file: Path, tmp_path: Path, path: str
) -> None:
    outside = draw(tmp_path / "outside.png", 1)
    facts = outside.stat()
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.execute(
            "UPDATE images SET path = ?, size_bytes = ?, mtime_ns = ? WHERE id = 1",
            (path.format(outside=outside), facts.st_size, facts.st_mtime_ns),
        )
    options = LabelOptions(patient_pattern="{patient}")

    found = read_session_labels(file, options, CancelToken())

    assert [image.path.name for image in found.images] == ["2.png", "3.png"]
    assert "1 because the session gives it a path outside its folder" in found.notices[0]


def test_a_decision_is_refused_for_a_path_outside_the_folder(
    folder: Path, file: Path, tmp_path: Path
) -> None:
    with session_of(folder, tmp_path / "profile") as session:
        (first, *_) = ids(session)
        with closing(sqlite3.connect(file, isolation_level=None)) as connection:
            connection.execute("UPDATE images SET path = '../1.png' WHERE id = ?", (first,))
        with pytest.raises(ReviewError, match="outside its folder"):
            session.reviews.decide([first], Decision.MALIGNANT)


def test_an_emptied_table_of_the_session_is_told_in_a_sentence(
    folder: Path, file: Path, tmp_path: Path
) -> None:
    damage(file, "DELETE FROM session")
    with pytest.raises(LabelledDataError, match="cannot be read"):
        read_session_labels(file, LabelOptions(), CancelToken())
    with session_of(folder, tmp_path / "profile") as session:
        assert len([state for state in states(session).values() if state.review is not None]) == 3


def test_a_folder_that_no_system_can_have_is_one_that_is_not_there(file: Path) -> None:
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.execute("UPDATE session SET value = ? WHERE key = 'root'", ("/slides/\x00x",))

    assert not session_root(file).exists()


@pytest.mark.parametrize("number", [0, -1, 7])
def test_a_schema_that_no_lamella_wrote_is_refused_and_the_folder_still_opens(
    folder: Path, file: Path, tmp_path: Path, number: int
) -> None:
    damage(file, f"PRAGMA user_version = {number}")
    with session_of(folder, tmp_path / "profile") as session:
        assert session.problem is not None
        assert "damaged" in session.problem.message
        assert len(states(session)) == 3


def test_a_note_of_a_megabyte_is_kept_whole(folder: Path, tmp_path: Path) -> None:
    note = "क्षेत्र " * 60_000
    with session_of(folder, tmp_path / "profile") as session:
        session.reviews.note(ids(session)[:1], note)
    with session_of(folder, tmp_path / "profile") as session:
        review = states(session)["1.png"].review
        assert review is not None
        assert review.note == note


def test_a_clock_that_goes_back_between_reviews_changes_nothing_of_their_order(
    folder: Path, file: Path, tmp_path: Path
) -> None:
    with session_of(folder, tmp_path / "profile") as session:
        session.reviews.decide(ids(session)[:1], Decision.MALIGNANT)
    damage(file, "UPDATE reviews SET decided_at = '1999-01-01T00:00:00+00:00' WHERE id = 4")
    with session_of(folder, tmp_path / "profile") as session:
        review = states(session)["1.png"].review
        assert review is not None
        assert review.decision is Decision.MALIGNANT
        (undone,) = session.reviews.undo()
        assert undone.decision is Decision.BENIGN


def test_a_second_window_looks_and_decides_nothing_until_the_first_one_closes(
    folder: Path, tmp_path: Path
) -> None:
    profile = tmp_path / "profile"
    with session_of(folder, profile) as first:
        with session_of(folder, profile) as second:
            assert second.is_read_only
            assert all(state.review is not None for state in states(second).values())
            with pytest.raises(ReviewError, match="already open in another Lamella window"):
                second.reviews.decide(ids(second), Decision.MALIGNANT)
        first.reviews.decide(ids(first)[:1], Decision.MALIGNANT)
    with session_of(folder, profile) as third:
        assert not third.is_read_only
        decisions = [state.review.decision for state in states(third).values() if state.review]
    assert decisions == [Decision.MALIGNANT, Decision.BENIGN, Decision.BENIGN]


_SAVE_ON_A_FULL_DISK = """
import json, resource, signal, sys
from pathlib import Path
from desktop_app.domain.errors import StoreError
from desktop_app.domain.review import Decision
from tests.helpers.review_session import ids, session_of
folder, profile, target, room = Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3]), int(sys.argv[4])
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
with session_of(folder, profile) as session:
    before = session.path
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, limits[1]))
    try:
        session.save_as(target)
        said = ""
    except StoreError as error:
        said = error.message
    resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    goes_on = session.path == before
    session.reviews.decide(ids(session)[:1], Decision.MALIGNANT)
print(json.dumps([said, goes_on]))
"""


@pytest.mark.parametrize("is_there", [False, True])
def test_saving_under_another_name_on_a_full_disk_leaves_everything_as_it_was(
    folder: Path, file: Path, tmp_path: Path, repository: Path, is_there: bool
) -> None:
    """The system itself refuses to write on, as a full disk does, after 20 kB of the copy."""
    target = tmp_path / "stick" / "copy.lamella-session"
    target.parent.mkdir()
    if is_there:
        target.write_bytes(b"an older copy")
    command = [
        sys.executable,
        "-c",
        _SAVE_ON_A_FULL_DISK,
        str(folder),
        str(tmp_path / "profile"),
        str(target),
    ]
    ended = subprocess.run(
        [*command, "20000"], capture_output=True, text=True, cwd=repository, env=dict(os.environ)
    )

    assert ended.returncode == 0, ended.stderr
    said, goes_on = json.loads(ended.stdout)
    assert "cannot be used" in said
    assert goes_on
    assert [path.name for path in target.parent.iterdir() if not path.name.endswith(".lock")] == (
        ["copy.lamella-session"] if is_there else []
    )
    assert not is_there or target.read_bytes() == b"an older copy"
    with session_of(folder, tmp_path / "profile") as session:
        decisions = [state.review.decision for state in states(session).values() if state.review]
    assert decisions == [Decision.MALIGNANT, Decision.BENIGN, Decision.BENIGN]
