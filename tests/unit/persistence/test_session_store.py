"""The session round trip through a real SQLite file."""

import os
import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as npst

from desktop_app.domain.errors import FailureReason, StoreError
from desktop_app.domain.field import Failure, FieldResult
from desktop_app.persistence.session_rows import EmbeddingKey, ScoredEmbeddings
from desktop_app.persistence.session_store import SqliteSessionStore
from tests.helpers.session_values import MODEL, answered, facts, listed, session_file

KEY = EmbeddingKey("b" * 64, "squash/1")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqliteSessionStore]:
    opened = SqliteSessionStore(session_file(tmp_path), tmp_path)
    yield opened
    opened.close()


def reopened(store: SqliteSessionStore) -> SqliteSessionStore:
    assert store.path is not None
    store.close()
    return SqliteSessionStore(store.path, store.path.parent)


def raw_rows(path: Path | None, sql: str) -> list[tuple[object, ...]]:
    assert path is not None
    connection = sqlite3.connect(path)
    try:
        return connection.execute(sql).fetchall()
    finally:
        connection.close()


def test_ids_are_stable_and_results_come_back(store: SqliteSessionStore) -> None:
    first, second = store.sync_files([listed("1.png"), listed("2.png")])
    run = store.begin_run(MODEL, "0.1.0", {"fields": 2})
    result = answered(first.image_id, 0.75)
    store.save_result(run, result, logit=1.1)
    store.end_run(run, "finished")

    again = reopened(store)
    known = again.sync_files([listed("2.png"), listed("1.png"), listed("3.png")])

    assert [item.image_id for item in known[:2]] == [second.image_id, first.image_id]
    assert known[2].image_id not in (first.image_id, second.image_id)
    assert known[1].facts == result.facts
    assert again.newest_predictions(MODEL, [first.image_id, second.image_id]) == {
        first.image_id: result.prediction
    }
    assert again.facts([first.image_id, second.image_id]) == {first.image_id: result.facts}
    again.close()


def test_a_changed_file_loses_its_answer_but_not_the_record_of_it(store: SqliteSessionStore) -> None:
    (file,) = store.sync_files([listed()])
    run = store.begin_run(MODEL, "0.1.0", {})
    store.save_result(run, answered(file.image_id), logit=1.0)

    (changed,) = store.sync_files([listed(mtime_ns=6)])

    assert changed.image_id == file.image_id
    assert changed.facts is None
    assert store.newest_predictions(MODEL, [file.image_id]) == {}
    store.flush()
    assert raw_rows(store.path, "SELECT count(*) FROM predictions") == [(1,)]


def test_the_newest_answer_of_each_model_counts(store: SqliteSessionStore) -> None:
    (file,) = store.sync_files([listed()])
    other = replace(MODEL, version="1.3.0", sha256="c" * 64)
    run = store.begin_run(MODEL, "0.1.0", {})
    store.save_result(run, answered(file.image_id, 0.1), logit=-1.0)
    store.save_result(run, answered(file.image_id, 0.2), logit=-0.9)
    store.save_result(run, answered(file.image_id, 0.8, model=other), logit=0.9)

    found = store.newest_predictions(MODEL, [file.image_id])[file.image_id]
    assert found.malignant_probability == 0.2
    found = store.newest_predictions(other, [file.image_id])[file.image_id]
    assert (found.malignant_probability, found.model) == (0.8, other)


@pytest.mark.parametrize("statement", ["UPDATE predictions SET raw = 0", "DELETE FROM predictions"])
def test_predictions_can_only_be_appended(store: SqliteSessionStore, statement: str) -> None:
    (file,) = store.sync_files([listed()])
    store.save_result(store.begin_run(MODEL, "0.1.0", {}), answered(file.image_id), logit=1.0)
    store.close()

    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        raw_rows(store.path, statement)


def test_failures_that_last_come_back_and_passing_ones_do_not(store: SqliteSessionStore) -> None:
    broken, gone = store.sync_files([listed("1.png"), listed("2.png")])
    run = store.begin_run(MODEL, "0.1.0", {})
    failure = Failure(FailureReason.TRUNCATED, "the file ends in the middle", "d" * 64)
    store.save_result(run, FieldResult(broken.image_id, failure=failure))
    store.save_result(run, FieldResult(gone.image_id, failure=Failure(FailureReason.VANISHED, "it is gone")))

    again = reopened(store)
    known = again.sync_files([listed("1.png"), listed("2.png")])
    assert [item.failure for item in known] == [failure, None]
    again.close()


def test_a_later_success_clears_the_failure(store: SqliteSessionStore) -> None:
    (file,) = store.sync_files([listed()])
    run = store.begin_run(MODEL, "0.1.0", {})
    store.save_result(run, FieldResult(file.image_id, failure=Failure(FailureReason.CORRUPT, "broken")))
    store.save_result(run, answered(file.image_id), logit=1.0)

    (known,) = store.sync_files([listed()])
    assert known.failure is None
    assert known.facts is not None


@given(
    vectors=npst.arrays(
        np.float32,
        npst.array_shapes(min_dims=2, max_dims=2, max_side=9),
        elements=st.floats(width=32, allow_nan=False),
    )
)
def test_embeddings_come_back_bit_for_bit(
    vectors: np.ndarray, tmp_path_factory: pytest.TempPathFactory
) -> None:
    store = SqliteSessionStore(None, tmp_path_factory.getbasetemp())
    (file,) = store.sync_files([listed()])
    run = store.begin_run(MODEL, "0.1.0", {})
    result = answered(file.image_id)
    assert result.facts is not None
    store.save_result(run, result, 1.0, ScoredEmbeddings(KEY, vectors))
    pixels = result.facts.pixel_sha256
    found = store.embeddings(KEY, [pixels, "unknown"])
    store.close()

    assert list(found) == [pixels]
    assert found[pixels].dtype == np.float32
    assert found[pixels].tobytes() == vectors.tobytes()


def test_embeddings_of_another_backbone_or_preprocessing_do_not_count(store: SqliteSessionStore) -> None:
    (file,) = store.sync_files([listed()])
    run = store.begin_run(MODEL, "0.1.0", {})
    store.save_result(run, answered(file.image_id), 1.0, ScoredEmbeddings(KEY, np.ones((1, 3), np.float32)))
    pixels = facts().pixel_sha256

    assert store.embeddings(replace(KEY, backbone_sha256="c" * 64), [pixels]) == {}
    assert store.embeddings(replace(KEY, preprocessing="squash/2"), [pixels]) == {}


def test_notes_and_names_that_are_no_unicode_survive(store: SqliteSessionStore) -> None:
    odd = os.fsdecode(b"caf\xe9.png")
    names = [f"sub/{odd}", "żółć/数 字.png"]
    files = store.sync_files([listed(name) for name in names])
    run = store.begin_run(MODEL, "0.1.0", {})
    result = replace(answered(files[0].image_id), facts=facts(notes=("first of 12 frames", odd)))
    store.save_result(run, result, logit=1.0)

    again = reopened(store)
    known = again.sync_files([listed(name) for name in names])
    assert [item.image_id for item in known] == [item.image_id for item in files]
    assert known[0].facts is not None
    assert known[0].facts.notes[0] == "first of 12 frames"
    again.close()


def test_runs_are_on_record_with_their_outcome(store: SqliteSessionStore) -> None:
    store.end_run(store.begin_run(MODEL, "0.1.0", {"fields": 3}), "cancelled")
    store.begin_run(MODEL, "0.1.0", {})
    again = reopened(store)
    again.close()

    assert raw_rows(store.path, "SELECT outcome, settings FROM runs ORDER BY id") == [
        ("cancelled", '{"fields": 3}'),
        ("interrupted", "{}"),
    ]


def test_a_write_that_fails_undoes_only_itself(store: SqliteSessionStore) -> None:
    (file,) = store.sync_files([listed()])
    run = store.begin_run(MODEL, "0.1.0", {})
    with pytest.raises(StoreError):
        store.save_result(run, answered(file.image_id, probability=1.5), logit=1.0)
    store.save_result(run, answered(file.image_id, 0.5), logit=1.0)

    assert list(store.newest_predictions(MODEL, [file.image_id])) == [file.image_id]


def test_threads_may_write_and_read_at_the_same_time(store: SqliteSessionStore) -> None:
    run = store.begin_run(MODEL, "0.1.0", {})

    def one_thread(number: int) -> int:
        for step in range(40):
            (file,) = store.sync_files([listed(f"{number}/{step}.png")])
            store.save_result(run, answered(file.image_id), logit=1.0)
            assert list(store.newest_predictions(MODEL, [file.image_id])) == [file.image_id]
        return number

    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(one_thread, range(4))) == [0, 1, 2, 3]
    store.flush()
    assert raw_rows(store.path, "SELECT count(*), count(DISTINCT image) FROM predictions") == [(160, 160)]


def test_closing_twice_is_fine_and_the_root_is_on_record(store: SqliteSessionStore, tmp_path: Path) -> None:
    store.close()
    store.close()

    assert raw_rows(store.path, "SELECT value FROM session WHERE key = 'root'") == [(str(tmp_path),)]
