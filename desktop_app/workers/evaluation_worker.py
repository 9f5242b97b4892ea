"""Measures and compares models on labelled fields off the GUI thread; draws and reports what it found."""

import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal, Slot

from desktop_app.domain.cancellation import CancelToken
from desktop_app.domain.comparison import Comparison
from desktop_app.domain.errors import EvaluationError, PromotionError
from desktop_app.domain.labelled import LabelledSet
from desktop_app.domain.progress import ProgressEvent
from desktop_app.persistence.app_dirs import AppDirs
from desktop_app.services.models import ModelService
from desktop_app.workers.evaluation_requests import (
    CompareRequest,
    DrawRequest,
    EvaluateRequest,
    ReportRequest,
)
from desktop_app.workers.job_worker import JobWorker

RUNS_FOLDER = "training_runs"
LOCKED_TEST = "locked test patients of its training"


class EvaluationWorker(JobWorker):
    """Runs one request after the other, each with an engine of its own.

    Signals (from the worker's thread), besides those of ``JobWorker``:
        evaluated(job_id, Evaluation): before ``finished``.
        compared(job_id, Comparison): before ``finished``.
        drawn(job_id, figures): before ``finished``; a tuple of ``FigurePicture``, whose files last as long as
            the program.
    """

    evaluated = Signal(int, object)
    compared = Signal(int, object)
    drawn = Signal(int, object)

    def __init__(self, models: ModelService, dirs: AppDirs, threads: int = 0) -> None:
        """Use the installed ``models`` and ``threads`` of the processor, 0 for all."""
        super().__init__()
        self._models, self._dirs, self._threads = models, dirs, threads
        self._pictures: tempfile.TemporaryDirectory[str] | None = None

    @Slot(object)
    def evaluate(self, request: EvaluateRequest) -> None:
        """Run one request; call by a queued signal only."""
        self.drive(request.job_id, request.cancel, lambda: self._evaluate(request))

    @Slot(object)
    def compare(self, request: CompareRequest) -> None:
        """Run one request; call by a queued signal only."""
        self.drive(request.job_id, request.cancel, lambda: self._compare(request))

    @Slot(object)
    def draw(self, request: DrawRequest) -> None:
        """Draw in a child process; call by a queued signal only."""
        self.drive(request.job_id, CancelToken(), lambda: self._draw(request))

    @Slot(object)
    def report(self, request: ReportRequest) -> None:
        """Write a report; call by a queued signal only."""
        self.drive(request.job_id, request.cancel, lambda: self._report(request))

    def tidy(self) -> None:
        """Remove the pictures."""
        if self._pictures is not None:
            self._pictures.cleanup()

    def _locked_test(self, model_id: str) -> LabelledSet:
        from desktop_app.services.promotion import locked_test_of

        summary = self._models.summary(model_id)
        try:
            return locked_test_of(self._models, self._dirs.data_dir / RUNS_FOLDER, summary)
        except PromotionError as error:
            raise EvaluationError(
                f"{summary.title} was not trained on this computer, so it has no locked test patients here. "
                "Choose labelled fields instead.",
                error.detail,
            ) from error

    def _draw(self, request: DrawRequest) -> Iterator[ProgressEvent[Any]]:
        from desktop_app.services.compare import roc_curves
        from desktop_app.services.evaluation_figures import (
            comparison_request,
            draw_in_child,
            evaluation_request,
        )

        yield ProgressEvent(0, 0)
        what, cache_dir = request.what, self._dirs.cache_dir
        folder = self._folder() / str(request.job_id)
        if isinstance(what, Comparison):
            asked = comparison_request(roc_curves(what), what.histories, folder, cache_dir)
        else:
            asked = evaluation_request(what.curves, folder, cache_dir)
        figures = draw_in_child(asked, CancelToken(), on_start=request.control.attach)
        request.control.detach()
        self.drawn.emit(request.job_id, figures)

    def _report(self, request: ReportRequest) -> Iterator[ProgressEvent[Any]]:
        from desktop_app.services.evaluation_report import comparison_text, html_text, save_text
        from desktop_app.services.report_printing import is_pdf, print_in_child

        yield ProgressEvent(0, 0)
        cancel = request.cancel
        if isinstance(request.what, Comparison):
            html = comparison_text(request.what, request.figures)
        else:
            html = html_text(request.what, request.figures, lambda: cancel.is_cancelled)
        cancel.raise_if_cancelled()
        if is_pdf(request.path):
            yield from print_in_child(html, request.path, request.foot, cancel)
        else:
            save_text(html, request.path)

    def _folder(self) -> Path:
        if self._pictures is None:
            self._dirs.cache_dir.mkdir(parents=True, exist_ok=True)
            self._pictures = tempfile.TemporaryDirectory(prefix="figures-", dir=self._dirs.cache_dir)
        return Path(self._pictures.name)

    def _compare(self, request: CompareRequest) -> Iterator[ProgressEvent[Any]]:
        from desktop_app.services.compare import CompareModels

        request.cancel.raise_if_cancelled()
        use_case = CompareModels(self._models, self._dirs.data_dir / RUNS_FOLDER, self._threads)
        for event in use_case.run(
            request.labelled, request.model_ids, request.cancel, include_known=request.include_known
        ):
            yield ProgressEvent(event.done, event.total)
        request.cancel.raise_if_cancelled()
        self.compared.emit(request.job_id, use_case.result)

    def _evaluate(self, request: EvaluateRequest) -> Iterator[ProgressEvent[Any]]:
        # Loaded when first asked for: starting the program need not wait for it.
        from desktop_app.services.evaluate import EvaluateModel

        request.cancel.raise_if_cancelled()
        use_case = EvaluateModel(self._models, self._threads)
        labelled = request.labelled or self._locked_test(request.model_id)
        for event in use_case.run(
            labelled, request.model_id, request.cancel, include_known=request.include_known
        ):
            # The window shows how far it is; the answers come in one piece at the end.
            yield ProgressEvent(event.done, event.total)
        request.cancel.raise_if_cancelled()
        result = use_case.result
        if request.labelled is None:
            result = replace(result, part=LOCKED_TEST)
        self.evaluated.emit(request.job_id, result)
