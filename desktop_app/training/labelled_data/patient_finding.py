"""Decides, picture by picture, which patient it shows, and keeps one spelling per patient."""

from collections import Counter
from collections.abc import Sequence
from pathlib import PurePosixPath

from desktop_app.domain.labelled import LabelOptions
from desktop_app.training.labelled_data.patient_names import (
    canonical_patient,
    patient_in_name,
    patient_key,
    says_only_magnification,
)
from desktop_app.training.labelled_data.patient_pattern import PatientPattern

NO_PATIENT = (
    "no patient is named: neither the name nor a folder says who it is. Give a pattern such as "
    "{patient}_{number}, put each patient's pictures into a folder of their own, or use a table with patients"
)
NO_MATCH = "the pattern for patients does not fit its name, so it cannot be said whose picture it is"
_BY_ACCESSION, _BY_FOLDER, _BY_PATTERN, _ALONE = "accession", "folder", "pattern", "alone"


class PatientFinder:
    """Finds patients by the options of one source and remembers by what means."""

    def __init__(self, options: LabelOptions) -> None:
        """Prepare for ``options``.

        Raises:
            PatientPatternError: the pattern cannot be used.
        """
        text = options.patient_pattern.strip()
        self._pattern = PatientPattern(text) if text else None
        self._is_alone_allowed = options.each_picture_a_person
        self._spelling: dict[str, str] = {}
        self._means: Counter[str] = Counter()
        self._example_folder = ""

    @property
    def missing_reason(self) -> str:
        """Why a picture has no patient, for the list of files left out."""
        return NO_MATCH if self._pattern else NO_PATIENT

    def find(self, relative: str, folders: Sequence[str] = (), stated: str = "") -> str:
        """Return the patient of a picture; empty when nothing names one.

        Args:
            relative: path below the source, with ``/``.
            folders: folders above the picture that name neither class nor side, outermost first.
            stated: what a table says; it counts before everything else.
        """
        patient, means = self._found(relative, folders, stated)
        if not patient and self._is_alone_allowed:
            patient, means = str(PurePosixPath(relative).with_suffix("")), _ALONE
        if patient:
            self._means[means] += 1
        return self._spelling.setdefault(patient_key(patient), patient) if patient else ""

    def notices(self) -> list[str]:
        """Return sentences for the user to check how patients were understood."""
        sentences = []
        if count := self._means[_BY_FOLDER]:
            sentences.append(
                f"The patients of {_pictures(count)} were taken from folder names such as "
                f"“{self._example_folder}”. Check that each such folder holds one patient."
            )
        if count := self._means[_ALONE]:
            sentences.append(
                f"You chose to count {_pictures(count)} without a patient as persons of their own. "
                "If anybody was photographed twice, all figures will come out better than they are."
            )
        return sentences

    def _found(self, relative: str, folders: Sequence[str], stated: str) -> tuple[str, str]:
        if stated and (patient := canonical_patient(stated)):
            return patient, "stated"
        if self._pattern is not None:
            return self._pattern.patient_in(relative), _BY_PATTERN
        if patient := patient_in_name(relative):
            return patient, _BY_ACCESSION
        # The outermost folder: a unit that is too coarse cannot leak, one that is too fine can.
        for folder in folders:
            if not says_only_magnification(folder) and (patient := canonical_patient(folder)):
                self._example_folder = self._example_folder or patient
                return patient, _BY_FOLDER
        return "", ""


def _pictures(count: int) -> str:
    return "1 picture" if count == 1 else f"{count} pictures"
