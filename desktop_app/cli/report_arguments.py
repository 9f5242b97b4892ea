"""The grammar of reports: the options that ``classify`` and ``report`` share, and ``report`` itself."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    _Commands = argparse._SubParsersAction[argparse.ArgumentParser]

_DESCRIPTION = """\
Writes a report on what a session knows, without classifying anything: the newest answers of the model and
the reviews. FOLDER may be the folder or its .lamella-session file. The ending of FILE says the format: .csv,
.xlsx or .html (the window prints PDF)."""

_EXIT_CODES = "exit codes: 0 written; 2 usage, folder, model or file error; 130 stopped with Ctrl+C."


def add_report_command(commands: "_Commands") -> None:
    """Add ``report``."""
    parser = commands.add_parser(
        "report",
        help="write a report on fields that were classified before",
        description=_DESCRIPTION,
        epilog=_EXIT_CODES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    add = parser.add_argument
    add("folder", type=Path, metavar="FOLDER", help="a classified folder, or its session file")
    add("--out", type=Path, action="append", default=[], metavar="FILE", help="write the report to FILE")
    add("--model", default="", metavar="ID", help="whose answers (default: the default model)")
    add("--careful", action="store_true", help="the answers that classify --careful gave")
    add(
        "--recursive",
        action=argparse.BooleanOptionalAction,
        default=True,
        help="look into sub-folders too (default)",
    )
    add(
        "--key",
        type=Path,
        metavar="FILE.csv",
        help="write the key of pseudonymised reports: who is who. Keep it as you keep patients' names",
    )
    add_report_options(parser)
    add_csv_options(parser)
    parser.set_defaults(run=_run_report)


def add_report_options(parser: argparse.ArgumentParser) -> None:
    """Add what concerns reports of every command."""
    add = parser.add_argument
    add("--pseudonymise", action="store_true", help="salted ids instead of names in the reports")
    add("--lab-name", default="", metavar="NAME", help="laboratory, at the head of the reports")
    add("--logo", type=Path, metavar="PICTURE", help="logo, at the head of an HTML report")
    add("--no-heat-maps", action="store_true", help="leave the heat maps of doubtful fields out")


def add_csv_options(parser: argparse.ArgumentParser) -> None:
    """Add the marks of a CSV."""
    add = parser.add_argument
    add("--separator", type=_separator, default=",", help="of the CSV: comma (default), semicolon or tab")
    add("--decimal", type=_decimal, default=".", help="mark of the CSV: point (default) or comma")


def _run_report(options: argparse.Namespace) -> int:
    from desktop_app.cli.report import run

    return run(options)


def _separator(text: str) -> str:
    names = {"comma": ",", "semicolon": ";", "tab": "\t", "\\t": "\t"}
    mark = names.get(text, text)
    if mark not in {",", ";", "\t"}:
        raise argparse.ArgumentTypeError("must be comma, semicolon or tab")
    return mark


def _decimal(text: str) -> str:
    mark = {"point": ".", "comma": ","}.get(text, text)
    if mark not in {".", ","}:
        raise argparse.ArgumentTypeError("must be point or comma")
    return mark
