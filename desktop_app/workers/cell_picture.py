"""Cuts and scales a thumbnail to the exact pixels of a cell, in the loader's threads."""

import numpy as np
from numpy.typing import NDArray

from desktop_app.domain.cancellation import CancelToken
from desktop_app.domain.field import FieldRecord
from desktop_app.imaging.resizing import resize_squash
from desktop_app.services.session import Session
from desktop_app.workers.thumbnail_loader import ThumbKey

# A thumbnail is bounded by its longer side; fields are at most this much longer than high.
_USUAL_ASPECT = 1.5


class CellPictures:
    """Reads the pictures of one session for the grid; any thread may call."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def load(self, record: FieldRecord, key: ThumbKey, cancel: CancelToken) -> NDArray[np.uint8]:
        """Return the picture ``key`` names, (h, w, 3) uint8, contiguous.

        Raises:
            ImageReadError: the file is no readable picture.
            Cancelled: another folder was opened meanwhile.
        """
        if not key.square:
            return fitted(self._session.thumbnail(record, key.px, cancel), key.px)
        asked = round(key.px * _USUAL_ASPECT)
        return filled(self._session.thumbnail(record, asked, cancel), key.px)


def fitted(pixels: NDArray[np.uint8], px: int) -> NDArray[np.uint8]:
    """Return ``pixels`` (h, w, 3) with the longer side at most ``px``, never enlarged."""
    height, width = pixels.shape[:2]
    scale = px / max(height, width)
    if scale >= 1.0:
        return np.ascontiguousarray(pixels)
    return resize_squash(pixels, (max(1, round(width * scale)), max(1, round(height * scale))))


def filled(pixels: NDArray[np.uint8], px: int) -> NDArray[np.uint8]:
    """Return the middle square of ``pixels`` (h, w, 3), scaled to (px, px, 3)."""
    height, width = pixels.shape[:2]
    side = min(height, width)
    top, left = (height - side) // 2, (width - side) // 2
    square = np.ascontiguousarray(pixels[top : top + side, left : left + side])
    return square if side == px else resize_squash(square, (px, px))
