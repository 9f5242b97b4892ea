"""A new version answers for itself before it becomes the current one: its own program, in its own process.

``lamella _try`` verifies the default model that came with it down to its golden answers, touches no session
and no setting, and says who it is in one line. Every later version must keep understanding the word, since it
is an older one that asks.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import desktop_app
from desktop_app.domain.cancellation import CancelToken
from desktop_app.domain.errors import AppError, UpdateError
from desktop_app.services.child_program import start_options

TRY_WORD = "_try"
# 0.1 knows no such word: all that it can be asked, on the way back, is who it is.
_MUTE, _NAME_WORD = "0.1.", "--version"
LIMIT_S = 180.0
_POLL_S = 0.1
_SUFFIX = ".exe" if os.name == "nt" else ""
_TAIL_BYTES = 2000


def answer() -> int:
    """Answer the word: print one line and return 0, or what is wrong and return 1."""
    from desktop_app.installation.build_stamp import own_stamp
    from desktop_app.persistence.app_dirs import bundled_models_dir
    from desktop_app.services.models import ModelService

    stamp = own_stamp()
    try:
        if stamp.component == "lamella":
            service = ModelService([bundled_models_dir()])
            what = service.verify(service.default_id()).identity.model_id
        else:
            what = _check_training()
    except AppError as error:
        print(error.message)  # noqa: T201 - the answer to whoever asked
        return 1
    print(ready_line(stamp.component, desktop_app.__version__), what)  # noqa: T201 - the same
    return 0


def ready_line(component: str, version: str) -> str:
    """Return what the answer begins with."""
    return f"{component} {version} ready:"


def try_version(
    folder: Path, component: str, version: str, cancel: CancelToken, limit_s: float = LIMIT_S
) -> Iterator[float]:
    """Let the version in ``folder`` answer for itself; yield the seconds it has taken so far.

    Raises:
        UpdateError: it does not start, does not answer in time, or says that it is not well.
        Cancelled: the user stopped.
    """
    program = folder / (component + _SUFFIX)  # each is named after its program
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as scratch:
        # Apart: libraries have much to say on standard error, before and after the answer.
        said, errors = Path(scratch) / "said", Path(scratch) / "errors"
        with said.open("wb") as sink, errors.open("wb") as error_sink:
            process = _start(program, version, Path(scratch), (sink.fileno(), error_sink.fileno()))
            try:
                yield from _wait(process, cancel, limit_s, version)
            finally:
                if process.poll() is None:
                    process.kill()
                process.wait()
        answers, complaints = _tail(said), _tail(errors)
    wanted = f"Lamella {version}" if version.startswith(_MUTE) else ready_line(component, version)
    if process.returncode != 0 or not any(line.startswith(wanted) for line in answers):
        last = next(reversed(answers or complaints), "")
        raise UpdateError(
            f"Version {version} was unpacked and tried, but does not work on this computer"
            f"{': ' + last if last else ''}. Nothing was changed; go on with the version you have, and tell "
            "the maker of the update.",
            "\n".join([f"exit code {process.returncode}", *answers, *complaints]),
        )


def clean_environment() -> dict[str, str]:
    """Return the environment for a program that is another build than ours.

    The way to our own libraries is out of it already (build_scripts/packaging/hooks/rth_environment.py).
    """
    environment = dict(os.environ)
    if getattr(sys, "frozen", False):
        # PyInstaller's start program would take the new process for a child of ours.
        environment["PYINSTALLER_RESET_ENVIRONMENT"] = "1"
    return environment


def _tail(path: Path) -> list[str]:
    return path.read_bytes()[-_TAIL_BYTES:].decode("utf-8", "replace").strip().splitlines()


def _start(program: Path, version: str, scratch: Path, sinks: tuple[int, int]) -> "subprocess.Popen[bytes]":
    environment = clean_environment() | {"LAMELLA_PROFILE": str(scratch / "profile")}
    environment.pop("LAMELLA_MODELS_DIR", None)
    try:
        return subprocess.Popen(
            [str(program), _NAME_WORD if version.startswith(_MUTE) else TRY_WORD],
            stdin=subprocess.DEVNULL,
            stdout=sinks[0],
            stderr=sinks[1],
            cwd=scratch,
            env=environment,
            **start_options(),
        )
    except OSError as error:
        raise UpdateError(
            f"Version {version} was unpacked, but its program does not start on this computer "
            f"({error.strerror or error}). Nothing was changed.",
            str(error),
        ) from error


def _wait(
    process: "subprocess.Popen[bytes]", cancel: CancelToken, limit_s: float, version: str
) -> Iterator[float]:
    began = time.monotonic()
    while process.poll() is None:
        cancel.raise_if_cancelled()
        taken = time.monotonic() - began
        if taken > limit_s:
            raise UpdateError(
                f"Version {version} was unpacked and tried, but did not answer within {limit_s:.0f} seconds. "
                "Nothing was changed. Close other programs and try again."
            )
        yield taken
        cancel.wait(_POLL_S)


def _check_training() -> str:
    """Return what would train, having loaded TensorFlow.

    Raises:
        AppError: it cannot be loaded.
    """
    from desktop_app.training.fine_tuning.devices import find_devices

    try:
        return ", ".join(device.name for device in find_devices())
    except ImportError as error:
        raise AppError(f"Lamella Training cannot load its parts: {error}.") from error
