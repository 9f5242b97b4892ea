"""Tells how far a step has come, not more often than anybody can read."""

import time

from desktop_app.domain.job_messages import JobChannel, StepDone

_PERIOD_S = 0.1


class StepProgress:
    """Counts the items of one step; looks for pause and cancel at every count."""

    def __init__(self, channel: JobChannel, what: str, total: int) -> None:
        """Begin the step ``what`` of ``total`` items."""
        self._channel = channel
        self._what = what
        self._total = total
        self._done = 0
        self._told = 0.0
        self._tell()

    def advance(self, items: int = 1) -> None:
        """Count ``items`` more.

        Raises:
            Cancelled: the job is to end.
        """
        self._channel.checkpoint()
        self._done += items
        if self._done >= self._total or time.monotonic() - self._told > _PERIOD_S:
            self._tell()

    def _tell(self) -> None:
        self._told = time.monotonic()
        self._channel.send(StepDone(self._what, self._done, self._total))
