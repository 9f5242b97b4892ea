"""The user's pattern that finds the patient in the name of a picture: a template or a regular expression.

A template is what a technician writes down: ``{patient}_{number}`` or ``{patient}/{any}``; ``{slide}`` may
stand beside. A regular expression needs a group ``(?P<patient>...)`` and may have ``(?P<slide>...)``.
Patterns that could run for minutes on one name are refused.
"""

import re
from pathlib import PurePosixPath

from desktop_app.domain.errors import PatientPatternError
from desktop_app.training.labelled_data.patient_names import canonical_patient
from desktop_app.training.labelled_data.pattern_safety import MOST_WIDE_PARTS, refuse_slow_expression
from desktop_app.training.labelled_data.template_parts import LITERAL, PLACEHOLDERS, WIDE, linear_expression

LONGEST_PATTERN = 200
LONGEST_NAME = 200
_PART = re.compile(r"\{([^{}]*)\}|\*")
_HELP = "Write for instance {patient}_{number}; {any} stands for anything, {letters} for letters."


class PatientPattern:
    """A checked pattern."""

    def __init__(self, text: str) -> None:
        """Check and compile ``text``.

        Raises:
            PatientPatternError: it is empty, too long, names no patient, is wrong or could take for ever.
        """
        text = text.strip()
        if not text:
            raise PatientPatternError(f"The pattern is empty. {_HELP}")
        if len(text) > LONGEST_PATTERN:
            raise PatientPatternError(f"The pattern is longer than {LONGEST_PATTERN} characters.")
        self.text = text
        self._is_expression = "(?P<patient>" in text
        self._depth = 0 if self._is_expression else text.count("/")
        self._expression = _expression_of(text) if self._is_expression else _template_expression(text)

    def patient_in(self, name: str) -> str:
        """Return the patient that the pattern finds, empty when it does not fit.

        Args:
            name: path relative to the source, with ``/``. A template looks at as many last parts of it as it
                has itself, without the extension; an expression is searched in all of it.
        """
        match = self._match(name)
        return canonical_patient(match["patient"] or "") if match else ""

    def slide_in(self, name: str) -> str:
        """Return the slide that the pattern finds; empty when it does not fit or names none."""
        match = self._match(name)
        if match is None or "slide" not in self._expression.groupindex:
            return ""
        return " ".join((match["slide"] or "").split())

    def _match(self, name: str) -> re.Match[str] | None:
        target = name if self._is_expression else "/".join(PurePosixPath(name).parts[-self._depth - 1 :])
        if len(target) > LONGEST_NAME:
            return None
        find = self._expression.search if self._is_expression else self._expression.fullmatch
        return find(target)


def _expression_of(text: str) -> re.Pattern[str]:
    try:
        expression = re.compile(text)
    except (re.error, OverflowError, RecursionError) as error:
        raise PatientPatternError(
            f"The regular expression is not complete or not correct: {error}.", repr(error)
        ) from error
    refuse_slow_expression(text)
    return expression


def _template_expression(text: str) -> re.Pattern[str]:
    tokens: list[tuple[str, str]] = []
    wide, before_was_wide, position = 0, False, 0
    for part in _PART.finditer(text):
        literal = text[position : part.start()]
        name = _placeholder(part)
        is_wide = name in WIDE
        if is_wide and before_was_wide and not literal:
            raise PatientPatternError(
                f"{part[0]} directly follows another part of any length, so nobody can say where the first "
                "one ends. Put the character between them that the names have there."
            )
        tokens += [(LITERAL, _checked_literal(literal)), (name, "")]
        wide, before_was_wide, position = wide + is_wide, is_wide, part.end()
    tokens.append((LITERAL, _checked_literal(text[position:])))
    expression = linear_expression([token for token in tokens if token != (LITERAL, "")])
    _check_counts(expression, wide)
    return re.compile(expression + r"(?:\.[^./]+)?", re.IGNORECASE)


def _check_counts(expression: str, wide: int) -> None:
    patients = expression.count("(?P<patient>")
    if patients != 1:
        problem = "does not say where the patient is" if not patients else "names {patient} more than once"
        raise PatientPatternError(f"The pattern {problem}. {_HELP}")
    if expression.count("(?P<slide>") > 1:
        raise PatientPatternError("The pattern names {slide} more than once.")
    if wide > MOST_WIDE_PARTS:
        raise PatientPatternError(
            f"The pattern has more than {MOST_WIDE_PARTS} parts of any length; use {{number}} for some."
        )


def _placeholder(part: re.Match[str]) -> str:
    name = "any" if part[0] == "*" else part[1].strip().casefold()
    if name not in PLACEHOLDERS:
        raise PatientPatternError(f"{part[0]} is not known in a pattern. {_HELP}")
    return name


def _checked_literal(text: str) -> str:
    if "{" in text or "}" in text:
        raise PatientPatternError(f"A brace in the pattern is open or lonely. {_HELP}")
    return text
