"""The use case "open": scan a folder or take one file, recognise what the session knows, yield states."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from desktop_app.domain.cancellation import Cancelled, CancelToken
from desktop_app.domain.errors import FolderError
from desktop_app.domain.field import FieldRecord, FieldState
from desktop_app.domain.model_identity import ModelIdentity
from desktop_app.domain.naming import NameFacts
from desktop_app.domain.progress import ProgressEvent
from desktop_app.imaging.scanning import ScannedFile, ScanProblem, scan_folder
from desktop_app.persistence.session_rows import ListedFile
from desktop_app.persistence.session_store import SqliteSessionStore
from desktop_app.services.event_batch import EventBatch
from desktop_app.services.name_rule import NameRule

_MOST_STATES = 200
ScanProblemSink = Callable[[ScanProblem], None]


class OpenFolder:
    """Yields the states of the files in a folder, with what an earlier session found out about them."""

    def __init__(
        self, store: SqliteSessionStore, model: ModelIdentity | None, rule: NameRule | None = None
    ) -> None:
        """Use ``store``; give stored answers of ``model`` (None: none); read patients by ``rule``."""
        self._store = store
        self._model = model
        self._rule = rule or NameRule()

    def __call__(
        self,
        root: Path,
        recursive: bool,
        cancel: CancelToken,
        only: Path | None = None,
        on_problem: ScanProblemSink | None = None,
    ) -> Iterator[ProgressEvent[FieldState]]:
        """Yield states in handfuls of at most 200, in natural order; ``total`` is 0 until the last event.

        Args:
            root: the opened folder.
            recursive: look into sub-folders.
            cancel: stops the scan.
            only: take this one file of ``root`` instead of scanning.
            on_problem: told of sub-folders that could not be read.

        Raises:
            FolderError: the folder cannot be read, or the file ``only`` does not exist.
            StoreError: the session cannot be written.
            Cancelled: ``cancel`` was set; what was found stays known.
        """
        files: Iterable[ScannedFile]
        files = scan_folder(root, recursive, cancel, on_problem) if only is None else [_single_file(only)]
        done = 0
        for batch in _batches(files):
            states = self._states(root, batch)
            done += len(states)
            yield ProgressEvent(done, 0, tuple(states))
        if cancel.is_cancelled:
            raise Cancelled
        yield ProgressEvent(done, done)

    def _states(self, root: Path, files: list[ScannedFile]) -> list[FieldState]:
        units = [self._rule.units(file.folder, file.name) for file in files]
        listed = [_listed(root, file, found) for file, found in zip(files, units, strict=True)]
        known = self._store.sync_files(listed)
        ids = [item.image_id for item in known]
        answers = self._store.newest_predictions(self._model, ids) if self._model is not None else {}
        states = []
        for file, found, item in zip(files, units, known, strict=True):
            record = FieldRecord(
                image_id=item.image_id,
                path=file.path,
                folder=file.folder,
                name=file.name,
                size_bytes=file.size_bytes,
                mtime_ns=file.mtime_ns,
                patient=found.patient,
                magnification=found.magnification,
                slide=found.slide,
            )
            answer = None if item.failure is not None else answers.get(item.image_id)
            states.append(FieldState(record, item.facts, answer, item.failure))
        return states


def _batches(files: Iterable[ScannedFile]) -> Iterator[list[ScannedFile]]:
    """Group files so that the first appear at once and many come together."""
    waiting: EventBatch[ScannedFile] = EventBatch(0, most_items=_MOST_STATES)
    for file in files:
        waiting.add([file])
        if (event := waiting.due_event()) is not None:
            yield list(event.batch)
    if rest := waiting.rest().batch:
        yield list(rest)


def _listed(root: Path, file: ScannedFile, units: NameFacts) -> ListedFile:
    return ListedFile(
        path=file.path.relative_to(root).as_posix(),
        folder=file.folder,
        name=file.name,
        size_bytes=file.size_bytes,
        mtime_ns=file.mtime_ns,
        patient=units.patient,
        magnification=units.magnification,
    )


def _single_file(path: Path) -> ScannedFile:
    try:
        found = path.stat()
    except OSError as error:
        raise FolderError(f"The file {path.name} cannot be opened: {error.strerror}.", str(error)) from error
    return ScannedFile(path, "", path.name, found.st_size, found.st_mtime_ns)
