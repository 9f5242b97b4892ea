"""The window with 100,000 fields: open, sort, filter, search, jump to the end, similar fields, map, memory.

    python build_scripts/benchmarks/review_100k.py [--fields 100000] [--keep DIR]

The session is a real file with answers, spreads, reviews and 512 floats of embedding for every field; each
field has a file of its own on disk. The real window opens it on Qt's offscreen platform. Every time is taken
from the user's act to the end of the repaint that shows its outcome. The rival answers sorting and search the
usual Qt way, by a ``QSortFilterProxyModel`` over the same states.
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
from PySide6.QtCore import QAbstractListModel, QModelIndex, QSortFilterProxyModel, Qt  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from desktop_app.app import Lamella  # noqa: E402
from desktop_app.domain.cancellation import CancelToken  # noqa: E402
from desktop_app.domain.field import FieldState  # noqa: E402
from desktop_app.domain.field_query import FieldQuery, SortKey  # noqa: E402
from desktop_app.services.workspace import Workspace  # noqa: E402
from desktop_app.workers.facts import Facts  # noqa: E402

LIMIT_MS = 100.0
SIMILAR_LIMIT_S = 1.0
MEMORY_LIMIT_MB = 1_000
PATIENCE_S = 120.0
ROUNDS = 3


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
        return time.perf_counter() - began

    def settle(self) -> None:
        """Let everything that was begun come to its end."""
        for _ in range(40):
            self.application.processEvents()
            time.sleep(0.01)

    def shown_ms(self, act: Callable[[], object]) -> float:
        """Return the milliseconds from an act to the end of the repaint, the best of some rounds."""
        parts, times = self.program.window.controls.parts, []
        began = time.perf_counter()
        act()
        parts.grid.viewport().repaint()
        times.append(time.perf_counter() - began)
        self.settle()
        return min(times) * 1000

    def tell(
        self, name: str, value: float, unit: str, limit: float | None = None, rival: float = 0.0
    ) -> None:
        """Print a line; remember when the limit was broken."""
        ok = limit is None or value <= limit
        self.held = self.held and ok
        bound = "" if limit is None else f"limit {limit:g}"
        beside = f"   rival {rival:,.0f} {unit}: {rival / value:.0f} times" if rival else ""
        print(f"{name:<44}{value:>10,.1f} {unit:<3}{bound:>12} {'' if ok else 'BROKEN'}{beside}", flush=True)


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
    began = time.perf_counter()
    proxy.sort(0, Qt.SortOrder.DescendingOrder)
    proxy.rowCount()
    sorting = time.perf_counter() - began
    began = time.perf_counter()
    proxy.setFilterFixedString("400-01")
    proxy.rowCount()
    return sorting * 1000, (time.perf_counter() - began) * 1000


def measure_open(bench: Bench, folder: Path) -> None:
    """Open the folder: first thumbnail on screen, all fields listed."""
    controls = bench.program.window.controls
    seen: list[float] = []
    began = time.perf_counter()
    controls.shelf.arrived.connect(lambda _ids: seen.append(time.perf_counter() - began))
    bench.program.window.open(folder)
    ended: list[object] = []
    controls.opening.ended.connect(lambda: ended.append(1))
    seconds = bench.spin(lambda: bool(ended))
    bench.settle()
    bench.tell("open: all fields listed with answers", seconds, "s")
    bench.tell("open: first thumbnail", seen[0] if seen else float("nan"), "s")


def measure_answers(bench: Bench) -> None:
    """Sort, filter, search, count."""
    controls = bench.program.window.controls
    parts, browsing = controls.parts, controls.browsing
    sorting, searching = rival_ms(list(browsing.rows))
    for row in range(parts.header.sort.count()):
        key, descending = parts.header._orders[row]
        name = f"sort: {parts.header.sort.itemText(row)}"
        ms = bench.shown_ms(lambda key=key, down=descending: parts.header.sort_chosen.emit(key, down))
        rival = sorting if key is SortKey.PROBABILITY and descending else 0.0
        bench.tell(name, ms, "ms", LIMIT_MS, rival)
    parts.header.sort_chosen.emit(SortKey.NAME, False)
    bench.settle()
    folder, patient = "slide 120", next(iter(browsing.rows)).record.patient
    filters: dict[str, Callable[[], object]] = {
        "verdict": lambda: parts.filters.verdicts_chosen.emit(frozenset({"needs_review"})),
        "review state": lambda: parts.filters.reviews_chosen.emit(frozenset({"disagreement"})),
        "patient": lambda: parts.filters.patient_chosen.emit(patient),
        "magnification": lambda: parts.filters.magnification_chosen.emit("400X"),
        "folder": lambda: parts.filters.folder_chosen.emit(folder),
        "reason": lambda: parts.filters.reasons_chosen.emit(frozenset({"blank", "truncated"})),
    }
    for name, act in filters.items():
        ms = bench.shown_ms(act)
        found = parts.model.rowCount()
        bench.tell(f"filter: {name} ({found:,} fields)", ms, "ms", LIMIT_MS)
        bench.tell("   and letting go of it", bench.shown_ms(browsing.clear_filters), "ms", LIMIT_MS)
    everything = browsing.query.unfiltered()
    counting = min(_timed(lambda: _counted(browsing.rows, everything)) for _ in range(ROUNDS))
    bench.tell("counts of all filters", counting * 1000, "ms", LIMIT_MS)
    measure_search(bench, searching)


def _counted(rows: Any, query: FieldQuery) -> None:
    rows.upsert(())
    rows.counts(query)


def _timed(act: Callable[[], object]) -> float:
    began = time.perf_counter()
    act()
    return time.perf_counter() - began


def measure_search(bench: Bench, rival: float) -> None:
    """Type into the search field; each key until its outcome is painted."""
    parts, browsing = bench.program.window.controls.parts, bench.program.window.controls.browsing
    parts.commands.search.setFocus()
    worst = 0.0
    for key in "400-01":
        began, before = time.perf_counter(), browsing.query.text
        QTest.keyClick(parts.commands.search, key)
        bench.spin(lambda before=before: browsing.query.text != before)
        parts.grid.viewport().repaint()
        worst = max(worst, (time.perf_counter() - began) * 1000)
        bench.settle()
    bench.tell(
        f"search: slowest key to shown ({parts.model.rowCount():,} fields)", worst, "ms", LIMIT_MS, rival
    )
    parts.commands.search.clear()
    bench.settle()


def measure_jump(bench: Bench) -> None:
    """Jump to the end: its thumbnails come first."""
    controls = bench.program.window.controls
    parts = controls.parts
    arrived: list[int] = []
    controls.shelf.arrived.connect(lambda ids: arrived.extend(ids))
    parts.grid.setFocus()
    parts.grid.scrollToTop()
    bench.settle()
    parts.grid.verticalScrollBar().setValue(parts.grid.verticalScrollBar().maximum() // 3)
    bench.application.processEvents()
    arrived.clear()
    began = time.perf_counter()
    QTest.keyClick(parts.grid, Qt.Key.Key_End)
    on_screen: list[int] = []

    def end_is_there() -> bool:
        on_screen[:] = [parts.model.ids[row] for row in parts.grid.visible_rows()]
        there = any(controls.shelf.pixmap(image_id) for image_id in on_screen)
        return parts.model.ids[-1] in on_screen and there

    bench.spin(end_is_there)
    first = time.perf_counter() - began
    bench.spin(lambda: all(controls.shelf.pixmap(image_id) for image_id in on_screen))
    whole = time.perf_counter() - began
    wanted = set(on_screen)
    foreign = [image_id for image_id in arrived[: len(wanted)] if image_id not in wanted]
    bench.tell("jump to the end: first thumbnail there", first * 1000, "ms")
    bench.tell(f"jump to the end: all {len(wanted)} on screen", whole * 1000, "ms")
    bench.tell("   others that came before them", float(len(foreign)), "", 16.0)


def measure_embeddings(bench: Bench) -> None:
    """Look for similar fields, lay out the map."""
    controls = bench.program.window.controls
    session, model = controls.opening.session, controls.choice.chosen
    assert session is not None
    assert model is not None
    states = tuple(controls.browsing.rows)
    wanted = states[4_321 % len(states)]
    seconds = min(
        _timed(lambda: session.embeddings.similar(model.identity, wanted, states, CancelToken()))
        for _ in range(ROUNDS)
    )
    bench.tell("similar: 50 of all by 512 floats", seconds, "s", SIMILAR_LIMIT_S)
    bench.tell(
        "map: principal components of all",
        _timed(lambda: session.embeddings.map(model.identity, states, CancelToken())),
        "s",
    )


@contextlib.contextmanager
def running(profile: Path) -> Iterator[Bench]:
    """Start the real program; shut it down at the end."""
    application = QApplication.instance() or QApplication([])
    program = Lamella(application, Workspace.open(profile), Facts("", ""), owns_process=False)
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
        measure_open(bench, folder)
        bench.tell("memory: the window without fields", before, "MB")
        bench.tell("memory: the folder open", megabytes(), "MB", MEMORY_LIMIT_MB)
        measure_answers(bench)
        measure_jump(bench)
        measure_embeddings(bench)
        bench.tell("memory: at the end", megabytes(), "MB", MEMORY_LIMIT_MB)
        return 0 if bench.held else 1


if __name__ == "__main__":
    sys.exit(main())
