"""Groups many small writes into few commits without ever leaving one waiting for long."""

import threading
from collections.abc import Callable

COMMIT_DELAY_S = 0.3


class DelayedCommit:
    """Calls ``commit`` from a background thread, ``delay_s`` after the first write of a group.

    Waiting for the next write to commit the last one would lose it when the next one takes long.
    """

    def __init__(self, commit: Callable[[], None], delay_s: float = COMMIT_DELAY_S) -> None:
        self._commit = commit
        self._delay_s = delay_s
        self._condition = threading.Condition()
        self._is_due = False
        self._is_stopped = False
        self._thread: threading.Thread | None = None

    def note_write(self) -> None:
        """Say that something was written; a commit follows within the delay.

        The caller holds the lock that ``commit`` takes, so a commit that is due already includes the write.
        """
        if self._is_due:
            return
        with self._condition:
            self._is_due = True
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="session-commit", daemon=True)
                self._thread.start()
            self._condition.notify()

    def stop(self) -> None:
        """End the background thread; the caller commits what is left."""
        with self._condition:
            self._is_stopped = True
            self._condition.notify()
        if self._thread is not None:
            self._thread.join()

    def _run(self) -> None:
        while True:
            with self._condition:
                self._condition.wait_for(lambda: self._is_due or self._is_stopped)
                self._condition.wait_for(lambda: self._is_stopped, timeout=self._delay_s)
                if self._is_stopped:
                    return
                self._is_due = False
            self._commit()
