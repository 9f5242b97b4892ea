"""The system's polite requests to end (logging out, shutting down, kill): the window closes for them."""

import os
import signal
import sys
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier, Signal, Slot

_POLITE = ("SIGTERM", "SIGHUP", "SIGINT")


class EndSignals(QObject):
    """Turns signals into a Qt signal. One per process, in the main thread.

    Python runs a handler only when Python runs, and Qt's loop may sleep for hours: the interpreter writes a
    byte into a pipe when a signal arrives, and that wakes the loop. On Windows there are none: Qt closes the
    windows there by itself when the session ends.

    Signals (GUI thread):
        asked(): somebody wants the program to end.
        session_ending(): the system's session ends; it may leave the program no time.
    """

    asked = Signal()
    session_ending = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._notifier: QSocketNotifier | None = None
        if sys.platform == "win32":
            return
        self._reader, self._writer = os.pipe()
        os.set_blocking(self._reader, False)
        os.set_blocking(self._writer, False)
        self._wakeup_before = signal.set_wakeup_fd(self._writer, warn_on_full_buffer=False)
        self._before = {number: signal.signal(number, _on_signal) for number in _heeded()}
        self._notifier = QSocketNotifier(self._reader, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_notifier_activated)

    @Slot()
    def _on_notifier_activated(self) -> None:
        try:
            numbers = os.read(self._reader, 64)
        except BlockingIOError:
            return
        if any(number in _numbers() for number in numbers):
            self.asked.emit()

    @Slot("QSessionManager&")
    def end_session(self, _manager: QObject) -> None:
        """Pass on what the application heard from the system's session."""
        self.session_ending.emit()

    def stop(self) -> None:
        """Give signals back their earlier meaning."""
        if self._notifier is None:
            return
        self._notifier.setEnabled(False)
        self._notifier = None
        signal.set_wakeup_fd(self._wakeup_before)
        for number, handler in self._before.items():
            signal.signal(number, handler)
        os.close(self._reader)
        os.close(self._writer)


def _numbers() -> tuple[int, ...]:
    return tuple(getattr(signal, name) for name in _POLITE if hasattr(signal, name))


def _heeded() -> tuple[int, ...]:
    """Return those that nobody told us to ignore: ``nohup`` and background jobs do."""
    return tuple(number for number in _numbers() if signal.getsignal(number) is not signal.SIG_IGN)


def _on_signal(_number: int, _frame: FrameType | None) -> None:
    """Do nothing here: the byte in the pipe does it."""
