"""The grammar of ``lamella session verify | versions | save-as | relocate``."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    _Commands = argparse._SubParsersAction[argparse.ArgumentParser]

_VERIFY = """\
Checks the file by SQLite's own check, the log's chain of hashes, and every review against the log
(docs/sessions.md). Prints the newest hash: compare it with the one in a report. The file is not changed."""
_VERSIONS = """\
Lists each model, calibration and Lamella that answered in this session, the newest first, with the number of
fields and when. Answers of models that are no longer installed are still on record; --csv lists them all. The
session is not changed."""


def add_session_command(commands: "_Commands") -> None:
    """Add the command with its actions."""
    parser = commands.add_parser("session", help="check a session, save it elsewhere, find moved files")
    actions = parser.add_subparsers(title="actions", metavar="ACTION", required=True)
    verify = actions.add_parser(
        "verify", help="check a session and its log", description=_VERIFY, epilog="exit codes: 0 whole; 3 not"
    )
    verify.add_argument("session", type=Path, metavar="FILE", help="a session file, or the folder it is of")
    verify.set_defaults(run=_run_verify)
    versions = actions.add_parser(
        "versions",
        help="show which versions of models and of Lamella made the answers",
        description=_VERSIONS,
    )
    versions.add_argument("session", type=Path, metavar="FILE", help="a session file, or the folder it is of")
    versions.add_argument("--csv", type=Path, metavar="FILE", help="write every one of their answers to FILE")
    versions.set_defaults(run=_run_versions)
    save = actions.add_parser("save-as", help="copy a session to another file")
    save.add_argument("session", type=Path, metavar="FILE", help="a session file, or the folder it is of")
    save.add_argument("target", type=Path, metavar="TARGET", help="the new file (.lamella-session)")
    save.set_defaults(run=_run_save_as)
    relocate = actions.add_parser(
        "relocate",
        help="find the files of a session in the folder they moved to",
        description="Finds files by their content, whatever they are called now, and notes it in the log.",
    )
    relocate.add_argument("session", type=Path, metavar="FILE", help="the session file")
    relocate.add_argument("folder", type=Path, metavar="FOLDER", help="where the files lie now")
    relocate.set_defaults(run=_run_relocate)


def _run_verify(options: argparse.Namespace) -> int:
    from desktop_app.cli.session import run_verify

    return run_verify(options)


def _run_versions(options: argparse.Namespace) -> int:
    from desktop_app.cli.session_versions import run_versions

    return run_versions(options)


def _run_save_as(options: argparse.Namespace) -> int:
    from desktop_app.cli.session import run_save_as

    return run_save_as(options)


def _run_relocate(options: argparse.Namespace) -> int:
    from desktop_app.cli.session import run_relocate

    return run_relocate(options)
