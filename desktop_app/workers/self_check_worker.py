"""Runs the self-check off the GUI thread: reading and trying five models takes seconds."""

from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot

from desktop_app.domain.cancellation import CancelToken
from desktop_app.domain.self_check import CheckLine
from desktop_app.services.crash_reports import read_last_report
from desktop_app.services.self_check import SelfCheck
from desktop_app.services.workspace import Workspace
from desktop_app.workers.job_worker import JobWorker


@dataclass(frozen=True, slots=True)
class SelfCheckRequest:
    """Asks for a self-check.

    Attributes:
        job_id: number that comes back with every signal.
        more: what only the GUI thread can know.
        cancel: set by the asker to stop.
    """

    job_id: int
    more: tuple[CheckLine, ...]
    cancel: CancelToken


class SelfCheckWorker(JobWorker):
    """Checks one workspace; the batches of ``JobWorker`` are ``CheckLine``.

    Signals (from the worker's thread), besides those of ``JobWorker``:
        report_read(job_id, text): of the newest crash report; empty when there is none.
    """

    report_read = Signal(int, str)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace

    @Slot(object)
    def check(self, request: SelfCheckRequest) -> None:
        """Check everything; call by a queued signal only."""
        self.report_read.emit(request.job_id, read_last_report(self._workspace.dirs.state_dir))
        run = SelfCheck(self._workspace, request.more)
        self.drive(request.job_id, request.cancel, lambda: run(request.cancel))
