"""The programs of the offline test: where they are, how one is started and watched, in its own environment.

Standard library only.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from offline_processes import Role
from offline_rules import Verdict, judge
from offline_trace import STRACE, TraceError, read_trace

ROOT = Path(__file__).resolve().parent.parent
LONGEST_S = 300.0


class TourError(Exception):
    """The tour did not do its work, so that its silence would prove nothing."""


@dataclass(frozen=True)
class Programs:
    """How the programs are started.

    Attributes:
        console: the command line.
        window: the window.
        python: draws the pictures and runs the drivers of a checkout.
        is_installed: False for a checkout.
        has_training: the training component is there.
    """

    console: tuple[str, ...]
    window: tuple[str, ...]
    python: str
    is_installed: bool
    has_training: bool

    @classmethod
    def of_checkout(cls) -> Programs:
        """Return the programs of this checkout."""
        own = ROOT / ".venv" / "bin" / "python"
        python = str(own) if os.access(own, os.X_OK) else sys.executable
        modules = [(python, "-m", name) for name in ("desktop_app.cli", "desktop_app")]
        return cls(modules[0], modules[1], python, is_installed=False, has_training=True)

    @classmethod
    def installed(cls, prefix: Path) -> Programs:
        """Return the programs installed in ``prefix``.

        Raises:
            TourError: they are not there.
        """
        prefix = prefix.resolve()
        programs = [prefix / name for name in ("lamella", "lamella-gui")]
        for program in programs:
            if not os.access(program, os.X_OK):
                raise TourError(f"there is no program {program}")
        current = (prefix / "current").read_text(encoding="utf-8").strip()
        training = prefix / "training" / current / "lamella-training"
        python = cls.of_checkout().python
        return cls((str(programs[0]),), (str(programs[1]),), python, True, training.exists())


@dataclass
class Step:
    """One step of the tour: what it took, and what was seen."""

    name: str
    roles: tuple[Role, ...]
    seconds: float = 0.0
    verdict: Verdict | None = None
    problems: list[str] = field(default_factory=list)


class Watch:
    """Starts programs, under strace when wanted, each with nothing of our environment but the essentials."""

    def __init__(self, work: Path, *, traced: bool) -> None:
        """Keep traces and homes below ``work``."""
        self.work, self.traced = work, traced
        self.environment = {
            "PATH": "/usr/bin:/bin",
            "HOME": str(work / "home"),
            "LAMELLA_PROFILE": str(work / "profile"),
            "LC_ALL": "C.UTF-8",
            "TMPDIR": str(work / "tmp"),
            # Without an address Qt starts a bus of its own, where there is a program for it.
            "DBUS_SESSION_BUS_ADDRESS": f"unix:path={work / 'no-bus'}",
        }
        for name in ("home", "tmp"):
            (work / name).mkdir(parents=True, exist_ok=True)

    def trace_of(self, step: Step) -> Path:
        """Return where the trace of ``step`` lies."""
        return self.work / f"{step.name.replace(' ', '-')}.strace"

    @contextmanager
    def started(self, step: Step, command: Sequence[str], **more: str) -> Iterator[subprocess.Popen[str]]:
        """Start a program for the length of the context; whatever is left of it then is killed."""
        words = list(command)
        if self.traced:
            words = [*STRACE, "-o", str(self.trace_of(step)), *words]
        process = subprocess.Popen(
            words,
            cwd=self.work / "home",
            env=self.environment | more,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            start_new_session=True,
        )
        with process:
            try:
                yield process
            finally:
                if process.poll() is None:
                    os.killpg(process.pid, signal.SIGKILL)

    def run(self, step: Step, command: Sequence[str], codes: Sequence[int] = (0,), **more: str) -> str:
        """Run a program to its end; return what it said.

        Raises:
            TourError: it ended with another code, with a traceback, or not at all.
        """
        begun = time.monotonic()
        with self.started(step, command, **more) as process:
            try:
                said, _ = process.communicate(timeout=LONGEST_S)
            except subprocess.TimeoutExpired as error:
                raise TourError(f"{' '.join(command)} did not end in {LONGEST_S:.0f} s") from error
        step.seconds = time.monotonic() - begun
        if process.returncode not in codes or "Traceback" in said:
            raise TourError(f"{' '.join(command)} ended with {process.returncode}:\n{said[-3000:]}")
        return said

    def judge(self, step: Step) -> None:
        """Read the step's trace into its verdict, with what is wrong."""
        try:
            step.verdict = judge(read_trace(self.trace_of(step)))
        except TraceError as error:
            step.problems.append(str(error))
            return
        step.problems += step.verdict.problems
        for role in step.roles:
            if not step.verdict.processes[role]:
                step.problems.append(f"the trace knows no {role.value}: it did not see what it should")


def why_not_traceable(work: Path) -> str:
    """Return why strace cannot watch a program here; empty when it can.

    Raises:
        TourError: strace is not installed, which is no reason to go without.
    """
    if shutil.which("strace") is None:
        raise TourError("strace is not installed (Debian: apt-get install strace)")
    tried = subprocess.run(
        [*STRACE, "-o", str(work / "trial.strace"), "/bin/true"], capture_output=True, text=True, check=False
    )
    return "" if tried.returncode == 0 else tried.stderr.strip() or f"strace ended with {tried.returncode}"


def why_no_namespace() -> str:
    """Return why no empty network namespace can be made here; empty when one can."""
    tried = subprocess.run([*unshare_command(), "/bin/true"], capture_output=True, text=True, check=False)
    return "" if tried.returncode == 0 else tried.stderr.strip() or f"unshare ended with {tried.returncode}"


def unshare_command() -> list[str]:
    """Return the words that run a program where there is no network but a loopback that is down."""
    return ["unshare", "-n"] if os.geteuid() == 0 else ["unshare", "-r", "-n"]


def check_the_watch(work: Path) -> None:
    """See that a program that makes an internet socket is caught.

    Raises:
        TourError: it went through, so that nothing said here would mean anything.
    """
    watch, step = Watch(work / "canary", traced=True), Step("canary", ())
    watch.run(step, [sys.executable, "-c", "import socket; socket.socket().close()"])
    watch.judge(step)
    if not step.problems or step.verdict is None or step.verdict.internet_sockets(Role.OTHER) != 1:
        raise TourError("the watch is blind: a program made an internet socket and was not caught")
