"""What keeping a decision costs while a run writes its results, beside SQLite's bare commit on this disk.

    python build_scripts/benchmarks/review_keeping.py [--decisions 400] [--results-per-second 100]

A thread saves results with embeddings as a fast model would; the main thread, the window's, hands decisions
to the review worker 30 times a second. Printed: how long handing over holds the main thread (the window may
miss 16 ms at most), how long until the worker says "decided" and until "confirmed" (on the disk), and what a
bare commit of one small row takes, the rival that nobody can beat. Then reading: a block of 200 out of
100,000 fields, half of them reviewed twice.
"""

import argparse
import contextlib
import os
import sqlite3
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np  # noqa: E402
from PIL import Image  # noqa: E402
from PySide6.QtCore import QCoreApplication, QObject, Slot  # noqa: E402

from desktop_app.domain.cancellation import CancelToken  # noqa: E402
from desktop_app.domain.field import FieldResult, PictureFacts, Prediction  # noqa: E402
from desktop_app.domain.model_identity import ModelIdentity  # noqa: E402
from desktop_app.domain.review import Decision  # noqa: E402
from desktop_app.persistence.review_rows import Content  # noqa: E402
from desktop_app.persistence.review_store import ReviewChange  # noqa: E402
from desktop_app.persistence.session_rows import EmbeddingKey, ListedFile, ScoredEmbeddings  # noqa: E402
from desktop_app.persistence.session_store import SqliteSessionStore  # noqa: E402
from desktop_app.services.session import Session  # noqa: E402
from desktop_app.services.workspace import Workspace  # noqa: E402
from desktop_app.workers.review_worker import DecideRequest, ReviewWorker  # noqa: E402
from desktop_app.workers.thread_host import ThreadHost  # noqa: E402

MODEL = ModelIdentity("benchmark", "1.0.0", "a" * 64, "b" * 64)
FIELDS, KEYS_PER_SECOND, MANY, BLOCK = 50, 30, 100_000, 200


class Clock(QObject):
    """Notes when the worker spoke of each job."""

    def __init__(self, worker: ReviewWorker) -> None:
        super().__init__()
        self.decided: dict[int, float] = {}
        self.confirmed: dict[int, float] = {}
        worker.decided.connect(self._on_decided)
        worker.confirmed.connect(self._on_confirmed)

    @Slot(int, object)
    def _on_decided(self, job_id: int, _reviews: object) -> None:
        self.decided[job_id] = time.perf_counter()

    @Slot(object)
    def _on_confirmed(self, job_ids: tuple[int, ...]) -> None:
        self.confirmed.update(dict.fromkeys(job_ids, time.perf_counter()))


def result(image_id: int, number: int) -> tuple[FieldResult, ScoredEmbeddings]:
    """Return an answer with an embedding of 512 numbers, of a picture of its own."""
    facts = PictureFacts(700, 460, "PNG", f"{number:064x}", f"{number:064x}")
    answer = Prediction(MODEL, 0.5, 0.5, datetime.now(UTC))
    vectors = np.zeros((4, 512), np.float32)
    return FieldResult(image_id, facts, answer), ScoredEmbeddings(EmbeddingKey("b" * 64, "x"), vectors)


def save_results(store: SqliteSessionStore, ids: list[int], pause_s: float, stop: threading.Event) -> None:
    """Do what a run does to the session, until stopped."""
    run = store.begin_run(MODEL, "benchmark", {})
    number = 0
    while not stop.wait(pause_s):
        number += 1
        outcome, scored = result(ids[number % len(ids)], number)
        store.save_result(run, outcome, 0.0, scored)


def keep_decisions(
    session: Session, ids: list[int], decisions: int
) -> tuple[list[float], list[float], list[float]]:
    """Return milliseconds for handing over, until decided, and until confirmed."""
    worker = ReviewWorker()
    host, clock = ThreadHost("benchmark-reviews", worker), Clock(worker)
    host.start()
    handed, began = [], {}
    for job in range(decisions):
        decision = Decision.BENIGN if job % 2 else Decision.MALIGNANT
        began[job] = time.perf_counter()
        worker.submit(DecideRequest(job, session, (ids[job % len(ids)],), decision))
        handed.append((time.perf_counter() - began[job]) * 1000)
        spin_for(1 / KEYS_PER_SECOND)
    spin(lambda: len(clock.confirmed) == decisions)
    host.ask_to_leave()
    host.wait(5000)
    waits = [[(at[job] - began[job]) * 1000 for job in began] for at in (clock.decided, clock.confirmed)]
    return handed, waits[0], waits[1]


def spin(until: Callable[[], bool]) -> None:
    """Let the event loop run."""
    while not until():
        QCoreApplication.processEvents()
        time.sleep(0.0005)


def spin_for(seconds: float) -> None:
    """Let the event loop run for a while."""
    end = time.perf_counter() + seconds
    spin(lambda: time.perf_counter() >= end)


def bare_commits(folder: Path, count: int = 100) -> list[float]:
    """Return milliseconds of commits of one row each, as durable as ours."""
    times = []
    with contextlib.closing(sqlite3.connect(folder / "bare.db", isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("CREATE TABLE t (x)")
        for number in range(count):
            began = time.perf_counter()
            connection.execute("INSERT INTO t VALUES (?)", (number,))
            times.append((time.perf_counter() - began) * 1000)
    return times


def reading(folder: Path) -> list[float]:
    """Return milliseconds of reading the reviews of 200 out of 100,000 fields."""
    with contextlib.closing(SqliteSessionStore(folder / "many.lamella-session", folder)) as store:
        files = [ListedFile(f"{n}.png", "", f"{n}.png", 1, 1, "", "") for n in range(MANY)]
        ids = [known.image_id for known in store.sync_files(files)]
        contents = [Content(image_id, f"{image_id:064x}", None, 1) for image_id in ids]
        for content in contents:
            store.contents.note_bytes(content.image_id, content.sha256)
        for reader in ("Ada", "Bo"):
            store.reviews.append(reader, contents[: MANY // 2], ReviewChange(Decision.UNSURE))
        times = []
        for start in range(0, MANY, MANY // 100):
            began = time.perf_counter()
            store.reviews.newest(ids[start : start + BLOCK])
            times.append((time.perf_counter() - began) * 1000)
    return times


def show(name: str, times: list[float]) -> None:
    """Print the middle and the ends of some times."""
    ordered = sorted(times)
    p99 = ordered[min(len(ordered) - 1, len(ordered) * 99 // 100)]
    middle, longest = statistics.median(ordered), ordered[-1]
    print(f"{name:<34}median {middle:8.3f} ms   99 % {p99:8.2f} ms   longest {longest:8.2f} ms")


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Measures what keeping a decision costs.")
    parser.add_argument("--decisions", type=int, default=400)
    parser.add_argument("--results-per-second", type=int, default=100)
    options = parser.parse_args()
    application = QCoreApplication([])
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch) / "fields"
        folder.mkdir()
        for number in range(FIELDS):
            Image.new("RGB", (8, 8), (number, 0, 0)).save(folder / f"{number}.png")
        with (
            contextlib.closing(Workspace.open(Path(scratch) / "profile")) as workspace,
            contextlib.closing(workspace.open_session(folder)) as session,
        ):
            events = session.open_folder(None, True, CancelToken())
            ids = [state.record.image_id for event in events for state in event.batch]
            stop = threading.Event()
            arguments = (session._store, ids, 1 / options.results_per_second, stop)
            run = threading.Thread(target=save_results, args=arguments)
            run.start()
            handed, decided, confirmed = keep_decisions(session, ids, options.decisions)
            stop.set()
            run.join()
        show("handing over (main thread)", handed)
        show("until decided", decided)
        show("until confirmed", confirmed)
        show("bare commit", bare_commits(Path(scratch)))
        show(f"reviews of {BLOCK} of {MANY:,} fields", reading(Path(scratch)))
    del application
    return 0


if __name__ == "__main__":
    sys.exit(main())
