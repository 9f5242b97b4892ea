"""Refuses regular expressions that could search one name for minutes.

Two shapes do that: a repeated group that repeats inside, has optional parts or offers choices (time grows
exponentially), as many optional parts do too, and many parts of any length, above all beside each other (time
grows with a high power). Source: Davis et al., ESEC/FSE 2018, doi 10.1145/3236024.3236027 (super-linear
regular expressions). Plain names need neither.
"""

import re
from itertools import pairwise

from desktop_app.domain.errors import PatientPatternError

MOST_WIDE_PARTS = 4
_MOST_REPEATS = 12
_MOST_IN_A_ROW = 2
_WIDE_REPEAT = re.compile(r"(?:\.|\\[wWDS]|\[\^[^\]]*\]|\[[^\]]*\\[wWDS][^\]]*\])(?:[*+]|\{\d*,\d*\})")
_GROUP_BEGINS = re.compile(r"(?<!\\)\(\?(?:P<\w*>|<?[=!]|[a-zA-Z-]*:)")
_TOKEN = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\(\?P=\w+\)|[()|*+?]|\{\d*,?\d*\}|.", re.DOTALL)


def refuse_slow_expression(text: str) -> None:
    """Raise unless the time of a search in ``text`` stays small.

    Raises:
        PatientPatternError: with what to change.
    """
    if _has_nested_repeat(text):
        raise PatientPatternError(
            "The pattern repeats a group that itself repeats or offers choices; such a search may never end. "
            "Use a template such as {patient}_{number}, or repeat single characters only."
        )
    too_many = len(_WIDE_REPEAT.findall(text)) > MOST_WIDE_PARTS or _repeats_in(text) > _MOST_REPEATS
    if too_many or _longest_row(text) > _MOST_IN_A_ROW:
        raise PatientPatternError(
            f"The pattern has more than {MOST_WIDE_PARTS} parts of any length (.* and the like), or several "
            "beside each other, which may never end. Name characters or digits instead."
        )
    if re.search(r"\\[1-9]|\(\?P=|\(\?\(", text):
        raise PatientPatternError("The pattern refers back to its own groups; leave that out.")


def _has_nested_repeat(text: str) -> bool:
    """Return True when a group with a repeat or a choice inside is itself repeated."""
    open_groups = [False]
    closed_is_risky = False
    for token in _tokens(text):
        if token == "(":
            open_groups.append(False)
        elif token == ")" and len(open_groups) > 1:
            closed_is_risky = open_groups.pop()
            open_groups[-1] |= closed_is_risky
            continue
        elif _repeats(token):
            # An optional group, such as (?:-\d+)?, is tried once at most.
            if closed_is_risky and token != "?":
                return True
            open_groups[-1] = True
        elif token == "|":
            open_groups[-1] = True
        closed_is_risky = False
    return False


def _tokens(text: str) -> list[str]:
    return _TOKEN.findall(_GROUP_BEGINS.sub("(", text))


def _repeats_in(text: str) -> int:
    """Return how many parts of a pattern may occur a varying number of times."""
    tokens = ["", *_tokens(text)]
    # A question mark behind a repeat makes it lazy, no other part.
    return sum(_repeats(now) and not _repeats(before) for before, now in pairwise(tokens))


def _longest_row(text: str) -> int:
    """Return how many parts of any length stand beside each other with nothing between that must occur."""
    longest = row = 0
    for part, after in pairwise([*_tokens(text), ""]):
        if part in ("(", ")", "|") or _repeats(part):
            continue
        if after in ("*", "+") or after.endswith(",}"):
            row += 1
            longest = max(longest, row)
        elif not _repeats(after):
            row = 0
    return longest


def _repeats(token: str) -> bool:
    return token in ("*", "+", "?") or (token.startswith("{") and token.endswith("}") and token != "{}")
