"""Labelled pictures in sub-folders: classes, patients and sides are read off folders and names.

Understood layouts, also mixed: ``benign/x.png``, ``benign/<patient>/x.png``, ``<patient>/benign/x.png``, any
of them below ``train``, ``validation`` and ``test``, and BreakHis-style names in whatever folder.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from desktop_app.domain.cancellation import CancelToken
from desktop_app.domain.labelled import ClassName, Label, LabelledImage, LabelOptions, Side
from desktop_app.domain.naming import UNKNOWN_MAGNIFICATION, read_label, read_name
from desktop_app.domain.natural_key import natural_key
from desktop_app.imaging.scanning import ScannedFile, ScanProblem, scan_folder
from desktop_app.training.labelled_data.class_words import ClassWords, obvious_label
from desktop_app.training.labelled_data.listing import Listing, side_of_word
from desktop_app.training.labelled_data.patient_finding import PatientFinder


def read_folder(root: Path, options: LabelOptions, cancel: CancelToken) -> Listing:
    """Return the labelled pictures below ``root`` in natural order; no picture is opened.

    Raises:
        FolderError: ``root`` cannot be read.
        PatientPatternError: the pattern of ``options`` cannot be used.
        Cancelled: ``cancel`` was set.
    """
    root = root.absolute()
    reader = _FolderReader(options)
    for file in files_of(root, cancel, reader.listing):
        reader.take(file)
    return reader.finished()


def folder_class_names(root: Path, cancel: CancelToken) -> tuple[ClassName, ...]:
    """Return the folder names that look like classes, with the number of pictures below each.

    Of the levels of folders, that of the classes is one with a ``benign`` or ``malignant``, else the one with
    the fewest names but more than one (patients are many), else the first.

    Raises:
        FolderError: ``root`` cannot be read.
        Cancelled: ``cancel`` was set.
    """
    levels: list[Counter[str]] = []
    for file in files_of(root.absolute(), cancel, Listing()):
        _, folders = side_and_folders(file.folder)
        for depth, name in enumerate(folders):
            if depth == len(levels):
                levels.append(Counter())
            levels[depth][name] += 1
    if not levels:
        return ()
    obvious = [level for level in levels if any(obvious_label(name) for name in level)]
    several = [level for level in levels if len(level) > 1]
    chosen = min(obvious or several or levels[:1], key=len)
    return tuple(
        ClassName(name, chosen[name], obvious_label(name)) for name in sorted(chosen, key=natural_key)
    )


def folder_names(root: Path, cancel: CancelToken) -> tuple[str, ...]:
    """Return the paths of all pictures relative to ``root``, with ``/``, for the preview of a pattern.

    Raises:
        FolderError: ``root`` cannot be read.
        Cancelled: ``cancel`` was set.
    """
    return tuple(relative_name(file) for file in files_of(root.absolute(), cancel, Listing()))


class _FolderReader:
    """Sorts scanned files into a listing."""

    def __init__(self, options: LabelOptions) -> None:
        self.listing = Listing()
        self._classes = ClassWords(options)
        self._patients = PatientFinder(options)
        self._contradictions = 0

    def take(self, file: ScannedFile) -> None:
        side, folders = side_and_folders(file.folder)
        class_names = [name for name in folders if self._classes.knows(name)]
        label, problem = self._label_of(file.name, folders, class_names)
        if label is None:
            self.listing.leave_out(file.path, problem)
            return
        others = [name for name in folders if name not in class_names]
        patient = self._patients.find(relative_name(file), others)
        if not patient:
            self.listing.leave_out(file.path, self._patients.missing_reason)
            return
        said = read_label(file.name)
        self._contradictions += said is not None and said is not label
        power = _magnification((file.name, *reversed(folders)))
        self.listing.images.append(LabelledImage(file.path, label, patient, power, stated_side=side))

    def finished(self) -> Listing:
        self.listing.notices += self._patients.notices()
        if self._contradictions:
            self.listing.notices.append(
                f"The folders of {self._contradictions} pictures contradict the B or M in their names. "
                "The folder counts; check them."
            )
        return self.listing

    def _label_of(
        self, name: str, folders: Sequence[str], class_names: Sequence[str]
    ) -> tuple[Label | None, str]:
        """Return the label, or None and why there is none."""
        labels = {self._classes.label_of(found) for found in class_names}
        if len(labels) > 1:
            return None, f"its folders name two classes, “{class_names[0]}” and “{class_names[-1]}”"
        if labels:
            return labels.pop(), f"its class “{class_names[0]}” is to be left out"
        if (said := read_label(name)) is not None:
            return said, ""
        if not folders:
            return None, "it lies in no class folder, and its name does not say what it shows"
        return None, f"“{'/'.join(folders)}” is no known class: say what it stands for"


def files_of(root: Path, cancel: CancelToken, listing: Listing) -> Iterator[ScannedFile]:
    """Yield the pictures below ``root``; ``listing`` takes what could not be looked into.

    Raises:
        FolderError: ``root`` cannot be read.
        Cancelled: ``cancel`` was set.
    """

    def on_problem(problem: ScanProblem) -> None:
        listing.leave_out(problem.path, problem.message)

    yield from scan_folder(root, recursive=True, cancel=cancel, on_problem=on_problem)
    cancel.raise_if_cancelled()


def side_and_folders(folder: str) -> tuple[Side | None, list[str]]:
    """Return the side that the outermost folder names, and the other folders."""
    folders = folder.split("/") if folder else []
    side = side_of_word(folders[0]) if folders else None
    return side, folders[1:] if side is not None else folders


def relative_name(file: ScannedFile) -> str:
    """Return the path below the scanned folder, with ``/``."""
    return f"{file.folder}/{file.name}" if file.folder else file.name


def _magnification(names: Sequence[str]) -> str:
    for name in names:
        if (power := read_name(name).magnification) != UNKNOWN_MAGNIFICATION:
            return power
    return UNKNOWN_MAGNIFICATION
