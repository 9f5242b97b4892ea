"""Owns one named thread for the whole life of the program and the worker that lives in it.

A worker is moved here once and never deleted through Qt: the host is its only owner, and the thread has ended
before Python lets go of either (the popular ``deleteLater`` recipe aborts when the order turns round).
"""

from PySide6.QtCore import QMetaObject, Qt, QThread

from desktop_app.workers.thread_guest import ThreadGuest


class ThreadHost:
    """A thread with its worker."""

    def __init__(self, name: str, worker: ThreadGuest) -> None:
        """Move ``worker`` into a thread of its own."""
        self._thread = QThread()
        self._thread.setObjectName(name)
        self._worker = worker
        worker.moveToThread(self._thread)

    @property
    def is_running(self) -> bool:
        """True between ``start`` and the end of the thread's event loop."""
        return self._thread.isRunning()

    def start(self) -> None:
        """Start the thread's event loop."""
        self._thread.start()

    def ask_to_leave(self) -> None:
        """Let the worker finish what was sent before, tidy up and end the thread; returns at once."""
        if self._thread.isRunning():
            QMetaObject.invokeMethod(self._worker, "leave", Qt.ConnectionType.QueuedConnection)

    def wait(self, milliseconds: int) -> bool:
        """Wait for the thread to end; return False when it is still busy after ``milliseconds``."""
        return self._thread.wait(milliseconds)
