"""Labelled fields on the command line: reads what the arguments name, and shows progress."""

import argparse
import contextlib
from collections.abc import Generator, Iterable
from pathlib import Path
from typing import TypeVar

from desktop_app.cli.labelled_arguments import SAVED
from desktop_app.cli.progress_display import ProgressDisplay
from desktop_app.domain.cancellation import CancelToken
from desktop_app.domain.errors import LabelledDataError
from desktop_app.domain.labelled import Label, LabelledSet, LabelOptions, Split
from desktop_app.domain.progress import ProgressEvent
from desktop_app.services.labelled_folder import LabelledFolders
from desktop_app.services.workspace import Workspace

_IGNORE = "ignore"
T = TypeVar("T")
R = TypeVar("R")


def read_labelled(workspace: Workspace, options: argparse.Namespace, cancel: CancelToken) -> LabelledSet:
    """Return the labelled fields that the arguments name; shows progress.

    Raises:
        LabelledDataError, FolderError: they cannot be read.
        Cancelled: ``cancel`` was set.
    """
    source = options.from_session or options.folder
    if source is None:
        raise LabelledDataError("Name a FOLDER of labelled fields, or a session by --labels-from-session.")
    folders = LabelledFolders(workspace.dirs)
    wanted = LabelOptions(class_map(options.classes), options.patients, options.labels)
    return shown_with_result(folders.read(source, wanted, cancel))


def read_split(workspace: Workspace, options: argparse.Namespace, labelled: LabelledSet) -> Split | None:
    """Return the split that the arguments name, checked against the fields; None for no split.

    Raises:
        SplitLeakError: it leaks.
        LabelledDataError: it cannot be read, or none was saved.
    """
    folders = LabelledFolders(workspace.dirs)
    if not options.split:
        return None
    if options.split != SAVED:
        return folders.use_split_file(Path(options.split), labelled)
    if not folders.has_saved_split(labelled.source):
        raise LabelledDataError(f"No split was saved for {labelled.source}; name its file with --split FILE.")
    return folders.split(labelled)


def class_map(words: Iterable[str]) -> dict[str, Label | None]:
    """Return what ``NAME=LABEL`` words say.

    Raises:
        LabelledDataError: a word is not of that form.
    """
    found: dict[str, Label | None] = {}
    for word in words:
        name, mark, label = word.partition("=")
        if not mark or not name or label not in {*Label, _IGNORE}:
            raise LabelledDataError(f"--class {word}: write NAME=benign, NAME=malignant or NAME={_IGNORE}.")
        found[name] = None if label == _IGNORE else Label(label)
    return found


def show_progress(events: Iterable[ProgressEvent[T]]) -> None:
    """Carry out what yields ``events`` and show how far it is."""
    with contextlib.ExitStack() as stack:
        display: ProgressDisplay | None = None
        for event in events:
            if display is None and event.total:
                display = stack.enter_context(ProgressDisplay(event.total))
            if display is not None:
                display.show(event.done)


def shown_with_result(work: Generator[ProgressEvent[T], None, R]) -> R:
    """Carry out ``work`` with progress and return what it returns."""
    returned: list[R] = []

    def events() -> Generator[ProgressEvent[T], None, None]:
        returned.append((yield from work))

    show_progress(events())
    return returned[0]
