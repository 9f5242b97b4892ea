"""Keeps the field in hand, filters and order in the session, and goes back there when it is opened again."""

from PySide6.QtCore import QObject, QTimer, Slot

from desktop_app.domain.place import Place, query_from_text, query_to_text
from desktop_app.gui.controllers.browsing import Browsing
from desktop_app.gui.controllers.folder_opening import FolderOpening
from desktop_app.gui.grid.grid_view import GridView
from desktop_app.services.session import Session
from desktop_app.workers.review_worker import PlaceRequest, ReviewWorker

_KEEP_MS = 300
_NO_JOB = 0


class PlaceKeeping(QObject):
    """Nothing is kept while a folder is still being listed: the place of last time would be lost.

    Attributes:
        kept: what the session holds, or is about to.
        return_to_place: set when the program opens by itself what was open last: the next folder is shown as
            it was left. A folder that somebody opens shows all its fields.
    """

    def __init__(
        self, grid: GridView, browsing: Browsing, opening: FolderOpening, worker: ReviewWorker
    ) -> None:
        super().__init__()
        self._grid, self._browsing, self._opening, self._worker = grid, browsing, opening, worker
        self.kept = Place()
        self.return_to_place = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_KEEP_MS)
        self._timer.timeout.connect(self._on_timer_timeout)
        opening.began.connect(self._on_opening_began)
        opening.session_opened.connect(self._on_opening_session_opened)
        opening.ended.connect(self._on_opening_ended)
        grid.current_changed.connect(self._on_grid_current_changed)
        browsing.shown_changed.connect(self._on_browsing_shown_changed)

    @Slot(object)
    def _on_opening_began(self, _path: object) -> None:
        self._timer.stop()

    @Slot(object)
    def _on_opening_session_opened(self, session: Session) -> None:
        self.kept = session.place

    @Slot()
    def _on_opening_ended(self) -> None:
        session = self._opening.session
        wanted, self.return_to_place = self.return_to_place, False
        if session is None or session.only is not None or not wanted:
            return
        query = query_from_text(session.place.query, self._browsing.query.thresholds)
        # Blinded, fields stay in the order drawn: one by answers, or a filter, would tell.
        if query is not None and not self._grid.is_blinded:
            self._browsing.change(query)
        if session.place.image_id:
            self._grid.restore(session.place.image_id, (session.place.image_id,))

    @Slot(int)
    def _on_grid_current_changed(self, _image_id: int) -> None:
        self._timer.start()

    @Slot()
    def _on_browsing_shown_changed(self) -> None:
        self._timer.start()

    @Slot()
    def _on_timer_timeout(self) -> None:
        session = self._opening.session
        if session is None or self._opening.is_scanning or session.only is not None:
            return
        place = Place(self._grid.current_id(), query_to_text(self._browsing.query))
        if place != self.kept:
            self.kept = place
            self._worker.submit(PlaceRequest(_NO_JOB, session, place))
