"""Rolls fields up to patients and tries name rules, off the GUI thread, which 100,000 fields would stop."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot

from desktop_app.domain.errors import AppError, StoreError
from desktop_app.domain.field import FieldRecord, FieldState
from desktop_app.domain.model_identity import Thresholds
from desktop_app.domain.patient_rollup import PatientRow, roll_up
from desktop_app.services.name_rule import preview_names
from desktop_app.services.session import Session
from desktop_app.workers.job_worker import as_app_error
from desktop_app.workers.thread_guest import ThreadGuest

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class RollUpRequest:
    """Asks for the patients of ``states``; ``number`` comes back with the answer."""

    number: int
    states: tuple[FieldState, ...]
    thresholds: Thresholds


@dataclass(frozen=True, slots=True)
class PreviewRequest:
    """Asks what a pattern makes of (folder, name) pairs; ``number`` comes back with the answer."""

    number: int
    pattern: str
    names: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class RuleRequest:
    """Asks to put a name rule in force and to keep it with the session."""

    session: Session
    pattern: str
    states: tuple[FieldState, ...]


@dataclass(frozen=True, slots=True)
class RuleInForce:
    """A rule that holds now, and the records that it names otherwise, by image id."""

    session: Session
    pattern: str
    records: Mapping[int, FieldRecord]


class RollUpWorker(ThreadGuest):
    """Answers the patient window.

    Signals (from the worker's thread):
        rolled_up(number, rows), previewed(number, PatternPreview).
        rule_set(RuleInForce): it holds. rule_failed(AppError): it does not, could not be kept, or the fields
            could not be rolled up.
    """

    rolled_up = Signal(int, object)
    previewed = Signal(int, object)
    rule_set = Signal(object)
    rule_failed = Signal(object)

    @Slot(object)
    def roll_up(self, request: RollUpRequest) -> None:
        """Roll up; call by a queued signal only."""
        rows: tuple[PatientRow, ...] = ()
        try:
            rows = roll_up(request.states, request.thresholds)
        except Exception as error:
            _log.exception("rolling up failed unexpectedly")
            self.rule_failed.emit(as_app_error(error))
        self.rolled_up.emit(request.number, rows)

    @Slot(object)
    def preview(self, request: PreviewRequest) -> None:
        """Try a pattern; call by a queued signal only."""
        self.previewed.emit(request.number, preview_names(request.pattern, request.names))

    @Slot(object)
    def set_rule(self, request: RuleRequest) -> None:
        """Put a rule in force; call by a queued signal only."""
        try:
            self._set_rule(request)
        except AppError as error:
            self.rule_failed.emit(error)
        except Exception as error:
            _log.exception("the name rule failed unexpectedly")
            self.rule_failed.emit(as_app_error(error))

    def _set_rule(self, request: RuleRequest) -> None:
        problem: AppError | None = None
        try:
            request.session.set_name_rule(request.pattern)
        except StoreError as error:
            problem = error
        rule = request.session.name_rule
        records = {state.record.image_id: state.record for state in rule.renamed(request.states)}
        self.rule_set.emit(RuleInForce(request.session, rule.pattern, records))
        if problem is not None:
            self.rule_failed.emit(problem)
