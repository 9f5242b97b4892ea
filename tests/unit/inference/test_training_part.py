"""The part for fine-tuning, in the package or beside the program that trains: never another package's."""

import shutil
from pathlib import Path

import pytest

from desktop_app.domain.errors import ModelLoadError
from desktop_app.inference.package import ModelPackage, open_package
from desktop_app.inference.training_part import has_training_part, training_arrays

MODEL = "small_cnn_breast"
WEIGHTS = "training/weights.npz"


@pytest.fixture
def shipped(repository: Path, tmp_path: Path) -> ModelPackage:
    """A package as the bundle has it: the real one without its training part."""
    folder = tmp_path / "versions" / MODEL
    shutil.copytree(repository / "models" / MODEL, folder, ignore=shutil.ignore_patterns("training"))
    return open_package(folder)


@pytest.fixture
def component(repository: Path, tmp_path: Path) -> Path:
    """The models of the training component: the parts alone."""
    target = tmp_path / "component" / MODEL / WEIGHTS
    target.parent.mkdir(parents=True)
    shutil.copy(repository / "models" / MODEL / WEIGHTS, target)
    return tmp_path / "component"


def test_a_package_without_its_part_opens_and_finds_it_in_the_component(
    shipped: ModelPackage, component: Path, repository: Path
) -> None:
    assert not shipped.has_training_part
    assert has_training_part(shipped, component)
    whole = open_package(repository / "models" / MODEL)
    mine, its = training_arrays(shipped, component), training_arrays(whole, component / "nowhere")
    assert mine.keys() == its.keys()
    assert len(mine) > 5
    assert all((mine[name] == its[name]).all() for name in mine)


def test_without_a_component_the_refusal_names_the_part(shipped: ModelPackage, tmp_path: Path) -> None:
    assert not has_training_part(shipped, tmp_path / "nowhere")
    with pytest.raises(ModelLoadError, match="without the part that fine-tuning needs"):
        training_arrays(shipped, tmp_path / "nowhere")


def test_a_part_of_the_right_size_with_other_bytes_is_refused(shipped: ModelPackage, component: Path) -> None:
    path = component / MODEL / WEIGHTS
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)
    with pytest.raises(ModelLoadError, match="checksum differs"):
        training_arrays(shipped, component)


def test_the_part_of_another_model_of_the_same_name_is_not_taken(
    shipped: ModelPackage, component: Path
) -> None:
    path = component / MODEL / WEIGHTS
    path.write_bytes(path.read_bytes() + b"more")
    assert not has_training_part(shipped, component)


def test_a_present_part_is_verified_when_the_package_opens(repository: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(repository / "models" / MODEL, tmp_path / MODEL)
    data = bytearray((folder / WEIGHTS).read_bytes())
    data[-1] ^= 1
    (folder / WEIGHTS).write_bytes(data)
    with pytest.raises(ModelLoadError, match="checksum differs"):
        open_package(folder)
