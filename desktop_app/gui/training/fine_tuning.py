"""The course of fine-tuning: fields, split, plan, run, result; what may follow on what."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal, Slot

from desktop_app.domain.cancellation import CancelToken
from desktop_app.domain.errors import AppError, ChildDiedError, SplitOutdatedError
from desktop_app.domain.job_messages import EpochDone, JobMessage, NoticeRaised, StepDone
from desktop_app.domain.labelled import LabelledSet, Split
from desktop_app.gui.pieces.job_ids import next_job
from desktop_app.gui.training.fields_step import FieldsStep
from desktop_app.gui.training.plan_step import PlanStep
from desktop_app.gui.training.result_step import ResultStep
from desktop_app.gui.training.watch_step import WatchStep
from desktop_app.services.fine_tune import FineTuneRequest, FineTuneResult, JobControl, RunSummary
from desktop_app.workers.labelled_worker import LabelledWorker, SplitRequest
from desktop_app.workers.training_worker import TrainingJob, TrainingWorker

# Every draw with one seed gives the same sides: nobody draws until the figures please.
SPLIT_SEED = 20261122


class FineTuning(QObject):
    """Ties the four steps to the workers. GUI thread only.

    Signals:
        split_asked, train_asked, list_asked, discard_asked: go to the workers.
        step_asked(number): show this step.
        unfinished(RunSummary or None): a run that could be resumed.
        trained(model_id): a new package is there.
    """

    split_asked = Signal(object)
    train_asked = Signal(object)
    list_asked = Signal()
    discard_asked = Signal(str)
    step_asked = Signal(int)
    unfinished = Signal(object)
    trained = Signal(str)

    def __init__(
        self,
        steps: tuple[FieldsStep, PlanStep, WatchStep, ResultStep],
        labelled: LabelledWorker,
        training: TrainingWorker,
    ) -> None:
        super().__init__()
        self._fields, self._plan, self._watch, self._result = steps
        self._split: Split | None = None
        self._split_job, self._job = 0, 0
        self._control: JobControl | None = None
        self._run_id, self._title = "", ""
        self._runs: dict[str, RunSummary] = {}
        self._connect_steps()
        self._connect_workers(labelled, training)

    @property
    def is_running(self) -> bool:
        """True while a training goes on."""
        return self._control is not None

    @property
    def run_id(self) -> str:
        """The run at work, or the last one; empty before."""
        return self._run_id

    @property
    def split(self) -> Split | None:
        """The split in force; None while there is none."""
        return self._split

    def look_for_runs(self) -> None:
        """Find out whether a training was interrupted."""
        self.list_asked.emit()

    def leave(self) -> None:
        """End what goes on; a training can be resumed next time."""
        self._fields.chooser.cancel()
        if self._control is not None:
            self._control.leave()

    def request(self) -> FineTuneRequest | None:
        """Return what would be trained now; None while something is missing."""
        labelled = self._fields.chooser.labelled
        if labelled is None or self._split is None:
            return None
        return FineTuneRequest(labelled, self._split, self._plan.plan(), self._plan.title_text())

    @Slot(str)
    def resume(self, run_id: str) -> None:
        """Go on with an interrupted run."""
        if self.is_running or not run_id:
            return
        self._run_id = run_id
        run = self._runs.get(run_id)
        self._title = run.title if run is not None else ""
        self._start(TrainingJob(next_job(), None, run_id))

    @Slot(str)
    def discard(self, run_id: str) -> None:
        """Delete an interrupted run."""
        if not self.is_running:
            self.discard_asked.emit(run_id)

    @Slot()
    def start(self) -> None:
        """Train as set."""
        request = self.request()
        if request is None or self.is_running:
            return
        self._title, self._run_id = request.title, ""
        self._start(TrainingJob(next_job(), request))

    def _start(self, job: TrainingJob) -> None:
        self._job, self._control = job.job_id, job.control
        self._plan.alarm.say("")
        self._plan.set_done(True, self._title)
        self._plan.start.setEnabled(False)
        self._watch.show_running(self._watch.epochs if job.run_id else ())
        self._watch.set_reachable(True)
        self.unfinished.emit(None)
        self.step_asked.emit(self._watch.number)
        self.train_asked.emit(job)

    def _ask_for_split(self, labelled: LabelledSet, *, extend: bool) -> None:
        self._split_job = next_job()
        self.split_asked.emit(SplitRequest(self._split_job, labelled, SPLIT_SEED, CancelToken(), extend))

    def _end(self) -> None:
        self._control = None
        self._plan.start.setEnabled(self.request() is not None)

    def _connect_steps(self) -> None:
        self._fields.chooser.ready.connect(self._on_chooser_ready)
        self._fields.chooser.cleared.connect(self._on_chooser_cleared)
        self._fields.done.connect(self._on_fields_done)
        self._fields.extend_asked.connect(self._on_extend_asked)
        self._plan.start_asked.connect(self.start)
        self._watch.pause_asked.connect(self._on_pause_asked)
        self._watch.go_on_asked.connect(self._on_go_on_asked)
        self._watch.finish_asked.connect(self._on_finish_asked)
        self._watch.cancel_asked.connect(self._on_cancel_asked)
        self._watch.resume_asked.connect(self._on_resume_asked)
        self._result.again_asked.connect(self._on_again_asked)

    def _connect_workers(self, labelled: LabelledWorker, training: TrainingWorker) -> None:
        self.split_asked.connect(labelled.split)
        labelled.split_ready.connect(self._on_labelled_split_ready)
        labelled.failed.connect(self._on_labelled_failed)
        self.train_asked.connect(training.train)
        self.list_asked.connect(training.list_runs)
        self.discard_asked.connect(training.discard)
        training.created.connect(self._on_training_created)
        training.history_read.connect(self._on_training_history_read)
        training.message.connect(self._on_training_message)
        training.finished.connect(self._on_training_finished)
        training.cancelled.connect(self._on_training_cancelled)
        training.failed.connect(self._on_training_failed)
        training.runs_listed.connect(self._on_training_runs_listed)

    @Slot(object)
    def _on_chooser_ready(self, labelled: LabelledSet) -> None:
        self._split = None
        if not labelled.images:
            self._fields.show_nothing()
            return
        self._ask_for_split(labelled, extend=False)

    @Slot()
    def _on_extend_asked(self) -> None:
        labelled = self._fields.chooser.labelled
        if labelled is not None:
            self._ask_for_split(labelled, extend=True)

    @Slot()
    def _on_chooser_cleared(self) -> None:
        self._split = None
        self._fields.show_nothing()
        if not self.is_running:
            self._plan.set_reachable(False)
            self._plan.set_open(False)

    @Slot(int, object)
    def _on_labelled_split_ready(self, job_id: int, split: Split) -> None:
        labelled = self._fields.chooser.labelled
        if job_id != self._split_job or labelled is None:
            return
        self._split = split
        self._fields.show_split(labelled, split)
        self._plan.set_reachable(True)
        self._plan.start.setEnabled(not self.is_running)

    @Slot(int, object)
    def _on_labelled_failed(self, job_id: int, error: AppError) -> None:
        if job_id == self._split_job:
            outdated = isinstance(error, SplitOutdatedError)
            self._fields.show_refusal(error.message, error.detail, extendable=outdated)

    @Slot()
    def _on_fields_done(self) -> None:
        self.step_asked.emit(self._plan.number)

    @Slot(int, str)
    def _on_training_created(self, job_id: int, run_id: str) -> None:
        if job_id == self._job:
            self._run_id = run_id

    @Slot(int, object)
    def _on_training_history_read(self, job_id: int, epochs: Sequence[EpochDone]) -> None:
        if job_id == self._job:
            self._watch.show_running(epochs)

    @Slot(int, object)
    def _on_training_message(self, job_id: int, message: JobMessage) -> None:
        if job_id != self._job:
            return
        if isinstance(message, EpochDone):
            self._watch.add_epoch(message)
        elif isinstance(message, StepDone):
            self._watch.show_step(message)
        elif isinstance(message, NoticeRaised):
            self._watch.show_notice(message.text)

    @Slot(int, object)
    def _on_training_finished(self, job_id: int, result: FineTuneResult) -> None:
        if job_id != self._job:
            return
        self._end()
        best = self._watch.loss.best()
        self._watch.show_ended()
        self._watch.set_done(True, self._watch.summary_of(best))
        self._result.show_result(result, self._title)
        self._result.set_reachable(True)
        self.step_asked.emit(self._result.number)
        self.trained.emit(result.model_id)

    @Slot(int)
    def _on_training_cancelled(self, job_id: int) -> None:
        if job_id == self._job:
            self._end()
            self._watch.show_idle()
            self._watch.set_reachable(False)
            self._plan.set_done(False)
            self.step_asked.emit(self._plan.number if self._split is not None else self._fields.number)

    @Slot(int, object)
    def _on_training_failed(self, job_id: int, error: AppError) -> None:
        if job_id != self._job:
            return
        self._end()
        if not self._run_id:
            # It was refused before anything was set up: a leak, too few fields, a missing model.
            self._watch.set_reachable(False)
            self._plan.set_done(False)
            self._plan.alarm.say(error.message, error.detail)
            self.step_asked.emit(self._plan.number)
            return
        resumable = isinstance(error, ChildDiedError) or bool(self._watch.epochs)
        self._watch.show_trouble(error.message, error.detail, resumable=resumable)

    @Slot(object)
    def _on_training_runs_listed(self, runs: Sequence[RunSummary]) -> None:
        self._runs = {run.run_id: run for run in runs}
        waiting = [run for run in runs if run.state == "unfinished" and run.run_id != self._run_id]
        self.unfinished.emit(None if self.is_running else next(iter(waiting), None))

    @Slot()
    def _on_pause_asked(self) -> None:
        if self._control is not None:
            self._control.pause()
            self._watch.show_paused(True)

    @Slot()
    def _on_go_on_asked(self) -> None:
        if self._control is not None:
            self._control.resume()
            self._watch.show_paused(False)

    @Slot()
    def _on_finish_asked(self) -> None:
        if self._control is not None:
            self._control.finish()
            self._watch.show_finishing()

    @Slot()
    def _on_cancel_asked(self) -> None:
        if self._control is not None:
            self._control.cancel()

    @Slot()
    def _on_resume_asked(self) -> None:
        self.resume(self._run_id)

    @Slot()
    def _on_again_asked(self) -> None:
        self._plan.set_done(False)
        self.step_asked.emit(self._plan.number if self._split is not None else self._fields.number)
