"""The wheel: built for real, it holds the program, its models and samples, and nothing of the workshop."""

import os
import subprocess
import sys
import zipfile
from importlib.metadata import distribution
from pathlib import Path

import pytest


@pytest.fixture(scope="module")
def wheel_files(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=repository, check=True, capture_output=True, timeout=250)
    (wheel,) = folder.glob("lamella-*.whl")
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


def shipped(folder: Path) -> set[str]:
    found = {
        Path(path, name).relative_to(folder).as_posix()
        for path, _, names in os.walk(folder)
        for name in names
        if "__pycache__" not in path
    }
    assert found
    return found


def test_models_and_resources_travel_below_the_package(repository: Path, wheel_files: set[str]) -> None:
    for name in ("models", "resources"):
        wanted = {f"desktop_app/bundled/{name}/{file}" for file in shipped(repository / name)}
        assert wanted <= wheel_files


def test_the_page_of_licences_travels_too(wheel_files: set[str]) -> None:
    assert any(name.endswith(".dist-info/licenses/THIRD_PARTY.md") for name in wheel_files)


def test_every_module_is_in_the_wheel(repository: Path, wheel_files: set[str]) -> None:
    modules = {f"desktop_app/{file}" for file in shipped(repository / "desktop_app") if file.endswith(".py")}
    assert modules <= wheel_files


def test_the_workshop_stays_at_home(wheel_files: set[str]) -> None:
    roots = {name.split("/")[0] for name in wheel_files}
    assert {root for root in roots if not root.endswith(".dist-info")} == {"desktop_app"}


def test_both_commands_are_declared() -> None:
    values = {point.name: point.value for point in distribution("lamella").entry_points}
    assert values == {"lamella": "desktop_app.cli.main:main", "lamella-gui": "desktop_app.app:main"}
