"""Takes the real window through its work with keys, from outside: nothing of Lamella is imported.

Standard library only.
"""

from __future__ import annotations

import contextlib
import json
import sqlite3
import time
from pathlib import Path

from offline_desk import PATIENCE_S, SCREEN, Desk
from offline_programs import Programs, Step, TourError, Watch
from x_display import x_server


def window_tour(watch: Watch, programs: Programs, fields: Path, step: Step, *, short: bool) -> list[str]:
    """Open a folder, let it be classified, open the help, export a PDF, close; return facts in words.

    Raises:
        TourError: something of it did not happen.
    """
    facts, profile = watch.work / "window-facts.json", watch.work / "window-profile"
    command = [*programs.window, "--profile", str(profile), str(fields)]
    begun = time.monotonic()
    with x_server(*SCREEN) as display:
        more = {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "LAMELLA_FACTS": str(facts)}
        with watch.started(step, command, **more) as process:
            said = _at_the_desk(Desk(display, process), process.pid, profile, fields, watch.work, short)
            output, _ = process.communicate(timeout=PATIENCE_S)
    step.seconds = time.monotonic() - begun
    if process.returncode or "Traceback" in output:
        raise TourError(f"the window ended with {process.returncode}:\n{output[-3000:]}")
    foreign = json.loads(facts.read_text(encoding="utf-8"))["foreign_modules"]
    if foreign:
        raise TourError(f"the window loaded {foreign}")
    return said


def _at_the_desk(desk: Desk, pid: int, profile: Path, fields: Path, work: Path, short: bool) -> list[str]:
    number = len(list(fields.iterdir()))
    title = f"^{fields.name}.*Lamella"  # neither the splash nor the help
    main = desk.come_to(title)
    desk.wait("the fields' answers", lambda: answers_in(profile) >= number)
    desk.press("F1")
    desk.come_to("Help", but=main)
    desk.press("ctrl+w")
    desk.wait("the end of the help", lambda: not desk.windows("Help"))
    said = [f"{number} fields answered, help shown and closed"]
    if not short:
        said.append(_export_pdf(desk, title, work / "window.pdf"))
    said.append(qt_libraries(pid))
    desk.close(desk.come_to(title))
    return said


def _export_pdf(desk: Desk, title: str, path: Path) -> str:
    desk.come_to(title)
    desk.press("ctrl+e")
    dialog = desk.come_to("Export report")
    desk.press("End", "Return")  # the last format is PDF; Return is "Choose file..."
    desk.come_to("Export report", but=dialog)
    desk.write(str(path))
    desk.press("Return")
    desk.wait("the PDF", path.exists)
    content = path.read_bytes()
    if not content.startswith(b"%PDF") or b"%%EOF" not in content[-64:]:
        raise TourError("the window wrote no whole PDF")
    return f"PDF exported, {len(content)} bytes"


def answers_in(profile: Path) -> int:
    """Return how many answers the profile's only session holds; 0 before there is one."""
    for path in (profile / "data" / "sessions").glob("*.lamella-session"):
        with contextlib.suppress(sqlite3.Error), contextlib.closing(sqlite3.connect(path)) as session:
            return int(session.execute("SELECT COUNT(*) FROM predictions").fetchone()[0])
    return 0


def qt_libraries(pid: int) -> str:
    """Say which of Qt's libraries the window below process ``pid`` has loaded; read while it lives."""
    waiting, found = [pid], set[str]()
    while waiting:
        here = Path("/proc") / str(waiting.pop())
        with contextlib.suppress(OSError):
            for line in (here / "maps").read_text(errors="replace").splitlines():
                name = line.rpartition("/")[2]
                if name.startswith("libQt6"):
                    found.add(name.removeprefix("libQt6").partition(".")[0])
            for children in (here / "task").glob("*/children"):
                waiting += [int(word) for word in children.read_text().split()]
    network = "loaded" if "Network" in found else "not loaded"
    return f"Qt in the window: {', '.join(sorted(found))}; Qt's network library is {network}"
