"""Images per second of the LiteRT engine on a package, beside Keras `model.predict` one image at a time.

    python build_scripts/benchmarks/engine_speed.py models/densenet_121_breast

The rival is what most tutorials do. It runs the same architecture (speed does not depend on the weights) in a
process of its own. Medians of rounds are printed, for a machine that others use too. Also printed: seconds to
load, and the longest time for which a 5 ms timer thread got no turn while loading and while running, which is
how long a window would stand still.
"""

import argparse
import statistics
import subprocess
import sys
import threading
import time
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from desktop_app.inference.field_classifier import FieldClassifier
from desktop_app.inference.litert_engine import LiteRtEngine, default_threads
from desktop_app.inference.package import ModelPackage, open_package

BATCHES = (1, 2, 4, 8)
ROUNDS = 3
IMAGES_PER_ROUND = 16
TICK_S = 0.005
RIVAL = "Keras predict, single"


class GapMeter:
    """Measures the longest pause between two turns of a 5 ms timer thread."""

    def __init__(self) -> None:
        self.longest_s = 0.0
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._tick)

    def __enter__(self) -> "GapMeter":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._done.set()
        self._thread.join()

    def _tick(self) -> None:
        last = time.perf_counter()
        while not self._done.wait(TICK_S):
            now = time.perf_counter()
            self.longest_s = max(self.longest_s, now - last)
            last = now


def rate_of_engine(engine: LiteRtEngine, batch_size: int, crops: NDArray[np.uint8]) -> float:
    """Return images per second at `batch_size`, after one call that is not counted."""
    engine.batch_size = batch_size
    engine.embed(crops[:batch_size])
    seconds = 0.0
    for start in range(0, len(crops), batch_size):
        engine.batch_size = batch_size  # an overrun halves it
        started = time.perf_counter()
        engine.embed(crops[start : start + batch_size])
        seconds += time.perf_counter() - started
    return len(crops) / seconds


def rate_of_rival(package: ModelPackage) -> float:
    """Return images per second of `model.predict` one by one, in a process of its own."""
    card = package.manifest.backbone
    program = (
        "import sys, time, numpy as np, keras\n"
        "family, width, height, count = sys.argv[1], *map(int, sys.argv[2:])\n"
        "shape = (height, width, 3)\n"
        "build = getattr(keras.applications, family)\n"
        "model = build(weights=None, include_top=False, input_shape=shape, pooling='avg')\n"
        "image = np.zeros((1, *shape), 'float32')\n"
        "model.predict(image, verbose=0)\n"
        "start = time.perf_counter()\n"
        "for _ in range(count): model.predict(image, verbose=0)\n"
        "print(count / (time.perf_counter() - start))\n"
    )
    sizes = [str(number) for number in (card.input.width, card.input.height, IMAGES_PER_ROUND)]
    command = [sys.executable, "-c", program, card.family, *sizes]
    output = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return float(output.split()[-1])


def load_and_report(package: ModelPackage) -> LiteRtEngine:
    """Load the graph, run the self-test, print what that cost; return the engine."""
    started = time.perf_counter()
    with GapMeter() as meter:
        engine = LiteRtEngine(package, default_threads())
    print(
        f"load and time {time.perf_counter() - started:.2f} s; gap meanwhile {meter.longest_s * 1e3:.0f} ms"
    )
    FieldClassifier(package, engine).verify_golden()
    print(f"self-test passed; {default_threads()} threads; batch chosen {engine.batch_size}")
    return engine


def main() -> None:
    """Run the benchmark on the package named on the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("package", type=Path)
    parser.add_argument("--no-rival", action="store_true", help="skip Keras (needs the training lock)")
    arguments = parser.parse_args()
    started = time.perf_counter()
    package = open_package(arguments.package)
    title = f"{package.manifest.title} {package.manifest.version}"
    print(f"{title}: open and verify {time.perf_counter() - started:.2f} s")
    engine = load_and_report(package)
    width, height = engine.input_size
    shape = (IMAGES_PER_ROUND, height, width, 3)
    crops = np.random.default_rng(0).integers(0, 256, shape, dtype=np.uint8)
    rates: dict[str, list[float]] = {}
    with GapMeter() as meter:
        for _ in range(ROUNDS):
            for size in BATCHES:
                rates.setdefault(f"LiteRT batch {size}", []).append(rate_of_engine(engine, size, crops))
    if not arguments.no_rival:
        rates[RIVAL] = [rate_of_rival(package) for _ in range(ROUNDS)]
    print_rates(rates)
    print(f"longest gap while running: {meter.longest_s * 1e3:.0f} ms")


def print_rates(rates: dict[str, list[float]]) -> None:
    """Print medians, best rounds and, where the rival ran, the ratio to it."""
    for name, values in rates.items():
        median = statistics.median(values)
        ratio = f", {median / statistics.median(rates[RIVAL]):.1f} times the rival" if RIVAL in rates else ""
        print(f"{name:24} {median:7.1f} images/s (best {max(values):.1f}){ratio}")


if __name__ == "__main__":
    main()
