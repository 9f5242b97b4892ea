"""The order of fields: by name as they come, or by a key, fields without a value for it last."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from desktop_app.domain.answer_columns import AnswerColumns
from desktop_app.domain.drawn_order import drawn_number
from desktop_app.domain.field_query import FieldQuery, SortKey
from desktop_app.domain.review_columns import ReviewColumns
from desktop_app.domain.text_columns import TextColumns

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


def sorted_slots(
    slots: "NDArray[np.int64]",
    query: FieldQuery,
    texts: TextColumns,
    answers: AnswerColumns,
    reviews: ReviewColumns,
    slot_of: Mapping[int, int],
) -> "NDArray[np.int64]":
    """Return ``slots``, which come in name order, sorted stably."""
    import numpy as np

    key, descending = query.sort_key, query.descending
    if key is SortKey.GIVEN and query.picked is not None:
        return _given(slots, query.picked.ids, slot_of, descending=descending)
    if key in (SortKey.NAME, SortKey.GIVEN):
        return slots[::-1] if descending else slots
    if key is SortKey.DATE:
        values, known = np.array(texts.dates), np.ones(len(texts.dates), bool)
    elif key is SortKey.DRAWN:
        values = np.array([drawn_number(image_id) for image_id in slot_of], np.float64)
        known = np.ones(len(values), bool)
    elif key is SortKey.PATIENT:
        values = texts.patient_ranks()
        known = values >= 0
    else:
        values = _values(query, answers, reviews)
        known = values > -np.inf
    found, missing = slots[known[slots]], slots[~known[slots]]
    order = np.argsort(-values[found] if descending else values[found], kind="stable")
    return np.concatenate([found[order], missing])


def _values(query: FieldQuery, answers: AnswerColumns, reviews: ReviewColumns) -> "NDArray[np.float64]":
    """Return the number each slot is sorted by, ``-inf`` where there is none."""
    import numpy as np

    if query.sort_key is SortKey.DISAGREEMENT:
        return reviews.disagreements(answers, query.thresholds)
    if query.sort_key is SortKey.UNCERTAINTY:
        return answers.uncertainties(query.thresholds)
    probabilities = np.array(answers.probabilities)
    return np.where(probabilities < 0.0, -np.inf, probabilities)


def _given(
    slots: "NDArray[np.int64]", ids: Sequence[int], slot_of: Mapping[int, int], *, descending: bool
) -> "NDArray[np.int64]":
    import numpy as np

    picked = [slot for image_id in dict.fromkeys(ids) if (slot := slot_of.get(image_id)) is not None]
    ordered = np.array(picked, np.int64)
    ordered = ordered[np.isin(ordered, slots)]
    return ordered[::-1] if descending else ordered
