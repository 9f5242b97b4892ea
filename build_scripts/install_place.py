"""Where the install test installs: a home folder of nobody's, on this machine or in a root of its own.

Standard library only. Commands run without privileges and see an environment of two variables.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

NOBODY = 65534
LONGEST_SECONDS = 240
# Letters of several scripts, a space and a quote: names that break careless shell scripts.
HOME_NAME = "Zoë पाठक's home"
# What the .run and the launchers may use. No Python among it.
TOOLS = (
    *("cat", "chmod", "cp", "date", "df", "dirname", "grep", "ldd", "ln", "ls", "mkdir", "mv", "readlink"),
    *(
        "rm",
        "rmdir",
        "sed",
        "sh",
        "sha256sum",
        "sort",
        "sync",
        "tail",
        "tar",
        "touch",
        "tr",
        "uname",
        "wc",
        "xz",
    ),
)


class CheckFailedError(Exception):
    """Something is not as an installation must be."""


def expect(holds: object, sentence: str) -> None:
    """Go on only when something holds.

    Raises:
        CheckFailedError: it does not.
    """
    if not holds:
        raise CheckFailedError(sentence)


@dataclass(frozen=True)
class Place:
    """A home folder and how to run commands in it.

    Attributes:
        root: root of the file system that commands see.
        home: the home folder, as they see it.
        path: the variable PATH.
    """

    root: Path
    home: Path
    path: str

    @property
    def prefix(self) -> Path:
        """Where the .run installs, as commands see it."""
        return self.home / ".local" / "lib" / "lamella"

    def outside(self, path: Path) -> Path:
        """Return a path that commands see, as this program sees it."""
        return path if self.root == Path("/") else self.root / path.relative_to("/")

    def start(self, *command: str | Path, **variables: str) -> subprocess.Popen[str]:
        """Start a command in the home folder, without privileges, without a terminal."""
        words = ["/bin/sh", "-c", 'cd "$HOME" && exec "$@"', "sh", *map(str, command)]
        options: dict[str, int | list[int]] = {}
        if self.root != Path("/"):
            # Its PATH is for inside; this program itself is looked for here.
            words = [str(shutil.which("chroot")), f"--userspec={NOBODY}:{NOBODY}", str(self.root), *words]
        elif os.geteuid() == 0:
            options = {"user": NOBODY, "group": NOBODY, "extra_groups": []}
        return subprocess.Popen(
            words,
            env=self.environment() | variables,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
            **options,  # type: ignore[call-overload]
        )

    def environment(self) -> Mapping[str, str]:
        """All that a command sees of the environment."""
        return {"HOME": str(self.home), "PATH": self.path}

    def run(self, *command: str | Path, code: int = 0, **variables: str) -> str:
        """Run a command to its end and return what it printed.

        Raises:
            CheckFailedError: it ends otherwise than with ``code``, or not in time.
        """
        process = self.start(*command, **variables)
        try:
            told, _ = process.communicate(timeout=LONGEST_SECONDS)
        except subprocess.TimeoutExpired as error:
            os.killpg(process.pid, 9)
            raise CheckFailedError(f"{command} did not end in {LONGEST_SECONDS} s") from error
        expect(process.returncode == code, f"{command} ended with {process.returncode}:\n{told[-1500:]}")
        return told

    def tree(self) -> list[str]:
        """Every path in the home folder, sorted; links are not followed."""
        home = self.outside(self.home)
        return sorted(path.relative_to(home).as_posix() for path in home.rglob("*"))

    def bring(self, source: Path, name: str) -> Path:
        """Copy a file or folder into the home folder; return where commands see it."""
        target = self.outside(self.home) / name
        if source.is_dir():
            shutil.copytree(source, target)
        else:
            shutil.copy(source, target)
        own(target)
        return self.home / name


def own(path: Path) -> None:
    """Give a path, and what lies below it, to the user that commands run as."""
    if os.geteuid() == 0:
        for each in [path, *path.rglob("*")]:
            os.chown(each, NOBODY, NOBODY, follow_symlinks=False)


def make_home(scratch: Path, tools: tuple[str, ...] = TOOLS) -> Place:
    """Make an empty home on this machine, and a folder of links to the few tools that PATH will name.

    Raises:
        CheckFailedError: PATH would find a Python all the same.
    """
    home, few = scratch / HOME_NAME, scratch / "tools"
    home.mkdir()
    few.mkdir()
    own(home)
    for name in tools:
        found = shutil.which(name)
        expect(found, f"the tool {name} is missing on this machine")
        (few / name).symlink_to(str(found))
    place = Place(Path("/"), home, str(few))
    no_python(place)
    return place


def no_python(place: Place) -> None:
    """See that commands find no Python."""
    for name in ("python", "python3", "python3.11", "python3.12", "python3.13"):
        place.run("/bin/sh", "-c", f"command -v {name}", code=127 if _is_dash() else 1)


def _is_dash() -> bool:
    return Path("/bin/sh").resolve().name == "dash"


@contextmanager
def scratch_folder() -> Iterator[Path]:
    """A folder that anybody may enter and that goes with the test; what is mounted below is let go first."""
    folder = Path(tempfile.mkdtemp(prefix="lamella-install-test-"))
    folder.chmod(0o755)
    try:
        yield folder
    finally:
        unmount_below(folder)
        # Whatever happens, nothing of another file system may be deleted.
        subprocess.run(["rm", "-rf", "--one-file-system", str(folder)], check=False)


def unmount_below(folder: Path) -> None:
    """Unmount everything below a folder, innermost first.

    Raises:
        CheckFailedError: something stays mounted, so that the folder must not be deleted.
    """
    for place in reversed(_mounts_below(folder)):
        subprocess.run(["umount", "--lazy", place], check=False)
    expect(not _mounts_below(folder), f"still mounted below {folder}, which is left: {_mounts_below(folder)}")


def _mounts_below(folder: Path) -> list[str]:
    # The fifth word of a line is the place; a space in it is written as \040 (proc(5)).
    lines = Path("/proc/self/mountinfo").read_text("utf-8").splitlines()
    places = [line.split()[4].replace("\\040", " ") for line in lines]
    return [place for place in places if place.startswith(f"{folder}/")]
