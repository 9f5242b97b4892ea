"""``lamella classify``: open a folder, classify it, print a summary, write the report."""

import argparse
import contextlib
import json
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TextIO

from desktop_app.cli.exit_codes import ExitCode
from desktop_app.cli.interruption import cancel_on_interrupt
from desktop_app.cli.progress_display import ProgressDisplay
from desktop_app.cli.report import ReportTarget, check_targets, csv_options, write_reports
from desktop_app.cli.summary import print_not_assessable, print_summary, warn
from desktop_app.domain.assessment import FolderStain
from desktop_app.domain.cancellation import Cancelled, CancelToken
from desktop_app.domain.csv_options import CsvOptions
from desktop_app.domain.errors import ExportError
from desktop_app.domain.field import FieldState
from desktop_app.domain.field_query import FieldCounts, FieldQuery
from desktop_app.domain.model_identity import ModelSummary
from desktop_app.domain.patient_context import with_peers
from desktop_app.domain.row_index import RowIndex
from desktop_app.domain.verdict import FieldStatus
from desktop_app.services.models import LoadedModel
from desktop_app.services.report_results import RESEARCH_USE_NOTICE, results_object
from desktop_app.services.session import Session
from desktop_app.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class _Outcome:
    states: Sequence[FieldState]
    counts: FieldCounts
    seconds: float
    was_cancelled: bool
    stain: FolderStain | None = None


def run(options: argparse.Namespace) -> int:
    """Run the command; return the exit code.

    Raises:
        AppError: usage, folder, model or report.
    """
    marks = _csv_options(options)
    with contextlib.closing(Workspace.open(options.profile)) as workspace:
        workspace.start_logging()
        model = _as_asked(workspace.models.summary(options.model), options)
        with contextlib.closing(workspace.open_session(options.folder)) as session:
            if session.problem is not None:
                warn(session.problem.message)
            outcome = _classify(workspace, session, model, options)
            finished = [state for state in outcome.states if state.status is not FieldStatus.PENDING]
            _print_results(options, session, model, outcome)
            if options.csv is not None:
                rows = session.export_csv(finished, options.csv, model.identity, model.thresholds, marks)
                print(f"Report: {options.csv} ({rows} rows)", file=_text_stream(options))
            with contextlib.suppress(Cancelled):
                _write_reports(workspace, session, model, finished, options, marks)
            print(RESEARCH_USE_NOTICE, file=_text_stream(options))
    if outcome.was_cancelled:
        return ExitCode.INTERRUPTED
    return ExitCode.SOME_FAILED if outcome.counts.by_verdict["failed"] else ExitCode.OK


def _as_asked(model: ModelSummary, options: argparse.Namespace) -> ModelSummary:
    """Return the model as one whose answers are plain or careful, as the user wants them."""
    return replace(model, identity=model.identity.asked(careful=options.careful))


def _csv_options(options: argparse.Namespace) -> CsvOptions:
    """Check what would otherwise fail only after hours of computing."""
    if options.csv is not None and not options.csv.absolute().parent.is_dir():
        raise ExportError(f"The folder for the report {options.csv} does not exist.")
    check_targets(options.report)
    return csv_options(options)


def _write_reports(
    workspace: Workspace,
    session: Session,
    model: ModelSummary,
    states: Sequence[FieldState],
    options: argparse.Namespace,
    marks: CsvOptions,
) -> None:
    cancel = CancelToken()
    with cancel_on_interrupt(cancel):
        target = ReportTarget(workspace, session, model, marks, cancel, _text_stream(options))
        write_reports(target, states, options, options.report)


def _classify(
    workspace: Workspace, session: Session, model: ModelSummary, options: argparse.Namespace
) -> _Outcome:
    cancel = CancelToken()
    index = RowIndex()
    stains: list[FolderStain] = []
    started = time.monotonic()
    with cancel_on_interrupt(cancel):
        try:
            for found in session.open_folder(model.identity, options.recursive, cancel, warn):
                index.upsert(found.batch)
                if options.limit is not None and len(index) >= options.limit:
                    break
            _limit(index, model, options.limit)
            if len(index):
                loaded = workspace.models.load(
                    model.identity.model_id, options.threads, tell=lambda error: warn(error.message)
                )
                with contextlib.closing(loaded):
                    started = time.monotonic()
                    _run_engine(session, loaded, index, cancel, stains.append, careful=options.careful)
        except Cancelled:
            pass
    index.upsert(with_peers(index))
    query = FieldQuery(model.thresholds)
    states = index.states(index.order(query))
    seconds = time.monotonic() - started
    stain = stains[0] if stains else None
    return _Outcome(states, index.counts(query), seconds, cancel.is_cancelled, stain)


def _limit(index: RowIndex, model: ModelSummary, limit: int | None) -> None:
    if limit is not None:
        index.remove(index.order(FieldQuery(model.thresholds))[limit:])


def _run_engine(
    session: Session,
    loaded: LoadedModel,
    index: RowIndex,
    cancel: CancelToken,
    on_stain: Callable[[FolderStain], None],
    *,
    careful: bool,
) -> None:
    ids = index.order(FieldQuery(loaded.thresholds))
    records = [state.record for state in index.states(ids)]
    events = session.classify(
        records,
        loaded,
        cancel,
        on_problem=lambda error: warn(error.message),
        keep_thumbnails=False,
        careful=careful,
        on_stain=on_stain,
    )
    with ProgressDisplay(len(records)) as display:
        for event in events:
            index.apply(event.batch)
            display.show(event.done)


def _print_results(
    options: argparse.Namespace, session: Session, model: ModelSummary, outcome: _Outcome
) -> None:
    if options.json:
        report = results_object(
            outcome.states, session.root, model.identity, model.thresholds, outcome.counts
        )
        print(json.dumps(report, indent=2, ensure_ascii=True))
    if not outcome.states:
        print("No pictures were found.", file=_text_stream(options))
    else:
        print_summary(model, outcome.states, outcome.counts, outcome.seconds, _text_stream(options))
        print_not_assessable(outcome.states, outcome.stain, _text_stream(options))


def _text_stream(options: argparse.Namespace) -> TextIO:
    return sys.stderr if options.json else sys.stdout
