"""Nothing on record can be changed quietly: the file refuses, and whoever gets round that is found."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from desktop_app.domain.assessment import Assessment, Unassessable
from desktop_app.domain.field import FieldResult
from desktop_app.domain.review import Decision
from desktop_app.domain.spread import Spread
from desktop_app.persistence.review_rows import Content
from desktop_app.persistence.review_store import ReviewChange
from desktop_app.persistence.session_check import SessionCheck, check_session
from desktop_app.persistence.session_store import SqliteSessionStore
from tests.helpers.session_values import MODEL, answered, facts, listed, session_file


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return a session with three reviews, an undo, an assessment and a spread."""
    store = SqliteSessionStore(session_file(tmp_path), tmp_path)
    files = store.sync_files([listed("1.png"), listed("2.png"), listed("3.png")])
    run = store.begin_run(MODEL, "0.1.0", {})
    judged = answered(files[0].image_id)
    said = Assessment((Unassessable.BLANK,), (("tissue", 0.01),))
    store.save_result(
        run,
        FieldResult(files[0].image_id, judged.facts, judged.prediction, None, said, Spread(0.1, 0.4, 30)),
        logit=1.0,
        gate="1",
    )
    store.end_run(run, "finished")
    contents = [Content(file.image_id, f"{file.image_id}" * 64, None, 10) for file in files]
    store.reviews.append("Ada", contents[:2], ReviewChange(Decision.BENIGN, note="ü"))
    kept = store.reviews.append("Bo", contents[2:], ReviewChange(Decision.UNSURE))
    assert kept.entry is not None
    store.reviews.take_back(kept.entry)
    store.close()
    return session_file(tmp_path)


@pytest.fixture
def tampering(path: Path) -> Iterator[sqlite3.Connection]:
    """Return a connection to the closed session on which the guards were taken away."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall():
            connection.execute(f"DROP TRIGGER {name}")
        yield connection


def problems(path: Path) -> tuple[str, ...]:
    return check_session(path).problems


def test_an_untouched_session_is_whole(path: Path) -> None:
    found = check_session(path)
    with closing(SqliteSessionStore(path, path.parent)) as store:
        entries = list(store.audit.entries())
        head = store.audit.head()

    assert found == SessionCheck(path, len(entries), 4, head, ())
    assert [entry.action for entry in entries] == [
        "session_created", "run_began", "run_ended", "reviewed", "reviewed", "undone",
    ]  # fmt: skip
    assert [entry.actor for entry in entries[3:]] == ["Ada", "Bo", "Bo"]


@pytest.mark.parametrize("table", ["reviews", "audit", "assessments", "spreads", "predictions"])
def test_the_file_refuses_to_change_or_delete_what_is_on_record(path: Path, table: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        with pytest.raises(sqlite3.IntegrityError, match=f"{table} are append-only"):
            connection.execute(f"UPDATE {table} SET id = id + 100")
        with pytest.raises(sqlite3.IntegrityError, match=f"{table} are append-only"):
            connection.execute(f"DELETE FROM {table}")


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("at", "1999"),
        ("actor", "Eve"),
        ("action", "x"),
        ("detail", "{}"),
        ("detail", "{"),
        ("hash", "0" * 64),
    ],
)
def test_a_changed_log_entry_is_named(
    path: Path, tampering: sqlite3.Connection, column: str, value: str
) -> None:
    tampering.execute(f"UPDATE audit SET {column} = ? WHERE id = 4", (value,))

    assert any("log entry 4 " in problem and "was changed" in problem for problem in problems(path))


def test_a_deleted_and_an_inserted_log_entry_are_named(path: Path, tampering: sqlite3.Connection) -> None:
    tampering.execute("DELETE FROM audit WHERE id = 2")
    assert "log entry 2 is missing: entry 3 stands in its place" in problems(path)
    assert "log entry 3 does not follow the one before it" in problems(path)

    tampering.execute(
        "INSERT INTO audit SELECT 2, at, actor, action, detail, previous_hash, hash FROM audit WHERE id = 3"
    )
    assert any(problem.startswith("log entry 2 ") for problem in problems(path))


def test_a_forged_entry_breaks_the_one_behind_it(path: Path, tampering: sqlite3.Connection) -> None:
    """Whoever also writes a fitting hash into the changed entry is found at the next one."""
    with closing(SqliteSessionStore(path, path.parent)) as store:
        entry = next(item for item in store.audit.entries() if item.entry_id == 4)
    forged = type(entry)(4, entry.at, "Eve", entry.action, entry.detail, entry.previous_hash, "")
    tampering.execute("UPDATE audit SET actor = 'Eve', hash = ? WHERE id = 4", (forged.computed_hash(),))

    assert problems(path) == ("log entry 5 does not follow the one before it",)


def test_changed_deleted_and_added_reviews_are_named(path: Path, tampering: sqlite3.Connection) -> None:
    tampering.execute("UPDATE reviews SET decision = 'malignant' WHERE id = 2")
    assert problems(path) == ("reviews 1 to 2 are not as log entry 4 recorded them",)

    tampering.execute("UPDATE reviews SET decision = 'benign' WHERE id = 2")
    assert problems(path) == ()

    tampering.execute("DELETE FROM reviews WHERE id = 4")
    assert problems(path) == ("reviews 4 to 4 are not as log entry 6 recorded them",)


def test_a_log_cut_short_is_found_by_the_reviews_it_leaves(path: Path, tampering: sqlite3.Connection) -> None:
    tampering.execute("DELETE FROM audit WHERE id > 4")

    assert problems(path) == ("reviews 3 to 4 are not in the log: its end is missing",)


def test_what_the_gate_said_comes_back_for_the_same_pixels_only(path: Path) -> None:
    with closing(SqliteSessionStore(path, path.parent)) as store:
        ids = [1, 2, 3]
        assert store.gate.assessments(MODEL, ids) == {
            1: Assessment((Unassessable.BLANK,), (("tissue", 0.01),))
        }
        assert store.gate.assessments(MODEL, ids, gate="2") == {}
        assert store.gate.spreads(MODEL, ids) == {1: Spread(0.1, 0.4, 30)}
        store.gate.keep_assessments(MODEL, "2", [(1, "p" * 64, Assessment())])
        store.gate.keep_spreads(MODEL, [("p" * 64, Spread(0.2, 0.3, 30, (0.2,) * 8))])
        assert store.gate.assessments(MODEL, ids) == {1: Assessment()}
        assert store.gate.spreads(MODEL, ids)[1].views == (0.2,) * 8
        store.save_result(store.begin_run(MODEL, "0.1.0", {}), FieldResult(1, facts("q")))
        assert store.gate.assessments(MODEL, ids) == {}
        assert store.gate.spreads(MODEL, ids) == {}


def test_pseudonyms_stay_and_differ_between_sessions_and_kinds(path: Path, tmp_path: Path) -> None:
    with closing(SqliteSessionStore(path, path.parent)) as store:
        first = store.pseudonyms.of("patient", ["14-22549", "14-22550"])
        file = store.pseudonyms.of("file", ["14-22549"])
    with closing(SqliteSessionStore(path, path.parent)) as store:
        again = store.pseudonyms.of("patient", ["14-22549"])
    with closing(SqliteSessionStore(tmp_path / "other", tmp_path)) as other:
        elsewhere = other.pseudonyms.of("patient", ["14-22549"])

    assert again["14-22549"] == first["14-22549"]
    assert len({*first.values(), *file.values(), *elsewhere.values()}) == 4
    assert all(len(name) == 8 for name in first.values())


def test_a_setting_is_kept_and_its_change_noted_once(path: Path) -> None:
    with closing(SqliteSessionStore(path, path.parent)) as store:
        for _time in range(2):
            store.settings.put("rule", {"pattern": "x"}, "Ada")
        assert store.settings.get("rule") == {"pattern": "x"}
        assert store.settings.get("nothing", 5) == 5
        changes = list(store.audit.entries(("setting_changed",)))
    assert [change.values() for change in changes] == [{"key": "rule", "value": {"pattern": "x"}}]
    assert problems(path) == ()
