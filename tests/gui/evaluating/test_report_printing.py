"""Printing in a child process: the real child, whole files or none, nothing of it in the window."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from desktop_app.domain.cancellation import Cancelled, CancelToken
from desktop_app.domain.errors import ExportError
from desktop_app.services.report_printing import print_in_child

FOOT = "Page {number} of {total}"
PAGE = "<h2>Figures</h2>" + "<p>A paragraph of a report.</p>" * 120


def test_every_page_is_told_and_stands_in_the_file(tmp_path: Path) -> None:
    target = tmp_path / "report.pdf"
    told = [(event.done, event.total) for event in print_in_child(PAGE, target, FOOT, CancelToken())]
    pages = len(re.findall(rb"/Type /Page\b", target.read_bytes()))
    assert pages > 1
    assert told[-pages:] == [(number, pages) for number in range(pages)]


def test_a_cancelled_printing_replaces_nothing(tmp_path: Path) -> None:
    target, cancel = tmp_path / "report.pdf", CancelToken()
    target.write_bytes(b"the old one")
    printing = print_in_child(PAGE, target, FOOT, cancel)
    next(printing)
    cancel.cancel()
    with pytest.raises(Cancelled):
        list(printing)
    assert target.read_bytes() == b"the old one"
    assert list(tmp_path.iterdir()) == [target]


def test_a_folder_that_is_not_there_is_told_before_anything_is_printed(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="folder does not exist"):
        next(print_in_child(PAGE, tmp_path / "gone" / "report.pdf", FOOT, CancelToken()))


def test_the_window_never_loads_what_lays_out_paper() -> None:
    code = "import sys, desktop_app.gui.evaluating.evaluation_window; print('pdf_report' in str(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
