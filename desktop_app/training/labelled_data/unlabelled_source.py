"""Pictures without labels: found like labelled ones, and their patients read by the same rules."""

from pathlib import Path

from desktop_app.domain.cancellation import CancelToken
from desktop_app.domain.errors import LabelledDataError
from desktop_app.domain.labelled import LabelOptions, UnlabelledImage
from desktop_app.domain.naming import read_name
from desktop_app.training.labelled_data.class_words import ClassWords
from desktop_app.training.labelled_data.folder_source import files_of, relative_name, side_and_folders
from desktop_app.training.labelled_data.listing import Listing
from desktop_app.training.labelled_data.patient_finding import PatientFinder


def read_unlabelled(root: Path, options: LabelOptions, cancel: CancelToken) -> tuple[UnlabelledImage, ...]:
    """Return the pictures below ``root`` in natural order; no picture is opened, no class is looked at.

    A picture whose patient nothing names is kept, with an empty patient: all of these together count as one.

    Args:
        root: a folder.
        options: the pattern for patients, and which folder names are classes and so no patients.
        cancel: stops the search.

    Raises:
        FolderError: ``root`` cannot be read.
        LabelledDataError: it holds no picture.
        PatientPatternError: the pattern cannot be used.
        Cancelled: ``cancel`` was set.
    """
    classes, patients = ClassWords(options), PatientFinder(options)
    found = []
    for file in files_of(root.expanduser().absolute(), cancel, Listing()):
        folders = [name for name in side_and_folders(file.folder)[1] if not classes.knows(name)]
        patient = patients.find(relative_name(file), folders)
        found.append(UnlabelledImage(file.path, patient, read_name(file.name).magnification))
    if not found:
        raise LabelledDataError(f"The folder {root} holds no picture that could be used without a label.")
    return tuple(found)
