"""The project's own virtual environment: made, filled from the locks, and left alone while both agree.

Standard library only. What was installed is written into a stamp inside `.venv`, last of all. An
installation that was cut short leaves its mark instead, and the next call starts afresh. pip keeps the
configuration of the machine (indexes, certificates, caches): nothing here overrides it.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

from dev_system import say

LOCKS = {"app": ("app", "build"), "test": ("app", "build", "training", "dev")}


class Environment:
    """The virtual environment of one checkout.

    Attributes:
        root: Folder of the checkout.
        folder: The virtual environment, `.venv` below it.
        python: Its interpreter.
        scripts: Folder of its commands.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self.folder = root / ".venv"
        self.scripts = self.folder / ("Scripts" if os.name == "nt" else "bin")
        self.python = self.scripts / ("python.exe" if os.name == "nt" else "python")
        self._stamp = self.folder / ".lamella-installed.json"
        self._unfinished = self.folder / ".lamella-unfinished"

    def ensure(self, purpose: str) -> None:
        """Install what the purpose needs, unless the stamp says that it is there.

        Args:
            purpose: `app` for the program alone, `test` for training and development too.

        Raises:
            SystemExit: pip or venv failed; their own message stands above.
        """
        if self.is_ready(purpose):
            return
        with self._alone():
            if not self.is_ready(purpose):
                self._install(purpose)

    def is_ready(self, purpose: str) -> bool:
        """Whether the stamp names exactly the locks and the project as they are now."""
        return self.python.exists() and self._installed().get(purpose) == self.digest(purpose)

    def digest(self, purpose: str) -> str:
        """Hash of everything that decides what is installed: locks, project table, Python, place."""
        project = tomllib.loads((self.root / "pyproject.toml").read_text(encoding="utf-8"))
        parts = [
            json.dumps([project["project"], project["build-system"]], sort_keys=True),
            (self.root / "desktop_app" / "__init__.py").read_text(encoding="utf-8"),
            f"{sys.version_info[:2]} {self.root}",
            *(self._lock(name).read_text(encoding="utf-8") for name in LOCKS[purpose]),
        ]
        return hashlib.sha256("\0".join(parts).encode()).hexdigest()

    def _install(self, purpose: str) -> None:
        if self._unfinished.exists() or not self._is_usable():
            self._make()
        self._unfinished.touch()
        say(f"Installing the locked packages for `{purpose}` (the first time takes minutes) ...")
        locked = [argument for name in LOCKS[purpose] for argument in ("-r", str(self._lock(name)))]
        self._pip("--require-hashes", *locked)
        self._pip("--no-deps", "--no-build-isolation", "-e", str(self.root))
        # `test` contains `app`; after `app` alone the other locks' packages may be out of step.
        names = [purpose, "app"] if purpose == "test" else [purpose]
        self._stamp.write_text(json.dumps({name: self.digest(name) for name in names}), encoding="utf-8")
        self._unfinished.unlink()

    def _make(self) -> None:
        say(f"Making the virtual environment {self.folder.name} ...")
        base_python = getattr(sys, "_base_executable", sys.executable)
        self._run(base_python, "-m", "venv", "--clear", "--without-pip", str(self.folder))
        self._unfinished.touch()
        self._run(str(self.python), "-m", "ensurepip", "--default-pip", output=subprocess.DEVNULL)

    def _is_usable(self) -> bool:
        """Whether the interpreter in place is this Python's version and has a working pip."""
        if not self.python.exists():
            return False
        question = f"import pip, sys; sys.exit(sys.version_info[:2] != {sys.version_info[:2]})"
        return (
            subprocess.run([str(self.python), "-c", question], capture_output=True, check=False).returncode
            == 0
        )

    def _pip(self, *arguments: str) -> None:
        quiet = () if sys.stdout.isatty() else ("-qq",)
        self._run(str(self.python), "-m", "pip", "install", *quiet, "--disable-pip-version-check", *arguments)

    def _run(self, *command: str, output: int | None = None) -> None:
        done = subprocess.run(command, cwd=self.root, stdin=subprocess.DEVNULL, stdout=output, check=False)
        if done.returncode != 0:
            raise SystemExit(f"This failed with code {done.returncode}: {' '.join(command)}")

    def _lock(self, name: str) -> Path:
        return self.root / "build_scripts" / "locks" / f"{name}.txt"

    def _installed(self) -> dict[str, str]:
        try:
            return dict(json.loads(self._stamp.read_text(encoding="utf-8")))
        except (OSError, ValueError):
            return {}

    @contextlib.contextmanager
    def _alone(self) -> Iterator[None]:
        """Let one process at a time install; a second one waits and finds the work done."""
        self.folder.mkdir(exist_ok=True)
        if os.name == "nt":
            yield
            return
        import fcntl

        descriptor = os.open(self.folder, os.O_RDONLY)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX)
            yield
        finally:
            os.close(descriptor)
