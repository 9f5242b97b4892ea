"""Kills an update with SIGKILL at random moments and looks at what is left.

    python build_scripts/update_kill_test.py --kills 50 [--seed 1] [--megabytes 30]
    python build_scripts/update_kill_test.py --kills 5 --update FILE --prefix DIR

A real update file is made of a stand-in version (or given, with a copy of an installation to apply it
to), and applied by a process of its own that is killed after a random time, again and again, to the same
installation. After each kill: the current version is there whole and starts, ``previous`` names a version
that is there, and nothing but complete versions stands where launchers look. At the end an update that nobody
disturbs must succeed and leave no leftovers.
"""

import argparse
import contextlib
import hashlib
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import IO

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from nacl.signing import SigningKey  # noqa: E402 - the path is set above

from desktop_app.installation.layout import Installation, is_version  # noqa: E402
from tests.helpers.stand_in_versions import ANSWER, installation, update  # noqa: E402

DRIVER = ROOT / "tests" / "helpers" / "update_driver.py"
KEY = SigningKey(b"k" * 32)
_MEGABYTE = 1_000_000
_ANSWER = f"sleep 0.2; {ANSWER}"


def main(arguments: list[str]) -> int:
    """Run the test; return 0 when nothing was lost."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--megabytes", type=int, default=30, help="size of the stand-in version")
    parser.add_argument("--update", type=Path, help="a real update, signed by nobody")
    parser.add_argument("--prefix", type=Path, help="the installation to apply it to; it is changed")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as scratch:
        here, path = _scene(options, Path(scratch))
        seconds = _undisturbed(here, path)
        print(f"an undisturbed update takes {seconds:.1f} s")
        _set_back(here)
        known = {here.current: _digest(here.version_dir(here.current))}
        chance, seen = random.Random(options.seed), Counter[str]()
        for number in range(1, options.kills + 1):
            step = _kill(here, path, chance.uniform(0.0, seconds * 1.05))
            seen[step] += 1
            if problem := _problem(here, known):
                print(f"kill {number} (after {step}): {problem}")
                return 1
            if step == "done" or here.current not in known:
                _set_back(here)
        _undisturbed(here, path)
        left = [str(p) for p in here.prefix.rglob(".*") if p.parent in (here.prefix, *here.prefix.iterdir())]
        if left:
            print(f"left over at the end: {left}")
            return 1
    steps = ", ".join(f"{count} at {step}" for step, count in sorted(seen.items()))
    print(f"{options.kills} kills ({steps}): the installed version was whole and started after each.")
    return 0


def _scene(options: argparse.Namespace, scratch: Path) -> tuple[Installation, Path]:
    if options.update is not None and options.prefix is not None:
        return Installation(options.prefix), options.update
    size = options.megabytes * _MEGABYTE
    return installation(scratch / "prefix", filler=size), update(
        scratch, "0.3.0", KEY, answer=_ANSWER, filler=size
    )


def _start(here: Installation, path: Path, said: IO[bytes]) -> "subprocess.Popen[bytes]":
    """Start an update and return when it has begun."""
    words = [
        sys.executable,
        str(DRIVER),
        str(here.prefix),
        str(path),
        KEY.verify_key.encode().hex(),
        "",
        "yes",
    ]
    process = subprocess.Popen(words, stdout=said, start_new_session=True)
    while process.poll() is None and not _steps(said):
        time.sleep(0.005)
    return process


def _steps(said: IO[bytes]) -> list[str]:
    # Without moving the place where the child goes on writing.
    text = os.pread(said.fileno(), 1_000_000, 0).decode()
    return [word for word in text.split() if not word.startswith("unpacking:")]


def _undisturbed(here: Installation, path: Path) -> float:
    with tempfile.TemporaryFile() as said, _start(here, path, said) as process:
        began = time.monotonic()
        process.wait()
    if process.returncode:
        raise SystemExit("An undisturbed update failed; its words stand above.")
    return time.monotonic() - began


def _kill(here: Installation, path: Path, after_s: float) -> str:
    """Return the last step that the update had begun when it was killed."""
    with tempfile.TemporaryFile() as said, _start(here, path, said) as process:
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(after_s)
        process.send_signal(signal.SIGKILL)
        process.wait()
        return _steps(said)[-1]


def _problem(here: Installation, known: dict[str, str]) -> str:
    """Return what is wrong with the installation; empty when all is well."""
    current = here.current
    if not current or not here.version_dir(current).is_dir():
        return f"current names {current!r}, which is not there"
    digest = _digest(here.version_dir(current))
    if known.setdefault(current, digest) != digest:
        return f"version {current} is not what it was"
    aside = here.prefix / "versions" / f".outgoing-{here.previous}"
    if here.previous and not here.version_dir(here.previous).is_dir() and not aside.is_dir():
        return f"previous names {here.previous}, which is not there"
    for folder in (here.prefix / "versions").iterdir():
        if is_version(folder.name) and known.setdefault(folder.name, _digest(folder)) != _digest(folder):
            return f"version {folder.name} is incomplete"
    said = subprocess.run(
        [here.version_dir(current) / "lamella", "_try"], capture_output=True, text=True, check=False
    ).stdout
    return "" if f"lamella {current} ready" in said else f"version {current} does not start"


def _set_back(here: Installation) -> None:
    """Make the version before the current one, as ``lamella update rollback`` does."""
    back, current = here.previous, here.current
    (here.prefix / "current").write_text(f"{back}\n", encoding="ascii")
    (here.prefix / "previous").write_text(f"{current}\n", encoding="ascii")


def _digest(folder: Path) -> str:
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        digest.update(str(path.relative_to(folder)).encode())
        if path.is_symlink():
            digest.update(str(path.readlink()).encode())
        elif path.is_file():
            with path.open("rb") as file:
                digest.update(hashlib.file_digest(file, "sha256").digest())
    return digest.hexdigest()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
