"""The pictures the viewer holds in memory: those on show, those next to them, and a few seen before."""

from collections import OrderedDict
from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal, Slot

from desktop_app.domain.cancellation import CancelToken
from desktop_app.domain.errors import AppError
from desktop_app.domain.field import FieldRecord
from desktop_app.gui.viewer.shown_picture import ShownPicture
from desktop_app.workers.view_worker import LoadedView, ViewWish, ViewWorker

MOST_BYTES = 256_000_000


class ViewShelf(QObject):
    """Least-recently-used pictures of one session, bounded in bytes. GUI thread.

    Signals (GUI thread):
        load_asked(ViewWish): goes to the worker.
        arrived(image_id): the picture of this field, or the reason why there is none, can be had now.
    """

    load_asked = Signal(object)
    arrived = Signal(int)

    def __init__(self, worker: ViewWorker, most_bytes: int = MOST_BYTES) -> None:
        super().__init__()
        self._most_bytes = most_bytes
        self._session = 0
        self._kept: OrderedDict[int, ShownPicture | AppError] = OrderedDict()
        self._open: dict[int, CancelToken] = {}
        self._wanted: tuple[int, ...] = ()
        self.load_asked.connect(worker.load)
        worker.loaded.connect(self._on_worker_loaded)

    @property
    def size_bytes(self) -> int:
        """Memory that the kept pictures take."""
        return sum(kept.picture.size_bytes for kept in self._kept.values() if isinstance(kept, ShownPicture))

    @property
    def ids(self) -> tuple[int, ...]:
        """The fields whose picture is there, longest unused first."""
        return tuple(self._kept)

    def forget(self) -> None:
        """Drop everything: another folder was opened, or the viewer closed."""
        self._session += 1
        self.want(())
        self._kept.clear()

    def get(self, image_id: int) -> ShownPicture | AppError | None:
        """Return the picture of a field, why it has none, or None while it is not there."""
        if image_id in self._kept:
            self._kept.move_to_end(image_id)
        return self._kept.get(image_id)

    def want(self, records: Sequence[FieldRecord]) -> None:
        """Load these, most wanted first, and nothing else any more."""
        self._wanted = tuple(record.image_id for record in records)
        for image_id in [known for known in self._open if known not in self._wanted]:
            self._open.pop(image_id).cancel()
        for record in records:
            if record.image_id not in self._kept and record.image_id not in self._open:
                token = self._open[record.image_id] = CancelToken()
                self.load_asked.emit(ViewWish((self._session, record.image_id), record, token))

    def _drop_surplus(self) -> None:
        for image_id in list(self._kept):
            if self.size_bytes <= self._most_bytes:
                return
            if image_id not in self._wanted[:2]:
                del self._kept[image_id]

    @Slot(object)
    def _on_worker_loaded(self, loaded: LoadedView) -> None:
        session, image_id = loaded.wish.key
        if session != self._session:
            return
        self._open.pop(image_id, None)
        if loaded.picture is not None:
            self._kept[image_id] = ShownPicture.of(loaded.picture)
        elif loaded.error is not None:
            self._kept[image_id] = loaded.error
        self._drop_surplus()
        self.arrived.emit(image_id)
