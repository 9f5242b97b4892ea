"""Who is who in a trace: window, command line, training child, printing child, or another program.

Standard library only. A process is what its own program and words say. A thread, or a fork that starts no
program, is what its parent was at that moment.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum
from pathlib import PurePosixPath

from offline_trace import EXIT, Call, strings_in

CHILD_WORD, PRINT_WORD = "_child", "_print"
_FORKS = ("clone", "clone3", "fork", "vfork")
_DRIVERS = "tests.e2e."


class Role(Enum):
    """What a process is."""

    WINDOW = "window"
    COMMAND_LINE = "command line"
    TRAINING_CHILD = "training child"
    PRINTING_CHILD = "printing child"
    OTHER = "other program"


_PROGRAMS = {
    "lamella": Role.COMMAND_LINE,
    "lamella-gui": Role.WINDOW,
    "lamella-training": Role.TRAINING_CHILD,
}
_MODULES = {"desktop_app.cli": Role.COMMAND_LINE, "desktop_app": Role.WINDOW}


@dataclass
class Task:
    """A process or a thread.

    Attributes:
        pid: its number.
        parent: who made it, as far as that was seen.
        born: position of the call that made it.
        programs: position, role and words of each program that it started to be.
    """

    pid: int
    parent: Task | None = None
    born: int = 0
    programs: list[tuple[int, Role, list[str]]] = field(default_factory=list)

    def role_at(self, position: int) -> Role:
        """Return what this was at ``position`` of the trace."""
        task: Task | None = self
        while task is not None:
            started = [role for since, role, _words in task.programs if since <= position]
            if started:
                return started[-1]
            task, position = task.parent, task.born
        return Role.OTHER


def role_of(path: str, words: Sequence[str]) -> Role:
    """Return what a program is, by its path and its words (the first is its name for itself)."""
    program, rest = PurePosixPath(path).name, list(words[1:])
    if program.startswith("python"):
        role, rest = _module_of(rest)
    else:
        role = _PROGRAMS.get(program, Role.OTHER)
    if role in (Role.WINDOW, Role.COMMAND_LINE):
        if rest[:1] == [CHILD_WORD]:
            return Role.TRAINING_CHILD
        if rest[:1] == [PRINT_WORD]:
            return Role.PRINTING_CHILD
    return role


def _module_of(rest: Sequence[str]) -> tuple[Role, list[str]]:
    """Return what Python runs with ``-m`` and the words that follow."""
    for number, word in enumerate(rest):
        if word == "-m" and number + 1 < len(rest):
            module = rest[number + 1]
            is_driver = module.startswith(_DRIVERS) and module.endswith("_driver")
            role = Role.WINDOW if is_driver else _MODULES.get(module, Role.OTHER)
            return role, list(rest[number + 2 :])
        if not word.startswith("-") or word == "-c":
            break
    return Role.OTHER, []


def with_tasks(calls: Iterable[Call]) -> Iterator[tuple[Task, Call]]:
    """Yield each call with the task that made it; parents and programs are known once all are read.

    Numbers are used again after a thread has ended, and a child may act, or even end, before the call of its
    parent comes back.
    """
    alive: dict[int, Task] = {}
    ended: dict[int, Task] = {}
    for call in calls:
        task = alive.setdefault(call.pid, Task(call.pid))
        if call.name == EXIT:
            ended[call.pid] = alive.pop(call.pid)
            continue
        if call.name in _FORKS and (call.number or 0) > 0:
            _adopt(task, call, alive, ended)
        elif call.name in ("execve", "execveat") and call.number == 0:
            path, *words = strings_in(call.arguments) or [""]
            task.programs.append((call.position, role_of(path, words), words))
        yield task, call


def _adopt(parent: Task, call: Call, alive: dict[int, Task], ended: dict[int, Task]) -> None:
    pid = call.number or 0
    child = alive.get(pid) or ended.pop(pid, None)
    if child is None or child.parent is not None:
        child = alive[pid] = Task(pid)
    child.parent, child.born = parent, call.position
