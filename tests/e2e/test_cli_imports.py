"""The command line's process holds neither Qt nor TensorFlow, and its version costs no import."""

import subprocess
import sys
from pathlib import Path

PROBE = """
import json, sys
from desktop_app.cli.main import main
try:
    code = main(sys.argv[1:])
except SystemExit as ended:
    code = ended.code
print(json.dumps([code, sorted(sys.modules)]), file=sys.stderr)
"""


def loaded(*words: str) -> tuple[int, set[str]]:
    import json

    done = subprocess.run([sys.executable, "-c", PROBE, *words], capture_output=True, text=True, check=True)
    code, modules = json.loads(done.stderr.splitlines()[-1])
    return code, {name.partition(".")[0] for name in modules}


def test_classifying_needs_neither_qt_nor_tensorflow(samples_dir: Path, tmp_path: Path) -> None:
    code, modules = loaded("--profile", str(tmp_path), "classify", str(samples_dir), "--limit", "2")

    assert code in (0, 3)
    assert "ai_edge_litert" in modules
    assert not modules & {"PySide6", "shiboken6", "tensorflow", "keras", "sklearn", "matplotlib"}


def test_a_heat_map_needs_neither_qt_nor_tensorflow(samples_dir: Path, tmp_path: Path) -> None:
    field = next((samples_dir / "synthetic_malignant").glob("*40-001.jpg"))
    out = tmp_path / "why.png"
    code, modules = loaded("--profile", str(tmp_path), "why", str(field), "--out", str(out))

    assert code == 0
    assert out.read_bytes().startswith(b"\x89PNG")
    assert not modules & {"PySide6", "shiboken6", "tensorflow", "keras", "sklearn", "matplotlib"}


def test_the_version_is_told_without_loading_anything_heavy() -> None:
    code, modules = loaded("--version")

    assert code == 0
    assert not modules & {"numpy", "pydantic", "PIL", "imagecodecs", "tifffile", "ai_edge_litert", "sqlite3"}
