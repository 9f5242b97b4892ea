"""An X server of its own, keys for it, and the polite request to a window to close; for the tests of windows.

Standard library only; needs Xvfb, xdotool and libX11 (build_scripts/system_packages.txt).
"""

from __future__ import annotations

import contextlib
import ctypes
import ctypes.util
import random
import subprocess
from collections.abc import Iterator
from pathlib import Path

_DISPLAYS = (200, 60_000)
_KEYS_PATIENCE_S = 30.0
_CLIENT_MESSAGE, _FORMAT_BITS = 33, 32


class DisplayError(OSError):
    """There is no such display, or none could be made."""


@contextlib.contextmanager
def x_server(width: int, height: int, *options: str) -> Iterator[str]:
    """Yield the name of a display that lives as long as the context; ``options`` are further words for Xvfb.

    Raises:
        DisplayError: Xvfb does not start.
    """
    size = ("-screen", "0", f"{width}x{height}x24")
    command = ["Xvfb", free_display(), "-displayfd", "1", *size, "-nolisten", "tcp", *options]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, start_new_session=True
    ) as server:
        try:
            assert server.stdout is not None
            number = server.stdout.readline().strip()
            if not number:
                raise DisplayError("Xvfb did not start")
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


def xdotool(display: str, *words: str) -> subprocess.CompletedProcess[str]:
    """Let xdotool do something on a display; whether it could is in the answer's ``returncode``.

    Raises:
        DisplayError: it did not come back in time.
    """
    try:
        return subprocess.run(
            ["xdotool", *words],
            env={"PATH": "/usr/bin:/bin", "DISPLAY": display},
            capture_output=True,
            text=True,
            timeout=_KEYS_PATIENCE_S,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise DisplayError(f"xdotool {' '.join(words)} did not come back") from error


class _ClientMessage(ctypes.Structure):
    # XClientMessageEvent of X11/Xlib.h, filled up to the size of XEvent.
    _fields_ = (
        ("type", ctypes.c_int),
        ("serial", ctypes.c_ulong),
        ("send_event", ctypes.c_int),
        ("display", ctypes.c_void_p),
        ("window", ctypes.c_ulong),
        ("message_type", ctypes.c_ulong),
        ("format", ctypes.c_int),
        ("data", ctypes.c_long * 5),
        ("padding", ctypes.c_long * 24),
    )


def ask_to_close(display: str, window: int) -> None:
    """Send WM_DELETE_WINDOW (ICCCM 4.2.8.1), for which Debian 12's xdotool has no word.

    Raises:
        DisplayError: there is no such display.
    """
    x11 = ctypes.CDLL(ctypes.util.find_library("X11") or "libX11.so.6")
    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XInternAtom.restype = ctypes.c_ulong
    handle = x11.XOpenDisplay(display.encode())
    if not handle:
        raise DisplayError(f"there is no display {display}")
    opened = ctypes.c_void_p(handle)
    protocols, delete = (x11.XInternAtom(opened, name, 0) for name in (b"WM_PROTOCOLS", b"WM_DELETE_WINDOW"))
    message = _ClientMessage(_CLIENT_MESSAGE, 0, 1, handle, window, protocols, _FORMAT_BITS)
    message.data[0] = delete
    x11.XSendEvent(opened, ctypes.c_ulong(window), 0, ctypes.c_long(0), ctypes.byref(message))
    x11.XCloseDisplay(opened)
