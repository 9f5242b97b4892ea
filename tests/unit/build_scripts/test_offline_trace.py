"""Traces of strace are read: whole calls, calls in two pieces, ends, and nothing that is not understood."""

from pathlib import Path

import offline_trace
import pytest


def read(*lines: str) -> list[offline_trace.Call]:
    return list(offline_trace.calls_in(lines))


def test_a_whole_call() -> None:
    (call,) = read("7  socket(AF_UNIX, SOCK_STREAM|SOCK_CLOEXEC, 0) = 4<UNIX-STREAM:[1]>")
    assert (call.pid, call.name, call.number) == (7, "socket", 4)
    assert call.arguments == "AF_UNIX, SOCK_STREAM|SOCK_CLOEXEC, 0"


def test_a_failed_call_has_its_number() -> None:
    (call,) = read('7  execve("/a", ["a"], 0x7f /* 3 vars */) = -1 ENOENT (No such file or directory)')
    assert call.number == -1


def test_a_call_in_two_pieces_is_put_together_where_it_began() -> None:
    calls = read(
        "7  vfork( <unfinished ...>",
        '8  execve("/usr/bin/uname", ["uname", "-p"], 0x5 /* 9 vars */ <unfinished ...>',
        "7  <... vfork resumed>)              = 8",
        "8  <... execve resumed>)             = 0",
    )
    assert [(call.position, call.name, call.number) for call in calls] == [(1, "vfork", 8), (2, "execve", 0)]
    assert offline_trace.strings_in(calls[1].arguments) == ["/usr/bin/uname", "uname", "-p"]


def test_a_call_that_never_came_back_is_told_too() -> None:
    killed = read("7  connect(3, {sa_family=AF_INET <unfinished ...>", "7  +++ killed by SIGKILL +++")
    cut_off = read("7  socket(AF_INET, SOCK_STREAM, 0 <unfinished ...>")
    assert [call.name for call in killed] == ["connect", offline_trace.EXIT]
    assert (cut_off[0].arguments, cut_off[0].result) == ("AF_INET, SOCK_STREAM, 0", "")


def test_a_program_started_by_a_thread_goes_on_as_the_first_thread() -> None:
    calls = read(
        '9  execve("/opt/lamella/lamella", ["lamella"], 0x5 /* 9 vars */ <pid changed to 7 ...>',
        "7  +++ superseded by execve in pid 9 +++",
        "7  <... execve resumed>)             = 0",
    )
    assert [(call.pid, call.name, call.number) for call in calls] == [(7, "execve", 0)]


def test_signals_are_passed_over() -> None:
    assert read("7  --- SIGCHLD {si_signo=SIGCHLD, si_code=CLD_EXITED, si_pid=8} ---") == []


@pytest.mark.parametrize(
    "line",
    [
        "socket(AF_INET, SOCK_STREAM, 0) = 3",
        "7  something else",
        "7  <... socket resumed>) = 3",
        "7  socket(AF_INET, SOCK_STR",
    ],
)
def test_what_is_not_understood_is_an_error(line: str) -> None:
    with pytest.raises(offline_trace.TraceError, match="line 1"):
        read(line)


def test_a_call_that_goes_on_as_another_is_an_error() -> None:
    with pytest.raises(offline_trace.TraceError, match="never began"):
        read("7  socket(AF_UNIX <unfinished ...>", "7  <... bind resumed>) = 0")


def test_no_trace_and_an_empty_one_are_errors(tmp_path: Path) -> None:
    with pytest.raises(offline_trace.TraceError, match="no trace"):
        offline_trace.read_trace(tmp_path / "none")
    (tmp_path / "empty").touch()
    with pytest.raises(offline_trace.TraceError, match="saw nothing"):
        offline_trace.read_trace(tmp_path / "empty")


def test_strings_are_as_they_were_and_can_be_left_out() -> None:
    arguments = r'3, {sa_family=AF_UNIX, sun_path="/tmp/a\"AF_INET\"\303\244"}, 20'
    assert offline_trace.strings_in(arguments) == ['/tmp/a"AF_INET"\xc3\xa4']
    assert offline_trace.without_strings(arguments) == '3, {sa_family=AF_UNIX, sun_path=""}, 20'
