"""The points of a map with what they look like now: place, category, picked or not."""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from desktop_app.domain.field_query import CATEGORIES


class MapPoints:
    """Fields on the map; numbers are places in the arrays.

    Attributes:
        ids: (n,), int64, image ids.
        places: (n, 2), float32.
        codes: (n,), uint8, place of the category in ``CATEGORIES``.
        picked: (n,), bool.
    """

    def __init__(self, ids: NDArray[np.int64], places: NDArray[np.float32]) -> None:
        self.ids, self.places = ids, places
        self.codes = np.full(len(ids), CATEGORIES.index("pending"), np.uint8)
        self.picked = np.zeros(len(ids), bool)

    def __len__(self) -> int:
        return len(self.ids)

    @classmethod
    def none(cls) -> "MapPoints":
        """Return a map without points."""
        return cls(np.zeros(0, np.int64), np.zeros((0, 2), np.float32))

    def colour(self, categories: Sequence[str]) -> bool:
        """Take over the category of each point; return whether one changed."""
        code = {name: at for at, name in enumerate(CATEGORIES)}
        codes = np.fromiter((code[name] for name in categories), np.uint8, len(self))
        changed = not np.array_equal(codes, self.codes)
        self.codes = codes
        return changed

    def pick(self, found: NDArray[np.bool_], *, add: bool) -> None:
        """Pick the points where ``found`` (n,) holds, in place of those before or besides them."""
        self.picked = self.picked | found if add else found.copy()

    def pick_ids(self, ids: Sequence[int]) -> None:
        """Pick these fields."""
        self.picked = np.isin(self.ids, np.array(ids, np.int64))

    def picked_ids(self) -> tuple[int, ...]:
        """Return the ids of the picked points."""
        return tuple(self.ids[self.picked].tolist())

    def counts(self) -> Mapping[str, int]:
        """Return how many points each category that occurs has, in the order of ``CATEGORIES``."""
        numbers = np.bincount(self.codes, minlength=len(CATEGORIES))
        return {name: int(number) for name, number in zip(CATEGORIES, numbers, strict=True) if number}
