"""Which fields pass the filters of a query, and how many each filter would show."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from itertools import compress
from typing import TYPE_CHECKING

from desktop_app.domain.answer_columns import AnswerColumns
from desktop_app.domain.field_query import CATEGORIES, FieldCounts, FieldQuery, ReviewState
from desktop_app.domain.masks import Mask, count, every, some, where_code
from desktop_app.domain.review_columns import ReviewColumns
from desktop_app.domain.text_columns import TextColumns, equal_to

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_COUNTED = ("verdict", "review", "folder", "patient", "magnification", "reason")


class RowFilters:
    """Makes masks of filters; remembers those of the last query until ``forget`` says that fields changed."""

    def __init__(
        self,
        texts: TextColumns,
        answers: AnswerColumns,
        reviews: ReviewColumns,
        slot_of: Mapping[int, int],
    ) -> None:
        self._texts, self._answers, self._reviews, self._slot_of = texts, answers, reviews, slot_of
        self._known: dict[str, tuple[object, Mask | None]] = {}
        self._totals: dict[str, Counter[str]] = {}
        self._makers: Mapping[str, Callable[[FieldQuery], Mask | None]] = {
            "verdict": self._by_verdict,
            "review": self._by_review,
            "folder": self._by_folder,
            "patient": self._by_patient,
            "magnification": self._by_magnification,
            "reason": self._by_reason,
            "text": self._by_text,
            "picked": self._by_picked,
        }

    def forget(self) -> None:
        """Make all masks anew: fields changed."""
        self._known.clear()
        self._totals.clear()

    def passing(self, query: FieldQuery) -> "NDArray[np.int64]":
        """Return the slots that pass, in name order; do not change."""
        import numpy as np

        slots = self._texts.name_order()
        mask = every(*self._masks(query).values())
        return slots if mask is None else slots[np.frombuffer(mask, bool)[slots]]

    def counts(self, query: FieldQuery) -> FieldCounts:
        """Return what each filter of ``query`` would show, the others being kept."""
        masks, size, texts = self._masks(query), len(self._slot_of), self._texts
        codes = self._answers.codes(query.thresholds)
        rest = {name: every(*(mask for other, mask in masks.items() if other != name)) for name in _COUNTED}

        def each(name: str, choices: Mapping[str, Mask]) -> dict[str, int]:
            return {value: count(every(rest[name], mask), size) for value, mask in choices.items()}

        def tally(name: str, column: Sequence[str]) -> Counter[str]:
            return self._tally(name, column, rest[name])

        return FieldCounts(
            by_verdict=each("verdict", {name: where_code(codes, [at]) for at, name in enumerate(CATEGORIES)}),
            by_folder=tally("folder", texts.folders),
            by_patient=tally("patient", texts.patients),
            shown=count(every(*masks.values()), size),
            total=size,
            by_review=each("review", {name: self._reviews.in_state(name, codes) for name in ReviewState}),
            by_magnification=tally("magnification", texts.magnifications),
            by_reason=each("reason", self._reviews.reasons()),
            without={name: count(mask, size) for name, mask in rest.items()},
        )

    def _tally(self, name: str, column: Sequence[str], mask: Mask | None) -> Counter[str]:
        if mask is not None:
            return Counter(compress(column, mask))
        if name not in self._totals:
            self._totals[name] = Counter(column)
        return self._totals[name]

    def _masks(self, query: FieldQuery) -> dict[str, Mask | None]:
        """Return the mask of each filter, None where it keeps all."""
        asked = {
            "verdict": (query.verdicts, query.thresholds),
            "review": (query.reviews, query.thresholds),
            "folder": query.folder,
            "patient": query.patient,
            "magnification": query.magnification,
            "reason": query.reasons,
            "text": query.text,
            "picked": query.picked,
        }
        for name, value in asked.items():
            if name not in self._known or self._known[name][0] != value:
                self._known[name] = (value, self._makers[name](query))
        return {name: mask for name, (_, mask) in self._known.items()}

    def _by_verdict(self, query: FieldQuery) -> Mask | None:
        if not query.verdicts:
            return None
        wanted = [code for code, name in enumerate(CATEGORIES) if name in query.verdicts]
        return where_code(self._answers.codes(query.thresholds), wanted)

    def _by_review(self, query: FieldQuery) -> Mask | None:
        if not query.reviews:
            return None
        codes = self._answers.codes(query.thresholds)
        return some(len(codes), [self._reviews.in_state(name, codes) for name in query.reviews])

    def _by_folder(self, query: FieldQuery) -> Mask | None:
        return None if query.folder is None else equal_to(self._texts.folders, query.folder)

    def _by_patient(self, query: FieldQuery) -> Mask | None:
        return None if query.patient is None else equal_to(self._texts.patients, query.patient)

    def _by_magnification(self, query: FieldQuery) -> Mask | None:
        wanted = query.magnification
        return None if wanted is None else equal_to(self._texts.magnifications, wanted)

    def _by_reason(self, query: FieldQuery) -> Mask | None:
        return self._reviews.having_reason(query.reasons) if query.reasons else None

    def _by_text(self, query: FieldQuery) -> Mask | None:
        return self._texts.containing(query.text)

    def _by_picked(self, query: FieldQuery) -> Mask | None:
        if query.picked is None:
            return None
        mask = bytearray(len(self._slot_of))
        for image_id in query.picked.ids:
            slot = self._slot_of.get(image_id)
            if slot is not None:
                mask[slot] = 1
        return bytes(mask)
