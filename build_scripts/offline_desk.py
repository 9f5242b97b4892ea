"""Somebody at the keyboard of a display: real keys, from outside of the program. Standard library only."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Callable

from offline_programs import TourError
from x_display import ask_to_close, xdotool

PATIENCE_S = 120.0
SCREEN = (1600, 1000)
_TURN_S = 0.1


class Desk:
    """Somebody at the keyboard of one display, on which one program runs."""

    def __init__(self, display: str, program: subprocess.Popen[str]) -> None:
        """Sit down at ``display``."""
        self._display, self._program = display, program

    def wait(self, what: str, until: Callable[[], bool]) -> None:
        """Wait until something is so.

        Raises:
            TourError: it does not come to pass, or the program is gone.
        """
        give_up = time.monotonic() + PATIENCE_S
        while not until():
            if self._program.poll() is not None:
                said = self._program.stdout.read() if self._program.stdout else ""
                raise TourError(f"{what}: the window ended before that:\n{said[-3000:]}")
            if time.monotonic() > give_up:
                raise TourError(f"{what}: it did not happen within {PATIENCE_S:.0f} s")
            time.sleep(_TURN_S)

    def windows(self, name: str) -> list[int]:
        """Return the visible windows whose titles match ``name``."""
        found = self._do("search", "--onlyvisible", "--name", name, may_fail=True)
        return [int(word) for word in found.split()]

    def come_to(self, name: str, *, but: int = 0) -> int:
        """Wait for a window other than ``but``, give it the focus, return it."""
        self.wait(f'a window called "{name}"', lambda: bool(set(self.windows(name)) - {but}))
        window = max(set(self.windows(name)) - {but})
        self.wait(f'the focus of "{name}"', lambda: self._focused(window))
        return window

    def press(self, *keys: str) -> None:
        """Press keys, one after the other, in the window that has the focus."""
        for key in keys:
            self._do("key", "--clearmodifiers", key)
            time.sleep(_TURN_S)

    def write(self, text: str) -> None:
        """Type a text."""
        self._do("type", "--delay", "5", text)

    def close(self, window: int) -> None:
        """Ask a window to close, as the cross in its frame does."""
        ask_to_close(self._display, window)

    def _focused(self, window: int) -> bool:
        self._do("windowfocus", str(window), may_fail=True)
        time.sleep(_TURN_S)
        return self._do("getwindowfocus", "-f", may_fail=True).strip() == str(window)

    def _do(self, *words: str, may_fail: bool = False) -> str:
        done = xdotool(self._display, *words)
        if done.returncode and not may_fail:
            raise TourError(f"xdotool {' '.join(words)}: {done.stderr.strip()}")
        return done.stdout
