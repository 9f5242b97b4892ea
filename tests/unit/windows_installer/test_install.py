"""What the installer leaves on the disk, in the registry and in the start menu; tried under wine."""

from pathlib import Path

from tests.unit.windows_installer.conftest import Setup, Windows, wait_until

_UNINSTALL = r"Software\Microsoft\Windows\CurrentVersion\Uninstall\Lamella"


def _versions(windows: Windows) -> list[str]:
    return sorted(path.name for path in (windows.prefix / "versions").iterdir())


def _word(windows: Windows, name: str) -> str:
    return (windows.prefix / name).read_bytes().decode("ascii")


def _log(windows: Windows) -> str:
    return (windows.data / "install.log").read_bytes().decode("utf-16")


def test_a_silent_installation_lays_the_version_and_tells_windows(windows: Windows, setup_of: Setup) -> None:
    assert windows.run(setup_of("0.2.0"), "/S") == 0

    assert _versions(windows) == ["0.2.0"]
    assert [_word(windows, name) for name in ("current", "installed-by")] == ["0.2.0\n", "nsis\n"]
    names = {path.name for path in windows.prefix.iterdir()}
    assert names == {"versions", "current", "installed-by", "lamella-gui.exe", "lamella.cmd", "uninstall.exe"}
    odd = windows.prefix / "versions/0.2.0/_internal/PySide6/plugins/a name with spaces, ü and $sign.txt"
    assert odd.read_text("utf-8") == "0.2.0"

    assert windows.registry(_UNINSTALL, "DisplayName") == "Lamella"
    assert windows.registry(_UNINSTALL, "DisplayVersion") == "0.2.0"
    quiet = windows.registry(_UNINSTALL, "QuietUninstallString")
    assert quiet is not None
    assert quiet.endswith(r'\Programs\Lamella\uninstall.exe" /S')
    assert int(windows.registry(_UNINSTALL, "EstimatedSize") or "0", 16) > 0

    shortcut = (windows.start_menu / "Lamella.lnk").read_bytes()
    assert rb"\AppData\Local\Programs\Lamella\lamella-gui.exe" in shortcut
    # A program that stood in its own folder would keep it from being removed.
    assert r"\Programs\Lamella".encode("utf-16-le") not in shortcut
    assert not (windows.home / "Desktop/Lamella.lnk").exists()


def test_packages_and_updates_open_with_lamella(windows: Windows, setup_of: Setup) -> None:
    assert windows.run(setup_of("0.2.0"), "/S", "/DESKTOP") == 0

    assert (windows.home / "Desktop/Lamella.lnk").exists()
    started = windows.prefix / "versions/0.2.0/started.txt"
    for ending, kind in ((".lamella", "Lamella.ModelPackage"), (".lamella-update", "Lamella.Update")):
        assert windows.registry(rf"Software\Classes\{ending}") == kind
        command = windows.registry(rf"Software\Classes\{kind}\shell\open\command")
        assert command is not None
        assert command.endswith(r'\Programs\Lamella\lamella-gui.exe" "%1"')
        # As Explorer does it; wine's own looks for no type of a single user.
        program, word = command[1:].split('" ')
        package = rf"C:\a package{ending}"
        assert windows.run(windows.path(program), word.strip('"').replace("%1", package)) == 0
        wait_until(started.exists)
        assert started.read_bytes().decode("utf-16").endswith(f'"{package}"')
        started.unlink()


def test_an_upgrade_keeps_the_version_before_and_the_users_data(windows: Windows, setup_of: Setup) -> None:
    session = windows.data / "sessions/one.sqlite"
    session.parent.mkdir(parents=True)
    session.write_text("mine")
    for version in ("0.2.0", "0.3.0-rc1", "0.3.0"):
        assert windows.run(setup_of(version), "/S") == 0

    assert _versions(windows) == ["0.3.0", "0.3.0-rc1"]
    assert _word(windows, "current") == "0.3.0\n"
    assert _word(windows, "previous") == "0.3.0-rc1\n"
    assert windows.registry(_UNINSTALL, "DisplayVersion") == "0.3.0"
    assert session.read_text() == "mine"


def test_the_same_version_again_repairs_it(windows: Windows, setup_of: Setup) -> None:
    assert windows.run(setup_of("0.2.0"), "/S") == 0
    program = windows.prefix / "versions/0.2.0/lamella-gui.exe"
    whole = program.read_bytes()
    program.write_bytes(b"damaged")

    assert windows.run(setup_of("0.2.0"), "/S") == 0

    assert program.read_bytes() == whole
    assert _versions(windows) == ["0.2.0"]
    assert not (windows.prefix / "previous").exists()


def test_a_downgrade_is_refused_until_asked_for(windows: Windows, setup_of: Setup) -> None:
    assert windows.run(setup_of("0.3.0"), "/S") == 0
    for older in ("0.2.0", "0.3.0-rc1"):
        assert windows.run(setup_of(older), "/S") == 3
        assert f"Lamella 0.3.0 is installed, which is newer than {older}" in _log(windows)
    assert _versions(windows) == ["0.3.0"]

    assert windows.run(setup_of("0.2.0"), "/S", "/ALLOWDOWNGRADE") == 0
    assert _word(windows, "current") == "0.2.0\n"
    assert _word(windows, "previous") == "0.3.0\n"


def test_another_folder_with_a_space(windows: Windows, setup_of: Setup) -> None:
    # Never in quotes: NSIS takes the rest of the line.
    assert windows.run(setup_of("0.2.0"), "/S", *[r"/D=C:\Labor", r"Süd\Lamella"]) == 0
    elsewhere = windows.path(r"C:\Labor Süd\Lamella")
    assert (elsewhere / "versions/0.2.0/lamella.exe").is_file()
    assert not windows.prefix.exists()
    # The next one finds it by itself.
    assert windows.run(setup_of("0.3.0"), "/S") == 0
    assert (elsewhere / "current").read_text() == "0.3.0\n"

    assert windows.run(elsewhere / "uninstall.exe", "/S") == 0
    wait_until(lambda: not elsewhere.exists())


def test_a_folder_with_something_else_is_refused(windows: Windows, setup_of: Setup) -> None:
    windows.prefix.mkdir(parents=True)
    (windows.prefix / "thesis.doc").write_text("mine")
    assert windows.run(setup_of("0.2.0"), "/S") == 3
    assert "holds something else" in _log(windows)
    assert [path.name for path in windows.prefix.iterdir()] == ["thesis.doc"]


def test_training_joins_its_own_version_only(windows: Windows, setup_of: Setup) -> None:
    training = setup_of("0.2.0", "lamella-training")
    assert windows.run(training, "/S") == 3
    assert "which is not in" in _log(windows)
    assert windows.run(setup_of("0.2.0"), "/S") == 0
    assert windows.run(training, "/S") == 0
    assert (windows.prefix / "training/0.2.0/lamella-training.exe").is_file()
    assert _word(windows, "current") == "0.2.0\n"

    assert windows.uninstall() == 0
    assert not windows.prefix.exists()


def test_two_compilations_are_the_same_bytes(setup_of: Setup, tmp_path: Path) -> None:
    import installer_nsis

    one, other = tmp_path / "one", tmp_path / "other"
    one.mkdir()
    other.mkdir()
    made = [installer_nsis.make_test_build("0.2.0", folder, 1_700_000_000) for folder in (one, other)]
    assert made[0].read_bytes() == made[1].read_bytes()
    assert "test-build" in made[0].name
