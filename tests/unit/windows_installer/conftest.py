"""One Windows for all these tests: a wine prefix, and installers around stand-ins that really run in it."""

import hashlib
import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import installer_nsis
import pytest
from installer_stand_in import lay_stand_in

# Debian's package wine64 puts it beside the folders that a shell searches.
WINE, SERVER = "/usr/lib/wine/wine64", "/usr/lib/wine/wineserver64"
KEYS = (
    r"Software\Microsoft\Windows\CurrentVersion\Uninstall\Lamella",
    r"Software\Lamella",
    r"Software\Classes\.lamella",
    r"Software\Classes\.lamella-update",
    r"Software\Classes\Lamella.ModelPackage",
    r"Software\Classes\Lamella.Update",
)
MOMENT = 1_700_000_000
_SECONDS = 90


@dataclass
class Windows:
    """A wine prefix.

    Attributes:
        root: the prefix.
        environment: what a program started in it gets.
    """

    root: Path
    environment: dict[str, str] = field(repr=False)

    @property
    def home(self) -> Path:
        """The user's folder."""
        return next(each for each in (self.root / "drive_c/users").iterdir() if each.name != "Public")

    @property
    def local(self) -> Path:
        """%LOCALAPPDATA%."""
        return self.home / "AppData/Local"

    @property
    def prefix(self) -> Path:
        """Where Lamella is installed unless somebody says otherwise."""
        return self.local / "Programs/Lamella"

    @property
    def data(self) -> Path:
        """Sessions, settings and models of the user."""
        return self.local / "Lamella"

    @property
    def start_menu(self) -> Path:
        return self.home / "AppData/Roaming/Microsoft/Windows/Start Menu/Programs"

    def run(self, *words: str | Path) -> int:
        """Run a program to its end; returns the exit code."""
        return self.start(*words).wait(_SECONDS)

    def start(self, *words: str | Path) -> "subprocess.Popen[str]":
        command = [WINE, *map(str, words)]
        quiet = subprocess.DEVNULL
        return subprocess.Popen(
            command, env=self.environment, stdin=quiet, stdout=quiet, stderr=quiet, text=True
        )

    def says(self, *words: str | Path) -> tuple[int, str]:
        """Run a program; returns its exit code and what it printed."""
        done = subprocess.run(
            [WINE, *map(str, words)],
            env=self.environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            errors="replace",
            timeout=_SECONDS,
            check=False,
        )
        return done.returncode, done.stdout + done.stderr

    def registry(self, key: str, value: str = "") -> str | None:
        """A value below HKEY_CURRENT_USER, or None."""
        name = ["/v", value] if value else ["/ve"]
        code, text = self.says("reg", "query", rf"HKCU\{key}", *name)
        if code != 0:
            return None
        line = next(line for line in text.splitlines() if "REG_" in line)
        return line.split("REG_", 1)[1].split(None, 1)[1].strip()

    def path(self, windows_path: str) -> Path:
        """The file behind a path of drive C."""
        return self.root / "drive_c" / windows_path[3:].replace("\\", "/")

    def uninstall(self, *switches: str) -> int:
        """Run the uninstaller as it runs itself, as a copy that is told where it came from; returns its code.

        Started without that it only starts its copy and ends, and nobody learns when that one is done.
        """
        copy = self.home / "uninstaller.exe"
        shutil.copyfile(self.prefix / "uninstall.exe", copy)
        below = self.prefix.relative_to(self.root / "drive_c").as_posix().replace("/", "\\")
        code = self.run(copy, "/S", *switches, rf"_?=C:\{below}")
        copy.unlink()
        return code

    def reset(self) -> None:
        """Make folders and registry as they were when Windows was new, without the uninstaller's help."""
        if not (self.prefix.exists() or self.data.exists()):
            return
        for folder in (self.prefix, self.data):
            shutil.rmtree(folder, ignore_errors=True)
        for place in (self.start_menu, self.home / "Desktop"):
            (place / "Lamella.lnk").unlink(missing_ok=True)
        lines = "".join(f"[-HKEY_CURRENT_USER\\{key}]\n\n" for key in KEYS)
        wishes = self.home / "reset.reg"
        wishes.write_text(f"REGEDIT4\n\n{lines}")
        assert self.run("reg", "import", wishes) == 0
        wishes.unlink()


def wait_until(happens: Callable[[], bool]) -> None:
    """Wait for what another process does."""
    give_up = time.monotonic() + _SECONDS
    while not happens():
        assert time.monotonic() < give_up, "it did not happen"
        time.sleep(0.02)


@pytest.fixture(scope="session")
def wine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Windows]:
    root = tmp_path_factory.mktemp("windows") / "prefix"
    home = tmp_path_factory.mktemp("home")
    environment = {
        **{name: os.environ[name] for name in ("PATH", "TMPDIR") if name in os.environ},
        "HOME": str(home),
        "LC_ALL": "C.UTF-8",
        "WINEPREFIX": str(root),
        "WINEARCH": "win64",
        "WINEDEBUG": "-all",
        # No menus for this desktop, no .NET and no web engine: nothing here needs them.
        "WINEDLLOVERRIDES": "winemenubuilder.exe=d;mscoree=;mshtml=",
    }
    made = Windows(root, environment)
    root.mkdir()
    # Left to itself the server leaves with the last program, and a program that comes just then fails.
    subprocess.run([SERVER, "-p"], env=environment, check=True, timeout=30)
    assert made.run("wineboot", "-i") == 0
    yield made
    subprocess.run([SERVER, "-k"], env=environment, check=False, timeout=30)
    # Hundreds of megabytes of wine's own files.
    shutil.rmtree(root, ignore_errors=True)


@pytest.fixture
def windows(wine: Windows) -> Iterator[Windows]:
    """The prefix without any Lamella."""
    wine.reset()
    yield wine
    wine.reset()


Setup = Callable[..., Path]


@pytest.fixture(scope="session")
def setup_of(tmp_path_factory: pytest.TempPathFactory) -> Setup:
    """Return the installer of a version; each is made once."""
    folder = tmp_path_factory.mktemp("setups")

    @cache
    def stand_in(code: int, *, waits: bool) -> Path:
        program = folder / f"stand_in_{code}_{waits}.exe"
        words = {"CODE": str(code)} | ({"WAITS": "1"} if waits else {})
        installer_nsis.compile_script("stand_in.nsi", program, words, MOMENT)
        return program

    @cache
    def made(
        version: str,
        component: str = "lamella",
        code: int = 0,
        needed_mb: int | None = None,
        ballast_mb: int = 0,
        *,
        waits: bool = False,
    ) -> Path:
        name = hashlib.sha256(
            repr((version, component, code, needed_mb, ballast_mb, waits)).encode()
        ).hexdigest()
        out = folder / name[:8]
        bundle = lay_stand_in(out / "payload", version, stand_in(code, waits=waits), MOMENT, component)
        if ballast_mb:
            (bundle.folder / "_internal" / "zz_ballast").write_bytes(os.urandom(ballast_mb << 20))
        return installer_nsis.make_nsis(bundle, out, fast=True, needed_mb=needed_mb)

    return made
