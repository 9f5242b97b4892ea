"""What a file name says: patient, accession group and magnification of a slide field.

BreakHis names read ``SOB_<B|M>_<subtype>-<year>-<accession>[letters]-<magnification>-<number>``. Letters
after the digits mark several specimens of, possibly, one patient, so only the digits are a safe unit.
Source: Spanhol et al., IEEE TBME 63(7), 2016, doi 10.1109/TBME.2015.2496264.
"""

import re
from dataclasses import dataclass

UNKNOWN_MAGNIFICATION = re.compile(
    r"(?:^|[-_ .(])(?:x(?P<before>40|100|200|400)|(?P<after>40|100|200|400)x)(?=[-_ .)]|$)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class NameFacts:
    """Facts read off a file name.

    Attributes:
        patient: accession group such as ``14-22549``; empty when the name follows no known pattern.
        magnification: ``40X``, ``100X``, ``200X``, ``400X`` or ``unknown``.
    """

    patient: str
    magnification: str


def read_name(file_name: str) -> NameFacts:
    """Read patient and magnification off ``file_name`` (with or without extension and folder)."""
    stem = file_name.replace("\\", "/").rsplit("/", 1)[-1]
    match = _BREAKHIS_STYLE.search(stem) or _ACCESSION_STYLE.search(stem)
    patient = f"{match['year']}-{match['accession']}" if match else ""
    groups = match.groupdict() if match else {}
    power = groups.get("magnification")
    if not power:
        tagged = _MAGNIFICATION.search(stem)
        power = (tagged["before"] or tagged["after"]) if tagged else None
    return NameFacts(patient, f"{power}X" if power else UNKNOWN_MAGNIFICATION)
