"""What the user asked to see: filters and sort order as a value, and the counts shown beside each filter."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from desktop_app.domain.model_identity import Thresholds
from desktop_app.domain.verdict import FieldStatus, Verdict

PENDING = FieldStatus.PENDING.value
FAILED = FieldStatus.FAILED.value
CATEGORIES: tuple[str, ...] = (
    Verdict.MALIGNANT.value,
    Verdict.NEEDS_REVIEW.value,
    Verdict.BENIGN.value,
    PENDING,
    FAILED,
)


class SortKey(StrEnum):
    """What fields are sorted by; ties fall back to the natural order of folder and name."""

    NAME = "name"
    PROBABILITY = "probability"
    UNCERTAINTY = "uncertainty"
    PATIENT = "patient"


@dataclass(frozen=True, slots=True)
class FieldQuery:
    """Filters, combined by "and", and a sort order.

    Attributes:
        thresholds: bounds of the review band that turn probabilities into verdicts.
        verdicts: categories to keep, of ``CATEGORIES`` (a ``Verdict`` is such a string); empty keeps all.
        folder: keep one relative folder without its sub-folders (empty: the opened folder itself); None
            keeps all.
        patient: keep one patient (empty: fields without a known patient); None keeps all.
        text: keep names that contain this, ignoring case; several words must all occur, in any order, in
            folder, name or patient.
        sort_key: what to sort by.
        descending: largest first. Fields without a value for the key come last either way.
    """

    thresholds: Thresholds
    verdicts: frozenset[str] = frozenset()
    folder: str | None = None
    patient: str | None = None
    text: str = ""
    sort_key: SortKey = SortKey.NAME
    descending: bool = False


@dataclass(frozen=True, slots=True)
class FieldCounts:
    """How many fields each filter would show.

    Each mapping obeys all filters of the query but its own, so a list shows what a click would bring.

    Attributes:
        by_verdict: one entry for each of ``CATEGORIES``, zero included.
        by_folder: relative folder to count.
        by_patient: patient to count; the empty key holds fields without a known patient.
        shown: fields that pass all filters.
        total: fields without any filter.
    """

    by_verdict: Mapping[str, int]
    by_folder: Mapping[str, int]
    by_patient: Mapping[str, int]
    shown: int
    total: int
