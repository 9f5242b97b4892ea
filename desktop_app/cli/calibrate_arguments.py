"""The grammar of ``calibrate``."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.cli.labelled_arguments import add_label_options, add_session_option

if TYPE_CHECKING:
    _Commands = argparse._SubParsersAction[argparse.ArgumentParser]


def add_calibrate_command(commands: "_Commands") -> None:
    """Add ``calibrate``."""
    parser = commands.add_parser(
        "calibrate",
        help="fit a model to your laboratory with a few labelled fields",
        description="Shows what fitting a model to your laboratory brings, measured on patients held back; "
        "--keep keeps it as a named layer that can be removed (docs/calibration.md).",
        epilog="exit codes: 0 done; 2 too few fields, usage or model error; 130 stopped with Ctrl+C.",
    )
    add = parser.add_argument
    add("folder", type=Path, nargs="?", metavar="FOLDER", help="labelled fields, as for evaluate")
    add_label_options(parser)
    add_session_option(parser)
    add(
        "--others",
        type=Path,
        metavar="FOLDER2",
        help="more fields of your laboratory, without labels; they help to align, and are never measured",
    )
    add("--model", default="", metavar="ID", help="model (default: the default model)")
    add(
        "--depth",
        choices=("bias", "head", "backbone"),
        default="bias",
        help="how much is adapted (default: bias and temperature)",
    )
    add("--name", default="", metavar="NAME", help="name of the layer")
    add("--keep", action="store_true", help="keep the layer under --name and use it")
    add("--list", action="store_true", help="list the layers of the model")
    add("--use", metavar="NAME", help='use a layer that was kept; "" uses the model as it is')
    add("--remove", default="", metavar="NAME", help="delete a layer; the model answers as before")
    add("--threads", type=int, default=0, metavar="N", help="threads of the engine")
    parser.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    from desktop_app.cli.calibrate import run

    return run(options)
