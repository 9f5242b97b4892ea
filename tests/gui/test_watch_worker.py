"""The watching worker tells of new fields, and falls silent when it is told to."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal, Slot
from pytestqt.qtbot import QtBot

from desktop_app.domain.cancellation import CancelToken
from desktop_app.services import watch_folder
from desktop_app.services.workspace import Workspace
from desktop_app.workers.thread_host import ThreadHost
from desktop_app.workers.watch_worker import WatchRequest, WatchWorker
from tests.helpers.review_session import draw, drawn_folder, states


class Asker(QObject):
    """Asks to watch and notes what comes."""

    asked = Signal(object)

    def __init__(self, worker: WatchWorker) -> None:
        super().__init__()
        self.names: list[str] = []
        self.failed: list[int] = []
        self.asked.connect(worker.watch)
        worker.arrived.connect(self._on_arrived)
        worker.failed.connect(self._on_failed)

    @Slot(int, object)
    def _on_arrived(self, _job_id: int, found: tuple) -> None:
        self.names.extend(state.record.name for state in found)

    @Slot(int, object)
    def _on_failed(self, job_id: int, _error: object) -> None:
        self.failed.append(job_id)


@pytest.fixture
def worker(monkeypatch: pytest.MonkeyPatch) -> Iterator[WatchWorker]:
    monkeypatch.setattr(watch_folder, "INTERVAL_S", 0.02)
    made = WatchWorker()
    host = ThreadHost("test-watch", made)
    host.start()
    yield made
    host.ask_to_leave()
    assert host.wait(5000)


def test_new_fields_are_told_until_watching_is_cancelled(
    qtbot: QtBot, worker: WatchWorker, tmp_path: Path
) -> None:
    folder, cancel = drawn_folder(tmp_path / "fields", 2), CancelToken()
    asker = Asker(worker)
    with (
        closing(Workspace.open(tmp_path / "profile")) as workspace,
        closing(workspace.open_session(folder)) as session,
    ):
        states(session)
        asker.asked.emit(WatchRequest(1, session, True, cancel))
        draw(folder / "a.png", 60)
        qtbot.waitUntil(lambda: asker.names == ["a.png"])
        draw(folder / "b.png", 61)
        qtbot.waitUntil(lambda: asker.names == ["a.png", "b.png"])
        folder.rename(tmp_path / "away")
        qtbot.waitUntil(lambda: asker.failed == [1])
        cancel.cancel()
