"""What escapes: errors that nothing caught, in any thread, and what Qt has to say. It goes to the log."""

import logging
import sys
import threading
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from desktop_app.services.crash_watch import CrashWatch

# Qt leaves the process at once when the display goes: the session has ended, and nothing has crashed.
_DISPLAY_GONE = "connection broke"
_log = logging.getLogger(__name__)


def watch_what_escapes(watch: CrashWatch) -> None:
    """Log it, and let ``watch`` note it for a report at the next start."""

    def on_exception(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        _log.critical("unexpected error", exc_info=(kind, error, trace))
        watch.note(error, threading.current_thread().name)

    def on_thread_exception(arguments: threading.ExceptHookArgs) -> None:
        _log.critical("unexpected error in %s", arguments.thread, exc_info=arguments.exc_value)
        if arguments.exc_value is not None:
            watch.note(arguments.exc_value, arguments.thread.name if arguments.thread else "a thread")

    def on_qt_message(kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
        level = logging.WARNING if kind != QtMsgType.QtDebugMsg else logging.DEBUG
        logging.getLogger("qt").log(level, "%s", text)
        if _DISPLAY_GONE in text:
            watch.end()

    sys.excepthook = on_exception
    threading.excepthook = on_thread_exception
    qInstallMessageHandler(on_qt_message)
