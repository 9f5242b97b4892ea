"""The one way to stop work: a token that the asker sets and the worker looks at between steps."""

import threading


class Cancelled(Exception):  # noqa: N818 - not an error: the user asked for it
    """Raised by work that was asked to stop; never shown to the user."""


class CancelToken:
    """A thread-safe, one-way switch from "go on" to "stop"."""

    def __init__(self) -> None:
        self._event = threading.Event()

    def cancel(self) -> None:
        """Ask the work that holds this token to stop; may be called from any thread, any number of times."""
        self._event.set()

    @property
    def is_cancelled(self) -> bool:
        """True once ``cancel`` was called."""
        return self._event.is_set()

    def raise_if_cancelled(self) -> None:
        """Raise ``Cancelled`` once ``cancel`` was called."""
        if self.is_cancelled:
            raise Cancelled

    def wait(self, seconds: float) -> bool:
        """Sleep up to ``seconds``, less when cancelled; return True when cancelled."""
        return self._event.wait(seconds)
