"""The review worker: order of keys, one wait for the disk for many decisions, nothing lost at the end."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Slot
from pytestqt.qtbot import QtBot

from desktop_app.domain.errors import AppError, ReviewError
from desktop_app.domain.review import Decision, Review
from desktop_app.services.session import Session
from desktop_app.services.workspace import Workspace
from desktop_app.workers.review_worker import DecideRequest, RedoRequest, ReviewWorker, UndoRequest
from desktop_app.workers.thread_host import ThreadHost
from tests.helpers.review_session import drawn_folder, ids


class Recorder(QObject):
    """Notes what the worker says."""

    def __init__(self, worker: ReviewWorker) -> None:
        super().__init__()
        self.decided: list[tuple[int, tuple[Review, ...]]] = []
        self.confirmed: list[int] = []
        self.failed: list[tuple[int, AppError]] = []
        self.steps: list[tuple[bool, bool]] = []
        worker.decided.connect(self._on_decided)
        worker.confirmed.connect(self._on_confirmed)
        worker.failed.connect(self._on_failed)
        worker.steps_changed.connect(self._on_steps_changed)

    @Slot(int, object)
    def _on_decided(self, job_id: int, reviews: tuple[Review, ...]) -> None:
        self.decided.append((job_id, reviews))

    @Slot(object)
    def _on_confirmed(self, job_ids: tuple[int, ...]) -> None:
        self.confirmed.extend(job_ids)

    @Slot(int, object)
    def _on_failed(self, job_id: int, error: AppError) -> None:
        self.failed.append((job_id, error))

    @Slot(bool, bool)
    def _on_steps_changed(self, can_undo: bool, can_redo: bool) -> None:
        self.steps.append((can_undo, can_redo))


@pytest.fixture
def worker() -> Iterator[ReviewWorker]:
    made = ReviewWorker()
    host = ThreadHost("test-reviews", made)
    host.start()
    yield made
    host.ask_to_leave()
    assert host.wait(5000)


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with closing(Workspace.open(tmp_path / "profile")) as workspace:
        opened = workspace.open_session(drawn_folder(tmp_path / "fields"))
        yield opened
        opened.close()


def test_requests_are_carried_out_in_order_and_confirmed(
    qtbot: QtBot, worker: ReviewWorker, session: Session
) -> None:
    heard = Recorder(worker)
    one, two, _three = ids(session)
    worker.submit(DecideRequest(1, session, (one,), Decision.BENIGN))
    worker.submit(DecideRequest(2, session, (one, two), Decision.MALIGNANT))
    worker.submit(UndoRequest(3, session))
    worker.submit(UndoRequest(4, session))
    worker.submit(RedoRequest(5, session))
    qtbot.waitUntil(lambda: len(heard.confirmed) == 5)

    said = [(job, [(r.image_id, r.decision) for r in reviews]) for job, reviews in heard.decided]
    assert said == [
        (1, [(one, Decision.BENIGN)]),
        (2, [(one, Decision.MALIGNANT), (two, Decision.MALIGNANT)]),
        (3, [(one, Decision.BENIGN), (two, Decision.CLEARED)]),
        (4, [(one, Decision.CLEARED)]),
        (5, [(one, Decision.BENIGN)]),
    ]
    assert heard.confirmed == [1, 2, 3, 4, 5]
    assert heard.steps == [(True, False), (True, False), (True, True), (False, True), (True, True)]


def test_a_refused_decision_is_told_and_the_next_one_kept(
    qtbot: QtBot, worker: ReviewWorker, session: Session
) -> None:
    heard = Recorder(worker)
    one, two, _three = ids(session)
    (session.root / "1.png").unlink()
    worker.submit(DecideRequest(1, session, (one,), Decision.BENIGN))
    worker.submit(DecideRequest(2, session, (two,), Decision.UNSURE))
    qtbot.waitUntil(lambda: heard.confirmed == [2])

    ((job_id, error),) = heard.failed
    assert job_id == 1
    assert isinstance(error, ReviewError)


def test_closing_a_session_waits_for_decisions_on_their_way(tmp_path: Path, worker: ReviewWorker) -> None:
    folder, profile = drawn_folder(tmp_path / "fields"), tmp_path / "profile"
    with closing(Workspace.open(profile)) as workspace:
        closing_session = workspace.open_session(folder)
        image_ids = ids(closing_session)
        for job_id in range(200):
            decision = Decision.BENIGN if job_id % 2 else Decision.MALIGNANT
            worker.submit(DecideRequest(job_id, closing_session, (image_ids[job_id % 3],), decision))
        closing_session.close()
        with closing(workspace.open_session(folder)) as again:
            assert [r.decision for r in again.reviews.newest(image_ids).values()] == [
                Decision.MALIGNANT,
                Decision.BENIGN,
                Decision.BENIGN,
            ]
