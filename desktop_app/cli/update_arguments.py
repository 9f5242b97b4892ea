"""The grammar of ``lamella update``."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.cli.agreeing import add_consent_options

if TYPE_CHECKING:
    _Commands = argparse._SubParsersAction[argparse.ArgumentParser]

_EXIT_CODES = """\
exit codes: 0 done; 2 refused or failed, nothing was changed; 130 stopped with Ctrl+C, nothing was changed."""


def add_update_command(commands: "_Commands") -> None:
    """Add ``update apply | rollback | status``."""
    parser = commands.add_parser(
        "update", help="apply an update file, go back to the version before, or say what is installed"
    )
    actions = parser.add_subparsers(title="actions", metavar="ACTION", required=True)
    apply = actions.add_parser(
        "apply",
        help="apply an update file (.lamella-update)",
        description="Checks signature, platform and the room on the disk, lays the new version beside the "
        "others, verifies every file, lets it answer for itself, and makes it the one that starts next. "
        "Until then nothing changes, whatever happens (docs/updating.md).",
        epilog=_EXIT_CODES,
    )
    apply.add_argument("path", type=Path, metavar="FILE", help="a .lamella-update file")
    add_consent_options(apply)
    apply.set_defaults(run=_run_apply)
    rollback = actions.add_parser(
        "rollback", help="make the version before this one start again", epilog=_EXIT_CODES
    )
    rollback.set_defaults(run=_run_rollback)
    status = actions.add_parser("status", help="print versions, build and trusted keys")
    status.set_defaults(run=_run_status)


def _run_apply(options: argparse.Namespace) -> int:
    from desktop_app.cli.update import run_apply

    return run_apply(options)


def _run_rollback(options: argparse.Namespace) -> int:
    from desktop_app.cli.update import run_rollback

    return run_rollback(options)


def _run_status(options: argparse.Namespace) -> int:
    from desktop_app.cli.update import run_status

    return run_status(options)
