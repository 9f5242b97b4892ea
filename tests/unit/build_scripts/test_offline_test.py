"""The offline test itself: a process with an internet socket is caught, silence without work is no pass."""

import shutil
import sys
import zipfile
from pathlib import Path

import offline_test
import pytest
from offline_processes import Role
from offline_programs import Programs, Step, TourError, Watch, check_the_watch, why_not_traceable
from offline_rules import judge
from offline_tour import Tour
from offline_trace import calls_in

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="strace belongs to Linux")


@pytest.fixture
def traceable(tmp_path: Path) -> None:
    reason = why_not_traceable(tmp_path)
    if reason:
        pytest.skip(f"strace cannot watch programs here: {reason}")


@pytest.mark.usefixtures("traceable")
def test_a_real_process_with_an_internet_socket_is_caught(tmp_path: Path) -> None:
    check_the_watch(tmp_path)


@pytest.mark.usefixtures("traceable")
def test_a_real_grandchild_that_asks_a_name_server_is_caught(tmp_path: Path) -> None:
    ask = "import socket; s = socket.socket(type=socket.SOCK_DGRAM); s.sendto(b'x', ('127.0.0.1', 9))"
    step, watch = Step("ask", (Role.OTHER,)), Watch(tmp_path, traced=True)
    start = "import subprocess, sys; subprocess.run([sys.executable, '-c', sys.argv[1]], check=True)"
    watch.run(step, [sys.executable, "-c", start, ask])
    watch.judge(step)
    assert "uses an internet socket" in step.problems[0]
    assert any("sendto(" in problem for problem in step.problems)


@pytest.mark.usefixtures("traceable")
def test_a_real_process_without_sockets_passes_but_must_be_who_was_expected(tmp_path: Path) -> None:
    step, watch = Step("idle", (Role.OTHER,)), Watch(tmp_path, traced=True)
    watch.run(step, [sys.executable, "-c", "pass"])
    watch.judge(step)
    assert step.problems == []
    other = Step("idle", (Role.WINDOW,))
    watch.judge(other)
    assert other.problems == ["the trace knows no window: it did not see what it should"]


def test_a_lamella_that_does_nothing_fails_every_step(tmp_path: Path) -> None:
    """Programs that end at once and well: no socket is made, and nothing is proved."""
    nothing = (str(shutil.which("true")),)
    programs = Programs(nothing, nothing, sys.executable, is_installed=True, has_training=True)
    tour = Tour(Watch(tmp_path, traced=False), programs, short=False)
    window = "_window"
    setattr(tour, window, lambda _step: "left out: it would wait for a window")
    tour.whole()
    assert len(tour.steps) == 12
    assert [step.name for step in tour.steps if not step.problems] == ["window"]


def test_a_program_that_fails_or_falls_is_no_step_done(tmp_path: Path) -> None:
    watch = Watch(tmp_path, traced=False)
    with pytest.raises(TourError, match="ended with 3"):
        watch.run(Step("one", ()), [sys.executable, "-c", "raise SystemExit(3)"])
    with pytest.raises(TourError, match="Traceback"):
        watch.run(Step("two", ()), [sys.executable, "-c", "print('Traceback')"])


def test_an_installed_lamella_must_be_there(tmp_path: Path) -> None:
    with pytest.raises(TourError, match="no program"):
        Programs.installed(tmp_path)


def test_the_training_component_is_found_by_the_current_version(tmp_path: Path) -> None:
    for name in ("lamella", "lamella-gui", "training/0.2.0/lamella-training"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch(mode=0o755)
    (tmp_path / "current").write_text("0.2.0\n", encoding="utf-8")
    assert Programs.installed(tmp_path).has_training
    (tmp_path / "current").write_text("0.2.1\n", encoding="utf-8")
    assert not Programs.installed(tmp_path).has_training


def test_what_lies_in_the_work_folder_does_not_count(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with zipfile.ZipFile(tmp_path / "report.xlsx", "w") as book:
        book.writestr("xl/workbook.xml", "")
    assert offline_test.main(["--work", str(tmp_path)]) == offline_test.EXIT_FAILED
    assert "not empty" in capsys.readouterr().err


def test_interfaces_are_read_from_the_kernels_table() -> None:
    head = "Inter-|   Receive  |  Transmit\n face |bytes    packets|bytes    packets\n"
    assert offline_test.interfaces(f"{head}    lo:       0       0    0\n") == ["lo"]
    assert offline_test.interfaces(f"{head}    lo: 0 0\n  eth0: 9 9\n") == ["lo", "eth0"]


def test_the_table_lists_sockets_and_places_by_process() -> None:
    lines = (
        '7  execve("/opt/lamella/lamella-gui", ["lamella-gui"], 0x7f /* 9 vars */) = 0',
        "7  socket(AF_UNIX, SOCK_STREAM, 0) = 4<UNIX-STREAM:[1]>",
        '7  connect(4<UNIX-STREAM:[1]>, {sa_family=AF_UNIX, sun_path=@"/tmp/.X11-unix/X0"}, 21) = 0',
    )
    step = Step("window", (Role.WINDOW,), verdict=judge(calls_in(lines)))
    told = offline_test.table([step])
    assert told[:2] == [
        "window: 1 started; sockets made: 1 AF_UNIX",
        '    connect @"/tmp/.X11-unix/X0"',
    ]
    assert "command line: 0 started; sockets made: none" in told
