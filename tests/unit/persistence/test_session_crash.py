"""A program that is killed, or a disk that fills up, costs at most the last moment."""

import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from desktop_app.domain.errors import StoreError
from desktop_app.domain.field import FieldResult
from desktop_app.persistence.session_database import SessionDatabase
from desktop_app.persistence.session_store import SqliteSessionStore
from tests.helpers.session_values import MODEL, answered, listed, session_file

# Prints the number of results handed over, then waits long: the last one may not depend on a next one.
WRITER = """
import sys, time
from pathlib import Path
from desktop_app.persistence.session_store import SqliteSessionStore
from tests.helpers.session_values import MODEL, answered, listed
path = Path(sys.argv[1])
store = SqliteSessionStore(path, path.parent)
run = store.begin_run(MODEL, "0.1.0", {})
files = store.sync_files([listed(f"{n}.png") for n in range(100000)][:int(sys.argv[2])])
for n, file in enumerate(files, 1):
    store.save_result(run, answered(file.image_id), logit=1.0)
    print(n, flush=True)
    time.sleep(0.002)
time.sleep(60)
"""


def killed_writer(path: Path, repository: Path, results: int, alive_s: float) -> int:
    """Start a writer, kill it, return how many results it had handed over half a second before."""
    command = [sys.executable, "-c", WRITER, str(path), str(results)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=repository) as writer:
        assert writer.stdout is not None
        writer.stdout.readline()
        deadline = time.monotonic() + alive_s
        safe = 1
        while time.monotonic() < deadline and safe < results:
            safe = int(writer.stdout.readline())
        time.sleep(0.5)
        writer.send_signal(signal.SIGKILL)
    return safe


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
@pytest.mark.parametrize(("results", "alive_s"), [(1, 1.0), (5000, 0.4)])
def test_a_killed_program_loses_at_most_half_a_second(
    tmp_path: Path, repository: Path, results: int, alive_s: float
) -> None:
    path = session_file(tmp_path)
    safe = killed_writer(path, repository, results, alive_s)
    store = SqliteSessionStore(path, tmp_path)
    files = store.sync_files([listed(f"{n}.png") for n in range(safe)])
    ids = [file.image_id for file in files]
    found = store.newest_predictions(MODEL, ids)
    store.close()

    assert sorted(found) == sorted(ids)
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert connection.execute("SELECT outcome FROM runs").fetchall() == [("interrupted",)]


def test_a_full_disk_gives_a_sentence_and_keeps_what_was_durable(tmp_path: Path) -> None:
    database = SessionDatabase(session_file(tmp_path))
    with database.writing() as connection:
        connection.execute("CREATE TABLE filler (data BLOB)")
    database.flush()
    with database.reading() as connection:
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
        connection.execute(f"PRAGMA max_page_count = {pages + 2}")

    with pytest.raises(StoreError, match="the disk is full"), database.writing() as connection:
        connection.execute("INSERT INTO filler VALUES (zeroblob(1000000))")

    with database.writing() as connection:
        connection.execute("INSERT INTO filler VALUES (x'01')")
    with database.reading() as connection:
        (kept,) = connection.execute("SELECT count(*) FROM filler").fetchone()
    database.close()
    assert kept == 1


def test_a_commit_that_fails_in_the_background_is_told_at_the_next_write(tmp_path: Path) -> None:
    store = SqliteSessionStore(session_file(tmp_path), tmp_path, commit_delay_s=0.01)
    (file,) = store.sync_files([listed()])
    run = store.begin_run(MODEL, "0.1.0", {})
    store.flush()
    database = store._database
    with database.writing() as connection:
        # A deferred foreign key makes exactly the commit fail, as a full disk may.
        connection.execute("PRAGMA defer_foreign_keys = ON")
        connection.execute(
            "INSERT INTO predictions VALUES (NULL, 999, 999, 999, 'p', 0, 0.5, 0.5, 'now', '')"
        )
    deadline = time.monotonic() + 5
    while database._broken is None and time.monotonic() < deadline:
        time.sleep(0.005)

    with pytest.raises(StoreError):
        store.save_result(run, answered(file.image_id), logit=1.0)
    assert store.facts([file.image_id]) == {}
    store.close()


def test_results_without_facts_need_no_logit(tmp_path: Path) -> None:
    store = SqliteSessionStore(None, tmp_path)
    run = store.begin_run(MODEL, "0.1.0", {})
    store.save_result(run, FieldResult(12345))
    store.close()

    assert store.path is None
