"""The child process's own program: takes one job from standard input, runs it, answers on standard output.

Standard output belongs to the protocol alone. Libraries print there as they like, so the real one is moved to
a private descriptor before anything is imported, and descriptor 1 leads to the log.
"""

import faulthandler
import json
import logging
import os
import sys
import traceback
from collections.abc import Mapping, Sequence
from typing import IO, Any, NoReturn

import desktop_app
from desktop_app.domain.cancellation import Cancelled
from desktop_app.domain.errors import AppError
from desktop_app.services.child_channel import PARENT_GONE, PipeChannel
from desktop_app.services.child_jobs import JOBS, JobEntry, run_job
from desktop_app.services.child_program import step_back
from desktop_app.services.training_component import LIBRARIES, Missing, TrainingComponent

_MEMORY_NAMES = ("ResourceExhausted", "OutOfMemory")


def run_child(words: Sequence[str], jobs: Mapping[str, JobEntry] = JOBS) -> NoReturn:
    """Serve one job and end the process.

    Args:
        words: what follows the hidden word: the job's name.
        jobs: the jobs to choose from; tests add their own.
    """
    commands, answers = _private_pipes()
    step_back()
    faulthandler.enable(file=sys.stderr)
    logging.basicConfig(stream=sys.stderr, level=logging.INFO)
    name = words[0] if words else ""
    entry = jobs.get(name)
    request = _request(commands)
    channel = PipeChannel(commands, answers)
    if entry is not None and entry.streams:
        _leave(_stream(entry, request, commands, answers))
    channel.listen()
    if entry is None:
        _finish(channel, _error_body(AppError(f'This Lamella knows no job "{name}".')))
    try:
        result = dict(run_job(entry, request, channel))
        _finish(channel, {"kind": "Result", "result": result})
    except Cancelled:
        _finish(channel, {"kind": "Cancelled"})
    except BaseException as error:  # noqa: BLE001 - whatever it is must reach the parent as a sentence
        traceback.print_exc()
        _finish(channel, _error_body(_as_app_error(error)))


def _private_pipes() -> tuple[IO[bytes], IO[bytes]]:
    """Return the real standard input and output, and lead those that libraries know elsewhere."""
    commands, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    os.dup2(2, 1)
    # A program without a console has no standard error of its own; here it always leads to the log.
    sys.stderr = sys.stdout = os.fdopen(
        2, "w", buffering=1, encoding="utf-8", errors="backslashreplace", closefd=False
    )
    return commands, answers


def _request(commands: IO[bytes]) -> Mapping[str, Any]:
    line = commands.readline()
    if not line.endswith(b"\n"):
        _leave(PARENT_GONE)
    body = json.loads(line)
    return body if isinstance(body, dict) else {}


def _stream(entry: JobEntry, request: Mapping[str, Any], commands: IO[bytes], answers: IO[bytes]) -> int:
    try:
        entry.load()(request, commands, answers)
    except BaseException:  # noqa: BLE001 - the parent sees the pipe end; the log says why
        traceback.print_exc()
        return 1
    return 0


def _finish(channel: PipeChannel, body: Mapping[str, Any]) -> NoReturn:
    try:
        channel.send_body(body)
    except (TypeError, ValueError) as error:
        traceback.print_exc()
        channel.send_body(_error_body(_as_app_error(error)))
    _leave(0)


def _leave(code: int) -> NoReturn:
    """End at once: TensorFlow's own tidying up at exit takes seconds and sometimes hangs."""
    sys.stderr.flush()
    os._exit(code)


def _error_body(error: AppError) -> dict[str, str]:
    return {
        "kind": "Error",
        "error": type(error).__name__,
        "message": error.message,
        "detail": error.detail,
    }


def _as_app_error(error: BaseException) -> AppError:
    """Return an error with a sentence for the user, whatever was raised."""
    detail = "".join(traceback.format_exception(error))[-4000:]
    if isinstance(error, AppError):
        return error
    if isinstance(error, MemoryError) or any(word in type(error).__name__ for word in _MEMORY_NAMES):
        return AppError(
            "Memory ran out. Close other programs, or choose a smaller batch or a smaller model; "
            "what was finished is kept.",
            detail,
        )
    if isinstance(error, ImportError):
        return _component_error(error, detail)
    return AppError(
        "Something went wrong in Lamella's second process. What was finished is kept; the log has the "
        "details.",
        detail,
    )


def _component_error(error: ImportError, detail: str) -> AppError:
    library = (error.name or "").partition(".")[0]
    if isinstance(error, ModuleNotFoundError) and library in LIBRARIES:
        return AppError(TrainingComponent(Missing.LIBRARIES, desktop_app.__version__).sentence(), detail)
    return AppError(
        f"A part of Lamella could not be loaded ({library or 'a library'} failed). Install Lamella again "
        "(and Lamella Training, if it is used here); what was finished is kept.",
        detail,
    )
