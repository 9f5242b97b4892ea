"""How long until something answers: ``lamella --version``; splash, first paint and use of ``lamella-gui``.

Medians over several runs, each in a process of its own, with a fresh profile for the window. The rivals: the
same interpreter importing TensorFlow, which a window built on Keras does before it shows anything, and a bare
Qt window with one label, which is the least that is possible. A window is usable when the first turn of its
event loop after everything was started comes to its end: what was typed or clicked before is answered then.

    python build_scripts/benchmarks/startup.py --runs 7
    python build_scripts/benchmarks/startup.py --program PREFIX/lamella-gui          an installed Lamella
    sudo python build_scripts/benchmarks/startup.py --program ... --cold      nothing read from the disk yet
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
VERSION_LIMIT_S = 0.3
WINDOW_LIMIT_S = 1.5
USABLE_LIMIT_S = 2.0
_DROP_CACHES = Path("/proc/sys/vm/drop_caches")
_VERSION = "import sys; from desktop_app.cli.main import main; sys.exit(main(['--version']))"
_BARE_QT = """
import time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel
class Label(QLabel):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, lambda: (print(time.time()), app.quit()))
app = QApplication([])
label = Label("Lamella")
label.show()
app.exec()
"""
_MOMENTS = {
    "splash_painted_at": "splash",
    "first_paint_at": "first painted window",
    "usable_at": "usable window",
}


def _environment(**extra: str) -> dict[str, str]:
    return os.environ | {"PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": _platform()} | extra


def _platform() -> str:
    return os.environ.get("QT_QPA_PLATFORM") or ("xcb" if os.environ.get("DISPLAY") else "offscreen")


def forget_files() -> None:
    """Let the system forget what it has read from the disk; root, Linux."""
    os.sync()
    _DROP_CACHES.write_text("3", encoding="ascii")


def seconds_of_version() -> float:
    """Return the seconds of one ``lamella --version``."""
    began = time.time()
    subprocess.run([sys.executable, "-c", _VERSION], check=True, capture_output=True, env=_environment())
    return time.time() - began


def seconds_of_window(program: list[str], *, cold: bool) -> dict[str, float]:
    """Return the seconds from the command to each moment of the window."""
    with tempfile.TemporaryDirectory() as scratch:
        facts = Path(scratch, "facts.json")
        extra = {"LAMELLA_FACTS": str(facts), "LAMELLA_EXIT_AFTER": "usable"}
        command = [*program, "--profile", str(Path(scratch, "profile"))]
        if cold:
            forget_files()
        began = time.time()
        subprocess.run(command, check=True, capture_output=True, env=_environment(**extra))
        found = json.loads(facts.read_text(encoding="utf-8"))
        return {moment: float(found[moment]) - began for moment in _MOMENTS}


def seconds_of_tensorflow() -> float:
    """Return the seconds of importing TensorFlow."""
    began = time.time()
    command = [sys.executable, "-c", "import tensorflow"]
    subprocess.run(command, check=True, capture_output=True, env=_environment(TF_CPP_MIN_LOG_LEVEL="3"))
    return time.time() - began


def seconds_to_bare_window(*, cold: bool = False) -> float:
    """Return the seconds to the first paint of a window with one label."""
    if cold:
        forget_files()
    began = time.time()
    done = subprocess.run(
        [sys.executable, "-c", _BARE_QT], check=True, capture_output=True, env=_environment()
    )
    return float(done.stdout.split()[0]) - began


def say(name: str, times: list[float]) -> float:
    """Print and return the median."""
    times = sorted(times)
    middle = statistics.median(times)
    print(f"{name:<44} median {middle:6.3f} s   ({times[0]:.3f} to {times[-1]:.3f}, {len(times)} runs)")
    return middle


def median(name: str, measure: Callable[[], float], runs: int) -> float:
    """Measure several times after one warm-up, print and return the median."""
    measure()
    return say(name, [measure() for _ in range(runs)])


def window_against_bare(program: list[str], name: str, runs: int, *, cold: bool) -> dict[str, float]:
    """Measure window and bare window in turns, so that both see the same machine; print; return medians."""
    seen: dict[str, list[float]] = {moment: [] for moment in _MOMENTS}
    bare: list[float] = []
    for number in range(runs + 1):
        found, floor = seconds_of_window(program, cold=cold), seconds_to_bare_window(cold=cold)
        if number or cold:
            bare.append(floor)
            for moment, seconds in found.items():
                seen[moment].append(seconds)
    how = "cold" if cold else "warm"
    medians = {moment: say(f"{name}, {how}: {words}", seen[moment]) for moment, words in _MOMENTS.items()}
    floor = say(f"floor, {how}: a bare Qt window with one label", bare)
    print(f"{how}: usable window to floor {medians['usable_at'] / floor:.2f} to 1")
    return medians


def compare_with_tensorflow(version: float, window: float, runs: int) -> None:
    """Print what a program pays that imports TensorFlow first."""
    try:
        rival = median('rival: python -c "import tensorflow"', seconds_of_tensorflow, max(1, runs // 2))
        print(f"rival to --version {rival / version:.1f} to 1; rival to window {rival / window:.1f} to 1")
    except subprocess.CalledProcessError:
        print("rival: TensorFlow is not installed here")


def main() -> int:
    """Measure everything; exit 1 when a limit is missed."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--program", type=Path, help="an installed lamella-gui instead of the checkout")
    parser.add_argument("--cold", action="store_true", help="also after the system has forgotten all files")
    options = parser.parse_args()
    if options.cold and not os.access(_DROP_CACHES, os.W_OK):
        parser.error("--cold needs root, on Linux")
    print(f"{os.cpu_count()} cores, {_platform()} platform, Python {sys.version.split()[0]}")
    program = [str(options.program)] if options.program else [sys.executable, "-m", "desktop_app"]
    name = "installed" if options.program else "checkout"
    warm = window_against_bare(program, name, options.runs, cold=False)
    good = warm["usable_at"] < USABLE_LIMIT_S and warm["splash_painted_at"] < warm["first_paint_at"]
    if options.cold:
        cold = window_against_bare(program, name, options.runs, cold=True)
        good = good and cold["usable_at"] < USABLE_LIMIT_S
    if not options.program:
        version = median("lamella --version", seconds_of_version, options.runs)
        good = good and version < VERSION_LIMIT_S and warm["first_paint_at"] < WINDOW_LIMIT_S
        compare_with_tensorflow(version, warm["first_paint_at"], options.runs)
        print(f"limits: --version under {VERSION_LIMIT_S} s, painted under {WINDOW_LIMIT_S} s")
    print(f"limit: usable under {USABLE_LIMIT_S:.1f} s: {'kept' if good else 'MISSED'}")
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
