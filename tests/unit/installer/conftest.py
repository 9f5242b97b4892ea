"""A stand-in program of a few hundred bytes, made into real installers."""

import json
import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import installer_payload
import installer_run
import pytest

MakeRun = Callable[..., Path]

_PROGRAM = """#!/bin/sh
[ "$1" = --version ] && echo "Lamella {version}" && exit {code}
echo "{name} {version}:" "$@"
"""


def write_bundle(folder: Path, version: str, component: str = "lamella", **wishes: int) -> Path:
    """Write a folder such as the build makes; ``ballast``: bytes of noise in it, ``code``: how it ends."""
    modules = folder / "_internal"
    modules.mkdir(parents=True)
    machine = os.uname().machine
    stamp = {
        "schema": 1,
        "version": version,
        "commit": "",
        "built_at": "2026-01-02T03:04:05+00:00",
        "platform": f"linux-{machine}",
        "component": component,
        "public_keys": [],
    }
    (modules / "build.json").write_text(json.dumps(stamp), "utf-8")
    (modules / "ballast").write_bytes(os.urandom(wishes.get("ballast", 10)))
    names = ("lamella", "lamella-gui") if component == "lamella" else ("lamella-training",)
    for name in names:
        program = folder / name
        program.write_text(_PROGRAM.format(version=version, name=name, code=wishes.get("code", 0)), "utf-8")
        program.chmod(0o755)
    return folder


@pytest.fixture
def make_run(tmp_path: Path) -> MakeRun:
    """Return a function that makes a real `.run` with the stand-in of a version in it."""

    def make(version: str, component: str = "lamella", **wishes: int) -> Path:
        folder = tmp_path / "bundles" / f"{component}-{version}-{len(wishes)}"
        bundle = installer_payload.read_bundle(write_bundle(folder, version, component, **wishes))
        return installer_run.make_run(bundle, folder.parent, fast=True)

    return make


class Home:
    """A user's home folder and what may be done in it; its name has spaces and letters of many scripts."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.prefix = folder / ".local" / "lib" / "lamella"
        folder.mkdir()

    def run(self, *command: str | Path, **variables: str) -> subprocess.CompletedProcess[str]:
        """Run a command with nothing but this home in its environment, and no terminal."""
        return subprocess.run(
            [str(word) for word in command],
            env={"HOME": str(self.folder), "PATH": "/usr/bin:/bin", **variables},
            cwd=self.folder,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )

    def install(self, run: Path, *options: str) -> subprocess.CompletedProcess[str]:
        """Run an installer."""
        return self.run("sh", run, *options)

    def started(self, program: str = "lamella") -> str:
        """Return what the installed program prints when it is started through the link in ~/.local/bin."""
        return self.run(self.folder / ".local" / "bin" / program, "one two", "$(three)").stdout.strip()

    def word(self, name: str) -> str:
        """Return a word file of the installation, or nothing."""
        path = self.prefix / name
        return path.read_text("utf-8").strip() if path.is_file() else ""

    def tree(self) -> list[str]:
        """Return every path in the home folder, sorted."""
        return sorted(str(path.relative_to(self.folder)) for path in self.folder.rglob("*"))


@pytest.fixture
def home(tmp_path: Path) -> Home:
    """Return a fresh home folder."""
    return Home(tmp_path / "Zoë पाठक's home $x")
