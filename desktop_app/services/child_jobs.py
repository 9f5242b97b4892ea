"""The jobs a child process knows, by name. Each is imported when it runs, in the child.

A job is a function ``(request, channel) -> JSON values``; one that reads its request from a run's folder
takes that folder instead. A streaming job talks in frames of its own and gets the two pipes.
"""

import importlib
import platform
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import desktop_app
from desktop_app.domain.job_messages import JobChannel, StepDone
from desktop_app.services.package_versions import package_version

JobFunction = Callable[[Mapping[str, Any], JobChannel], Mapping[str, Any]]
_TUNING = "desktop_app.training.fine_tuning"
_REPORTED = ("tensorflow", "tensorflow-cpu", "keras", "numpy", "ai-edge-litert")


@dataclass(frozen=True, slots=True)
class JobEntry:
    """Where a job lives.

    Attributes:
        module: dotted name.
        function: name in it.
        takes_folder: True when the function wants the run's folder rather than the request.
        streams: True when it takes ``(request, stdin, stdout)`` and speaks in frames.
        trains: True when it needs TensorFlow, and so the training component's program.
    """

    module: str
    function: str
    takes_folder: bool = False
    streams: bool = False
    trains: bool = False

    def load(self) -> Callable[..., Any]:
        """Import and return the function."""
        return getattr(importlib.import_module(self.module), self.function)  # type: ignore[no-any-return]


def check(request: Mapping[str, Any], channel: JobChannel) -> Mapping[str, Any]:
    """Report versions; proves that a child starts, and what it would train with. For support and tests."""
    channel.send(StepDone("checking", 0, 1))
    versions = {name: package_version(name) for name in _REPORTED}
    channel.checkpoint()
    return {
        "lamella": desktop_app.__version__,
        "python": platform.python_version(),
        "platform": platform.platform(),
        "versions": versions,
        "qt_loaded": "PySide6" in sys.modules,
        "echo": dict(request),
    }


JOBS: dict[str, JobEntry] = {
    "check": JobEntry(__name__, "check"),
    "train": JobEntry(f"{_TUNING}.train_job", "run_training", takes_folder=True, trains=True),
    "search": JobEntry(f"{_TUNING}.search_job", "run_search", takes_folder=True, trains=True),
    "self_test": JobEntry(f"{_TUNING}.device_job", "run_self_test", trains=True),
    "figures": JobEntry("desktop_app.training.evaluation.figures_job", "run_figures"),
    "engine": JobEntry("desktop_app.training.engine_server", "serve", streams=True, trains=True),
}


def run_job(entry: JobEntry, request: Mapping[str, Any], channel: JobChannel) -> Mapping[str, Any]:
    """Run a job that speaks in lines and return its result."""
    function = entry.load()
    result: Mapping[str, Any] = (
        function(Path(request["run_dir"]), channel) if entry.takes_folder else function(request, channel)
    )
    return result
