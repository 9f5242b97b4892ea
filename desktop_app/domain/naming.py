"""What a file name says: patient, accession group and magnification of a slide field.

BreakHis names read ``SOB_<B|M>_<subtype>-<year>-<accession>[letters]-<magnification>-<number>``. Letters
after the digits mark several specimens of, possibly, one patient, so only the digits are a safe unit.
Source: Spanhol et al., IEEE TBME 63(7), 2016, doi 10.1109/TBME.2015.2496264.
"""

import re
from dataclasses import dataclass

from desktop_app.domain.labelled import Label

UNKNOWN_MAGNIFICATION = "unknown"

_BREAKHIS_STYLE = re.compile(
    r"(?:^|[_\W])[A-Z]{3}_(?P<kind>[BM])_[A-Z]{1,3}[-_](?P<year>\d{2})-(?P<accession>\d+)(?P<specimen>[A-Z]*)"
    r"(?:-(?P<magnification>40|100|200|400)(?=[-_.]|$))?",
)
_ACCESSION_STYLE = re.compile(
    r"(?:^|[_\s])(?P<year>\d{2})-(?P<accession>\d{3,})(?P<specimen>[A-Z]*)(?=[-_.\s]|$)"
)
_MAGNIFICATION_TAG = re.compile(
    r"(?:^|[-_ .(])(?:x(?P<before>40|100|200|400)|(?P<after>40|100|200|400)x)(?=[-_ .)]|$)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class NameFacts:
    """Facts read off a file name.

    Attributes:
        patient: accession group such as ``14-22549``; empty when the name follows no known pattern.
        magnification: ``40X``, ``100X``, ``200X``, ``400X`` or ``unknown``.
        slide: the accession group with its specimen letters, such as ``14-22549AB``; empty like ``patient``.
    """

    patient: str
    magnification: str
    slide: str = ""


def read_name(file_name: str) -> NameFacts:
    """Read patient and magnification off ``file_name`` (with or without extension and folder)."""
    stem = _last_part(file_name)
    breakhis = _BREAKHIS_STYLE.search(stem)
    match = breakhis or _ACCESSION_STYLE.search(stem)
    patient = f"{match['year']}-{match['accession']}" if match else ""
    slide = f"{patient}{match['specimen']}" if match else ""
    power = breakhis["magnification"] if breakhis else None
    return NameFacts(patient, f"{power}X" if power else _tagged_magnification(stem), slide)


def read_label(file_name: str) -> Label | None:
    """Return the label that a BreakHis-style name states by its ``B`` or ``M``; None for any other name."""
    match = _BREAKHIS_STYLE.search(_last_part(file_name))
    if match is None:
        return None
    return Label.BENIGN if match["kind"] == "B" else Label.MALIGNANT


def _last_part(file_name: str) -> str:
    return file_name.replace("\\", "/").rsplit("/", 1)[-1]


def _tagged_magnification(stem: str) -> str:
    tag = _MAGNIFICATION_TAG.search(stem)
    return f"{tag['before'] or tag['after']}X" if tag else UNKNOWN_MAGNIFICATION
