"""Ctrl+C: the first one asks the run to stop and keep what is done, the second one leaves at once."""

import contextlib
import signal
import sys
import threading
from collections.abc import Iterator
from types import FrameType

from desktop_app.domain.cancellation import CancelToken

_KEPT = "Stopping; what is done is kept."


@contextlib.contextmanager
def cancel_on_interrupt(cancel: CancelToken, words: str = _KEPT) -> Iterator[None]:
    """Let Ctrl+C (and a polite kill) set ``cancel`` inside the block, and say ``words`` then."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def on_signal(_number: int, _frame: FrameType | None) -> None:
        if cancel.is_cancelled:
            raise KeyboardInterrupt
        cancel.cancel()
        print(f"\n{words}", file=sys.stderr, flush=True)

    previous = {number: signal.signal(number, on_signal) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in previous.items():
            signal.signal(number, handler)
