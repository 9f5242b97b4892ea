"""The command line's grammar. Commands are imported when they run, not when they are described."""

import argparse
from pathlib import Path

import desktop_app
from desktop_app.cli.calibrate_arguments import add_calibrate_command
from desktop_app.cli.lab_arguments import add_lab_commands, add_shelf_actions
from desktop_app.cli.report_arguments import add_csv_options, add_report_command, add_report_options
from desktop_app.cli.self_check_arguments import add_self_check_command
from desktop_app.cli.session_arguments import add_session_command
from desktop_app.cli.train_arguments import add_train_command
from desktop_app.cli.update_arguments import add_update_command
from desktop_app.cli.why_arguments import add_why_command

_DESCRIPTION = """\
Classifies fields of H&E-stained breast tissue as benign or malignant, offline, with a calibrated
probability. For research use only: not for diagnosis."""

_EXIT_CODES = """\
exit codes: 0 all files read; 3 some files failed (they are listed, with the reason); 2 usage, folder or
model error; 130 stopped with Ctrl+C (what was done is kept and continues next time)."""

_JSON_HELP = """\
--json prints one object: schema_version (1), app_version, folder, model {id, version, sha256, calibration,
careful}, thresholds {benign, malignant}, counts {benign, malignant, needs_review, failed, pending, total},
notice, and fields: a list of objects with the keys of the CSV report (docs/csv.md), in the order of
the folder; numbers are numbers, what is unknown is null."""


def build_parser() -> argparse.ArgumentParser:
    """Return the parser; ``run`` of its result is the command to call with it."""
    parser = argparse.ArgumentParser(
        prog="lamella",
        description=_DESCRIPTION,
        epilog=_EXIT_CODES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"Lamella {desktop_app.__version__}")
    parser.add_argument(
        "--profile", type=Path, metavar="DIR", help="keep every file that Lamella writes under DIR"
    )
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")
    _add_classify(commands)
    add_report_command(commands)
    _add_models(commands)
    add_lab_commands(commands)
    add_calibrate_command(commands)
    add_train_command(commands)
    add_why_command(commands)
    add_session_command(commands)
    add_self_check_command(commands)
    add_update_command(commands)
    return parser


def _add_classify(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = commands.add_parser(
        "classify",
        help="classify the pictures in a folder",
        description="Classifies every picture in FOLDER and prints a summary.",
        epilog=f"{_JSON_HELP}\n\n{_EXIT_CODES}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    add = parser.add_argument
    add("folder", type=Path, metavar="FOLDER", help="a folder of pictures, or one picture")
    add("--model", default="", metavar="ID", help="model to use (default: the default model)")
    add("--csv", type=Path, metavar="FILE", help="write the CSV report to FILE")
    add(
        "--report",
        type=Path,
        action="append",
        default=[],
        metavar="FILE",
        help="write a report to FILE.csv, FILE.xlsx or FILE.html; may be given several times",
    )
    add_report_options(parser)
    add("--json", action="store_true", help="print the results as JSON on standard output")
    add(
        "--recursive",
        action=argparse.BooleanOptionalAction,
        default=True,
        help="look into sub-folders too (default)",
    )
    add(
        "--careful",
        action="store_true",
        help="answer with the mean over eight turned and mirrored views of each field; eight times slower",
    )
    add("--limit", type=_positive, metavar="N", help="classify only the first N files")
    add_csv_options(parser)
    add("--threads", type=_positive, default=0, metavar="N", help="threads of the engine (default: all)")
    parser.set_defaults(run=_run_classify)


def _add_models(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = commands.add_parser(
        "models", help="list, show, verify, import, export or remove models; choose the default"
    )
    actions = parser.add_subparsers(title="actions", metavar="ACTION", required=True)
    listing = actions.add_parser("list", help="list the installed models")
    listing.set_defaults(run=_run_models_list)
    show = actions.add_parser("show", help="print the card of a model")
    show.add_argument("model", metavar="ID")
    show.set_defaults(run=_run_models_show)
    verify = actions.add_parser("verify", help="check every file of a model and its answers")
    verify.add_argument("model", metavar="ID-or-PATH")
    verify.set_defaults(run=_run_models_verify)
    add_shelf_actions(actions)


def _run_classify(options: argparse.Namespace) -> int:
    from desktop_app.cli.classify import run

    return run(options)


def _run_models_list(options: argparse.Namespace) -> int:
    from desktop_app.cli.models import run_list

    return run_list(options)


def _run_models_show(options: argparse.Namespace) -> int:
    from desktop_app.cli.models import run_show

    return run_show(options)


def _run_models_verify(options: argparse.Namespace) -> int:
    from desktop_app.cli.models import run_verify

    return run_verify(options)


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("must be at least 1")
    return number
