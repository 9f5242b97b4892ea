"""An X server in memory for the install test: what it shows as PNG, and keys for the window with the focus.

Standard library and what x_display needs. The picture is read from the server's own memory.
"""

from __future__ import annotations

import struct
import time
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from x_display import ask_to_close, x_server, xdotool

WIDTH, HEIGHT = 1280, 800
PATIENCE_S = 90.0
_TRIES, _PATIENCE_FOR_KEYS_S = 6, 10.0
_HEADER_WORDS = 25


@dataclass(frozen=True)
class Screen:
    """A running server.

    Attributes:
        name: such as ``:17``.
        memory: file that mirrors its picture, in the format of xwd.
    """

    name: str
    memory: Path

    def picture(self) -> bytes:
        """Return the pixels shown now: rows of red, green, blue."""
        body = self.memory.read_bytes()
        header = struct.unpack(f">{_HEADER_WORDS}I", body[: 4 * _HEADER_WORDS])
        # Of X11/XWDFile.h: size of the header, width, height, bytes of a line, number of colours.
        size, width, height, line, colours = header[0], header[4], header[5], header[12], header[19]
        begin = size + 12 * colours
        rows = bytearray()
        for row in range(height):
            pixels = body[begin + row * line : begin + row * line + 4 * width]
            colour = bytearray(3 * width)
            colour[0::3], colour[1::3], colour[2::3] = pixels[2::4], pixels[1::4], pixels[0::4]
            rows += colour
        return bytes(rows)

    def wait_until_still(self, seconds: float = 1.5) -> bytes:
        """Return the picture once it has something on it and has not changed for a while.

        Raises:
            TimeoutError: it went on changing, or stayed blank.
        """
        give_up = time.monotonic() + PATIENCE_S
        last, since = b"", time.monotonic()
        while time.monotonic() < give_up:
            now = self.picture()
            if now != last or colours(now) < 2:
                last, since = now, time.monotonic()
            elif time.monotonic() - since > seconds:
                return now
            time.sleep(0.2)
        raise TimeoutError("the screen stayed blank, or never came to rest")

    def focus(self, title: str, but: str = "", patience: float = PATIENCE_S) -> str:
        """Wait for a window whose title contains a word, give it the keyboard, and return its number.

        ``but`` is the number of one that is not meant.
        """
        give_up = time.monotonic() + patience
        while time.monotonic() < give_up:
            found = self._xdotool("search", "--onlyvisible", "--name", title).split()
            if found and found[-1] != but:
                self._xdotool("windowfocus", "--sync", found[-1])
                return found[-1]
            time.sleep(0.2)
        raise TimeoutError(f"no window {title!r} appeared")

    def open_with(self, title: str, keys: str, wanted: str) -> str:
        """Press keys in a window until another one appears; return its number.

        On a busy machine a window may not be ready for keys yet although it is painted.
        """
        for _ in range(_TRIES):
            self.focus(title)
            self.press(keys)
            try:
                return self.focus(wanted, patience=_PATIENCE_FOR_KEYS_S)
            except TimeoutError:
                continue
        raise TimeoutError(f"{keys} opened no window {wanted!r}")

    def press(self, *keys: str) -> None:
        """Press keys such as ``ctrl+e``."""
        self._xdotool("key", *keys)

    def type(self, text: str) -> None:
        """Type a text."""
        self._xdotool("type", "--delay", "15", text)

    def close(self, window: str) -> None:
        """Ask a window to close, as a click on its cross does."""
        ask_to_close(self.name, int(window))

    def _xdotool(self, *words: str) -> str:
        return xdotool(self.name, *words).stdout


@contextmanager
def screen(scratch: Path) -> Iterator[Screen]:
    """Run a server for as long as the block lasts."""
    memory = scratch / "screen"
    memory.mkdir(exist_ok=True)
    with x_server(WIDTH, HEIGHT, "-nocursor", "-fbdir", str(memory)) as display:
        yield Screen(display, memory / "Xvfb_screen0")


def colours(pixels: bytes) -> int:
    """Number of different colours, seen on every seventh pixel."""
    return len({pixels[at : at + 3] for at in range(0, len(pixels), 21)})


def write_png(pixels: bytes, path: Path) -> None:
    """Write a picture; in 256 colours at most it would be a third, but no library is at hand here."""
    lines = [b"\0" + pixels[at : at + 3 * WIDTH] for at in range(0, len(pixels), 3 * WIDTH)]
    header = struct.pack(">2I5B", WIDTH, len(lines), 8, 2, 0, 0, 0)
    body = _chunk(b"IHDR", header) + _chunk(b"IDAT", zlib.compress(b"".join(lines), 9)) + _chunk(b"IEND", b"")
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + body)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
