"""What goes wrong on the way changes nothing that worked; tried under wine."""

from tests.unit.windows_installer.conftest import Setup, Windows, wait_until


def _log(windows: Windows) -> str:
    return (windows.data / "install.log").read_bytes().decode("utf-16")


def test_a_running_lamella_is_not_touched(windows: Windows, setup_of: Setup) -> None:
    assert windows.run(setup_of("0.2.0"), "/S") == 0
    version = windows.prefix / "versions/0.2.0"
    with windows.start(version / "lamella-gui.exe", "--stay") as running:
        wait_until((version / "started.txt").exists)
        assert windows.run(setup_of("0.3.0"), "/S") == 3
        assert "Lamella is running. Close it" in _log(windows)
        assert windows.uninstall() == 3
        assert (version / "lamella-gui.exe").exists()
        (version / "stop").touch()
        assert running.wait(30) == 7
    assert (windows.prefix / "current").read_text() == "0.2.0\n"
    assert windows.run(setup_of("0.3.0"), "/S") == 0


def test_a_program_that_does_not_start_is_not_switched_to(windows: Windows, setup_of: Setup) -> None:
    assert windows.run(setup_of("0.2.0"), "/S") == 0
    assert windows.run(setup_of("0.3.0", code=9), "/S") == 2
    assert "0.3.0 does not start on this computer" in _log(windows)
    assert [path.name for path in (windows.prefix / "versions").iterdir()] == ["0.2.0"]
    assert (windows.prefix / "current").read_text() == "0.2.0\n"


def test_too_little_room_is_said_before_anything_is_written(windows: Windows, setup_of: Setup) -> None:
    assert windows.run(setup_of("0.2.0", needed_mb=2_000_000_000), "/S") == 3
    assert "There is too little room" in _log(windows)
    assert not windows.prefix.exists()


def test_a_kill_half_way_leaves_the_old_version(windows: Windows, setup_of: Setup) -> None:
    assert windows.run(setup_of("0.2.0"), "/S") == 0
    holder = windows.prefix / "versions"
    large = setup_of("0.3.0", ballast_mb=30)
    with windows.start(large, "/S") as setup:
        wait_until((holder / ".incoming-0.3.0/_internal").exists)
        setup.kill()
    assert sorted(path.name for path in holder.iterdir()) == [".incoming-0.3.0", "0.2.0"]
    assert (windows.prefix / "current").read_text() == "0.2.0\n"
    assert windows.run(holder / "0.2.0/lamella.exe", "--version") == 0

    assert windows.run(large, "/S") == 0
    assert sorted(path.name for path in holder.iterdir()) == ["0.2.0", "0.3.0"]


def test_a_kill_between_two_renames_is_mended(windows: Windows, setup_of: Setup) -> None:
    assert windows.run(setup_of("0.2.0"), "/S") == 0
    holder = windows.prefix / "versions"
    (holder / "0.2.0").rename(holder / ".outgoing-0.2.0")
    # The repair itself fails: what it found aside must be back.
    assert windows.run(setup_of("0.2.0", code=9), "/S") == 2
    assert [path.name for path in holder.iterdir()] == ["0.2.0"]


def test_a_shortened_or_changed_installer_changes_nothing(windows: Windows, setup_of: Setup) -> None:
    whole = setup_of("0.2.0").read_bytes()
    broken = windows.home / "broken.exe"
    for body in (whole[: len(whole) - 5000], whole[:-3000] + bytes(100) + whole[-2900:]):
        broken.write_bytes(body)
        assert windows.run(broken, "/S") != 0
        assert not windows.prefix.exists()


def test_a_second_installer_is_refused_while_one_works(windows: Windows, setup_of: Setup) -> None:
    incoming = windows.prefix / "versions/.incoming-0.3.0"
    with windows.start(setup_of("0.3.0", waits=True), "/S") as setup:
        wait_until((incoming / "lamella.exe").exists)
        assert windows.run(setup_of("0.2.0"), "/S") == 3
        assert setup.poll() is None
        (incoming / "go").touch()
        assert setup.wait(90) == 0
    assert "Another installation of Lamella is under way" in _log(windows)
    assert (windows.prefix / "current").read_text() == "0.3.0\n"
