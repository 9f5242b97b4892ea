"""Loads thumbnails in two threads, always the most wanted one next.

The window hands over the whole list of what it wants now; what it no longer wants is thereby dropped, so the
queue stays bounded and a jump to the end of 10,000 fields shows that end first. Only arrays leave the
threads: pictures for the screen are made in the GUI thread.
"""

import logging
import threading
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from desktop_app.domain.cancellation import Cancelled, CancelToken
from desktop_app.domain.errors import AppError
from desktop_app.domain.field import FieldRecord

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class ThumbKey:
    """Names one picture on screen; a late arrival for another folder or size is told by it.

    Attributes:
        session: counts up with every opened folder.
        image_id: the field.
        px: longest side in device pixels; for a cropped one the side of the square.
        square: cropped to fill a square.
    """

    session: int
    image_id: int
    px: int
    square: bool


@dataclass(frozen=True, slots=True)
class ThumbWish:
    """A picture that is wanted, and of which file."""

    key: ThumbKey
    record: FieldRecord


@dataclass(frozen=True, slots=True, eq=False)
class LoadedThumb:
    """A picture that has arrived.

    Attributes:
        key: the wish it answers.
        pixels: (height, width, 3) uint8, contiguous; None when the file cannot be read.
    """

    key: ThumbKey
    pixels: NDArray[np.uint8] | None


LoadPicture = Callable[[FieldRecord, ThumbKey, CancelToken], NDArray[np.uint8]]


class ThumbnailLoader(QObject):
    """Two threads over one list of wishes, most wanted first.

    Signals (from a loader thread):
        arrived(): at least one picture waits in ``take``; not repeated until ``take`` was called.
    """

    arrived = Signal()

    def __init__(self, threads: int = 2) -> None:
        super().__init__()
        self._changed = threading.Condition()
        self._wishes: deque[ThumbWish] = deque()
        self._load: LoadPicture | None = None
        self._busy: set[ThumbKey] = set()
        self._ready: deque[LoadedThumb] = deque()
        self._told = False
        self._cancel = CancelToken()
        self._stopping = False
        self._threads = [
            threading.Thread(target=self._serve, name=f"lamella-thumbs-{n}", daemon=True)
            for n in range(threads)
        ]

    def start(self) -> None:
        """Start the threads."""
        for thread in self._threads:
            thread.start()

    def want(self, wishes: Sequence[ThumbWish], load: LoadPicture) -> None:
        """Replace all earlier wishes by these, most wanted first; GUI thread.

        What was loaded for earlier wishes and not taken yet is dropped: it must not come before these.
        """
        wanted = {wish.key for wish in wishes}
        with self._changed:
            self._load = load
            self._ready = deque(thumb for thumb in self._ready if thumb.key in wanted)
            at_hand = self._busy | {thumb.key for thumb in self._ready}
            self._wishes = deque(wish for wish in wishes if wish.key not in at_hand)
            self._changed.notify_all()

    def take(self, limit: int) -> list[LoadedThumb]:
        """Return up to ``limit`` pictures that have arrived, oldest first; GUI thread."""
        with self._changed:
            taken = [self._ready.popleft() for _ in range(min(limit, len(self._ready)))]
            self._told = bool(self._ready)
            more = self._told
        if more:
            self.arrived.emit()
        return taken

    def forget(self) -> None:
        """Drop wishes and arrivals and hurry what is being decoded: another folder was opened."""
        with self._changed:
            self._cancel.cancel()
            self._cancel = CancelToken()
            self._wishes.clear()
            self._ready.clear()

    def stop(self, seconds: float = 10.0) -> bool:
        """End the threads; return False when one is still decoding after ``seconds``."""
        with self._changed:
            self._stopping = True
            self._cancel.cancel()
            self._changed.notify_all()
        for thread in self._threads:
            if thread.is_alive():
                thread.join(seconds)
        return not any(thread.is_alive() for thread in self._threads)

    def _serve(self) -> None:
        while True:
            with self._changed:
                while not self._wishes and not self._stopping:
                    self._changed.wait()
                if self._stopping:
                    return
                wish, load, cancel = self._wishes.popleft(), self._load, self._cancel
                self._busy.add(wish.key)
            assert load is not None
            thumb = self._load_one(wish, load, cancel)
            self._deliver(wish.key, thumb)

    def _load_one(self, wish: ThumbWish, load: LoadPicture, cancel: CancelToken) -> LoadedThumb | None:
        try:
            return LoadedThumb(wish.key, load(wish.record, wish.key, cancel))
        except Cancelled:
            return None
        except AppError:
            return LoadedThumb(wish.key, None)
        except Exception:
            _log.exception("no thumbnail for field %d", wish.key.image_id)
            return LoadedThumb(wish.key, None)

    def _deliver(self, key: ThumbKey, thumb: LoadedThumb | None) -> None:
        with self._changed:
            self._busy.discard(key)
            if thumb is None or self._stopping:
                return
            self._ready.append(thumb)
            tell, self._told = not self._told, True
        if tell:
            self.arrived.emit()
