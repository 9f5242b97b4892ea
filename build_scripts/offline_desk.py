"""An X server of its own, and somebody at its keyboard: real keys, from outside of the program.

Standard library only; needs Xvfb and xdotool (build_scripts/system_packages.txt).
"""

from __future__ import annotations

import contextlib
import ctypes
import ctypes.util
import random
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from offline_programs import TourError

PATIENCE_S = 120.0
_TURN_S = 0.1
_DISPLAYS = (200, 60_000)
_CLIENT_MESSAGE, _FORMAT_BITS = 33, 32


@contextlib.contextmanager
def x_server() -> Iterator[str]:
    """Yield the name of a display that lives as long as the context.

    Raises:
        TourError: Xvfb does not start.
    """
    command = ["Xvfb", free_display(), "-displayfd", "1", "-screen", "0", "1600x1000x24", "-nolisten", "tcp"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, start_new_session=True
    ) as server:
        try:
            assert server.stdout is not None
            number = server.stdout.readline().strip()
            if not number:
                raise TourError("Xvfb did not start")
            yield f":{number}"
        finally:
            server.terminate()


def free_display() -> str:
    """Return the name of a display that nobody has, by chance: two servers may both choose the first."""
    taken = Path("/proc/net/unix").read_text(encoding="utf-8", errors="replace")
    while True:
        number = random.randint(*_DISPLAYS)
        socket, lock = Path(f"/tmp/.X11-unix/X{number}"), Path(f"/tmp/.X{number}-lock")
        if f"{socket}\n" not in taken and not socket.exists() and not lock.exists():
            return f":{number}"


class Desk:
    """Somebody at the keyboard of one display, on which one program runs."""

    def __init__(self, display: str, program: subprocess.Popen[str]) -> None:
        """Sit down at ``display``."""
        self._environment = {"PATH": "/usr/bin:/bin", "DISPLAY": display}
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
        send_close(self._display, window)

    def _focused(self, window: int) -> bool:
        self._do("windowfocus", str(window), may_fail=True)
        time.sleep(_TURN_S)
        return self._do("getwindowfocus", "-f", may_fail=True).strip() == str(window)

    def _do(self, *words: str, may_fail: bool = False) -> str:
        done = subprocess.run(
            ["xdotool", *words], env=self._environment, capture_output=True, text=True, check=False
        )
        if done.returncode and not may_fail:
            raise TourError(f"xdotool {' '.join(words)}: {done.stderr.strip()}")
        return done.stdout


class _ClientMessage(ctypes.Structure):
    _fields_ = (
        ("type", ctypes.c_int),
        ("serial", ctypes.c_ulong),
        ("send_event", ctypes.c_int),
        ("display", ctypes.c_void_p),
        ("window", ctypes.c_ulong),
        ("message_type", ctypes.c_ulong),
        ("format", ctypes.c_int),
        ("data", ctypes.c_long * 5),
        ("rest", ctypes.c_long * 24),  # XEvent is a union of this size
    )


def send_close(display: str, window: int) -> None:
    """Send WM_DELETE_WINDOW (ICCCM 4.2.8.1), for which Debian 12's xdotool has no word."""
    x11 = ctypes.CDLL(ctypes.util.find_library("X11") or "libX11.so.6")
    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XInternAtom.restype = ctypes.c_ulong
    handle = x11.XOpenDisplay(display.encode())
    if not handle:
        raise TourError(f"there is no display {display}")
    opened = ctypes.c_void_p(handle)
    protocols, delete = (x11.XInternAtom(opened, name, 0) for name in (b"WM_PROTOCOLS", b"WM_DELETE_WINDOW"))
    message = _ClientMessage(_CLIENT_MESSAGE, 0, 1, handle, window, protocols, _FORMAT_BITS)
    message.data[0] = delete
    x11.XSendEvent(opened, ctypes.c_ulong(window), 0, ctypes.c_long(0), ctypes.byref(message))
    x11.XCloseDisplay(opened)
