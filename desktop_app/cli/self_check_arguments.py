"""The grammar of ``lamella self-check``."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    _Commands = argparse._SubParsersAction[argparse.ArgumentParser]

_DESCRIPTION = """\
Looks at everything that Lamella needs: program, models (every file and answer), folders and disks, memory,
one test image by the clock. The text names no folder, file, patient, user or computer; nothing is sent."""


def add_self_check_command(commands: "_Commands") -> None:
    """Add the command."""
    parser = commands.add_parser(
        "self-check",
        help="check program, models, disks and memory; one text for whoever helps you",
        description=_DESCRIPTION,
        epilog="exit codes: 0 no problem (there may be warnings); 1 a problem; 130 stopped with Ctrl+C",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--out", type=Path, metavar="FILE", help="write the text to FILE")
    parser.set_defaults(run=_run_self_check)


def _run_self_check(options: argparse.Namespace) -> int:
    from desktop_app.cli.self_check import run_self_check

    return run_self_check(options)
