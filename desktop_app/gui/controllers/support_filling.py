"""Takes in what the other fields of each patient say, in slices that the window does not feel."""

from collections import deque
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop_app.domain.patient_context import peers_of
from desktop_app.domain.row_index import RowIndex

# A slice takes some 5 ms; a folder of a hundred thousand fields would stop the window for half a second.
_SLICE = 1000


class SupportFilling(QObject):
    """Brings the ``peers`` of all fields up to date, when nothing streams in any more.

    Signals (GUI thread):
        ended(): all fields are up to date; comes out of ``start`` itself where there is little to do.
    """

    ended = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows = RowIndex()
        self._left: deque[tuple[int, float | None]] = deque()
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._on_timer_timeout)

    @property
    def is_busy(self) -> bool:
        """True from ``start`` to ``ended``, or to ``stop``."""
        return bool(self._left)

    def start(self, rows: RowIndex) -> None:
        """Work out the supports of ``rows`` and take them in."""
        self._rows = rows
        supports = peers_of(rows)
        self._left = deque(
            (state.record.image_id, supports[state.record.image_id])
            for state in rows
            if supports[state.record.image_id] != state.peers
        )
        self._on_timer_timeout()

    def stop(self) -> None:
        """Leave the rest as it is: answers are about to change, or other fields to come."""
        self._timer.stop()
        self._left.clear()

    def finish(self) -> None:
        """Do at once what is left, such as before a report."""
        while self._left:
            self._on_timer_timeout()

    @Slot()
    def _on_timer_timeout(self) -> None:
        slice_ = [self._left.popleft() for _ in range(min(_SLICE, len(self._left)))]
        states = self._rows.states(image_id for image_id, _ in slice_)
        self._rows.upsert(
            replace(state, peers=support) for state, (_, support) in zip(states, slice_, strict=True)
        )
        if self._left:
            self._timer.start()
            return
        self._timer.stop()
        self.ended.emit()
