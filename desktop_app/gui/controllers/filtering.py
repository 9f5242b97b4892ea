"""Ties filter lists and chips to the query: what is chosen is put in force, what is let go of leaves it."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Slot

from desktop_app.domain.field_query import FieldQuery, PickedBy, PickedFields, SortKey
from desktop_app.gui.controllers.browsing import Browsing
from desktop_app.gui.controllers.settings_keeper import SettingsKeeper
from desktop_app.gui.controllers.viewing import Viewing
from desktop_app.gui.window_parts import WindowParts


class Filtering(QObject):
    """Changes one filter at a time; the others stay."""

    def __init__(
        self, parts: WindowParts, browsing: Browsing, viewing: Viewing, keeper: SettingsKeeper
    ) -> None:
        super().__init__()
        self._parts, self._browsing, self._viewing, self._keeper = parts, browsing, viewing, keeper
        parts.filters.folder_chosen.connect(self._on_folder_chosen)
        parts.filters.verdicts_chosen.connect(self._on_verdicts_chosen)
        parts.filters.patient_chosen.connect(self._on_patient_chosen)
        parts.filters.reviews_chosen.connect(self._on_reviews_chosen)
        parts.filters.reasons_chosen.connect(self._on_reasons_chosen)
        parts.filters.magnification_chosen.connect(self._on_magnification_chosen)
        parts.chips.dropped.connect(self.drop)
        parts.chips.clear_asked.connect(viewing.clear_filters)
        browsing.shown_changed.connect(self._on_browsing_shown_changed)

    def show_picked(self, picked: PickedFields, *, in_order: bool) -> None:
        """Show picked fields and nothing else filtered; ``in_order`` keeps their order."""
        self._viewing.empty_search()
        query = replace(self._browsing.query.without_picked().unfiltered(), picked=picked)
        if in_order:
            query = replace(query, sort_key=SortKey.GIVEN, descending=False)
        self._browsing.change(query)

    @Slot(object)
    def show_from_map(self, ids: tuple[int, ...]) -> None:
        """Show the fields picked on the map, besides the filters in force; none lets go of them."""
        query = self._browsing.query
        if ids:
            query = self._unpicked(query) if query.sort_key is SortKey.GIVEN else query
            self._browsing.change(replace(query, picked=PickedFields(ids, PickedBy.MAP)))
        elif query.picked is not None and query.picked.picked_by is PickedBy.MAP:
            self._browsing.change(self._unpicked(query))

    @Slot(str)
    def drop(self, name: str) -> None:
        """Let go of one filter, named like the attribute of ``FieldQuery``."""
        query = self._browsing.query
        if name == "picked":
            self._browsing.change(self._unpicked(query))
            return
        if name == "text":
            self._viewing.empty_search()
        default = getattr(FieldQuery(query.thresholds), name)
        self._change(name, default)

    def _unpicked(self, query: FieldQuery) -> FieldQuery:
        """Return the query without picked fields, in the order the user last chose."""
        if query.sort_key is not SortKey.GIVEN:
            return query.without_picked()
        settings = self._keeper.settings
        return replace(query, picked=None, sort_key=settings.sort_key, descending=settings.sort_descending)

    def _change(self, name: str, value: Any) -> None:
        self._browsing.change(replace(self._browsing.query, **{name: value}))

    @Slot()
    def _on_browsing_shown_changed(self) -> None:
        self._parts.chips.show_query(self._browsing.query)

    @Slot(object)
    def _on_folder_chosen(self, folder: str | None) -> None:
        self._change("folder", folder)

    @Slot(object)
    def _on_verdicts_chosen(self, verdicts: frozenset[str]) -> None:
        self._change("verdicts", verdicts)

    @Slot(object)
    def _on_patient_chosen(self, patient: str | None) -> None:
        self._change("patient", patient)

    @Slot(object)
    def _on_reviews_chosen(self, reviews: frozenset[str]) -> None:
        self._change("reviews", reviews)

    @Slot(object)
    def _on_reasons_chosen(self, reasons: frozenset[str]) -> None:
        self._change("reasons", reasons)

    @Slot(object)
    def _on_magnification_chosen(self, magnification: str | None) -> None:
        self._change("magnification", magnification)
