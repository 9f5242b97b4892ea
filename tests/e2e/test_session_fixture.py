"""Session files of every released schema open and give the numbers that are on record in them.

Stand-ins of the same names, sizes and times take the place of the pictures, so the samples may change.
"""

import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from desktop_app.domain.cancellation import CancelToken
from desktop_app.domain.field import FieldState
from desktop_app.domain.model_identity import ModelIdentity
from desktop_app.persistence.session_check import check_session
from desktop_app.persistence.session_file import session_path
from desktop_app.services.workspace import Workspace


@pytest.fixture(scope="session", params=["1_0", "2_0", "3_0"])
def fixture(repository: Path, request: pytest.FixtureRequest) -> Path:
    """A session as the last program of its schema wrote it (build_scripts/make_session_fixture.py)."""
    return repository / "tests" / "fixtures" / f"session_{request.param}.db"


def rows(path: Path, sql: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(sql).fetchall()


def stand_ins(session: Path, folder: Path) -> Path:
    """Make a file of the right size and time for every image of the session."""
    for name, size, mtime_ns in rows(session, "SELECT path, size_bytes, mtime_ns FROM images"):
        path = folder / str(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"")
        os.truncate(path, int(str(size)))
        os.utime(path, ns=(int(str(mtime_ns)), int(str(mtime_ns))))
    return folder


def plain_answers(session: Path) -> list[tuple[object, ...]]:
    """Return image, calibrated and raw of all answers but careful ones, which are asked for by themselves."""
    columns = {str(row[1]) for row in rows(session, "PRAGMA table_info(predictions)")}
    where = "WHERE calibration = ''" if "calibration" in columns else ""
    return rows(session, f"SELECT image, calibrated, raw FROM predictions {where}")


def opened_with(session: Path, scratch: Path) -> list[FieldState]:
    """Put ``session`` where Lamella looks for the session of the stand-ins, and open their folder."""
    folder = stand_ins(session, scratch / "samples")
    workspace = Workspace.open(scratch / "profile")
    target = session_path(workspace.dirs.sessions_dir, folder)
    target.parent.mkdir(parents=True)
    shutil.copyfile(session, target)
    (model,) = rows(session, "SELECT model_id, version, sha256, backbone_sha256 FROM models")
    with closing(workspace.open_session(folder)) as again:
        assert again.problem is None
        events = again.open_folder(ModelIdentity(*map(str, model)), True, CancelToken())
        return [state for event in events for state in event.batch]


def test_a_session_of_an_older_schema_opens_with_everything_that_was_done(
    fixture: Path, tmp_path: Path
) -> None:
    states = opened_with(fixture, tmp_path)
    answers = plain_answers(fixture)
    failures = rows(fixture, "SELECT id, failure_reason FROM images WHERE failure_reason IS NOT NULL")

    assert {
        (s.record.image_id, s.prediction.malignant_probability, s.prediction.malignant_probability_raw)
        for s in states
        if s.prediction is not None
    } == set(answers)
    assert {(s.record.image_id, s.failure.reason.value) for s in states if s.failure} == set(failures)
    assert len(states) == len(answers) + len(failures)
    assert all(state.facts is not None for state in states if state.prediction)
    assert answers
    assert failures


def test_reviews_of_both_readers_the_careful_answers_and_the_steps_for_undo_are_kept(
    repository: Path, tmp_path: Path
) -> None:
    session = repository / "tests" / "fixtures" / "session_3_0.db"
    states = {state.record.image_id: state for state in opened_with(session, tmp_path)}
    by_number = sorted(states)  # ids in the order of the names

    said = [states[image_id].other_reviews for image_id in by_number[:3]]
    assert [str(one.decision) for (one,) in said] == ["benign", "benign", "malignant"]
    assert said[0][0].note == "पहला क्षेत्र; first field, ask Dr Ärztin"
    mine = [states[image_id].review for image_id in by_number[:2]]
    assert [(str(one.decision), one.blinded) for one in mine if one] == [("malignant", True)] * 2
    assert states[by_number[0]].record.patient == "26-1001"

    target = session_path(Workspace.open(tmp_path / "profile").dirs.sessions_dir, tmp_path / "samples")
    assert check_session(target).is_whole
    with closing(Workspace.open(tmp_path / "profile").open_session(tmp_path / "samples")) as again:
        assert again.reviews.readers() == ("Reader 1", "Reader 2")
        assert again.reviews.can_undo
        assert [str(one.decision) for one in again.reviews.undo()] == ["benign"]
    (careful,) = rows(session, "SELECT count(*) FROM predictions WHERE calibration <> ''")
    assert careful[0] != 0


def test_the_fixture_is_whole_and_names_no_path_of_a_machine(fixture: Path) -> None:
    assert rows(fixture, "SELECT value FROM session WHERE key = 'root'") == [("samples",)]
    assert rows(fixture, "PRAGMA integrity_check") == [("ok",)]
    assert b"/tmp/" not in fixture.read_bytes()
