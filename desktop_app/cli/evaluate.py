"""``lamella evaluate`` and ``lamella compare``: figures on the screen, reports as HTML and JSON."""

import argparse
import contextlib
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from desktop_app.cli.exit_codes import ExitCode
from desktop_app.cli.figure_print import print_comparison, print_evaluation
from desktop_app.cli.interruption import cancel_on_interrupt
from desktop_app.cli.labelled_input import read_labelled, read_split, show_progress
from desktop_app.cli.summary import warn
from desktop_app.domain.cancellation import Cancelled, CancelToken
from desktop_app.domain.errors import ExportError
from desktop_app.domain.evaluation import Evaluation
from desktop_app.domain.labelled import Side
from desktop_app.services.compare import CompareModels, roc_curves
from desktop_app.services.evaluate import EvaluateModel
from desktop_app.services.evaluation_choice import KNOWN_PATIENT
from desktop_app.services.evaluation_figures import (
    FigurePicture,
    comparison_request,
    draw_here,
    evaluation_request,
)
from desktop_app.services.evaluation_report import (
    save_comparison_html,
    save_comparison_json,
    save_html,
    save_json,
)
from desktop_app.services.report_results import RESEARCH_USE_NOTICE
from desktop_app.services.workspace import Workspace


def run_evaluate(options: argparse.Namespace) -> int:
    """Evaluate one model; return the exit code.

    Raises:
        AppError: usage, fields, model or report.
    """
    return _run(options, _evaluate)


def run_compare(options: argparse.Namespace) -> int:
    """Compare several models; return the exit code.

    Raises:
        AppError: usage, fields, model or report.
    """
    return _run(options, _compare)


def _run(
    options: argparse.Namespace, command: Callable[[Workspace, argparse.Namespace, CancelToken], int]
) -> int:
    _check_targets([options.html, options.json])
    cancel = CancelToken()
    with contextlib.closing(Workspace.open(options.profile)) as workspace, cancel_on_interrupt(cancel):
        workspace.start_logging()
        try:
            code = command(workspace, options, cancel)
        except Cancelled:
            return ExitCode.INTERRUPTED
    print(RESEARCH_USE_NOTICE)
    return code


def _evaluate(workspace: Workspace, options: argparse.Namespace, cancel: CancelToken) -> int:
    model_id = workspace.models.summary(options.model).identity.model_id
    labelled = read_labelled(workspace, options, cancel)
    use = EvaluateModel(workspace.models, options.threads)
    show_progress(
        use.run(
            labelled,
            model_id,
            cancel,
            split=read_split(workspace, options, labelled),
            side=Side(options.side),
            include_known=options.include_known_patients,
        )
    )
    evaluation = use.result
    for sentence in evaluation.warnings:
        warn(sentence)
    print_evaluation(evaluation)
    if options.html is not None:
        with _figures(
            lambda folder: evaluation_request(evaluation.curves, folder, workspace.dirs.cache_dir)
        ) as drawn:
            save_html(evaluation, drawn, options.html)
        print(f"Report: {options.html}")
    if options.json is not None:
        save_json(evaluation, options.json)
        print(f"JSON: {options.json}")
    return _code(evaluation)


def _compare(workspace: Workspace, options: argparse.Namespace, cancel: CancelToken) -> int:
    ids = [word.strip() for word in options.models.split(",") if word.strip()]
    for model_id in ids:
        workspace.models.summary(model_id)  # before hours of reading
    labelled = read_labelled(workspace, options, cancel)
    use = CompareModels(workspace.models, workspace.dirs.data_dir / "training_runs", options.threads)
    show_progress(
        use.run(
            labelled,
            ids,
            cancel,
            split=read_split(workspace, options, labelled),
            side=Side(options.side),
            include_known=options.include_known_patients,
        )
    )
    comparison = use.result
    for sentence in comparison.warnings:
        warn(sentence)
    print_comparison(comparison)
    if options.html is not None:
        rocs, cache_dir = roc_curves(comparison), workspace.dirs.cache_dir
        with _figures(
            lambda folder: comparison_request(rocs, comparison.histories, folder, cache_dir)
        ) as drawn:
            save_comparison_html(comparison, drawn, options.html)
        print(f"Report: {options.html}")
    if options.json is not None:
        save_comparison_json(comparison, options.json)
        print(f"JSON: {options.json}")
    return _code(comparison.rows[0].evaluation)


@contextlib.contextmanager
def _figures(request_for: Callable[[Path], dict[str, Any]]) -> Iterator[tuple[FigurePicture, ...]]:
    with tempfile.TemporaryDirectory(prefix="lamella-figures-") as folder:
        yield draw_here(request_for(Path(folder)))


def _check_targets(paths: Sequence[Path | None]) -> None:
    """Check what would otherwise fail only after hours of computing."""
    for path in paths:
        if path is not None and not path.absolute().parent.is_dir():
            raise ExportError(f"The folder for the report {path} does not exist.")


def _code(evaluation: Evaluation) -> int:
    failed = any(left.reason != KNOWN_PATIENT for left in evaluation.left_out)
    return ExitCode.SOME_FAILED if failed else ExitCode.OK
