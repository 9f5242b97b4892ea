"""What the window may be started with."""

import argparse
from collections.abc import Sequence
from pathlib import Path

import desktop_app
from desktop_app.gui.pieces.installable import first_installable


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """Return the command line as values: ``paths`` and ``profile``."""
    parser = argparse.ArgumentParser(
        prog="lamella-gui",
        description="Sorts fields of breast histology by what a model sees. Research use only.",
    )
    parser.add_argument(
        "paths",
        nargs="*",
        type=Path,
        metavar="PATH",
        help="a folder of slide images, one image, a session, a model package or an update; of several files "
        "their folder is opened",
    )
    parser.add_argument(
        "--profile", type=Path, metavar="DIR", help="keep every file Lamella writes under DIR"
    )
    parser.add_argument("--version", action="version", version=f"Lamella {desktop_app.__version__}")
    return parser.parse_args(arguments)


def first_of(paths: Sequence[Path]) -> Path | None:
    """Return what to open, as when it is dropped on the window: several files open as their folder.

    A package or an update among them goes first.
    """
    folder = paths[0].absolute().parent if len(paths) > 1 else None
    return first_installable(paths) or folder or next(iter(paths), None)
