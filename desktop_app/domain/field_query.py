"""What the user asked to see: filters and sort order as a value, and the counts shown beside each filter."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from desktop_app.domain.assessment import Unassessable
from desktop_app.domain.errors import FailureReason
from desktop_app.domain.model_identity import Thresholds
from desktop_app.domain.verdict import FieldStatus, Verdict

PENDING = FieldStatus.PENDING.value
FAILED = FieldStatus.FAILED.value
NOT_ASSESSABLE = FieldStatus.NOT_ASSESSABLE.value
CATEGORIES: tuple[str, ...] = (
    Verdict.MALIGNANT.value,
    Verdict.NEEDS_REVIEW.value,
    Verdict.BENIGN.value,
    NOT_ASSESSABLE,
    PENDING,
    FAILED,
)
# The reader said so, and the gate did not.
WITHHELD_BY_READER = "withheld_by_reader"
REASONS: tuple[str, ...] = (
    *(reason.value for reason in Unassessable),
    WITHHELD_BY_READER,
    *(reason.value for reason in FailureReason),
)


class SortKey(StrEnum):
    """What fields are sorted by; ties fall back to the natural order of folder and name.

    ``UNCERTAINTY``: fields that need review before all others, within both those nearest to the middle of the
    review band. ``DISAGREEMENT``: fields whose reader calls benign what the model calls malignant, or the
    other way round, before all others; then by the probability of the other side. ``DATE``: when the file was
    last changed. ``DRAWN``: by lot, always the same (``domain.drawn_order``). ``GIVEN``: the order of
    ``FieldQuery.picked``.
    """

    NAME = "name"
    PROBABILITY = "probability"
    UNCERTAINTY = "uncertainty"
    PATIENT = "patient"
    DISAGREEMENT = "disagreement"
    DATE = "date"
    DRAWN = "drawn"
    GIVEN = "given"


class ReviewState(StrEnum):
    """How far a field's review has come; a field can be in several of these states.

    ``DISAGREEMENT``: reader and model say the opposite. ``NOTED``: the reader wrote a note.
    """

    NOT_REVIEWED = "not_reviewed"
    REVIEWED = "reviewed"
    DISAGREEMENT = "disagreement"
    UNSURE = "unsure"
    NOTED = "noted"


class PickedBy(StrEnum):
    """How a set of fields was picked."""

    SIMILARITY = "similarity"
    MAP = "map"


@dataclass(frozen=True, slots=True)
class PickedFields:
    """A set of fields picked one by one.

    Attributes:
        ids: image ids, best first; unknown ones are ignored.
        picked_by: how they were picked.
        name: file name they were compared with; empty for none.
    """

    ids: tuple[int, ...]
    picked_by: PickedBy
    name: str = ""


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
            folder, name, patient or note.
        sort_key: what to sort by.
        descending: largest first. Fields without a value for the key come last either way.
        reviews: keep fields in any of these ``ReviewState`` values; empty keeps all.
        magnification: keep one magnification; None keeps all.
        reasons: keep fields that could not be read or assessed for any of these ``REASONS``; empty keeps all.
        picked: keep these fields; None keeps all.
    """

    thresholds: Thresholds
    verdicts: frozenset[str] = frozenset()
    folder: str | None = None
    patient: str | None = None
    text: str = ""
    sort_key: SortKey = SortKey.NAME
    descending: bool = False
    reviews: frozenset[str] = frozenset()
    magnification: str | None = None
    reasons: frozenset[str] = frozenset()
    picked: PickedFields | None = None

    @property
    def is_filtered(self) -> bool:
        """True when a filter is set."""
        return self != self.unfiltered()

    def unfiltered(self) -> "FieldQuery":
        """Return the same order and band without filters."""
        return FieldQuery(self.thresholds, sort_key=self.sort_key, descending=self.descending)

    def without_picked(self) -> "FieldQuery":
        """Return the query without its picked fields; in their order nothing else can stand."""
        given = self.sort_key is SortKey.GIVEN
        key = SortKey.NAME if given else self.sort_key
        return replace(self, picked=None, sort_key=key, descending=self.descending and not given)


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
        by_review: one entry for each ``ReviewState``, zero included.
        by_magnification: magnification to count.
        by_reason: one entry for each of ``REASONS`` that occurs in the folder, in that order.
        without: fields that pass all filters but one, by that one: ``verdict``, ``review``, ``folder``,
            ``patient``, ``magnification``, ``reason``.
    """

    by_verdict: Mapping[str, int]
    by_folder: Mapping[str, int]
    by_patient: Mapping[str, int]
    shown: int
    total: int
    by_review: Mapping[str, int]
    by_magnification: Mapping[str, int]
    by_reason: Mapping[str, int]
    without: Mapping[str, int]
