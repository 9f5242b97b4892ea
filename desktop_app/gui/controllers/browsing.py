"""Which fields are on show, in which order, with which counts. Nothing moves while results stream in."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot

from desktop_app.domain.field import FieldRecord, FieldResult, FieldState
from desktop_app.domain.field_query import FieldQuery, SortKey
from desktop_app.domain.model_identity import Thresholds
from desktop_app.domain.review import Review
from desktop_app.domain.row_index import RowIndex
from desktop_app.domain.verdict import Verdict
from desktop_app.gui.controllers.counting import Counted, Counting
from desktop_app.gui.controllers.growing import Growing
from desktop_app.gui.controllers.support_filling import SupportFilling
from desktop_app.gui.grid.grid_model import GridModel
from desktop_app.gui.grid.grid_view import GridView
from desktop_app.gui.panels.filter_panel import FilterPanel
from desktop_app.gui.toolbar.grid_header import GridHeader

# So many fields show at once; of more, those found meanwhile come together.
_FEW = 2_000
_MOVING_KEYS = (SortKey.PROBABILITY, SortKey.UNCERTAINTY, SortKey.DISAGREEMENT)
_BAND_KEYS = (SortKey.UNCERTAINTY, SortKey.DISAGREEMENT)


class Browsing(QObject):
    """Owns the fields of the open folder and the query over them.

    Signals (GUI thread):
        shown_changed(): other fields are on show, or none.
        fields_changed(ids): what is known of these fields changed.
        settled(): what patients' other fields say was taken in, after a run or an opening.
    """

    shown_changed = Signal()
    fields_changed = Signal(object)
    settled = Signal()

    def __init__(
        self, model: GridModel, view: GridView, filters: FilterPanel, header: GridHeader, query: FieldQuery
    ) -> None:
        super().__init__()
        self._rows = RowIndex()
        self._model, self._view, self._header = model, view, header
        self._query = query
        self._running = False
        self._supports = SupportFilling(self)
        self._supports.ended.connect(self._on_supports_ended)
        self._stale = False
        self._stays = False
        self._growing = Growing(self._show_found, self)
        self._counting = Counting(filters, header, self._counted, self)
        header.show_sort(query.sort_key, query.descending)

    @property
    def rows(self) -> RowIndex:
        """All fields of the open folder."""
        return self._rows

    @property
    def query(self) -> FieldQuery:
        """Filters, sort order and thresholds in force."""
        return self._query

    @property
    def is_filtered(self) -> bool:
        """True when a filter hides fields."""
        return self._query.is_filtered

    @property
    def is_blinded(self) -> bool:
        """True while nothing may be shown that tells answers or names."""
        return self._view.is_blinded

    def hides(self, state: FieldState) -> bool:
        """Say whether a blinded review hides name and answer of a field still."""
        return self._model.veil.hides(state)

    def clear(self) -> None:
        """Forget all fields: another folder is being opened."""
        self._supports.stop()
        self._rows = RowIndex()
        self._query = self._query.without_picked().unfiltered()
        self.arrange()

    def add(self, states: Sequence[FieldState]) -> None:
        """Add fields that a scan found; they go to the end until the scan is over."""
        self._rows.upsert(states)
        ids = [state.record.image_id for state in states]
        self._growing.add(ids, at_once=len(self._model.ids) < _FEW)

    def _show_found(self, ids: list[int]) -> None:
        """Let fields follow those on show, all at once: the grid is laid out anew for them."""
        if self.is_filtered:
            passing = set(self._rows.order(self._query))
            ids = [image_id for image_id in ids if image_id in passing]
        self._model.append(ids)
        self._counting.soon()
        self.shown_changed.emit()

    def apply(self, results: Sequence[FieldResult]) -> None:
        """Merge answers into their fields, where these stand."""
        known = self._rows.apply(results)
        self._model.notify(known)
        self.fields_changed.emit(tuple(known))
        query = self._query
        if query.sort_key in _MOVING_KEYS or query.verdicts or query.reviews or query.reasons:
            self._stale = True
            self._header.show_stale(self._running)
        self._counting.soon()

    def put_reviews(self, reviews: Sequence[Review]) -> None:
        """Show these reviews of the reader at work, where the fields stand."""
        known = [review for review in reviews if review.image_id in self._rows]
        self._put([replace(self._rows.state(review.image_id), review=review) for review in known])

    def restore_reviews(self, states: Sequence[FieldState]) -> None:
        """Show the reviews of these states again."""
        known = [state for state in states if state.record.image_id in self._rows]
        self._put([replace(self._rows.state(state.record.image_id), review=state.review) for state in known])

    def put_readings(self, reader: str, readings: Mapping[int, Mapping[str, Review]]) -> None:
        """Show all fields as ``reader`` sees them; ``readings`` has everybody's newest reviews by field."""
        states = []
        for state in self._rows:
            readers = dict(readings.get(state.record.image_id, {}))
            own = readers.pop(reader, None)
            states.append(replace(state, review=own, other_reviews=tuple(readers.values())))
        self._rows.upsert(states)
        self.arrange()
        self.fields_changed.emit(())
        if not self._running:
            # What one reader withholds, another may not: other fields have a say among their patient's.
            self.settle()

    def _put(self, states: Sequence[FieldState]) -> None:
        """Take over states whose review changed; rows stay until the user asks."""
        if not states:
            return
        before = [self._rows.state(state.record.image_id).is_withheld for state in states]
        self._rows.upsert(states)
        ids = tuple(state.record.image_id for state in states)
        self._model.notify(ids)
        self.fields_changed.emit(ids)
        if self._query.reviews or self._query.sort_key is SortKey.DISAGREEMENT:
            self._stale = True
            self._header.show_stale(True)
        self._counting.soon()
        if before != [state.is_withheld for state in states] and not self._running:
            # The field has a say among its patient's now, or no longer.
            self._stays = True
            self.settle()

    def forget_answers(self) -> None:
        """Take all answers back: another model is about to give its own."""
        self._supports.stop()
        # What that model's gate said goes too: an answer without such a word would keep it.
        self._rows.upsert(
            [replace(s, prediction=None, assessment=None, spread=None, peers=None) for s in self._rows]
        )
        self.arrange()

    def set_running(self, running: bool) -> None:
        """Tell that a run began or ended; at its end the order is brought up to date."""
        self._running, self._stays = running, False
        if running:
            self._supports.stop()
        else:
            self.settle()

    def settle(self) -> None:
        """Take in what patients' other fields say, then bring the order up to date; when all is there."""
        self._supports.start(self._rows)

    @property
    def is_settling(self) -> bool:
        """True from ``settle`` to ``settled``, unless something new began in between."""
        return self._supports.is_busy

    def settle_now(self) -> None:
        """Finish at once what ``settle`` began, before a report is written."""
        self._supports.finish()

    @Slot()
    def _on_supports_ended(self) -> None:
        query = self._query
        moves = self._stale or bool(query.verdicts or query.reviews) or query.sort_key in _BAND_KEYS
        if moves and not self._stays:
            self.arrange()
        else:
            self._model.set_thresholds(self._query.thresholds)
            self._counting.now()
            self._stale = moves
            self._header.show_stale(moves)
        self._stays = False
        self.fields_changed.emit(())
        self.settled.emit()

    def change(self, query: FieldQuery) -> None:
        """Put another query in force."""
        if query != self._query:
            self._query = query
            self.arrange()

    @Slot()
    def arrange(self) -> None:
        """Filter and sort anew, keeping the current and selected fields."""
        current, selected = self._view.current_id(), self._view.selected_ids()
        self._growing.drop()
        self._model.show(self._rows, self._rows.order(self._query), self._query.thresholds)
        self._stale = False
        self._header.show_stale(False)
        self._header.show_sort(self._query.sort_key, self._query.descending)
        self._view.restore(current, selected)
        self._counting.now()
        self.shown_changed.emit()

    def set_thresholds(self, thresholds: Thresholds) -> None:
        """Put other bounds in force; rows move only when a filter or the order asks for verdicts."""
        if thresholds == self._query.thresholds:
            return
        self._query = replace(self._query, thresholds=thresholds)
        if self._query.verdicts or self._query.reviews or self._query.sort_key in _BAND_KEYS:
            self.arrange()
            return
        self._model.set_thresholds(thresholds)
        self._counting.soon()
        self.fields_changed.emit(())

    def sort_by(self, key: SortKey, *, descending: bool) -> None:
        """Put another order in force."""
        self.change(replace(self._query, sort_key=key, descending=descending))

    @Slot(str)
    def search(self, text: str) -> None:
        """Show fields that contain these words."""
        self.change(replace(self._query, text=text.strip()))

    @Slot()
    def clear_filters(self) -> None:
        """Show all fields."""
        self.change(self._query.without_picked().unfiltered())

    def show_only(self, verdicts: frozenset[str]) -> None:
        """Show the fields of these categories and nothing else filtered."""
        self.change(replace(self._query.without_picked().unfiltered(), verdicts=verdicts))

    def show_patient(self, patient: str, *, only_doubtful: bool = False) -> None:
        """Show the fields of one patient (empty: of unknown ones) and nothing else filtered."""
        verdicts = frozenset({Verdict.NEEDS_REVIEW.value}) if only_doubtful else frozenset()
        query = self._query.without_picked().unfiltered()
        self.change(replace(query, patient=patient, verdicts=verdicts))

    def rename(self, records: Mapping[int, FieldRecord]) -> None:
        """Take over other patients and slides, by image id; unknown fields are passed over."""
        known = [(self._rows.state(i), record) for i, record in records.items() if i in self._rows]
        self._rows.upsert([replace(state, record=record) for state, record in known])
        names = {state.record.patient for state in self._rows}
        if self._query.patient is not None and self._query.patient not in names:
            self._query = replace(self._query, patient=None)
        self.arrange()
        self.fields_changed.emit(())
        if not self._running:
            # Other patients, other fields to be asked for their word.
            self.settle()

    def next_doubtful(self, after_id: int) -> int | None:
        """Return the next field on show that needs review and has no decision yet; None without one."""
        return self._rows.next_doubtful(after_id, self._query, self._model.ids)

    def select_first(self) -> None:
        """Choose the first field on show."""
        if self._model.ids:
            first = self._model.ids[0]
            self._view.restore(first, [first])

    def all_ids(self) -> list[int]:
        """Return every field of the folder in name order, filtered or not."""
        return self._rows.order(FieldQuery(self._query.thresholds))

    def records(self, wanted: Sequence[str]) -> tuple[FieldRecord, ...]:
        """Return the records of the given statuses, and answers without a spread: those on show first."""
        shown = self._model.ids
        rest = [
            state.record.image_id for state in self._rows if self._model.row_of(state.record.image_id) is None
        ]
        states = self._rows.states([*shown, *rest])
        return tuple(state.record for state in states if state.status.value in wanted or _lacks_spread(state))

    def tell_counts(self) -> None:
        """Show all counts anew: their words are in another language now."""
        self._counting.now()

    def _counted(self) -> Counted:
        return self._rows.counts(self._query), self._query, len(self._model.ids)


def _lacks_spread(state: FieldState) -> bool:
    """Say whether an older version of the program answered, which asked for no spread."""
    return state.prediction is not None and state.spread is None
