"""The kill test that anybody may run (build_scripts/kill_test.py), three times instead of fifty."""

import re
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_nothing_decided_is_lost_when_the_program_is_killed(repository: Path) -> None:
    script = str(repository / "build_scripts" / "kill_test.py")
    command = [sys.executable, script, "--kills", "3", "--fields", "16", "--longest", "1.5"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=250)

    assert done.returncode == 0, done.stdout + done.stderr
    assert "lost or damaged: 0" in done.stdout
    due = re.search(r"(\d+) of them due", done.stdout)
    assert due is not None
    assert int(due[1]) > 0
