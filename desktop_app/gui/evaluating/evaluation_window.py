"""The window "How good is a model": labelled fields, a model, progress, what came out."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSettings, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QPushButton

from desktop_app.domain.cancellation import CancelToken
from desktop_app.domain.errors import AppError
from desktop_app.domain.evaluation import Evaluation
from desktop_app.domain.labelled import LabelledSet
from desktop_app.domain.model_identity import ModelSummary
from desktop_app.gui.evaluating.drawing import Drawing
from desktop_app.gui.evaluating.evaluation_result import EvaluationResult
from desktop_app.gui.evaluating.lab_page import LabPage
from desktop_app.gui.evaluating.model_picker import ModelPicker
from desktop_app.gui.evaluating.report_saving import ReportSaving
from desktop_app.gui.pieces.job_ids import next_job
from desktop_app.gui.pieces.progress_line import ProgressLine
from desktop_app.gui.pieces.source_chooser import LabelledSourceChooser
from desktop_app.gui.theme.theme import Theme
from desktop_app.services.evaluation_figures import FigurePicture
from desktop_app.workers.evaluation_requests import EvaluateRequest
from desktop_app.workers.evaluation_worker import EvaluationWorker
from desktop_app.workers.labelled_worker import LabelledWorker
from desktop_app.workers.picture_worker import PictureWorker


class EvaluationWindow(LabPage):
    """Evaluates one model on one labelled folder.

    Signals (GUI thread):
        evaluate_asked(EvaluateRequest): goes to the worker.
        sheet_asked(title, pictures): show these pictures in a window.
        evaluated(Evaluation): it is on show.
    """

    evaluate_asked = Signal(object)
    sheet_asked = Signal(str, object)
    evaluated = Signal(object)

    def __init__(
        self,
        theme: Theme,
        memory: QSettings,
        labelled: LabelledWorker,
        evaluation: EvaluationWorker,
        pictures: PictureWorker,
    ) -> None:
        super().__init__("evaluation", self.tr("How good is a model"), theme, memory)
        self._job, self._cancel = 0, CancelToken()
        self.source = LabelledSourceChooser(theme, labelled)
        self.models = ModelPicker()
        self.known = QCheckBox(self.tr("Count patients the model has learnt from as well"))
        self.known.setToolTip(
            self.tr("Such figures are too good: they say how well the model remembers, not how well it sees")
        )
        self.start = QPushButton(self.tr("Evaluate"))
        self.start.setProperty("look", "primary")
        self.locked = QPushButton(self.tr("On its locked test patients"))
        self.locked.setProperty("look", "outlined")
        self.locked.setToolTip(self.tr("For a model trained here: patients its training never looked at"))
        self.progress = ProgressLine()
        self.result = EvaluationResult(theme, pictures)
        self.drawing = Drawing(evaluation)
        self.report = ReportSaving(self, evaluation)
        self.writing = ProgressLine()
        self._build()
        self._connect(evaluation)
        self.setAcceptDrops(True)
        self._refresh()

    @property
    def is_running(self) -> bool:
        """True while fields are being classified."""
        return self.progress.is_running

    def show_models(self, models: Sequence[ModelSummary], chosen: str = "") -> None:
        """List the models that can be evaluated."""
        self.models.show_models(models, chosen)

    @Slot()
    def evaluate(self) -> None:
        """Evaluate the chosen model on the chosen fields."""
        if self.source.labelled is not None:
            self._evaluate(self.source.labelled)

    @Slot()
    def evaluate_locked(self) -> None:
        """Evaluate a model that was trained here on the patients its training locked away."""
        self._evaluate(None)

    def _evaluate(self, labelled: LabelledSet | None) -> None:
        if not self.models.model_id or self.is_running:
            return
        self.notices.dismiss()
        self._job, self._cancel = next_job(), CancelToken()
        self.progress.begin(self.tr("Classifying the labelled fields\N{HORIZONTAL ELLIPSIS}"))
        self._refresh()
        self.evaluate_asked.emit(
            EvaluateRequest(self._job, labelled, self.models.model_id, self.known.isChecked(), self._cancel)
        )

    @Slot()
    def cancel(self) -> None:
        """Stop; what was on show before stays."""
        self._cancel.cancel()

    def leave(self) -> None:
        self.cancel()
        self.drawing.leave()
        self.report.cancel()
        self.source.cancel()
        self.result.hardest.drop()

    def _build(self) -> None:
        fields = self.add_card(self.tr("Labelled fields"))
        fields.body.addWidget(self.source)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(QLabel(self.tr("Model")))
        row.addWidget(self.models)
        row.addWidget(self.start)
        row.addWidget(self.locked)
        row.addStretch(1)
        row.addWidget(self.report.html)
        row.addWidget(self.report.pdf)
        self.page.addLayout(row)
        self.page.addWidget(self.known)
        self.page.addWidget(self.progress)
        self.page.addWidget(self.writing)
        self.page.addWidget(self.result)
        self.page.addStretch(1)

    def _connect(self, worker: EvaluationWorker) -> None:
        self.evaluate_asked.connect(worker.evaluate)
        self.drawing.drawn.connect(self._on_drawing_drawn)
        self.drawing.failed.connect(self._on_drawing_failed)
        worker.evaluated.connect(self._on_worker_evaluated)
        worker.progressed.connect(self._on_worker_progressed)
        worker.finished.connect(self._on_worker_finished)
        worker.cancelled.connect(self._on_worker_cancelled)
        worker.failed.connect(self._on_worker_failed)
        self.start.clicked.connect(self.evaluate)
        self.locked.clicked.connect(self.evaluate_locked)
        self.progress.cancel_asked.connect(self.cancel)
        self.report.began.connect(self.writing.begin)
        self.report.progressed.connect(self.writing.show_progress)
        self.report.ended.connect(self.writing.end)
        self.report.saved.connect(self.tell_saved)
        self.report.failed.connect(self.warn)
        self.writing.cancel_asked.connect(self.report.cancel)
        self.source.ready.connect(self._on_source_ready)
        self.source.cleared.connect(self._refresh)
        self.models.currentIndexChanged.connect(self._refresh)
        self.result.sheet_asked.connect(self.sheet_asked)

    @Slot()
    def _refresh(self) -> None:
        """Show what may be done now."""
        ready = self.source.labelled is not None and bool(self.source.labelled.images)
        can = ready and bool(self.models.model_id) and not self.is_running
        self.start.setEnabled(can)
        self.locked.setEnabled(bool(self.models.model_id) and not self.is_running)
        self.known.setEnabled(not self.is_running)
        self.start.setToolTip(
            self.tr("Classify the labelled fields and compare")
            if ready
            else self.tr("Choose labelled fields first")
        )

    def _end(self) -> None:
        self._job = 0
        self.progress.end()
        self._refresh()

    @Slot(object)
    def _on_source_ready(self, _labelled: LabelledSet) -> None:
        self._refresh()
        self.start.setFocus()

    @Slot(int, object)
    def _on_worker_evaluated(self, job_id: int, evaluation: Evaluation) -> None:
        if job_id == self._job:
            self.result.show_evaluation(evaluation)
            self.report.offer(evaluation)
            self.drawing.draw(evaluation)
            self.evaluated.emit(evaluation)

    @Slot(object)
    def _on_drawing_drawn(self, figures: Sequence[FigurePicture]) -> None:
        self.result.show_charts(figures)
        self.report.offer(self.result.evaluation, figures)

    @Slot(object)
    def _on_drawing_failed(self, error: AppError) -> None:
        self.result.show_charts(())
        self.warn(error)

    @Slot(int, int, int)
    def _on_worker_progressed(self, job_id: int, done: int, total: int) -> None:
        if job_id == self._job:
            self.progress.show_progress(done, total)

    @Slot(int)
    def _on_worker_finished(self, job_id: int) -> None:
        if job_id == self._job:
            self._end()

    @Slot(int)
    def _on_worker_cancelled(self, job_id: int) -> None:
        if job_id == self._job:
            self._end()
            self.tell(self.tr("Stopped. Nothing was measured."))

    @Slot(int, object)
    def _on_worker_failed(self, job_id: int, error: AppError) -> None:
        if job_id == self._job:
            self._end()
            self.warn(error)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.source.set_source(paths[0])
