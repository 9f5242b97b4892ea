"""``lamella train``: labelled fields to a new model, or on with a run that was interrupted."""

import argparse
import contextlib
import threading
from collections.abc import Iterator
from dataclasses import replace

from desktop_app.cli.exit_codes import ExitCode
from desktop_app.cli.interruption import cancel_on_interrupt
from desktop_app.cli.labelled_input import read_labelled
from desktop_app.cli.summary import warn
from desktop_app.cli.train_arguments import NEWEST
from desktop_app.cli.train_print import TrainingDisplay, print_before_after
from desktop_app.domain.cancellation import Cancelled, CancelToken
from desktop_app.domain.errors import AppError, ChildDiedError
from desktop_app.domain.labelled import LabelledSet, Side, Split
from desktop_app.domain.strategy_words import STRATEGY_BY_OPTION
from desktop_app.domain.training_plan import TrainingPlan, usual_stages
from desktop_app.services.fine_tune import FineTuneModel, FineTuneRequest, FineTuneResult
from desktop_app.services.job_control import JobControl
from desktop_app.services.labelled_folder import LabelledFolders
from desktop_app.services.report_results import RESEARCH_USE_NOTICE
from desktop_app.services.training_component import require_training
from desktop_app.services.workspace import Workspace

_LOOK_EVERY_S = 0.1


def run_train(options: argparse.Namespace) -> int:
    """Train or resume; return the exit code.

    Raises:
        AppError: usage, fields, a leaking split, model, training or its component.
    """
    cancel = CancelToken()
    with contextlib.closing(Workspace.open(options.profile)) as workspace, cancel_on_interrupt(cancel):
        workspace.start_logging()
        require_training()  # before anything is read
        tuning = FineTuneModel(workspace.dirs, workspace.models)
        try:
            run_id = _chosen_run(tuning, options) or _new_run(workspace, tuning, options, cancel)
        except Cancelled:
            return ExitCode.INTERRUPTED
        return _train(tuning, run_id, cancel)


def _chosen_run(tuning: FineTuneModel, options: argparse.Namespace) -> str:
    """Return the run to go on with; empty for a new one.

    Raises:
        AppError: there is none, it has finished, or neither FOLDER nor --resume was given.
    """
    if options.resume is None:
        if options.folder is None and options.from_session is None:
            raise AppError("Name a FOLDER of labelled fields, or go on with a run by --resume.")
        return ""
    if options.folder is not None or options.from_session is not None:
        warn("The folder is not read again: a resumed run keeps the fields and settings it began with.")
    runs = [run for run in tuning.runs() if options.resume in (NEWEST, run.run_id)]
    for run in runs:
        if run.state != "finished":
            print(f'Going on with "{run.title}" ({run.run_id}), {run.epochs_done} epochs done.')
            return run.run_id
    if options.resume != NEWEST and runs:
        raise AppError(f"The run {options.resume} has finished; its model is {runs[0].model_id}.")
    raise AppError("There is no unfinished training run of that name." if runs else "There is no such run.")


def _new_run(
    workspace: Workspace, tuning: FineTuneModel, options: argparse.Namespace, cancel: CancelToken
) -> str:
    base = workspace.models.summary(options.model)  # before hours of reading
    labelled = read_labelled(workspace, options, cancel)
    split = _split(LabelledFolders(workspace.dirs), labelled, options)
    for sentence in (*labelled.notices, *split.warnings):
        warn(sentence)
    if labelled.left_out:
        warn(
            f"{len(labelled.left_out)} files are left out; {labelled.left_out[0].path}: "
            f"{labelled.left_out[0].reason}"
        )
    plan = replace(plan_of(options), base_model=base.identity.model_id)
    run_id = tuning.create(FineTuneRequest(labelled, split, plan, options.title))
    print(f"Starting from {base.identity.model_id} {base.identity.version}; run {run_id}")
    for side in Side:
        fields = split.images_of(labelled, side)
        print(f"  {side.value:<11}{len(fields):>6} fields of {len({i.patient for i in fields})} patients")
    return run_id


def _split(folders: LabelledFolders, labelled: LabelledSet, options: argparse.Namespace) -> Split:
    if options.split is not None:
        return folders.use_split_file(options.split, labelled)
    return folders.split(labelled, renew=options.new_split, extend=options.extend_split)


def plan_of(options: argparse.Namespace) -> TrainingPlan:
    """Return the plan that the arguments describe; what they do not say has its default."""
    stages = usual_stages(STRATEGY_BY_OPTION[options.strategy])
    if options.keep_head:
        stages = stages[-1:]
    if options.epochs is not None:
        stages = tuple(replace(stage, epochs=options.epochs) for stage in stages)
    if options.learning_rate is not None:
        stages = (*stages[:-1], replace(stages[-1], learning_rate=options.learning_rate))
    plan = TrainingPlan(stages=stages, fresh_head=not options.keep_head)
    chosen = {"batch_size": options.batch_size, "seed": options.seed}
    return replace(plan, **{name: value for name, value in chosen.items() if value is not None})


def _train(tuning: FineTuneModel, run_id: str, cancel: CancelToken) -> int:
    control = JobControl()
    try:
        with _left_when(cancel, control), TrainingDisplay() as display:
            for message in tuning.run(run_id, control):
                display.show(message)
    except Cancelled:
        done = len(tuning.history(run_id))
        print(f"Stopped after {done} epochs. Go on with: lamella train --resume {run_id}")
        return ExitCode.INTERRUPTED
    except ChildDiedError:
        warn(f"Go on with: lamella train --resume {run_id}")
        raise
    _print_result(tuning.result(run_id))
    return ExitCode.OK


@contextlib.contextmanager
def _left_when(cancel: CancelToken, control: JobControl) -> Iterator[None]:
    """Leave the run once ``cancel`` is set.

    A thread does it: the signal's handler may interrupt whoever holds the lock of ``control``.
    """
    over = threading.Event()

    def watch() -> None:
        while not over.is_set():
            if cancel.wait(_LOOK_EVERY_S):
                control.leave()
                return

    watcher = threading.Thread(target=watch, name="interrupt watcher")
    watcher.start()
    try:
        yield
    finally:
        over.set()
        watcher.join()


def _print_result(result: FineTuneResult) -> None:
    print(f"Best epoch: {result.best_epoch}")
    print_before_after(result)
    print(f"New model: {result.model_id} ({result.package_path})")
    print(
        f"Use it: lamella classify FOLDER --model {result.model_id}; "
        f"make it the default: lamella models default {result.model_id}"
    )
    print(RESEARCH_USE_NOTICE)
