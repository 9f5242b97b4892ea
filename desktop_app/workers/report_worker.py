"""Writes reports in a thread of their own: one with pictures and heat maps takes many seconds."""

import logging
import time
from dataclasses import dataclass, field

from PySide6.QtCore import Signal, Slot

from desktop_app.domain.cancellation import Cancelled, CancelToken
from desktop_app.domain.errors import AppError
from desktop_app.services.models import ModelService
from desktop_app.services.session import Session
from desktop_app.services.session_report import ReportOrder, WriteReport
from desktop_app.workers.job_worker import as_app_error
from desktop_app.workers.thread_guest import ThreadGuest

_log = logging.getLogger(__name__)
_TELL_S = 0.05


@dataclass(frozen=True, slots=True)
class ReportJob:
    """Asks for a report.

    Attributes:
        session: where the fields belong.
        order: what to write.
        cancel: set by the asker to stop.
    """

    session: Session
    order: ReportOrder
    cancel: CancelToken = field(default_factory=CancelToken)


class ReportWorker(ThreadGuest):
    """Writes one report after the other.

    Signals (from the worker's thread):
        progressed(done, total): of the stage at work.
        finished(path, rows), cancelled(), failed(AppError): exactly one of them ends every job.
    """

    progressed = Signal(int, int)
    finished = Signal(object, int)
    cancelled = Signal()
    failed = Signal(object)

    def __init__(self, models: ModelService) -> None:
        super().__init__()
        self._models = models
        self._told_at = 0.0

    @Slot(object)
    def write(self, job: ReportJob) -> None:
        """Write one report; call by a queued signal only."""
        try:
            rows = WriteReport(job.session, self._models)(job.order, job.cancel, self._tell)
        except Cancelled:
            self.cancelled.emit()
        except AppError as error:
            self.failed.emit(error)
        except Exception as error:
            _log.exception("a report failed unexpectedly")
            self.failed.emit(as_app_error(error))
        else:
            self.finished.emit(job.order.path, rows)

    def _tell(self, done: int, total: int) -> None:
        now = time.monotonic()
        if now - self._told_at >= _TELL_S:
            self._told_at = now
            self.progressed.emit(done, total)
