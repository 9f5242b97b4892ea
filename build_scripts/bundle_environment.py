"""The virtual environment of a bundle: filled from the locks alone, never the developer's `.venv`.

Standard library only. A stamp, written last, names what was installed; while it agrees with the locks the
environment is used again. pip keeps the configuration of the machine (indexes, certificates, caches).
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType

from dev_system import say

# What each component is made of, in the order of installation.
LOCKS = {"lamella": ("app", "bundle"), "training": ("app", "training", "bundle")}
# Words that would let this user's or this shell's Python into the build.
_STRANGE = ("PYTHONPATH", "PYTHONHOME", "PYTHONSTARTUP", "VIRTUAL_ENV", "__PYVENV_LAUNCHER__")


class BundleEnvironment:
    """The environment of one component.

    Attributes:
        folder: the virtual environment.
        python: its interpreter.
    """

    def __init__(self, root: Path, work: Path, component: str) -> None:
        self._locks = [root / "build_scripts" / "locks" / f"{name}.txt" for name in LOCKS[component]]
        self.folder = work / f"environment-{component}"
        self.python = self.folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
        self._stamp = self.folder / ".lamella-installed"
        self._rules = root / "build_scripts" / "packaging" / "parts.py"

    def ensure(self) -> None:
        """Install the locked packages unless exactly these are there.

        Raises:
            SystemExit: venv or pip failed; their own message stands above.
        """
        if self.is_ready():
            return
        say(f"Making the environment {self.folder} (the first time takes a minute) ...")
        base_python = getattr(sys, "_base_executable", sys.executable)
        self.run(base_python, "-m", "venv", "--clear", str(self.folder))
        locked = [word for lock in self._locks for word in ("-r", str(lock))]
        options = ("--disable-pip-version-check", "--no-compile", "--only-binary", ":all:")
        self.run(str(self.python), "-m", "pip", "install", "-qq", *options, "--require-hashes", *locked)
        self._thin()
        self._stamp.write_text(self.digest(), encoding="ascii")

    def is_ready(self) -> bool:
        """Whether the stamp names exactly these locks and this Python."""
        try:
            return self.python.exists() and self._stamp.read_text(encoding="ascii") == self.digest()
        except OSError:
            return False

    def digest(self) -> str:
        """Hash of everything that decides what is installed: locks, what is left out, Python, place."""
        texts = (path.read_text(encoding="utf-8") for path in (*self._locks, self._rules))
        parts = [sys.version, str(self.folder), *texts]
        return hashlib.sha256("\0".join(parts).encode()).hexdigest()

    def _thin(self) -> None:
        """Remove what no bundle has of Qt and TensorFlow: its own needs would be bundled as well."""
        is_wanted = load_parts(self._rules).is_wanted
        for library in ("PySide6", "tensorflow"):
            for path in self.folder.glob(f"**/site-packages/{library}/**/*"):
                place = path.relative_to(next(up for up in path.parents if up.name == "site-packages"))
                if path.is_file() and not is_wanted(place.as_posix()):
                    path.unlink()

    def run(self, *command: str, extra: dict[str, str] | None = None) -> None:
        """Run a command in an environment that this shell's Python does not reach into.

        Raises:
            SystemExit: the command failed.
        """
        done = subprocess.run(
            command, env={**clean_variables(), **(extra or {})}, stdin=subprocess.DEVNULL, check=False
        )
        if done.returncode != 0:
            raise SystemExit(f"This failed with code {done.returncode}: {' '.join(command)}")


def load_parts(path: Path) -> ModuleType:
    """Return the module of rules that the recipes read, which lies in no package."""
    spec = importlib.util.spec_from_file_location("bundle_parts", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def clean_variables() -> dict[str, str]:
    """Return this process's environment without what leads a Python elsewhere."""
    kept = {name: value for name, value in os.environ.items() if name not in _STRANGE}
    return {**kept, "PYTHONNOUSERSITE": "1"}
