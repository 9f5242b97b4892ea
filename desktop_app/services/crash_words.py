"""What may be written down of errors, stacks and log lines: never a name that a person gave.

Nothing here looks for names in order to take them out. It takes over only what is known to come from the
program itself: the shape of a stack, the place in the code, the sentence of a log line without its values.
"""

import logging
import re
import time
import traceback
from collections.abc import Iterator

# The messages of these speak of code. All others may quote what the user has: a file, a patient, a table.
_ABOUT_CODE = (
    AttributeError, NameError, TypeError, ImportError, IndexError, RecursionError, MemoryError,
    NotImplementedError, ZeroDivisionError,
)  # fmt: skip
_FRAME = re.compile(r'^(\s*File )"(.*)"(, line \d+(?: in \S+)?)\s*$')
_HARMLESS = re.compile(
    r"^(Fatal Python error: [\w :-]+|Windows fatal exception: [\w :-]+|Python runtime state: \w+"
    r"|(Current t|T)hread 0x[0-9a-f]+.*\(most recent call first\):|\s*<[\w ]+>|\s*\.\.\.|Stack \(most.*"
    r"|Extension modules: [\w., ]+\(total: \d+\)|Extension modules: [\w., ]+)?\s*$"
)
_ANCHORS = re.compile(r"(?:^|/)((?:desktop_app|site-packages|python3\.\d+)/)")
# How a frozen program names its modules: from the package on.
_FROZEN_NAME = re.compile(r"[a-z_][\w/]*\.py")
_MOST_FRAMES = 60


def code_place(path: str) -> str:
    """Return a source file's path from the program or library on, without the folders it is installed in."""
    slashed = path.replace("\\", "/")
    if _FROZEN_NAME.fullmatch(slashed):
        return slashed
    found = list(_ANCHORS.finditer(slashed))
    return slashed[found[-1].start(1) :] if found else slashed.rpartition("/")[2]


def harmless_stack(text: str) -> str:
    """Return the lines of a fault handler's report that have the shape of one, with shortened paths."""
    lines = []
    for line in text.splitlines():
        frame = _FRAME.match(line)
        if frame is not None:
            lines.append(f'{frame[1]}"{code_place(frame[2])}"{frame[3]}')
        elif _HARMLESS.match(line):
            lines.append(line.rstrip())
    return "\n".join(lines).strip()


def told_error(error: BaseException) -> str:
    """Return an error and what led to it: places and kinds, and messages only where they speak of code."""
    return "\n".join(_told(error))


def told_record(record: logging.LogRecord) -> str:
    """Return a log line: when, where, and its sentence without the values that were put into it."""
    when = time.strftime("%Y-%m-%d %H:%M:%S", time.localtime(record.created))
    line = f"{when} {record.levelname} {record.name} [{record.threadName}] {record.msg}"
    error = record.exc_info[1] if record.exc_info else None
    return f"{line}\n{told_error(error)}" if error is not None else line


def _told(error: BaseException) -> Iterator[str]:
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if before is not None:
        yield from _told(before)
        yield "and then"
    frames = traceback.extract_tb(error.__traceback__)[-_MOST_FRAMES:]
    for frame in frames:
        yield f'  File "{code_place(frame.filename)}", line {frame.lineno} in {frame.name}'
    message = f": {error}" if isinstance(error, _ABOUT_CODE) else ""
    if isinstance(error, OSError) and error.errno is not None:
        message = f": errno {error.errno}"
    yield f"{type(error).__name__}{message}"
