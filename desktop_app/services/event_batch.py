"""Collects results so that listeners get them in handfuls: one event per result would stall a window."""

import time
from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

from desktop_app.domain.progress import ProgressEvent

T = TypeVar("T")
MOST_ITEMS = 16
LONGEST_WAIT_S = 0.05


class EventBatch(Generic[T]):
    """Turns a stream of items into progress events of many items, or after a short time of few.

    Attributes:
        done: items taken in so far.
    """

    def __init__(
        self,
        total: int,
        most_items: int = MOST_ITEMS,
        longest_wait_s: float = LONGEST_WAIT_S,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.done = 0
        self._total = total
        self._most_items = most_items
        self._longest_wait_s = longest_wait_s
        self._clock = clock
        self._items: list[T] = []
        self._last_event = clock()

    def add(self, items: Iterable[T]) -> None:
        """Take in finished items."""
        before = len(self._items)
        self._items.extend(items)
        self.done += len(self._items) - before

    def due_event(self) -> ProgressEvent[T] | None:
        """Return an event when enough items or enough time have gathered, else None."""
        is_due = len(self._items) >= self._most_items
        if self._items and (is_due or self._clock() - self._last_event >= self._longest_wait_s):
            return self.rest()
        return None

    def rest(self) -> ProgressEvent[T]:
        """Return an event with whatever is left, possibly nothing."""
        event = ProgressEvent(self.done, self._total, tuple(self._items))
        self._items = []
        self._last_event = self._clock()
        return event
