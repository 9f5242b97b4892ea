"""A bare Debian for the install test: debootstrap's smallest root, which has no Python.

Standard library, debootstrap, root, and a mount namespace whose mounts end with the test. The mirror is
the one that this machine's apt uses.
"""

from __future__ import annotations

import os
import shutil
import stat
import subprocess
from pathlib import Path

from install_place import NOBODY, CheckFailedError, Place, expect

_COPIED = ("/etc/resolv.conf", "/etc/hosts", "/etc/apt/apt.conf.d", "/usr/local/share/ca-certificates")
# Character devices with the major number 1 (Linux, Documentation/admin-guide/devices.txt).
_DEVICES = {"null": 3, "zero": 5, "full": 7, "random": 8, "urandom": 9}
_SYSTEM_PATH = "/usr/sbin:/usr/bin:/sbin:/bin"


class BareRoot:
    """A root of its own, fresh for each test.

    Attributes:
        folder: the root, as this program sees it.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @classmethod
    def make(cls, folder: Path, kept: Path) -> BareRoot:
        """Make a fresh root; the untouched one is kept for the next time.

        Args:
            folder: becomes the root; must not exist.
            kept: copy of what debootstrap made.
        """
        if not (kept / "etc" / "debian_version").is_file():
            shutil.rmtree(kept, ignore_errors=True)
            release, mirror = _source()
            _do("debootstrap", "--variant=minbase", release, str(kept), mirror)
        _do("cp", "-a", str(kept), str(folder))
        root = cls(folder)
        root._furnish()
        return root

    def _furnish(self) -> None:
        for name in _COPIED:
            if Path(name).exists():
                target = self.folder / name.lstrip("/")
                target.parent.mkdir(parents=True, exist_ok=True)
                _do("cp", "-aLT", name, str(target))
        _do("mount", "-t", "proc", "proc", str(self.folder / "proc"))
        devices = self.folder / "dev"
        # Devices of its own: the machine's are nobody's to lose.
        _do("mount", "-t", "tmpfs", "-o", "mode=755", "tmpfs", str(devices))
        for name, number in _DEVICES.items():
            os.mknod(devices / name, stat.S_IFCHR | 0o666, os.makedev(1, number))
            (devices / name).chmod(0o666)
        (devices / "shm").mkdir(mode=0o1777)
        (devices / "shm").chmod(0o1777)

    def show_screen(self, socket: Path) -> None:
        """Let programs in it reach a screen by its socket, and nothing else beside it."""
        inside = self.folder / "tmp" / ".X11-unix" / socket.name
        inside.parent.mkdir(exist_ok=True)
        inside.touch()
        _do("mount", "--bind", str(socket), str(inside))

    def as_root(self, *command: str) -> str:
        """Run a command in it with all rights.

        Raises:
            CheckFailedError: it fails.
        """
        environment = {"PATH": _SYSTEM_PATH, "HOME": "/root", "DEBIAN_FRONTEND": "noninteractive"}
        return _do("chroot", str(self.folder), *command, environment=environment)

    def home(self, name: str) -> Place:
        """Make a home folder in it."""
        place = Place(self.folder, Path("/home") / name, "/usr/bin:/bin")
        folder = place.outside(place.home)
        folder.mkdir(parents=True)
        shutil.chown(folder, NOBODY, NOBODY)
        return place

    def bring(self, file: Path) -> str:
        """Copy a file into it; return where it lies for commands."""
        shutil.copy(file, self.folder / "srv" / file.name)
        return f"/srv/{file.name}"

    def has_no_python(self) -> str:
        """See that there is none, on PATH or elsewhere."""
        found = [
            path
            for place in ("usr", "opt")
            for path in (self.folder / place).rglob("python3*")
            if path.is_file()
        ]
        foreign = [str(path) for path in found if "_internal" not in path.parts and path.parent.name == "bin"]
        expect(not foreign, f"there is a Python: {foreign}")
        return "no python3 in the root"

    def traces(self) -> list[str]:
        """Every path outside the home folders that bears Lamella's name, apart from the package lists."""
        skipped = ("home", "proc", "dev", "srv", "tmp", "var/cache", "var/log", "var/lib/apt", "sys")
        return [
            str(path.relative_to(self.folder))
            for path in self.folder.rglob("*lamella*")
            if not str(path.relative_to(self.folder)).startswith(skipped)
        ]


def _source() -> tuple[str, str]:
    """Release and mirror that this machine's apt uses."""
    told = _do("apt-get", "indextargets", "--format", "$(CODENAME) $(REPO_URI) $(COMPONENT) $(ORIGIN)")
    for line in told.splitlines():
        release, mirror, component, origin = (*line.split(), "", "", "")[:4]
        if origin == "Debian" and component == "main" and "-" not in release:
            return release, mirror
    raise CheckFailedError("apt on this machine names no mirror of Debian's main part")


def _do(*command: str, environment: dict[str, str] | None = None) -> str:
    done = subprocess.run(
        command,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    expect(done.returncode == 0, f"{' '.join(command)} ended with {done.returncode}:\n{done.stdout[-1500:]}")
    return done.stdout
