"""What a dying process leaves, and what the next one makes of it: real processes, real signals."""

import ast
import logging
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from desktop_app.domain.crash import CrashReport, Ending
from desktop_app.services.crash_reports import KEPT, last_report, reports_dir, write_reports
from desktop_app.services.crash_watch import CrashWatch, runs_dir
from desktop_app.services.crash_words import code_place, harmless_stack, told_error

PATIENT = "Miller_Anna-1961"
_BEGIN = f"""
import logging, os, signal, sys, threading, time
from pathlib import Path
from desktop_app.services.crash_watch import CrashWatch
watch = CrashWatch(Path(sys.argv[1]))
logging.getLogger("desktop_app").setLevel(logging.INFO)
logging.getLogger("desktop_app.test").info("opened %s", "{PATIENT}")
"""
posix = pytest.mark.skipif(sys.platform == "win32", reason="signals belong to POSIX")


def run(state: Path, code: str) -> int:
    words = [sys.executable, "-c", _BEGIN + code, str(state)]
    return subprocess.run(words, capture_output=True, timeout=60, check=False).returncode


def report_of(state: Path) -> tuple[CrashReport, str]:
    report = write_reports(state, None)
    assert report is not None
    return report, report.path.read_text("utf-8")


@posix
@pytest.mark.parametrize("name", ["SIGSEGV", "SIGABRT", "SIGBUS"])
def test_a_fault_leaves_a_report_with_its_stack(tmp_path: Path, name: str) -> None:
    assert run(tmp_path, f"def deep(): os.kill(os.getpid(), signal.{name}); time.sleep(5)\ndeep()") < 0
    report, text = report_of(tmp_path)
    assert report.ending is Ending.CRASHED
    assert "Fatal Python error" in text
    assert " in deep" in text
    assert "opened %s" in text
    assert PATIENT not in text
    assert write_reports(tmp_path, None) is None  # told once
    assert last_report(tmp_path) == report.path


@posix
def test_a_kill_is_told_as_an_end_without_a_stack(tmp_path: Path) -> None:
    assert run(tmp_path, "os.kill(os.getpid(), signal.SIGKILL)") == -signal.SIGKILL
    report, text = report_of(tmp_path)
    assert report.ending is Ending.VANISHED
    assert "\nStack\n" not in text


def test_an_ordered_end_leaves_nothing(tmp_path: Path) -> None:
    assert run(tmp_path, "watch.end()") == 0
    assert list(runs_dir(tmp_path).iterdir()) == []
    assert write_reports(tmp_path, None) is None


def test_a_kill_at_the_end_of_the_session_is_no_crash_but_a_fault_is(tmp_path: Path) -> None:
    run(tmp_path, "watch.may_end(); os._exit(9)")
    assert write_reports(tmp_path, None) is None
    assert list(runs_dir(tmp_path).iterdir()) == []
    run(tmp_path, "import faulthandler; watch.may_end(); faulthandler._sigsegv()")
    assert report_of(tmp_path)[0].ending is Ending.CRASHED


def test_an_error_that_nothing_caught_is_told_even_after_an_ordered_end(tmp_path: Path) -> None:
    code = f"""
def lose(name):
    try: open("/no/such/" + name)
    except OSError as error: raise ValueError("no place for " + name) from error
for _ in range(3):
    try: lose("{PATIENT}")
    except ValueError as error: watch.note(error, "lamella-engine")
watch.end()
"""
    assert run(tmp_path, code) == 0
    report, text = report_of(tmp_path)
    assert report.ending is Ending.ERRORS
    assert "FileNotFoundError: errno 2" in text
    assert "in lamella-engine" in text
    assert text.count("ValueError") == 1
    assert PATIENT not in text


def test_a_living_window_is_left_alone(tmp_path: Path) -> None:
    code = "sys.stdout.write('up\\n'); sys.stdout.flush(); sys.stdin.read(); watch.end()"
    words = [sys.executable, "-c", _BEGIN + code, str(tmp_path)]
    with subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "up\n"
        watch = CrashWatch(tmp_path)
        try:
            assert write_reports(tmp_path, watch.path) is None
            assert len(list(runs_dir(tmp_path).glob("*.run"))) == 2
        finally:
            watch.end()
        other.communicate("")
    assert list(runs_dir(tmp_path).iterdir()) == []


def test_only_the_last_reports_are_kept(tmp_path: Path) -> None:
    runs_dir(tmp_path).mkdir()
    for number in range(KEPT + 4):
        (runs_dir(tmp_path) / f"{number}-1.run").write_text("Lamella\n\n", encoding="utf-8")
    assert write_reports(tmp_path, None) is not None
    assert len(list(reports_dir(tmp_path).iterdir())) == KEPT
    assert list(runs_dir(tmp_path).iterdir()) == []


def test_a_folder_that_cannot_be_written_keeps_nobody_from_starting(tmp_path: Path) -> None:
    (tmp_path / "running").write_text("a file is in the way", encoding="utf-8")
    watch = CrashWatch(tmp_path)
    watch.note(ValueError("lost"), threading.current_thread().name)
    watch.end()
    assert watch.path is None
    assert write_reports(tmp_path, None) is None


def test_the_trail_does_not_grow_for_ever(tmp_path: Path) -> None:
    watch = CrashWatch(tmp_path)
    logger = logging.getLogger("desktop_app.test")
    logger.setLevel(logging.INFO)
    try:
        for number in range(2500):
            logger.info("line %d", number)
        assert watch.path is not None
        assert len(watch.path.with_suffix(".trail").read_text("utf-8").splitlines()) < 700
    finally:
        watch.end()


def test_a_hostile_home_shows_in_no_stack() -> None:
    home = '/homes/Anna "A", line 3 in Miller'
    frame = f'  File "{home}/desktop_app/app.py", line 7 in main'
    text = f"Fatal Python error: Aborted\n\nThread 0x00007f (most recent call first):\n{frame}\n{home}\n"
    told = harmless_stack(text)
    assert 'File "desktop_app/app.py", line 7 in main' in told
    assert "Anna" not in told
    assert code_place(r"D:\Anna\x.py") == "x.py"
    assert code_place("ai_edge_litert/interpreter.py") == "ai_edge_litert/interpreter.py"
    assert told_error(KeyError("Anna")) == "KeyError"


def test_no_log_line_of_the_program_is_put_together_before_it_is_logged(repository: Path) -> None:
    """Crash reports take over the sentence of a log line without its values, so it must be a constant."""
    methods = {"debug", "info", "warning", "error", "exception", "critical"}
    guilty, seen = [], 0
    for path in (repository / "desktop_app").rglob("*.py"):
        tree = ast.parse(path.read_text("utf-8"))
        called = {id(node.func): node for node in ast.walk(tree) if isinstance(node, ast.Call)}
        for node in ast.walk(tree):
            if not (isinstance(node, ast.Attribute) and node.attr in methods):
                continue
            if not (isinstance(node.value, ast.Name) and node.value.id == "_log"):
                continue
            seen += 1
            call = called.get(id(node))
            if call is None or not (call.args and isinstance(call.args[0], ast.Constant)):
                guilty.append(f"{path.name}:{node.lineno}")
    assert seen > 40
    assert guilty == []
