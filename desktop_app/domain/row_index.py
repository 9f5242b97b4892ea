"""The filter and sort behind the grid: all fields in memory, answers as lists of image ids.

Plain Python lists of what is looked at (key, probability, category) make it answer within 100 ms at 100,000
fields, where a Qt proxy model needs many seconds (build_scripts/benchmarks/row_index.py). Not thread-safe:
one thread owns it.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import compress
from math import inf
from operator import and_
from sys import intern

from desktop_app.domain.field import FieldResult, FieldState
from desktop_app.domain.field_query import CATEGORIES, FieldCounts, FieldQuery, SortKey
from desktop_app.domain.model_identity import Thresholds
from desktop_app.domain.natural_key import field_key, natural_key
from desktop_app.domain.verdict import Verdict

_NO_VALUE = -1.0
_AFTER_ALL_TEXT = "\U0010ffff"


class RowIndex:
    """Holds field states by image id and answers queries over them."""

    def __init__(self, states: Iterable[FieldState] = ()) -> None:
        self._reset()
        self.upsert(states)

    def __len__(self) -> int:
        return len(self._states)

    def __contains__(self, image_id: object) -> bool:
        return image_id in self._slot_of

    def __iter__(self) -> Iterator[FieldState]:
        """Yield all states in the order they were first inserted."""
        return iter(self._states)

    def state(self, image_id: int) -> FieldState:
        """Return the state of one field.

        Raises:
            KeyError: the id is unknown.
        """
        return self._states[self._slot_of[image_id]]

    def states(self, image_ids: Iterable[int]) -> list[FieldState]:
        """Return the states of several fields, in the order asked for.

        Raises:
            KeyError: an id is unknown.
        """
        return [self._states[self._slot_of[image_id]] for image_id in image_ids]

    def upsert(self, states: Iterable[FieldState]) -> None:
        """Insert new fields and replace known ones, by image id."""
        for state in states:
            slot = self._slot_of.get(state.record.image_id)
            if slot is None:
                self._append(state)
                continue
            renamed = self._states[slot].record != state.record
            self._put(slot, state)
            if renamed:
                self._put_texts(slot, state)

    def apply(self, results: Iterable[FieldResult]) -> list[int]:
        """Merge results into known fields; return the ids that were known, in the order given."""
        known = []
        for result in results:
            slot = self._slot_of.get(result.image_id)
            if slot is not None:
                self._put(slot, _merged(self._states[slot], result))
                known.append(result.image_id)
        return known

    def remove(self, image_ids: Iterable[int]) -> None:
        """Forget fields; unknown ids are ignored. Costs a rebuild, so pass many ids at once."""
        gone = set(image_ids)
        if gone:
            kept = [state for state in self._states if state.record.image_id not in gone]
            self._reset()
            self.upsert(kept)

    def probabilities(self) -> list[float]:
        """Return the calibrated probabilities of all answered fields, in no particular order."""
        return [probability for probability in self._probabilities if probability >= 0.0]

    def order(self, query: FieldQuery) -> list[int]:
        """Return the ids of the fields that pass the query's filters, in its order."""
        slots = self._sorted(self._filtered(query), query)
        return list(map(self._ids.__getitem__, slots))

    def counts(self, query: FieldQuery) -> FieldCounts:
        """Return what each filter of ``query`` would show, the others being kept."""
        categories = self._categories(range(len(self._states)), query.thresholds)
        folders, patients = self._folders, self._patients
        by_text = self._text_mask(query.text)
        by_verdict = [c in query.verdicts for c in categories] if query.verdicts else None
        by_folder = None if query.folder is None else [f == query.folder for f in folders]
        by_patient = None if query.patient is None else [p == query.patient for p in patients]
        verdict_counts = Counter(_kept(categories, by_text, by_folder, by_patient))
        return FieldCounts(
            by_verdict={category: verdict_counts[category] for category in CATEGORIES},
            by_folder=Counter(_kept(folders, by_text, by_verdict, by_patient)),
            by_patient=Counter(_kept(patients, by_text, by_verdict, by_folder)),
            shown=len(_kept(categories, by_text, by_verdict, by_folder, by_patient)),
            total=len(self._states),
        )

    def _reset(self) -> None:
        self._slot_of: dict[int, int] = {}
        self._states: list[FieldState] = []
        self._ids: list[int] = []
        self._folders: list[str] = []
        self._patients: list[str] = []
        self._name_keys: list[str] = []
        self._patient_keys: list[str] = []
        self._haystacks: list[str] = []
        self._probabilities: list[float] = []
        self._unanswered: list[str] = []
        self._by_name: list[int] = []
        self._unsorted = False

    def _append(self, state: FieldState) -> None:
        slot = len(self._states)
        self._slot_of[state.record.image_id] = slot
        self._ids.append(state.record.image_id)
        self._states.append(state)
        self._probabilities.append(_NO_VALUE)
        texts = self._folders, self._patients, self._name_keys, self._patient_keys, self._haystacks
        for column in (*texts, self._unanswered):
            column.append("")
        self._by_name.append(slot)
        self._put(slot, state)
        self._put_texts(slot, state)

    def _put(self, slot: int, state: FieldState) -> None:
        self._states[slot] = state
        answered = state.prediction is not None and state.failure is None
        self._unanswered[slot] = "" if answered else state.status.value
        self._probabilities[slot] = (
            state.prediction.malignant_probability if state.prediction is not None and answered else _NO_VALUE
        )

    def _put_texts(self, slot: int, state: FieldState) -> None:
        record = state.record
        # One object per value: counting and comparing then look at identity, not at letters.
        self._folders[slot] = intern(record.folder)
        self._patients[slot] = intern(record.patient)
        self._name_keys[slot] = field_key(record.folder, record.name)
        self._patient_keys[slot] = natural_key(record.patient)
        self._haystacks[slot] = f"{record.folder}/{record.name} {record.patient}".casefold()
        self._unsorted = True

    def _name_order(self) -> list[int]:
        if self._unsorted:
            # Mostly sorted already while a scan appends, which is the case Timsort is fastest at.
            self._by_name.sort(key=self._name_keys.__getitem__)
            self._unsorted = False
        return self._by_name

    def _categories(self, slots: Iterable[int], thresholds: Thresholds) -> list[str]:
        low, high = thresholds.benign, thresholds.malignant
        benign, malignant = Verdict.BENIGN.value, Verdict.MALIGNANT.value
        review = Verdict.NEEDS_REVIEW.value
        unanswered, answers = self._unanswered, self._probabilities
        return [
            unanswered[slot]
            or (benign if (p := answers[slot]) <= low else malignant if p >= high else review)
            for slot in slots
        ]

    def _filtered(self, query: FieldQuery) -> list[int]:
        """Return the slots that pass, in name order."""
        slots = self._name_order().copy()
        if query.folder is not None:
            slots = [slot for slot in slots if self._folders[slot] == query.folder]
        if query.patient is not None:
            slots = [slot for slot in slots if self._patients[slot] == query.patient]
        if query.verdicts:
            wanted = query.verdicts
            flags = [category in wanted for category in self._categories(slots, query.thresholds)]
            slots = list(compress(slots, flags))
        haystacks = self._haystacks
        for word in query.text.casefold().split():
            slots = [slot for slot in slots if word in haystacks[slot]]
        return slots

    def _text_mask(self, text: str) -> list[bool] | None:
        mask = None
        for word in text.casefold().split():
            has_word = [word in haystack for haystack in self._haystacks]
            mask = has_word if mask is None else list(map(and_, mask, has_word))
        return mask

    def _sorted(self, slots: list[int], query: FieldQuery) -> list[int]:
        """Return ``slots``, which come in name order, sorted stably; fields without a value go last."""
        if query.sort_key is SortKey.NAME:
            return slots[::-1] if query.descending else slots
        keys: list[str] | list[float]
        if query.sort_key is SortKey.PATIENT:
            last_text = "" if query.descending else _AFTER_ALL_TEXT
            keys = [key or last_text for key in self._patient_keys]
        else:
            last = -inf if query.descending else inf
            answers = self._probabilities
            if query.sort_key is SortKey.PROBABILITY:
                # Fresh floats lie side by side in memory; those of the predictions are scattered.
                keys = [p + 0.0 if p >= 0.0 else last for p in answers]
            else:
                keys = [0.5 - abs(p - 0.5) if p >= 0.0 else last for p in answers]
        return sorted(slots, key=keys.__getitem__, reverse=query.descending)


def _merged(state: FieldState, result: FieldResult) -> FieldState:
    return replace(
        state,
        facts=result.facts or state.facts,
        prediction=result.prediction,
        failure=result.failure,
        assessment=result.assessment or state.assessment,
        spread=result.spread or state.spread,
    )


def _kept(values: list[str], *masks: list[bool] | None) -> list[str]:
    """Return the values for which every mask that is set is True."""
    combined: Iterable[bool] | None = None
    for mask in masks:
        if mask is not None:
            combined = mask if combined is None else map(and_, combined, mask)
    return values if combined is None else list(compress(values, combined))
