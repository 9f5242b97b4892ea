"""Progress as values: services yield these; command line, workers and tests consume them."""

from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class ProgressEvent(Generic[T]):
    """One step of a long job.

    Attributes:
        done: items finished so far, failures included.
        total: items in the job; 0 while unknown.
        batch: what is new since the last event.
    """

    done: int
    total: int
    batch: tuple[T, ...] = ()


def seconds_left(done: int, total: int, elapsed_s: float) -> float | None:
    """Return the expected seconds to the end, or None when nothing can be said yet."""
    if done <= 0 or total <= 0 or elapsed_s <= 0:
        return None
    return elapsed_s / done * max(total - done, 0)
