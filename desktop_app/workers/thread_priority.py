"""Lets the window's thread go first where threads compete for the same cores.

The engine keeps every core busy. Without this the window waits for its turn on a machine with two cores: gaps
of 35 to 55 ms when the first answers of a run arrive, against 25 to 32 ms with it (measured with
``build_scripts/benchmarks/gui_gap.py``).
"""

import contextlib
import os
import sys
import threading

from PySide6.QtCore import QThread

# A mild step: a much nicer thread that holds Python's lock while other programs are busy would keep the
# window waiting all the longer.
_NICENESS = 5


def step_back() -> None:
    """Lower the calling thread's priority a little; threads that it starts later inherit that on Linux."""
    if sys.platform.startswith("linux"):
        # Qt cannot do it there: ordinary Linux threads have a niceness of their own instead of priorities.
        with contextlib.suppress(OSError):
            thread = threading.get_native_id()
            present = os.getpriority(os.PRIO_PROCESS, thread)
            os.setpriority(os.PRIO_PROCESS, thread, max(present, _NICENESS))
    else:
        QThread.currentThread().setPriority(QThread.Priority.LowPriority)
