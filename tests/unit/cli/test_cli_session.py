"""``lamella session``: what it prints and the codes it ends with."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from desktop_app.cli.main import main
from desktop_app.domain.review import Decision
from tests.helpers.review_session import drawn_folder, ids, session_of


@pytest.fixture
def profile(tmp_path: Path) -> list[str]:
    """Return the words for a profile in which a folder was reviewed."""
    with session_of(drawn_folder(tmp_path / "fields"), tmp_path / "profile") as session:
        session.reviews.decide(ids(session), Decision.BENIGN)
    return ["--profile", str(tmp_path / "profile"), "session"]


def test_a_whole_session_ends_with_0_and_a_changed_one_with_3(
    profile: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    copy = tmp_path / "copy.lamella-session"
    assert main([*profile, "save-as", str(tmp_path / "fields"), str(copy)]) == 0
    assert main([*profile, "save-as", str(tmp_path / "fields"), str(copy)]) == 2
    assert main([*profile, "save-as", str(tmp_path / "fields"), str(tmp_path / "x.db")]) == 2
    assert main([*profile, "verify", str(copy)]) == 0
    assert "3 reviews" in capsys.readouterr().out

    with closing(sqlite3.connect(copy, isolation_level=None)) as connection:
        connection.execute("DROP TRIGGER reviews_are_never_changed")
        connection.execute("UPDATE reviews SET reader = 'Eve' WHERE id = 2")
    assert main([*profile, "verify", str(copy)]) == 3
    assert "WRONG: reviews 1 to 3 are not as log entry 2 recorded them" in capsys.readouterr().out
    assert main([*profile, "verify", str(tmp_path / "fields")]) == 0
    assert main([*profile, "verify", str(tmp_path / "nothing")]) == 2


def test_moved_files_are_found_and_missing_ones_counted(
    profile: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "fields").rename(tmp_path / "moved")
    (session_file,) = (tmp_path / "profile" / "data" / "sessions").glob("*.lamella-session")
    (tmp_path / "moved" / "2.png").unlink()
    assert main([*profile, "relocate", str(session_file), str(tmp_path / "moved")]) == 3
    assert "2 files found" in capsys.readouterr().out
    assert main([*profile, "verify", str(tmp_path / "moved")]) == 0
    assert main([*profile, "relocate", str(session_file), str(tmp_path / "profile")]) == 2
