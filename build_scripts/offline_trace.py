"""Reads what ``strace -f -yy -o FILE`` wrote: system calls in one piece each, with who made them.

Standard library only. A line that is not understood is an error: what cannot be read must not pass a test.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

# All calls that concern sockets, those that start processes, and the one way around system calls.
TRACED = "trace=network,execve,execveat,clone,clone3,fork,vfork,io_uring_setup"
STRACE = ("strace", "-f", "-yy", "-s", "1024", "--seccomp-bpf", "-e", TRACED)

EXIT = "+++"
_LINE = re.compile(r"(\d+)\s+(.*)", re.DOTALL)
_WHOLE = re.compile(r"(\w+)\((.*)\)\s+= (.+)", re.DOTALL)
_BEGUN = re.compile(r"(\w+)\((.*?)\s*<(?:unfinished|pid changed to (\d+)) \.\.\.>", re.DOTALL)
_RESUMED = re.compile(r"<\.\.\. (\w+) resumed>(.*)\)\s+= (.+)", re.DOTALL)
_ENDED = re.compile(r"\+\+\+ (?:exited with|killed by) .*\+\+\+")
_SUPERSEDED = re.compile(r"\+\+\+ superseded by execve in pid \d+ \+\+\+")
_SIGNAL = re.compile(r"--- .* ---")
_STRING = re.compile(r'"((?:[^"\\]|\\.)*)"')
_ESCAPE = re.compile(r"\\([0-7]{1,3}|.)")
_LETTERS = {"n": "\n", "t": "\t", "r": "\r", "v": "\v", "f": "\f"}


class TraceError(Exception):
    """The trace cannot be read; nothing follows from it."""


@dataclass(frozen=True)
class Call:
    """One system call, or the end of a thread (``name`` is ``EXIT``).

    Attributes:
        position: line where it began, from 1: orders it against the other calls.
        pid: the thread's number.
        name: such as ``socket``.
        arguments: as strace writes them.
        result: as strace writes it; empty when the call never came back.
    """

    position: int
    pid: int
    name: str
    arguments: str
    result: str

    @property
    def number(self) -> int | None:
        """The result as a number; None when there is none."""
        match = re.match(r"-?\d+", self.result)
        return int(match[0]) if match else None

    def __str__(self) -> str:
        return f"{self.name}({self.arguments}) = {self.result or '?'}"


def read_trace(path: Path) -> list[Call]:
    """Return the calls in ``path``, in the order in which they came back.

    Raises:
        TraceError: there is no trace, it is empty, or a line in it is no line of strace's.
    """
    try:
        text = path.read_text(encoding="utf-8", errors="replace")
    except OSError as error:
        raise TraceError(f"there is no trace: {error}") from error
    calls = list(calls_in(text.split("\n")))
    if not calls:
        raise TraceError(f"{path.name} is empty: strace saw nothing")
    return calls


def calls_in(lines: Iterable[str]) -> Iterator[Call]:
    """Yield the calls in ``lines``; those that were never finished come last, or when their thread ends.

    Raises:
        TraceError: a line is not understood.
    """
    begun: dict[int, Call] = {}
    for position, line in enumerate(lines, 1):
        if not line.strip():
            continue
        head = _LINE.fullmatch(line)
        if head is None:
            raise TraceError(f"line {position} is not understood: {line[:200]}")
        yield from _read(position, int(head[1]), head[2], begun)
    yield from begun.values()


def _read(position: int, pid: int, text: str, begun: dict[int, Call]) -> Iterator[Call]:
    if match := _BEGUN.fullmatch(text):
        # After an execve in a thread that is not the first, the first thread's number goes on.
        begun[int(match[3] or pid)] = Call(position, int(match[3] or pid), match[1], match[2], "")
    elif match := _RESUMED.fullmatch(text):
        start = begun.pop(pid, None)
        if start is None or start.name != match[1]:
            raise TraceError(f"line {position} goes on with a call that never began: {text[:200]}")
        yield Call(start.position, pid, start.name, start.arguments + match[2], match[3])
    elif match := _WHOLE.fullmatch(text):
        yield Call(position, pid, match[1], match[2], match[3])
    elif _ENDED.fullmatch(text):
        if pid in begun:
            yield begun.pop(pid)
        yield Call(position, pid, EXIT, "", "")
    elif not (_SIGNAL.fullmatch(text) or _SUPERSEDED.fullmatch(text)):
        raise TraceError(f"line {position} is not understood: {text[:200]}")


def strings_in(arguments: str) -> list[str]:
    """Return the quoted strings among ``arguments``, as they were before strace escaped them."""
    return [_ESCAPE.sub(_unescaped, text) for text in _STRING.findall(arguments)]


def without_strings(arguments: str) -> str:
    """Return ``arguments`` with every quoted string emptied: a file may be called AF_INET."""
    return _STRING.sub('""', arguments)


def _unescaped(match: re.Match[str]) -> str:
    letter = match[1]
    return chr(int(letter, 8)) if letter.isdigit() else _LETTERS.get(letter, letter)
