"""How each answer looks and is called: colour, letter, shape, words. Never colour alone."""

from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType

from desktop_app.domain.field_query import FAILED, NOT_ASSESSABLE, PENDING
from desktop_app.domain.verdict import Verdict


class Shape(Enum):
    """The outline that repeats a verdict for eyes that do not see its colour."""

    CIRCLE = "circle"
    DIAMOND = "diamond"
    TRIANGLE = "triangle"
    BAR = "bar"
    RING = "ring"
    CROSS = "cross"


@dataclass(frozen=True, slots=True)
class VerdictLook:
    """One category as drawn in one theme.

    Attributes:
        fill: ``#RRGGBB`` of frame and tag.
        ink: ``#RRGGBB`` of words on the fill, at least 4.5:1.
        outline: ``#RRGGBB`` of a 1 px outline, or empty for none.
        letter: one character; empty where the shape is followed by words.
        shape: the shape.
    """

    fill: str
    ink: str
    outline: str
    letter: str
    shape: Shape


_DARK_INK = "#1A1A1A"
_WHITE_INK = "#FFFFFF"
_LIGHT_INK = "#EDEDED"

LIGHT_LOOKS = MappingProxyType(
    {
        Verdict.BENIGN.value: VerdictLook("#0072B2", _WHITE_INK, "", "B", Shape.CIRCLE),
        Verdict.MALIGNANT.value: VerdictLook("#8F2D00", _WHITE_INK, "", "M", Shape.DIAMOND),
        Verdict.NEEDS_REVIEW.value: VerdictLook("#E0B000", _DARK_INK, "#5C4700", "?", Shape.TRIANGLE),
        NOT_ASSESSABLE: VerdictLook("#5F6368", _WHITE_INK, "", "-", Shape.BAR),
        FAILED: VerdictLook("#5F6368", _WHITE_INK, "", "", Shape.CROSS),
        PENDING: VerdictLook("#B4B4B4", _DARK_INK, "", "", Shape.RING),
    }
)

DARK_LOOKS = MappingProxyType(
    {
        Verdict.BENIGN.value: VerdictLook("#56B4E9", _DARK_INK, "", "B", Shape.CIRCLE),
        Verdict.MALIGNANT.value: VerdictLook("#F28E4B", _DARK_INK, "", "M", Shape.DIAMOND),
        Verdict.NEEDS_REVIEW.value: VerdictLook("#F0C808", _DARK_INK, "", "?", Shape.TRIANGLE),
        NOT_ASSESSABLE: VerdictLook("#9AA0A6", _DARK_INK, "", "-", Shape.BAR),
        FAILED: VerdictLook("#9AA0A6", _DARK_INK, "", "", Shape.CROSS),
        PENDING: VerdictLook("#5A5A5A", _LIGHT_INK, "", "", Shape.RING),
    }
)
