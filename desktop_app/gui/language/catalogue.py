"""Reads Qt Linguist's ``.ts`` files as they are: no compiled copy lies beside them (decision 0015)."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

_QTS_OWN = re.compile(r"Q[A-Z]")


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The finished translations of one language.

    Attributes:
        by_place: translation by context (the class that speaks, or ``words``) and English source.
        by_source: translation by English source alone; the first context counts.
    """

    by_place: Mapping[tuple[str, str], str]
    by_source: Mapping[str, str]

    def find(self, context: str, source: str) -> str | None:
        """Return the translation of ``source``, from its own context if there is one; None for none.

        Qt's own contexts borrow nothing: its key "Shift" is not our command to shift.
        """
        own = self.by_place.get((context, source))
        return own if own or _QTS_OWN.match(context) else self.by_source.get(source)


NO_CATALOGUE = Catalogue({}, {})


def read_catalogue(path: Path) -> Catalogue:
    """Read a ``.ts`` file; what Linguist marks as unfinished, vanished or obsolete is passed over.

    Raises:
        OSError: the file cannot be read.
        ElementTree.ParseError: it is no XML.
    """
    by_place: dict[tuple[str, str], str] = {}
    by_source: dict[str, str] = {}
    # The file is our own and ships with the program; Python's parser loads no external entities.
    for context in ElementTree.parse(path).getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            source = message.findtext("source", "")
            if translation is None or not translation.text or translation.get("type"):
                continue
            by_place[name, source] = translation.text
            by_source.setdefault(source, translation.text)
    return Catalogue(by_place, by_source)
