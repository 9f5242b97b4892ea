"""Fits models to the user's laboratory off the GUI thread, and keeps the list of layers."""

import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal, Slot

from desktop_app.domain.cancellation import CancelToken
from desktop_app.domain.errors import AppError
from desktop_app.domain.labelled import LabelledSet, LabelOptions
from desktop_app.domain.local_calibration import CalibrationDepth, CalibrationProposal
from desktop_app.domain.progress import ProgressEvent
from desktop_app.services.workspace import Workspace
from desktop_app.workers.job_worker import JobWorker

if TYPE_CHECKING:
    from desktop_app.services.calibrate_lab import CalibrateToLab

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class ProposeRequest:
    """Asks what a calibration would bring.

    Attributes:
        job_id: number that comes back with every signal.
        labelled: local fields.
        model_id: the model.
        depth: how much of it is adapted.
        cancel: set by the asker to stop.
        others: folder of more fields of this laboratory, without labels; None for none.
        options: how their patients are read.
    """

    job_id: int
    labelled: LabelledSet
    model_id: str
    depth: CalibrationDepth
    cancel: CancelToken = field(default_factory=CancelToken)
    others: Path | None = None
    options: LabelOptions = field(default_factory=LabelOptions)


@dataclass(frozen=True, slots=True, eq=False)
class LayerRequest:
    """Asks for a change of the layers over one model.

    Attributes:
        job_id: number that comes back with every signal.
        model_id: the model.
        name: of the layer; empty to use none.
        proposal: what is to be kept under ``name``; None for other changes.
    """

    job_id: int
    model_id: str
    name: str = ""
    proposal: CalibrationProposal | None = None


class CalibrationWorker(JobWorker):
    """Runs one request after the other.

    Signals (from the worker's thread), besides those of ``JobWorker``:
        proposed(job_id, CalibrationProposal): before ``finished``.
        layers_listed(model_id, layers): a tuple of ``LayerSummary``.
    """

    proposed = Signal(int, object)
    layers_listed = Signal(str, object)

    def __init__(self, workspace: Workspace, threads: int = 0) -> None:
        """Use the models and layers of ``workspace`` and ``threads`` of the processor, 0 for all."""
        super().__init__()
        self._workspace, self._threads = workspace, threads

    @Slot(object)
    def propose(self, request: ProposeRequest) -> None:
        """Fit and measure; call by a queued signal only."""
        self.drive(request.job_id, request.cancel, lambda: self._propose(request))

    @Slot(str)
    def list_layers(self, model_id: str) -> None:
        """Read which layers there are; call by a queued signal only."""
        try:
            layers = self._service().layers(model_id)
        except (AppError, OSError) as error:
            _log.warning("layers of %s cannot be listed: %s", model_id, error)
            layers = ()
        self.layers_listed.emit(model_id, tuple(layers))

    @Slot(object)
    def keep(self, request: LayerRequest) -> None:
        """Keep what was proposed and use it; call by a queued signal only."""

        def work() -> None:
            assert request.proposal is not None
            self._service().keep(request.proposal, request.name)

        self._change(request, work)

    @Slot(object)
    def activate(self, request: LayerRequest) -> None:
        """Use a layer, or none; call by a queued signal only."""
        self._change(request, lambda: self._service().activate(request.model_id, request.name))

    @Slot(object)
    def remove(self, request: LayerRequest) -> None:
        """Delete a layer; call by a queued signal only."""
        self._change(request, lambda: self._service().remove(request.model_id, request.name))

    def _propose(self, request: ProposeRequest) -> Iterator[ProgressEvent[Any]]:
        request.cancel.raise_if_cancelled()
        service = self._service()
        from desktop_app.services.calibrate_lab import OtherFolder

        others = None if request.others is None else OtherFolder(request.others, request.options)
        for event in service.propose(
            request.labelled, request.model_id, request.depth, request.cancel, others=others
        ):
            yield ProgressEvent(event.done, event.total)
        request.cancel.raise_if_cancelled()
        self.proposed.emit(request.job_id, service.result)

    def _change(self, request: LayerRequest, work: Callable[[], object]) -> None:
        def run() -> Iterator[ProgressEvent[Any]]:
            work()
            yield ProgressEvent(1, 1)

        self.drive(request.job_id, CancelToken(), run)
        self.list_layers(request.model_id)

    def _service(self) -> "CalibrateToLab":
        # Loaded when first asked for: starting the program need not wait for it.
        from desktop_app.persistence.calibration_files import CalibrationFiles
        from desktop_app.services.calibrate_lab import CalibrateToLab

        layers = CalibrationFiles(self._workspace.dirs.calibrations_dir)
        return CalibrateToLab(self._workspace.models, layers, self._threads)
