"""Turns the parts of a template into a regular expression that is searched in time linear in the name.

As with the ``*`` of file names, what follows a part of any length may be taken where it stands first: should
the rest not fit behind that, it would fit behind no later place either, for the next part of any length takes
up whatever lies between. So each such part but the last one is an atomic group (Python 3.11), which is never
entered again. Source: R. Cox, "Glob Matching Can Be Simple And Fast Too", research.swtch.com/glob (2017).
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from desktop_app.domain.errors import PatientPatternError

LITERAL = "literal"
WIDE = ("patient", "slide", "any")
PLACEHOLDERS = {
    "patient": r"(?P<patient>[^/]+?)",
    "slide": r"(?P<slide>[^/]+?)",
    "number": r"[0-9]+",
    "letters": r"[^\W\d_]+",
    "any": r"[^/]*?",
}
_MOST_OVERLAPS = 2
Token = tuple[str, str]


def linear_expression(tokens: Sequence[Token]) -> str:
    """Return the expression of a template.

    Args:
        tokens: name of a placeholder and an empty text, or ``LITERAL`` and its text; in their order.

    Raises:
        PatientPatternError: too many runs of digits or letters stand directly beside each other.
    """
    if sum(_overlaps(one, other) for one, other in pairwise(tokens)) > _MOST_OVERLAPS:
        raise PatientPatternError(
            "The pattern has several {number} or {letters} directly beside digits or letters, so nobody can "
            "say where one ends. Put the character between them that the names have there."
        )
    pieces, open_group, wide_left = [], False, sum(name in WIDE for name, _ in tokens)
    for token, after in pairwise([*tokens, ("", "")]):
        if token[0] in WIDE:
            wide_left -= 1
            pieces.append((")" if open_group else "") + ("(?>" if wide_left else ""))
            open_group = wide_left > 0
        pieces.append(_piece(token, after))
    return "".join(pieces)


def _piece(token: Token, after: Token) -> str:
    name, text = token
    if name == LITERAL:
        return re.escape(text)
    # Before a part of any length a run takes all its digits or letters for good.
    is_run = name not in WIDE
    return PLACEHOLDERS[name] + ("+" if is_run and after[0] in WIDE else "")


def _overlaps(token: Token, after: Token) -> bool:
    """Say whether a run may end in more than one place before ``after``."""
    first = after[1][:1]
    if token[0] == "number":
        return after[0] == "number" or first.isdigit()
    return token[0] == "letters" and (after[0] == "letters" or first.isalpha())
