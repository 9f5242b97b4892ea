"""Computes heat maps in a thread of its own, so that a map waits for no run, and no run for a map."""

import logging
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QTimer, Signal, Slot

from desktop_app.domain.cancellation import Cancelled, CancelToken
from desktop_app.domain.errors import AppError
from desktop_app.domain.heat_map import HeatTarget
from desktop_app.services.heat_map import HeatMaps
from desktop_app.services.models import ModelService
from desktop_app.workers.job_worker import as_app_error
from desktop_app.workers.thread_guest import ThreadGuest

# A second copy of the model's weights: kept while somebody looks at maps, given back soon after.
IDLE_MS = 60_000
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class HeatRequest:
    """Asks why one field got its answer.

    Attributes:
        job_id: comes back with the answer.
        image_id: of the field; comes back too.
        path: of the picture.
        model_id: the model to ask; empty for the default one.
        target: what to explain; ``domain.heat_map.target_for`` gives it for the verdict on screen. None for
            the side that the model's own thresholds call.
        cancel: set when nobody wants the map any more, such as when the next field is shown.
    """

    job_id: int
    image_id: int
    path: Path
    model_id: str
    target: HeatTarget | None
    cancel: CancelToken


class HeatWorker(ThreadGuest):
    """Answers one request after the other; those that were cancelled meanwhile cost nothing.

    Signals (from the worker's thread), exactly one for each request:
        heat_ready(job_id, image_id, HeatMap).
        cancelled(job_id).
        failed(job_id, AppError).
    """

    heat_ready = Signal(int, int, object)
    cancelled = Signal(int)
    failed = Signal(int, object)

    def __init__(self, models: ModelService, threads: int = 1, idle_ms: int = IDLE_MS) -> None:
        """Load nothing yet.

        Args:
            models: installed models.
            threads: of the engine; few, because a run may be at work beside it.
            idle_ms: after the last map the model is freed.
        """
        super().__init__()
        self._heat_maps = HeatMaps(models, threads)
        self._idle_ms = idle_ms
        self._idle: QTimer | None = None

    @property
    def is_loaded(self) -> bool:
        """True while a model takes up memory."""
        return self._heat_maps.is_loaded

    @Slot(object)
    def explain(self, request: HeatRequest) -> None:
        """Compute one map; call by a queued signal only."""
        try:
            heat = self._heat_maps.of_file(request.path, request.model_id, request.target, request.cancel)
            request.cancel.raise_if_cancelled()
        except Cancelled:
            self.cancelled.emit(request.job_id)
        except AppError as error:
            self.failed.emit(request.job_id, error)
        except Exception as error:
            _log.exception("no heat map of %s", request.path.name)
            self.failed.emit(request.job_id, as_app_error(error))
        else:
            self.heat_ready.emit(request.job_id, request.image_id, heat)
        self._wait_for_more()

    def tidy(self) -> None:
        """Free the model in the thread that made it."""
        if self._idle is not None:
            self._idle.stop()
        self._heat_maps.close()

    def _wait_for_more(self) -> None:
        if self._idle is None:
            self._idle = QTimer(self)  # made here: a timer belongs to the thread that makes it
            self._idle.setSingleShot(True)
            self._idle.timeout.connect(self._on_idle_timeout)
        self._idle.start(self._idle_ms)

    @Slot()
    def _on_idle_timeout(self) -> None:
        self._heat_maps.close()
