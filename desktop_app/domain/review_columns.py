"""Reviews and reasons of all fields as columns, and the masks that filters make of them."""

from typing import TYPE_CHECKING

from desktop_app.domain.answer_columns import BENIGN_CODE, MALIGNANT_CODE, AnswerColumns
from desktop_app.domain.field import FieldState
from desktop_app.domain.field_query import REASONS, WITHHELD_BY_READER, ReviewState
from desktop_app.domain.masks import Mask, every, some, where_code
from desktop_app.domain.model_identity import Thresholds
from desktop_app.domain.review import Decision
from desktop_app.domain.verdict import FieldStatus

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_BENIGN, _MALIGNANT, _UNSURE, _NOTED = 1, 2, 4, 8
_DECIDED = _BENIGN | _MALIGNANT | _UNSURE
_BITS = {Decision.BENIGN: _BENIGN, Decision.MALIGNANT: _MALIGNANT, Decision.UNSURE: _UNSURE}


class ReviewColumns:
    """One entry for each slot of a ``RowIndex``."""

    def __init__(self) -> None:
        self._bits = bytearray()
        self._reasons: dict[str, bytearray] = {}

    def append(self) -> None:
        """Make room for one more field."""
        self._bits.append(0)
        for column in self._reasons.values():
            column.append(0)

    def put(self, slot: int, state: FieldState) -> None:
        """Take over a field's review and reasons."""
        review = state.review
        noted = _NOTED if review is not None and review.note else 0
        self._bits[slot] = 0 if review is None else _BITS.get(review.decision, 0) | noted
        reasons = reasons_of(state)
        for reason, column in self._reasons.items():
            column[slot] = reason in reasons
        for reason in reasons:
            if reason not in self._reasons:
                self._reasons[reason] = bytearray(len(self._bits))
                self._reasons[reason][slot] = 1

    def is_decided(self, slot: int) -> bool:
        """Say whether the reader has decided."""
        return bool(self._bits[slot] & _DECIDED)

    def reasons(self) -> dict[str, Mask]:
        """Return the mask of each reason that occurs, in the order of ``REASONS``."""
        return {name: bytes(self._reasons[name]) for name in REASONS if name in self._reasons}

    def having_reason(self, wanted: frozenset[str]) -> Mask:
        """Return the fields that could not be read or assessed for one of the wanted reasons."""
        columns = [bytes(column) for name, column in self._reasons.items() if name in wanted]
        return some(len(self._bits), columns)

    def in_state(self, name: str, codes: bytearray) -> Mask:
        """Return the fields in one ``ReviewState``, given the codes of their categories."""
        if name == ReviewState.DISAGREEMENT:
            return self._disagreeing(codes)
        if name == ReviewState.NOT_REVIEWED:
            return self._with_bits(_DECIDED, inverted=True)
        bits = {ReviewState.REVIEWED: _DECIDED, ReviewState.UNSURE: _UNSURE, ReviewState.NOTED: _NOTED}
        return self._with_bits(bits[ReviewState(name)])

    def disagreements(self, answers: AnswerColumns, thresholds: Thresholds) -> "NDArray[np.float64]":
        """Return how far reader and model lie apart: the other side's probability, plus 1 for the opposite.

        The larger, the further; ``-inf`` without an answer that counts or without a decision for a side.
        """
        import numpy as np

        opposite = np.frombuffer(self._disagreeing(answers.codes(thresholds)), np.uint8)
        p, bits = np.array(answers.probabilities), np.array(self._bits, np.uint8)
        apart = opposite + np.where(bits & _BENIGN, p, 1.0 - p)
        counts = (p >= 0.0) & (bits & (_BENIGN | _MALIGNANT) > 0)
        return np.where(counts, apart, -np.inf)

    def _disagreeing(self, codes: bytearray) -> Mask:
        too_low = every(self._with_bits(_MALIGNANT), where_code(codes, [BENIGN_CODE]))
        too_high = every(self._with_bits(_BENIGN), where_code(codes, [MALIGNANT_CODE]))
        return some(len(codes), [mask for mask in (too_low, too_high) if mask is not None])

    def _with_bits(self, bits: int, *, inverted: bool = False) -> Mask:
        return where_code(self._bits, [value for value in range(16) if bool(value & bits) != inverted])


def reasons_of(state: FieldState) -> tuple[str, ...]:
    """Return why a field could not be read or assessed, of ``REASONS``; empty for all others."""
    if state.status is FieldStatus.FAILED and state.failure is not None:
        return (state.failure.reason.value,)
    if state.status is not FieldStatus.NOT_ASSESSABLE:
        return ()
    found = state.assessment.reasons if state.assessment is not None else ()
    return tuple(reason.value for reason in found) or (WITHHELD_BY_READER,)
