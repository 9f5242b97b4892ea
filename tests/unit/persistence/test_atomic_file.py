"""A file written atomically is the old one or the new one."""

import os
import stat
from pathlib import Path

import pytest

from desktop_app.persistence.atomic_file import atomic_writer


def test_the_new_content_replaces_the_old_only_at_the_end(tmp_path: Path) -> None:
    target = tmp_path / "report.csv"
    target.write_bytes(b"old")

    with atomic_writer(target) as stream:
        stream.write(b"new")
        assert target.read_bytes() == b"old"

    assert target.read_bytes() == b"new"
    assert [path.name for path in tmp_path.iterdir()] == ["report.csv"]


def write_half(target: Path, error: BaseException) -> None:
    with atomic_writer(target) as stream:
        stream.write(b"half")
        raise error


@pytest.mark.parametrize("error", [OSError("no space"), KeyboardInterrupt()])
def test_an_error_keeps_the_old_file_and_leaves_nothing_beside_it(
    tmp_path: Path, error: BaseException
) -> None:
    target = tmp_path / "report.csv"
    target.write_bytes(b"old")

    with pytest.raises(type(error)):
        write_half(target, error)

    assert target.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["report.csv"]


def test_a_link_keeps_pointing_to_the_file(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "report.csv").write_bytes(b"old")
    (tmp_path / "link.csv").symlink_to(tmp_path / "real" / "report.csv")
    with atomic_writer(tmp_path / "link.csv") as stream:
        stream.write(b"new")

    assert (tmp_path / "link.csv").is_symlink()
    assert (tmp_path / "real" / "report.csv").read_bytes() == b"new"


@pytest.mark.skipif(os.name != "posix", reason="modes are a POSIX matter")
def test_others_may_read_the_file_as_if_it_had_been_opened_plainly(tmp_path: Path) -> None:
    plain, atomic, kept = tmp_path / "plain", tmp_path / "atomic", tmp_path / "kept"
    plain.write_bytes(b"")
    kept.write_bytes(b"")
    kept.chmod(0o640)
    for target in (atomic, kept):
        with atomic_writer(target) as stream:
            stream.write(b"x")

    assert stat.S_IMODE(atomic.stat().st_mode) == stat.S_IMODE(plain.stat().st_mode)
    assert stat.S_IMODE(kept.stat().st_mode) == 0o640
