"""The answers of all fields as columns of numbers, and the category of each under a review band."""

from array import array
from typing import TYPE_CHECKING

from desktop_app.domain.field import FieldState
from desktop_app.domain.field_query import CATEGORIES
from desktop_app.domain.model_identity import Thresholds
from desktop_app.domain.standing import middle_of, standing_of
from desktop_app.domain.verdict import FieldStatus, Verdict

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

MALIGNANT_CODE = CATEGORIES.index(Verdict.MALIGNANT.value)
REVIEW_CODE = CATEGORIES.index(Verdict.NEEDS_REVIEW.value)
BENIGN_CODE = CATEGORIES.index(Verdict.BENIGN.value)
NO_VALUE = -1.0
_ANSWERED = 255


class AnswerColumns:
    """One entry for each slot of a ``RowIndex``; a category's code is its place in ``CATEGORIES``."""

    def __init__(self) -> None:
        self._fixed = bytearray()
        self._probabilities = array("d")
        self._benign_bounds = array("d")
        self._benign_middles = array("d")
        self._malignant_bounds = array("d")
        self._malignant_middles = array("d")
        self._coded_for: Thresholds | None = None
        self._codes = bytearray()

    @property
    def probabilities(self) -> "array[float]":
        """Calibrated probabilities by slot, ``NO_VALUE`` where no answer counts; do not change."""
        return self._probabilities

    def append(self) -> None:
        """Make room for one more field."""
        self._fixed.append(_ANSWERED)
        self._codes.append(_ANSWERED)
        for column in self._numbers():
            column.append(NO_VALUE)

    def put(self, slot: int, state: FieldState) -> None:
        """Take over a field's answer."""
        if state.status is FieldStatus.OK and state.prediction is not None:
            probability = state.prediction.malignant_probability
            standing = standing_of(probability, state.spread, state.peers)
            self._fixed[slot] = _ANSWERED
            self._probabilities[slot] = probability
            self._benign_bounds[slot] = standing.benign_bound
            self._benign_middles[slot] = standing.benign_middle
            self._malignant_bounds[slot] = standing.malignant_bound
            self._malignant_middles[slot] = standing.malignant_middle
        else:
            self._fixed[slot] = CATEGORIES.index(state.status.value)
            self._probabilities[slot] = NO_VALUE
        if self._coded_for is not None:
            self._codes[slot] = self._code(slot, self._coded_for)

    def codes(self, thresholds: Thresholds) -> bytearray:
        """Return the code of each slot's category; do not change."""
        if thresholds != self._coded_for:
            self._codes = self._all_codes(thresholds)
            self._coded_for = thresholds
        return self._codes

    def uncertainties(self, thresholds: Thresholds) -> "NDArray[np.float64]":
        """Return how uncertain each answer is: nearness to the band's middle in [0, 1], plus 1 in review.

        The larger, the more uncertain; ``-inf`` where no answer counts.
        """
        import numpy as np

        middle = middle_of(thresholds)
        below, above = 1.0 / (middle or 1.0), 1.0 / (1.0 - middle or 1.0)
        answers = np.array(self._probabilities)
        nearness = 1.0 - np.where(answers <= middle, (middle - answers) * below, (answers - middle) * above)
        in_review = np.array(self.codes(thresholds), np.uint8) == REVIEW_CODE
        return np.where(answers < 0.0, -np.inf, in_review + nearness)

    def _numbers(self) -> tuple["array[float]", ...]:
        return (
            self._probabilities,
            self._benign_bounds,
            self._benign_middles,
            self._malignant_bounds,
            self._malignant_middles,
        )

    def _code(self, slot: int, thresholds: Thresholds) -> int:
        if self._fixed[slot] != _ANSWERED:
            return self._fixed[slot]
        middle = middle_of(thresholds)
        if self._benign_bounds[slot] <= thresholds.benign and self._benign_middles[slot] <= middle:
            return BENIGN_CODE
        stands = (
            self._malignant_bounds[slot] >= thresholds.malignant and self._malignant_middles[slot] >= middle
        )
        # Where the two bounds meet, the benign one has the field, and so must clear it.
        return MALIGNANT_CODE if stands and self._probabilities[slot] > thresholds.benign else REVIEW_CODE

    def _all_codes(self, thresholds: Thresholds) -> bytearray:
        """Return what ``_code`` gives for every slot, in one pass that a hundred thousand fields can pay."""
        import numpy as np

        middle = middle_of(thresholds)
        answers, low, low_middle, high, high_middle = (np.array(column) for column in self._numbers())
        codes = np.full(len(answers), REVIEW_CODE, np.uint8)
        stands = (high >= thresholds.malignant) & (high_middle >= middle) & (answers > thresholds.benign)
        codes[stands] = MALIGNANT_CODE
        codes[(low <= thresholds.benign) & (low_middle <= middle)] = BENIGN_CODE
        fixed = np.array(self._fixed, np.uint8)
        return bytearray(np.where(fixed == _ANSWERED, codes, fixed).tobytes())
