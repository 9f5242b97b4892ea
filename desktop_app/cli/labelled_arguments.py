"""The arguments that name labelled fields, shared by every command that reads some."""

import argparse
from pathlib import Path

from desktop_app.domain.labelled import Side

SAVED = "saved"


def add_labelled_arguments(parser: argparse.ArgumentParser) -> None:
    """Add FOLDER, --labels, --class, --patients and --labels-from-session."""
    words = "folder with a sub-folder for each class, or a CSV table"
    parser.add_argument("folder", type=Path, nargs="?", metavar="FOLDER", help=words)
    add_label_options(parser)
    add_session_option(parser)


def add_label_options(parser: argparse.ArgumentParser) -> None:
    """Add --labels, --class and --patients."""
    add = parser.add_argument
    add("--labels", type=Path, metavar="CSV", help="table with the columns path, label and patient")
    add(
        "--class",
        dest="classes",
        action="append",
        default=[],
        metavar="NAME=LABEL",
        help="what a class name stands for: benign, malignant or ignore; may be given several times",
    )
    add(
        "--patients",
        default="",
        metavar="PATTERN",
        help="where the patient stands in file names, such as {patient}_{number}",
    )


def add_session_option(parser: argparse.ArgumentParser) -> None:
    """Add --labels-from-session."""
    parser.add_argument(
        "--labels-from-session",
        dest="from_session",
        type=Path,
        metavar="FILE",
        help="instead of FOLDER: the fields that readers called benign or malignant in this session file",
    )


def add_side_arguments(parser: argparse.ArgumentParser) -> None:
    """Add --split, --side and --include-known-patients."""
    add = parser.add_argument
    add(
        "--split",
        default="",
        metavar="FILE",
        help=f'count one side of a split only: a file, or "{SAVED}" for the split kept for this folder',
    )
    sides = [side.value for side in Side]
    add("--side", choices=sides, default=Side.TEST.value, help="the side to count (default: test)")
    add(
        "--include-known-patients",
        action="store_true",
        help="count patients that a model was trained on too; such figures say nothing about new patients",
    )
