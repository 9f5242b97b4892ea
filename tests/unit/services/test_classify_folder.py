"""Order, reuse, failures and cancelling of a run, with a scorer that has no model."""

import threading
import time
import tracemalloc
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest

from desktop_app.domain.assessment import GATE_VERSION, Assessment
from desktop_app.domain.cancellation import Cancelled, CancelToken
from desktop_app.domain.errors import AppError, FailureReason
from desktop_app.domain.field import FieldRecord, FieldResult, PictureFacts, Prediction
from desktop_app.domain.model_identity import ModelIdentity
from desktop_app.persistence.session_rows import EmbeddingKey, ScoredEmbeddings
from desktop_app.persistence.session_store import SqliteSessionStore
from desktop_app.services import field_preparation
from desktop_app.services.classify_folder import ClassifyFolder
from desktop_app.services.open_folder import OpenFolder
from tests.helpers.fake_engine import FakeScorer, failing_on
from tests.helpers.picture_folder import grey_picture

OTHER_MODEL = ModelIdentity("other", "1.0.0", "e" * 64, "b" * 64)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqliteSessionStore]:
    opened = SqliteSessionStore(tmp_path / "session", tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Seven fields in natural order, levels 10 to 70; the last two are equal pictures in two formats."""
    root = tmp_path / "fields"
    for number, level in enumerate([10, 20, 30, 40, 50, 60], 8):
        grey_picture(root / f"f{number}.png", level)
    grey_picture(root / "f14.bmp", 60)
    return root


def listed(store: SqliteSessionStore, root: Path) -> list[FieldRecord]:
    events = OpenFolder(store, None)(root, True, CancelToken())
    return [state.record for event in events for state in event.batch]


def results_of(
    run: ClassifyFolder, records: list[FieldRecord], cancel: CancelToken | None = None
) -> list[FieldResult]:
    return [result for event in run(records, cancel or CancelToken()) for result in event.batch]


def levels(results: list[FieldResult]) -> list[int]:
    return [round(r.prediction.malignant_probability_raw * 255) if r.prediction else -1 for r in results]


def test_results_come_in_the_order_of_records_and_equal_pictures_are_computed_once(
    store: SqliteSessionStore, folder: Path
) -> None:
    scorer, records = FakeScorer(), listed(store, folder)
    results = results_of(ClassifyFolder(store, scorer, "0.1.0", decoders=2), records)

    assert [result.image_id for result in results] == [record.image_id for record in records]
    assert levels(results) == [10, 20, 30, 40, 50, 60, 60]
    assert scorer.computed == 6
    assert results[5].prediction is not None
    assert results[6].prediction is not None
    assert results[5].prediction.malignant_probability == results[6].prediction.malignant_probability
    assert results[6].facts is not None
    assert (results[6].facts.format, results[6].facts.width) == ("BMP", 12)


def test_progress_counts_every_file_and_ends_at_the_total(store: SqliteSessionStore, folder: Path) -> None:
    (folder / "f9.png").write_bytes(b"")
    events = list(ClassifyFolder(store, FakeScorer(), "0.1.0")(listed(store, folder), CancelToken()))

    assert [event.total for event in events] == [7] * len(events)
    assert [event.done for event in events] == sorted(event.done for event in events)
    assert events[-1].done == 7 == sum(len(event.batch) for event in events)


def test_a_second_run_answers_from_the_session_to_the_last_bit(
    store: SqliteSessionStore, folder: Path
) -> None:
    records = listed(store, folder)
    first = results_of(ClassifyFolder(store, FakeScorer(), "0.1.0"), records)
    scorer = FakeScorer()
    second = results_of(ClassifyFolder(store, scorer, "0.1.0"), records)

    assert second == first
    assert (scorer.computed, scorer.scored) == (0, 0)


def test_another_model_on_the_same_backbone_scores_stored_embeddings(
    store: SqliteSessionStore, folder: Path
) -> None:
    from dataclasses import replace

    records = listed(store, folder)
    first = results_of(ClassifyFolder(store, FakeScorer(), "0.1.0"), records)
    scorer = FakeScorer(replace(FakeScorer().identity, model_id="fine_tuned", sha256="e" * 64))
    second = results_of(ClassifyFolder(store, scorer, "0.1.0"), records)

    assert (scorer.computed, scorer.scored) == (0, 6)  # two are the same picture
    assert levels(second) == levels(first)
    assert {result.prediction.model.model_id for result in second if result.prediction} == {"fine_tuned"}
    assert len(store.newest_predictions(scorer.identity, [r.image_id for r in records])) == 7


def test_a_file_that_changed_since_is_computed_again(store: SqliteSessionStore, folder: Path) -> None:
    records = listed(store, folder)
    results_of(ClassifyFolder(store, FakeScorer(), "0.1.0"), records)
    grey_picture(folder / "f10.png", 200, size=(30, 30))
    scorer = FakeScorer()

    assert levels(results_of(ClassifyFolder(store, scorer, "0.1.0"), records))[-1] != -1
    assert scorer.computed == 1
    again = results_of(ClassifyFolder(store, FakeScorer(), "0.1.0"), listed(store, folder))
    assert sorted(levels(again)) == [10, 20, 40, 50, 60, 60, 200]


def test_every_failure_has_its_true_reason_and_the_run_goes_on(
    store: SqliteSessionStore, folder: Path
) -> None:
    records = listed(store, folder)
    (folder / "f8.png").unlink()
    whole = (folder / "f9.png").read_bytes()
    (folder / "f9.png").write_bytes(whole[: len(whole) // 2])
    (folder / "f10.png").write_bytes(b"")
    (folder / "f11.png").write_bytes(b"%PDF-1.7 no picture at all")
    results = results_of(ClassifyFolder(store, FakeScorer(), "0.1.0"), records)

    assert [r.failure.reason if r.failure else None for r in results] == [
        FailureReason.VANISHED,
        FailureReason.TRUNCATED,
        FailureReason.EMPTY,
        FailureReason.NOT_AN_IMAGE,
        None,
        None,
        None,
    ]
    assert all(result.failure.message for result in results if result.failure)
    assert [bool(r.failure.sha256) for r in results[:4] if r.failure] == [False, True, True, True]


def test_a_field_the_engine_fails_on_does_not_take_its_neighbours_along(
    store: SqliteSessionStore, folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    scorer = FakeScorer(fields_per_call=4)
    scorer.before_call = failing_on(20)
    results = results_of(ClassifyFolder(store, scorer, "0.1.0"), listed(store, folder))

    assert levels(results) == [10, -1, 30, 40, 50, 60, 60]
    assert results[1].failure is not None
    assert results[1].failure.reason is FailureReason.INTERNAL
    assert "EngineError" in results[1].failure.message
    assert "the runtime failed" in caplog.text

    scorer.before_call = lambda _crops: None
    again = results_of(ClassifyFolder(store, scorer, "0.1.0"), listed(store, folder))
    assert levels(sorted(again, key=lambda r: r.image_id)) == [10, 20, 30, 40, 50, 60, 60]


def test_an_unexpected_error_in_a_decoder_is_one_fields_failure(
    store: SqliteSessionStore, folder: Path
) -> None:
    def sink(record: FieldRecord, _pixels: np.ndarray) -> None:
        if record.name == "f9.png":
            raise RuntimeError("a bug")

    results = results_of(ClassifyFolder(store, FakeScorer(), "0.1.0", on_pixels=sink), listed(store, folder))

    assert levels(results) == [10, -1, 30, 40, 50, 60, 60]
    assert results[1].failure is not None
    assert "RuntimeError" in results[1].failure.message


def test_what_is_looked_at_goes_first(store: SqliteSessionStore, folder: Path) -> None:
    records = listed(store, folder)
    wanted = [records[5].image_id, records[3].image_id]
    run = ClassifyFolder(store, FakeScorer(), "0.1.0", priority=lambda: wanted)

    assert levels(results_of(run, records))[:3] == [60, 40, 10]


def test_stop_keeps_what_is_done_and_a_next_run_goes_on_from_there(
    store: SqliteSessionStore, folder: Path
) -> None:
    # One field a call: how many are decoded in time for a larger group is a matter of luck.
    records, cancel, scorer = listed(store, folder), CancelToken(), FakeScorer(fields_per_call=1)
    scorer.before_call = lambda _crops: cancel.cancel() if scorer.computed == 4 else None
    done: list[FieldResult] = []
    events = ClassifyFolder(store, scorer, "0.1.0")(records, cancel)
    with pytest.raises(Cancelled):
        collect(events, done.extend)

    assert levels(done) == [10, 20, 30, 40, 50]
    scorer = FakeScorer()
    assert len(results_of(ClassifyFolder(store, scorer, "0.1.0"), records)) == 7
    assert scorer.computed == 1, "the seventh equals the sixth"


def collect(events: Iterator, take: Callable) -> None:  # type: ignore[type-arg]
    for event in events:
        take(event.batch)


def test_stop_does_not_wait_for_a_picture_that_takes_long_to_decode(
    store: SqliteSessionStore, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    records, cancel, may_finish = listed(store, folder), CancelToken(), threading.Event()
    prepare = field_preparation.FieldPreparation._prepare

    def slow(self: field_preparation.FieldPreparation, record: FieldRecord) -> object:
        may_finish.wait(10)
        return prepare(self, record)

    monkeypatch.setattr(field_preparation.FieldPreparation, "_prepare", slow)
    threading.Timer(0.1, cancel.cancel).start()
    started = time.monotonic()
    with pytest.raises(Cancelled):
        results_of(ClassifyFolder(store, FakeScorer(), "0.1.0"), records, cancel)
    waited = time.monotonic() - started
    may_finish.set()

    assert waited < 1.0


def test_leaving_the_loop_ends_the_run_and_its_threads(store: SqliteSessionStore, folder: Path) -> None:
    scorer = FakeScorer()
    scorer.before_call = lambda _crops: time.sleep(0.06)
    events = ClassifyFolder(store, scorer, "0.1.0")(listed(store, folder), CancelToken())
    next(events)
    next(events)
    events.close()

    with store._database.reading() as connection:
        assert [row["outcome"] for row in connection.execute("SELECT outcome FROM runs")] == ["cancelled"]


def test_a_session_that_can_no_longer_be_written_is_told_once_and_the_run_goes_on(
    store: SqliteSessionStore, folder: Path
) -> None:
    records, problems = listed(store, folder), list[AppError]()
    store.flush()
    with store._database.reading() as connection:
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
        connection.execute(f"PRAGMA max_page_count = {pages}")
        connection.execute("CREATE TEMP TABLE unused (id)")
    scorer = FakeScorer()
    prepare = scorer.prepare
    scorer.prepare = lambda pixels: np.repeat(prepare(pixels), 3000, axis=0)  # type: ignore[method-assign]
    results = results_of(ClassifyFolder(store, scorer, "0.1.0", on_problem=problems.append), records)

    assert levels(results) == [10, 20, 30, 40, 50, 60, 60]
    assert len(problems) == 1
    assert "the disk is full" in problems[0].message


def test_nothing_to_do_is_done_at_once(store: SqliteSessionStore) -> None:
    (event,) = ClassifyFolder(store, FakeScorer(), "0.1.0")([], CancelToken())

    assert (event.done, event.total, event.batch) == (0, 0, ())


def test_stored_embeddings_are_read_in_blocks_never_all_in_memory(
    store: SqliteSessionStore, tmp_path: Path
) -> None:
    """800 fields of 64 kB of embedding each: half of them at once would already pass the limit."""
    fields, floats = 800, 16_384
    root = tmp_path / "many"
    root.mkdir()
    for number in range(fields):
        (root / f"{number}.png").write_bytes(b"x")
    scorer, records = FakeScorer(), listed(store, root)
    run, key = store.begin_run(OTHER_MODEL, "0.1.0", {}), EmbeddingKey("b" * 64, "none/1")
    for record in records:
        facts = PictureFacts(1, 1, "PNG", f"{record.image_id:064x}", f"{record.image_id:064x}")
        answer = Prediction(OTHER_MODEL, 0.5, 0.5, datetime.now(UTC))
        vectors = np.full((1, floats), 40, np.float32)
        result = FieldResult(record.image_id, facts, answer, assessment=Assessment())
        store.save_result(run, result, 0.0, ScoredEmbeddings(key, vectors), GATE_VERSION)
    tracemalloc.start()
    results = results_of(ClassifyFolder(store, scorer, "0.1.0"), records)
    _now, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert all(result.prediction is not None for result in results)
    assert scorer.computed == 0
    assert peak < fields * floats * 4 * 0.6
