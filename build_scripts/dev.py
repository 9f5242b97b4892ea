"""From a fresh clone to the running program or its tests, in one command.

    python3 build_scripts/dev.py run [FOLDER]        open the window on FOLDER (or on the sample folder)
    python3 build_scripts/dev.py test [PYTEST ARGS]  run the tests

Standard library only. The first call makes `.venv` and installs the locked packages; later calls find a
stamp and start at once. Exit codes: those of the program or of pytest; 4 when system packages are missing;
2 for a Python that is not supported.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dev_environment import Environment

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = ROOT / "resources" / "samples"
OLDEST_PYTHON, FIRST_UNSUPPORTED_PYTHON = (3, 11), (3, 14)
EXIT_USAGE, EXIT_SOME_FILES_FAILED, KILLED_BY_SIGNAL = 2, 3, 128


def main(arguments: list[str]) -> int:
    """Do one of the two commands and return the exit code."""
    problem = python_problem(sys.version_info[:2])
    if problem:
        print(problem, file=sys.stderr)
        return EXIT_USAGE
    if arguments[:1] == ["test"]:
        return run_tests(arguments[1:])
    if arguments[:1] == ["run"]:
        return run_program(arguments[1:])
    print((__doc__ or "").strip())
    return 0 if arguments[:1] in (["-h"], ["--help"]) else EXIT_USAGE


def python_problem(version: tuple[int, int]) -> str:
    """What to tell the user about this Python, or nothing when it will do."""
    if OLDEST_PYTHON <= version < FIRST_UNSUPPORTED_PYTHON:
        return ""
    names = ("python3.12", "python3.13", "python3.11")
    found = next((name for name in names if shutil.which(name)), "python3.12")
    return (
        "Lamella needs Python 3.11, 3.12 or 3.13 (TensorFlow has no release for 3.14 yet); "
        f"this is {version[0]}.{version[1]}. Try: {found} {' '.join(sys.argv)}"
    )


def run_tests(pytest_arguments: list[str]) -> int:
    """Run pytest with everything installed that the tests need."""
    environment = prepare("test", with_window=True)
    return finish([str(environment.python), "-m", "pytest", *pytest_arguments])


def run_program(arguments: list[str]) -> int:
    """Open the window; with no display (or --no-window) classify on the command line."""
    options = [argument for argument in arguments if argument == "--no-window"]
    folders = [argument for argument in arguments if argument not in options]
    if len(folders) > 1 or any(folder.startswith("-") for folder in folders):
        print("usage: dev.py run [--no-window] [FOLDER]", file=sys.stderr)
        return EXIT_USAGE
    folder = Path(folders[0]).resolve() if folders else SAMPLES
    environment = prepare("app", with_window=not options)
    if options or not has_display():
        return classify(environment, folder, is_sample=not folders)
    return finish([str(environment.scripts / "lamella-gui"), str(folder)])


def classify(environment: Environment, folder: Path, *, is_sample: bool) -> int:
    """Classify on the command line; the sample folder's broken files are no failure of the run."""
    print(f"No window: classifying {folder} on the command line.", flush=True)
    code = finish([str(environment.scripts / "lamella"), "classify", str(folder)])
    if is_sample and code == EXIT_SOME_FILES_FAILED:
        print("The files that could not be read are broken on purpose: they belong to the sample folder.")
        return 0
    return code


def prepare(purpose: str, *, with_window: bool) -> Environment:
    """Provide system packages and the environment; returns the environment."""
    from dev_environment import Environment
    from dev_system import ensure_qt_loads, ensure_system_packages

    ensure_system_packages(with_window=with_window, for_tests=purpose == "test")
    environment = Environment(ROOT)
    environment.ensure(purpose)
    if with_window:
        ensure_qt_loads(environment.python)
    return environment


def has_display() -> bool:
    """Whether a window can open here."""
    if not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def finish(command: list[str]) -> int:
    """Run the last command of this call from the checkout and hand its exit code back.

    Ctrl+C reaches the command by itself, and it may need a moment to close; a request to end is passed on.
    """
    with subprocess.Popen(command, cwd=ROOT) as child:
        signal.signal(signal.SIGINT, lambda _number, _frame: None)
        signal.signal(signal.SIGTERM, lambda _number, _frame: child.terminate())
        code = child.wait()
    return code if code >= 0 else KILLED_BY_SIGNAL - code


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
