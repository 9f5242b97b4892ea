"""The window "Compare models": several models on the same labelled fields."""

from collections.abc import Sequence

from PySide6.QtCore import QSettings, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton

from desktop_app.domain.cancellation import CancelToken
from desktop_app.domain.comparison import Comparison
from desktop_app.domain.errors import AppError
from desktop_app.domain.labelled import LabelledSet
from desktop_app.domain.model_identity import ModelSummary
from desktop_app.gui.evaluating.comparison_result import ComparisonResult
from desktop_app.gui.evaluating.drawing import Drawing
from desktop_app.gui.evaluating.lab_page import LabPage
from desktop_app.gui.evaluating.model_ticks import ModelTicks
from desktop_app.gui.evaluating.report_saving import ReportSaving
from desktop_app.gui.pieces.job_ids import next_job
from desktop_app.gui.pieces.progress_line import ProgressLine
from desktop_app.gui.pieces.source_chooser import LabelledSourceChooser
from desktop_app.gui.theme.theme import Theme
from desktop_app.services.evaluation_figures import FigurePicture
from desktop_app.workers.evaluation_requests import CompareRequest
from desktop_app.workers.evaluation_worker import EvaluationWorker
from desktop_app.workers.labelled_worker import LabelledWorker


class CompareWindow(LabPage):
    """Compares ticked models on one labelled folder.

    Signals (GUI thread):
        compare_asked(CompareRequest): goes to the worker.
    """

    compare_asked = Signal(object)

    def __init__(
        self, theme: Theme, memory: QSettings, labelled: LabelledWorker, worker: EvaluationWorker
    ) -> None:
        super().__init__("compare", self.tr("Compare models"), theme, memory)
        self._job, self._cancel = 0, CancelToken()
        self.source = LabelledSourceChooser(theme, labelled)
        self.ticks = ModelTicks()
        self.known = QCheckBox(self.tr("Count patients that one of them has learnt from as well"))
        self.known.setToolTip(self.tr("Such figures favour the model that has seen these patients"))
        self.start = QPushButton(self.tr("Compare"))
        self.start.setProperty("look", "primary")
        self.progress, self.writing = ProgressLine(), ProgressLine()
        self.result = ComparisonResult(theme)
        self.drawing, self.report = Drawing(worker), ReportSaving(self, worker)
        self._build()
        self._connect(worker)
        self._refresh()

    @property
    def is_running(self) -> bool:
        """True while fields are being classified."""
        return self._job > 0

    def show_models(self, models: Sequence[ModelSummary], _chosen: str = "") -> None:
        """List the models that can be compared."""
        self.ticks.show_models(models)

    @Slot()
    def compare(self) -> None:
        """Compare the ticked models on the chosen fields."""
        labelled = self.source.labelled
        if labelled is None or len(self.ticks.model_ids) < 2 or self.is_running:
            return
        self.notices.dismiss()
        self._job, self._cancel = next_job(), CancelToken()
        self.progress.begin(self.tr("Classifying with one model after the other\N{HORIZONTAL ELLIPSIS}"))
        self._refresh()
        self.compare_asked.emit(
            CompareRequest(self._job, labelled, self.ticks.model_ids, self.known.isChecked(), self._cancel)
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

    def _build(self) -> None:
        fields = self.add_card(self.tr("Labelled fields"))
        fields.body.addWidget(self.source)
        models = self.add_card(self.tr("Models"))
        models.body.addWidget(self.ticks)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.start)
        row.addSpacing(8)
        row.addWidget(self.known)
        row.addStretch(1)
        row.addWidget(self.report.html)
        row.addWidget(self.report.pdf)
        self.page.addLayout(row)
        for widget in (self.progress, self.writing, self.result):
            self.page.addWidget(widget)
        self.page.addStretch(1)

    def _connect(self, worker: EvaluationWorker) -> None:
        self.compare_asked.connect(worker.compare)
        worker.compared.connect(self._on_worker_compared)
        worker.progressed.connect(self._on_worker_progressed)
        worker.finished.connect(self._on_worker_finished)
        worker.cancelled.connect(self._on_worker_cancelled)
        worker.failed.connect(self._on_worker_failed)
        self.start.clicked.connect(self.compare)
        self.progress.cancel_asked.connect(self.cancel)
        self.source.ready.connect(self._on_source_ready)
        self.source.cleared.connect(self._refresh)
        self.ticks.changed.connect(self._refresh)
        self.drawing.drawn.connect(self._on_drawing_drawn)
        self.drawing.failed.connect(self._on_drawing_failed)
        self.report.began.connect(self.writing.begin)
        self.report.progressed.connect(self.writing.show_progress)
        self.report.ended.connect(self.writing.end)
        self.report.saved.connect(self.tell_saved)
        self.report.failed.connect(self.warn)
        self.writing.cancel_asked.connect(self.report.cancel)

    @Slot()
    def _refresh(self) -> None:
        """Show what may be done now."""
        labelled = self.source.labelled
        ready = labelled is not None and bool(labelled.images)
        enough = len(self.ticks.model_ids) >= 2
        self.start.setEnabled(ready and enough and not self.is_running)
        self.ticks.setEnabled(not self.is_running)
        self.known.setEnabled(not self.is_running)
        if not ready:
            tip = self.tr("Choose labelled fields first")
        else:
            tip = "" if enough else self.tr("Tick two models at least")
        self.start.setToolTip(tip)

    def _end(self) -> None:
        self._job = 0
        self.progress.end()
        self._refresh()

    @Slot(object)
    def _on_source_ready(self, _labelled: LabelledSet) -> None:
        self._refresh()
        self.start.setFocus()

    @Slot(int, object)
    def _on_worker_compared(self, job_id: int, comparison: Comparison) -> None:
        if job_id == self._job:
            self.result.show_comparison(comparison)
            self.report.offer(comparison)
            self.drawing.draw(comparison)

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
            self.tell(self.tr("Stopped. Nothing was compared."))

    @Slot(int, object)
    def _on_worker_failed(self, job_id: int, error: AppError) -> None:
        if job_id == self._job:
            self._end()
            self.warn(error)

    @Slot(object)
    def _on_drawing_drawn(self, figures: Sequence[FigurePicture]) -> None:
        self.result.show_charts(figures)
        self.report.offer(self.result.comparison, figures)

    @Slot(object)
    def _on_drawing_failed(self, error: AppError) -> None:
        self.result.show_charts(())
        self.warn(error)
