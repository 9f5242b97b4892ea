"""Looks for similar fields and lays out the map of a session, in a thread of its own beside any run."""

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Signal, Slot

from desktop_app.domain.cancellation import Cancelled, CancelToken
from desktop_app.domain.errors import AppError
from desktop_app.domain.field import FieldState
from desktop_app.domain.model_identity import ModelIdentity
from desktop_app.services.session import Session
from desktop_app.workers.job_worker import as_app_error
from desktop_app.workers.thread_guest import ThreadGuest

_REPORT_S = 0.1
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, eq=False)
class EmbeddingRequest:
    """Asks for the fields like one, or for the map of all.

    Attributes:
        job_id: comes back with every signal.
        session: whose embeddings to read.
        model: whose backbone's.
        states: the fields that count.
        cancel: set when nobody wants the answer any more.
        wanted: the field to compare with; None for the map.
    """

    job_id: int
    session: Session
    model: ModelIdentity
    states: tuple[FieldState, ...]
    cancel: CancelToken
    wanted: FieldState | None = None


class EmbeddingWorker(ThreadGuest):
    """Answers one request after the other.

    Signals (from the worker's thread); one of the last four ends every job:
        progressed(job_id, share): of the map, in [0, 1], at most ten times a second.
        similar_found(job_id, ids): best first.
        map_ready(job_id, EmbeddingMap).
        cancelled(job_id), failed(job_id, AppError).
    """

    progressed = Signal(int, float)
    similar_found = Signal(int, object)
    map_ready = Signal(int, object)
    cancelled = Signal(int)
    failed = Signal(int, object)

    @Slot(object)
    def find_similar(self, request: EmbeddingRequest) -> None:
        """Look for similar fields; call by a queued signal only."""
        wanted = request.wanted
        assert wanted is not None
        found = self._answer(
            request,
            lambda: request.session.embeddings.similar(request.model, wanted, request.states, request.cancel),
        )
        if found is not None:
            self.similar_found.emit(request.job_id, found)

    @Slot(object)
    def make_map(self, request: EmbeddingRequest) -> None:
        """Lay out the map; call by a queued signal only."""
        last = 0.0

        def report(share: float) -> None:
            nonlocal last
            if time.monotonic() - last >= _REPORT_S:
                last = time.monotonic()
                self.progressed.emit(request.job_id, share)

        found = self._answer(
            request,
            lambda: request.session.embeddings.map(request.model, request.states, request.cancel, report),
        )
        if found is not None:
            self.map_ready.emit(request.job_id, found)

    def _answer(self, request: EmbeddingRequest, ask: Callable[[], Any]) -> Any:
        """Return the answer, or None after telling why there is none."""
        try:
            request.cancel.raise_if_cancelled()
            return ask()
        except Cancelled:
            self.cancelled.emit(request.job_id)
        except AppError as error:
            self.failed.emit(request.job_id, error)
        except Exception as error:
            _log.exception("job %d failed unexpectedly", request.job_id)
            self.failed.emit(request.job_id, as_app_error(error))
        return None
