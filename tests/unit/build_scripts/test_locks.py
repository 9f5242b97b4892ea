"""The locks: every package hashed, the same versions everywhere, TensorFlow and PySide where they belong."""

import re
from importlib import metadata
from pathlib import Path

import lock_dependencies
import pytest

PINNED = re.compile(r"^([A-Za-z0-9._-]+)(?:\[[a-z0-9,_-]+\])?==([^ ;\\]+)(?: ; ([^\\]+?))?(?: \\)?$")
ASKED_WITH_EXTRA = re.compile(r"^([A-Za-z0-9._-]+)\[([a-z0-9,_-]+)\](?!.*extra ==)")
NAMES = ("app", "build", "dev", "training")


def read_lock(repository: Path, name: str) -> dict[tuple[str, str], str]:
    text = (repository / "build_scripts" / "locks" / f"{name}.txt").read_text(encoding="utf-8")
    pins = {}
    for block in re.split(r"\n(?=\S)", text.strip()):
        first, *hashes = block.splitlines()
        match = PINNED.match(first)
        assert match, first
        assert hashes, f"{first} has no hash"
        assert all(re.fullmatch(r"    --hash=sha256:[0-9a-f]{64}( \\)?", line) for line in hashes)
        pins[match[1], match[3] or ""] = match[2]
    return pins


@pytest.mark.parametrize("name", NAMES)
def test_every_pin_carries_hashes(repository: Path, name: str) -> None:
    assert len(read_lock(repository, name)) > 10


@pytest.mark.parametrize("name", NAMES[1:])
def test_all_locks_can_be_installed_together(repository: Path, name: str) -> None:
    app, other = read_lock(repository, "app"), read_lock(repository, name)
    assert {pin: other[pin] for pin in app} == app


def test_the_program_installs_no_tensorflow_and_a_safe_pyside(repository: Path) -> None:
    pins = {name: version for (name, _), version in read_lock(repository, "app").items()}
    assert not {"tensorflow", "tensorflow-cpu", "keras", "scikit-learn"} & set(pins)
    assert pins["pyside6-essentials"].startswith("6.11.")


def test_training_takes_the_tensorflow_of_the_platform(repository: Path) -> None:
    markers = {
        name: marker for name, marker in read_lock(repository, "training") if name.startswith("tensorflow")
    }
    assert markers == {
        "tensorflow": "sys_platform == 'darwin'",
        "tensorflow-cpu": "sys_platform != 'darwin'",
    }


@pytest.mark.parametrize("name", NAMES)
def test_locks_name_no_index(repository: Path, name: str) -> None:
    """Where packages come from is the machine's business, so a lock made anywhere is the same."""
    text = (repository / "build_scripts" / "locks" / f"{name}.txt").read_text(encoding="utf-8")
    assert "://" not in text
    assert "--no-emit-index-url" in lock_dependencies.command(name, upgrade=True)


def test_a_package_asked_for_with_an_extra_is_locked_with_it(repository: Path) -> None:
    """`coverage==7.17.3` alone does not hold `coverage[toml]`: pip takes the newest and refuses its hash."""
    asked = set()
    for distribution in metadata.distributions():
        for requirement in distribution.requires or []:
            if match := ASKED_WITH_EXTRA.match(requirement):
                asked.add(f"{match[1]}[{match[2]}]".lower())
    locks = "\n".join(
        (repository / "build_scripts" / "locks" / f"{name}.txt").read_text(encoding="utf-8") for name in NAMES
    )
    assert "coverage[toml]" in asked
    assert {name for name in asked if f"\n{name}==" not in locks} == set()
