"""Opening a session: whose it is, who else has it open, which version it is."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from desktop_app.domain.errors import StoreError
from desktop_app.persistence.session_file import open_database, session_path
from desktop_app.persistence.session_schema import MIGRATIONS, Migration, SchemaVersion
from desktop_app.persistence.session_store import SqliteSessionStore
from tests.helpers.session_values import listed, session_file

ADD_NOTE = Migration(SchemaVersion(3, 1), ("ALTER TABLE images ADD COLUMN remark TEXT",))
BREAKS = Migration(SchemaVersion(4, 0), ("CREATE TABLE extra (id INTEGER)", "NOT A STATEMENT"))
HOLD = """
import sys
from pathlib import Path
from desktop_app.persistence.session_store import SqliteSessionStore
store = SqliteSessionStore(Path(sys.argv[1]), Path(sys.argv[1]).parent)
print("open", flush=True)
sys.stdin.read()
store.close()
"""


def made_session(tmp_path: Path) -> Path:
    path = session_file(tmp_path)
    store = SqliteSessionStore(path, tmp_path)
    store.sync_files([listed()])
    store.close()
    return path


def user_version(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])


def test_a_folders_session_is_found_again_and_folders_never_share_one(tmp_path: Path) -> None:
    one, other = tmp_path / "x" / "Fälle 2026", tmp_path / "y" / "Fälle 2026"
    one.mkdir(parents=True)
    other.mkdir(parents=True)
    (tmp_path / "link").symlink_to(one)
    path = session_path(tmp_path, one)

    assert path == session_path(tmp_path, tmp_path / "x" / ".." / "x" / "Fälle 2026")
    assert path.name.isascii()
    assert path.name.startswith("F")
    assert path != session_path(tmp_path, other)
    assert session_path(tmp_path, Path("/")).name.startswith("folder-")


def test_version_numbers_are_packed_and_ordered() -> None:
    assert SchemaVersion.unpacked(SchemaVersion(3, 7).packed()) == SchemaVersion(3, 7)
    assert SchemaVersion(1, 9) < SchemaVersion(2, 0)
    versions = [migration.version for migration in MIGRATIONS]
    assert versions == sorted(set(versions))


def test_a_second_program_is_told_that_the_folder_is_open(tmp_path: Path) -> None:
    path = session_file(tmp_path)
    command = [sys.executable, "-c", HOLD, str(path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "open\n"
        with pytest.raises(StoreError, match="already open in another Lamella"):
            SqliteSessionStore(path, tmp_path)
        holder.communicate()

    assert holder.returncode == 0
    SqliteSessionStore(path, tmp_path).close()


def test_a_foreign_file_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE theirs (id INTEGER)")
    before = path.read_bytes()

    with pytest.raises(StoreError, match="not a Lamella session"):
        SqliteSessionStore(path, tmp_path)
    assert path.read_bytes() == before


def test_damage_is_named(tmp_path: Path) -> None:
    path = tmp_path / "noise.db"
    path.write_bytes(b"this is no database, whatever its name says" * 100)

    with pytest.raises(StoreError, match="is not a Lamella session"):
        SqliteSessionStore(path, tmp_path)


def test_a_newer_major_version_is_refused_a_newer_minor_one_is_not(tmp_path: Path) -> None:
    path = made_session(tmp_path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version = {SchemaVersion(3, 99).packed()}")
    SqliteSessionStore(path, tmp_path).close()
    assert user_version(path) == SchemaVersion(3, 99).packed()

    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version = {SchemaVersion(4, 0).packed()}")
    with pytest.raises(
        StoreError, match=r"newer Lamella \(0[.0-9]+, schema 4\.0, this program knows 3\.\d+\)"
    ):
        SqliteSessionStore(path, tmp_path)


def test_migrating_keeps_a_backup_of_the_older_version(tmp_path: Path) -> None:
    path = made_session(tmp_path)
    with closing(open_database(path, (*MIGRATIONS, ADD_NOTE))) as connection:
        assert connection.execute("SELECT remark FROM images").fetchall() == [(None,)]

    assert user_version(path) == ADD_NOTE.version.packed()
    backup = path.with_name(path.name + f".v{MIGRATIONS[-1].version}.backup")
    assert user_version(backup) == MIGRATIONS[-1].version.packed()
    with closing(sqlite3.connect(backup)) as connection:
        assert connection.execute("SELECT path FROM images").fetchall() == [("a/1.png",)]


def test_answers_of_schema_1_become_answers_without_a_layer(tmp_path: Path) -> None:
    path = session_file(tmp_path)
    path.parent.mkdir()
    with closing(open_database(path, MIGRATIONS[:1])) as old:
        old.execute("INSERT INTO models VALUES (1, 'm', '1.0.0', 'a', 'b')")
        old.execute("INSERT INTO runs VALUES (1, 'then', 'then', '0.1.0', 1, '{}', 'finished')")
    with closing(open_database(path)) as new:
        assert new.execute("SELECT calibration FROM runs").fetchall() == [("",)]
    assert user_version(path.with_name(path.name + ".v1.0.backup")) == SchemaVersion(1, 0).packed()


def test_a_migration_that_fails_changes_nothing(tmp_path: Path) -> None:
    path = made_session(tmp_path)
    with pytest.raises(StoreError):
        open_database(path, (*MIGRATIONS, BREAKS))

    assert user_version(path) == MIGRATIONS[-1].version.packed()
    with closing(sqlite3.connect(path)) as connection:
        tables = connection.execute("SELECT name FROM sqlite_schema WHERE name = 'extra'").fetchall()
    assert tables == []
    SqliteSessionStore(path, tmp_path).close()


def test_a_place_that_cannot_be_written_gives_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "sessions").write_text("a file where the folder should be", "utf-8")

    with pytest.raises(StoreError, match="Results stay in memory"):
        SqliteSessionStore(session_file(tmp_path), tmp_path)
