"""A session that a newer Lamella wrote is left alone, and the refusal says what to do."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from desktop_app.domain.errors import StoreError
from desktop_app.domain.review import Decision
from desktop_app.persistence.session_file import open_database, session_path
from desktop_app.persistence.session_schema import MIGRATIONS, Migration, SchemaVersion
from desktop_app.services.workspace import Workspace
from tests.helpers.review_session import drawn_folder, ids, session_of, states

_LATER = Migration(
    SchemaVersion(4, 0),
    (
        "CREATE TABLE later (id INTEGER PRIMARY KEY) STRICT",
        "UPDATE session SET value = '0.9.0' WHERE key = 'app_version'",
    ),
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A reviewed folder whose session a made-up later version has migrated to schema 4.0."""
    folder = drawn_folder(tmp_path / "fields")
    with session_of(folder, tmp_path / "profile") as session:
        session.reviews.decide(ids(session), Decision.MALIGNANT)
        assert session.path is not None
        path = session.path
    open_database(path, (*MIGRATIONS, _LATER)).close()
    return folder


def file_of(folder: Path, tmp_path: Path) -> Path:
    return session_path(Workspace.open(tmp_path / "profile").dirs.sessions_dir, folder)


def test_the_refusal_names_the_version_and_the_backup_and_changes_nothing(
    folder: Path, tmp_path: Path
) -> None:
    path = file_of(folder, tmp_path)
    before = path.read_bytes()

    with session_of(folder, tmp_path / "profile") as session:
        problem = session.problem
        assert session.path is None
        assert len(states(session)) == 3  # the folder opens; what is done in it can be exported

    assert problem is not None
    assert "newer Lamella (0.9.0, schema 4.0, this program knows 3.0)" in problem.message
    assert f"{path.name}.v3.0.backup" in problem.message
    assert path.read_bytes() == before


def test_the_backup_opens_as_the_refusal_says_with_the_reviews_from_before(
    folder: Path, tmp_path: Path
) -> None:
    path = file_of(folder, tmp_path)
    copy = tmp_path / "before.lamella-session"
    shutil.copyfile(f"{path}.v3.0.backup", copy)

    with session_of(copy, tmp_path / "profile") as session:
        assert session.problem is None
        found = states(session)

    assert len(found) == 3
    assert all(state.review and state.review.decision is Decision.MALIGNANT for state in found.values())


def test_a_newer_session_without_a_name_or_a_backup_is_refused_as_well(folder: Path, tmp_path: Path) -> None:
    path = file_of(folder, tmp_path)
    Path(f"{path}.v3.0.backup").unlink()
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("DROP TABLE session")

    with pytest.raises(StoreError, match=r"newer Lamella \(schema 4.0, this program knows 3.0\)") as refused:
        open_database(path)
    assert "backup" not in refused.value.message


def test_a_backup_that_is_newer_still_is_not_named(folder: Path, tmp_path: Path) -> None:
    path = file_of(folder, tmp_path)
    Path(f"{path}.v4.0.backup").write_bytes(b"")

    with pytest.raises(StoreError, match=r"\.v3\.0\.backup beside it"):
        open_database(path)
