"""Two builds compared: every kind of difference is named, and times are none."""

import os
from pathlib import Path

import compare_builds


def lay(folder: Path) -> Path:
    (folder / "sub").mkdir(parents=True)
    (folder / "sub" / "file").write_text("same", "utf-8")
    (folder / "link").symlink_to("sub/file")
    return folder


def test_the_same_content_at_other_times_is_the_same(tmp_path: Path) -> None:
    one, other = lay(tmp_path / "one"), lay(tmp_path / "other")
    os.utime(other / "sub" / "file", (1, 1))
    assert compare_builds.differences(one, other) == []
    assert compare_builds.main([str(one), str(other)]) == 0


def test_content_permissions_links_and_missing_files_are_named(tmp_path: Path) -> None:
    one, other = lay(tmp_path / "one"), lay(tmp_path / "other")
    (other / "sub" / "file").write_text("else", "utf-8")
    (one / "more").touch()
    (other / "link").unlink()
    (other / "link").symlink_to("elsewhere")
    (one / "mode").touch(0o755)
    (other / "mode").touch(0o644)
    found = compare_builds.differences(one, other)
    assert found == ["differs: link", "differs: mode", f"only in {one}: more", "differs: sub/file"]
    assert compare_builds.main([str(one), str(other)]) == 1
