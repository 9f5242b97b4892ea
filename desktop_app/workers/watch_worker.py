"""Watches the open folder off the GUI thread and says which fields have come."""

import logging
from dataclasses import dataclass

from PySide6.QtCore import QTimer, Signal, Slot

from desktop_app.domain.cancellation import CancelToken
from desktop_app.domain.errors import AppError
from desktop_app.services.session import Session
from desktop_app.services.watch_folder import WatchFolder
from desktop_app.workers.job_worker import as_app_error
from desktop_app.workers.thread_guest import ThreadGuest

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class WatchRequest:
    """Asks to watch the folder of a session, until ``cancel`` is set or another request comes.

    Attributes:
        job_id: number that comes back with every signal.
        session: its folder was listed to the end.
        recursive: look into sub-folders.
        cancel: set by the asker, at the latest before the session is closed.
    """

    job_id: int
    session: Session
    recursive: bool
    cancel: CancelToken


class WatchWorker(ThreadGuest):
    """Looks every two seconds, less often in a very large folder.

    Signals (from the worker's thread):
        arrived(job_id, states): a tuple of ``FieldState`` of new files, at most 200; not yet classified.
        failed(job_id, AppError): the folder can no longer be watched.
    """

    arrived = Signal(int, object)
    failed = Signal(int, object)

    def __init__(self) -> None:
        super().__init__()
        self._request: WatchRequest | None = None
        self._watch: WatchFolder | None = None
        self._timer: QTimer | None = None

    @Slot(object)
    def watch(self, request: WatchRequest) -> None:
        """Begin to watch; call by a queued signal only."""
        if self._timer is None:  # made here, in the thread in which it is to run
            self._timer = QTimer(self)
            self._timer.setSingleShot(True)
            self._timer.timeout.connect(self._on_timer_timeout)
        self._request, self._watch = request, None
        self._timer.start(0)

    def tidy(self) -> None:
        """Stop watching."""
        self._request = None
        if self._timer is not None:
            self._timer.stop()

    @Slot()
    def _on_timer_timeout(self) -> None:
        request = self._request
        if request is None or request.cancel.is_cancelled:
            return
        try:
            self._look(request)
        except AppError as error:
            self._give_up(request, error)
        except Exception as error:
            _log.exception("watching failed unexpectedly")
            self._give_up(request, as_app_error(error))

    def _look(self, request: WatchRequest) -> None:
        if self._watch is None:
            self._watch = request.session.watch(request.recursive)
        files = self._watch.look(request.cancel)
        for states in request.session.take_in(files):
            if not request.cancel.is_cancelled:
                self.arrived.emit(request.job_id, states)
        if self._timer is not None and not request.cancel.is_cancelled:
            self._timer.start(round(self._watch.pause_s * 1000))

    def _give_up(self, request: WatchRequest, error: AppError) -> None:
        self._request = None
        if not request.cancel.is_cancelled:  # a session that is being closed cannot be asked, and need not be
            self.failed.emit(request.job_id, error)
