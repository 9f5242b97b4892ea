"""Refuses regular expressions that could search one name for minutes.

Two shapes do that: a repeated group that repeats inside or offers choices (time grows exponentially), and
many parts of any length in a row (time grows with a high power). Source: Davis et al., ESEC/FSE 2018,
doi 10.1145/3236024.3236027 (super-linear regular expressions). Plain names need neither.
"""

import re

from desktop_app.domain.errors import PatientPatternError

MOST_WIDE_PARTS = 4
_MOST_REPEATS = 12
_WIDE_REPEAT = re.compile(r"(?:\.|\\[wWDS]|\[\^[^\]]*\]|\[[^\]]*\\[wWDS][^\]]*\])(?:[*+]|\{\d*,\d*\})")
_ANY_REPEAT = re.compile(r"[*+]|\{\d*,\d*\}")
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
    if len(_WIDE_REPEAT.findall(text)) > MOST_WIDE_PARTS or len(_ANY_REPEAT.findall(text)) > _MOST_REPEATS:
        raise PatientPatternError(
            f"The pattern has more than {MOST_WIDE_PARTS} parts of any length (.* and the like), which "
            "may never end. Name characters or digits instead."
        )
    if re.search(r"\\[1-9]|\(\?P=|\(\?\(", text):
        raise PatientPatternError("The pattern refers back to its own groups; leave that out.")


def _has_nested_repeat(text: str) -> bool:
    """Return True when a group with a repeat or a choice inside is itself repeated."""
    open_groups = [False]
    closed_is_risky = False
    for token in _TOKEN.findall(text):
        if token == "(":
            open_groups.append(False)
        elif token == ")" and len(open_groups) > 1:
            closed_is_risky = open_groups.pop()
            open_groups[-1] |= closed_is_risky
            continue
        elif _repeats(token):
            if closed_is_risky:
                return True
            open_groups[-1] = True
        elif token == "|":
            open_groups[-1] = True
        closed_is_risky = False
    return False


def _repeats(token: str) -> bool:
    return token in ("*", "+") or (token.startswith("{") and token.endswith("}") and token != "{}")
