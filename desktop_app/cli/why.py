"""``lamella why``: the heat map of one picture as a PNG file."""

import argparse
import contextlib
from pathlib import Path

from desktop_app.cli.exit_codes import ExitCode
from desktop_app.cli.summary import warn
from desktop_app.domain.errors import ExportError, ImageReadError
from desktop_app.domain.heat_map import HeatTarget
from desktop_app.services.explain_picture import (
    HeatLook,
    check_target,
    explain_picture,
    heat_sentences,
    write_heat_png,
)
from desktop_app.services.heat_map import DEFAULT_OPACITY, DEFAULT_THRESHOLD, HeatMaps
from desktop_app.services.models import available_cores
from desktop_app.services.report_results import RESEARCH_USE_NOTICE
from desktop_app.services.workspace import Workspace


def run(options: argparse.Namespace) -> int:
    """Run the command; return the exit code.

    Raises:
        AppError: usage, model or output.
    """
    out = _output(options)
    target = None if options.target == "verdict" else HeatTarget(options.target)
    with contextlib.closing(Workspace.open(options.profile)) as workspace:
        workspace.start_logging()
        heat_maps = HeatMaps(workspace.models, options.threads or available_cores())
        with contextlib.closing(heat_maps):
            try:
                explained = explain_picture(heat_maps, options.picture, options.model, target)
            except ImageReadError as error:
                warn(error.message)
                return ExitCode.SOME_FAILED
    write_heat_png(explained, out, _look(options))
    for sentence in heat_sentences(explained.heat):
        print(sentence)
    print(f"Heat map: {out}")
    print(RESEARCH_USE_NOTICE)
    return ExitCode.OK


def _output(options: argparse.Namespace) -> Path:
    """Return where to write; without a wish in the current folder, where nothing is ever replaced."""
    out: Path = options.out or Path(f"{options.picture.stem}_why.png")
    if options.out is None and out.exists():
        raise ExportError(f"{out} is there already and was left alone. Name another file with --out.")
    check_target(out, options.picture)
    return out


def _look(options: argparse.Namespace) -> HeatLook:
    opacity = DEFAULT_OPACITY if options.opacity is None else options.opacity
    threshold = DEFAULT_THRESHOLD if options.threshold is None else options.threshold
    return HeatLook(opacity, threshold, options.side_by_side)
