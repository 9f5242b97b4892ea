"""The one place where a model lives: loads it, classifies with it and drops it, all in one thread."""

import logging
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal, Slot

from desktop_app.domain.assessment import FolderStain
from desktop_app.domain.cancellation import CancelToken
from desktop_app.domain.errors import AppError
from desktop_app.domain.field import FieldRecord, FieldResult
from desktop_app.domain.model_identity import ModelSummary
from desktop_app.domain.progress import ProgressEvent
from desktop_app.services.models import LoadedModel, ModelService
from desktop_app.services.session import Session
from desktop_app.workers.job_worker import JobWorker, as_app_error
from desktop_app.workers.warm_up import warm_up

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class ClassifyRequest:
    """Asks to classify fields.

    Attributes:
        job_id: number that comes back with every signal.
        session: where the fields belong and the answers go.
        records: the fields, in the order to work through.
        model_id: the package to use; empty for the default one.
        cancel: set by the asker to stop.
        priority: returns the ids on screen, which go first; called from the worker's thread.
        careful: average every answer over turned and mirrored views.
    """

    job_id: int
    session: Session
    records: tuple[FieldRecord, ...]
    model_id: str
    cancel: CancelToken
    priority: Callable[[], Sequence[int]] | None = None
    careful: bool = False


@dataclass(frozen=True, slots=True)
class InstalledModels:
    """What lies in the models folders.

    Attributes:
        summaries: packages that can be listed.
        broken: packages that cannot, each with a sentence that says why.
    """

    summaries: tuple[ModelSummary, ...]
    broken: tuple[tuple[Path, str], ...]


class EngineWorker(JobWorker):
    """Keeps one loaded model and classifies with it.

    Signals (from the worker's thread), besides those of ``JobWorker``:
        models_listed(InstalledModels).
        model_ready(ModelSummary): a model was loaded and verified.
        model_failed(model_id, AppError): it could not be loaded.
        store_problem(job_id, AppError): results are no longer being stored, or the graphics card is no longer
            used; the run goes on.
        stain_found(job_id, FolderStain): the stain of the whole folder differs from that of the training.
    """

    models_listed = Signal(object)
    model_ready = Signal(object)
    model_failed = Signal(str, object)
    store_problem = Signal(int, object)
    stain_found = Signal(int, object)

    def __init__(self, models: ModelService, samples_dir: Path, threads: int = 0) -> None:
        """Use ``threads`` of the processor, 0 for all; decoders are warmed up on ``samples_dir``."""
        super().__init__()
        self._models = models
        self._samples_dir = samples_dir
        self._is_warm = False
        self._threads = threads
        self._loaded: LoadedModel | None = None
        self._job_id = 0

    @Slot()
    def list_models(self) -> None:
        """Read which models are installed; call by a queued signal only."""
        try:
            installed = InstalledModels(self._models.summaries(), self._models.broken())
        except AppError as error:
            self.model_failed.emit("", error)
        except Exception as error:
            _log.exception("listing models failed unexpectedly")
            self.model_failed.emit("", as_app_error(error))
        else:
            self.models_listed.emit(installed)

    @Slot(str)
    def load(self, model_id: str) -> None:
        """Load a model ahead of need; call by a queued signal only."""
        try:
            self._ensure(model_id)
        except AppError as error:
            self.model_failed.emit(model_id, error)
        except Exception as error:
            _log.exception("loading %s failed unexpectedly", model_id)
            self.model_failed.emit(model_id, as_app_error(error))

    @Slot(object)
    def classify(self, request: ClassifyRequest) -> None:
        """Run one request; call by a queued signal only."""
        self.drive(request.job_id, request.cancel, lambda: self._classify(request))

    def tidy(self) -> None:
        """Free the model in the thread that made it."""
        if self._loaded is not None:
            self._loaded.close()
            self._loaded = None

    def _classify(self, request: ClassifyRequest) -> Iterator[ProgressEvent[FieldResult]]:
        request.cancel.raise_if_cancelled()
        self._job_id = request.job_id
        loaded = self._ensure(request.model_id)

        yield from request.session.classify(
            request.records,
            loaded,
            request.cancel,
            request.priority,
            self._tell,
            careful=request.careful,
            on_stain=self._tell_of_stain,
        )

    def _tell(self, error: AppError) -> None:
        """Something about the run at work is worse than it was, but the run goes on."""
        self.store_problem.emit(self._job_id, error)

    def _tell_of_stain(self, found: FolderStain) -> None:
        self.stain_found.emit(self._job_id, found)

    def _ensure(self, model_id: str) -> LoadedModel:
        # Models may be replaced while the program runs: the same name need not be the same model.
        if self._loaded is not None and self._models.summary(model_id).identity == self._loaded.identity:
            return self._loaded
        self.tidy()
        loaded = self._loaded = self._models.load(model_id, self._threads, tell=self._tell)
        if not self._is_warm:
            self._is_warm = True
            warm_up(self._samples_dir)
        self.model_ready.emit(loaded.summary)
        return loaded
