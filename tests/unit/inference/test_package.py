"""Opening packages: every changed byte, missing or foreign file is refused by name."""

import hashlib
import json
import os
import random
import shutil
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from desktop_app.domain.errors import ModelLoadError
from desktop_app.inference.manifest import ManifestDraft
from desktop_app.inference.manifest_io import parse_manifest, seal_manifest
from desktop_app.inference.manifest_parts import PackageFile
from desktop_app.inference.package import ModelPackage, open_package, read_summary, read_training_arrays
from desktop_app.inference.safe_arrays import write_arrays

FILES = ("LICENCES.txt", "backbone.tflite", "golden.npz", "head.npz", "training/weights.npz", "manifest.json")


def reseal(folder: Path) -> None:
    """Make the manifest fit the files again, as whoever forges a package would."""
    card = parse_manifest((folder / "manifest.json").read_bytes())
    body = json.loads(card.model_dump_json(include=set(ManifestDraft.model_fields), exclude_none=True))
    files = tuple(
        PackageFile(
            path=file.path,
            size=(folder / file.path).stat().st_size,
            sha256=hashlib.sha256((folder / file.path).read_bytes()).hexdigest(),
            part=file.part,
        )
        for file in card.files
    )
    draft = ManifestDraft.model_validate_json(json.dumps(body))
    (folder / "manifest.json").write_bytes(seal_manifest(draft, files))


def test_a_whole_package_opens(package: ModelPackage, package_folder: Path) -> None:
    assert package.identity.model_id == "tiny_dev"
    assert (
        package.identity.sha256 == hashlib.sha256((package_folder / "manifest.json").read_bytes()).hexdigest()
    )
    assert package.tflite == (package_folder / "backbone.tflite").read_bytes()
    assert package.has_training_part
    assert package.summary(is_default=True).is_default
    assert package.summary() == read_summary(package_folder)


@pytest.mark.parametrize("name", FILES)
def test_one_changed_byte_in_any_file_is_refused_by_its_name(
    own_folder: Path, refusal: Callable[[Path], str], name: str
) -> None:
    target = own_folder / name
    whole = target.read_bytes()
    ends = {0, 1, len(whole) - 1}
    for position in sorted(ends | set(random.Random(name).sample(range(len(whole)), min(40, len(whole))))):
        changed = bytearray(whole)
        changed[position] ^= 1 << (position % 8)
        target.write_bytes(changed)
        assert name in refusal(own_folder)


@pytest.mark.parametrize("name", FILES)
def test_a_longer_or_shorter_file_is_refused_by_its_name(
    own_folder: Path, refusal: Callable[[Path], str], name: str
) -> None:
    target = own_folder / name
    whole = target.read_bytes()
    for changed in (whole + b"\0", whole[:-1], b""):
        target.write_bytes(changed)
        assert name in refusal(own_folder)


@pytest.mark.parametrize("name", [name for name in FILES if name != "training/weights.npz"])
def test_a_missing_file_is_named(own_folder: Path, refusal: Callable[[Path], str], name: str) -> None:
    (own_folder / name).unlink()
    assert name in refusal(own_folder)


def test_the_training_part_may_be_absent_as_a_whole(own_folder: Path, package: ModelPackage) -> None:
    shutil.rmtree(own_folder / "training")
    without = open_package(own_folder)
    assert not without.has_training_part
    assert without.identity == package.identity
    with pytest.raises(ModelLoadError, match="without the part that fine-tuning needs"):
        read_training_arrays(without)


def test_the_training_part_is_read_and_verified_again(own_folder: Path) -> None:
    opened = open_package(own_folder)
    arrays = read_training_arrays(opened)
    assert {array.dtype.name for array in arrays.values()} == {"float16"}
    assert len(arrays) == 4
    (own_folder / "training" / "weights.npz").write_bytes(write_arrays({"kernel": np.zeros(3, np.float16)}))
    with pytest.raises(ModelLoadError, match=r"training/weights\.npz"):
        read_training_arrays(opened)


@pytest.mark.parametrize("name", ["extra.py", "training/more.npz", "deep/er/file"])
def test_a_file_that_is_not_listed_is_named(
    own_folder: Path, refusal: Callable[[Path], str], name: str
) -> None:
    (own_folder / name).parent.mkdir(parents=True, exist_ok=True)
    (own_folder / name).write_bytes(b"x")
    assert name in refusal(own_folder)


def test_files_that_desktops_drop_are_ignored(own_folder: Path, package: ModelPackage) -> None:
    (own_folder / ".DS_Store").write_bytes(b"x")
    (own_folder / "training" / "Thumbs.db").write_bytes(b"x")
    assert open_package(own_folder).identity == package.identity


@pytest.mark.skipif(os.name == "nt", reason="making links needs a privilege on Windows")
def test_a_link_is_refused_even_to_the_right_bytes(
    own_folder: Path, tmp_path: Path, refusal: Callable[[Path], str]
) -> None:
    outside = tmp_path / "outside.npz"
    (own_folder / "head.npz").rename(outside)
    (own_folder / "head.npz").symlink_to(outside)
    assert "'head.npz' in the package is a link" in refusal(own_folder)


def test_a_place_without_a_package_is_refused(tmp_path: Path, refusal: Callable[[Path], str]) -> None:
    assert "no such folder or file" in refusal(tmp_path / "nowhere")
    assert "manifest.json" in refusal(tmp_path)


def test_a_package_of_a_newer_schema_says_so(own_folder: Path, refusal: Callable[[Path], str]) -> None:
    manifest = own_folder / "manifest.json"
    manifest.write_bytes(manifest.read_bytes().replace(b'"schema_version": 1', b'"schema_version": 7'))
    assert "schema 7" in refusal(own_folder)


@pytest.mark.parametrize(
    ("name", "data", "complaint"),
    [
        ("backbone.tflite", b"\x1c\0\0\0ELF3" + b"\0" * 64, "not a LiteRT graph"),
        ("head.npz", write_arrays({"kernel_0": np.zeros((2, 2), np.float32)}), "does not fit its manifest"),
        ("golden.npz", write_arrays({"crops": np.zeros((1, 32, 32, 3), np.uint8)}), "self-test"),
        ("head.npz", b"PK\x03\x04 and then nothing", "head.npz"),
    ],
)
def test_a_forged_seal_does_not_carry_content_that_does_not_fit(
    own_folder: Path, refusal: Callable[[Path], str], name: str, data: bytes, complaint: str
) -> None:
    (own_folder / name).write_bytes(data)
    reseal(own_folder)
    assert complaint in refusal(own_folder)
