"""``lamella report``: report on what a session knows; and the reports that ``classify`` writes at its end."""

import argparse
import contextlib
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TextIO

from desktop_app.cli.exit_codes import ExitCode
from desktop_app.cli.interruption import cancel_on_interrupt
from desktop_app.cli.progress_display import ProgressDisplay
from desktop_app.cli.summary import warn
from desktop_app.domain.cancellation import Cancelled, CancelToken
from desktop_app.domain.csv_options import CsvOptions
from desktop_app.domain.errors import AppError, ExportError
from desktop_app.domain.field import FieldState
from desktop_app.domain.field_query import FieldQuery
from desktop_app.domain.model_identity import ModelSummary
from desktop_app.domain.patient_context import with_peers
from desktop_app.domain.row_index import RowIndex
from desktop_app.domain.verdict import FieldStatus
from desktop_app.services.report_results import RESEARCH_USE_NOTICE
from desktop_app.services.session import Session
from desktop_app.services.session_report import ReportOrder, WriteReport, report_kind, write_key
from desktop_app.services.workspace import Workspace


def run(options: argparse.Namespace) -> int:
    """Run the command; return the exit code.

    Raises:
        AppError: usage, folder, model or report.
    """
    if not options.out and options.key is None:
        raise AppError("Say where to write the report: --out FILE.csv, FILE.xlsx or FILE.html.")
    check_targets([*options.out, *(() if options.key is None else (options.key,))])
    marks = csv_options(options)
    cancel = CancelToken()
    with contextlib.closing(Workspace.open(options.profile)) as workspace, cancel_on_interrupt(cancel):
        workspace.start_logging()
        found = workspace.models.summary(options.model)
        model = replace(found, identity=found.identity.asked(careful=options.careful))
        with contextlib.closing(workspace.open_session(options.folder)) as session:
            if session.problem is not None:
                # Answers kept in memory only would be none at all.
                raise session.problem
            try:
                states = _states(session, model, options, cancel)
                target = ReportTarget(workspace, session, model, marks, cancel)
                write_reports(target, states, options, options.out)
                if options.key is not None:
                    rows = write_key(session, workspace.models, tuple(states), options.key)
                    print(f"Key: {options.key} ({rows} rows)")
            except Cancelled:
                print("Stopped.", file=sys.stderr)
                return ExitCode.INTERRUPTED
    print(RESEARCH_USE_NOTICE)
    return ExitCode.OK


@dataclass(frozen=True, slots=True)
class ReportTarget:
    """What all reports of one call share; ``stream`` gets a line for each of them."""

    workspace: Workspace
    session: Session
    model: ModelSummary
    marks: CsvOptions
    cancel: CancelToken
    stream: TextIO | None = None


def write_reports(
    target: ReportTarget, states: Sequence[FieldState], options: argparse.Namespace, paths: Iterable[Path]
) -> None:
    """Write reports on ``states`` and print where each is.

    Raises:
        ExportError: one could not be written.
        Cancelled: ``cancel`` was set.
    """
    write = WriteReport(target.session, target.workspace.models)
    for path in paths:
        order = ReportOrder(
            states=tuple(states),
            path=path,
            model=target.model,
            thresholds=target.model.thresholds,
            csv=target.marks,
            is_pseudonymised=options.pseudonymise,
            lab_name=options.lab_name,
            logo=options.logo,
            with_heat_maps=not options.no_heat_maps,
        )
        with contextlib.closing(_Stages()) as stages:
            rows = write(order, target.cancel, stages.show)
        print(f"Report: {path} ({rows} rows)", file=target.stream)


class _Stages:
    """Shows one stage of a report after the other: pictures, then rows."""

    def __init__(self) -> None:
        self._total = 0
        self._display: ProgressDisplay | None = None

    def show(self, done: int, total: int) -> None:
        if self._display is None or total != self._total:
            self.close()
            self._total, self._display = total, ProgressDisplay(total)
        self._display.show(done)

    def close(self) -> None:
        if self._display is not None:
            self._display.__exit__()


def check_targets(paths: Iterable[Path]) -> None:
    """Check what would otherwise fail only after hours of computing.

    Raises:
        ExportError: a folder is not there, or a format cannot be written from here.
    """
    for path in paths:
        if report_kind(path) == "pdf":
            raise ExportError(
                f"The window prints PDF. Write {path.with_suffix('.html').name} here; a browser prints that."
            )
        if not path.absolute().parent.is_dir():
            raise ExportError(f"The folder for the report {path} does not exist.")


def csv_options(options: argparse.Namespace) -> CsvOptions:
    """Return the marks of a CSV.

    Raises:
        AppError: they are the same.
    """
    try:
        return CsvOptions(options.separator, options.decimal)
    except ValueError as error:
        raise AppError(str(error)) from error


def _states(
    session: Session, model: ModelSummary, options: argparse.Namespace, cancel: CancelToken
) -> list[FieldState]:
    index = RowIndex()
    for found in session.open_folder(model.identity, options.recursive, cancel, warn):
        index.upsert(found.batch)
    index.upsert(with_peers(index))
    states = index.states(index.order(FieldQuery(model.thresholds)))
    waiting = sum(state.status is FieldStatus.PENDING for state in states)
    if waiting:
        warn(f"{waiting} of {len(states)} fields have no answer of {model.identity.model_id} yet.")
    return states
