"""Says a text that is already on the screen in another language, by the catalogues of both.

Widgets set their texts once, when they are made. So that none of them needs code of its own for a change of
language, the text they show is led back to its English source and from there into the new language. A text
that holds values ("14 Felder") is matched against its pattern ("{count} Felder"), the values being retold in
turn; sentences that were joined are retold one by one. What is in no catalogue, such as a file name, stays.
"""

import re
from collections.abc import Mapping

from PySide6.QtCore import QLocale

from desktop_app.gui.language.catalogue import Catalogue

_HOLE = re.compile(r"\{(\w+)\}")
_JOINTS = ("\n", "  ", " \N{MIDDLE DOT} ", ". ", "; ", ": ", ", ", " \N{EN DASH} ")
_KEY_IN_BRACKETS = re.compile(r"(.+) (\([^()]+\))")
_NUMBER = re.compile(
    r"([^\W\d_]{0}[+-]?\d[\d.,\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}]*)(\s?(?:%|[a-zA-Z]{1,3}))?"
)
_WORD = re.compile(r"[^\W\d_]+")
# A pattern with one word of its own, such as "{count} fields", would fit many a text ("Finding fields"): its
# values are short numbers or paths, or texts of a catalogue.
_FEW_WORDS, _FEW_LETTERS = 1, 4
_NO_MERE_WORD = re.compile(r"(?=.*[\d/\\._])\S+(?: \S+){0,2}")
# A value is no sentence of its own, nor two: those are tried one by one first.
_FEW = re.compile(r"(?:(?![.;:] |\n).)*")
_ANY = re.compile(r".*", re.DOTALL)


class Phrases:
    """Texts of one language, whole ones and patterns, with what they are in another one."""

    def __init__(self, pairs: Mapping[str, str], old: QLocale, new: QLocale) -> None:
        """Keep ``pairs`` (text here, text there); numbers go from ``old`` to ``new``."""
        self._whole = {here: there for here, there in pairs.items() if not _HOLE.search(here)}
        holed = [(here, there) for here, there in pairs.items() if _HOLE.search(here)]
        # The pattern with most words of its own decides: "{a} of {b} fields" before "{a} of {b}".
        holed.sort(key=lambda pair: len(_HOLE.sub("", pair[0])), reverse=True)
        self._patterns = [
            (_pattern(here), there, _is_weak(words))
            for here, there in holed
            if (words := _WORD.findall(_HOLE.sub(" ", here)))
        ]
        self._old, self._new = old, new

    def retell(self, text: str) -> str:
        """Return ``text`` in the other language, or as it is."""
        if not text or text.isspace():
            return text
        found = self._whole.get(text)
        if found is not None:
            return found
        return self._by_pattern(text, _FEW) or self._number(text) or self._in_parts(text)

    def _by_pattern(self, text: str, allowed: re.Pattern[str]) -> str:
        for pattern, there, is_weak in self._patterns:
            match = pattern.fullmatch(text)
            if match and self._fits(match, allowed, is_weak=is_weak):
                values = {name: self.retell(value) for name, value in match.groupdict().items()}
                return _filled(there, values)
        return ""

    def _fits(self, match: re.Match[str], allowed: re.Pattern[str], *, is_weak: bool) -> bool:
        for name, value in match.groupdict().items():
            if is_weak and not _NO_MERE_WORD.fullmatch(value) and value not in self._whole:
                return False
            # At the end of a text a value may be a sentence, as it is there in every language.
            if not allowed.fullmatch(value) and match.end(name) != len(match.string):
                return False
        return True

    def _in_parts(self, text: str) -> str:
        bracketed = _KEY_IN_BRACKETS.fullmatch(text)
        if bracketed:
            head = self.retell(bracketed[1])
            if head != bracketed[1]:
                return f"{head} {bracketed[2]}"
        for joint in _JOINTS:
            if joint in text:
                joined = self._joined(text, joint)
                if joined != text:
                    return joined
        return self._by_pattern(text, _ANY) or text

    def _joined(self, text: str, joint: str) -> str:
        # A full stop belongs to its sentence, the other joints stand between.
        kept = joint.rstrip() if joint == ". " else ""
        parts = text.split(joint)
        ends = [*(part + kept for part in parts[:-1]), parts[-1]]
        return joint.removeprefix(kept).join(self.retell(part) for part in ends)

    def _number(self, text: str) -> str:
        match = _NUMBER.fullmatch(text)
        if not match:
            return ""
        value, understood = self._old.toDouble(match[1])
        if not understood:
            return text
        _, _, decimals = match[1].partition(self._old.decimalPoint())
        return self._new.toString(value, "f", len(decimals)) + (match[2] or "")


class Retelling:
    """Leads texts from one language through English into another."""

    def __init__(self, old: Catalogue, new: Catalogue, old_numbers: QLocale, new_numbers: QLocale) -> None:
        """Prepare a change from ``old`` to ``new``."""
        english = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
        back = {there: here for here, there in reversed(list(old.by_source.items()))}
        self._home = Phrases(back, old_numbers, english)
        self._out = Phrases(new.by_source, english, new_numbers)
        self._forth = Phrases(old.by_source, english, old_numbers)

    def to_english(self, shown: str, remembered: str | None) -> str:
        """Return the English source of what is shown; ``remembered`` counts where it still fits."""
        if remembered and self._forth.retell(remembered) == shown:
            return remembered
        return self._home.retell(shown)

    def from_english(self, english: str) -> str:
        """Return an English text in the new language."""
        return self._out.retell(english)

    def __call__(self, shown: str) -> str:
        """Return a shown text in the new language."""
        return self.from_english(self.to_english(shown, None))


def _is_weak(words: list[str]) -> bool:
    return len(words) <= _FEW_WORDS or sum(map(len, words)) <= _FEW_LETTERS


def _filled(text: str, values: Mapping[str, str]) -> str:
    return _HOLE.sub(lambda hole: values.get(hole[1], hole[0]), text)


def _pattern(text: str) -> re.Pattern[str]:
    parts: list[str] = []
    at = 0
    known: set[str] = set()
    for hole in _HOLE.finditer(text):
        parts.append(re.escape(text[at : hole.start()]))
        parts.append(f"(?P={hole[1]})" if hole[1] in known else f"(?P<{hole[1]}>.*?)")
        known.add(hole[1])
        at = hole.end()
    return re.compile("".join([*parts, re.escape(text[at:])]), re.DOTALL)
