"""Lamella is offline: command line and window under strace, and again without any network, in short.

The whole tour is ``build_scripts/offline_test.py`` without ``--short``, also for an installed Lamella.
"""

import subprocess
import sys
from pathlib import Path

import pytest

EXIT_CANNOT = 5


@pytest.mark.xvfb
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="strace belongs to Linux")
def test_window_and_command_line_make_no_internet_socket(repository: Path, tmp_path: Path) -> None:
    script = repository / "build_scripts" / "offline_test.py"
    command = [sys.executable, str(script), "--short", "--work", str(tmp_path / "work")]
    done = subprocess.run(command, capture_output=True, text=True, timeout=280, check=False)
    if done.returncode == EXIT_CANNOT:
        pytest.skip(done.stderr.strip())
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.count("3 rows with answers in the CSV") == 2
    assert done.stdout.count("3 fields answered, help shown and closed") == 2
    assert "Qt's network library is not loaded" in done.stdout
    assert "window: 1 started; sockets made: " in done.stdout
    assert "command line: 1 started; sockets made: none" in done.stdout
    assert "AF_INET" not in done.stdout
