"""Saves a report as HTML or as PDF, both by the worker and from the same page."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from desktop_app.domain.cancellation import CancelToken
from desktop_app.domain.comparison import Comparison
from desktop_app.domain.errors import AppError
from desktop_app.domain.evaluation import Evaluation
from desktop_app.gui.pieces.job_ids import next_job
from desktop_app.services.evaluation_figures import FigurePicture
from desktop_app.workers.evaluation_requests import ReportRequest
from desktop_app.workers.evaluation_worker import EvaluationWorker

_KINDS = {"html": "HTML (*.html)", "pdf": "PDF (*.pdf)"}


class ReportSaving(QObject):
    """Two buttons and what they do.

    Signals (GUI thread):
        report_asked(ReportRequest): goes to the worker.
        began(words), progressed(done, total), ended(): of a report.
        saved(path): it is there. failed(AppError): nothing was replaced.
    """

    report_asked = Signal(object)
    began = Signal(str)
    progressed = Signal(int, int)
    ended = Signal()
    saved = Signal(object)
    failed = Signal(object)

    def __init__(self, window: QWidget, worker: EvaluationWorker) -> None:
        super().__init__(window)
        self._window = window
        self._what: Evaluation | Comparison | None = None
        self._figures: tuple[FigurePicture, ...] = ()
        self._job, self._path, self._cancel = 0, Path(), CancelToken()
        self.html = _button(self.tr("Save as HTML\N{HORIZONTAL ELLIPSIS}"))
        self.html.setToolTip(self.tr("One file with every picture in it; any browser shows it, offline"))
        self.pdf = _button(self.tr("Save as PDF\N{HORIZONTAL ELLIPSIS}"))
        self.pdf.setToolTip(self.tr("The same report as pages to print"))
        self.html.clicked.connect(self._on_html_clicked)
        self.pdf.clicked.connect(self._on_pdf_clicked)
        self.report_asked.connect(worker.report)
        worker.progressed.connect(self._on_worker_progressed)
        worker.finished.connect(self._on_worker_finished)
        worker.cancelled.connect(self._on_worker_cancelled)
        worker.failed.connect(self._on_worker_failed)
        self.offer(None)

    def offer(self, what: Evaluation | Comparison | None, figures: Sequence[FigurePicture] = ()) -> None:
        """Offer the report of an evaluation or a comparison; None offers nothing."""
        self._what, self._figures = what, tuple(figures)
        for button in (self.html, self.pdf):
            button.setVisible(what is not None)

    def save(self, path: Path) -> None:
        """Write the report to ``path``: a PDF when it ends in .pdf, else HTML."""
        if self._what is None or self._job:
            return
        self._job, self._path, self._cancel = next_job(), path, CancelToken()
        self.began.emit(self.tr("Writing {name}\N{HORIZONTAL ELLIPSIS}").format(name=path.name))
        foot = self.tr("Page {number} of {total}")
        self.report_asked.emit(ReportRequest(self._job, self._what, self._figures, path, foot, self._cancel))

    @Slot()
    def cancel(self) -> None:
        """Stop writing."""
        self._cancel.cancel()

    def _ask(self, kind: str) -> None:
        if self._what is None:
            return
        source = self._what.source
        offered = source.parent / f"{source.stem or source.name}-{_short_name(self._what)}.{kind}"
        self._dialog = QFileDialog(self._window, self.tr("Save the report"), str(offered))
        self._dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self._dialog.setNameFilter(_KINDS[kind])
        self._dialog.setDefaultSuffix(kind)
        self._dialog.selectFile(str(offered))
        self._dialog.fileSelected.connect(self._on_dialog_file_selected)
        self._dialog.open()

    @Slot()
    def _on_html_clicked(self) -> None:
        self._ask("html")

    @Slot()
    def _on_pdf_clicked(self) -> None:
        self._ask("pdf")

    @Slot(str)
    def _on_dialog_file_selected(self, name: str) -> None:
        self.save(Path(name))

    @Slot(int, int, int)
    def _on_worker_progressed(self, job_id: int, done: int, total: int) -> None:
        if job_id == self._job:
            self.progressed.emit(done, total)

    @Slot(int)
    def _on_worker_finished(self, job_id: int) -> None:
        if job_id == self._job:
            self._job = 0
            self.ended.emit()
            self.saved.emit(self._path)

    @Slot(int)
    def _on_worker_cancelled(self, job_id: int) -> None:
        if job_id == self._job:
            self._job = 0
            self.ended.emit()

    @Slot(int, object)
    def _on_worker_failed(self, job_id: int, error: AppError) -> None:
        if job_id == self._job:
            self._job = 0
            self.ended.emit()
            self.failed.emit(error)


def _short_name(what: Evaluation | Comparison) -> str:
    return what.model.model_id if isinstance(what, Evaluation) else "comparison"


def _button(text: str) -> QPushButton:
    button = QPushButton(text)
    button.setProperty("look", "outlined")
    return button
