"""Shows the fields that look most like the one under the cursor, in that order."""

from PySide6.QtCore import QObject, Signal, Slot

from desktop_app.domain.cancellation import CancelToken
from desktop_app.domain.errors import AppError
from desktop_app.domain.field_query import PickedBy, PickedFields
from desktop_app.gui.controllers.browsing import Browsing
from desktop_app.gui.controllers.filtering import Filtering
from desktop_app.gui.controllers.folder_opening import FolderOpening
from desktop_app.gui.controllers.model_choice import ModelChoice
from desktop_app.gui.grid.grid_view import GridView
from desktop_app.gui.pieces.job_ids import next_job
from desktop_app.workers.embedding_worker import EmbeddingRequest, EmbeddingWorker


class Similarity(QObject):
    """One search at a time; a new one, or another folder, takes the place of the old.

    Signals (GUI thread):
        find_asked(EmbeddingRequest): goes to the worker.
        failed(AppError): there is nothing to compare with.
    """

    find_asked = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        view: GridView,
        browsing: Browsing,
        filtering: Filtering,
        opening: FolderOpening,
        choice: ModelChoice,
        worker: EmbeddingWorker,
    ) -> None:
        super().__init__()
        self._view, self._browsing, self._filtering = view, browsing, filtering
        self._opening, self._choice = opening, choice
        self._job, self._cancel, self._name = 0, CancelToken(), ""
        opening.began.connect(self.cancel)
        self.find_asked.connect(worker.find_similar)
        worker.similar_found.connect(self._on_worker_similar_found)
        worker.failed.connect(self._on_worker_failed)

    @Slot()
    def find(self) -> None:
        """Look for fields like the one under the cursor."""
        image_id = self._view.current_id()
        session, model = self._opening.session, self._choice.chosen
        if not image_id or session is None or model is None:
            return
        self.cancel()
        wanted = self._browsing.rows.state(image_id)
        self._job, self._cancel, self._name = next_job(), CancelToken(), wanted.record.name
        states = tuple(self._browsing.rows)
        self.find_asked.emit(
            EmbeddingRequest(self._job, session, model.identity, states, self._cancel, wanted)
        )

    @Slot()
    def cancel(self) -> None:
        """Forget the search that is going on."""
        self._cancel.cancel()
        self._job = 0

    @Slot(int, object)
    def _on_worker_similar_found(self, job_id: int, ids: tuple[int, ...]) -> None:
        if job_id == self._job:
            self._filtering.show_picked(PickedFields(ids, PickedBy.SIMILARITY, self._name), in_order=True)
            self._view.bring_into_view(ids[0])

    @Slot(int, object)
    def _on_worker_failed(self, job_id: int, error: AppError) -> None:
        if job_id == self._job:
            self.failed.emit(error)
