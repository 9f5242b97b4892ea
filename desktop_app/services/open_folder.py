"""The use case "open": scan a folder or take one file, recognise what the session knows, yield states."""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from desktop_app.domain.assessment import Assessment
from desktop_app.domain.cancellation import Cancelled, CancelToken
from desktop_app.domain.errors import FolderError
from desktop_app.domain.field import Failure, FieldRecord, FieldState, PictureFacts, Prediction
from desktop_app.domain.model_identity import ModelIdentity
from desktop_app.domain.naming import NameFacts
from desktop_app.domain.progress import ProgressEvent
from desktop_app.domain.review import Review
from desktop_app.domain.spread import Spread
from desktop_app.imaging.scanning import ScannedFile, ScanProblem, scan_folder
from desktop_app.persistence.session_rows import ListedFile
from desktop_app.persistence.session_store import SqliteSessionStore
from desktop_app.persistence.store_errors import value_errors
from desktop_app.services.event_batch import EventBatch
from desktop_app.services.file_contents import MovedFiles
from desktop_app.services.name_rule import NameRule

_MOST_STATES = 200
ScanProblemSink = Callable[[ScanProblem], None]


class OpenFolder:
    """Yields the states of the files in a folder, with what an earlier session found out about them."""

    def __init__(
        self,
        store: SqliteSessionStore,
        model: ModelIdentity | None,
        rule: NameRule | None = None,
        reader: str = "",
    ) -> None:
        """Use ``store``.

        Args:
            store: the session.
            model: whose stored answers to give; None for none.
            rule: how names say patient and slide.
            reader: who is at work; others' reviews come beside.
        """
        self._store = store
        self._model = model
        self._rule = rule or NameRule()
        self._reader = reader

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
        for states in self.states_of(root, files):
            done += len(states)
            yield ProgressEvent(done, 0, states)
        if cancel.is_cancelled:
            raise Cancelled
        yield ProgressEvent(done, done)

    def states_of(self, root: Path, files: Iterable[ScannedFile]) -> Iterator[tuple[FieldState, ...]]:
        """Note ``files`` of ``root`` in the session and yield their states, at most 200 at a time.

        Raises:
            StoreError: the session cannot be written.
        """
        moved = MovedFiles(self._store, root)
        for batch in _batches(files):
            with value_errors(self._store.path):
                states = tuple(self._states(root, batch, moved))
            yield states

    def _states(self, root: Path, files: list[ScannedFile], moved: MovedFiles) -> list[FieldState]:
        start = str(root / "x")[:-1]
        units = [self._rule.units(file.folder, file.name) for file in files]
        listed = [_listed(start, file, found) for file, found in zip(files, units, strict=True)]
        known = self._store.sync_files(listed)
        facts = [item.facts for item in known]
        for position, (file, item) in enumerate(zip(files, known, strict=True)):
            if not item.sha256:
                facts[position] = moved.recognise(item.image_id, file.path, file.size_bytes)
        records = [
            _record(file, unit, item.image_id) for file, unit, item in zip(files, units, known, strict=True)
        ]
        found = self._on_record([record.image_id for record in records])
        return [
            found.state(record, seen, item.failure)
            for record, seen, item in zip(records, facts, known, strict=True)
        ]

    def _on_record(self, ids: list[int]) -> "_OnRecord":
        reviews = self._store.reviews.newest(ids)
        if self._model is None:
            return _OnRecord(self._reader, reviews)
        gate = self._store.gate
        return _OnRecord(
            self._reader,
            reviews,
            self._store.newest_predictions(self._model, ids),
            gate.assessments(self._model, ids),
            gate.spreads(self._model, ids),
        )


@dataclass(frozen=True, slots=True)
class _OnRecord:
    """What a session knows about a block of fields, each by image id."""

    reader: str
    reviews: Mapping[int, Mapping[str, Review]]
    answers: Mapping[int, Prediction] = field(default_factory=dict)
    assessments: Mapping[int, Assessment] = field(default_factory=dict)
    spreads: Mapping[int, Spread] = field(default_factory=dict)

    def state(self, record: FieldRecord, facts: PictureFacts | None, failure: Failure | None) -> FieldState:
        """Return the state of one field; a failure hides what was found before it."""
        image_id = record.image_id
        readers = self.reviews.get(image_id, {})
        others = tuple(review for reader, review in sorted(readers.items()) if reader != self.reader)
        review = readers.get(self.reader)
        if failure is not None:
            return FieldState(record, facts, failure=failure, review=review, other_reviews=others)
        return FieldState(
            record,
            facts,
            review=review,
            other_reviews=others,
            prediction=self.answers.get(image_id),
            assessment=self.assessments.get(image_id),
            spread=self.spreads.get(image_id) if image_id in self.answers else None,
        )


def _record(file: ScannedFile, units: NameFacts, image_id: int) -> FieldRecord:
    return FieldRecord(
        image_id=image_id,
        path=file.path,
        folder=file.folder,
        name=file.name,
        size_bytes=file.size_bytes,
        mtime_ns=file.mtime_ns,
        patient=units.patient,
        magnification=units.magnification,
        slide=units.slide,
    )


def _batches(files: Iterable[ScannedFile]) -> Iterator[list[ScannedFile]]:
    """Group files so that the first appear at once and many come together."""
    waiting: EventBatch[ScannedFile] = EventBatch(0, most_items=_MOST_STATES)
    for file in files:
        waiting.add([file])
        if (event := waiting.due_event()) is not None:
            yield list(event.batch)
    if rest := waiting.rest().batch:
        yield list(rest)


def _relative(start: str, path: Path) -> str:
    """Return ``path`` below the folder whose text, with a separator, is ``start``; quicker than Path can."""
    return str(path)[len(start) :].replace(os.sep, "/")


def _listed(start: str, file: ScannedFile, units: NameFacts) -> ListedFile:
    return ListedFile(
        path=_relative(start, file.path),
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
