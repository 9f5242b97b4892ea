"""A file that the desktop asks the running program to open."""

import os
import subprocess
import sys
from pathlib import Path

_PROGRAM = """
import sys
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QFileOpenEvent
from desktop_app.gui.file_openings import FileOpeningApplication
application = FileOpeningApplication(["lamella"])
QCoreApplication.sendEvent(application, QFileOpenEvent(sys.argv[1]))
QCoreApplication.sendEvent(application, QEvent(QEvent.Type.User))
print(application.first_asked)
application.asked.connect(print)
QCoreApplication.sendEvent(application, QFileOpenEvent(sys.argv[2]))
"""


def test_a_double_clicked_file_is_asked_for(repository: Path, tmp_path: Path) -> None:
    """In a process of its own: the tests' application exists already, and there is one per process."""
    package = tmp_path / "Lab Süd.lamella"
    environment = {**os.environ, "PYTHONPATH": str(repository), "PYTHONUTF8": "1"}
    later = tmp_path / "later"
    command = [sys.executable, "-c", _PROGRAM, str(package), str(later)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == [str(package), str(later)]
