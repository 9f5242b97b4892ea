"""How long until something answers: ``lamella --version``, and the first painted window of ``lamella-gui``.

Medians over several runs, each in a process of its own, with a fresh profile for the window. The rivals: the
same interpreter importing TensorFlow, which a window built on Keras does before it shows anything, and a bare
Qt window with one label, which is the least that is possible. Example:

    python build_scripts/benchmarks/startup.py --runs 7
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
_VERSION = "import sys; from desktop_app.cli.main import main; sys.exit(main(['--version']))"
_WINDOW = "import sys; from desktop_app.app import main; sys.exit(main(sys.argv[1:]))"
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


def _environment(**extra: str) -> dict[str, str]:
    return os.environ | {"PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": _platform()} | extra


def _platform() -> str:
    return os.environ.get("QT_QPA_PLATFORM") or ("xcb" if os.environ.get("DISPLAY") else "offscreen")


def seconds_of_version() -> float:
    """Return the seconds of one ``lamella --version``."""
    began = time.time()
    subprocess.run([sys.executable, "-c", _VERSION], check=True, capture_output=True, env=_environment())
    return time.time() - began


def seconds_to_window() -> float:
    """Return the seconds from the command to the first painted window."""
    with tempfile.TemporaryDirectory() as scratch:
        facts = Path(scratch, "facts.json")
        extra = {"LAMELLA_FACTS": str(facts), "LAMELLA_EXIT_AFTER": "first_paint"}
        command = [sys.executable, "-c", _WINDOW, "--profile", str(Path(scratch, "profile"))]
        began = time.time()
        subprocess.run(command, check=True, capture_output=True, env=_environment(**extra))
        return float(json.loads(facts.read_text(encoding="utf-8"))["first_paint_at"]) - began


def seconds_of_tensorflow() -> float:
    """Return the seconds of importing TensorFlow."""
    began = time.time()
    command = [sys.executable, "-c", "import tensorflow"]
    subprocess.run(command, check=True, capture_output=True, env=_environment(TF_CPP_MIN_LOG_LEVEL="3"))
    return time.time() - began


def seconds_to_bare_window() -> float:
    """Return the seconds to the first paint of a window with one label."""
    began = time.time()
    done = subprocess.run(
        [sys.executable, "-c", _BARE_QT], check=True, capture_output=True, env=_environment()
    )
    return float(done.stdout.split()[0]) - began


def median(name: str, measure: Callable[[], float], runs: int) -> float:
    """Measure several times after one warm-up, print and return the median."""
    measure()
    times = sorted(measure() for _ in range(runs))
    middle = statistics.median(times)
    print(f"{name:<44} median {middle:6.3f} s   ({times[0]:.3f} to {times[-1]:.3f}, {runs} runs)")
    return middle


def main() -> int:
    """Measure everything; exit 1 when a limit is missed."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    print(f"{os.cpu_count()} cores, {_platform()} platform, Python {sys.version.split()[0]}")
    version = median("lamella --version", seconds_of_version, options.runs)
    window = median("lamella-gui, first painted window", seconds_to_window, options.runs)
    bare = median("floor: a bare Qt window with one label", seconds_to_bare_window, options.runs)
    try:
        rival = median(
            'rival: python -c "import tensorflow"', seconds_of_tensorflow, max(1, options.runs // 2)
        )
        print(f"rival to --version {rival / version:.1f} to 1; rival to window {rival / window:.1f} to 1")
    except subprocess.CalledProcessError:
        print("rival: TensorFlow is not installed here")
    print(f"window to floor {window / bare:.2f} to 1")
    print(f"limits: --version under {VERSION_LIMIT_S} s, window under {WINDOW_LIMIT_S} s")
    return 0 if version < VERSION_LIMIT_S and window < WINDOW_LIMIT_S else 1


if __name__ == "__main__":
    sys.exit(main())
