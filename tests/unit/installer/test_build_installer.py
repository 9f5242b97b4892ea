"""The one command: it lists what it made with sums that hold, and refuses what is too large."""

import subprocess
import sys
from pathlib import Path

import build_installer
import pytest

from tests.unit.installer.conftest import write_bundle

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="makes what Linux can make")


def test_makes_everything_and_lists_it_with_sums(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bundle, training = write_bundle(tmp_path / "one", "0.2.0"), tmp_path / "two"
    write_bundle(training, "0.2.0", "lamella-training")
    words = ["--bundle", str(bundle), "--bundle", str(training), "--fast", "--out", str(tmp_path / "out")]
    assert build_installer.main(words) == 0
    told = capsys.readouterr().out
    listed = (tmp_path / "out" / "SHA256SUMS").read_text("utf-8")
    files = {path.name for path in (tmp_path / "out").iterdir()} - {"SHA256SUMS"}
    assert {line.split()[1] for line in listed.splitlines()} == files
    assert {name.rpartition(".")[2] for name in files} == {"run", "deb", "exe"}
    assert all(name in told for name in files)
    command = ["sha256sum", "--check", "--quiet", "SHA256SUMS"]
    assert subprocess.run(command, cwd=tmp_path / "out", check=False).returncode == 0


def test_an_installer_above_its_budget_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    large, small = tmp_path / "Lamella-0.2.0.run", tmp_path / "Lamella-Training-0.2.0.run"
    large.write_bytes(b"x" * 200)
    small.write_bytes(b"x" * 200)
    monkeypatch.setitem(build_installer.BUDGETS, "lamella", 199)
    assert build_installer.within_budget([small])
    assert not build_installer.within_budget([large, small])
    assert capsys.readouterr().out.count("is larger than its") == 1


def test_a_folder_that_is_no_bundle_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="is no bundle"):
        build_installer.main(["--bundle", str(tmp_path), "--out", str(tmp_path / "out")])
