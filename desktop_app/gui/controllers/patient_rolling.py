"""Keeps the patients of the open folder up to date while somebody looks, and puts name rules in force."""

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop_app.domain.labelled import PatternPreview
from desktop_app.domain.patient_rollup import PatientRow
from desktop_app.gui.controllers.browsing import Browsing
from desktop_app.gui.controllers.folder_opening import FolderOpening
from desktop_app.workers.rollup_worker import (
    PreviewRequest,
    RollUpRequest,
    RollUpWorker,
    RuleInForce,
    RuleRequest,
)

_REST_MS = 400


class PatientRolling(QObject):
    """Asks the worker at most once at a time, and only while watched.

    Signals (GUI thread):
        roll_up_asked, preview_asked, rule_asked: go to the worker.
        rolled(rows): the patients as they are now. previewed(PatternPreview).
        ruled(pattern): this rule is in force. failed(AppError): it is not, or could not be kept.
    """

    roll_up_asked = Signal(object)
    preview_asked = Signal(object)
    rule_asked = Signal(object)
    rolled = Signal(object)
    previewed = Signal(object)
    ruled = Signal(str)
    failed = Signal(object)

    def __init__(self, browsing: Browsing, opening: FolderOpening, worker: RollUpWorker) -> None:
        super().__init__()
        self._browsing, self._opening = browsing, opening
        self._watched = self._busy = self._stale = False
        self._preview = 0
        self._resting = QTimer(self)
        self._resting.setSingleShot(True)
        self._resting.setInterval(_REST_MS)
        self._resting.timeout.connect(self.refresh)
        self.roll_up_asked.connect(worker.roll_up)
        self.preview_asked.connect(worker.preview)
        self.rule_asked.connect(worker.set_rule)
        worker.rolled_up.connect(self._on_worker_rolled_up)
        worker.previewed.connect(self._on_worker_previewed)
        worker.rule_set.connect(self._on_worker_rule_set)
        worker.rule_failed.connect(self.failed)
        browsing.fields_changed.connect(self._on_browsing_changed)
        browsing.shown_changed.connect(self._on_browsing_changed)
        opening.session_opened.connect(self._on_opening_session_opened)

    def watch(self, watched: bool) -> None:
        """Follow the fields from now on, or no longer."""
        self._watched = watched
        if watched:
            self.refresh()
        else:
            self._resting.stop()

    @property
    def pattern(self) -> str:
        """The rule in force; empty for accession numbers."""
        session = self._opening.session
        return "" if session is None else session.name_rule.pattern

    @Slot()
    def refresh(self) -> None:
        """Roll the fields up anew."""
        if self._busy:
            self._stale = True
            return
        self._busy, self._stale = True, False
        request = RollUpRequest(0, tuple(self._browsing.rows), self._browsing.query.thresholds)
        self.roll_up_asked.emit(request)

    @Slot(str)
    def preview(self, pattern: str) -> None:
        """Try a pattern on all names of the folder."""
        self._preview += 1
        names = tuple((state.record.folder, state.record.name) for state in self._browsing.rows)
        self.preview_asked.emit(PreviewRequest(self._preview, pattern, names))

    @Slot(str)
    def use(self, pattern: str) -> None:
        """Put a rule in force for the open folder."""
        session = self._opening.session
        if session is not None:
            self.rule_asked.emit(RuleRequest(session, pattern, tuple(self._browsing.rows)))

    @Slot(int, object)
    def _on_worker_rolled_up(self, _number: int, rows: tuple[PatientRow, ...]) -> None:
        self._busy = False
        self.rolled.emit(rows)
        if self._stale:
            self.refresh()

    @Slot(int, object)
    def _on_worker_previewed(self, number: int, preview: PatternPreview) -> None:
        if number == self._preview:
            self.previewed.emit(preview)

    @Slot(object)
    def _on_worker_rule_set(self, rule: RuleInForce) -> None:
        if rule.session is self._opening.session:
            self._browsing.rename(rule.records)
            self.ruled.emit(rule.pattern)
            self.refresh()

    @Slot()
    def _on_browsing_changed(self) -> None:
        if self._watched and not self._resting.isActive():
            self._resting.start()

    @Slot(object)
    def _on_opening_session_opened(self) -> None:
        self.ruled.emit(self.pattern)
