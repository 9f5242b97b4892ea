"""Has the map of the open folder laid out by the worker, and keeps the colours of its points up to date."""

from PySide6.QtCore import QObject, Signal, Slot

from desktop_app.domain.cancellation import CancelToken
from desktop_app.domain.errors import AppError
from desktop_app.domain.field import FieldState
from desktop_app.gui.controllers.browsing import Browsing
from desktop_app.gui.controllers.folder_opening import FolderOpening
from desktop_app.gui.controllers.model_choice import ModelChoice
from desktop_app.gui.map.map_points import MapPoints
from desktop_app.gui.pieces.job_ids import next_job
from desktop_app.services.embedding_map import EmbeddingMap
from desktop_app.workers.embedding_worker import EmbeddingRequest, EmbeddingWorker


class MapMaking(QObject):
    """One map at a time; a new one takes the place of the old.

    Signals (GUI thread):
        make_asked(EmbeddingRequest): goes to the worker.
        progressed(share): in [0, 1].
        made(EmbeddingMap), failed(AppError).
        emptied(): another folder is being opened.
    """

    make_asked = Signal(object)
    progressed = Signal(float)
    made = Signal(object)
    failed = Signal(object)
    emptied = Signal()

    def __init__(
        self, browsing: Browsing, opening: FolderOpening, choice: ModelChoice, worker: EmbeddingWorker
    ) -> None:
        super().__init__()
        self._browsing, self._opening, self._choice = browsing, opening, choice
        self._job, self._cancel = 0, CancelToken()
        opening.began.connect(self._on_opening_began)
        self.make_asked.connect(worker.make_map)
        worker.progressed.connect(self._on_worker_progressed)
        worker.map_ready.connect(self._on_worker_map_ready)
        worker.failed.connect(self._on_worker_failed)

    @property
    def browsing(self) -> Browsing:
        """The fields of the open folder."""
        return self._browsing

    def make(self) -> bool:
        """Have the map laid out; return False when there is nothing to lay out."""
        session, model = self._opening.session, self._choice.chosen
        if session is None or model is None:
            return False
        self.cancel()
        self._job, self._cancel = next_job(), CancelToken()
        states = tuple(self._browsing.rows)
        self.make_asked.emit(EmbeddingRequest(self._job, session, model.identity, states, self._cancel))
        return True

    def cancel(self) -> None:
        """Let go of the map that is being made."""
        self._cancel.cancel()
        self._job = 0

    def colour(self, points: MapPoints) -> bool:
        """Give each point the category its field has now; return whether one changed."""
        rows, thresholds = self._browsing.rows, self._browsing.query.thresholds
        return points.colour(rows.categories(points.ids.tolist(), thresholds))

    def state(self, image_id: int) -> FieldState:
        """Return the state of a field on the map."""
        return self._browsing.rows.state(image_id)

    @Slot(object)
    def _on_opening_began(self, _path: object) -> None:
        self.cancel()
        self.emptied.emit()

    @Slot(int, float)
    def _on_worker_progressed(self, job_id: int, share: float) -> None:
        if job_id == self._job:
            self.progressed.emit(share)

    @Slot(int, object)
    def _on_worker_map_ready(self, job_id: int, found: EmbeddingMap) -> None:
        if job_id == self._job:
            self.made.emit(found)

    @Slot(int, object)
    def _on_worker_failed(self, job_id: int, error: AppError) -> None:
        if job_id == self._job:
            self.failed.emit(error)
