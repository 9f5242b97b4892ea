"""The filter and sort behind the grid: all fields in memory, answers as lists of image ids.

Columns of what is looked at (key, probability, category) make it answer within 100 ms at 100,000 fields,
where a Qt proxy model needs many seconds (build_scripts/benchmarks/row_index.py). Not thread-safe: one thread
owns it.
"""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from desktop_app.domain.answer_columns import REVIEW_CODE, AnswerColumns
from desktop_app.domain.field import FieldResult, FieldState
from desktop_app.domain.field_query import CATEGORIES, PENDING, FieldCounts, FieldQuery
from desktop_app.domain.model_identity import Thresholds
from desktop_app.domain.review_columns import ReviewColumns
from desktop_app.domain.row_filters import RowFilters
from desktop_app.domain.row_sorting import sorted_slots
from desktop_app.domain.text_columns import TextColumns


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

    def category(self, image_id: int, thresholds: Thresholds) -> str:
        """Return the category of ``CATEGORIES`` one field falls into.

        Raises:
            KeyError: the id is unknown.
        """
        return CATEGORIES[self._answers.codes(thresholds)[self._slot_of[image_id]]]

    def categories(self, image_ids: Iterable[int], thresholds: Thresholds) -> list[str]:
        """Return the category of several fields, in the order asked for; of unknown ones "pending"."""
        codes, slot_of, unknown = self._answers.codes(thresholds), self._slot_of, CATEGORIES.index(PENDING)
        found = [
            unknown if (slot := slot_of.get(image_id)) is None else codes[slot] for image_id in image_ids
        ]
        return [CATEGORIES[code] for code in found]

    def upsert(self, states: Iterable[FieldState]) -> None:
        """Insert new fields and replace known ones, by image id."""
        for state in states:
            slot = self._slot_of.get(state.record.image_id)
            if slot is None:
                self._append(state)
                continue
            before = self._states[slot]
            self._put(slot, state)
            if before.record != state.record:
                self._texts.put(slot, state)
            elif before.review != state.review:
                self._texts.put_note(slot, state)
        self._filters.forget()

    def apply(self, results: Iterable[FieldResult]) -> list[int]:
        """Merge results into known fields; return the ids that were known, in the order given."""
        known = []
        for result in results:
            slot = self._slot_of.get(result.image_id)
            if slot is not None:
                self._put(slot, _merged(self._states[slot], result))
                known.append(result.image_id)
        self._filters.forget()
        return known

    def remove(self, image_ids: Iterable[int]) -> None:
        """Forget fields; unknown ids are ignored. Costs a rebuild, so pass many ids at once."""
        gone = set(image_ids)
        if gone:
            kept = [state for state in self._states if state.record.image_id not in gone]
            self._reset()
            self.upsert(kept)

    def probabilities(self) -> list[float]:
        """Return the calibrated probabilities of all fields whose answer counts, in no particular order."""
        return [probability for probability in self._answers.probabilities if probability >= 0.0]

    def order(self, query: FieldQuery) -> list[int]:
        """Return the ids of the fields that pass the query's filters, in its order."""
        import numpy as np

        slots = sorted_slots(
            self._filters.passing(query), query, self._texts, self._answers, self._reviews, self._slot_of
        )
        ids: list[int] = np.array(self._ids)[slots].tolist()
        return ids

    def counts(self, query: FieldQuery) -> FieldCounts:
        """Return what each filter of ``query`` would show, the others being kept."""
        return self._filters.counts(query)

    def next_doubtful(
        self, after_id: int, query: FieldQuery, shown: Sequence[int] | None = None
    ) -> int | None:
        """Return the next field that needs review and that the reader has not decided, or None without one.

        Args:
            after_id: search behind this field, and from the start when the end is reached; this field itself
                is the last one tried. A field that is not shown stands before the first.
            query: what is shown, in which order.
            shown: the ids to search, when they need not be worked out from ``query``, such as the rows of a
                grid that keeps its order while answers change.
        """
        ids = self.order(query) if shown is None else shown
        codes = self._answers.codes(query.thresholds)
        start = ids.index(after_id) + 1 if after_id in ids else 0
        for part in (range(start, len(ids)), range(start)):
            for at in part:
                slot = self._slot_of[ids[at]]
                if codes[slot] == REVIEW_CODE and not self._reviews.is_decided(slot):
                    return ids[at]
        return None

    def _reset(self) -> None:
        self._slot_of: dict[int, int] = {}
        self._states: list[FieldState] = []
        self._ids = array("q")
        self._texts = TextColumns()
        self._answers = AnswerColumns()
        self._reviews = ReviewColumns()
        self._filters = RowFilters(self._texts, self._answers, self._reviews, self._slot_of)

    def _append(self, state: FieldState) -> None:
        slot = len(self._states)
        self._slot_of[state.record.image_id] = slot
        self._ids.append(state.record.image_id)
        self._states.append(state)
        for columns in (self._texts, self._answers, self._reviews):
            columns.append()
        self._put(slot, state)
        self._texts.put(slot, state)

    def _put(self, slot: int, state: FieldState) -> None:
        self._states[slot] = state
        self._answers.put(slot, state)
        self._reviews.put(slot, state)


def _merged(state: FieldState, result: FieldResult) -> FieldState:
    return replace(
        state,
        facts=result.facts or state.facts,
        prediction=result.prediction,
        failure=result.failure,
        assessment=result.assessment or state.assessment,
        spread=result.spread or (state.spread if result.prediction == state.prediction else None),
    )
