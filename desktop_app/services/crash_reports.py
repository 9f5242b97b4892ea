"""Reports of windows that did not end as they should: text files of the state folder, the last ten.

Made when the next window starts. They hold no picture and no name of a folder, file, patient or person.
"""

import logging
import time
from datetime import UTC, datetime
from pathlib import Path

from desktop_app.domain.crash import CrashReport, Ending
from desktop_app.persistence.atomic_file import atomic_writer
from desktop_app.persistence.run_marks import LeftMark, take_left_marks
from desktop_app.services.crash_watch import ERROR_HEAD, runs_dir
from desktop_app.services.crash_words import harmless_stack

KEPT = 10
_TRAIL_LINES = 60
_FATAL = ("Fatal Python error", "Windows fatal exception")
_log = logging.getLogger(__name__)
_HEAD = """\
Lamella crash report
This file was written on this computer and sent nowhere. It holds no picture, and no name of a folder, a file,
a patient or a person. If you ask for help, you may give it away.
"""
_WHAT = {
    Ending.CRASHED: "The program stopped because of a fault in it or in a library; the stack is below.",
    Ending.VANISHED: "The program ended without being told to: it was killed, or the computer went off.",
    Ending.ERRORS: "The program ended as it should, but met errors that nothing had foreseen.",
}


def reports_dir(state_dir: Path) -> Path:
    """Return the folder of the reports."""
    return state_dir / "crash-reports"


def write_reports(state_dir: Path, own: Path | None) -> CrashReport | None:
    """Make a report of every window that left one to make; return the newest of them, None for none.

    Args:
        state_dir: of this profile.
        own: the mark of the running window.
    """
    newest: CrashReport | None = None
    for left in take_left_marks(runs_dir(state_dir), own):
        ending = _ending(left)
        if ending is None:
            continue
        try:
            newest = _write(reports_dir(state_dir), left, ending)
        except OSError as error:
            _log.warning("no crash report written: %s", error)
    _drop_old(reports_dir(state_dir))
    return newest


def last_report(state_dir: Path) -> Path | None:
    """Return the newest report, None for none."""
    return next(iter(_newest_first(reports_dir(state_dir))), None)


def read_last_report(state_dir: Path) -> str:
    """Return the text of the newest report; empty for none, or when it cannot be read."""
    path = last_report(state_dir)
    try:
        return path.read_text(encoding="utf-8", errors="replace") if path is not None else ""
    except OSError:
        return ""


def _ending(left: LeftMark) -> Ending | None:
    if left.ended:
        return Ending.ERRORS if ERROR_HEAD in left.text else None
    return Ending.CRASHED if any(word in left.text for word in _FATAL) else Ending.VANISHED


def _write(folder: Path, left: LeftMark, ending: Ending) -> CrashReport:
    when = datetime.fromtimestamp(left.touched_at, tz=UTC)
    folder.mkdir(parents=True, exist_ok=True)
    stamp = time.strftime("%Y%m%d-%H%M%S", time.localtime(left.touched_at))
    path = folder / f"crash-{stamp}.txt"
    number = 2
    while path.exists():
        path, number = folder / f"crash-{stamp}-{number}.txt", number + 1
    with atomic_writer(path) as stream:
        stream.write(_text(left, ending, when).encode("utf-8", "backslashreplace"))
    return CrashReport(path, ending, when)


def _text(left: LeftMark, ending: Ending, when: datetime) -> str:
    header, _, rest = left.text.partition("\n\n")
    errors, stack = _parted(rest)
    parts = [
        _HEAD,
        f"What happened: {_WHAT[ending]}\n{header}\nLast heard of: {when:%Y-%m-%d %H:%M:%S} UTC\n",
    ]
    if stack:
        parts.append(f"Stack\n{stack}\n")
    if errors:
        parts.append(f"Errors that nothing caught\n{errors}\n")
    trail = "\n".join(left.trail.splitlines()[-_TRAIL_LINES:])
    parts.append(f"Last log lines, without what they were about\n{trail or '(none)'}\n")
    return "\n".join(parts)


def _parted(text: str) -> tuple[str, str]:
    """Return the errors, which were written by us, and the stack, which was written by the fault handler."""
    at = min((text.find(word) for word in _FATAL if word in text), default=len(text))
    return text[:at].strip(), harmless_stack(text[at:])


def _newest_first(folder: Path) -> list[Path]:
    try:
        return sorted(folder.glob("crash-*.txt"), key=_written_at, reverse=True)
    except OSError:
        return []


def _written_at(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0


def _drop_old(folder: Path) -> None:
    for path in _newest_first(folder)[KEPT:]:
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            _log.warning("an old crash report stays: %s", error)
