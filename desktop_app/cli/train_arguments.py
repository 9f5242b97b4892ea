"""The grammar of ``lamella train``."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.cli.labelled_arguments import add_label_options, add_session_option
from desktop_app.domain.strategy_words import STRATEGY_BY_OPTION, STRATEGY_WORDS

if TYPE_CHECKING:
    _Commands = argparse._SubParsersAction[argparse.ArgumentParser]

NEWEST = "newest"

_DESCRIPTION = """\
Trains a model on labelled fields, starting from an installed one, and installs the result as a new model.
Patients are split once into train, validation and locked test; the split is kept and used again."""

_CODES = """\
exit codes: 0 trained; 2 usage, fields (a patient on two sides, too few patients) or model error; 130 stopped
with Ctrl+C: the last epoch is kept, and --resume goes on from there."""


def add_train_command(commands: "_Commands") -> None:
    """Add ``train``."""
    parser = commands.add_parser(
        "train",
        help="train a model on labelled fields",
        description=_DESCRIPTION,
        epilog=_epilog(),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    words = "folder with a sub-folder for each class, or a CSV table"
    parser.add_argument("folder", type=Path, nargs="?", metavar="FOLDER", help=words)
    add_label_options(parser)
    add_session_option(parser)
    _add_split(parser)
    _add_plan(parser)
    parser.add_argument("--title", default="", metavar="T", help="name of the new model, for people")
    parser.add_argument(
        "--resume",
        nargs="?",
        const=NEWEST,
        metavar="RUN",
        help="go on with an unfinished run, the newest unless RUN names one; everything else stays as it was",
    )
    parser.set_defaults(run=_run)


def _add_split(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--split", type=Path, metavar="FILE", help="use the split in FILE")
    changes = parser.add_mutually_exclusive_group()
    changes.add_argument(
        "--extend-split", action="store_true", help="give patients that the kept split does not know a side"
    )
    changes.add_argument(
        "--new-split", action="store_true", help="draw the split anew; old figures cannot be compared then"
    )


def _add_plan(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("--model", default="", metavar="ID", help="model to start from (default: the default model)")
    add("--strategy", choices=list(STRATEGY_BY_OPTION), default="head", help="what learns (default: head)")
    add(
        "--keep-head",
        action="store_true",
        help="go on from the model's own head, in one stage; without it a new head learns first",
    )
    add("--epochs", type=_positive, metavar="N", help="of each stage, at most")
    add("--learning-rate", type=_rate, metavar="X", help="of the last stage")
    add("--batch-size", type=_positive, metavar="N", help="fields in a step")
    add("--seed", type=_seed, metavar="N", help="of everything random in the training")


def _epilog() -> str:
    """Return the strategies by the names that the window has for them, and the exit codes."""
    lines = [
        f"  {said.option:<11}{said.meaning} The window calls it {said.choice}."
        for said in STRATEGY_WORDS.values()
    ]
    return "\n".join(["strategies:", *lines, "", _CODES])


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("must be at least 1")
    return number


def _seed(text: str) -> int:
    number = int(text)
    if not 0 <= number < 2**31:
        raise argparse.ArgumentTypeError("must be between 0 and 2147483647")
    return number


def _rate(text: str) -> float:
    rate = float(text)
    if not 0 < rate <= 1:
        raise argparse.ArgumentTypeError("must be above 0 and at most 1")
    return rate


def _run(options: argparse.Namespace) -> int:
    from desktop_app.cli.train import run_train

    return run_train(options)
