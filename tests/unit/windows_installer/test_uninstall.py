"""The uninstaller removes the program and nothing else, unless it is told to; tried under wine."""

import pytest

from tests.unit.windows_installer.conftest import KEYS, Setup, Windows


@pytest.fixture
def used(windows: Windows, setup_of: Setup) -> Windows:
    """Two versions, and a user who has worked with them."""
    for version in ("0.2.0", "0.3.0"):
        assert windows.run(setup_of(version), "/S", "/DESKTOP") == 0
    for name in ("settings.json", "sessions/one.sqlite", "Cache/thumbnails.sqlite"):
        path = windows.data / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("mine")
    return windows


def test_everything_goes_but_the_users_data(used: Windows) -> None:
    # A killed update leaves its lock, and what it was about to do.
    (used.prefix / ".lock").mkdir()
    for name in (".lock/pid", ".switch", "current.new"):
        (used.prefix / name).write_text("4")
    assert used.uninstall() == 0
    assert not used.prefix.exists()
    assert {path.name for path in used.data.iterdir()} == {"settings.json", "sessions"}
    assert not (used.start_menu / "Lamella.lnk").exists()
    assert not (used.home / "Desktop/Lamella.lnk").exists()
    for key in KEYS:
        assert used.says("reg", "query", rf"HKCU\{key}")[0] != 0, key


def test_the_users_data_go_when_asked_for(used: Windows) -> None:
    assert used.uninstall("/PURGE") == 0
    assert not used.data.exists()
    assert not used.prefix.exists()


def test_what_others_put_there_stays(used: Windows) -> None:
    (used.prefix / "notes.txt").write_text("mine")
    (used.prefix / "versions/of my thesis").mkdir()
    used.says("reg", "add", r"HKCU\Software\Classes\.lamella", "/ve", "/d", "Another.Program", "/f")
    assert used.uninstall() == 0
    left = {path.relative_to(used.prefix).as_posix() for path in used.prefix.rglob("*")}
    assert left == {"notes.txt", "versions", "versions/of my thesis"}
    assert used.registry(r"Software\Classes\.lamella") == "Another.Program"


def test_a_folder_that_is_not_ours_is_left_alone(used: Windows) -> None:
    (used.prefix / "installed-by").write_text("run\n")
    assert used.uninstall() == 3
    assert (used.prefix / "versions/0.3.0/lamella.exe").exists()
