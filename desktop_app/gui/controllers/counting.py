"""Keeps the counts beside filters and over the grid up to date, seldom enough not to be felt."""

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Slot

from desktop_app.domain.field_query import FieldCounts, FieldQuery
from desktop_app.gui.panels.filter_panel import FilterPanel
from desktop_app.gui.toolbar.grid_header import GridHeader

_COUNT_MS = 150
# Counting may take at most a thirtieth of the time, however many fields there are.
_COUNT_SHARE = 30

Counted = tuple[FieldCounts, FieldQuery, int]


class Counting(QObject):
    """Counts when something changed, after a rest that grows with what counting costs. GUI thread only."""

    def __init__(
        self, filters: FilterPanel, header: GridHeader, count: Callable[[], Counted], parent: QObject
    ) -> None:
        """Show in ``filters`` and ``header`` what ``count`` returns: counts, their query, rows on show."""
        super().__init__(parent)
        self._filters, self._header, self._count = filters, header, count
        self._resting = QTimer(self)
        self._resting.setSingleShot(True)
        self._resting.setInterval(_COUNT_MS)
        self._resting.timeout.connect(self.now)

    def soon(self) -> None:
        """Count after a rest."""
        if not self._resting.isActive():
            self._resting.start()

    @Slot()
    def now(self) -> None:
        """Count at once."""
        self._resting.stop()
        began = time.perf_counter()
        counts, query, shown = self._count()
        self._filters.show_counts(counts, query)
        self._header.show_count(shown, counts.total)
        cost_ms = (time.perf_counter() - began) * 1000
        self._resting.setInterval(max(_COUNT_MS, round(cost_ms * _COUNT_SHARE)))
