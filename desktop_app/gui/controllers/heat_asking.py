"""Asks for heat maps, one at a time, and keeps the last few: the same field is looked at again and again."""

from collections import OrderedDict
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot

from desktop_app.domain.cancellation import CancelToken
from desktop_app.domain.errors import AppError
from desktop_app.domain.field import FieldRecord
from desktop_app.domain.heat_map import HeatMap, HeatTarget
from desktop_app.gui.pieces.job_ids import next_job
from desktop_app.workers.heat_worker import HeatRequest, HeatWorker

_KEPT = 40


@dataclass(frozen=True, slots=True)
class HeatWish:
    """Which map: of which file, by which model, for which side."""

    record: FieldRecord
    model_id: str
    target: HeatTarget | None


class HeatAsking(QObject):
    """At most one map is wanted.

    Signals (GUI thread):
        explain_asked(HeatRequest): goes to the worker.
        arrived(): the wanted map can be had, or ``error`` says why not.
    """

    explain_asked = Signal(object)
    arrived = Signal()

    def __init__(self, worker: HeatWorker) -> None:
        super().__init__()
        self._kept: OrderedDict[HeatWish, HeatMap | AppError] = OrderedDict()
        self._wish: HeatWish | None = None
        self._job_id, self._cancel = 0, CancelToken()
        self.explain_asked.connect(worker.explain)
        worker.heat_ready.connect(self._on_worker_heat_ready)
        worker.failed.connect(self._on_worker_failed)

    def want(self, wish: HeatWish | None) -> HeatMap | AppError | None:
        """Return a map that is there, else ask for it and return None; whatever was wanted before is not."""
        if wish == self._wish:
            return self._kept.get(wish) if wish is not None else None
        self._cancel.cancel()
        self._wish = wish
        if wish is None:
            return None
        if wish in self._kept:
            self._kept.move_to_end(wish)
            return self._kept[wish]
        self._job_id, self._cancel = next_job(), CancelToken()
        record = wish.record
        self.explain_asked.emit(
            HeatRequest(self._job_id, record.image_id, record.path, wish.model_id, wish.target, self._cancel)
        )
        return None

    def forget(self) -> None:
        """Drop all maps: models or fields are others now."""
        self._kept.clear()
        self.want(None)

    def _keep(self, job_id: int, outcome: HeatMap | AppError) -> None:
        if job_id != self._job_id or self._wish is None:
            return
        self._kept[self._wish] = outcome
        while len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        self.arrived.emit()

    @Slot(int, int, object)
    def _on_worker_heat_ready(self, job_id: int, _image_id: int, heat: HeatMap) -> None:
        self._keep(job_id, heat)

    @Slot(int, object)
    def _on_worker_failed(self, job_id: int, error: AppError) -> None:
        self._keep(job_id, error)
