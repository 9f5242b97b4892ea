"""Writing packages: deterministic, whole or not at all, and never one that could not be opened."""

import hashlib
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from desktop_app.domain.errors import ModelLoadError
from desktop_app.inference.head import HeadWeights
from desktop_app.inference.manifest import ManifestDraft
from desktop_app.inference.package import ModelPackage, open_package
from desktop_app.inference.package_writer import PackageContent, write_package
from desktop_app.inference.safe_arrays import read_arrays


@pytest.fixture
def content(package: ModelPackage, package_folder: Path) -> PackageContent:
    arrays = read_arrays((package_folder / "head.npz").read_bytes(), "head.npz")
    numbers = {name: np.asarray(array, np.float32) for name, array in arrays.items()}
    fields = set(ManifestDraft.model_fields)
    return PackageContent(
        draft=ManifestDraft.model_validate_json(package.manifest.model_dump_json(include=fields)),
        tflite=package.tflite,
        head=HeadWeights(
            (numbers["kernel_0"], numbers["kernel_1"]),
            (numbers["bias_0"], numbers["bias_1"]),
            numbers["mean"],
            numbers["scale"],
        ),
        golden=package.golden,
        training_arrays={"conv.kernel": np.ones((3, 3), np.float16)},
        extra_files={"LICENCES.txt": b"MIT\n"},
    )


def digests_of(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_the_same_content_gives_the_same_bytes(content: PackageContent, tmp_path: Path) -> None:
    first = write_package(tmp_path / "first", content)
    second = write_package(tmp_path / "deep" / "second", content)
    assert digests_of(first) == digests_of(second)
    assert set(digests_of(first)) == {
        "manifest.json",
        "backbone.tflite",
        "head.npz",
        "golden.npz",
        "LICENCES.txt",
        "training/weights.npz",
    }


def test_what_is_written_opens(content: PackageContent, tmp_path: Path, package: ModelPackage) -> None:
    opened = open_package(write_package(tmp_path / "new", content))
    embeddings = package.golden.embeddings
    np.testing.assert_array_equal(opened.head.logits(embeddings), package.head.logits(embeddings))
    assert opened.identity.backbone_sha256 == package.identity.backbone_sha256
    assert opened.has_training_part
    slim = open_package(write_package(tmp_path / "slim", replace(content, training_arrays=None)))
    assert not slim.has_training_part


def test_an_old_package_is_replaced_as_a_whole(content: PackageContent, tmp_path: Path) -> None:
    folder = tmp_path / "model"
    write_package(folder, replace(content, extra_files={"OLD.txt": b"old"}))
    write_package(folder, content)
    assert not (folder / "OLD.txt").exists()
    assert [path.name for path in tmp_path.iterdir()] == ["model"]


def test_parts_that_do_not_fit_leave_nothing_behind(content: PackageContent, tmp_path: Path) -> None:
    narrow = replace(content.head, mean=np.zeros(3, np.float32))
    few = replace(content.golden, probabilities=np.zeros(1, np.float32))
    for wrong in (
        replace(content, head=narrow),
        replace(content, golden=few),
        replace(content, extra_files={"HEAD.npz": b""}),
    ):
        with pytest.raises(ModelLoadError):
            write_package(tmp_path / "model", wrong)
    assert list(tmp_path.iterdir()) == []
