"""Accidents during an update, for real: kill -9, a full disk, a stick that is pulled out."""

import contextlib
import errno
import os
import resource
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.domain.cancellation import CancelToken
from desktop_app.domain.errors import UpdateError
from desktop_app.installation.layout import Installation
from desktop_app.installation.switching import settle
from desktop_app.services.updates import Updates, UpdateStep
from tests.helpers.stand_in_versions import OURS, apply, installation, picture_of, stamp_of, unchanged, update

DRIVER = Path(__file__).parents[3] / "helpers" / "update_driver.py"


@pytest.fixture(scope="module")
def signed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return update(tmp_path_factory.mktemp("signed"), "0.3.0", OURS, filler=3_000_000)


def kill_at(step: str, here: Installation, path: Path) -> None:
    key = OURS.verify_key.encode().hex()
    command = [sys.executable, str(DRIVER), str(here.prefix), str(path), key, step]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert any(step in line.split() for line in process.stdout), f"{step} was never reached"
        process.send_signal(signal.SIGKILL)


@pytest.mark.parametrize("step", ["checking", "unpacking", "unpacking:2", "trying", "switching"])
def test_a_kill_before_the_switch_leaves_what_was_installed(
    here: Installation, updates: Updates, signed: Path, step: str
) -> None:
    before = picture_of(here.prefix / "versions" / "0.2.0")
    kill_at(step, here, signed)

    assert (here.current, here.previous) == ("0.2.0", "")
    assert picture_of(here.prefix / "versions" / "0.2.0") == before
    assert not here.version_dir("0.3.0").exists()
    apply(updates, signed)
    assert here.current == "0.3.0"
    left = {path.relative_to(here.prefix).as_posix() for path in here.prefix.glob("*/*")}
    assert left == {"versions/0.2.0", "versions/0.3.0"}, "the next update clears the leftovers"
    assert not list(here.prefix.glob(".*"))


def test_a_kill_after_the_switch_leaves_the_new_version(
    here: Installation, updates: Updates, signed: Path
) -> None:
    kill_at("cleaning", here, signed)
    assert (here.current, here.previous) == ("0.3.0", "0.2.0")
    list(updates.roll_back(CancelToken()))
    assert here.current == "0.2.0"


@pytest.mark.parametrize(("current", "previous"), [("0.2.0", "0.1.0"), ("0.3.0", "0.2.0")])
def test_a_kill_between_the_two_files_of_a_switch_is_put_right(
    here: Installation, current: str, previous: str
) -> None:
    """What is found on the disk when the kill fell after ``previous`` was renamed, or after ``current``."""
    (here.prefix / ".switch").write_text("0.3.0 0.1.0 0.2.0\n", "ascii")
    (here.prefix / "previous").write_text("0.2.0\n", "ascii")
    (here.prefix / "current").write_text(f"{current}\n", "ascii")
    settle(here)
    assert (here.current, here.previous) == (current, previous)
    assert not (here.prefix / ".switch").exists()


def test_an_installer_that_was_here_since_a_killed_switch_knows_better(here: Installation) -> None:
    (here.prefix / ".switch").write_text("0.3.0 0.1.0 0.2.0\n", "ascii")
    (here.prefix / "current").write_text("0.4.0\n", "ascii")
    (here.prefix / "previous").write_text("0.2.0\n", "ascii")
    settle(here)
    assert (here.current, here.previous) == ("0.4.0", "0.2.0")


def test_a_version_that_was_being_replaced_comes_back(
    here: Installation, updates: Updates, tmp_path: Path
) -> None:
    """The kill fell between the two renames: ``versions/0.2.0`` stood aside."""
    here.version_dir("0.2.0").rename(here.prefix / "versions" / ".outgoing-0.2.0")
    apply(updates, update(tmp_path, "0.3.0", OURS))
    assert here.previous == "0.2.0"
    assert (here.version_dir("0.2.0") / "lamella").is_file()


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 72 MB of its own."""
    if os.geteuid() != 0 or not sys.platform.startswith("linux"):
        pytest.skip("mounting a small disk needs root on Linux; RLIMIT_FSIZE is tried in any case")
    place = tmp_path / "disk"
    place.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=72m", "tmpfs", place], check=False)
    if mounted.returncode:
        pytest.skip("this system does not let root mount; RLIMIT_FSIZE is tried in any case")
    yield place
    subprocess.run(["umount", "-l", place], check=True)


def fill(disk: Path) -> Path:
    """Fill a disk to its last byte; return the file that does it."""
    filler = disk / "filler"
    with filler.open("wb", buffering=0) as file, contextlib.suppress(OSError):
        while True:
            file.write(b"x" * 4096)
    return filler


@pytest.mark.parametrize(
    "step", [UpdateStep.UNPACKING, UpdateStep.TRYING, UpdateStep.SWITCHING, UpdateStep.CLEANING]
)
def test_a_disk_that_fills_up_at_any_step_is_survived(
    small_disk: Path, signed: Path, step: UpdateStep
) -> None:
    here = installation(small_disk / "prefix")
    updates = Updates(here, stamp_of(OURS))
    before, filler, error = picture_of(here.prefix), None, None
    try:
        for event in updates.apply(signed, CancelToken()):
            if step in event.batch:
                filler = fill(small_disk)
    except UpdateError as raised:
        error = raised
    assert filler is not None

    if step is UpdateStep.UNPACKING:
        assert error is not None
        assert "No space left on device" in error.message
    if error is None:
        assert here.current == "0.3.0"
        return
    assert "What was installed is as it was" in error.message
    assert picture_of(here.prefix) == before
    filler.unlink()
    apply(updates, signed)
    assert here.current == "0.3.0"


def test_the_words_of_a_switch_are_written_before_anything_changes(small_disk: Path, signed: Path) -> None:
    """The disk is full when only three small files are left to write."""
    here = installation(small_disk / "prefix")
    updates = Updates(here, stamp_of(OURS))
    apply(updates, signed)
    before = picture_of(here.prefix)
    steps = updates.roll_back(CancelToken())
    filler = None
    with pytest.raises(UpdateError, match="No space left on device"):  # noqa: PT012 - filled on the way
        for event in steps:
            if UpdateStep.SWITCHING in event.batch:
                filler = fill(small_disk)
    assert filler is not None
    filler.unlink()
    assert picture_of(here.prefix) == before
    assert (here.current, here.previous) == ("0.3.0", "0.2.0")


def test_too_little_room_is_said_before_anything_is_written(small_disk: Path, signed: Path) -> None:
    here = installation(small_disk / "prefix")
    fill(small_disk)
    with unchanged(here), pytest.raises(UpdateError, match=r"too little room in .* MB are free, \d+ MB are"):
        apply(Updates(here, stamp_of(OURS)), signed)


def test_a_file_that_may_not_grow_is_survived(here: Installation, updates: Updates, signed: Path) -> None:
    """The system's own limit, wherever nothing can be mounted."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1_500_000, hard))
    try:
        with unchanged(here), pytest.raises(UpdateError, match=os.strerror(errno.EFBIG)):
            apply(updates, signed)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.mark.parametrize("share", [0.0, 0.3, 0.99])
def test_a_copy_that_was_cut_off_changes_nothing(
    here: Installation, updates: Updates, signed: Path, tmp_path: Path, share: float
) -> None:
    cut = tmp_path / "cut.lamella-update"
    data = signed.read_bytes()
    cut.write_bytes(data[: int(len(data) * share)])
    with unchanged(here), pytest.raises(UpdateError, match=r"cut\.lamella-update was refused"):
        apply(updates, cut)


def test_a_stick_pulled_out_in_the_middle_changes_nothing(
    here: Installation, updates: Updates, signed: Path, tmp_path: Path
) -> None:
    """The file loses its end while it is being read."""
    stick = tmp_path / "stick.lamella-update"
    stick.write_bytes(signed.read_bytes())

    def pull_out() -> None:
        for event in updates.apply(stick, CancelToken()):
            if event.done == 1:
                os.truncate(stick, 1_800_000)

    with (
        unchanged(here),
        pytest.raises(UpdateError, match=r"stick\.lamella-update (was refused|cannot be read)"),
    ):
        pull_out()


def test_a_drive_that_fails_is_named_as_one(here: Installation, updates: Updates, signed: Path) -> None:
    """The medium goes away under the open file: every further read fails in the system itself."""
    stick = signed.with_name("broken.lamella-update")
    stick.write_bytes(signed.read_bytes())

    def take_away() -> None:
        for event in updates.apply(stick, CancelToken()):
            if event.done == 1:
                for name in Path("/proc/self/fd").iterdir():
                    with contextlib.suppress(OSError):
                        if name.readlink() == stick:
                            os.dup2(os.open(stick.parent, os.O_RDONLY), int(name.name))

    with unchanged(here), pytest.raises(UpdateError, match=r"cannot be read.*If it lies on a stick"):
        take_away()
