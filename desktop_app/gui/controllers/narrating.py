"""Tells what is going on: the status strip while it goes on, a notice when it has ended or failed."""

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Slot

from desktop_app.domain.assessment import FolderStain
from desktop_app.domain.errors import AppError
from desktop_app.domain.field_query import FAILED, FieldCounts, FieldQuery
from desktop_app.domain.verdict import FieldStatus, Verdict
from desktop_app.gui import words
from desktop_app.gui.controllers.browsing import Browsing
from desktop_app.gui.controllers.folder_opening import FolderOpening
from desktop_app.gui.controllers.model_choice import ModelChoice
from desktop_app.gui.controllers.running import Running
from desktop_app.gui.panels.notice_bar import Notice, NoticeBar, Severity
from desktop_app.gui.panels.status_strip import StatusStrip
from desktop_app.services.session import Session
from desktop_app.workers.engine_worker import EngineWorker, InstalledModels

# A moment after the answers that it counts, so that grid and strip are not painted in one breath.
_PROGRESS_MS = 30
SHOW_REVIEW, SHOW_FAILED, CALIBRATE = "show_review", "show_failed", "calibrate_to_my_lab"


class Narrating(QObject):
    """Puts events into words."""

    def __init__(
        self,
        strip: StatusStrip,
        bar: NoticeBar,
        opening: FolderOpening,
        browsing: Browsing,
        running: Running,
        choice: ModelChoice,
        worker: EngineWorker,
        device: str,
    ) -> None:
        super().__init__()
        self._strip, self._bar = strip, bar
        self._opening, self._browsing, self._running, self._choice = opening, browsing, running, choice
        self._device = device
        self._problems: list[str] = []
        self._stain: FolderStain | None = None
        self._done = (0, 0)
        # How the run ended that nobody was told of yet; None when there is none.
        self._untold: bool | None = None
        self._progress = QTimer(self)
        self._progress.setSingleShot(True)
        self._progress.setInterval(_PROGRESS_MS)
        self._progress.timeout.connect(self._on_progress_timeout)
        opening.began.connect(self._on_opening_began)
        opening.session_opened.connect(self._on_opening_session_opened)
        opening.progressed.connect(self._on_opening_progressed)
        opening.ended.connect(self._on_opening_ended)
        opening.failed.connect(self._on_failed)
        running.began.connect(self._on_running_began)
        running.progressed.connect(self._on_running_progressed)
        running.failed.connect(self._on_failed)
        running.ended.connect(self._on_running_ended)
        browsing.settled.connect(self._on_browsing_settled)
        choice.listed.connect(self._on_choice_listed)
        choice.ready.connect(self._on_choice_ready)
        choice.failed.connect(self._on_failed)
        worker.store_problem.connect(self._on_worker_store_problem)
        worker.stain_found.connect(self._on_worker_stain_found)
        strip.show_device("")

    @Slot(str)
    def warn(self, sentence: str) -> None:
        """Show a sentence as an error."""
        self._bar.show_notice(Notice(sentence, Severity.ERROR))

    @Slot(object)
    def warn_of(self, error: AppError) -> None:
        """Show an error."""
        self._bar.show_notice(Notice(error.message, Severity.ERROR, detail=error.detail))

    @Slot(object)
    def tell(self, notice: Notice) -> None:
        """Show a notice."""
        self._bar.show_notice(notice)

    @Slot()
    def tell_nothing_to_do(self) -> None:
        """Say that every field has its answer."""
        self._bar.show_notice(Notice(self.tr("Every field here already has an answer of this model.")))

    def counts(self) -> FieldCounts:
        """Return the counts over the whole folder."""
        return self._browsing.rows.counts(FieldQuery(self._browsing.query.thresholds))

    @Slot(str)
    def note_problem(self, sentence: str) -> None:
        """Keep a problem of the scan until the scan has ended."""
        self._problems.append(sentence)

    @Slot(object)
    def _on_opening_began(self, path: Path) -> None:
        self._problems.clear()
        self._bar.dismiss()
        self._strip.show_message(
            self.tr("Opening {name}\N{HORIZONTAL ELLIPSIS}").format(name=path.name or path)
        )

    @Slot(object)
    def _on_opening_session_opened(self, session: Session) -> None:
        if session.problem is not None:
            self._bar.show_notice(
                Notice(session.problem.message, Severity.ERROR, detail=session.problem.detail)
            )

    @Slot(int)
    def _on_opening_progressed(self, done: int) -> None:
        self._strip.show_message(
            self.tr("Found {fields}\N{HORIZONTAL ELLIPSIS}").format(fields=words.fields(done))
        )

    @Slot()
    def _on_opening_ended(self) -> None:
        if self._running.is_active:
            return
        if self._problems:
            more = len(self._problems) - 1
            text = (
                self._problems[0]
                if not more
                else self.tr("{first} And {more} more.").format(
                    first=self._problems[0], more=words.count(more)
                )
            )
            self._bar.show_notice(Notice(text, Severity.ERROR, detail="\n".join(self._problems[:20])))
        self._rest()

    @Slot(object)
    def _on_failed(self, error: AppError) -> None:
        self._bar.show_notice(Notice(error.message, Severity.ERROR, detail=error.detail))
        if not self._running.is_active:
            self._rest()

    @Slot(int)
    def _on_running_began(self, total: int) -> None:
        self._stain = None
        self._bar.dismiss()
        self._strip.show_progress(0, total, 0.0, None)

    @Slot(int, int)
    def _on_running_progressed(self, done: int, total: int) -> None:
        self._done = (done, total)
        if not self._progress.isActive():
            self._progress.start()

    @Slot()
    def _on_progress_timeout(self) -> None:
        pace, (done, total) = self._running.pace, self._done
        self._strip.show_progress(done, total, pace.per_second, pace.seconds_left(done, total))

    @Slot(bool)
    def _on_running_ended(self, complete: bool) -> None:
        self._progress.stop()
        self._rest()
        self._untold = complete
        # Patients may send more fields to a person: count when they have.
        if not self._browsing.is_settling:
            self._on_browsing_settled()

    @Slot()
    def _on_browsing_settled(self) -> None:
        if self._running.is_active or self._untold is None:
            return
        complete, self._untold = self._untold, None
        counts = self.counts()
        if not complete:
            if counts.by_verdict[FieldStatus.PENDING.value]:
                text = self.tr(
                    "Stopped. {done} have an answer, which is kept; {open} are still open."
                ).format(
                    done=words.fields(self._answered(counts)), open=words.count(counts.by_verdict["pending"])
                )
                self._bar.show_notice(Notice(text, action=self.tr("Go on"), action_id="classify"))
            return
        self._bar.show_notice(self._summary(counts))

    def _summary(self, counts: FieldCounts) -> Notice:
        review, failed = counts.by_verdict[Verdict.NEEDS_REVIEW.value], counts.by_verdict[FAILED]
        withheld = counts.by_verdict[FieldStatus.NOT_ASSESSABLE.value]
        parts = [
            self.tr("{fields} classified in {time}.").format(
                fields=words.fields(self._answered(counts)), time=words.duration(self._running.seconds)
            )
        ]
        if review:
            parts.append(
                self.tr("{count} should be looked at by a person.").format(count=words.count(review))
            )
        if withheld:
            parts.append(
                self.tr("{count} cannot be assessed and get no verdict.").format(count=words.count(withheld))
            )
        if failed:
            parts.append(
                self.tr("{count} could not be read; the others are not affected.").format(
                    count=words.count(failed)
                )
            )
        if self._stain is not None:
            parts.append(
                self.tr(
                    "The stain of this folder differs from that of the fields the model was trained on, so "
                    "its answers may be off: calibrate it on labelled fields of your own."
                )
            )
        text = " ".join(parts)
        if self._stain is not None:
            return Notice(text, action=self.tr("Calibrate to my lab"), action_id=CALIBRATE)
        if self._browsing.is_blinded:
            # A filter would tell; nor could it be taken off again.
            return Notice(text)
        if review:
            return Notice(text, action=self.tr("Show the doubtful ones"), action_id=SHOW_REVIEW)
        if failed:
            return Notice(text, action=self.tr("Show what could not be read"), action_id=SHOW_FAILED)
        return Notice(text)

    def _answered(self, counts: FieldCounts) -> int:
        # A withheld field has been answered too; that its answer does not count is said beside it.
        answers = (*Verdict, FieldStatus.NOT_ASSESSABLE)
        return sum(counts.by_verdict[answer.value] for answer in answers)

    def _rest(self) -> None:
        total = len(self._browsing.rows)
        if not total:
            self._strip.show_message("")
            return
        answered = self._answered(self.counts())
        text = self.tr("{done} of {total} classified").format(
            done=words.count(answered), total=words.fields(total)
        )
        self._strip.show_message(text)

    @Slot(object)
    def _on_choice_listed(self, installed: InstalledModels) -> None:
        if not installed.summaries:
            self.warn(self.tr("No model is installed, so fields can be looked at but not classified."))
        elif installed.broken:
            path, sentence = installed.broken[0]
            self.warn(f"{path.name}: {sentence}")
        if installed.summaries:
            self._strip.show_device(self.tr("Loading the model\N{HORIZONTAL ELLIPSIS}"))

    @Slot()
    def _on_choice_ready(self) -> None:
        self._strip.show_device(self._device)

    @Slot(int, object)
    def _on_worker_stain_found(self, _job_id: int, found: FolderStain) -> None:
        self._stain = found

    @Slot(int, object)
    def _on_worker_store_problem(self, _job_id: int, error: AppError) -> None:
        self._bar.show_notice(Notice(error.message, Severity.ERROR, detail=error.detail))
