"""The install test's scratch folder: what was mounted in it is never deleted with it."""

import os
import subprocess
import sys
from pathlib import Path

import install_place
import pytest

SCRIPT = """
import subprocess, sys
from pathlib import Path
import install_place
with install_place.scratch_folder() as folder:
    inside = folder / "a place"
    inside.mkdir()
    subprocess.run(["mount", "--bind", sys.argv[1], str(inside)], check=True)
    assert (inside / "precious").is_file()
    print(folder)
assert not folder.exists()
"""


@pytest.mark.skipif(not sys.platform.startswith("linux") or os.geteuid() != 0, reason="mounting needs root")
def test_what_is_mounted_below_outlives_the_folder(tmp_path: Path) -> None:
    (tmp_path / "precious").write_text("kept", "utf-8")
    scripts = str(Path(install_place.__file__).parent)
    command = ["unshare", "--mount", "--propagation", "private", sys.executable, "-c", SCRIPT, str(tmp_path)]
    done = subprocess.run(
        command, env={**os.environ, "PYTHONPATH": scripts}, capture_output=True, text=True, check=False
    )
    if "unshare:" in done.stderr or "mount:" in done.stderr:
        pytest.skip("this machine lets nobody mount: " + done.stderr)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "precious").read_text("utf-8") == "kept"
    assert not Path(done.stdout.strip()).exists()
