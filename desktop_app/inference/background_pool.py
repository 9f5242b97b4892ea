"""Makes the runtime's own computing threads give way to the window.

The runtime starts its threads in the thread that makes the interpreter, and on Linux they inherit that
thread's niceness. They compute and never hold Python's lock, so nobody waits for them; the thread that calls
the interpreter keeps its usual priority. Measured with ``build_scripts/benchmarks/gui_gap.py`` on two cores.
"""

import contextlib
import os
import sys
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

T = TypeVar("T")

POOL_NICENESS = 10


def made_in_background(make: Callable[[], T]) -> T:
    """Return what ``make`` returns, or raise what it raises; threads that it starts give way to others."""
    with ThreadPoolExecutor(1, "lamella-make-engine", initializer=_step_back) as maker:
        return maker.submit(make).result()


def _step_back() -> None:
    # Only Linux keeps a niceness for each thread; elsewhere the runtime's threads stay as they are.
    if sys.platform.startswith("linux"):
        thread = threading.get_native_id()
        with contextlib.suppress(OSError):
            os.setpriority(
                os.PRIO_PROCESS, thread, max(POOL_NICENESS, os.getpriority(os.PRIO_PROCESS, thread))
            )
