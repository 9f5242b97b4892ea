"""Heat maps from their own thread, with a real, tiny model: answers, Stop, failures, memory given back."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal, Slot

from desktop_app.app import Lamella
from desktop_app.domain.cancellation import CancelToken
from desktop_app.domain.errors import AppError, ImageReadError, ModelLoadError
from desktop_app.domain.heat_map import HeatMap, HeatTarget
from desktop_app.services.models import ModelService
from desktop_app.workers.heat_worker import IDLE_MS, HeatRequest, HeatWorker
from desktop_app.workers.thread_host import ThreadHost

Spin = Callable[[Callable[[], bool]], None]


class Asker(QObject):
    """Sends requests as the window does and notes what comes back."""

    asked = Signal(object)

    def __init__(self, models_dir: Path, idle_ms: int = IDLE_MS) -> None:
        super().__init__()
        self.worker = HeatWorker(ModelService((models_dir,)), idle_ms=idle_ms)
        self.host = ThreadHost("test-heat", self.worker)
        self.answers: dict[int, object] = {}
        self.threads: set[int] = set()
        self.asked.connect(self.worker.explain)
        self.worker.heat_ready.connect(self._on_heat_ready)
        self.worker.failed.connect(self._on_failed)
        self.worker.cancelled.connect(self._on_cancelled)
        self.host.start()

    def ask(self, job: int, path: Path, model_id: str = "", cancel: CancelToken | None = None) -> None:
        token = cancel or CancelToken()
        self.asked.emit(HeatRequest(job, 100 + job, path, model_id, HeatTarget.MALIGNANT, token))

    @Slot(int, int, object)
    def _on_heat_ready(self, job: int, image_id: int, heat: HeatMap) -> None:
        self.threads.add(threading.get_ident())
        self.answers[job] = (image_id, heat)

    @Slot(int, object)
    def _on_failed(self, job: int, error: AppError) -> None:
        self.answers[job] = error

    @Slot(int)
    def _on_cancelled(self, job: int) -> None:
        self.answers[job] = "cancelled"


@pytest.fixture
def make_asker(qapp: object, tiny_models_dir: Path) -> Iterator[Callable[..., Asker]]:
    askers: list[Asker] = []

    def make(idle_ms: int = IDLE_MS) -> Asker:
        askers.append(Asker(tiny_models_dir, idle_ms))
        return askers[-1]

    yield make
    for asker in askers:
        asker.host.ask_to_leave()
        assert asker.host.wait(10_000)


def test_a_map_comes_back_with_its_field(
    make_asker: Callable[..., Asker], field_dir: Path, spin: Spin
) -> None:
    asker = make_asker()
    asker.ask(1, field_dir / "left" / "24-1101-1.png")
    spin(lambda: 1 in asker.answers)
    image_id, heat = asker.answers[1]
    assert image_id == 101
    assert isinstance(heat, HeatMap)
    assert heat.target is HeatTarget.MALIGNANT
    assert asker.threads == {threading.get_ident()}


def test_a_failure_names_its_cause_and_the_next_field_is_answered(
    make_asker: Callable[..., Asker], field_dir: Path, spin: Spin
) -> None:
    asker = make_asker()
    asker.ask(1, field_dir / "left" / "24-1101-99.jpg")
    asker.ask(2, field_dir / "left" / "24-1101-1.png", "missing_model")
    asker.ask(3, field_dir / "left" / "24-1101-1.png")
    spin(lambda: 3 in asker.answers)
    assert isinstance(asker.answers[1], ImageReadError)
    assert isinstance(asker.answers[2], ModelLoadError)
    assert isinstance(asker.answers[3], tuple)


def test_requests_nobody_waits_for_load_nothing(
    make_asker: Callable[..., Asker], field_dir: Path, spin: Spin
) -> None:
    asker = make_asker()
    passed = CancelToken()
    passed.cancel()
    for job in range(1, 6):
        asker.ask(job, field_dir / "left" / "24-1101-1.png", cancel=passed)
    spin(lambda: len(asker.answers) == 5)
    assert set(asker.answers.values()) == {"cancelled"}
    assert not asker.worker.is_loaded


def test_the_model_is_given_back_when_nobody_asks(
    make_asker: Callable[..., Asker], field_dir: Path, spin: Spin
) -> None:
    asker = make_asker(idle_ms=1)
    asker.ask(1, field_dir / "left" / "24-1101-1.png")
    spin(lambda: 1 in asker.answers and not asker.worker.is_loaded)
    asker.ask(2, field_dir / "left" / "24-1101-1.png")
    spin(lambda: 2 in asker.answers)
    assert isinstance(asker.answers[2], tuple)


def test_maps_wait_for_no_run(open_program: Callable[..., Lamella]) -> None:
    workers = open_program().window.controls.workers
    assert workers.heat.thread() is not workers.engine.thread()
    assert workers.heat.thread().objectName() == "lamella-heat"
    assert not workers.heat.is_loaded
