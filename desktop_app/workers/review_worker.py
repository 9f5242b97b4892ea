"""Keeps decisions off the GUI thread, in the order of the keys, and says when they are durable."""

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import Qt, QTimer, Signal, Slot

from desktop_app.domain.agreement import Agreement, cohens_kappa
from desktop_app.domain.errors import AppError
from desktop_app.domain.place import Place
from desktop_app.domain.review import Decision, ReasonCode, Review, ShownAnswer
from desktop_app.services.session import Session
from desktop_app.workers.job_worker import as_app_error
from desktop_app.workers.thread_guest import ThreadGuest

_BLOCK = 500
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class ReviewRequest:
    """Asks to keep something that a reader did; the classes below say what.

    Attributes:
        job_id: number that comes back with every signal.
        session: where the fields belong.
    """

    job_id: int
    session: Session

    def carry_out(self) -> tuple[Review, ...]:
        """Do it; return the reviews that hold now."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True)
class DecideRequest(ReviewRequest):
    """A decision; attributes as the arguments of ``Reviewing.decide``."""

    image_ids: tuple[int, ...]
    decision: Decision
    reason: ReasonCode = ReasonCode.NONE
    note: str | None = None
    blinded: bool = False
    assessable: bool | None = None
    shown: Mapping[int, ShownAnswer] = field(default_factory=dict)
    reader: str | None = None

    def carry_out(self) -> tuple[Review, ...]:
        """Keep the decision."""
        return self.session.reviews.decide(
            self.image_ids,
            self.decision,
            reader=self.reader,
            reason=self.reason,
            note=self.note,
            blinded=self.blinded,
            assessable=self.assessable,
            shown=self.shown,
        )


@dataclass(frozen=True, slots=True)
class NoteRequest(ReviewRequest):
    """A note about fields, beside whatever was decided."""

    image_ids: tuple[int, ...]
    note: str

    def carry_out(self) -> tuple[Review, ...]:
        """Keep the note."""
        return self.session.reviews.note(self.image_ids, self.note)


@dataclass(frozen=True, slots=True)
class AssessRequest(ReviewRequest):
    """Says whether fields can be assessed, beside whatever was decided."""

    image_ids: tuple[int, ...]
    assessable: bool
    blinded: bool = False

    def carry_out(self) -> tuple[Review, ...]:
        """Keep what was said."""
        return self.session.reviews.assess(self.image_ids, self.assessable, blinded=self.blinded)


@dataclass(frozen=True, slots=True)
class UndoRequest(ReviewRequest):
    """Takes the newest decision back."""

    def carry_out(self) -> tuple[Review, ...]:
        """Undo."""
        return self.session.reviews.undo()


@dataclass(frozen=True, slots=True)
class RedoRequest(ReviewRequest):
    """Brings back what was taken back."""

    def carry_out(self) -> tuple[Review, ...]:
        """Redo."""
        return self.session.reviews.redo()


@dataclass(frozen=True, slots=True)
class ReaderRequest(ReviewRequest):
    """Lets another reader go to work."""

    reader: str

    def carry_out(self) -> tuple[Review, ...]:
        """Change the reader; no review changes."""
        self.session.reviews.set_reader(self.reader)
        return ()


@dataclass(frozen=True, slots=True)
class PlaceRequest(ReviewRequest):
    """Keeps where somebody stands, for the next time the session is opened."""

    place: Place

    def carry_out(self) -> tuple[Review, ...]:
        """Keep the place; no review changes."""
        self.session.keep_place(self.place)
        return ()


@dataclass(frozen=True, slots=True)
class Question(ReviewRequest):
    """Asks for something without changing a review; it waits for what was decided before."""

    def answer(self) -> object:
        """Return the answer."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True)
class ReaderChange(Question):
    """Lets another reader go to work and asks what everybody decided about these fields."""

    reader: str
    image_ids: tuple[int, ...]

    def answer(self) -> "Readings":
        """Change the reader; return everybody's newest reviews."""
        reviews = self.session.reviews
        reviews.set_reader(self.reader)
        found: dict[int, dict[str, Review]] = {}
        for start in range(0, len(self.image_ids), _BLOCK):
            found |= reviews.of_readers(self.image_ids[start : start + _BLOCK])
        return Readings(self.session, reviews.reader, found)


@dataclass(frozen=True, slots=True)
class Readings:
    """The newest review by field and reader, and who is at work."""

    session: Session
    reader: str
    reviews: Mapping[int, Mapping[str, Review]]


@dataclass(frozen=True, slots=True)
class AgreementQuestion(Question):
    """Asks how far two readers agree; empty names stand for the first two there are."""

    first: str = ""
    second: str = ""

    def answer(self) -> "AgreementAnswer":
        """Compare the readers."""
        reviews = self.session.reviews
        readers = reviews.readers()
        spare = [name for name in readers if name not in (self.first, self.second)]
        first = self.first or (spare.pop(0) if spare else "")
        second = self.second or (spare.pop(0) if spare else "")
        pairs = reviews.decision_pairs(first, second) if first and second else []
        return AgreementAnswer(readers, first, second, tuple(pairs), cohens_kappa(pairs))


@dataclass(frozen=True, slots=True)
class AgreementAnswer:
    """Two readers compared.

    Attributes:
        readers: everybody who decided something.
        first: one of them; empty when there is none.
        second: another; empty when there is no second one.
        pairs: both decisions for each field that both decided.
        agreement: the figures.
    """

    readers: tuple[str, ...]
    first: str
    second: str
    pairs: tuple[tuple[str, str], ...]
    agreement: Agreement


class ReviewWorker(ThreadGuest):
    """Carries out review requests one after the other.

    Signals (from the worker's thread):
        decided(job_id, reviews): kept, and durable within 0.3 s; a tuple of the reviews that hold now.
        failed(job_id, AppError): not kept.
        confirmed(job_ids): a tuple; these are on disk and survive a power cut.
        answered(job_id, answer): of a ``Question``.
        steps_changed(can_undo, can_redo): after every request.
    """

    decided = Signal(int, object)
    failed = Signal(int, object)
    confirmed = Signal(object)
    answered = Signal(int, object)
    steps_changed = Signal(bool, bool)
    _asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._waiting: dict[Session, list[int]] = {}
        self._asked.connect(self._on_asked, Qt.ConnectionType.QueuedConnection)

    def submit(self, request: ReviewRequest) -> None:
        """Queue one request and return at once; any thread may ask. Closing the session waits for it."""
        request.session.reviews.announce()
        self._asked.emit(request)

    @Slot(object)
    def _on_asked(self, request: ReviewRequest) -> None:
        if isinstance(request, Question):
            self._guarded(request.job_id, lambda: self.answered.emit(request.job_id, request.answer()))
            request.session.reviews.settle(1)
            return
        if not self._guarded(request.job_id, lambda: self._carry_out(request)):
            request.session.reviews.settle(1)

    def _carry_out(self, request: ReviewRequest) -> None:
        reviews = request.session.reviews
        held = request.carry_out()
        if not self._waiting:
            # After whatever is queued behind this request: many decisions share one wait for the disk.
            QTimer.singleShot(0, self, self._confirm)
        self._waiting.setdefault(request.session, []).append(request.job_id)
        self.decided.emit(request.job_id, held)
        self.steps_changed.emit(reviews.can_undo, reviews.can_redo)

    @Slot()
    def _confirm(self) -> None:
        waiting, self._waiting = self._waiting, {}
        for session, job_ids in waiting.items():
            if self._guarded(job_ids[0], session.reviews.flush):
                self.confirmed.emit(tuple(job_ids))
            else:
                reviews = session.reviews
                self.steps_changed.emit(reviews.can_undo, reviews.can_redo)
            session.reviews.settle(len(job_ids))

    def _guarded(self, job_id: int, act: Callable[[], None]) -> bool:
        try:
            act()
        except AppError as error:
            self.failed.emit(job_id, error)
        except Exception as error:
            _log.exception("keeping a review failed unexpectedly")
            self.failed.emit(job_id, as_app_error(error))
        else:
            return True
        return False

    def tidy(self) -> None:
        """Make what is waiting durable before the thread ends."""
        self._confirm()
