"""Loads thumbnails of pictures that belong to no open folder, for sheets of labelled fields."""

import logging
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Signal, Slot

from desktop_app.domain.cancellation import Cancelled, CancelToken
from desktop_app.domain.errors import AppError
from desktop_app.domain.field import FieldRecord
from desktop_app.domain.naming import UNKNOWN_MAGNIFICATION
from desktop_app.workers.cell_picture import filled
from desktop_app.workers.thread_guest import ThreadGuest

# A thumbnail is bounded by its longer side, and a square is cut from the shorter one.
_USUAL_ASPECT = 1.5
_log = logging.getLogger(__name__)


class Thumbnails(Protocol):
    """Where thumbnails come from; ``services.thumbnails.ThumbnailSource`` is one."""

    def thumbnail(
        self, record: FieldRecord, thumb_px: int, cancel: CancelToken | None = None
    ) -> NDArray[np.uint8]:
        """Return a picture (h, w, 3) whose longer side is at least ``thumb_px`` where possible."""
        ...


@dataclass(frozen=True, slots=True)
class PictureWish:
    """One thumbnail that a sheet wants.

    Attributes:
        sheet: who asks.
        number: place in that sheet, from 0.
        path: the file.
        px: side of the square, in device pixels.
        cancel: set when the sheet no longer wants it.
    """

    sheet: int
    number: int
    path: Path
    px: int
    cancel: CancelToken


@dataclass(frozen=True, slots=True, eq=False)
class LoadedPicture:
    """The answer to a wish: (px, px, 3) uint8, or None when the file cannot be read."""

    wish: PictureWish
    pixels: NDArray[np.uint8] | None


class PictureWorker(ThreadGuest):
    """Loads one thumbnail after the other, in the order asked.

    Signals (from the worker's thread):
        loaded(LoadedPicture): none for a wish that was cancelled.
    """

    loaded = Signal(object)

    def __init__(self, thumbnails: Thumbnails) -> None:
        super().__init__()
        self._thumbnails = thumbnails

    @Slot(object)
    def load(self, wish: PictureWish) -> None:
        """Load one picture; call by a queued signal only."""
        if wish.cancel.is_cancelled:
            return
        try:
            asked = round(wish.px * _USUAL_ASPECT)
            pixels = filled(self._thumbnails.thumbnail(_record(wish.path), asked, wish.cancel), wish.px)
        except Cancelled:
            return
        except (AppError, OSError) as error:
            _log.info("no thumbnail of %s: %s", wish.path.name, error)
            self.loaded.emit(LoadedPicture(wish, None))
        except Exception:
            _log.exception("no thumbnail of %s", wish.path.name)
            self.loaded.emit(LoadedPicture(wish, None))
        else:
            self.loaded.emit(LoadedPicture(wish, pixels))


def _record(path: Path) -> FieldRecord:
    facts = path.stat()
    return FieldRecord(1, path, "", path.name, facts.st_size, facts.st_mtime_ns, "", UNKNOWN_MAGNIFICATION)
