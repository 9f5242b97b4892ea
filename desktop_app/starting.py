"""The window's first moments: a splash, and only then the program itself, whose import takes longest.

Entry point of the frozen program and of ``python -m desktop_app``.
"""

import argparse
import multiprocessing
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop_app.gui.splash import Splash

_ANSWERED_WITHOUT_A_WINDOW = ("-h", "--help", "--version")


def main(arguments: Sequence[str] | None = None) -> int:
    """Show the splash, then run the window until it is closed; return the exit code."""
    multiprocessing.freeze_support()
    words = list(sys.argv[1:] if arguments is None else arguments)
    splash = None
    if not any(word in _ANSWERED_WITHOUT_A_WINDOW for word in words):
        splash = _show_splash(words)
    from desktop_app.app import main as run

    return run(words, splash)


def _show_splash(words: Sequence[str]) -> "Splash":
    from desktop_app.gui.splash import Splash, enlarge, make_application
    from desktop_app.persistence.first_look import first_look

    text_percent, theme = first_look(_profile(words))
    enlarge(text_percent)
    make_application()
    splash = Splash(theme)
    splash.appear()
    return splash


def _profile(words: Sequence[str]) -> Path | None:
    """Return the profile that the command line names; whatever is wrong with it is said by the program."""
    parser = argparse.ArgumentParser(add_help=False, exit_on_error=False)
    parser.add_argument("--profile", type=Path)
    try:
        known, _others = parser.parse_known_args(list(words))
    except argparse.ArgumentError:
        return None
    return known.profile if isinstance(known.profile, Path) else None
