"""The window with 100,000 fields: open, sort, filter, search, jump to the end, similar fields, map, memory.

    python build_scripts/benchmarks/review_100k.py [--fields 100000] [--keep DIR]

The session is a real file with answers, spreads, reviews and 512 floats of embedding for every field; each
field has a file of its own on disk. The real window opens it on Qt's offscreen platform. Every time is taken
from the user's act to the end of the repaint that shows its outcome: "busy" is processor time of the window's
thread, against which the limits are held, as other programs may use the machine; "wall" is the time on the
wall. The rival answers sorting and search the usual Qt way, by a ``QSortFilterProxyModel`` over the states.
"""

import argparse
import contextlib
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import psutil  # noqa: E402 - the path is set above
from large_session import make_pictures, make_session  # noqa: E402
from PySide6.QtCore import (  # noqa: E402
    QAbstractListModel,
    QEventLoop,
    QModelIndex,
    QObject,
    QSortFilterProxyModel,
    Qt,
    Slot,
)
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from desktop_app.app import Lamella  # noqa: E402
from desktop_app.domain.cancellation import CancelToken  # noqa: E402
from desktop_app.domain.field import FieldState  # noqa: E402
from desktop_app.domain.field_query import SortKey  # noqa: E402
from desktop_app.gui.map.map_window import MapWindow  # noqa: E402
from desktop_app.services.workspace import Workspace  # noqa: E402
from desktop_app.workers.facts import Facts  # noqa: E402

LIMIT_MS = 100.0
SIMILAR_LIMIT_MS = 1_000.0
MEMORY_LIMIT_MB = 1_000
PATIENCE_S = 120.0
ROUNDS = 3


@dataclass(frozen=True)
class Cost:
    """What something cost: processor time of the window's thread, and time on the wall, in milliseconds."""

    busy_ms: float
    wall_ms: float


class Clock:
    """Runs from when it is made."""

    def __init__(self) -> None:
        self._busy, self._wall = time.thread_time(), time.perf_counter()

    def cost(self) -> Cost:
        """Return what was used up so far."""
        busy, wall = time.thread_time() - self._busy, time.perf_counter() - self._wall
        return Cost(busy * 1000, wall * 1000)


@dataclass
class Bench:
    """The running program, and whether every limit held."""

    application: QApplication
    program: Lamella
    held: bool = True

    def spin(self, until: Callable[[], bool]) -> float:
        """Let the event loop run until a condition holds; return the seconds it took."""
        began = time.perf_counter()
        while not until():
            if time.perf_counter() - began > PATIENCE_S:
                raise TimeoutError("the window did not do it")
            self.application.processEvents()
            time.sleep(0.0005)
        return time.perf_counter() - began

    def settle(self) -> None:
        """Let everything that was begun come to its end."""
        for _ in range(40):
            self.application.processEvents()
            time.sleep(0.01)

    def shown(self, act: Callable[[], object], undo: Callable[[], object] | None = None) -> Cost:
        """Return what an act costs until the end of the repaint that shows it: the best of some rounds."""
        grid, costs = self.program.window.controls.parts.grid, []
        for number in range(ROUNDS if undo is not None else 1):
            if number and undo is not None:
                undo()
            self.settle()
            clock = Clock()
            act()
            grid.viewport().repaint()
            costs.append(clock.cost())
        self.settle()
        return min(costs, key=lambda cost: cost.busy_ms)

    def tell(self, name: str, cost: Cost, limit: float | None = None, rival_ms: float = 0.0) -> None:
        """Print a line of milliseconds; remember when the limit was broken."""
        ok = limit is None or cost.busy_ms <= limit
        self.held = self.held and ok
        bound = "" if limit is None else f"{limit:,.0f}"
        beside = f"{rival_ms:>10,.0f} ms{rival_ms / cost.busy_ms:>6.0f}x" if rival_ms else ""
        wrong = "" if ok else "  BROKEN"
        print(f"{name:<46}{cost.busy_ms:>9,.1f}{cost.wall_ms:>9,.1f}{bound:>8}{beside}{wrong}", flush=True)

    def say(self, name: str, value: float, unit: str, limit: float | None = None) -> None:
        """Print any other figure; remember when the limit was broken."""
        ok = limit is None or value <= limit
        self.held = self.held and ok
        bound = "" if limit is None else f"   limit {limit:,.0f}"
        print(f"{name:<46}{value:>9,.1f} {unit}{bound}{'' if ok else '  BROKEN'}", flush=True)


class RivalModel(QAbstractListModel):
    """The states as a plain Qt model."""

    def __init__(self, states: list[FieldState]) -> None:
        super().__init__()
        self._states = states

    def rowCount(self, _parent: Any = None) -> int:  # noqa: N802 - Qt's name
        """Return how many fields there are."""
        return len(self._states)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the name, or the probability to sort by."""
        state = self._states[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return state.prediction.malignant_probability if state.prediction else -1.0
        return state.record.name if role == Qt.ItemDataRole.DisplayRole else None


def rival_ms(states: list[FieldState]) -> tuple[float, float]:
    """Return how long Qt's proxy takes to sort by probability and to search a text, in milliseconds."""
    model, proxy = RivalModel(states), QSortFilterProxyModel()
    proxy.setSourceModel(model)
    proxy.setSortRole(Qt.ItemDataRole.UserRole)
    clock = Clock()
    proxy.sort(0, Qt.SortOrder.DescendingOrder)
    sorting = clock.cost().busy_ms
    clock = Clock()
    proxy.setFilterFixedString("400-01")
    return sorting, clock.cost().busy_ms


def measure_open(bench: Bench, folder: Path) -> None:
    """Open the folder: first thumbnail on screen, all fields listed."""
    controls = bench.program.window.controls
    listener, clock = Listener(), Clock()
    controls.shelf.arrived.connect(listener.on_arrived)
    process = psutil.Process()
    before = sum(process.cpu_times()[:2])
    bench.program.window.open(folder)
    bench.spin(lambda: bool(listener.ids))
    bench.tell("open: first thumbnail", clock.cost())
    bench.spin(lambda: not controls.opening.is_scanning and bool(len(controls.browsing.rows)))
    cost = clock.cost()
    bench.settle()
    bench.tell(f"open: all {len(controls.browsing.rows):,} listed with their answers", cost)
    bench.say("   processor time of all threads meanwhile", sum(process.cpu_times()[:2]) - before, "s")


def measure_sorting(bench: Bench, rival: float) -> None:
    """Put every order in force."""
    parts = bench.program.window.controls.parts
    for row in range(1, parts.header.sort.count()):
        key, descending = parts.header._orders[row]
        cost = bench.shown(
            lambda key=key, down=descending: parts.header.sort_chosen.emit(key, down),
            lambda: parts.header.sort_chosen.emit(SortKey.NAME, False),
        )
        beside = rival if key is SortKey.PROBABILITY and descending else 0.0
        bench.tell(f"sort: {parts.header.sort.itemText(row)}", cost, LIMIT_MS, beside)
    cost = bench.shown(lambda: parts.header.sort_chosen.emit(SortKey.NAME, False))
    bench.tell("sort: back to names", cost, LIMIT_MS)


def measure_filters(bench: Bench) -> None:
    """Put every filter in force, let go of it; count."""
    controls = bench.program.window.controls
    parts, browsing = controls.parts, controls.browsing
    middle = browsing.rows.state(parts.model.ids[len(parts.model.ids) // 2]).record
    acts: dict[str, Callable[[], object]] = {
        "verdict": lambda: parts.filters.verdicts_chosen.emit(frozenset({"needs_review"})),
        "review state": lambda: parts.filters.reviews_chosen.emit(frozenset({"disagreement"})),
        "patient": lambda: parts.filters.patient_chosen.emit(middle.patient),
        "magnification": lambda: parts.filters.magnification_chosen.emit("400X"),
        "folder": lambda: parts.filters.folder_chosen.emit(middle.folder),
        "reason": lambda: parts.filters.reasons_chosen.emit(frozenset({"blank", "truncated"})),
    }
    for name, act in acts.items():
        cost = bench.shown(act, browsing.clear_filters)
        bench.tell(f"filter: {name} ({parts.model.rowCount():,} fields)", cost, LIMIT_MS)
        bench.tell("   all fields again", bench.shown(browsing.clear_filters), LIMIT_MS)
    acts["verdict"]()
    acts["magnification"]()
    parts.header.sort_chosen.emit(SortKey.UNCERTAINTY, True)
    cost = bench.shown(acts["folder"])
    bench.tell("filter: verdict, magnification and folder", cost, LIMIT_MS)
    browsing.clear_filters()
    parts.header.sort_chosen.emit(SortKey.NAME, False)
    browsing.rows.upsert(())
    clock = Clock()
    browsing.rows.counts(browsing.query)
    bench.tell("counts of all filters", clock.cost(), LIMIT_MS)


def measure_search(bench: Bench, rival: float) -> None:
    """Type into the search field; each key until its outcome is painted, the wait for more keys included."""
    parts, browsing = bench.program.window.controls.parts, bench.program.window.controls.browsing
    parts.commands.search.setFocus()
    costs = []
    for key in "400-01":
        clock, before = Clock(), browsing.query.text
        QTest.keyClick(parts.commands.search, key)
        while browsing.query.text == before:
            bench.application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        parts.grid.viewport().repaint()
        costs.append(clock.cost())
        bench.settle()
    found = parts.model.rowCount()
    worst = max(costs, key=lambda cost: cost.busy_ms)
    bench.tell(f"search: slowest key to shown ({found:,} fields)", worst, LIMIT_MS, rival)
    clock = Clock()
    parts.commands.search.clear()
    bench.spin(lambda: not browsing.query.text)
    bench.tell("   all fields again", clock.cost(), LIMIT_MS)
    bench.settle()


class Listener(QObject):
    """Notes whose thumbnails arrive, in order."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: list[int] = []

    @Slot(object)
    def on_arrived(self, ids: tuple[int, ...]) -> None:
        """Note them."""
        self.ids.extend(ids)


def measure_jump(bench: Bench) -> None:
    """Jump to the end while thumbnails of another place are wanted: those of the end come first."""
    controls = bench.program.window.controls
    parts, listener = controls.parts, Listener()
    parts.grid.setFocus()
    bar = parts.grid.verticalScrollBar()
    bar.setValue(bar.maximum() // 3)
    elsewhere = {parts.model.ids[row] for row in parts.grid.visible_rows()}
    parts.grid.window_changed.emit()
    bench.application.processEvents()
    controls.shelf.arrived.connect(listener.on_arrived)
    clock = Clock()
    QTest.keyClick(parts.grid, Qt.Key.Key_End)
    screen = {parts.model.ids[row] for row in parts.grid.visible_rows()}
    assert parts.model.ids[-1] in screen, "the end is not on screen"
    bench.spin(lambda: any(controls.shelf.pixmap(image_id) for image_id in screen))
    first = clock.cost()
    bench.spin(lambda: all(controls.shelf.pixmap(image_id) for image_id in screen))
    whole = clock.cost()
    late = [image_id for image_id in listener.ids[: len(screen)] if image_id in elsewhere]
    bench.tell("jump to the end: first thumbnail there", first)
    bench.tell(f"jump to the end: all {len(screen)} on screen", whole)
    bench.say("   came before them, of the place left", float(len(late)), "thumbnails", 16)


def measure_embeddings(bench: Bench) -> None:
    """Look for similar fields, lay out the map, paint it."""
    controls = bench.program.window.controls
    session, model = controls.opening.session, controls.choice.chosen
    assert session is not None
    assert model is not None
    states = tuple(controls.browsing.rows)
    wanted, best = states[4_321 % len(states)], Cost(float("inf"), 0.0)
    for _ in range(ROUNDS):
        clock = Clock()
        session.embeddings.similar(model.identity, wanted, states, CancelToken())
        best = min(best, clock.cost(), key=lambda cost: cost.busy_ms)
    bench.tell("similar: 50 of all, by 512 floats each", best, SIMILAR_LIMIT_MS)
    clock = Clock()
    session.embeddings.map(model.identity, states, CancelToken())
    bench.tell("map: principal components of all", clock.cost())
    controls.actions["map"].trigger()
    window = bench.program.window.labs.windows["map"]
    assert isinstance(window, MapWindow)
    bench.spin(lambda: len(window.view.points) > 0)
    bench.settle()
    clock = Clock()
    window.view.zoom(1)
    window.view.repaint()
    bench.tell(f"map: painting {len(window.view.points):,} points", clock.cost())
    window.close()


@contextlib.contextmanager
def running(profile: Path) -> Iterator[Bench]:
    """Start the real program; shut it down at the end."""
    application = QApplication.instance() or QApplication([])
    program = Lamella(application, Workspace.open(profile), Facts("", ""))
    program.window.controls.keeper.change(auto_classify=False)
    program.window.resize(1920, 1080)
    program.start(None)
    bench = Bench(application, program)
    bench.spin(lambda: program.window.controls.choice.is_ready)
    try:
        yield bench
    finally:
        program.window.close()
        assert program.shut_down(), "a thread survived the window"
        program.discard_windows()


def megabytes() -> float:
    """Return the memory of this process that lies in RAM."""
    return psutil.Process().memory_info().rss / 1e6


def prepare(scratch: Path, count: int) -> tuple[Path, Path]:
    """Return folder and profile with a session of ``count`` fields, made unless they are there."""
    folder, profile = scratch / "fields", scratch / "profile"
    if not folder.exists():
        workspace = Workspace.open(profile)
        names = make_pictures(folder, count)
        made = make_session(folder, names, workspace.dirs.sessions_dir, workspace.models.summary().identity)
        workspace.close()
        print(f"session of {count:,} fields: {made.stat().st_size / 1e6:,.0f} MB")
    return folder, profile


def main() -> int:
    """Print the table; return 1 when a limit is broken."""
    parser = argparse.ArgumentParser(description="Times the window with many fields.")
    parser.add_argument("--fields", type=int, default=100_000)
    parser.add_argument("--keep", type=Path, help="keep or reuse the session in this folder")
    options = parser.parse_args()
    with contextlib.ExitStack() as stack:
        scratch = options.keep or Path(stack.enter_context(tempfile.TemporaryDirectory()))
        scratch.mkdir(parents=True, exist_ok=True)
        folder, profile = prepare(scratch, options.fields)
        bench = stack.enter_context(running(profile))
        before = megabytes()
        print(f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores; milliseconds:")
        print(f"{'':<46}{'busy':>9}{'wall':>9}{'limit':>8}{'rival':>13}")
        measure_open(bench, folder)
        bench.say("memory: the window without fields", before, "MB")
        bench.say("memory: the folder open", megabytes(), "MB", MEMORY_LIMIT_MB)
        measure_jump(bench)
        sorting, searching = rival_ms(list(bench.program.window.controls.browsing.rows))
        measure_sorting(bench, sorting)
        measure_filters(bench)
        measure_search(bench, searching)
        measure_embeddings(bench)
        bench.say("memory: at the end", megabytes(), "MB", MEMORY_LIMIT_MB)
        return 0 if bench.held else 1


if __name__ == "__main__":
    sys.exit(main())
