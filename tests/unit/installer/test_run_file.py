"""The self-extracting installer itself, with little inside: fresh, upgrade, damage, full disk, kill."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.unit.installer.conftest import Home, MakeRun

# Nobody sees a terminal in these tests, so the reason is written down.
LOG = (".local/state", ".local/state/Lamella", ".local/state/Lamella/install.log")
FEW_TOOLS = (
    *("cat", "chmod", "cp", "date", "df", "dirname", "grep", "ln", "ls", "mkdir", "mv", "rm", "sed", "sh"),
    *("sort", "sync", "tail", "tar", "touch", "tr", "uname", "wc", "xz"),
)
pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the .run belongs to Linux")


def test_installs_into_the_home_folder_and_starts(make_run: MakeRun, home: Home) -> None:
    done = home.install(make_run("0.2.0"))
    assert done.returncode == 0, done.stderr
    assert home.started() == "lamella 0.2.0: one two $(three)"
    assert home.started("lamella-gui") == "lamella-gui 0.2.0: one two $(three)"
    assert (home.word("current"), home.word("previous"), home.word("installed-by")) == ("0.2.0", "", "run")
    assert sorted(path.name for path in (home.prefix / "versions").iterdir()) == ["0.2.0"]
    entry = (home.folder / ".local/share/applications/lamella.desktop").read_text("utf-8")
    # As the desktop entry specification writes a path with a dollar sign in it.
    assert f'Exec="{str(home.prefix).replace("$", chr(92) * 2 + "$")}/lamella-gui" %f\n' in entry


@pytest.mark.parametrize("shell", ["bash", "dash"])
def test_any_shell_will_do(make_run: MakeRun, home: Home, shell: str) -> None:
    done = home.run(shell, make_run("0.2.0"))
    assert (done.returncode, done.stderr) == (0, "")
    done = home.run(shell, home.prefix / "lamella", "x")
    assert (done.stdout, done.stderr) == ("lamella 0.2.0: x\n", "")
    done = home.run(shell, home.prefix / "uninstall")
    assert (done.returncode, done.stderr, home.tree()) == (0, "", [])


def test_uninstalling_leaves_the_users_data_and_nothing_else(make_run: MakeRun, home: Home) -> None:
    data = home.folder / ".local" / "share" / "Lamella" / "sessions"
    data.mkdir(parents=True)
    (data / "one.lamella-session").write_text("kept", "utf-8")
    before = home.tree()
    assert home.install(make_run("0.1.9"), "--quiet").returncode == 0
    assert home.install(make_run("0.2.0"), "--quiet").returncode == 0
    # A version that an update brought later.
    (home.prefix / "versions" / "0.3.0").mkdir()
    (home.folder / ".cache" / "Lamella").mkdir(parents=True)
    done = home.run(home.prefix / "uninstall")
    assert done.returncode == 0, done.stderr
    assert "kept" in done.stdout
    assert [path for path in home.tree() if path != ".cache"] == before
    assert (data / "one.lamella-session").read_text("utf-8") == "kept"


def test_purge_takes_the_users_data_too(make_run: MakeRun, home: Home) -> None:
    home.install(make_run("0.2.0"), "--quiet")
    for folder in (".config", ".local/share", ".local/state"):
        (home.folder / folder / "Lamella" / "x").mkdir(parents=True)
    assert home.run(home.prefix / "uninstall", "--purge").returncode == 0
    assert [path for path in home.tree() if "amella" in path] == []


def test_uninstall_refuses_a_folder_that_the_installer_did_not_make(make_run: MakeRun, home: Home) -> None:
    home.install(make_run("0.2.0"), "--quiet")
    other = home.folder / "precious"
    (other / "versions").mkdir(parents=True)
    (other / "uninstall").write_bytes((home.prefix / "uninstall").read_bytes())
    done = home.run("sh", other / "uninstall", "--purge")
    assert done.returncode == 1
    assert "nothing was removed" in done.stderr
    assert (other / "versions").is_dir()
    assert home.started().startswith("lamella 0.2.0")


def test_uninstall_leaves_what_somebody_else_put_there(make_run: MakeRun, home: Home) -> None:
    home.install(make_run("0.2.0"), "--quiet")
    (home.prefix / "my notes").write_text("mine", "utf-8")
    (home.prefix / "versions" / "holiday pictures").mkdir()
    done = home.run(home.prefix / "uninstall")
    assert "left alone" in done.stdout
    left = sorted(path.relative_to(home.prefix).as_posix() for path in home.prefix.rglob("*"))
    assert left == ["my notes", "versions", "versions/holiday pictures"]


def test_upgrade_keeps_the_version_before_and_drops_older_ones(make_run: MakeRun, home: Home) -> None:
    for version in ("0.1.8", "0.1.9", "0.1.10"):
        assert home.install(make_run(version), "--quiet").returncode == 0
    assert (home.word("current"), home.word("previous")) == ("0.1.10", "0.1.9")
    assert sorted(path.name for path in (home.prefix / "versions").iterdir()) == ["0.1.10", "0.1.9"]
    assert home.started().startswith("lamella 0.1.10")


def test_the_same_version_again_repairs_it(make_run: MakeRun, home: Home) -> None:
    run = make_run("0.2.0")
    home.install(run, "--quiet")
    (home.prefix / "versions" / "0.2.0" / "lamella").unlink()
    assert home.install(run, "--quiet").returncode == 0
    assert home.started().startswith("lamella 0.2.0")
    assert home.word("previous") == ""


@pytest.mark.parametrize("older", ["0.1.9", "0.2.0-rc1"])
def test_a_downgrade_needs_a_word(make_run: MakeRun, home: Home, older: str) -> None:
    home.install(make_run("0.2.0"), "--quiet")
    run = make_run(older)
    done = home.install(run)
    assert done.returncode == 3
    assert "newer" in done.stderr
    assert home.word("current") == "0.2.0"
    assert home.install(run, "--allow-downgrade").returncode == 0
    assert (home.word("current"), home.word("previous")) == (older, "0.2.0")


def test_a_tampered_payload_changes_nothing(make_run: MakeRun, home: Home) -> None:
    home.install(make_run("0.1.9"), "--quiet")
    run = make_run("0.2.0", ballast=50_000)
    body = bytearray(run.read_bytes())
    body[-20_000] ^= 1
    run.write_bytes(body)
    before = home.tree()
    done = home.install(run)
    assert done.returncode == 1
    assert "damaged" in done.stderr
    assert home.tree() == sorted({*before, *LOG})


def test_a_tampered_payload_is_found_without_sha256sum_too(
    make_run: MakeRun, home: Home, tmp_path: Path
) -> None:
    run = make_run("0.2.0", ballast=50_000)
    folder = tmp_path / "few"
    folder.mkdir()
    for name in FEW_TOOLS:
        (folder / name).symlink_to(f"/usr/bin/{name}")
    assert home.run("/bin/sh", run, "--quiet", PATH=str(folder)).returncode == 0
    body = bytearray(run.read_bytes())
    body[-20_000] ^= 1
    run.write_bytes(body)
    done = home.run("/bin/sh", run, PATH=str(folder))
    assert done.returncode == 1
    assert "damaged" in done.stderr


def test_a_copy_that_broke_off_is_told(make_run: MakeRun, home: Home) -> None:
    run = make_run("0.2.0", ballast=50_000)
    run.write_bytes(run.read_bytes()[:-30_000])
    done = home.install(run)
    assert done.returncode == 1
    assert "incomplete" in done.stderr
    assert not home.prefix.exists()


def test_without_xz_a_sentence_says_what_to_ask_for(make_run: MakeRun, home: Home, tmp_path: Path) -> None:
    folder = tmp_path / "no-xz"
    folder.mkdir()
    for name in ("uname", "tar", "tail", "mkdir", "date", "rm"):
        (folder / name).symlink_to(f"/usr/bin/{name}")
    done = home.run("/bin/sh", make_run("0.2.0"), PATH=str(folder))
    assert done.returncode == 1
    assert "xz" in done.stderr
    assert not home.prefix.exists()


def test_a_program_that_does_not_start_here_is_not_switched_to(make_run: MakeRun, home: Home) -> None:
    home.install(make_run("0.1.9"), "--quiet")
    done = home.install(make_run("0.2.0", code=1))
    assert done.returncode == 1
    assert "does not start" in done.stderr
    assert home.started().startswith("lamella 0.1.9")
    assert sorted(path.name for path in (home.prefix / "versions").iterdir()) == ["0.1.9"]


def test_a_full_disk_leaves_the_old_version(make_run: MakeRun, home: Home) -> None:
    home.install(make_run("0.1.9"), "--quiet")
    run = make_run("0.2.0", ballast=3_000_000)
    # The limit on the size of files stands for the disk that is full: tar's writing fails in the middle.
    done = home.run("sh", "-c", 'ulimit -f 2000; exec sh "$0"', run)
    assert done.returncode == 1
    assert "Unpacking failed" in done.stderr
    assert home.started().startswith("lamella 0.1.9")
    assert sorted(path.name for path in (home.prefix / "versions").iterdir()) == ["0.1.9"]


@pytest.mark.skipif(os.name == "nt" or os.geteuid() != 0, reason="mounting needs root")
def test_too_little_room_is_told_before_anything_is_written(
    make_run: MakeRun, home: Home, tmp_path: Path
) -> None:
    run = make_run("0.2.0", ballast=3_000_000)
    small = tmp_path / "small"
    small.mkdir()
    script = (
        'mount -t tmpfs -o size=4m tmpfs "$1" && sh "$2" --prefix "$1/x"; code=$?; ls -A "$1"; exit $code'
    )
    done = home.run("unshare", "-m", "sh", "-c", script, "sh", small, run)
    if "mount:" in done.stderr:
        pytest.skip("this machine lets nobody mount: " + done.stderr)
    assert done.returncode == 1
    assert "too little room" in done.stderr
    assert done.stdout.strip().splitlines()[1:] in ([], ["x"])


def test_a_kill_half_way_leaves_the_old_version_and_no_trace_later(make_run: MakeRun, home: Home) -> None:
    home.install(make_run("0.1.9"), "--quiet")
    run = make_run("0.2.0", ballast=20_000_000)
    process = subprocess.Popen(
        ["sh", str(run), "--quiet"],
        env={"HOME": str(home.folder), "PATH": "/usr/bin:/bin"},
        stdin=subprocess.DEVNULL,
        start_new_session=True,
    )
    incoming = home.prefix / "versions" / ".incoming-0.2.0" / "program" / "_internal"
    give_up = time.monotonic() + 30
    while not incoming.is_dir() and time.monotonic() < give_up:
        time.sleep(0.001)
    os.killpg(process.pid, signal.SIGKILL)
    assert process.wait() == -signal.SIGKILL
    assert incoming.is_dir()
    assert home.started().startswith("lamella 0.1.9")
    done = home.install(make_run("0.2.1"), "--quiet")
    assert (done.returncode, done.stderr) == (0, "")
    assert sorted(path.name for path in (home.prefix / "versions").iterdir()) == ["0.1.9", "0.2.1"]
    assert not (home.prefix / ".lock").exists()


def test_killed_between_the_two_renames_of_a_repair_the_version_comes_back(
    make_run: MakeRun, home: Home
) -> None:
    home.install(make_run("0.2.0"), "--quiet")
    versions = home.prefix / "versions"
    (versions / "0.2.0").rename(versions / ".outgoing-0.2.0")
    done = home.install(make_run("0.2.1", code=1), "--quiet")
    assert done.returncode == 1
    assert home.started().startswith("lamella 0.2.0")


def test_two_installations_at_once_are_refused(make_run: MakeRun, home: Home) -> None:
    home.install(make_run("0.1.9"), "--quiet")
    lock = home.prefix / ".lock"
    lock.mkdir()
    (lock / "pid").write_text(f"{os.getpid()}\n", "utf-8")
    run = make_run("0.2.0")
    done = home.install(run)
    assert done.returncode == 1
    assert "under way" in done.stderr
    assert lock.is_dir()
    (lock / "pid").write_text("999999999\n", "utf-8")
    assert home.install(run).returncode == 0


def test_a_folder_with_something_else_in_it_is_refused(make_run: MakeRun, home: Home) -> None:
    other = home.folder / "pictures"
    other.mkdir()
    (other / "field.png").write_text("mine", "utf-8")
    done = home.install(make_run("0.2.0"), "--prefix", "pictures")
    assert done.returncode == 3
    assert [path.name for path in other.iterdir()] == ["field.png"]


def test_training_goes_beside_the_same_version_only(make_run: MakeRun, home: Home) -> None:
    training = make_run("0.2.0", "lamella-training")
    assert home.install(training).returncode == 3
    assert not home.prefix.exists()
    home.install(make_run("0.2.0"), "--quiet")
    done = home.install(training)
    assert done.returncode == 0, done.stderr
    assert (home.prefix / "training" / "0.2.0" / "lamella-training").is_file()
    assert home.install(make_run("0.3.0", "lamella-training")).returncode == 3
    assert home.run(home.prefix / "uninstall").returncode == 0
    assert not home.prefix.exists()


def test_extract_only_unpacks_the_program_and_installs_nothing(make_run: MakeRun, home: Home) -> None:
    run = make_run("0.2.0")
    assert home.install(run, "--extract-only", "there").returncode == 0
    assert sorted(path.name for path in (home.folder / "there").iterdir()) == [
        "_internal",
        "lamella",
        "lamella-gui",
    ]
    assert not home.prefix.exists()
    assert home.install(run, "--extract-only", "there").returncode == 3


def test_help_version_and_wrong_options(make_run: MakeRun, home: Home) -> None:
    run = make_run("0.2.0")
    assert home.install(run, "--version").stdout == "Lamella 0.2.0\n"
    assert "research use only" in home.install(run, "--help").stdout
    assert home.install(run, "--prefixx").returncode == 2
    assert home.install(run, "--prefix").returncode == 2
    assert home.tree() == []


def test_two_builds_are_alike(make_run: MakeRun, tmp_path: Path) -> None:
    import installer_payload
    import installer_run

    first = make_run("0.2.0", ballast=100_000)
    body = first.read_bytes()
    bundle = installer_payload.read_bundle(tmp_path / "bundles" / "lamella-0.2.0-1")
    os.utime(bundle.folder / "lamella", (1, 1))
    (bundle.folder / "_internal" / "ballast").chmod(0o600)
    (tmp_path / "again").mkdir()
    assert installer_run.make_run(bundle, tmp_path / "again", fast=True).read_bytes() == body
