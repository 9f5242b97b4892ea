"""What the reader decides, key by key: shown at once, kept by the worker, taken back without limit."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from PySide6.QtCore import QObject, Signal, Slot

from desktop_app.domain.errors import AppError
from desktop_app.domain.field import FieldState
from desktop_app.domain.review import Decision, ReasonCode, Review, ShownAnswer
from desktop_app.domain.verdict import Verdict
from desktop_app.gui.controllers.browsing import Browsing
from desktop_app.gui.controllers.folder_opening import FolderOpening
from desktop_app.gui.controllers.settings_keeper import SettingsKeeper
from desktop_app.gui.panels.notice_bar import Notice, Severity
from desktop_app.gui.pieces.job_ids import next_job
from desktop_app.gui.window_parts import WindowParts
from desktop_app.services.session import Session
from desktop_app.workers.review_worker import (
    AssessRequest,
    DecideRequest,
    NoteRequest,
    RedoRequest,
    ReviewRequest,
    ReviewWorker,
    UndoRequest,
)

_VERDICTS = {Verdict.BENIGN: Decision.BENIGN, Verdict.MALIGNANT: Decision.MALIGNANT}


@dataclass(frozen=True, slots=True)
class _Job:
    """A request on its way, and what stood before it."""

    session: Session
    before: tuple[FieldState, ...] = ()
    is_step: bool = False


class Reviewing(QObject):
    """Decides about the selected fields; in the viewer about the one on show.

    Signals (GUI thread):
        told(Notice): something the reader should know.
        changed(): reviews are different.
    """

    told = Signal(object)
    changed = Signal()

    def __init__(
        self,
        parts: WindowParts,
        browsing: Browsing,
        opening: FolderOpening,
        keeper: SettingsKeeper,
        worker: ReviewWorker,
    ) -> None:
        super().__init__()
        self._parts, self._browsing, self._opening = parts, browsing, opening
        self._keeper, self._worker = keeper, worker
        self._jobs: dict[int, _Job] = {}
        self._done: list[int] = []
        self._undone: list[int] = []
        worker.decided.connect(self._on_worker_decided)
        worker.failed.connect(self._on_worker_failed)
        opening.session_opened.connect(self._on_opening_session_opened)

    @property
    def is_settled(self) -> bool:
        """True when nothing is on its way to the session."""
        return not self._jobs

    def targets(self) -> list[int]:
        """Return the fields that a key decides about, in the order shown."""
        current = self._parts.grid.current_id()
        if self._parts.is_viewing:
            return [current] if current in self._browsing.rows else []
        chosen = self._parts.grid.selected_ids()
        return chosen or ([current] if current in self._browsing.rows else [])

    def decide(self, decision: Decision, ids: Sequence[int] | None = None) -> None:
        """Decide about fields, the targets by default, as one step for undo; then go on to the next."""
        ids = self.targets() if ids is None else list(ids)
        self._note_steps(self._send_decision(decision, ids))
        self._go_on(decision, ids)

    def accept(self) -> None:
        """Take over the model's benign and malignant answers, as one step for undo."""
        by_decision: dict[Decision, list[int]] = {}
        ids = self.targets()
        thresholds, veil = self._browsing.query.thresholds, self._parts.model.veil
        for state in self._browsing.rows.states(ids):
            verdict = None if veil.hides(state) else state.verdict(thresholds)
            if verdict in _VERDICTS:
                by_decision.setdefault(_VERDICTS[verdict], []).append(state.record.image_id)
        if not by_decision:
            self._tell_nothing_to_accept(ids)
            return
        steps = sum(self._send_decision(decision, chosen) for decision, chosen in by_decision.items())
        self._note_steps(steps)
        self._go_on(next(iter(by_decision)), ids)

    def give_reason(self, reason: ReasonCode) -> None:
        """Say why: kept with the verdict there is."""
        state = self._current()
        if state is not None and state.review is not None and state.review.is_decided:
            self._note_steps(self._send_decision(state.review.decision, [state.record.image_id], reason))

    def write_note(self, image_id: int, note: str) -> None:
        """Keep a note about one field."""
        session = self._opening.session
        if session is None or image_id not in self._browsing.rows:
            return
        review = self._browsing.rows.state(image_id).review
        if note != (review.note if review is not None else ""):
            self._submit(NoteRequest(next_job(), session, (image_id,), note), [image_id])
            self._note_steps(1)

    def assess(self, assessable: bool) -> None:
        """Say of the targets whether they can be assessed, whatever the gate says."""
        session, ids = self._opening.session, self.targets()
        if session is None or not ids:
            return
        blinded = self._parts.model.veil.is_on
        self._submit(AssessRequest(next_job(), session, tuple(ids), assessable, blinded), ids)
        self._note_steps(1)

    def undo(self) -> None:
        """Take back the newest step."""
        session = self._opening.session
        possible = session is not None and session.reviews.can_undo
        self._send_steps(UndoRequest, self._moved(self._done, self._undone, possible))

    def redo(self) -> None:
        """Bring back what was taken back."""
        session = self._opening.session
        possible = session is not None and session.reviews.can_redo
        self._send_steps(RedoRequest, self._moved(self._undone, self._done, possible))

    @Slot()
    def forget_steps(self) -> None:
        """Somebody else is at work: how many steps a key press made belongs to who pressed it."""
        self._done.clear()
        self._undone.clear()

    def _moved(self, source: list[int], target: list[int], possible: bool) -> int:
        """Move the newest step from one list to the other; return how many steps of the session it has."""
        if not source and self.is_settled and not possible:
            # Counting a step that there is not would split the next one that has several.
            return 1
        steps = source.pop() if source else 1
        target.append(steps)
        return steps

    def _send_decision(
        self, decision: Decision, ids: Sequence[int], reason: ReasonCode = ReasonCode.NONE
    ) -> int:
        """Send a decision about those fields that it changes; return the number of steps, 0 or 1."""
        session, rows = self._opening.session, self._browsing.rows
        # While undo or redo is on its way what is shown is about to change: the session sees what differs.
        is_moving = any(job.is_step for job in self._jobs.values())
        states = [s for s in rows.states(ids) if is_moving or self._differs(s, decision, reason)]
        if session is None or not states:
            return 0
        blinded = self._parts.model.veil.is_on
        kept = [state.record.image_id for state in states]
        request = DecideRequest(
            next_job(), session, tuple(kept), decision, reason, blinded=blinded, shown=self._shown(states)
        )
        self._submit(request, kept)
        now = datetime.now(UTC)
        self._browsing.put_reviews(
            [_decided(state, session.reviews.reader, decision, reason, blinded, now) for state in states]
        )
        self.changed.emit()
        return 1

    @staticmethod
    def _differs(state: FieldState, decision: Decision, reason: ReasonCode) -> bool:
        review = state.review
        if review is None:
            return decision is not Decision.CLEARED
        return review.decision is not decision or review.reason is not reason

    def _shown(self, states: Sequence[FieldState]) -> dict[int, ShownAnswer]:
        model = self._parts.model
        return {
            state.record.image_id: ShownAnswer(
                model.category(state), state.prediction.malignant_probability if state.prediction else None
            )
            for state in states
            if not model.veil.hides(state)
        }

    def _submit(self, request: ReviewRequest, ids: Sequence[int], *, is_step: bool = False) -> None:
        before = tuple(self._browsing.rows.states(ids))
        self._jobs[request.job_id] = _Job(request.session, before, is_step)
        self._worker.submit(request)

    def _send_steps(self, kind: type[UndoRequest] | type[RedoRequest], steps: int) -> None:
        session = self._opening.session
        if session is not None:
            for _ in range(steps):
                self._submit(kind(next_job(), session), (), is_step=True)

    def _note_steps(self, steps: int) -> None:
        if steps:
            self._done.append(steps)
            self._undone.clear()

    def _current(self) -> FieldState | None:
        current = self._parts.grid.current_id()
        return self._browsing.rows.state(current) if current in self._browsing.rows else None

    def _go_on(self, decision: Decision, ids: Sequence[int]) -> None:
        model, grid = self._parts.model, self._parts.grid
        rows = [row for image_id in ids if (row := model.row_of(image_id)) is not None]
        if decision is Decision.CLEARED or not self._keeper.settings.advance_after_deciding or not rows:
            return
        if max(rows) + 1 < model.rowCount():
            grid.choose(model.ids[max(rows) + 1])

    def _tell_nothing_to_accept(self, ids: Sequence[int]) -> None:
        if not ids:
            return
        if self._parts.model.veil.is_on:
            text = self.tr("In a blinded review there is nothing to accept: press 1, 2 or 3.")
        else:
            text = self.tr("The model leaves this to you: press 1 for benign, 2 for malignant, 3 for unsure.")
        self.told.emit(Notice(text))

    @Slot(int, object)
    def _on_worker_decided(self, job_id: int, reviews: tuple[Review, ...]) -> None:
        job = self._jobs.pop(job_id, None)
        if job is None or job.session is not self._opening.session:
            return
        # What a later key changed meanwhile is shown already; its own answer is on the way.
        newer = {state.record.image_id for waiting in self._jobs.values() for state in waiting.before}
        self._browsing.put_reviews([review for review in reviews if review.image_id not in newer])
        if job.is_step and reviews:
            self._parts.grid.choose(reviews[0].image_id)
        elif job.is_step:
            self.told.emit(Notice(self.tr("There is nothing more to take back or to bring back.")))
        self.changed.emit()

    @Slot(int, object)
    def _on_worker_failed(self, job_id: int, error: AppError) -> None:
        job = self._jobs.pop(job_id, None)
        # Without a job it was shown as kept, and could not be made durable: that must be told too.
        if job is not None and job.session is self._opening.session:
            self._browsing.restore_reviews(job.before)
            self.changed.emit()
        self.told.emit(Notice(error.message, Severity.ERROR, detail=error.detail))

    @Slot(object)
    def _on_opening_session_opened(self, _session: Session) -> None:
        self.forget_steps()
        self.changed.emit()


def _decided(
    state: FieldState, reader: str, decision: Decision, reason: ReasonCode, blinded: bool, now: datetime
) -> Review:
    """Return the review as the session will have it, to be shown until it says so itself."""
    before = state.review
    note = before.note if before is not None else ""
    assessable = before.assessable if before is not None and decision is not Decision.CLEARED else None
    return Review(state.record.image_id, reader, decision, now, reason, note, blinded, assessable)
