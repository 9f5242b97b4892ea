"""What every worker shares: it lives in one thread and leaves it tidily.

Workers keep the usual priority: a nicer thread that holds Python's lock while other programs are busy keeps
the window waiting all the longer.
"""

from PySide6.QtCore import QObject, Slot


class ThreadGuest(QObject):
    """A worker that a ``ThreadHost`` moves into its thread."""

    @Slot()
    def leave(self) -> None:
        """Tidy up and end the worker's thread, after all requests that were sent before."""
        self.tidy()
        self.thread().quit()

    def tidy(self) -> None:
        """Free what only this thread may free; nothing by default."""
