"""The launchers start the version that the word names, with the words they were given; tried under wine."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.installation.layout import is_version
from tests.unit.windows_installer.conftest import Setup, Windows, wait_until

_NO_VERSIONS = ("", "0.2", "..", r"..\0.2.0", "0.2.0.", "0.2.0-", "v0.2.0", "0.2.0 x", "0.2.0/", "0.2.0_1")
_VERSIONS = ("0.2.0", "10.20.30", "0.3.0-rc1", "0.3.0+lab.7")


def _started(windows: Windows, version: str, *words: str) -> str:
    """Start the window's launcher; returns the program's command line."""
    mark = windows.prefix / f"versions/{version}/started.txt"
    assert windows.run(windows.prefix / "lamella-gui.exe", *words) == 0
    wait_until(mark.exists)
    line = mark.read_bytes().decode("utf-16")
    mark.unlink()
    return line


@pytest.fixture(scope="module")
def both(wine: Windows, setup_of: Setup) -> Iterator[Windows]:
    """Two versions, installed once."""
    wine.reset()
    for version in ("0.2.0", "0.3.0"):
        assert wine.run(setup_of(version), "/S") == 0
    yield wine
    wine.reset()


@pytest.fixture
def installed(both: Windows) -> Windows:
    """The newer version is the current one."""
    (both.prefix / "current").write_text("0.3.0\n")
    (both.prefix / "previous").write_text("0.2.0\n")
    for mark in both.prefix.glob("versions/*/started.txt"):
        mark.unlink()
    return both


def test_paths_arrive_as_they_were_given(installed: Windows) -> None:
    folder = r"C:\Fälle 2026\मरीज़ एक"
    line = _started(installed, "0.3.0", folder, "--profile", "D:\\p q")
    assert r"versions\0.3.0\lamella-gui.exe" in line
    assert line.endswith(f'"{folder}" --profile "D:\\p q"')
    # Longer than a variable of NSIS.
    deep = "C:\\" + "x" * 3000
    assert _started(installed, "0.3.0", deep).endswith(deep)


def test_going_back_is_one_word(installed: Windows) -> None:
    key = r"Software\Microsoft\Windows\CurrentVersion\Uninstall\Lamella"
    _started(installed, "0.3.0")
    assert installed.registry(key, "DisplayVersion") == "0.3.0"
    (installed.prefix / "current").write_bytes(b"0.2.0\r\n")
    assert r"versions\0.2.0\lamella-gui.exe" in _started(installed, "0.2.0")
    # Lamella's own updates switch without an installer, and Windows shall show what is used.
    assert installed.registry(key, "DisplayVersion") == "0.2.0"


@pytest.mark.parametrize("damage", ["9.9.9", r"..\..", ""])
def test_without_a_current_version_the_one_before_starts(installed: Windows, damage: str) -> None:
    (installed.prefix / "current").write_text(damage)
    assert r"versions\0.2.0\lamella-gui.exe" in _started(installed, "0.2.0")


def test_the_launcher_judges_words_as_the_program_does(installed: Windows) -> None:
    program = installed.prefix / "versions/0.2.0/lamella-gui.exe"
    for word in (*_VERSIONS, *_NO_VERSIONS):
        assert is_version(word) == (word in _VERSIONS) or word == "0.2.0.", word
        _lay(installed.prefix / "versions", word, program)
        (installed.prefix / "current").write_text(word)
        (installed.prefix / "previous").write_text("0.3.0")
        right = word if word in _VERSIONS else "0.3.0"
        assert f"versions\\{right}\\" in _started(installed, right), word


def _lay(versions: Path, word: str, program: Path) -> None:
    """A program where a launcher that takes any word would find it."""
    place = versions / word.replace("\\", "/") / "lamella-gui.exe"
    if not place.exists():
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(program, place)


def test_the_script_has_the_line_ends_that_windows_needs(repository: Path) -> None:
    """Windows' shell loses labels in a script with the line ends of Linux."""
    script = (repository / "installer/windows/lamella.cmd").read_bytes()
    assert script.count(b"\n") == script.count(b"\r\n") > 20


def test_the_command_line_passes_words_and_exit_code(installed: Windows) -> None:
    mark = installed.prefix / "versions/0.3.0/started.txt"
    script = installed.prefix / "lamella.cmd"
    code, _ = installed.says("cmd", "/c", script, "classify", r"C:\a b", "--to", "x.csv")
    assert code == 7
    assert mark.read_bytes().decode("utf-16").endswith(r'classify "C:\a b" --to x.csv')
    (installed.prefix / "current").write_text(r"..\versions\0.3.0")
    mark.unlink()
    assert installed.says("cmd", "/c", script, "models")[0] == 7
    assert not mark.exists()
    (installed.prefix / "previous").write_text("0.0.1")
    code, text = installed.says("cmd", "/c", script, "models")
    assert code == 127
    assert "Run the installer again" in text
