"""``lamella calibrate``: what fitting a model to this laboratory brings; keep, list, use, remove layers."""

import argparse
import contextlib

from desktop_app.cli.exit_codes import ExitCode
from desktop_app.cli.interruption import cancel_on_interrupt
from desktop_app.cli.labelled_input import class_map, read_labelled, show_progress
from desktop_app.cli.summary import warn
from desktop_app.domain.cancellation import Cancelled, CancelToken
from desktop_app.domain.errors import CalibrationError
from desktop_app.domain.evaluation import Figure
from desktop_app.domain.figure_kinds import figure_title
from desktop_app.domain.labelled import LabelOptions
from desktop_app.domain.local_calibration import CalibrationDepth, CalibrationProposal
from desktop_app.services.calibrate_lab import CalibrateToLab, OtherFolder
from desktop_app.services.report_results import RESEARCH_USE_NOTICE
from desktop_app.services.workspace import Workspace


def run(options: argparse.Namespace) -> int:
    """Run the command; return the exit code.

    Raises:
        AppError: usage, fields, model or layer.
    """
    cancel = CancelToken()
    with contextlib.closing(Workspace.open(options.profile)) as workspace, cancel_on_interrupt(cancel):
        workspace.start_logging()
        use = CalibrateToLab(workspace.models, workspace.calibrations, options.threads)
        model_id = workspace.models.summary(options.model).identity.model_id
        try:
            if options.list:
                return _list(use, model_id)
            if options.remove:
                use.remove(model_id, options.remove)
                print(f"{options.remove} is removed; {model_id} answers as before.")
                return ExitCode.OK
            if options.use is not None:
                use.activate(model_id, options.use)
                print(f"{model_id} now answers {f'with {options.use}' if options.use else 'as it is'}.")
                return ExitCode.OK
            return _propose(workspace, use, model_id, options, cancel)
        except Cancelled:
            return ExitCode.INTERRUPTED


def _list(use: CalibrateToLab, model_id: str) -> int:
    layers = use.layers(model_id)
    for layer in layers:
        mark = " (in use)" if layer.is_active else ""
        made = "" if layer.created_at is None else f"{layer.created_at:%Y-%m-%d}"
        counts = f"{layer.fields} fields of {layer.patients} patients"
        print(f"{layer.name}{mark}  {layer.depth or ''}  {counts}  {made}  {layer.digest[:12]}")
        if layer.problem:
            warn(f"{layer.name}: {layer.problem}")
    if not layers:
        print(f"No calibration of {model_id} is kept.")
    return ExitCode.OK


def _propose(
    workspace: Workspace,
    use: CalibrateToLab,
    model_id: str,
    options: argparse.Namespace,
    cancel: CancelToken,
) -> int:
    if options.folder is None and options.from_session is None:
        raise CalibrationError("Name the folder of labelled fields, or --list, --use NAME or --remove NAME.")
    if options.keep and not options.name:
        raise CalibrationError("A calibration that is kept needs a name: --name NAME.")
    labelled = read_labelled(workspace, options, cancel)
    depth = CalibrationDepth(options.depth)
    show_progress(use.propose(labelled, model_id, depth, cancel, others=_others(options)))
    proposal = use.result
    _print(proposal)
    if options.keep:
        layer = use.keep(proposal, options.name)
        print(f"Kept and in use: {layer.name}, digest {layer.digest[:12]}.")
    print(RESEARCH_USE_NOTICE)
    return ExitCode.OK if proposal.layer is not None or proposal.plan is not None else ExitCode.ERROR


def _others(options: argparse.Namespace) -> OtherFolder | None:
    if options.others is None:
        return None
    return OtherFolder(options.others, LabelOptions(class_map(options.classes), options.patients))


def _print(proposal: CalibrationProposal) -> None:
    print(
        f"{proposal.model_title}: {proposal.fields} labelled fields of {proposal.patients} patients "
        f"({proposal.benign_patients} benign, {proposal.malignant_patients} malignant)"
    )
    for sentence in proposal.warnings:
        warn(sentence)
    for before, after in zip(proposal.before, proposal.after, strict=True):
        print(f"  {figure_title(before.key):<18} before {_number(before)}   after {_number(after)}")
    for sentence in (proposal.alignment, proposal.held_back, proposal.confidence, proposal.refusal or ""):
        if sentence:
            print(sentence)


def _number(figure: Figure) -> str:
    if figure.value is None:
        return "-"
    interval = "" if figure.low is None else f" ({figure.low:.2f} to {figure.high:.2f})"
    return f"{figure.value:.3f}{interval}"
