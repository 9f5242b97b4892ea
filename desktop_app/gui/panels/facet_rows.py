"""The rows of each filter list: made when the values change, handed over as they are when only counts do."""

from collections.abc import Collection

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.field_query import CATEGORIES, REASONS, ReviewState
from desktop_app.domain.natural_key import natural_key
from desktop_app.gui import words
from desktop_app.gui.panels import filter_words
from desktop_app.gui.panels.facet_model import Facet


def tr(text: str) -> str:
    """Return ``text`` in the user's language."""
    return QCoreApplication.translate("FilterPanel", text)


class FacetRows:
    """Remembers the rows of the last call, so that ten thousand patients are sorted and named only once.

    Attributes:
        root_name: name of the opened folder.
    """

    def __init__(self) -> None:
        self.root_name = ""
        self._patients: tuple[frozenset[str], list[Facet]] = (frozenset(), [])

    def forget(self) -> None:
        """Name the rows anew on the next call: the language has changed."""
        self._patients = (frozenset(), [])

    def verdicts(self) -> list[Facet]:
        """Return "all" and one row for each category."""
        return [Facet(None, tr("All")), *(Facet(name, words.category(name), name) for name in CATEGORIES)]

    def reviews(self) -> list[Facet]:
        """Return "all" and one row for each state of the review."""
        states = (Facet(name.value, filter_words.review_state(name)) for name in ReviewState)
        return [Facet(None, tr("All")), *states]

    def reasons(self, found: Collection[str], chosen: Collection[str]) -> list[Facet]:
        """Return "all" and the reasons that occur, or are chosen."""
        listed = [name for name in REASONS if name in found or name in chosen]
        return [Facet(None, tr("All")), *(Facet(name, filter_words.reason(name)) for name in listed)]

    def magnifications(self, found: Collection[str], chosen: str | None) -> list[Facet]:
        """Return "all" and the magnifications that occur, or are chosen."""
        names = sorted({*found, *_one(chosen)}, key=natural_key)
        return [Facet(None, tr("All")), *(Facet(name, filter_words.magnification(name)) for name in names)]

    def folders(self, found: Collection[str], chosen: str | None) -> list[Facet]:
        """Return the opened folder and those below it that hold fields."""
        facets = [Facet(None, self.root_name or tr("All folders"))]
        names = sorted({*found, *_one(chosen)}, key=str.casefold)
        if names not in ([], [""]):
            facets += [Facet(name, name or tr("(this folder itself)"), depth=1) for name in names]
        return facets

    def patients(self, found: Collection[str], chosen: str | None) -> list[Facet]:
        """Return "all", the patients in natural order, and those unknown."""
        names = frozenset(found) | _one(chosen)
        if names != self._patients[0] or not self._patients[1]:
            known = sorted((name for name in names if name), key=natural_key)
            facets = [Facet(None, tr("All patients")), *(Facet(name, name) for name in known)]
            if "" in names and known:
                facets.append(Facet("", tr("Unknown")))
            self._patients = (names, facets)
        return self._patients[1]


def _one(value: str | None) -> frozenset[str]:
    return frozenset() if value is None else frozenset({value})
