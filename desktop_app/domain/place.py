"""Where somebody stood in a folder: the field in hand, filters and order, as text that a session can keep."""

import json
from dataclasses import dataclass
from typing import Any

from desktop_app.domain.field_query import FieldQuery, SortKey
from desktop_app.domain.model_identity import Thresholds

_SETS = ("verdicts", "reviews", "reasons")
_NAMES = ("folder", "patient", "magnification")


@dataclass(frozen=True, slots=True)
class Place:
    """A place in an opened folder.

    Attributes:
        image_id: the current field; 0 for none.
        query: filters and order as ``query_to_text`` writes them; empty for none.
    """

    image_id: int = 0
    query: str = ""

    def to_text(self) -> str:
        """Return the place as one line of JSON."""
        return json.dumps({"image_id": self.image_id, "query": self.query})

    @classmethod
    def from_text(cls, text: str) -> "Place":
        """Read what ``to_text`` wrote; anything else is no place."""
        try:
            values = json.loads(text)
            return cls(int(values["image_id"]), str(values["query"]))
        except (ValueError, TypeError, KeyError):
            return cls()


def query_to_text(query: FieldQuery) -> str:
    """Return filters and order as JSON, without thresholds and picked fields: they belong to the moment."""
    lasting = query.without_picked()
    values: dict[str, Any] = {name: sorted(map(str, getattr(lasting, name))) for name in _SETS}
    values |= {name: getattr(lasting, name) for name in (*_NAMES, "text", "descending")}
    return json.dumps(values | {"sort_key": lasting.sort_key.value})


def query_from_text(text: str, thresholds: Thresholds) -> FieldQuery | None:
    """Read what ``query_to_text`` wrote, under ``thresholds``; None for anything else."""
    try:
        values = json.loads(text)
        named: dict[str, Any] = {name: frozenset(map(str, values[name])) for name in _SETS}
        named |= {name: None if values[name] is None else str(values[name]) for name in _NAMES}
        return FieldQuery(
            thresholds,
            text=str(values["text"]),
            descending=bool(values["descending"]),
            sort_key=SortKey(values["sort_key"]),
            **named,
        )
    except (ValueError, TypeError, KeyError):
        return None
