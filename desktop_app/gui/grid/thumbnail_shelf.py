"""The pictures held in memory for the screen: asks the loader, keeps the most recent, forgets the rest.

Pixmaps are made and dropped in the GUI thread only; what crosses threads is a NumPy array.
"""

from collections import OrderedDict
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QImage, QPixmap

from desktop_app.domain.field import FieldRecord
from desktop_app.workers.thumbnail_loader import LoadPicture, ThumbKey, ThumbnailLoader, ThumbWish

LARGE_PX = 768
_PER_TURN = 12
_LEAST_KEPT = 200
_SCREENFULS_KEPT = 4


class ThumbnailShelf(QObject):
    """Least-recently-used pictures of one session.

    Signals (GUI thread):
        arrived(image_ids): thumbnails of these fields can be drawn now.
        large_arrived(image_id): a large picture can be had now.
    """

    arrived = Signal(object)
    large_arrived = Signal(int)

    def __init__(self, loader: ThumbnailLoader, thumb_px: int, *, square: bool) -> None:
        super().__init__()
        self._loader = loader
        self._load: LoadPicture | None = None
        self._session = 0
        self._thumb_px, self._square, self._ratio = thumb_px, square, 1.0
        self._kept: OrderedDict[ThumbKey, QPixmap | None] = OrderedDict()
        self._large: OrderedDict[ThumbKey, QPixmap | None] = OrderedDict()
        self._visible: Sequence[FieldRecord] = ()
        self._large_wishes: dict[str, ThumbWish] = {}
        # WORKAROUND: queued even inside the GUI thread, so that taking pictures never recurses.
        loader.arrived.connect(self._on_loader_arrived, Qt.ConnectionType.QueuedConnection)
        self._asking = QTimer(self)
        self._asking.setSingleShot(True)
        self._asking.setInterval(0)
        self._asking.timeout.connect(self._on_asking_timeout)

    @property
    def thumb_px(self) -> int:
        """Side of a thumbnail in logical pixels."""
        return self._thumb_px

    def open_session(self, load: LoadPicture) -> None:
        """Forget all pictures; ``load`` reads those of the new session."""
        self._session += 1
        self._load = load
        self._loader.forget()
        self._kept.clear()
        self._large.clear()
        self._visible = ()
        self._large_wishes.clear()

    def set_size(self, thumb_px: int, ratio: float, *, square: bool) -> None:
        """Show other sizes from now on; pictures of the old size serve until the new ones are there."""
        self._thumb_px, self._ratio, self._square = thumb_px, ratio, square
        self._asking.start()

    def want(self, records: Sequence[FieldRecord]) -> None:
        """Ask for the thumbnails of what is on screen and near it, most wanted first."""
        self._visible = records
        self._asking.start()

    def want_large(self, record: FieldRecord | None, place: str = "pane") -> None:
        """Ask for one large picture for each ``place`` that shows one, before all thumbnails."""
        self._large_wishes.pop(place, None)
        if record is not None:
            self._large_wishes[place] = ThumbWish(self._large_key(record.image_id), record)
        self._asking.start()

    def pixmap(self, image_id: int) -> QPixmap | None:
        """Return the thumbnail of a field, or None while it is not there."""
        key = self._key(image_id)
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        return None

    def is_unreadable(self, image_id: int) -> bool:
        """True when the file was tried and has no picture."""
        key = self._key(image_id)
        return key in self._kept and self._kept[key] is None

    def large(self, image_id: int) -> QPixmap | None:
        """Return the large picture of a field, or None while it is not there."""
        return self._large.get(self._large_key(image_id))

    def _key(self, image_id: int) -> ThumbKey:
        return ThumbKey(self._session, image_id, round(self._thumb_px * self._ratio), self._square)

    def _large_key(self, image_id: int) -> ThumbKey:
        return ThumbKey(self._session, image_id, LARGE_PX, square=False)

    @Slot()
    def _on_asking_timeout(self) -> None:
        if self._load is None:
            return
        wishes = [wish for wish in self._large_wishes.values() if wish.key not in self._large]
        for record in self._visible:
            key = self._key(record.image_id)
            if key not in self._kept:
                wishes.append(ThumbWish(key, record))
        self._loader.want(wishes, self._load)

    @Slot()
    def _on_loader_arrived(self) -> None:
        ids = []
        for thumb in self._loader.take(_PER_TURN):
            if thumb.key.session != self._session:
                continue
            pixmap = None if thumb.pixels is None else _to_pixmap(thumb.pixels)
            if thumb.key == self._large_key(thumb.key.image_id):
                self._keep(self._large, thumb.key, pixmap, _SCREENFULS_KEPT * 2)
                self.large_arrived.emit(thumb.key.image_id)
                continue
            if pixmap is not None:
                pixmap.setDevicePixelRatio(self._ratio)
            self._keep(self._kept, thumb.key, pixmap, max(_LEAST_KEPT, _SCREENFULS_KEPT * len(self._visible)))
            ids.append(thumb.key.image_id)
        if ids:
            self.arrived.emit(tuple(ids))

    def _keep(
        self, shelf: OrderedDict[ThumbKey, QPixmap | None], key: ThumbKey, pixmap: QPixmap | None, limit: int
    ) -> None:
        shelf[key] = pixmap
        while len(shelf) > limit:
            shelf.popitem(last=False)


def _to_pixmap(pixels: NDArray[np.uint8]) -> QPixmap:
    height, width, _ = pixels.shape
    image = QImage(pixels.data, width, height, 3 * width, QImage.Format.Format_RGB888)
    return QPixmap.fromImage(image)
