"""How long does the window stand still while it classifies? Prints gaps of a 5 ms timer in the GUI thread.

The real window loads the shipped model, opens a folder and classifies every field; then a rival does the
same work the way tutorials do, in a loop in the GUI thread with ``processEvents()`` after each model call.

Example:
    python build_scripts/benchmarks/gui_gap.py ../shared/data/breakhis_fields --fields 240
"""

import argparse
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PIL import Image  # noqa: E402 - the path is set above
from PySide6.QtCore import QObject, Qt, QTimer, Slot  # noqa: E402
from PySide6.QtWidgets import QApplication, QLabel  # noqa: E402

from desktop_app.app import Lamella, engine_threads  # noqa: E402
from desktop_app.gui.controls import Controls  # noqa: E402
from desktop_app.services.workspace import Workspace  # noqa: E402
from desktop_app.workers.facts import Facts  # noqa: E402

TICK_MS = 5
LIMIT_MS = 50.0
STOP_LIMIT_S = 1.0
PATIENCE_S = 600.0
PICTURES = (".png", ".jpg", ".jpeg", ".tif", ".tiff")


class Ticker(QObject):
    """Notes the time between two ticks of a precise timer."""

    def __init__(self) -> None:
        super().__init__()
        self.gaps_ms: list[float] = []
        self._last = time.perf_counter()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._on_timer_timeout)

    def start(self) -> None:
        """Begin to note."""
        self.gaps_ms.clear()
        self._last = time.perf_counter()
        self._timer.start()

    def stop(self) -> list[float]:
        """End and return the gaps in milliseconds, sorted."""
        self._on_timer_timeout()
        self._timer.stop()
        return sorted(self.gaps_ms)

    @Slot()
    def _on_timer_timeout(self) -> None:
        now = time.perf_counter()
        self.gaps_ms.append((now - self._last) * 1000)
        self._last = now


def spin(application: QApplication, until: Callable[[], bool]) -> None:
    """Let the event loop run until a condition holds.

    Raises:
        TimeoutError: it took longer than ten minutes.
    """
    give_up = time.monotonic() + PATIENCE_S
    while not until():
        if time.monotonic() > give_up:
            raise TimeoutError("the window did not finish")
        application.processEvents()
        time.sleep(0.0005)


@dataclass(frozen=True)
class WindowGaps:
    """What the window showed: sorted gaps in milliseconds, times in seconds."""

    starting: list[float]
    classifying: list[float]
    run_seconds: float
    stop_seconds: float


def gaps_of_window(application: QApplication, folder: Path, profile: Path) -> WindowGaps:
    """Open the window, let it load its model, classify the folder; then press Stop in a second run."""
    program = Lamella(application, Workspace.open(profile), Facts("", ""))
    window, controls = program.window, program.window.controls
    ticker = Ticker()
    window.resize(1280, 800)
    program.start(None)
    ticker.start()
    spin(application, lambda: controls.choice.is_ready)
    starting = ticker.stop()
    ticker.start()
    window.open(folder)
    spin(application, lambda: controls.running.is_active)
    spin(application, lambda: not controls.running.is_active)
    classifying, seconds = ticker.stop(), controls.running.seconds
    stop_seconds = seconds_to_stop(application, controls, folder)
    window.close()
    assert program.shut_down(), "a thread survived the window"
    return WindowGaps(starting, classifying, seconds, stop_seconds)


def seconds_to_stop(application: QApplication, controls: Controls, folder: Path) -> float:
    """Classify copies of the fields that differ in their bytes, press Stop, return when the run has ended."""
    with tempfile.TemporaryDirectory() as scratch:
        for number, path in enumerate(sorted(folder.iterdir())):
            target = Path(scratch, path.name)
            with Image.open(path) as picture:
                picture.rotate(180 if number % 2 else 90).convert("RGB").save(target.with_suffix(".png"))
        controls.workflow.open(Path(scratch))
        spin(
            application,
            lambda: controls.running.is_active and len(controls.browsing.rows.probabilities()) > 0,
        )
        asked = time.perf_counter()
        controls.workflow.stop()
        spin(application, lambda: not controls.running.is_active)
        return time.perf_counter() - asked


def gaps_of_rival(application: QApplication, folder: Path, profile: Path) -> tuple[list[float], float]:
    """Return the gaps of the tutorial loop: decode, classify and show in the GUI thread."""
    from desktop_app.domain.cancellation import CancelToken

    workspace = Workspace.open(profile)
    model = workspace.models.load("", engine_threads(0))
    session = workspace.open_session(folder)
    label = QLabel()
    label.show()
    records = [
        state.record for event in session.open_folder(None, True, CancelToken()) for state in event.batch
    ]
    from desktop_app.imaging.decoding import decode_image

    size = model.fields_per_call
    ticker = Ticker()
    ticker.start()
    began = time.perf_counter()
    for start in range(0, len(records), size):
        group = records[start : start + size]
        model.classify([model.prepare(decode_image(record.path).pixels) for record in group])
        label.setText(f"{start + len(group)} of {len(records)}")
        application.processEvents()
    seconds = time.perf_counter() - began
    gaps = ticker.stop()
    model.close()
    session.close()
    workspace.close()
    return gaps, seconds


def describe(name: str, gaps: list[float], seconds: float | None = None) -> None:
    """Print the gaps of one way."""
    middle, high = gaps[len(gaps) // 2], gaps[int(len(gaps) * 0.99)]
    over = sum(gap > LIMIT_MS for gap in gaps)
    took = f", {seconds:.1f} s" if seconds is not None else ""
    print(
        f"{name:<34} longest {gaps[-1]:7.1f} ms, 99 % {high:6.1f}, median {middle:5.1f}, "
        f"over {LIMIT_MS:.0f} ms: {over} of {len(gaps)}{took}"
    )


def link_fields(source: Path, count: int, into: Path) -> int:
    """Put ``count`` pictures of ``source`` into a folder of their own; return how many there are."""
    pictures = sorted(path for path in source.rglob("*") if path.suffix.lower() in PICTURES)
    step = max(1, len(pictures) // count) if count else 1
    chosen = pictures[::step][: count or None]
    for at, path in enumerate(chosen):
        shutil.copy(path, into / f"{at:05d}_{path.name}")
    return len(chosen)


def main() -> int:
    """Run both ways; exit 1 when the window stood still for too long."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--fields", type=int, default=240, help="how many fields to take; 0 for all")
    parser.add_argument("--no-rival", action="store_true")
    options = parser.parse_args()
    application = QApplication(["gui_gap"])
    application.setQuitOnLastWindowClosed(False)
    with tempfile.TemporaryDirectory() as scratch:
        fields = Path(scratch, "fields")
        fields.mkdir()
        number = link_fields(options.folder, options.fields, fields)
        print(f"{number} fields, {os.cpu_count()} cores, {application.platformName()} platform")
        window = gaps_of_window(application, fields, Path(scratch, "profile"))
        describe("starting: first paint to model", window.starting)
        describe("opening and classifying", window.classifying, window.run_seconds)
        print(f"Stop to the end of the run: {window.stop_seconds:.2f} s")
        print("tensorflow in sys.modules:", "tensorflow" in sys.modules)
        if not options.no_rival:
            rival, rival_seconds = gaps_of_rival(application, fields, Path(scratch, "rival"))
            describe("rival: loop in the GUI thread", rival, rival_seconds)
            print(f"longest gap, rival to window: {rival[-1] / window.classifying[-1]:.1f} to 1")
    missed = window.classifying[-1] >= LIMIT_MS or window.stop_seconds >= STOP_LIMIT_S
    return 1 if missed or "tensorflow" in sys.modules else 0


if __name__ == "__main__":
    sys.exit(main())
