"""The build's stamp: what it says, where its time and keys come from, and that the program reads it."""

import subprocess
from pathlib import Path

import bundle_stamp
import pytest

import desktop_app
from desktop_app.installation.build_stamp import read_stamp

KEY = "0f" * 32


def test_the_program_reads_what_the_build_writes(repository: Path, tmp_path: Path) -> None:
    path = tmp_path / "made" / "build.json"
    variables = {"SOURCE_DATE_EPOCH": "1700000000", "LAMELLA_PUBLIC_KEYS": f" {KEY.upper()}, {KEY},"}
    bundle_stamp.write_stamp(path, bundle_stamp.make_stamp(repository, "training", variables))
    stamp = read_stamp(path)
    assert stamp.version == desktop_app.__version__
    assert stamp.built_at == "2023-11-14T22:13:20+00:00"
    assert stamp.component == "lamella-training"
    assert stamp.public_keys == (bytes([15] * 32), bytes([15] * 32))
    assert stamp.platform.count("-") == 1


def test_a_wrong_key_stops_the_build() -> None:
    with pytest.raises(SystemExit, match="no key of 64"):
        bundle_stamp.public_keys(f"{KEY},0f0f")


def test_commit_and_time_are_those_of_the_last_commit(tmp_path: Path) -> None:
    identity = ("-c", "user.name=a", "-c", "user.email=a@example.org")
    for words in (("init", "-q"), ("commit", "-q", "--allow-empty", "-m", "a", "--date", "1600000000 +0000")):
        subprocess.run(
            ["git", "-C", str(tmp_path), *identity, *words],
            env={"PATH": "/usr/bin:/bin", "GIT_COMMITTER_DATE": "1600000123 +0000"},
            check=True,
        )
    assert len(bundle_stamp.commit_of(tmp_path)) == 40
    assert bundle_stamp.source_time(tmp_path, {}) == 1600000123


def test_sources_without_a_history_have_no_commit_and_the_same_time_everywhere(tmp_path: Path) -> None:
    assert bundle_stamp.commit_of(tmp_path) == ""
    assert bundle_stamp.source_time(tmp_path, {}) == 315532800
