"""The grammar of ``why``."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    _Commands = argparse._SubParsersAction[argparse.ArgumentParser]

_EPILOG = """\
A map shows which places of one depth of the network moved the answer. It is no outline of a tumour and
no proof: docs/heat-maps.md says what it can and cannot tell.

exit codes: 0 done; 3 the picture cannot be read (the reason is printed); 2 usage, model or file error;
130 stopped with Ctrl+C."""


def add_why_command(commands: "_Commands") -> None:
    """Add ``why``."""
    parser = commands.add_parser(
        "why",
        help="show where in a field a model found what speaks for its answer",
        description="Writes PICTURE with its heat map over it (Grad-CAM) as a PNG file.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    add = parser.add_argument
    add("picture", type=Path, metavar="PICTURE", help="one picture of a field")
    add("--model", default="", metavar="ID", help="model to ask (default: the default model)")
    add("--out", type=Path, metavar="FILE.png", help="where to write (default: here, NAME_why.png)")
    add(
        "--target",
        choices=("verdict", "malignant", "benign"),
        default="verdict",
        help="what to explain (default: benign for a benign verdict, else malignant)",
    )
    add("--opacity", type=_share, metavar="X", help="of the colours, 0 to 1 (default: 0.5)")
    add("--threshold", type=_share, metavar="X", help="show only above this share of the map's maximum (0.3)")
    add("--side-by-side", action="store_true", help="put the untouched field to the left")
    add("--threads", type=_count, default=0, metavar="N", help="threads of the engine (default: all)")
    parser.set_defaults(run=_run)


def _share(text: str) -> float:
    try:
        number = float(text)
    except ValueError:
        number = -1.0
    if not 0 <= number <= 1:
        raise argparse.ArgumentTypeError("must lie in 0 to 1")
    return number


def _count(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("must be at least 1")
    return number


def _run(options: argparse.Namespace) -> int:
    from desktop_app.cli.why import run

    return run(options)
