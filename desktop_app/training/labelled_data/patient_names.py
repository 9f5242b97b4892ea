"""Who is on a picture: the accession group in its name, a folder, or what the user's pattern or table says.

A unit that is too coarse costs accuracy of the estimate; one that is too fine leaks. So spellings, specimen
letters and case never make two patients of one.
"""

import re
import unicodedata
from pathlib import PurePosixPath

from desktop_app.domain.naming import read_label, read_name

_ACCESSION = re.compile(r"(\d{2}-\d{3,})[A-Za-z]{0,3}")
_MAGNIFICATION_ONLY = re.compile(r"x?\s*(?:40|100|200|400)\s*x?", re.IGNORECASE)
_LONGEST = 120


def canonical_patient(text: str) -> str:
    """Return ``text`` as a patient: composed, trimmed, and without specimen letters behind an accession.

    ``14-22549AB`` and ``SOB_B_A-14-22549CD`` both are ``14-22549``.
    """
    composed = unicodedata.normalize("NFC", " ".join(text.split()))
    composed = "".join(sign for sign in composed if sign.isprintable())[:_LONGEST].strip()
    if match := _ACCESSION.fullmatch(composed):
        return match[1]
    return read_name(composed).patient if read_label(composed) is not None else composed


def patient_key(patient: str) -> str:
    """Return the form in which two spellings of one patient are equal: case does not count."""
    return unicodedata.normalize("NFC", patient.casefold())


def patient_in_name(relative: str) -> str:
    """Return the accession group in the file name, else in the nearest folder that has one; empty without."""
    for part in reversed(PurePosixPath(relative).parts):
        if patient := read_name(part).patient:
            return patient
    return ""


def breakhis_patient(name: str) -> str:
    """Return the accession group of a BreakHis-style name; empty for a name of any other style.

    Other styles may mean a date by their digits, so only this one joins patients that were named apart.
    """
    return read_name(name).patient if read_label(name) is not None else ""


def says_only_magnification(folder_name: str) -> bool:
    """Return True for folders such as ``40X`` or ``x400``, which name no patient."""
    return _MAGNIFICATION_ONLY.fullmatch(folder_name.strip()) is not None
