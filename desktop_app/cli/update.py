"""``lamella update apply | rollback | status``."""

import argparse
import contextlib
import sys
from collections.abc import Iterator

import desktop_app
from desktop_app.cli.agreeing import how_to_agree, signature_words
from desktop_app.cli.exit_codes import ExitCode
from desktop_app.cli.interruption import cancel_on_interrupt
from desktop_app.cli.progress_display import ProgressDisplay
from desktop_app.domain.cancellation import Cancelled, CancelToken
from desktop_app.domain.errors import AppError, ConsentNeededError
from desktop_app.domain.progress import ProgressEvent
from desktop_app.domain.trust import Consent
from desktop_app.services.build_words import build_words
from desktop_app.services.updates import Updates, UpdateStep
from desktop_app.services.workspace import Workspace

_STOPPING = "Stopping ..."
_STEPS = {
    UpdateStep.UNPACKING: "Unpacking and verifying ...",
    UpdateStep.TRYING: "Letting the version answer for itself ...",
}


def run_apply(options: argparse.Namespace) -> int:
    """Apply an update file."""
    _start_logging(options)
    consent = Consent(unsigned=options.unsigned_ok, downgrade=options.allow_downgrade)
    updates, cancel = Updates.of_this_program(), CancelToken()
    offer = updates.inspect(options.path)
    doubt = offer.doubt
    way = f"{doubt.installed} -> {doubt.version}" if doubt.installed else doubt.version
    print(f"{doubt.name} {way}, {signature_words(doubt.standing)}, {offer.megabytes} MB")
    sys.stdout.flush()
    try:
        with cancel_on_interrupt(cancel, _STOPPING):
            _show(updates.apply(options.path, cancel, consent), offer.megabytes)
    except ConsentNeededError as error:
        raise AppError(f"{error.message} {how_to_agree(doubt, consent)}") from error
    except Cancelled:
        print("Stopped. Nothing was changed.", file=sys.stderr)
        return ExitCode.INTERRUPTED
    if offer.is_program:
        print(f"Lamella {doubt.version} is ready. It starts next time.")
        _warn_of_training(updates)
    else:
        print(f"{doubt.name} {doubt.version} is installed. Start Lamella anew to train models.")
    return ExitCode.OK


def run_rollback(options: argparse.Namespace) -> int:
    """Make the version before the current one start again."""
    _start_logging(options)
    updates, cancel = Updates.of_this_program(), CancelToken()
    try:
        with cancel_on_interrupt(cancel, _STOPPING):
            _show(updates.roll_back(cancel), 0)
    except Cancelled:
        print("Stopped. Nothing was changed.", file=sys.stderr)
        return ExitCode.INTERRUPTED
    print(f"Lamella {updates.status().current} starts next time.")
    return ExitCode.OK


def run_status(options: argparse.Namespace) -> int:
    """Print what is installed and whom this build trusts."""
    _start_logging(options)
    status = Updates.of_this_program().status()
    lines = [("running", desktop_app.__version__)]
    if not status.why_not:
        lines += [
            ("starts next", status.current or "unknown: run the installer again"),
            ("to go back to", status.previous or "no earlier version is kept"),
            ("Lamella Training", status.current if status.has_training else "not installed for this version"),
        ]
    lines.append(("build", build_words()))
    width = max(len(label) for label, _ in lines)
    for label, text in lines:
        print(f"{label:<{width}}  {text}")
    if status.why_not:
        print(status.why_not)
    return ExitCode.OK


def _warn_of_training(updates: Updates) -> None:
    if updates.lost_training():
        print(
            "Lamella Training belongs to the version before. To train models with the new one, apply the "
            "Lamella Training update of the same number."
        )


def _show(events: Iterator[ProgressEvent[UpdateStep]], megabytes: int) -> None:
    with contextlib.ExitStack() as stack:
        display = stack.enter_context(ProgressDisplay(megabytes, "MB")) if megabytes else None
        for event in events:
            for step in event.batch:
                if step in _STEPS:
                    print(_STEPS[step], file=sys.stderr, flush=True)
            if display is not None:
                display.show(event.done)


def _start_logging(options: argparse.Namespace) -> None:
    Workspace.open(options.profile).start_logging()
