"""Child processes: what they answer, how they obey, how they die, and that none is ever left behind."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from desktop_app.domain.cancellation import Cancelled
from desktop_app.domain.errors import AppError, ChildDiedError, StoreError
from desktop_app.domain.job_messages import NoticeRaised, StepDone
from desktop_app.services.child_channel import PipeChannel
from desktop_app.services.child_job import ChildJob
from desktop_app.services.child_program import child_environment, child_threads
from tests.helpers.child_program import command

PATIENCE_S = 60.0


@pytest.fixture(autouse=True)
def _no_process_is_left() -> Iterator[None]:
    before = set(psutil.Process().children(recursive=True))
    yield
    left = set(psutil.Process().children(recursive=True)) - before
    assert not left, f"processes still alive: {left}"


def started(job: str, request: dict | None = None, **options: object) -> ChildJob:
    child = ChildJob(job, request or {}, command=command(job), **options)  # type: ignore[arg-type]
    child.start()
    return child


def test_our_own_program_serves_jobs_without_qt() -> None:
    child = ChildJob("check", {"word": "grün"})
    child.start()
    assert list(child.messages()) == [StepDone("checking", 0, 1)]
    assert child.result["echo"] == {"word": "grün"}
    assert child.result["qt_loaded"] is False
    assert child.result["versions"]["keras"]


def test_the_window_program_serves_jobs_without_qt() -> None:
    child = ChildJob("check", {}, command=[sys.executable, "-m", "desktop_app", "_child", "check"])
    child.start()
    list(child.messages())
    assert child.result["qt_loaded"] is False


def test_the_hidden_word_is_in_no_help() -> None:
    words = [sys.executable, "-m", "desktop_app.cli", "--help"]
    done = subprocess.run(words, capture_output=True, text=True, check=True)
    assert "lamella" in done.stdout
    assert "_child" not in done.stdout


def test_messages_come_in_order_and_then_the_result() -> None:
    child = started("count", {"to": 5})
    assert [message.done for message in child.messages()] == [1, 2, 3, 4, 5]  # type: ignore[union-attr]
    assert child.result == {"done": 5}


def test_what_libraries_print_never_enters_the_protocol(tmp_path: Path) -> None:
    child = started("noisy", log_path=tmp_path / "run" / "log.txt")
    assert list(child.messages()) == []
    assert child.result == {"read": 0}
    log = (tmp_path / "run" / "log.txt").read_text("utf-8")
    assert "hello from Python" in log
    assert "hello from a process" in log


def test_finish_ends_a_job_with_its_result() -> None:
    child = started("count")
    for message in child.messages():
        if message.done == 3:  # type: ignore[union-attr]
            child.finish()
    assert child.result["done"] >= 3


def test_a_paused_job_waits_until_it_may_go_on() -> None:
    (hears, says), (reads, writes) = os.pipe(), os.pipe()
    with os.fdopen(hears, "rb") as commands, os.fdopen(writes, "wb") as answers:
        channel = PipeChannel(commands, answers)
        channel.obey("pause")
        waiting = threading.Thread(target=channel.checkpoint)
        waiting.start()
        waiting.join(0.05)
        assert waiting.is_alive()
        channel.obey("resume")
        waiting.join(PATIENCE_S)
        assert not waiting.is_alive()
    os.close(says)
    os.close(reads)


def test_a_paused_child_still_obeys() -> None:
    child = started("count")
    messages = child.messages()
    next(messages)
    child.pause()
    child.finish()
    list(messages)
    assert child.result["done"] >= 1


def test_cancel_ends_an_obedient_job() -> None:
    child = started("count")
    messages = child.messages()
    next(messages)
    child.cancel()
    with pytest.raises(Cancelled):
        list(messages)


def test_cancel_kills_a_deaf_job() -> None:
    child = started("deaf")
    messages = child.messages()
    assert next(messages) == NoticeRaised("deaf")
    child.cancel()
    child.cancel()
    with pytest.raises(Cancelled):
        list(messages)


def test_a_job_cancelled_before_it_starts_never_starts() -> None:
    child = ChildJob("deaf", {}, command=command("deaf"))
    child.cancel()
    with pytest.raises(Cancelled):
        child.start()
    assert child.pid == 0


@pytest.mark.skipif(sys.platform == "win32", reason="signals are POSIX")
def test_a_killed_child_is_told_with_its_signal_and_last_words() -> None:
    child = started("suicide")
    with pytest.raises(ChildDiedError) as caught:
        list(child.messages())
    assert "SIGKILL" in caught.value.message
    assert "memory" in caught.value.message
    assert "famous last words" in caught.value.detail


@pytest.mark.skipif(sys.platform == "win32", reason="signals are POSIX")
def test_a_crash_is_told_apart_from_a_kill() -> None:
    child = started("suicide", {"signal": int(signal.SIGSEGV)}, consequence="Nothing is lost.")
    with pytest.raises(ChildDiedError, match=r"crashed \(SIGSEGV\). Nothing is lost."):
        list(child.messages())


def test_kill_takes_what_the_child_started_with_it() -> None:
    child = started("brooding")
    messages = child.messages()
    notice = next(messages)
    assert isinstance(notice, NoticeRaised)
    grandchild = psutil.Process(int(notice.text))
    child.kill()
    with pytest.raises(ChildDiedError):
        list(messages)
    psutil.wait_procs([grandchild], timeout=PATIENCE_S)
    assert not psutil.pid_exists(int(notice.text)) or grandchild.status() == psutil.STATUS_ZOMBIE


def test_leaving_the_loop_ends_the_child() -> None:
    child = started("count")
    messages = child.messages()
    next(messages)
    messages.close()
    assert not psutil.pid_exists(child.pid)


@pytest.mark.parametrize(
    ("job", "kind", "sentence"),
    [
        ("memory", AppError, "Memory ran out"),
        ("unreadable", AppError, "Something went wrong"),
        ("stuck_store", StoreError, "The store is stuck."),
        ("without_tensorflow", AppError, "training component is missing"),
        ("no_such_job", AppError, "knows no job"),
    ],
)
def test_failures_become_sentences(job: str, kind: type[AppError], sentence: str) -> None:
    child = started(job)
    with pytest.raises(kind, match=sentence):
        list(child.messages())


def test_a_program_that_cannot_be_started_is_a_sentence(tmp_path: Path) -> None:
    child = ChildJob("check", {}, command=[str(tmp_path / "nothing")])
    with pytest.raises(AppError, match="could not start"):
        child.start()


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is POSIX")
def test_a_child_never_outlives_a_killed_parent() -> None:
    words = [sys.executable, "-m", "tests.helpers.child_program", "parent", "deaf"]
    with subprocess.Popen(words, stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout is not None
        child = psutil.Process(int(parent.stdout.readline()))
        parent.kill()
        parent.wait()
    _gone, alive = psutil.wait_procs([child], timeout=PATIENCE_S)
    assert not alive


@pytest.mark.skipif(sys.platform == "win32", reason="niceness is POSIX")
def test_a_child_gives_way_to_the_window() -> None:
    child = started("deaf")
    messages = child.messages()
    next(messages)
    assert psutil.Process(child.pid).nice() >= 10
    child.kill()
    with pytest.raises(ChildDiedError):
        list(messages)


def test_a_core_stays_for_the_window_where_there_are_more_than_two() -> None:
    assert [child_threads(cores) for cores in (1, 2, 3, 8)] == [1, 2, 2, 7]
    assert child_environment({"PATH": "x"})["OMP_NUM_THREADS"].isdigit()
