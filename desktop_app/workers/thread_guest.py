"""What every worker shares: it lives in one thread, arrives there and leaves it tidily."""

from PySide6.QtCore import QObject, Slot


class ThreadGuest(QObject):
    """A worker that a ``ThreadHost`` moves into its thread."""

    @Slot()
    def arrive(self) -> None:
        """Prepare the thread, once, before the first request; nothing by default."""

    @Slot()
    def leave(self) -> None:
        """Tidy up and end the worker's thread, after all requests that were sent before."""
        self.tidy()
        self.thread().quit()

    def tidy(self) -> None:
        """Free what only this thread may free; nothing by default."""
