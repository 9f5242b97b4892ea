"""The child process that prints: the window's own program, started anew for one report.

Printing needs Qt, which the children of ``services.child_jobs`` never load, so it has a table of its own.
"""

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NoReturn

from PySide6.QtGui import QGuiApplication

from desktop_app.domain.job_messages import JobChannel, StepDone
from desktop_app.gui.pieces.pdf_report import Foot, print_pdf
from desktop_app.gui.theme.bundled_fonts import register_fonts
from desktop_app.services.child_jobs import JobEntry
from desktop_app.services.child_main import run_child
from desktop_app.services.report_printing import PRINT_JOB


def serve() -> NoReturn:
    """Print what standard input asks for, and end the process."""
    run_child([PRINT_JOB], {PRINT_JOB: JobEntry(__name__, "run_print")})


def run_print(request: Mapping[str, Any], channel: JobChannel) -> Mapping[str, Any]:
    """Print the report in ``request``; returns its number of ``pages``."""
    if sys.platform != "win32":
        # Paper needs fonts, not a screen; on Windows the fonts come with the screen.
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = QGuiApplication([PRINT_JOB])
    # Names of patients and folders may be written in Devanagari.
    register_fonts(Path(request["fonts"]))

    def told(done: int, total: int) -> None:
        channel.send(StepDone("printing", done, total))
        channel.checkpoint()

    told(0, 0)
    foot = Foot(request["notice"], request["foot"])
    pages = print_pdf(request["html"], Path(request["path"]), request["title"], foot, told)
    del application
    return {"pages": pages}
