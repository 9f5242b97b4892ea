"""A small search for good settings: tries a few on the fields kept in memory and lists what came of each."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QLocale, Signal, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop_app.domain.errors import AppError
from desktop_app.domain.job_messages import JobMessage, NoticeRaised, StepDone
from desktop_app.domain.training_plan import TrainingPlan
from desktop_app.gui import words
from desktop_app.gui.pieces.figure_table import Cell, FigureTable
from desktop_app.gui.pieces.job_ids import next_job
from desktop_app.gui.pieces.progress_line import ProgressLine
from desktop_app.gui.training.stage_row import stage_name
from desktop_app.services.fine_tune import FineTuneRequest
from desktop_app.services.job_control import JobControl
from desktop_app.workers.training_worker import TrainingJob, TrainingWorker

_MOST_ROWS = 10


class SearchPage(QDialog):
    """Runs one search and shows its table.

    Signals (GUI thread):
        search_asked(TrainingJob): goes to the worker.
        chosen(TrainingPlan): the user takes the best settings.
    """

    search_asked = Signal(object)
    chosen = Signal(object)

    def __init__(self, worker: TrainingWorker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Try a few settings"))
        self.setMinimumWidth(640)
        self._job, self._control = 0, JobControl()
        self._best: TrainingPlan | None = None
        self.table = FigureTable(self.tr("Settings and what came of them"), most_rows=_MOST_ROWS)
        self.text = QLabel()
        self.text.setWordWrap(True)
        self.progress = ProgressLine()
        self.close_button = QPushButton(self.tr("Close"))
        self.close_button.setProperty("look", "outlined")
        self.take = QPushButton(self.tr("Use the best"))
        self.take.setProperty("look", "primary")
        self.take.setEnabled(False)
        self._build()
        self.search_asked.connect(worker.search)
        worker.message.connect(self._on_worker_message)
        worker.finished.connect(self._on_worker_finished)
        worker.cancelled.connect(self._on_worker_cancelled)
        worker.failed.connect(self._on_worker_failed)
        self.take.clicked.connect(self._on_take_clicked)
        self.close_button.clicked.connect(self.reject)
        self.progress.cancel_asked.connect(self.stop)
        self.rejected.connect(self.stop)

    def search(self, request: FineTuneRequest) -> None:
        """Begin."""
        self._job, self._control, self._best = next_job(), JobControl(), None
        self.take.setEnabled(False)
        self.table.show_rows(self._headers(), ())
        self.text.setText(
            self.tr(
                "Each row trains a head on the training patients and is judged on the validation patients. "
                "The locked test is not looked at."
            )
        )
        self.progress.begin(self.tr("Starting\N{HORIZONTAL ELLIPSIS}"))
        self.search_asked.emit(TrainingJob(self._job, request, control=self._control))

    @Slot()
    def stop(self) -> None:
        """End the search; nothing of it is kept."""
        self._control.cancel()

    def show_table(self, rows: Sequence[Mapping[str, Any]]) -> None:
        """Show the rows of a finished search, best first."""
        ordered = sorted(rows, key=lambda row: (not row.get("chosen"), row.get("val_loss", 0.0)))
        self.table.show_rows(self._headers(), [self._row(row) for row in ordered])

    def _headers(self) -> Sequence[str]:
        return (
            self.tr("Learns"),
            self.tr("Learning rate"),
            self.tr("Batch"),
            self.tr("Head"),
            self.tr("Epochs"),
            self.tr("Validation loss"),
            self.tr("Validation accuracy"),
        )

    def _row(self, row: Mapping[str, Any]) -> tuple[Cell, ...]:
        bold = bool(row.get("chosen"))
        texts = (
            stage_name(str(row["strategy"])),
            QLocale().toString(float(row["learning_rate"]), "g", 3),
            words.count(int(row["batch_size"])),
            " \N{EN DASH} ".join(str(units) for units in row.get("head", ())),
            words.count(int(row.get("epochs", 0))),
            QLocale().toString(float(row["val_loss"]), "f", 3),
            words.probability(float(row["val_accuracy"])),
        )
        return tuple(Cell(text, bold=bold) for text in texts)

    def _build(self) -> None:
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        foot.addWidget(self.take)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(12)
        for widget in (self.text, self.table, self.progress):
            column.addWidget(widget)
        column.addStretch(1)
        column.addLayout(foot)

    @Slot(int, object)
    def _on_worker_message(self, job_id: int, message: JobMessage) -> None:
        if job_id != self._job:
            return
        if isinstance(message, StepDone):
            self.progress.show_progress(message.done, message.total)
        elif isinstance(message, NoticeRaised):
            self.text.setText(message.text)

    @Slot(int, object)
    def _on_worker_finished(self, job_id: int, result: Any) -> None:
        if job_id != self._job:
            return
        self.progress.end()
        self.show_table(result.get("rows", ()))
        if result.get("plan"):
            self._best = TrainingPlan.from_json(result["plan"])
        self.take.setEnabled(self._best is not None)

    @Slot(int)
    def _on_worker_cancelled(self, job_id: int) -> None:
        if job_id == self._job:
            self.progress.end()

    @Slot(int, object)
    def _on_worker_failed(self, job_id: int, error: AppError) -> None:
        if job_id == self._job:
            self.progress.end()
            self.text.setText(error.message)
            self.text.setToolTip(error.detail)

    @Slot()
    def _on_take_clicked(self) -> None:
        best = self._best
        self.accept()
        if best is not None:
            self.chosen.emit(best)
