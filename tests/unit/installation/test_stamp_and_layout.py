"""The build's stamp and the folder of versions: what counts, and what a damaged file may not lead to."""

import json
import sys
from pathlib import Path

import pytest

import desktop_app
from desktop_app.installation.build_stamp import BuildStamp, own_stamp, read_stamp
from desktop_app.installation.layout import Installation, installation_of, is_version

STAMP = {
    "schema": 1,
    "version": "0.2.0",
    "commit": "c" * 40,
    "built_at": "2026-01-02T03:04:05+00:00",
    "platform": "linux-x86_64",
    "component": "lamella",
    "public_keys": ["ab" * 32],
}


def stamp_file(folder: Path, **changes: object) -> Path:
    path = folder / "build.json"
    path.write_text(json.dumps(STAMP | changes), encoding="utf-8")
    return path


def test_a_stamp_is_read_with_its_keys(tmp_path: Path) -> None:
    stamp = read_stamp(stamp_file(tmp_path))
    assert stamp == BuildStamp(
        "0.2.0", "c" * 40, "2026-01-02T03:04:05+00:00", "linux-x86_64", "lamella", (b"\xab" * 32,)
    )
    assert stamp.is_signed_build


@pytest.mark.parametrize(
    "changes",
    [
        {"schema": 2},
        {"version": None},
        {"platform": 7},
        {"public_keys": "ab" * 32},
        {"public_keys": ["ab" * 31]},
        {"public_keys": ["no hex"]},
    ],
)
def test_what_is_no_stamp_is_refused(tmp_path: Path, changes: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"."):
        read_stamp(stamp_file(tmp_path, **changes))


def test_a_program_whose_stamp_is_damaged_trusts_nobody(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    stamp_file(tmp_path)
    assert own_stamp().is_signed_build
    (tmp_path / "build.json").write_text("{", encoding="utf-8")
    assert own_stamp() == BuildStamp(desktop_app.__version__)
    assert not own_stamp().is_signed_build


@pytest.mark.parametrize("word", ["0.2.0", "10.20.30", "0.3.0-rc1", "0.3.0+lab.2"])
def test_numbers_of_versions(word: str) -> None:
    assert is_version(word)


@pytest.mark.parametrize(
    "word", ["", ".", "..", "0.2", "v0.2.0", "0.2.0/..", "../0.2.0", "0.2.0\n", "0.2.0 ", "0.2.0-" + "a" * 80]
)
def test_words_that_are_no_version_never_become_a_folder(word: str) -> None:
    assert not is_version(word)


def test_a_damaged_word_names_no_version(tmp_path: Path) -> None:
    here = Installation(tmp_path)
    assert (here.current, here.previous, here.installed_by, here.is_per_user) == ("", "", "", False)
    (tmp_path / "current").write_bytes(b"../../etc\n")
    (tmp_path / "previous").write_bytes(b"\xff\x00" * 1000)
    assert (here.current, here.previous) == ("", "")
    (tmp_path / "current").write_bytes(b"0.2.0\nmore\n")
    assert here.current == "0.2.0"


def test_only_a_folder_of_versions_with_a_current_one_is_an_installation(tmp_path: Path) -> None:
    program_dir = tmp_path / "versions" / "0.2.0"
    program_dir.mkdir(parents=True)
    assert installation_of(program_dir) is None
    (tmp_path / "current").write_text("0.2.0\n", "ascii")
    assert installation_of(program_dir) == Installation(tmp_path)
    assert installation_of(tmp_path / "training" / "0.2.0") == Installation(tmp_path)
    assert installation_of(tmp_path / "elsewhere" / "0.2.0") is None
