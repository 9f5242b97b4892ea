"""The rules of the offline test on made-up traces: what is forbidden is caught, and who did it is known."""

import pytest
from offline_processes import Role
from offline_rules import Verdict, judge
from offline_trace import calls_in

PYTHON = "/srv/lab/.venv/bin/python"
INET6 = "AF_INET6, SOCK_STREAM|SOCK_CLOEXEC, IPPROTO_IP"
PROBE = f"socket({INET6}) = 5<TCPv6:[11]>"
LOOPBACK = (
    "bind(5<TCPv6:[11]>, {sa_family=AF_INET6, sin6_port=htons(0), sin6_flowinfo=htonl(0), "
    'inet_pton(AF_INET6, "::1", &sin6_addr), sin6_scope_id=0}, 28) = 0'
)


def exec_line(*words: str, result: str = "0") -> str:
    """A line in which a program starts; its first word is the path."""
    listed = ", ".join(f'"{word}"' for word in words)
    return f'execve("{words[0]}", [{listed}], 0x7ffc /* 40 vars */) = {result}'


WINDOW = exec_line("/opt/lamella/versions/0.2.0/lamella-gui", "/data/fields")
COMMAND_LINE = exec_line("/opt/lamella/versions/0.2.0/lamella", "train", "/data/fields")
CHILD = exec_line("/opt/lamella/training/0.2.0/lamella-training", "_child", "train")
PRINTING = exec_line("/opt/lamella/versions/0.2.0/lamella-gui", "_print")


def verdict(*lines: str) -> Verdict:
    """Judge lines; those that name no process are of process 7."""
    return judge(calls_in(line if line[0].isdigit() else f"7  {line}" for line in lines))


@pytest.mark.parametrize(
    ("words", "role"),
    [
        (("/opt/lamella/lamella", "classify", "/x"), Role.COMMAND_LINE),
        (("/opt/lamella/lamella-gui", "/x"), Role.WINDOW),
        (("/opt/lamella/versions/0.2.0/lamella", "_child", "train"), Role.TRAINING_CHILD),
        (("/opt/lamella/versions/0.2.0/lamella-gui", "_child", "train"), Role.TRAINING_CHILD),
        (("/opt/lamella/training/0.2.0/lamella-training", "_child", "train"), Role.TRAINING_CHILD),
        (("/opt/lamella/versions/0.2.0/lamella-gui", "_print"), Role.PRINTING_CHILD),
        ((PYTHON, "-m", "desktop_app.cli", "classify", "_child"), Role.COMMAND_LINE),
        ((PYTHON, "-P", "-m", "desktop_app.cli", "_child", "train"), Role.TRAINING_CHILD),
        ((PYTHON, "-P", "-m", "desktop_app", "_print"), Role.PRINTING_CHILD),
        ((PYTHON, "-m", "desktop_app", "--profile", "/p", "_print"), Role.WINDOW),
        ((PYTHON, "-m", "tests.e2e.review_driver", "/x", "/y"), Role.WINDOW),
        ((PYTHON, "-c", "import socket", "-m", "desktop_app.cli", "_child"), Role.OTHER),
        ((PYTHON, "script.py", "-m", "desktop_app.cli", "_child"), Role.OTHER),
        (("/usr/bin/uname", "_child"), Role.OTHER),
    ],
)
def test_a_process_is_what_its_program_and_words_say(words: tuple[str, ...], role: Role) -> None:
    assert verdict(exec_line(*words)).processes == {role: 1}


@pytest.mark.parametrize("program", [WINDOW, COMMAND_LINE, PRINTING, exec_line("/usr/bin/uname", "-p")])
@pytest.mark.parametrize(
    "call",
    [
        "socket(AF_INET, SOCK_DGRAM, IPPROTO_UDP) = 3<UDP:[1]>",
        PROBE,
        f"socket({INET6}) = -1 EAFNOSUPPORT (Address family not supported by protocol)",
        "socket(AF_INET, SOCK_STREAM, 0 <unfinished ...>",
        LOOPBACK,
        'connect(3<UDP:[1]>, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("9.9.9.9")}, 16) = 0',
        'sendto(3<UDPv6:[1]>, "x", 1, 0, NULL, 0) = 1',
        "listen(3<TCP:[1]>, 5) = 0",
        "socket(AF_PACKET, SOCK_RAW, htons(ETH_P_ALL)) = 3<PACKET:[1]>",
        "socket(AF_VSOCK, SOCK_STREAM, 0) = 3",
        'connect(3<socket:[1]>, {sa_family=0x2a, sa_data=""}, 16) = 0',
        "sendmsg(3, {msg_name=NULL}, 0) = 4",
        "io_uring_setup(8, {flags=0}) = 3",
    ],
)
def test_all_but_the_training_child_may_have_no_internet_socket(program: str, call: str) -> None:
    assert len(verdict(program, call).problems) == 1


@pytest.mark.parametrize("program", [WINDOW, COMMAND_LINE, PRINTING, CHILD])
@pytest.mark.parametrize(
    "call",
    [
        "socket(AF_UNIX, SOCK_STREAM|SOCK_CLOEXEC, 0) = 4<UNIX-STREAM:[1]>",
        'connect(4<UNIX-STREAM:[1]>, {sa_family=AF_UNIX, sun_path=@"/tmp/AF_INET/X0"}, 21) = 0',
        'sendto(4<UNIX-STREAM:[1->2]>, "AF_INET", 7, 0, NULL, 0) = 7',
        "socketpair(AF_UNIX, SOCK_STREAM, 0, [3<UNIX-STREAM:[1]>, 4<UNIX-STREAM:[2]>]) = 0",
        "socket(AF_NETLINK, SOCK_RAW|SOCK_CLOEXEC, NETLINK_KOBJECT_UEVENT) = 5<NETLINK:[KOBJECT_UEVENT:1]>",
        "bind(5<NETLINK:[KOBJECT_UEVENT:1]>, {sa_family=AF_NETLINK, nl_pid=0, nl_groups=0x2}, 12) = 0",
    ],
)
def test_sockets_that_stay_in_the_computer_are_listed_and_no_fault(program: str, call: str) -> None:
    seen = verdict(program, call)
    assert seen.problems == []
    assert sum(seen.calls.values()) == 1


def test_the_training_child_may_look_whether_there_is_ipv6() -> None:
    seen = verdict(CHILD, PROBE, LOOPBACK, "getsockname(5<TCPv6:[11]>, {sa_family=AF_INET6}, [28]) = 0")
    assert seen.problems == []
    assert seen.internet_sockets(Role.TRAINING_CHILD) == 1
    assert seen.places == {(Role.TRAINING_CHILD, "bind ::1")}


@pytest.mark.parametrize(
    "call",
    [
        LOOPBACK.replace("::1", "::"),
        LOOPBACK.replace("::1", "2001:db8::1"),
        LOOPBACK.replace("::1", "nonsense"),
        "bind(5<TCPv6:[11]>, 0x7ffc, 28) = 0",
        'bind(5<TCP:[1]>, {sa_family=AF_INET, sin_port=htons(0), sin_addr=inet_addr("0.0.0.0")}, 16) = 0',
        'bind(5<TCP:[1]>, {sa_family=AF_INET, sin_port=htons(0), sin_addr=inet_addr("10.0.0.7")}, 16) = 0',
        'connect(5<TCP:[1]>, {sa_family=AF_INET, sin_port=80, sin_addr=inet_addr("127.0.0.1")}, 16) = 0',
        "connect(5, {sa_family=AF_INET6, sin6_port=htons(80) <unfinished ...>",
        'sendto(5<UDP:[1]>, "x", 1, 0, {sa_family=AF_INET, sin_addr=inet_addr("127.0.0.1")}, 16) = 1',
        "sendmsg(5<UDPv6:[1]>, {msg_name=NULL, msg_namelen=0}, 0) = 1",
        "sendmmsg(5<UDP:[1]>, [], 0, 0) = 0",
        "listen(5<TCPv6:[11]>, 128) = 0",
        "listen(5, 128) = 0",
        "accept4(5<TCPv6:[11]>, NULL, NULL, SOCK_CLOEXEC) = 6<TCPv6:[12]>",
        'recvfrom(5<UDP:[1]>, "x", 1, 0, NULL, NULL) = 1',
        "socket(AF_PACKET, SOCK_RAW, 0) = 3",
        "io_uring_setup(8, {flags=0}) = -1 ENOSYS (Function not implemented)",
    ],
)
def test_the_training_child_may_do_nothing_else(call: str) -> None:
    seen = verdict(CHILD, PROBE, call)
    assert len(seen.problems) == 1
    assert seen.problems[0].startswith("training child (process 7)")


@pytest.mark.parametrize("address", ["127.0.0.1", "127.8.9.10"])
def test_the_old_loopback_will_do_too(address: str) -> None:
    bind = (
        f'bind(5<TCP:[1]>, {{sa_family=AF_INET, sin_port=htons(0), sin_addr=inet_addr("{address}")}}, 16) = 0'
    )
    assert verdict(CHILD, bind).problems == []


def test_a_chain_of_vforks_is_told_apart() -> None:
    """Launcher, command line, training child and its ``uname``, in pieces; only the last is at fault."""
    seen = verdict(
        f"1  {exec_line('/bin/sh', '/opt/lamella/lamella', 'train')}",
        f"1  {COMMAND_LINE}",
        "1  vfork( <unfinished ...>",
        f"2  {CHILD.replace(') = 0', ' <unfinished ...>')}",
        "1  <... vfork resumed>) = 2",
        "2  <... execve resumed>) = 0",
        f"2  {PROBE}",
        f"2  {LOOPBACK}",
        "2  vfork( <unfinished ...>",
        f"3  {exec_line('/usr/bin/uname', '-p', result='-1 ENOENT (No such file or directory)')}",
        f"3  {exec_line('/bin/uname', '-p')}",
        f"3  {PROBE}",
        "3  +++ exited with 0 +++",
        "2  <... vfork resumed>) = 3",
        "2  +++ exited with 0 +++",
        "1  +++ exited with 0 +++",
    )
    assert [problem.partition(":")[0] for problem in seen.problems] == ["other program (process 3)"]
    assert seen.processes == {
        Role.OTHER: 2,
        Role.COMMAND_LINE: 1,
        Role.TRAINING_CHILD: 1,
    }


def test_a_thread_is_what_its_process_is_even_before_its_birth_is_told() -> None:
    for program, faults in ((CHILD, 0), (WINDOW, 1)):
        seen = verdict(
            f"1  {program}",
            "1  clone3({flags=CLONE_VM|CLONE_THREAD, exit_signal=0} <unfinished ...>",
            f"2  {PROBE}",
            "1  <... clone3 resumed> => {parent_tid=[2]}, 88) = 2",
        )
        assert len(seen.problems) == faults


def test_a_fork_is_what_its_parent_was_at_that_moment() -> None:
    seen = verdict(
        f"1  {WINDOW}", "1  clone(child_stack=NULL, flags=SIGCHLD) = 2", f"1  {CHILD}", f"2  {PROBE}"
    )
    assert [problem.partition(" (")[0] for problem in seen.problems] == ["window"]


def test_a_number_used_again_is_another_process() -> None:
    seen = verdict(
        f"1  {COMMAND_LINE}",
        "1  vfork() = 2",
        f"2  {CHILD}",
        "2  +++ exited with 0 +++",
        "1  clone3({flags=CLONE_VM|CLONE_THREAD}, 88) = 2",
        f"2  {PROBE}",
    )
    assert [problem.partition(" (")[0] for problem in seen.problems] == ["command line"]


def test_a_process_of_unknown_descent_gets_no_leave() -> None:
    assert len(verdict(f"1  {CHILD}", f"9  {PROBE}").problems) == 1


def test_a_child_that_failed_to_start_is_no_child() -> None:
    failed = CHILD.replace("= 0", "= -1 EACCES (Permission denied)")
    seen = verdict(f"1  {COMMAND_LINE}", "1  vfork() = 2", f"2  {failed}", f"2  {PROBE}")
    assert [problem.partition(" (")[0] for problem in seen.problems] == ["command line"]
