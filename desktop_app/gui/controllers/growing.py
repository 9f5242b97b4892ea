"""Lets fields that are found follow those on show: the first at once, of many all that wait together."""

import time
from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, QTimer, Slot

# Laying out many cells takes long: it may take a tenth of the time.
_ADD_MS, _ADD_SHARE = 100, 10


class Growing(QObject):
    """Holds back what was found, for a rest that grows with what showing it costs. GUI thread only."""

    def __init__(self, show: Callable[[list[int]], None], parent: QObject) -> None:
        """Hand the ids that wait to ``show``."""
        super().__init__(parent)
        self._show = show
        self._waiting: list[int] = []
        self._resting = QTimer(self)
        self._resting.setSingleShot(True)
        self._resting.setInterval(_ADD_MS)
        self._resting.timeout.connect(self._on_resting_timeout)

    def add(self, ids: Iterable[int], *, at_once: bool) -> None:
        """Take ids in; show all that wait now or after a rest."""
        self._waiting.extend(ids)
        if at_once:
            self._on_resting_timeout()
        elif not self._resting.isActive():
            self._resting.start()

    def drop(self) -> None:
        """Forget what waits: all fields are shown anew."""
        self._resting.stop()
        self._waiting.clear()

    @Slot()
    def _on_resting_timeout(self) -> None:
        began = time.perf_counter()
        ids, self._waiting = self._waiting, []
        self._show(ids)
        cost_ms = (time.perf_counter() - began) * 1000
        self._resting.setInterval(max(_ADD_MS, round(cost_ms * _ADD_SHARE)))
