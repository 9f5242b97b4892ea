"""Where somebody was is found again after a crash, and only then unless asked for."""

from contextlib import closing
from pathlib import Path

import pytest

from desktop_app.domain.field_query import FieldQuery, ReviewState, SortKey
from desktop_app.domain.model_identity import Thresholds
from desktop_app.domain.place import Place, query_from_text, query_to_text
from desktop_app.persistence.session_file import SessionLock
from desktop_app.services.last_place import LastPlaceFile
from tests.helpers.review_session import drawn_folder, session_of

BAND = Thresholds(0.3, 0.7)


def test_a_program_that_died_is_followed_by_one_that_reopens(tmp_path: Path) -> None:
    file = LastPlaceFile(tmp_path / "state" / "last_place.json")
    folder = drawn_folder(tmp_path / "fields", 1)
    assert file.to_reopen("always") is None
    file.leave()

    file.enter(folder, tmp_path / "session")
    assert file.to_reopen("after_crash") == folder
    assert file.to_reopen("never") is None

    file.leave()
    assert file.to_reopen("after_crash") is None
    assert file.to_reopen("always") == folder


def test_a_session_at_work_elsewhere_and_a_folder_that_is_gone_are_left_alone(tmp_path: Path) -> None:
    file = LastPlaceFile(tmp_path / "last_place.json")
    session = tmp_path / "session"
    session.touch()
    file.enter(tmp_path, session)
    lock = SessionLock(session)
    assert file.to_reopen("after_crash") is None
    lock.release()
    assert file.to_reopen("after_crash") == tmp_path

    file.enter(tmp_path / "gone", None)
    assert file.to_reopen("after_crash") is None


@pytest.mark.parametrize("content", ["", "{", "[]", '{"path": 1}', '{"path": "x"}'])
def test_a_damaged_note_is_no_place(tmp_path: Path, content: str) -> None:
    path = tmp_path / "last_place.json"
    path.write_text(content, "utf-8")
    assert LastPlaceFile(path).to_reopen("always") is None


def test_a_query_survives_as_text_under_the_band_in_force(tmp_path: Path) -> None:
    query = FieldQuery(
        BAND,
        verdicts=frozenset({"malignant"}),
        patient="",
        text="ü x",
        sort_key=SortKey.UNCERTAINTY,
        descending=True,
        reviews=frozenset({ReviewState.NOTED.value}),
    )
    other = Thresholds(0.1, 0.9)
    found = query_from_text(query_to_text(query), other)

    assert found is not None
    assert found == FieldQuery(
        other,
        verdicts=query.verdicts,
        patient="",
        text="ü x",
        sort_key=SortKey.UNCERTAINTY,
        descending=True,
        reviews=query.reviews,
    )
    assert query_from_text("{}", BAND) is None
    assert query_from_text("", BAND) is None


def test_a_session_remembers_the_place(tmp_path: Path) -> None:
    folder = drawn_folder(tmp_path / "fields", 1)
    with session_of(folder, tmp_path / "profile") as session:
        assert session.place == Place()
        session.keep_place(Place(7, '{"text": "x"}'))
    with session_of(folder, tmp_path / "profile") as session:
        assert session.place == Place(7, '{"text": "x"}')
    with closing(SessionLock(tmp_path / "free")._connection):
        assert Place.from_text("no place") == Place()


def test_a_place_that_can_be_no_path_does_not_keep_the_program_from_starting(tmp_path: Path) -> None:
    file = LastPlaceFile(tmp_path / "last_place.json")
    file.enter(tmp_path / ("x" * 5000), tmp_path / ("y" * 5000))
    assert file.to_reopen("always") is None
    (tmp_path / "last_place.json").write_text("[" * 100_000, "utf-8")
    assert file.to_reopen("always") is None
