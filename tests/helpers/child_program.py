"""A child program with jobs that real ones never are: deaf, noisy, dying. For order, cancel and failure only.

``python -m tests.helpers.child_program JOB`` is the child, ``... parent JOB`` a parent that waits for one.
"""

import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from desktop_app.domain.errors import StoreError
from desktop_app.domain.job_messages import (
    EpochDone,
    JobChannel,
    NoticeRaised,
    StepDone,
    message_to_json,
)
from desktop_app.services.child_job import ChildJob
from desktop_app.services.child_jobs import JOBS, JobEntry
from desktop_app.services.child_main import run_child


def command(job: str) -> list[str]:
    """Return the words that start this program as a child."""
    return [sys.executable, "-P", "-m", "tests.helpers.child_program", job]


def count(request: Mapping[str, Any], channel: JobChannel) -> Mapping[str, Any]:
    """Count up to ``to``; without it until told to finish."""
    done = 0
    while done != request.get("to") and not channel.should_finish:
        channel.checkpoint()
        done += 1
        channel.send(StepDone("counting", done, request.get("to", 0)))
    return {"done": done}


def deaf(_request: Mapping[str, Any], channel: JobChannel) -> Mapping[str, Any]:
    """Wait for ever, whatever is asked."""
    channel.send(NoticeRaised("deaf"))
    threading.Event().wait()
    return {}


def brooding(_request: Mapping[str, Any], channel: JobChannel) -> Mapping[str, Any]:
    """Start a process of its own, name it, wait for ever."""
    with subprocess.Popen([sys.executable, "-c", "import threading; threading.Event().wait()"]) as other:
        channel.send(NoticeRaised(str(other.pid)))
    return {}


def noisy(_request: Mapping[str, Any], _channel: JobChannel) -> Mapping[str, Any]:
    """Print in every way a library does."""
    print("hello from Python")  # noqa: T201 - what the test is about
    os.write(1, b'{"kind": "Result", "result": {"forged": true}}\n')
    subprocess.run([sys.executable, "-c", "print('hello from a process')"], check=True)
    return {"read": len(sys.stdin.read()) if sys.stdin else 0}


def memory(_request: Mapping[str, Any], _channel: JobChannel) -> Mapping[str, Any]:
    """Run out of memory."""
    raise MemoryError


def unreadable(_request: Mapping[str, Any], _channel: JobChannel) -> Mapping[str, Any]:
    """Return what JSON cannot hold."""
    return {"value": object()}


def stuck_store(_request: Mapping[str, Any], _channel: JobChannel) -> Mapping[str, Any]:
    """Fail with an error of the domain."""
    raise StoreError("The store is stuck.", "a detail")


def suicide(request: Mapping[str, Any], _channel: JobChannel) -> Mapping[str, Any]:
    """Die by a signal."""
    os.write(2, b"famous last words\n")
    os.kill(os.getpid(), request.get("signal", signal.SIGKILL))
    return {}


def without_tensorflow(_request: Mapping[str, Any], _channel: JobChannel) -> Mapping[str, Any]:
    """Import a library where it is not installed."""
    sys.modules["tensorflow"] = None  # type: ignore[assignment]
    import tensorflow  # noqa: F401 - raises

    return {}


def train(run_dir: Path, channel: JobChannel) -> Mapping[str, Any]:
    """Pretend to train: epochs on record, resuming; the title says where it waits for ever or fails."""
    request = json.loads((run_dir / "request.json").read_text("utf-8"))
    history = run_dir / "history.jsonl"
    first = len(history.read_text("utf-8").splitlines()) + 1 if history.exists() else 1
    epochs, title = request["plan"]["stages"][0]["epochs"], request["title"]
    for number in range(first, epochs + 1):
        channel.checkpoint()
        epoch = EpochDone(0, "head", number, epochs, 1 / number, 0.5, 1 / number, 0.5, 0.001, 0.0, True)
        with history.open("a", encoding="utf-8") as lines:
            lines.write(json.dumps(message_to_json(epoch)) + "\n")
        channel.send(epoch)
        if title == f"waits after {number}" and first == 1:
            threading.Event().wait()
        if title == "fails" and first == 1:
            raise MemoryError
        if channel.should_finish:
            break
    best = number if first <= epochs else epochs
    figures = {"accuracy": 0.5}
    package = str(Path(request["models_dir"]) / request["model_id"])
    return {
        "package": package,
        "model_id": request["model_id"],
        "best_epoch": best,
        "before": figures,
        "after": figures,
    }


def search(run_dir: Path, channel: JobChannel) -> Mapping[str, Any]:
    """Pretend to search."""
    channel.send(StepDone("searching", 1, 1))
    return {"rows": [json.loads((run_dir / "request.json").read_text("utf-8"))["plan"]["batch_size"]]}


ODD_JOBS = {
    function.__name__: JobEntry(__name__, function.__name__)
    for function in (
        count,
        deaf,
        brooding,
        noisy,
        memory,
        unreadable,
        stuck_store,
        suicide,
        without_tensorflow,
    )
}

STAND_INS = {
    "train": JobEntry(__name__, "train", takes_folder=True),
    "search": JobEntry(__name__, "search", takes_folder=True),
}


def be_parent(job: str) -> None:
    """Run a job as a parent that does not end by itself; print the child's id."""
    child = ChildJob(job, {}, command=command(job))
    child.start()
    for _message in child.messages():
        print(child.pid, flush=True)  # noqa: T201 - the test reads it


if __name__ == "__main__":
    os.chdir(Path(__file__).parents[2])
    if sys.argv[1] == "parent":
        be_parent(sys.argv[2])
    else:
        run_child(sys.argv[1:], {**JOBS, **ODD_JOBS, **STAND_INS})
