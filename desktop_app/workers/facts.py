"""What benchmarks and tests need to know of a running window; does nothing unless the environment asks.

``LAMELLA_FACTS=FILE`` writes the facts as JSON at the end; ``LAMELLA_EXIT_AFTER=first_paint``, ``usable``,
``results`` (the first ones) or ``run`` closes the window then.
"""

import json
import os
import sys
import time
from pathlib import Path

# Set by the splash, long before these facts exist.
SPLASH_VARIABLE = "_LAMELLA_SPLASH_AT"
_FOREIGN = ("tensorflow", "keras", "torch")


class Facts:
    """A handful of times and names."""

    def __init__(self, path: str, exit_after: str) -> None:
        self._path = path
        self._exit_after = exit_after
        self._facts: dict[str, object] = {}

    @classmethod
    def from_environment(cls) -> "Facts":
        """Return facts that go where the environment says, or nowhere."""
        return cls(os.environ.get("LAMELLA_FACTS", ""), os.environ.get("LAMELLA_EXIT_AFTER", ""))

    def note(self, moment: str) -> None:
        """Note when a moment came first, in seconds since the epoch."""
        self._facts.setdefault(moment, time.time())

    def note_run_end(self, seconds: float) -> None:
        """Note how long a run took."""
        self._facts["run_seconds"] = seconds

    def quits_after(self, moment: str) -> bool:
        """True when the program should end at ``moment``."""
        return self._exit_after == moment

    def write(self) -> None:
        """Write the file, if one was asked for."""
        if self._path:
            if SPLASH_VARIABLE in os.environ:
                self._facts["splash_painted_at"] = float(os.environ[SPLASH_VARIABLE])
            foreign = [name for name in _FOREIGN if name in sys.modules]
            Path(self._path).write_text(
                json.dumps(self._facts | {"foreign_modules": foreign}), encoding="utf-8"
            )
