"""Prints a report as a PDF in a child process; any thread but the window's may call.

A thread would not do: Qt holds the interpreter while it lays out, and the window would stand still.
"""

import contextlib
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from desktop_app.domain.cancellation import CancelToken
from desktop_app.domain.job_messages import StepDone
from desktop_app.domain.progress import ProgressEvent
from desktop_app.persistence.app_dirs import fonts_dir
from desktop_app.persistence.atomic_file import atomic_writer
from desktop_app.reports.export_errors import export_errors
from desktop_app.services.child_job import ChildJob
from desktop_app.services.child_program import printing_command
from desktop_app.services.report_results import RESEARCH_USE_NOTICE

PRINT_JOB = "print"


def is_pdf(path: Path) -> bool:
    """True when a report of this name is to be printed."""
    return path.suffix.lower() == ".pdf"


def print_in_child(
    html: str, path: Path, foot: str, cancel: CancelToken, title: str = ""
) -> Iterator[ProgressEvent[Any]]:
    """Print ``html`` to ``path``, all of it or nothing; yield pages printed and pages in all.

    Args:
        html: of ``evaluation_report``.
        path: of the PDF.
        foot: how pages are numbered, with ``{number}`` and ``{total}``.
        cancel: looked at before the child starts and at every page.
        title: of the document; the name of the file when empty.

    Raises:
        Cancelled: nothing was replaced.
        ExportError: the file cannot be written.
        AppError: the child failed.
    """
    cancel.raise_if_cancelled()
    with (
        tempfile.TemporaryDirectory(prefix="lamella-") as scratch,
        export_errors(path),
        atomic_writer(path) as sink,
    ):
        printed = Path(scratch) / "report.pdf"
        request = {"html": html, "path": str(printed), "title": title or path.stem, "foot": foot}
        more = {"notice": RESEARCH_USE_NOTICE, "fonts": str(fonts_dir())}
        job = ChildJob(PRINT_JOB, {**request, **more}, command=printing_command())
        job.start()
        with contextlib.closing(job.messages()) as messages:
            for message in messages:
                if isinstance(message, StepDone):
                    yield ProgressEvent(message.done, message.total)
                cancel.raise_if_cancelled()
        with printed.open("rb") as source:
            shutil.copyfileobj(source, sink)
