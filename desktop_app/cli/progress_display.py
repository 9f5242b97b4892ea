"""Progress on standard error: a bar with time left on a terminal, a line now and then elsewhere."""

import sys
import time
from typing import Any

from desktop_app.domain.progress import seconds_left

_LINE_EVERY_S = 10.0


def time_in_words(seconds: float) -> str:
    """Return a duration as people say it, such as ``about 4 minutes``."""
    if seconds < 1:
        return "less than a second"
    if seconds < 90:
        return f"{seconds:.0f} s"
    if seconds < 90 * 60:
        return f"about {seconds / 60:.0f} minutes"
    return f"about {seconds / 3600:.1f} hours"


class ProgressDisplay:
    """Shows how far a run is; used as a context manager."""

    def __init__(self, total: int, unit: str = "fields") -> None:
        self._total, self._unit = total, unit
        self._started = time.monotonic()
        self._last_line = self._started
        self._bar: Any = self._make_bar() if sys.stderr.isatty() else None

    def __enter__(self) -> "ProgressDisplay":
        return self

    def __exit__(self, *_error: object) -> None:
        if self._bar is not None:
            self._bar.close()

    def show(self, done: int) -> None:
        """Show that ``done`` of the total are finished."""
        if self._bar is not None:
            self._bar.update(done - self._bar.n)
            return
        now = time.monotonic()
        if now - self._last_line >= _LINE_EVERY_S:
            self._last_line = now
            left = seconds_left(done, self._total, now - self._started)
            words = f", {time_in_words(left)} left" if left is not None else ""
            print(f"{done} of {self._total} {self._unit}{words}", file=sys.stderr, flush=True)

    def _make_bar(self) -> Any:
        from tqdm import tqdm

        class Bar(tqdm):  # type: ignore[misc, type-arg, unused-ignore]
            monitor_interval = 0  # no thread of its own that outlives the bar

        return Bar(total=self._total, unit=f" {self._unit}", file=sys.stderr, dynamic_ncols=True, leave=False)
