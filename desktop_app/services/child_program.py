"""How a child process of Lamella is started: our own executable with a hidden word.

A child never imports Qt, but for the one that prints, which is the window's program. It runs at low priority
and leaves a core to the window where there are more than two.
"""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import desktop_app
from desktop_app.services.models import available_cores

CHILD_WORD, PRINT_WORD = "_child", "_print"
CHILD_NICENESS = 10
_CONSOLE_NAME = "lamella"
_THREAD_VARIABLES = ("OMP_NUM_THREADS", "TF_NUM_INTRAOP_THREADS", "OPENBLAS_NUM_THREADS")


def child_command(job: str) -> list[str]:
    """Return the words that start a child for ``job``.

    Raises:
        AppError: the job trains, and the training component is missing; the sentence says what to do.
    """
    if getattr(sys, "frozen", False):
        return [str(_frozen_program(job, Path(sys.executable))), CHILD_WORD, job]
    # -P: the folder where the user stands may hold a json.py.
    return [str(_console_python(Path(sys.executable))), "-P", "-m", "desktop_app.cli", CHILD_WORD, job]


def printing_command() -> list[str]:
    """Return the words that start the window's own program as a child that prints: paper needs Qt."""
    if getattr(sys, "frozen", False):
        return [sys.executable, PRINT_WORD]
    return [str(_console_python(Path(sys.executable))), "-P", "-m", "desktop_app", PRINT_WORD]


def child_environment(base: Mapping[str, str] | None = None) -> dict[str, str]:
    """Return the environment of a child: ours, with thread counts and the way to this very program."""
    environment = dict(os.environ if base is None else base)
    for name in _THREAD_VARIABLES:
        environment[name] = str(child_threads(available_cores()))
    environment.setdefault("TF_CPP_MIN_LOG_LEVEL", "1")
    # Two children, or another program, share one graphics card.
    environment.setdefault("TF_FORCE_GPU_ALLOW_GROWTH", "true")
    # Keras would read a file in the home folder, where somebody may have chosen other numbers, or leave one.
    environment["KERAS_HOME"] = str(Path(os.devnull) / "keras")
    if not getattr(sys, "frozen", False):
        here = str(Path(desktop_app.__file__).resolve().parent.parent)
        others = environment.get("PYTHONPATH", "")
        environment["PYTHONPATH"] = f"{here}{os.pathsep}{others}" if others else here
    return environment


def child_threads(cores: int) -> int:
    """Return how many threads a child computes with: all cores, less one where there are more than two."""
    return cores if cores <= 2 else cores - 1


def start_options() -> dict[str, Any]:
    """Return the arguments of ``Popen`` that keep a child apart from our terminal and window.

    Ctrl+C goes to us alone: what happens to the child is decided here. No console window opens on Windows.
    """
    if sys.platform == "win32":
        flags = (
            subprocess.CREATE_NO_WINDOW
            | subprocess.CREATE_NEW_PROCESS_GROUP
            | subprocess.BELOW_NORMAL_PRIORITY_CLASS
        )
        return {"creationflags": flags}
    return {"start_new_session": True}


def step_back() -> None:
    """Give way to the window; called by the child itself, where no start flag can do it."""
    if sys.platform != "win32":
        os.nice(max(0, CHILD_NICENESS - os.nice(0)))


def _frozen_program(job: str, own: Path) -> Path:
    """Return the program that does ``job``: the training component's or the console program beside ours.

    Ours understands the hidden word too.
    """
    from desktop_app.services.child_jobs import JOBS
    from desktop_app.services.training_component import require_training

    if job in JOBS and JOBS[job].trains:
        return require_training().program or own
    console = own.with_name(_CONSOLE_NAME + own.suffix)
    return console if console.is_file() else own


def _console_python(own: Path) -> Path:
    """Return python.exe for a window that was started by pythonw.exe."""
    if own.stem.lower() != "pythonw":
        return own
    console = own.with_name("python" + own.suffix)
    return console if console.is_file() else own
