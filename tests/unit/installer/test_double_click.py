"""Started by a double click nobody sees a terminal: the desktop says how it went."""

import sys
from pathlib import Path

import pytest

from tests.unit.installer.conftest import Home, MakeRun

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the .run belongs to Linux")


@pytest.fixture(params=["zenity", "kdialog", "notify-send", "xmessage"])
def desktop(request: pytest.FixtureRequest, home: Home) -> tuple[Path, dict[str, str]]:
    """A PATH on which one way to speak is found first; it writes down what it was told."""
    folder = home.folder.parent / "desktop"
    folder.mkdir()
    tools = (
        "cat",
        "chmod",
        "cp",
        "date",
        "df",
        "dirname",
        "grep",
        "ln",
        "ls",
        "mkdir",
        "mv",
        "readlink",
        "rm",
    )
    for name in (*tools, "sed", "sh", "sort", "sync", "tail", "tar", "touch", "tr", "uname", "wc", "xz"):
        (folder / name).symlink_to(f"/usr/bin/{name}")
    told = folder / "told"
    speaker = folder / request.param
    speaker.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" >>"{told}"\n[ -t 0 ] || cat >>"{told}"\n', "utf-8")
    speaker.chmod(0o755)
    return told, {"PATH": str(folder), "DISPLAY": ":9"}


def test_the_desktop_says_that_it_is_installed(
    make_run: MakeRun, home: Home, desktop: tuple[Path, dict[str, str]]
) -> None:
    told, variables = desktop
    assert home.run("/bin/sh", make_run("0.2.0"), **variables).returncode == 0
    assert "Lamella 0.2.0 is installed" in told.read_text("utf-8")


def test_the_desktop_says_what_went_wrong_and_so_does_the_log(
    make_run: MakeRun, home: Home, desktop: tuple[Path, dict[str, str]]
) -> None:
    told, variables = desktop
    assert home.run("/bin/sh", make_run("0.2.0", code=1), **variables).returncode == 1
    assert "does not start on this computer" in told.read_text("utf-8")
    log = home.folder / ".local" / "state" / "Lamella" / "install.log"
    assert "does not start on this computer" in log.read_text("utf-8")


def test_quiet_is_quiet(make_run: MakeRun, home: Home, desktop: tuple[Path, dict[str, str]]) -> None:
    told, variables = desktop
    assert home.run("/bin/sh", make_run("0.2.0"), "--quiet", **variables).returncode == 0
    assert not told.exists()
