"""Reads labelled fields off the GUI thread: class names, patients, pictures, split."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal, Slot

from desktop_app.domain.cancellation import CancelToken
from desktop_app.domain.labelled import LabelledSet, LabelOptions
from desktop_app.domain.progress import ProgressEvent
from desktop_app.persistence.app_dirs import AppDirs
from desktop_app.workers.job_worker import JobWorker

if TYPE_CHECKING:
    from desktop_app.services.labelled_folder import LabelledFolders


@dataclass(frozen=True, slots=True)
class LookRequest:
    """Asks which classes a folder or table names.

    Attributes:
        job_id: number that comes back with every signal.
        source: folder or table.
        options: how names are read.
        cancel: set by the asker to stop.
    """

    job_id: int
    source: Path
    options: LabelOptions
    cancel: CancelToken


class PreviewRequest(LookRequest):
    """Asks what a patient pattern makes of the names."""


class ReadRequest(LookRequest):
    """Asks for the labelled fields themselves."""


@dataclass(frozen=True, slots=True)
class SplitRequest:
    """Asks who stands on which side.

    Attributes:
        job_id: number that comes back with every signal.
        labelled: the fields.
        seed: of the draw, where the source does not state the sides itself.
        cancel: set by the asker to stop.
        extend: give patients that the saved split does not know a side; everybody else stays.
    """

    job_id: int
    labelled: LabelledSet
    seed: int
    cancel: CancelToken
    extend: bool = False


class LabelledWorker(JobWorker):
    """Runs one request after the other.

    Signals (from the worker's thread), besides those of ``JobWorker``:
        looked(job_id, classes): a tuple of ``ClassName``.
        previewed(job_id, PatternPreview).
        labelled_ready(job_id, LabelledSet).
        split_ready(job_id, Split): a split that leaks is ``failed`` with a ``SplitLeakError``.
    """

    looked = Signal(int, object)
    previewed = Signal(int, object)
    labelled_ready = Signal(int, object)
    split_ready = Signal(int, object)

    def __init__(self, dirs: AppDirs) -> None:
        """Keep splits under ``dirs``."""
        super().__init__()
        self._dirs = dirs
        self._opened: LabelledFolders | None = None

    @property
    def sessions_dir(self) -> Path:
        """Where sessions lie whose reviews may serve as labels; for any thread."""
        return self._dirs.sessions_dir

    @property
    def _folders(self) -> "LabelledFolders":
        if self._opened is None:
            # Loaded when first needed: few who start the program train.
            from desktop_app.services.labelled_folder import LabelledFolders

            self._opened = LabelledFolders(self._dirs)
        return self._opened

    @Slot(object)
    def look(self, request: LookRequest) -> None:
        """Find the classes; call by a queued signal only."""
        self.drive(request.job_id, request.cancel, lambda: self._look(request))

    @Slot(object)
    def preview(self, request: PreviewRequest) -> None:
        """Try a patient pattern; call by a queued signal only."""
        self.drive(request.job_id, request.cancel, lambda: self._preview(request))

    @Slot(object)
    def read(self, request: ReadRequest) -> None:
        """Read the fields; call by a queued signal only."""
        self.drive(request.job_id, request.cancel, lambda: self._read(request))

    @Slot(object)
    def split(self, request: SplitRequest) -> None:
        """Draw the sides and check them; call by a queued signal only."""
        self.drive(request.job_id, request.cancel, lambda: self._split(request))

    def _look(self, request: LookRequest) -> Iterator[ProgressEvent[Any]]:
        classes = self._folders.class_names(request.source, request.cancel)
        yield ProgressEvent(0, 0)
        self.looked.emit(request.job_id, classes)

    def _preview(self, request: PreviewRequest) -> Iterator[ProgressEvent[Any]]:
        options = request.options
        preview = self._folders.preview(
            request.source, options.patient_pattern, options.class_map, request.cancel
        )
        yield ProgressEvent(0, 0)
        self.previewed.emit(request.job_id, preview)

    def _read(self, request: ReadRequest) -> Iterator[ProgressEvent[Any]]:
        labelled = yield from self._folders.read(request.source, request.options, request.cancel)
        request.cancel.raise_if_cancelled()
        self.labelled_ready.emit(request.job_id, labelled)

    def _split(self, request: SplitRequest) -> Iterator[ProgressEvent[Any]]:
        split = self._folders.split(request.labelled, request.seed, extend=request.extend)
        yield ProgressEvent(0, 0)
        self.split_ready.emit(request.job_id, split)
