"""How long does the window stand still while it trains? Prints gaps of a 5 ms timer in the GUI thread.

The real window trains a head on synthetic fields in its child; then a rival draws the same two curves the way
tutorials do, with matplotlib's QtAgg canvas in the GUI thread.

Example:
    python build_scripts/benchmarks/training_gap.py --base small_cnn_breast
"""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "build_scripts"), str(ROOT / "build_scripts" / "benchmarks")]
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from gui_gap import LIMIT_MS, PATIENCE_S, Ticker  # noqa: E402 - the path is set above
from PySide6.QtWidgets import QApplication  # noqa: E402
from sample_drawing.labelled_set import write_labelled  # noqa: E402

from desktop_app.app import Lamella  # noqa: E402
from desktop_app.domain.job_messages import EpochDone  # noqa: E402
from desktop_app.domain.training_plan import Strategy  # noqa: E402
from desktop_app.gui.training.fine_tune_window import FineTuneWindow  # noqa: E402
from desktop_app.services.workspace import Workspace  # noqa: E402
from desktop_app.workers.facts import Facts  # noqa: E402

_DRAWS = 10


def train(
    application: QApplication, profile: Path, fields: Path, base: str, epochs: int
) -> tuple[list[float], list]:
    """Train in the real window; return the gaps in milliseconds, sorted, and the epochs."""
    program = Lamella(application, Workspace.open(profile), Facts("", ""))
    program.start(None)

    def spin(until) -> None:  # type: ignore[no-untyped-def]
        give_up = time.monotonic() + PATIENCE_S
        while not until() and time.monotonic() < give_up:
            application.processEvents()
            time.sleep(0.0005)

    spin(lambda: program.window.controls.choice.is_ready)
    program.window.labs.show_fine_tuning()
    page = program.window.labs.windows["fine_tune"]
    assert isinstance(page, FineTuneWindow)
    page.take(fields)
    spin(lambda: page.tuning.split is not None)
    page.fields.go_on.click()
    box = page.plan.details.base
    box.setCurrentIndex(max(0, box.findData(base)))
    page.plan.choose(Strategy.HEAD)
    page.plan.details.stages[0].epochs.setValue(epochs)
    page.plan.details.patience.setValue(0)
    page.pages.costing.stop()
    spin(lambda: not page.pages.costing.is_running)
    ticker = Ticker()
    ticker.start()
    page.plan.start.click()
    spin(lambda: page.result.is_open or page.watch.alarm.isVisible())
    gaps, drawn = ticker.stop(), list(page.watch.epochs)
    print(page.result.headline.text() or page.watch.alarm.text.text())
    program.window.close()
    program.shut_down()
    return gaps, drawn


def rival(epochs: Sequence[EpochDone]) -> list[float]:
    """Return how long one draw of the same curves takes in the GUI thread, milliseconds, sorted."""
    from matplotlib.backends.backend_qtagg import FigureCanvasQTAgg
    from matplotlib.figure import Figure

    canvas = FigureCanvasQTAgg(Figure(figsize=(9, 2.4), layout="constrained"))
    canvas.resize(900, 240)
    taken = []
    for _ in range(_DRAWS):
        began = time.perf_counter()
        canvas.figure.clear()
        axes = canvas.figure.subplots(1, 2)
        axes[0].plot([epoch.loss for epoch in epochs])
        axes[0].plot([epoch.val_loss for epoch in epochs])
        axes[1].plot([epoch.accuracy for epoch in epochs])
        axes[1].plot([epoch.val_accuracy for epoch in epochs])
        canvas.draw()
        taken.append((time.perf_counter() - began) * 1000)
    return sorted(taken)


def main() -> int:
    """Measure; return 1 when a gap is longer than allowed."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--base", default="", help="id of the model to start from; the default one if empty")
    parser.add_argument("--epochs", type=int, default=60)
    parser.add_argument("--patients", type=int, default=12)
    options = parser.parse_args()
    application = QApplication(["training_gap"])
    application.setQuitOnLastWindowClosed(False)
    sys.setswitchinterval(0.0005)
    with tempfile.TemporaryDirectory() as scratch:
        write_labelled(Path(scratch, "fields"), options.patients, 3, (140, 92), seed=11)
        gaps, drawn = train(
            application, Path(scratch, "profile"), Path(scratch, "fields"), options.base, options.epochs
        )
    theirs = rival(drawn)
    print(f"{len(drawn)} epochs drawn; {len(gaps)} ticks")
    print(f"longest gap {gaps[-1]:.1f} ms, 99th percentile {gaps[int(len(gaps) * 0.99)]:.1f} ms")
    print(f"rival: one QtAgg draw takes {theirs[len(theirs) // 2]:.1f} ms (median of {_DRAWS})")
    print(f"ratio rival / ours: {theirs[len(theirs) // 2] / gaps[-1]:.1f}")
    return 0 if gaps[-1] < LIMIT_MS else 1


if __name__ == "__main__":
    sys.exit(main())
