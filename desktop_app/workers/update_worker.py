"""Looks at updates of the program, applies them and goes back, off the GUI thread."""

import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal, Slot

from desktop_app.domain.cancellation import CancelToken
from desktop_app.domain.progress import ProgressEvent
from desktop_app.domain.trust import Consent
from desktop_app.workers.job_worker import JobWorker

if TYPE_CHECKING:
    from desktop_app.services.updates import Updates, UpdateStep

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class UpdateRequest:
    """Asks for something about the installed program.

    Attributes:
        job_id: number that comes back with every signal.
        path: the update file; none to go back.
        consent: what the user agreed to.
        cancel: set by the asker to stop; once the new version is switched to, it is too late.
    """

    job_id: int
    path: Path = Path()
    consent: Consent = field(default_factory=Consent)
    cancel: CancelToken = field(default_factory=CancelToken)


class UpdateWorker(JobWorker):
    """Changes the installation that the running program belongs to.

    Signals (from the worker's thread), besides those of ``JobWorker``:
        looked(UpdateStatus): what is installed; after ``look`` and after every change.
        offered(job_id, UpdateOffer): before ``finished`` of ``inspect``.
        stepped(job_id, step): a word of ``UpdateStep``, as the step begins.
    """

    looked = Signal(object)
    offered = Signal(int, object)
    stepped = Signal(int, str)

    @Slot()
    def look(self) -> None:
        """Read what is installed; call by a queued signal only."""
        try:
            self.looked.emit(self._updates().status())
        except Exception:
            _log.exception("what is installed could not be read")

    @Slot(object)
    def inspect(self, request: UpdateRequest) -> None:
        """Look at an update file; call by a queued signal only."""

        def run() -> Iterator[ProgressEvent[Any]]:
            yield ProgressEvent(0, 1)
            self.offered.emit(request.job_id, self._updates().inspect(request.path))
            yield ProgressEvent(1, 1)

        self.drive(request.job_id, request.cancel, run)

    @Slot(object)
    def apply(self, request: UpdateRequest) -> None:
        """Apply an update file; call by a queued signal only."""
        self._change(request, lambda: self._updates().apply(request.path, request.cancel, request.consent))

    @Slot(object)
    def roll_back(self, request: UpdateRequest) -> None:
        """Go back to the version before; call by a queued signal only."""
        self._change(request, lambda: self._updates().roll_back(request.cancel))

    def _change(
        self, request: UpdateRequest, start: "Callable[[], Iterator[ProgressEvent[UpdateStep]]]"
    ) -> None:
        def run() -> "Iterator[ProgressEvent[UpdateStep]]":
            for event in start():
                for step in event.batch:
                    self.stepped.emit(request.job_id, step.value)
                yield event

        # The use case itself looks at the token: after its point of no return a stop means nothing.
        self.drive(request.job_id, CancelToken(), run)
        self.look()

    def _updates(self) -> "Updates":
        # Loaded when first asked for: starting the program need not wait for it.
        from desktop_app.services.updates import Updates

        return Updates.of_this_program()
