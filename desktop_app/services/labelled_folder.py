"""The use case "labelled fields": read them with progress, preview patients, split them once and for all.

Used by window and command line; needs no TensorFlow. A split is kept by the folder or table it belongs to.
"""

import hashlib
from collections.abc import Callable, Generator, Mapping
from dataclasses import replace
from pathlib import Path

from desktop_app.domain.cancellation import CancelToken
from desktop_app.domain.errors import FolderError, StoreError
from desktop_app.domain.labelled import (
    ClassName,
    Label,
    LabelledImage,
    LabelledSet,
    LabelOptions,
    LeftOut,
    PatternPreview,
    Split,
)
from desktop_app.domain.labelled_summary import LabelledSummary, summarise
from desktop_app.domain.progress import ProgressEvent
from desktop_app.persistence.app_dirs import AppDirs
from desktop_app.services.event_batch import EventBatch
from desktop_app.services.models import available_cores
from desktop_app.services.session_files import is_session_file
from desktop_app.services.session_labels import read_session_labels, session_class_names, session_names
from desktop_app.training.labelled_data.folder_source import folder_class_names, folder_names, read_folder
from desktop_app.training.labelled_data.identical_pixels import read_pixels, settle_identical
from desktop_app.training.labelled_data.listing import Listing, shown
from desktop_app.training.labelled_data.patient_preview import preview_patients
from desktop_app.training.labelled_data.split_checks import check_split
from desktop_app.training.labelled_data.split_file import load_split, read_split, save_split, spelled_as
from desktop_app.training.labelled_data.splitting import DEFAULT_SEED, make_split
from desktop_app.training.labelled_data.table_source import read_table, table_class_names, table_names

_MOST_DECODERS = 4
_DRAWN_ANEW = (
    "The split was drawn anew: figures on the former test patients cannot be compared with new ones, and "
    "models trained before may have seen the patients that test now."
)

_LookForClasses = Callable[[Path, CancelToken], tuple[ClassName, ...]]
_LookForNames = Callable[[Path, CancelToken], tuple[str, ...]]
ReadEvent = ProgressEvent[LabelledImage | LeftOut]


class LabelledFolders:
    """Labelled fields in folders and tables, and their saved splits. Not safe in several threads at once."""

    def __init__(self, dirs: AppDirs) -> None:
        """Keep splits under ``dirs``."""
        self._splits_dir = dirs.data_dir / "splits"
        self._names: tuple[Path, tuple[str, ...]] | None = None

    def class_names(self, source: Path, cancel: CancelToken | None = None) -> tuple[ClassName, ...]:
        """Return the class names that a folder or CSV uses, for the user to say what each stands for.

        Raises:
            FolderError: the folder cannot be read.
            LabelledDataError: the table cannot be read.
            Cancelled: ``cancel`` was set.
        """
        return _looks(source)[0](source, cancel or CancelToken())

    def preview(
        self,
        source: Path,
        pattern: str,
        class_map: Mapping[str, Label | None] | None = None,
        cancel: CancelToken | None = None,
    ) -> PatternPreview:
        """Return what ``pattern`` makes of the names in ``source``; an empty one shows the automatic reading.

        The names are listed once per source and remembered, so that typing shows its effect at once. A wrong
        pattern gives a preview with a problem instead of an error.

        Raises:
            FolderError: the folder cannot be read.
            LabelledDataError: the table cannot be read.
            Cancelled: ``cancel`` was set.
        """
        if self._names is None or self._names[0] != source:
            self._names = source, _looks(source)[1](source, cancel or CancelToken())
        return preview_patients(pattern, self._names[1], class_map or {})

    def read(
        self, source: Path, options: LabelOptions, cancel: CancelToken
    ) -> Generator[ReadEvent, None, LabelledSet]:
        """Read a source; yield progress while pictures are decoded and return the labelled set.

        Args:
            source: folder, CSV (then ``options.table`` may stay None), or session whose reviews count.
            options: how labels and patients are read.
            cancel: stops the reading.

        Raises:
            FolderError: the folder cannot be read.
            LabelledDataError: the table or the pattern cannot be used.
            Cancelled: ``cancel`` was set.
        """
        source = source.expanduser().absolute()
        self._names = None  # files may have come since the last look
        listing = _listing_of(source, options, cancel)
        found, listing.images = listing.images, []
        events: EventBatch[LabelledImage | LeftOut] = EventBatch(len(found), most_items=200)
        yield events.rest()
        for outcome in read_pixels(found, cancel, min(_MOST_DECODERS, available_cores())):
            listing.take(outcome)
            events.add([outcome])
            if (event := events.due_event()) is not None:
                yield event
        settle_identical(listing)
        yield events.rest()
        return LabelledSet(source, tuple(listing.images), tuple(listing.left_out), tuple(listing.notices))

    def has_saved_split(self, source: Path) -> bool:
        """Return True when a split of ``source`` was saved before."""
        return self.split_path(source).is_file()

    def split_path(self, source: Path) -> Path:
        """Return where the split of ``source`` is kept."""
        digest = hashlib.sha256(shown(source.expanduser().resolve()).encode("utf-8", "replace")).hexdigest()
        return self._splits_dir / f"{digest[:24]}.json"

    def split(
        self, labelled: LabelledSet, seed: int = DEFAULT_SEED, *, renew: bool = False, extend: bool = False
    ) -> Split:
        """Return the saved split of the source, or draw one and save it.

        Args:
            labelled: as ``read`` returned it.
            seed: of a new split; a saved one keeps its own.
            renew: draw anew although there is a saved split; the old file is kept beside it.
            extend: give patients that the saved split does not know a side; everybody else stays.

        Raises:
            SplitLeakError: a person stands on two sides, by what is stated, saved or seen in the pixels.
            SplitOutdatedError: the saved split does not know some patients, and ``extend`` is not set.
            LabelledDataError: no split is possible, or the saved one is damaged.
            StoreError: the split cannot be saved.
        """
        path = self.split_path(labelled.source)
        is_saved = path.is_file()
        if is_saved and not renew and not extend:
            return load_split(path, labelled)
        if is_saved and not renew:
            split = make_split(labelled, seed, keep=_known_split(path, labelled))
        else:
            split = make_split(labelled, seed)
        if is_saved and renew:
            _set_aside(path)
            split = replace(split, warnings=(_DRAWN_ANEW, *split.warnings))
        save_split(path, labelled, split)
        return split

    def use_split_file(self, path: Path, labelled: LabelledSet) -> Split:
        """Return the split in a file that the user names, checked against ``labelled``.

        Raises:
            SplitLeakError: it leaks.
            SplitOutdatedError: it does not know some patients.
            LabelledDataError: it cannot be read.
        """
        return load_split(path, labelled)

    def check(self, labelled: LabelledSet, split: Split) -> None:
        """Raise ``SplitLeakError`` or ``SplitOutdatedError`` unless ``split`` is safe for ``labelled``."""
        check_split(labelled, split)

    def describe(self, labelled: LabelledSet, split: Split | None = None) -> LabelledSummary:
        """Return counts by class, patient and side, and what was left out, for showing."""
        return summarise(labelled, split)


def _looks(source: Path) -> tuple[_LookForClasses, _LookForNames]:
    """Return how the class names and the names of pictures in ``source`` are found."""
    if is_session_file(source):
        return session_class_names, session_names
    return (table_class_names, table_names) if source.is_file() else (folder_class_names, folder_names)


def _listing_of(source: Path, options: LabelOptions, cancel: CancelToken) -> Listing:
    if is_session_file(source):
        return read_session_labels(source, options, cancel)
    is_table = source.is_file()
    table = options.table or (source if is_table else None)
    if table is not None:
        folder = source if source.is_dir() else None
        return read_table(table.expanduser(), folder, options, cancel)
    if not source.exists():
        raise FolderError(f"There is no folder or table {shown(source)}. It may have been moved or renamed.")
    return read_folder(source, options, cancel)


def _known_split(path: Path, labelled: LabelledSet) -> Split:
    """Return the saved split after checking it for the patients that it knows."""
    split = spelled_as(read_split(path), labelled)
    known = tuple(image for image in labelled.images if image.patient in split.sides)
    check_split(replace(labelled, images=known), split)
    return split


def _set_aside(path: Path) -> None:
    number = 1
    while (aside := path.with_suffix(f".{number}.json")).exists():
        number += 1
    try:
        path.replace(aside)
    except OSError as error:
        raise StoreError(f"The former split {shown(path)} cannot be set aside.", str(error)) from error
