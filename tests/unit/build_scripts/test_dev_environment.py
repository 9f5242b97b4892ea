"""The environment: the stamp decides, follows what is installed, and cut installations start afresh."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from dev_environment import LOCKS, Environment


@pytest.fixture
def checkout(tmp_path: Path, repository: Path) -> Path:
    """A copy of everything the stamp looks at."""
    for name in ("pyproject.toml", "desktop_app/__init__.py", "build_scripts/locks"):
        target = tmp_path / name
        target.parent.mkdir(parents=True, exist_ok=True)
        (shutil.copytree if (repository / name).is_dir() else shutil.copy)(repository / name, target)
    return tmp_path


def pretend_installed(environment: Environment, purpose: str) -> None:
    environment.python.parent.mkdir(parents=True)
    environment.python.symlink_to(sys.executable)
    stamp = {purpose: environment.digest(purpose)}
    (environment.folder / ".lamella-installed.json").write_text(json.dumps(stamp), encoding="utf-8")


def test_nothing_is_ready_in_a_fresh_clone(checkout: Path) -> None:
    assert not Environment(checkout).is_ready("app")


def test_a_matching_stamp_makes_the_call_return_without_work(checkout: Path) -> None:
    environment = Environment(checkout)
    pretend_installed(environment, "app")
    before = sorted(environment.folder.rglob("*"))
    environment.ensure("app")
    assert sorted(environment.folder.rglob("*")) == before
    assert not environment.is_ready("test")


@pytest.mark.parametrize(
    ("file", "old", "new", "is_ready"),
    [
        ("build_scripts/locks/app.txt", "numpy==", "numpy== ", False),
        ("build_scripts/locks/build.txt", "hatchling==", "hatchling== ", False),
        ("build_scripts/locks/training.txt", "keras==", "keras== ", True),
        ("desktop_app/__init__.py", "__version__", "__version__ ", False),
        ("pyproject.toml", "desktop_app.cli.main:main", "desktop_app.cli:main", False),
        ("pyproject.toml", "max-statements = 40", "max-statements = 50", True),
    ],
)
def test_the_stamp_follows_what_is_installed(
    checkout: Path, file: str, old: str, new: str, *, is_ready: bool
) -> None:
    environment = Environment(checkout)
    pretend_installed(environment, "app")
    text = (checkout / file).read_text(encoding="utf-8")
    assert old in text
    (checkout / file).write_text(text.replace(old, new), encoding="utf-8")
    assert environment.is_ready("app") is is_ready


def test_a_moved_checkout_is_installed_again(checkout: Path) -> None:
    pretend_installed(Environment(checkout), "app")
    moved = checkout.with_name("moved")
    checkout.rename(moved)
    assert not Environment(moved).is_ready("app")


def test_an_unreadable_stamp_counts_as_none(checkout: Path) -> None:
    environment = Environment(checkout)
    pretend_installed(environment, "app")
    (environment.folder / ".lamella-installed.json").write_text("{", encoding="utf-8")
    assert not environment.is_ready("app")


def test_a_cut_installation_starts_afresh(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A real environment is made again around the leftovers; only pip's downloads are left out."""
    environment = Environment(checkout)
    environment.python.parent.mkdir(parents=True)
    (environment.folder / ".lamella-unfinished").touch()
    leftover = environment.folder / "half_a_package.py"
    leftover.touch()
    asked: list[tuple[str, ...]] = []
    monkeypatch.setattr(environment, "_pip", lambda *arguments: asked.append(arguments))
    environment.ensure("test")
    assert not leftover.exists()
    assert not (environment.folder / ".lamella-unfinished").exists()
    assert environment.is_ready("app")
    assert environment.is_ready("test")
    pip = subprocess.run(
        [str(environment.python), "-m", "pip", "--version"], capture_output=True, check=False
    )
    assert pip.returncode == 0
    assert asked[0][0] == "--require-hashes"
    assert [Path(name).stem for name in asked[0][2::2]] == list(LOCKS["test"])


def test_a_failing_pip_leaves_the_mark_and_no_stamp(checkout: Path) -> None:
    (checkout / "build_scripts" / "locks" / "app.txt").write_text("numpy==1.0\n", encoding="utf-8")
    environment = Environment(checkout)
    with pytest.raises(SystemExit, match="failed with code"):
        environment.ensure("app")
    assert (environment.folder / ".lamella-unfinished").exists()
    assert not environment.is_ready("app")
