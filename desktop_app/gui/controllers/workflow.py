"""The course of the work: open, list, classify, stop, choose another model; what may follow on what."""

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop_app.domain.errors import AppError
from desktop_app.domain.model_identity import ModelSummary
from desktop_app.domain.verdict import FieldStatus
from desktop_app.gui.controllers.browsing import Browsing
from desktop_app.gui.controllers.folder_opening import FolderOpening
from desktop_app.gui.controllers.model_choice import ModelChoice
from desktop_app.gui.controllers.picturing import Picturing
from desktop_app.gui.controllers.running import Running
from desktop_app.gui.controllers.settings_keeper import SettingsKeeper
from desktop_app.services.session import Session

_OPEN = (FieldStatus.PENDING.value,)
_OPEN_OR_FAILED = (FieldStatus.PENDING.value, FieldStatus.FAILED.value)
# Classifying takes every core; the first pictures of a new folder are laid out and painted before it begins.
_FIRST_PICTURES_MS = 600


class Workflow(QObject):
    """Ties opening, browsing, choice of model and runs together.

    Signals (GUI thread):
        state_changed(): what the user may do now is different.
        nothing_to_do(): Classify was asked for, but every field has an answer.
    """

    state_changed = Signal()
    nothing_to_do = Signal()

    def __init__(
        self,
        opening: FolderOpening,
        browsing: Browsing,
        choice: ModelChoice,
        running: Running,
        picturing: Picturing,
        keeper: SettingsKeeper,
    ) -> None:
        super().__init__()
        self._opening, self._browsing, self._choice = opening, browsing, choice
        self._running, self._picturing, self._keeper = running, picturing, keeper
        self._next_path: Path | None = None
        self._rescore = False
        self._run_after_rescore = False
        self._run_when_ready = False
        self._closing = False
        self._auto_start = QTimer(self)
        self._auto_start.setSingleShot(True)
        self._auto_start.setInterval(_FIRST_PICTURES_MS)
        self._auto_start.timeout.connect(self._on_auto_start_timeout)
        opening.began.connect(self._on_opening_began)
        opening.session_opened.connect(self._on_opening_session_opened)
        opening.found.connect(self._on_opening_found)
        opening.ended.connect(self._on_opening_ended)
        opening.failed.connect(self._on_opening_failed)
        running.began.connect(self._on_running_began)
        running.results.connect(browsing.apply)
        running.ended.connect(self._on_running_ended)
        choice.changed.connect(self._on_choice_changed)
        choice.ready.connect(self._on_choice_ready)
        choice.thresholds_changed.connect(browsing.set_thresholds)

    @property
    def can_classify(self) -> bool:
        """True when Classify would start something."""
        ready = self._opening.session is not None and self._choice.chosen is not None
        return (
            ready
            and not self._running.is_active
            and not self._opening.is_scanning
            and len(self._browsing.rows) > 0
        )

    @property
    def can_stop(self) -> bool:
        """True while there is something to stop."""
        return self._opening.is_scanning or (self._running.is_active and not self._running.is_stopping)

    def open(self, path: Path) -> None:
        """Open a folder or picture; a run that is going is stopped first, its answers are kept."""
        if self._closing:
            return
        if self._running.is_active:
            self._next_path = path
            self._running.stop()
            self.state_changed.emit()
            return
        self._run_when_ready = False
        settings = self._keeper.settings
        self._opening.open(
            path, self._choice.chosen_id, recursive=settings.recursive, careful=settings.careful
        )

    @Slot()
    def classify(self) -> None:
        """Classify what has no answer, and try again what could not be read."""
        self._start(_OPEN_OR_FAILED, asked=True)

    @Slot(bool)
    def set_careful(self, careful: bool) -> None:
        """Average answers over all views from now on, or no longer; what is on show is answered anew."""
        if careful != self._keeper.settings.careful:
            self._keeper.change(careful=careful)
            self._answer_anew()

    def classify_new(self) -> None:
        """Classify what came into the folder; what could not be read is not tried again."""
        self._start(_OPEN)

    @Slot()
    def stop(self) -> None:
        """Stop scanning and classifying; what is done is kept."""
        self._next_path = None
        # Answers of a model that is no longer chosen go all the same; only the new run is called off.
        self._run_after_rescore = False
        self._run_when_ready = False
        self._auto_start.stop()
        self._opening.cancel()
        self._running.stop()
        self.state_changed.emit()

    def close(self) -> None:
        """Stop everything and start nothing more."""
        self._closing = True
        self.stop()

    def _start(self, statuses: tuple[str, ...], *, asked: bool = False) -> None:
        session = self._opening.session
        if session is None or self._running.is_active or self._closing:
            return
        if self._choice.chosen is None:
            self._run_when_ready = True
            return
        records = self._browsing.records(statuses)
        if records:
            careful = self._keeper.settings.careful
            self._running.start(session, records, self._choice.chosen_id, careful=careful)
        elif asked:
            self.nothing_to_do.emit()

    @Slot(object)
    def _on_opening_began(self, _path: Path) -> None:
        self._auto_start.stop()
        self._rescore = False
        self._browsing.clear()
        self.state_changed.emit()

    @Slot(object)
    def _on_opening_session_opened(self, session: Session) -> None:
        self._picturing.open_session(session)
        if session.only is None:
            self._keeper.put(self._keeper.settings.with_recent_folder(str(session.opened_as)))

    @Slot(object)
    def _on_opening_found(self, states: tuple) -> None:
        self._browsing.add(states)

    @Slot()
    def _on_opening_ended(self) -> None:
        self._browsing.settle()
        self._browsing.arrange()
        if self._opening.session is not None and self._opening.session.only is not None:
            self._browsing.select_first()
        if self._rescore:
            self._score_anew()
        elif self._keeper.settings.auto_classify:
            self._auto_start.start()
        self.state_changed.emit()

    @Slot()
    def _on_auto_start_timeout(self) -> None:
        self._start(_OPEN)

    @Slot(object)
    def _on_opening_failed(self, _error: AppError) -> None:
        self._browsing.arrange()
        self.state_changed.emit()

    @Slot(int)
    def _on_running_began(self, _total: int) -> None:
        self._browsing.set_running(True)
        self.state_changed.emit()

    @Slot(bool)
    def _on_running_ended(self, _complete: bool) -> None:
        self._browsing.set_running(False)
        self.state_changed.emit()
        if self._next_path is not None:
            path, self._next_path = self._next_path, None
            self.open(path)
        elif self._rescore:
            self._score_anew()

    @Slot(object)
    def _on_choice_changed(self, _model: ModelSummary) -> None:
        self._answer_anew()

    def _answer_anew(self) -> None:
        self._run_after_rescore = True
        if self._running.is_active:
            self._rescore = True
            self._running.stop()
        elif self._opening.is_scanning:
            # The folder may come with answers of the model, or the way of asking, that was in force before.
            self._rescore = True
        else:
            self._score_anew()
        self.state_changed.emit()

    @Slot(object)
    def _on_choice_ready(self, _model: ModelSummary) -> None:
        if self._run_when_ready:
            self._run_when_ready = False
            self._start(_OPEN)
        self.state_changed.emit()

    def _score_anew(self) -> None:
        self._rescore = False
        self._browsing.forget_answers()
        if self._run_after_rescore:
            self._start(_OPEN)
