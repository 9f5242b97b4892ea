"""A first breath of a fresh bundle: it says its version, and does its work once.

Standard library only. The programs get an empty environment, so that nothing of this machine's Python helps.
"""

from __future__ import annotations

import json
import os
import subprocess
import tempfile
from pathlib import Path

from bundle_stamp import STAMP_SCHEMA, version_of

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = ROOT / "resources" / "samples"
# The samples hold broken files on purpose.
SOME_FILES_FAILED = 3
LONGEST_SECONDS = 120
_SUFFIX = ".exe" if os.name == "nt" else ""
# Windows programs do not start without the first two.
_KEPT = ("SYSTEMROOT", "SYSTEMDRIVE")


def try_out(folder: Path, component: str) -> None:
    """Start what was built.

    Args:
        folder: the bundle.
        component: ``lamella`` or ``training``.

    Raises:
        SystemExit: it does not run, or says something else than it should.
    """
    name = "lamella" if component == "lamella" else "lamella-training"
    program = folder / (name + _SUFFIX)
    stamp = json.loads((folder / "_internal" / "build.json").read_text(encoding="utf-8"))
    if (stamp["schema"], stamp["version"]) != (STAMP_SCHEMA, version_of(ROOT)):
        raise SystemExit(f"The stamp in {folder} is another version's: {stamp}")
    with tempfile.TemporaryDirectory() as profile:
        told = _run([str(program), "--version"], profile, 0)
        if version_of(ROOT) not in told:
            raise SystemExit(f"{program.name} --version said {told!r}")
        if component == "lamella":
            _run([str(program), "classify", str(SAMPLES)], profile, SOME_FILES_FAILED)
            _evaluate(program, profile)
        else:
            _time_training(program, profile)


def _evaluate(program: Path, profile: str) -> None:
    """Let it measure a model on the samples: the report has curves, which take matplotlib and its fonts."""
    page = Path(profile) / "report.html"
    classes = [f"--class=synthetic_{name}={name}" for name in ("benign", "malignant")]
    model = ["--model", "small_cnn_breast", "--html", str(page)]
    _run([str(program), "evaluate", str(SAMPLES), *classes, *model], profile, SOME_FILES_FAILED)
    if "data:image/png" not in page.read_text(encoding="utf-8"):
        raise SystemExit("The report of an evaluation has no curves.")


def _time_training(program: Path, profile: str) -> None:
    """Let the training program time itself, as the window does: that takes TensorFlow and a training part."""
    request = json.dumps({"base_package": str(ROOT / "models" / "small_cnn_breast")}).encode() + b"\n"
    with subprocess.Popen(
        [str(program), "_child", "self_test"],
        env=_variables(profile),
        cwd=profile,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as child:
        assert child.stdin is not None
        assert child.stdout is not None
        child.stdin.write(request)
        child.stdin.flush()
        # The way in stays open: a child whose parent is gone ends itself.
        last = json.loads(child.stdout.readlines()[-1])
    if last["kind"] != "Result" or "whole" not in last["result"]["strategies"]:
        raise SystemExit(f"{program.name} could not time a training: {last}")


def _variables(profile: str) -> dict[str, str]:
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    return {**kept, "LAMELLA_PROFILE": profile, "HOME": profile, "TEMP": profile}


def _run(command: list[str], profile: str, expected: int) -> str:
    done = subprocess.run(
        command,
        env=_variables(profile),
        cwd=profile,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=LONGEST_SECONDS,
        check=False,
    )
    if done.returncode != expected:
        words = " ".join(command)
        raise SystemExit(f"{words} ended with {done.returncode}:\n{done.stdout}\n{done.stderr}")
    return done.stdout
