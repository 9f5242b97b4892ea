"""Has curves drawn in a child process, for the windows that show them."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal, Slot

from desktop_app.domain.comparison import Comparison
from desktop_app.domain.errors import AppError
from desktop_app.domain.evaluation import Evaluation
from desktop_app.gui.pieces.job_ids import next_job
from desktop_app.services.evaluation_figures import FigurePicture
from desktop_app.services.job_control import JobControl
from desktop_app.workers.evaluation_requests import DrawRequest
from desktop_app.workers.evaluation_worker import EvaluationWorker


class Drawing(QObject):
    """One drawing at a time; a new one takes the place of the old.

    Signals (GUI thread):
        draw_asked(DrawRequest): goes to the worker.
        drawn(figures): the pictures are there. failed(AppError): they are not.
    """

    draw_asked = Signal(object)
    drawn = Signal(object)
    failed = Signal(object)

    def __init__(self, worker: EvaluationWorker) -> None:
        super().__init__()
        self._job, self._control = 0, JobControl()
        self.draw_asked.connect(worker.draw)
        worker.drawn.connect(self._on_worker_drawn)
        worker.failed.connect(self._on_worker_failed)

    def draw(self, what: Evaluation | Comparison) -> None:
        """Draw the curves of an evaluation or a comparison."""
        self._control.cancel()
        self._job, self._control = next_job(), JobControl()
        self.draw_asked.emit(DrawRequest(self._job, what, self._control))

    def leave(self) -> None:
        """Stop at once: the program ends."""
        self._control.leave()

    @Slot(int, object)
    def _on_worker_drawn(self, job_id: int, figures: Sequence[FigurePicture]) -> None:
        if job_id == self._job:
            self.drawn.emit(figures)

    @Slot(int, object)
    def _on_worker_failed(self, job_id: int, error: AppError) -> None:
        if job_id == self._job:
            self.failed.emit(error)
