"""``lamella self-check``: what support asks for, as one text."""

import argparse
import contextlib

from desktop_app.cli.exit_codes import ExitCode
from desktop_app.cli.interruption import cancel_on_interrupt
from desktop_app.domain.cancellation import Cancelled, CancelToken
from desktop_app.domain.errors import AppError
from desktop_app.domain.self_check import CheckLine, Health, to_text, worst
from desktop_app.services.self_check import SelfCheck
from desktop_app.services.workspace import Workspace


def run_self_check(options: argparse.Namespace) -> int:
    """Check everything; print the text, or write it to a file. Returns ``PROBLEM`` when there is one."""
    cancel = CancelToken()
    lines: list[CheckLine] = []
    with contextlib.closing(Workspace.open(options.profile)) as workspace, cancel_on_interrupt(cancel):
        workspace.start_logging()
        try:
            for event in SelfCheck(workspace)(cancel):
                lines += event.batch
        except Cancelled:
            return ExitCode.INTERRUPTED
    text = to_text(lines)
    if options.out is None:
        print(text, end="")
    else:
        try:
            options.out.write_text(text, encoding="utf-8")
        except OSError as error:
            raise AppError(f"{options.out} cannot be written: {error.strerror}.", str(error)) from error
        print(f"Wrote {options.out} (result: {worst(lines).value})")
    return ExitCode.PROBLEM if worst(lines) is Health.PROBLEM else ExitCode.OK
