"""Measures models on labelled fields off the GUI thread."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import Signal, Slot

from desktop_app.domain.cancellation import CancelToken
from desktop_app.domain.labelled import LabelledSet
from desktop_app.domain.progress import ProgressEvent
from desktop_app.services.models import ModelService
from desktop_app.workers.job_worker import JobWorker


@dataclass(frozen=True, slots=True)
class EvaluateRequest:
    """Asks how good a model is.

    Attributes:
        job_id: number that comes back with every signal.
        labelled: the fields.
        model_id: the model.
        include_known: count patients that the model has learnt from as well.
        cancel: set by the asker to stop.
    """

    job_id: int
    labelled: LabelledSet
    model_id: str
    include_known: bool = False
    cancel: CancelToken = field(default_factory=CancelToken)


class EvaluationWorker(JobWorker):
    """Runs one request after the other, each with an engine of its own.

    Signals (from the worker's thread), besides those of ``JobWorker``:
        evaluated(job_id, Evaluation): before ``finished``.
    """

    evaluated = Signal(int, object)

    def __init__(self, models: ModelService, threads: int = 0) -> None:
        """Use the installed ``models`` and ``threads`` of the processor, 0 for all."""
        super().__init__()
        self._models, self._threads = models, threads

    @Slot(object)
    def evaluate(self, request: EvaluateRequest) -> None:
        """Run one request; call by a queued signal only."""
        self.drive(request.job_id, request.cancel, lambda: self._evaluate(request))

    def _evaluate(self, request: EvaluateRequest) -> Iterator[ProgressEvent[Any]]:
        # Loaded when first asked for: starting the program need not wait for it.
        from desktop_app.services.evaluate import EvaluateModel

        request.cancel.raise_if_cancelled()
        use_case = EvaluateModel(self._models, self._threads)
        for event in use_case.run(
            request.labelled, request.model_id, request.cancel, include_known=request.include_known
        ):
            # The window shows how far it is; the answers come in one piece at the end.
            yield ProgressEvent(event.done, event.total)
        request.cancel.raise_if_cancelled()
        self.evaluated.emit(request.job_id, use_case.result)
