"""What readers decide about the fields of a session: keep it, take it back, compare two readers."""

import contextlib
import threading
from collections.abc import Mapping, Sequence
from pathlib import Path

from desktop_app.domain.agreement import Agreement, cohens_kappa
from desktop_app.domain.errors import ReviewError, StoreError
from desktop_app.domain.review import Decision, ReasonCode, Review, ShownAnswer
from desktop_app.domain.review_history import REDONE, REVIEWED, UNDONE, ReviewHistory
from desktop_app.persistence.review_store import ReviewChange, Written
from desktop_app.persistence.session_store import SqliteSessionStore
from desktop_app.services.file_contents import contents_of

DEFAULT_READER = "Reader 1"
_READER = "reader"
_BLOCK = 500


class Reviewing:
    """The reviews of one session. Any thread may use it, but it may wait for the disk: not the window's.

    ``can_undo``, ``can_redo`` and ``reader`` never wait and may be asked in the window's thread. All else may
    raise ``StoreError``.

    Attributes:
        refusal: why nothing can be decided; empty when it can.
    """

    def __init__(self, store: SqliteSessionStore, root: Path, refusal: str = "") -> None:
        """Read who is at work and what can be undone; ``refusal`` says why decisions cannot be kept."""
        self.refusal = refusal
        self._store = store
        self._root = root
        self._guard = threading.RLock()
        self._on_the_way = 0
        self._none_on_the_way = threading.Condition()
        self._reader = str(store.settings.get(_READER, DEFAULT_READER))
        self._history: ReviewHistory = store.reviews.history()

    @property
    def reader(self) -> str:
        """Who is at work; remembered by the session."""
        return self._reader

    @property
    def can_undo(self) -> bool:
        """True when the reader at work has a decision to take back."""
        return not self.refusal and self._history.to_undo(self._reader) is not None

    @property
    def can_redo(self) -> bool:
        """True when the reader at work has a decision to bring back."""
        return not self.refusal and self._history.to_redo(self._reader) is not None

    def set_reader(self, name: str) -> None:
        """Let another reader go to work; states given from now on carry their decisions."""
        with self._guard:
            name = name.strip() or DEFAULT_READER
            self._store.settings.put(_READER, name, name)
            self._reader = name

    def decide(
        self,
        image_ids: Sequence[int],
        decision: Decision,
        *,
        reader: str | None = None,
        reason: ReasonCode = ReasonCode.NONE,
        note: str | None = None,
        blinded: bool = False,
        assessable: bool | None = None,
        shown: Mapping[int, ShownAnswer] | None = None,
    ) -> tuple[Review, ...]:
        """Keep a decision about one or many fields, as one step for undo; it is durable after ``flush``.

        Args:
            image_ids: the fields.
            decision: the same for all.
            reader: who decided; None for the reader at work.
            reason: optional reason code.
            note: free text; None keeps the one there is.
            blinded: predictions and names were hidden.
            assessable: as ``Review.assessable``; None keeps what was said, and forgets it with ``CLEARED``.
            shown: what the model said on the screen, by image id; leave out what was hidden.

        Returns:
            The reader's reviews as they stand now, of these fields and of others with the same pixels.

        Raises:
            ReviewError: a file changed or cannot be read, or the session is only looked at; nothing was kept.
        """
        change = ReviewChange(decision, reason, note, blinded, assessable)
        return self._append(image_ids, reader or self._reader, change, shown or {})

    def note(self, image_ids: Sequence[int], note: str, *, reader: str | None = None) -> tuple[Review, ...]:
        """Keep a note beside whatever was decided; otherwise as ``decide``."""
        return self._append(image_ids, reader or self._reader, ReviewChange(note=note), {})

    def assess(
        self, image_ids: Sequence[int], assessable: bool, *, reader: str | None = None, blinded: bool = False
    ) -> tuple[Review, ...]:
        """Keep whether fields can be assessed, whatever the gate says; otherwise as ``decide``."""
        change = ReviewChange(assessable=assessable, blinded=blinded)
        return self._append(image_ids, reader or self._reader, change, {})

    def undo(self) -> tuple[Review, ...]:
        """Take back the newest decision of the reader at work; return the reviews that hold now.

        What was decided stays on record: the state before is written anew behind it.
        """
        with self._guard:
            entry = self._history.to_undo(self._reader) if self.can_undo else None
            return () if entry is None else self._note(UNDONE, self._store.reviews.take_back(entry))

    def redo(self) -> tuple[Review, ...]:
        """Bring back what ``undo`` took back last; return the reviews that hold now."""
        with self._guard:
            entry = self._history.to_redo(self._reader) if self.can_redo else None
            return () if entry is None else self._note(REDONE, self._store.reviews.bring_back(entry))

    def announce(self) -> None:
        """Say that a request is on its way to the thread that writes: closing the session waits for it."""
        with self._none_on_the_way:
            self._on_the_way += 1

    def settle(self, requests: int) -> None:
        """Say that so many announced requests were carried out or refused."""
        with self._none_on_the_way:
            self._on_the_way -= requests
            self._none_on_the_way.notify_all()

    def wait_until_settled(self, seconds: float) -> bool:
        """Wait for what was announced; return False when it takes longer than ``seconds``."""
        with self._none_on_the_way:
            return self._none_on_the_way.wait_for(lambda: self._on_the_way <= 0, seconds)

    def flush(self) -> None:
        """Make everything durable; otherwise that happens within 0.3 s.

        Raises:
            StoreError: it could not be written; the steps for undo are those of what is on record.
        """
        try:
            self._store.flush()
        except StoreError as error:
            with self._guard, contextlib.suppress(StoreError):
                self._history = self._store.reviews.history()
            told = "The last verdicts are not on the disk: open the folder again to see which are."
            raise StoreError(f"{error.message} {told}", error.detail) from error

    def newest(self, image_ids: Sequence[int], *, reader: str | None = None) -> dict[int, Review]:
        """Return the newest reviews of one reader (None: the one at work) for the content there is now."""
        name = reader or self._reader
        return {
            image_id: readers[name]
            for image_id, readers in self.of_readers(image_ids).items()
            if name in readers
        }

    def of_readers(self, image_ids: Sequence[int]) -> dict[int, dict[str, Review]]:
        """Return each reader's newest review, by image id and reader; fields without are left out."""
        return self._store.reviews.newest(image_ids)

    def readers(self) -> tuple[str, ...]:
        """Return everybody who decided something in this session."""
        return self._store.reviews.readers()

    def agreement(self, reader_a: str, reader_b: str) -> Agreement:
        """Return Cohen's kappa over the fields that both decided; ``unsure`` is an answer like the others."""
        return cohens_kappa(self.decision_pairs(reader_a, reader_b))

    def decision_pairs(self, reader_a: str, reader_b: str) -> list[tuple[str, str]]:
        """Return both readers' decisions for each field that both decided."""
        image_ids = self._store.reviews.reviewed_images()
        pairs = []
        for start in range(0, len(image_ids), _BLOCK):
            for readers in self.of_readers(image_ids[start : start + _BLOCK]).values():
                one, other = readers.get(reader_a), readers.get(reader_b)
                if one is not None and other is not None and one.is_decided and other.is_decided:
                    pairs.append((str(one.decision), str(other.decision)))
        return pairs

    def _append(
        self, image_ids: Sequence[int], reader: str, change: ReviewChange, shown: Mapping[int, ShownAnswer]
    ) -> tuple[Review, ...]:
        if self.refusal:
            raise ReviewError(self.refusal)
        with self._guard:
            contents = contents_of(self._store, self._root, image_ids)
            return self._note(REVIEWED, self._store.reviews.append(reader, contents, change, shown), reader)

    def _note(self, action: str, written: Written, reader: str | None = None) -> tuple[Review, ...]:
        name = reader or self._reader
        if written.entry is not None:
            self._history.note(name, action, written.entry)
        newest = self.newest(written.image_ids, reader=name)
        return tuple(newest[image_id] for image_id in written.image_ids if image_id in newest)
