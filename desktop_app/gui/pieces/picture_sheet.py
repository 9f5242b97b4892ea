"""A sheet of labelled pictures, each titled with answer and label; errors are marked by colour and shape.

Pictures come from ``workers.picture_worker`` in the order they are on screen; what scrolls away is dropped.
"""

import itertools
from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QImage, QPixmap, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QListView, QWidget

from desktop_app.domain.cancellation import CancelToken
from desktop_app.gui.pieces.sheet_delegate import SheetDelegate
from desktop_app.gui.pieces.sheet_model import SheetModel, SheetPicture
from desktop_app.gui.theme.theme import Theme
from desktop_app.workers.picture_worker import LoadedPicture, PictureWish, PictureWorker

_sheets = itertools.count(1)
_ASK_MS = 40
_AHEAD = 24


class PictureSheet(QListView):
    """Thumbnails in rows.

    Signals (GUI thread):
        load_asked(PictureWish): goes to the worker.
        picture_asked(path): Enter or a double click on a picture.
    """

    load_asked = Signal(object)
    picture_asked = Signal(object)

    def __init__(
        self,
        theme: Theme,
        worker: PictureWorker,
        thumb_px: int = 144,
        parent: QWidget | None = None,
        *,
        one_row: bool = False,
    ) -> None:
        """Show squares of ``thumb_px``; ``one_row`` makes it a strip that scrolls sideways."""
        super().__init__(parent)
        self.setObjectName("Grid")
        self.setAccessibleName(self.tr("Pictures with answer and label"))
        self._sheet, self._thumb_px = next(_sheets), thumb_px
        self._asked: dict[int, CancelToken] = {}
        self.pictures = SheetModel(self)
        self._painter = SheetDelegate(theme, thumb_px)
        self.setModel(self.pictures)
        self.setItemDelegate(self._painter)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        if one_row:
            self._make_strip()
        self._asking = QTimer(self)
        self._asking.setSingleShot(True)
        self._asking.setInterval(_ASK_MS)
        self._asking.timeout.connect(self._on_asking_timeout)
        self.load_asked.connect(worker.load)
        worker.loaded.connect(self._on_worker_loaded)
        self.activated.connect(self._on_activated)
        for bar in (self.verticalScrollBar(), self.horizontalScrollBar()):
            bar.valueChanged.connect(self._ask_soon)
        theme.changed.connect(self._on_theme_changed)

    def show_pictures(self, pictures: Sequence[SheetPicture]) -> None:
        """Show other pictures, in the order given."""
        self.drop()
        # Late arrivals for the pictures before are told by the number.
        self._sheet = next(_sheets)
        self.pictures.show(pictures)
        self.scrollToTop()
        if pictures:
            self.setCurrentIndex(self.pictures.index(0))
        self._ask_soon()

    def _make_strip(self) -> None:
        self.setWrapping(False)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setHorizontalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        cell = self._painter.cell_size()
        self.setFixedHeight(cell.height() + self.horizontalScrollBar().sizeHint().height() + 4)

    def drop(self) -> None:
        """Want no picture any more."""
        self._asking.stop()
        for cancel in self._asked.values():
            cancel.cancel()
        self._asked.clear()

    def sizeHint(self) -> QSize:
        return QSize(720, 480)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._ask_soon()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._ask_soon()

    @Slot()
    def _ask_soon(self) -> None:
        if self.isVisible() and self.pictures.rowCount():
            self._asking.start()

    def _wanted(self) -> list[int]:
        view = self.viewport().rect()
        rows = self.pictures.rowCount()
        seen = [row for row in range(rows) if self.visualRect(self.pictures.index(row)).intersects(view)]
        return [*seen, *range(seen[-1] + 1, min(seen[-1] + _AHEAD, rows))] if seen else []

    @Slot()
    def _on_asking_timeout(self) -> None:
        wanted = [row for row in self._wanted() if row not in self.pictures.pixmaps]
        for row in set(self._asked) - set(wanted):
            self._asked.pop(row).cancel()
        px = round(self._thumb_px * self.devicePixelRatioF())
        for row in wanted:
            if row not in self._asked:
                cancel = self._asked[row] = CancelToken()
                self.load_asked.emit(
                    PictureWish(self._sheet, row, self.pictures.picture(row).path, px, cancel)
                )

    @Slot(object)
    def _on_worker_loaded(self, loaded: LoadedPicture) -> None:
        if loaded.wish.sheet != self._sheet:
            return
        self._asked.pop(loaded.wish.number, None)
        pixmap = None
        if loaded.pixels is not None:
            height, width, _ = loaded.pixels.shape
            image = QImage(loaded.pixels.data, width, height, 3 * width, QImage.Format.Format_RGB888)
            pixmap = QPixmap.fromImage(image)
            pixmap.setDevicePixelRatio(self.devicePixelRatioF())
        self.pictures.put(loaded.wish.number, pixmap)

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        self.picture_asked.emit(self.pictures.picture(index.row()).path)

    @Slot()
    def _on_theme_changed(self) -> None:
        self.viewport().update()
