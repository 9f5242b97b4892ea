"""Keeping the runtime's chatter off the terminal."""

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from desktop_app.inference.native_output import without_native_chatter

CHATTER = b"INFO: Created TensorFlow Lite XNNPACK delegate for CPU.\n"


def test_only_known_lines_are_dropped(capfd: pytest.CaptureFixture[str]) -> None:
    with without_native_chatter():
        os.write(2, b"ERROR: the graph is broken\n" + CHATTER + b"and half a line")
    assert capfd.readouterr().err == "ERROR: the graph is broken\nand half a line"


def test_lines_are_replayed_when_the_work_fails(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(ZeroDivisionError), without_native_chatter():
        os.write(2, CHATTER + b"ERROR: why\n") // 0
    assert capfd.readouterr().err == "ERROR: why\n"


def test_threads_take_turns(capfd: pytest.CaptureFixture[str]) -> None:
    def speak() -> None:
        for _ in range(20):
            with without_native_chatter():
                os.write(2, CHATTER)

    threads = [threading.Thread(target=speak) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    os.write(2, b"still here\n")
    assert capfd.readouterr().err == "still here\n"


@pytest.mark.skipif(os.name == "nt", reason="descriptors are closed in another way on Windows")
def test_without_a_standard_error_nothing_is_touched(tmp_path: Path) -> None:
    program = (
        "import os, sys\n"
        "from desktop_app.inference.native_output import without_native_chatter\n"
        "assert sys.__stderr__ is None\n"
        "while (number := os.open(sys.argv[1], os.O_WRONLY | os.O_CREAT)) < 2: pass\n"
        "assert number == 2\n"
        "with without_native_chatter(): os.write(2, b'mine')\n"
    )
    command = ["sh", "-c", 'exec "$0" -c "$1" "$2" 2>&-', sys.executable, program, str(tmp_path / "file")]
    assert subprocess.run(command, check=False).returncode == 0
    assert (tmp_path / "file").read_bytes() == b"mine"
