"""An opened folder: its store, and everything that can be done with it from any thread."""

import logging
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import desktop_app
from desktop_app.domain.answer_version import AnswerVersion, KeptAnswer
from desktop_app.domain.assessment import FolderStain
from desktop_app.domain.cancellation import CancelToken
from desktop_app.domain.csv_options import CsvOptions
from desktop_app.domain.errors import AppError, PatientPatternError, StoreError
from desktop_app.domain.field import FieldRecord, FieldResult, FieldState
from desktop_app.domain.model_identity import ModelIdentity, Thresholds
from desktop_app.domain.place import Place
from desktop_app.domain.progress import ProgressEvent
from desktop_app.services.classify_folder import ClassifyFolder
from desktop_app.services.export_csv import ExportCsv
from desktop_app.services.models import LoadedModel, available_cores
from desktop_app.services.name_rule import NameRule
from desktop_app.services.open_folder import OpenFolder
from desktop_app.services.relocate import Relocate, Relocation
from desktop_app.services.scoring import FieldScorer
from desktop_app.services.session_embeddings import SessionEmbeddings
from desktop_app.services.session_opening import open_store
from desktop_app.services.spread_filling import SpreadFilling
from desktop_app.services.thumbnails import ThumbnailSource
from desktop_app.services.watch_folder import WatchFolder, known_paths

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from desktop_app.imaging.scanning import ScannedFile

_log = logging.getLogger(__name__)
_NAME_RULE = "name_rule"
_LONGEST_WAIT_S = 5.0


class Session:
    """One opened folder, or one opened picture of it.

    Attributes:
        root: the folder, absolute.
        only: the one picture that was opened; None for the whole folder.
        opened_as: what brings this session back: the folder, or the session file that was opened.
        problem: why results are kept in memory only; None when they are kept on disk.
        reviews: what readers decide.
        place: where somebody stood when the session was last open.
    """

    def __init__(
        self,
        root: Path,
        only: Path | None,
        file: Path,
        thumbnails: ThumbnailSource,
        opened_as: Path | None = None,
    ) -> None:
        """Open the session file ``file`` of the folder ``root``.

        When it cannot be written, another program has it or the medium is read-only, a copy of it in memory
        is looked at; when it cannot be read either, the session lives in memory.
        """
        self.root = root
        self.only = only
        self.opened_as = opened_as or root
        self._thumbnails = thumbnails
        self._store, self.reviews, self.problem = open_store(file, root)
        self._rule = self._stored_rule()
        self.place = self._stored_place()

    @property
    def embeddings(self) -> SessionEmbeddings:
        """What the model saw in each field, to find similar ones by."""
        return SessionEmbeddings(self._store.vectors)

    @property
    def name_rule(self) -> NameRule:
        """The rule by which names say patient and slide."""
        return self._rule

    def set_name_rule(self, pattern: str) -> NameRule:
        """Put another rule in force for this session, keep it, and return it.

        Raises:
            PatientPatternError: the pattern cannot be used; the old rule stays.
            StoreError: it holds, but could not be kept.
        """
        self._rule = NameRule(pattern)
        self._store.settings.put(_NAME_RULE, self._rule.pattern, self.reviews.reader)
        return self._rule

    def answer_versions(self) -> tuple[AnswerVersion, ...]:
        """Return which versions made the answers of this session, the newest first.

        Raises:
            StoreError: the session cannot be read.
        """
        return self._store.versions.versions()

    def answers_of(self, version: AnswerVersion) -> Iterator[KeptAnswer]:
        """Yield what one of them answered, whether its model is still installed or not.

        Raises:
            StoreError: the session cannot be read.
        """
        return self._store.versions.answers(version)

    @property
    def is_read_only(self) -> bool:
        """True when the session is only looked at: decisions are refused."""
        return bool(self.reviews.refusal)

    def log_head(self) -> str:
        """Return the newest hash of the session's log, by which a report is bound to it.

        Raises:
            StoreError: the session cannot be read.
        """
        return self._store.audit.head()

    def save_as(self, target: Path) -> None:
        """Copy the session to ``target`` and go on there; see ``SqliteSessionStore.save_as``.

        Raises:
            StoreError: ``target`` is in use or cannot be written; the session goes on where it was.
        """
        self._store.save_as(target, self.reviews.reader)
        self.opened_as = target

    def relocate(self, folder: Path, cancel: CancelToken) -> Iterator[ProgressEvent[Relocation]]:
        """Find the files again in the folder they moved to; see ``Relocate``. Then open the session anew.

        Raises:
            FolderError, StoreError, Cancelled: as ``Relocate`` does.
        """
        yield from Relocate(self._store, self.root, self.reviews.reader)(folder, cancel)

    def keep_place(self, place: Place) -> None:
        """Keep where somebody stands, for the next time.

        Raises:
            StoreError: it could not be kept.
        """
        self._store.keep_place(place.to_text())

    def _stored_place(self) -> Place:
        try:
            return Place.from_text(self._store.place())
        except StoreError:
            return Place()

    def _stored_rule(self) -> NameRule:
        try:
            return NameRule(str(self._store.settings.get(_NAME_RULE, "")))
        except (StoreError, PatientPatternError) as error:
            _log.warning("the session's name rule is not used: %s (%s)", error.message, error.detail)
            return NameRule()

    @property
    def path(self) -> Path | None:
        """The session file; None while the session lives in memory only."""
        return self._store.path

    def open_folder(
        self,
        model: ModelIdentity | None,
        recursive: bool,
        cancel: CancelToken,
        on_problem: Callable[[str], None] | None = None,
    ) -> Iterator[ProgressEvent[FieldState]]:
        """Scan and yield states in natural order; see ``OpenFolder``.

        Args:
            model: whose stored answers to give.
            recursive: look into sub-folders.
            cancel: stops the scan.
            on_problem: gets a sentence for each sub-folder that could not be read.

        Raises:
            FolderError, StoreError, Cancelled: as ``OpenFolder`` does.
        """
        report = on_problem or _note_problem
        return OpenFolder(self._store, model, self._rule, self.reviews.reader)(
            self.root,
            recursive,
            cancel,
            self.only,
            lambda problem: report(f"{self._shown(problem.path)}: {problem.message}"),
        )

    def watch(self, recursive: bool) -> WatchFolder:
        """Return what finds files that come into the folder from now on.

        Raises:
            StoreError: the session cannot be read.
        """
        return WatchFolder(self.root, recursive, known_paths(self._store))

    def take_in(self, files: "Sequence[ScannedFile]") -> Iterator[tuple[FieldState, ...]]:
        """Yield the states of files that came into the folder, at most 200 at a time; see ``OpenFolder``.

        Raises:
            StoreError: the session cannot be written.
        """
        opening = OpenFolder(self._store, None, self._rule, self.reviews.reader)
        return opening.states_of(self.root, files)

    def classify(
        self,
        records: Sequence[FieldRecord],
        model: LoadedModel,
        cancel: CancelToken,
        priority: Callable[[], Sequence[int]] | None = None,
        on_problem: Callable[[AppError], None] | None = None,
        keep_thumbnails: bool = True,
        *,
        careful: bool = False,
        on_stain: Callable[[FolderStain], None] | None = None,
    ) -> Iterator[ProgressEvent[FieldResult]]:
        """Classify in the calling thread; see ``ClassifyFolder``.

        Args:
            records: what to classify, in order.
            model: loaded in this very thread.
            cancel: stops within a second; what is done is kept.
            priority: image ids that should go first, asked before each file.
            on_problem: told once when results can no longer be written to the session file.
            keep_thumbnails: leave a thumbnail of each decoded picture in the cache.
            careful: answer with the mean over turned and mirrored views.
            on_stain: told once, at the end, when the stain of the folder asks for calibrating.

        Raises:
            Cancelled: after the last event, when ``cancel`` was set.
        """
        scorer: FieldScorer = model.careful(cancel) if careful else model
        run = ClassifyFolder(
            self._store,
            scorer,
            desktop_app.__version__,
            decoders=decoder_threads(available_cores()),
            settings={
                "fields": len(records),
                "fields_per_call": scorer.fields_per_call,
                "careful": careful,
            },
            on_pixels=self._thumbnails.offer if keep_thumbnails else None,
            on_problem=on_problem,
            priority=priority,
            on_stain=on_stain,
        )
        return SpreadFilling(self._store, scorer).behind(run(records, cancel), cancel)

    def thumbnail(
        self, record: FieldRecord, thumb_px: int, cancel: CancelToken | None = None
    ) -> "NDArray[np.uint8]":
        """Return a thumbnail (h, w, 3), uint8; see ``ThumbnailSource.thumbnail``."""
        return self._thumbnails.thumbnail(record, thumb_px, cancel)

    def export_csv(
        self,
        states: Iterable[FieldState],
        path: Path,
        model: ModelIdentity | None,
        thresholds: Thresholds,
        options: CsvOptions,
    ) -> int:
        """Write the CSV report; return the number of rows.

        Raises:
            ExportError: it could not be written.
        """
        return ExportCsv(desktop_app.__version__)(states, path, model, thresholds, options)

    def pseudonyms(self, kind: str, names: Iterable[str]) -> dict[str, str]:
        """Return salted ids by name; salt and table stay in the session file.

        Raises:
            StoreError: they could not be kept.
        """
        return self._store.pseudonyms.of(kind, names)

    def close(self) -> None:
        """Make everything durable and free the session file; safe to call twice.

        Raises:
            StoreError: the last results could not be kept.
        """
        if not self.reviews.wait_until_settled(_LONGEST_WAIT_S):
            _log.error("the session is closed although decisions are still on their way")
        self._store.close()

    def _shown(self, path: Path) -> str:
        return path.relative_to(self.root).as_posix() if path.is_relative_to(self.root) else str(path)


def decoder_threads(cores: int) -> int:
    """Return how many decoder threads to run beside an engine that uses all cores.

    Two keep small models fed with PNGs; more only hold more pictures in memory.
    """
    return 2 if cores >= 2 else 1


def _note_problem(sentence: str) -> None:
    _log.info("%s", sentence)
