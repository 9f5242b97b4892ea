"""The files still to do, in order, except that what the user looks at goes first."""

from collections.abc import Callable, Sequence

from desktop_app.domain.field import FieldRecord

Priority = Callable[[], Sequence[int]]


class WorkList:
    """Gives out each record once."""

    def __init__(self, records: Sequence[FieldRecord], priority: Priority | None = None) -> None:
        """Hold ``records``; ``priority`` names image ids that should go before the others, best first."""
        self._records = {record.image_id: record for record in records}
        self._priority = priority

    def __len__(self) -> int:
        return len(self._records)

    def take(self) -> FieldRecord:
        """Remove and return the next record.

        Raises:
            LookupError: there is none.
        """
        if self._priority is not None:
            for image_id in self._priority():
                if image_id in self._records:
                    return self._records.pop(image_id)
        if not self._records:
            raise LookupError("nothing left to do")
        return self._records.pop(next(iter(self._records)))
