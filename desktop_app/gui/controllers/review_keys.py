"""The keys of reviewing: verdicts, undo, the next doubtful field; and how far the review has come."""

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop_app.domain.field_query import FieldQuery, ReviewState
from desktop_app.domain.review import Decision
from desktop_app.domain.verdict import Verdict
from desktop_app.gui import words
from desktop_app.gui.controllers.browsing import Browsing
from desktop_app.gui.controllers.reviewing import Reviewing
from desktop_app.gui.controllers.settings_keeper import SettingsKeeper
from desktop_app.gui.panels.notice_bar import Notice
from desktop_app.gui.toolbar.actions import Actions
from desktop_app.gui.window_parts import WindowParts

_COUNT_MS = 150
_ACTIONS = ("accept", "benign", "malignant", "unsure", "clear_review", "assess", "withhold", "note")


class ReviewKeys(QObject):
    """Ties the commands of reviewing to ``Reviewing``.

    Signals (GUI thread):
        told(Notice).
    """

    told = Signal(object)

    def __init__(
        self,
        parts: WindowParts,
        browsing: Browsing,
        reviewing: Reviewing,
        keeper: SettingsKeeper,
        actions: Actions,
    ) -> None:
        super().__init__()
        self._parts, self._browsing, self._reviewing = parts, browsing, reviewing
        self._keeper, self._actions = keeper, actions
        self._counting = QTimer(self)
        self._counting.setSingleShot(True)
        self._counting.setInterval(_COUNT_MS)
        self._counting.timeout.connect(self.show_progress)
        actions["advance"].setChecked(keeper.settings.advance_after_deciding)
        self._connect()

    @Slot()
    def show_progress(self) -> None:
        """Say in the status strip how many doubtful fields have a verdict of the reader."""
        self._counting.stop()
        query = FieldQuery(self._browsing.query.thresholds)
        doubtful = frozenset({Verdict.NEEDS_REVIEW.value})
        blinded = self._parts.model.veil.is_on
        if not blinded:
            query = FieldQuery(query.thresholds, verdicts=doubtful)
        counts = self._browsing.rows.counts(query)
        done, of = counts.by_review[ReviewState.REVIEWED.value], counts.shown
        if not of:
            text = ""
        elif blinded:
            text = self.tr("reviewed {done} of {of} fields, blinded")
        else:
            text = self.tr("reviewed {done} of {of} doubtful")
        self._parts.status.show_review(text.format(done=words.count(done), of=words.count(of)))

    def _connect(self) -> None:
        actions = self._actions
        slots = {
            "accept": self._reviewing.accept,
            "benign": self._on_benign_triggered,
            "malignant": self._on_malignant_triggered,
            "unsure": self._on_unsure_triggered,
            "clear_review": self._on_clear_triggered,
            "assess": self._on_assess_triggered,
            "withhold": self._on_withhold_triggered,
            "undo": self._reviewing.undo,
            "redo": self._reviewing.redo,
            "next_doubtful": self.go_to_next,
            "note": self._on_note_triggered,
        }
        for name, slot in slots.items():
            actions[name].triggered.connect(slot)
        actions["advance"].toggled.connect(self._on_advance_toggled)
        self._browsing.fields_changed.connect(self._count_soon)
        self._browsing.shown_changed.connect(self._count_soon)

    @Slot()
    def go_to_next(self) -> None:
        """Go to the next doubtful field without a verdict; blinded, to the next without one."""
        current = self._parts.grid.current_id()
        found = self._next(current)
        if found is None:
            self.told.emit(Notice(self.tr("Nothing is left here: every such field has a verdict of yours.")))
            return
        model = self._parts.model
        before, now = model.row_of(current), model.row_of(found)
        self._parts.grid.choose(found)
        if before is not None and now is not None and now <= before:
            self.told.emit(Notice(self.tr("That was the last one; here is the first again.")))

    def _next(self, current: int) -> int | None:
        if not self._parts.model.veil.is_on:
            return self._browsing.next_doubtful(current)
        ids = list(self._parts.model.ids)
        start = ids.index(current) + 1 if current in ids else 0
        open_ones = (
            image_id
            for image_id in (*ids[start:], *ids[:start])
            if self._parts.model.veil.hides(self._browsing.rows.state(image_id))
        )
        return next(open_ones, None)

    @Slot()
    def _count_soon(self) -> None:
        if not self._counting.isActive():
            self._counting.start()

    @Slot()
    def _on_benign_triggered(self) -> None:
        self._reviewing.decide(Decision.BENIGN)

    @Slot()
    def _on_malignant_triggered(self) -> None:
        self._reviewing.decide(Decision.MALIGNANT)

    @Slot()
    def _on_unsure_triggered(self) -> None:
        self._reviewing.decide(Decision.UNSURE)

    @Slot()
    def _on_clear_triggered(self) -> None:
        self._reviewing.decide(Decision.CLEARED)

    @Slot()
    def _on_assess_triggered(self) -> None:
        self._reviewing.assess(True)

    @Slot()
    def _on_withhold_triggered(self) -> None:
        self._reviewing.assess(False)

    @Slot()
    def _on_note_triggered(self) -> None:
        if self._parts.field.shown_id:
            self._actions["right_pane"].setChecked(True)
            self._parts.field.review.write_note()

    @Slot(bool)
    def _on_advance_toggled(self, on: bool) -> None:
        self._keeper.change(advance_after_deciding=on)
