"""The house rules that no linter checks: what a process loads, file lengths, connections, paths.

Which room may import which is import-linter's part; here a real process shows what it ended up with.
"""

import ast
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import desktop_app

LONGEST_FILE = 400
NOT_OURS = {".git", ".venv", "build", "dist", "node_modules"}
SOURCES = ("desktop_app", "build_scripts", "tests")
# A path is a machine's own when it starts at one of the usual homes of people, services or work trees.
MACHINE_PATH = re.compile(r"(?<![\w.:/~-])(/(?:home|Users|root|work|farm|mnt|media)/\w|[A-Z]:\\\\?Users\\)")


def files_below(folder: Path, *suffixes: str) -> Iterator[Path]:
    for path, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if name not in NOT_OURS and not name.endswith("_cache")]
        yield from (Path(path) / name for name in names if not suffixes or name.endswith(suffixes))


def python_files(repository: Path) -> list[Path]:
    found = [path for name in SOURCES for path in files_below(repository / name, ".py")]
    assert len(found) > 50
    return found


def modules_loaded_by(statement: str) -> set[str]:
    code = f"{statement}\nimport json, sys\nprint(json.dumps(sorted(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=120
    )
    return {name.split(".")[0] for name in json.loads(done.stdout.splitlines()[-1])}


def test_the_command_line_loads_neither_qt_nor_tensorflow() -> None:
    loaded = modules_loaded_by("import desktop_app.cli.main")
    assert "desktop_app" in loaded
    assert not loaded & {"PySide6", "shiboken6", "tensorflow", "keras"}


def test_the_window_loads_no_tensorflow() -> None:
    loaded = modules_loaded_by("import desktop_app.app")
    assert not loaded & {"tensorflow", "keras", "sklearn", "matplotlib"}


def test_the_window_loads_what_applies_updates_when_it_is_asked_for() -> None:
    code = "import sys, desktop_app.app; print(*sorted(sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=120
    )
    loaded = set(done.stdout.split())
    assert "desktop_app.workers.update_worker" in loaded
    assert not loaded & {"nacl", "desktop_app.services.updates", "desktop_app.installation.update_file"}


def test_the_version_is_known_without_loading_anything_heavy() -> None:
    loaded = modules_loaded_by("import desktop_app; desktop_app.__version__")
    assert not loaded & {"numpy", "PySide6", "pydantic", "ai_edge_litert"}


def test_no_python_file_is_longer_than_the_limit(repository: Path) -> None:
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in python_files(repository)}
    assert {str(path): count for path, count in lengths.items() if count > LONGEST_FILE} == {}


def test_no_signal_is_connected_to_a_lambda(repository: Path) -> None:
    """Such a receiver runs in the emitting thread; only bound methods of QObjects are queued."""
    guilty = [
        f"{path.name}:{node.lineno}"
        for path in python_files(repository)
        if path.is_relative_to(repository / "desktop_app")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and is_connect(node.func)
        and any(isinstance(a, ast.Lambda) for a in node.args)
    ]
    assert guilty == []


def is_connect(function: ast.expr) -> bool:
    return isinstance(function, ast.Attribute) and function.attr == "connect"


def test_no_test_is_skipped_for_a_missing_package(repository: Path) -> None:
    """dev.py installs all that tests need, so what is missing must fail."""
    word = "import" + "orskip"
    tests = files_below(repository / "tests", ".py")
    guilty = [path.name for path in tests if word in path.read_text(encoding="utf-8")]
    assert guilty == []


def test_every_module_says_what_it_is(repository: Path) -> None:
    silent = [
        str(path.relative_to(repository))
        for path in python_files(repository)
        if not ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert silent == []


@pytest.mark.parametrize(
    ("text", "is_found"),
    [
        (f"open('/{'home'}/ann/x.png')", True),
        (r"C:\Users\ann", True),
        ("see /usr/share/fonts and https://example.org/home/x", False),
    ],
)
def test_the_path_pattern_finds_homes_only(text: str, *, is_found: bool) -> None:
    assert bool(MACHINE_PATH.search(text)) is is_found


def test_no_file_names_a_path_of_one_machine(repository: Path) -> None:
    kinds = (".py", ".md", ".toml", ".txt", ".json", ".csv", ".sh", ".qss", ".ts", ".yml", ".yaml")
    guilty = [
        str(path.relative_to(repository))
        for path in files_below(repository, *kinds)
        if path != Path(__file__) and MACHINE_PATH.search(path.read_text(encoding="utf-8"))
    ]
    assert guilty == []


def test_the_changelog_opens_with_this_version(repository: Path) -> None:
    text = (repository / "CHANGELOG.md").read_text(encoding="utf-8")
    versions = re.findall(r"^## (\S+)", text, flags=re.MULTILINE)
    assert versions[0] == desktop_app.__version__


def test_the_readme_opens_with_the_two_commands(repository: Path) -> None:
    first_lines = (repository / "README.md").read_text(encoding="utf-8").splitlines()[:15]
    assert "python3 build_scripts/dev.py run" in "\n".join(first_lines)
    assert "python3 build_scripts/dev.py test" in "\n".join(first_lines)
