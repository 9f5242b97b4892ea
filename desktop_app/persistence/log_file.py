"""The rotating log file. It may name files, never what was seen in them."""

import logging
import logging.handlers
from pathlib import Path

_FORMAT = "%(asctime)s %(levelname)s %(name)s [%(threadName)s] %(message)s"
_MAX_BYTES = 1_000_000
_BACKUPS = 3
_HANDLER_NAME = "lamella-log"


def start_log_file(path: Path, level: int = logging.INFO) -> logging.Handler:
    """Send the program's log to ``path`` and return the handler; a folder that cannot be written loses it.

    Calling it again replaces the earlier log file.
    """
    root = logging.getLogger("desktop_app")
    for old in [handler for handler in root.handlers if handler.get_name() == _HANDLER_NAME]:
        root.removeHandler(old)
        old.close()
    handler = _file_handler(path) or logging.NullHandler()
    handler.set_name(_HANDLER_NAME)
    root.addHandler(handler)
    root.setLevel(level)
    root.propagate = False
    return handler


def _file_handler(path: Path) -> logging.Handler | None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handler = logging.handlers.RotatingFileHandler(
            path, maxBytes=_MAX_BYTES, backupCount=_BACKUPS, encoding="utf-8", errors="backslashreplace"
        )
    except OSError:
        return None
    handler.setFormatter(logging.Formatter(_FORMAT))
    return handler
