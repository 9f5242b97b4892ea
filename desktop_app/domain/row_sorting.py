"""The order of fields: by name as they come, or by a key, fields without a value for it last."""

from collections.abc import Mapping, Sequence
from math import inf

from desktop_app.domain.answer_columns import AnswerColumns
from desktop_app.domain.drawn_order import drawn_number
from desktop_app.domain.field_query import FieldQuery, SortKey
from desktop_app.domain.review_columns import ReviewColumns
from desktop_app.domain.text_columns import TextColumns

_AFTER_ALL_TEXT = "\U0010ffff"


def sorted_slots(
    slots: list[int],
    query: FieldQuery,
    texts: TextColumns,
    answers: AnswerColumns,
    reviews: ReviewColumns,
    slot_of: Mapping[int, int],
) -> list[int]:
    """Return ``slots``, which come in name order, sorted stably."""
    key, descending = query.sort_key, query.descending
    if key is SortKey.GIVEN and query.picked is not None:
        return _given(slots, query.picked.ids, slot_of, descending=descending)
    if key in (SortKey.NAME, SortKey.GIVEN):
        return slots[::-1] if descending else slots
    keys: Sequence[str] | Sequence[float]
    if key is SortKey.PATIENT:
        last_text = "" if descending else _AFTER_ALL_TEXT
        keys = [patient or last_text for patient in texts.patient_keys]
    elif key is SortKey.DATE:
        keys = texts.dates.tolist()
    elif key is SortKey.DRAWN:
        keys = [drawn_number(image_id) for image_id in slot_of]
    else:
        keys = _values(query, answers, reviews)
    return sorted(slots, key=keys.__getitem__, reverse=descending)


def _values(query: FieldQuery, answers: AnswerColumns, reviews: ReviewColumns) -> list[float]:
    """Return the number each slot is sorted by; the one that comes last where there is none."""
    last = -inf if query.descending else inf
    if query.sort_key is SortKey.PROBABILITY:
        return [p if p >= 0.0 else last for p in answers.probabilities]
    if query.sort_key is SortKey.DISAGREEMENT:
        values = reviews.disagreements(answers, query.thresholds)
    else:
        values = answers.uncertainties(query.thresholds)
    return values if query.descending else [last if value == -inf else value for value in values]


def _given(
    slots: list[int], ids: Sequence[int], slot_of: Mapping[int, int], *, descending: bool
) -> list[int]:
    passing = set(slots)
    picked = [slot for image_id in dict.fromkeys(ids) if (slot := slot_of.get(image_id)) is not None]
    ordered = [slot for slot in picked if slot in passing]
    return ordered[::-1] if descending else ordered
