"""Keeps the runtime's chatter off the terminal without losing anything else that is written meanwhile."""

import contextlib
import os
import sys
import tempfile
import threading
from collections.abc import Iterator

_STDERR = 2
_CHATTER = (b"Created TensorFlow Lite XNNPACK delegate for CPU",)
# The descriptor is one for the whole process, so two loads at a time must not redirect it crosswise.
_REDIRECTION = threading.Lock()


@contextlib.contextmanager
def without_native_chatter() -> Iterator[None]:
    """Drop known information lines that native code writes to standard error; replay all other lines.

    LiteRT's Python interface has no switch for its log level. Without a standard error, as in a windowed
    program on Windows, this does nothing: descriptor 2 may then belong to anything.
    """
    if sys.__stderr__ is None:
        yield
        return
    with _REDIRECTION, contextlib.ExitStack() as cleanup:
        try:
            terminal = os.dup(_STDERR)
        except OSError:
            yield
            return
        cleanup.callback(os.close, terminal)
        sink = cleanup.enter_context(tempfile.TemporaryFile())
        os.dup2(sink.fileno(), _STDERR)
        try:
            yield
        finally:
            os.dup2(terminal, _STDERR)
            sink.seek(0)
            _replay(sink.read())


def _replay(text: bytes) -> None:
    kept = [line for line in text.splitlines(keepends=True) if not any(part in line for part in _CHATTER)]
    if kept:
        with contextlib.suppress(OSError):
            os.write(_STDERR, b"".join(kept))
