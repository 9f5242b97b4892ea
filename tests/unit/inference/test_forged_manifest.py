"""Manifests with a sound seal and unsound content: what a forger, or a faulty tool, could make."""

import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from desktop_app.domain.errors import ModelLoadError
from desktop_app.inference.manifest import ManifestDraft
from desktop_app.inference.manifest_io import seal_manifest
from desktop_app.inference.package import ModelPackage

BLANK = "0" * 64


def forge(folder: Path, change: Callable[[dict[str, Any]], None]) -> None:
    """Change the manifest of ``folder`` and seal it anew, with no check of what it says."""
    path = folder / "manifest.json"
    body = json.loads(path.read_bytes())
    change(body)
    body["manifest_sha256"] = BLANK
    blank = json.dumps(body, indent=2).encode()
    path.write_bytes(blank.replace(BLANK.encode(), hashlib.sha256(blank).hexdigest().encode()))


def swap_thresholds(body: dict[str, Any]) -> None:
    body["thresholds"] |= {"benign": 0.9, "malignant": 0.1}


def list_twice(body: dict[str, Any]) -> None:
    body["files"].append(body["files"][0])


def hide_the_head(body: dict[str, Any]) -> None:
    body["files"] = [file for file in body["files"] if file["path"] != "head.npz"]


def call_the_head_training(body: dict[str, Any]) -> None:
    for file in body["files"]:
        file["part"] = "training"


def lend_another_backbone(body: dict[str, Any]) -> None:
    body["backbone_sha256"] = "1" * 64


def list_a_path_outside(body: dict[str, Any]) -> None:
    body["files"].append({"path": "../x", "size": 0, "sha256": "0" * 63 + "1", "part": "training"})


def drop_the_licences(body: dict[str, Any]) -> None:
    del body["licences"]


def claim_another_size(body: dict[str, Any]) -> None:
    body["files"][1]["size"] += 1


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        (swap_thresholds, "thresholds: Value error, the benign threshold lies above"),
        (list_twice, "lists a file twice"),
        (hide_the_head, "does not list head.npz"),
        (call_the_head_training, "does not list backbone.tflite"),
        (lend_another_backbone, "does not belong to backbone.tflite"),
        (list_a_path_outside, "'../x'"),
        (drop_the_licences, "licences: Field required"),
        (claim_another_size, "backbone.tflite has another size"),
    ],
)
def test_content_that_makes_no_sense_is_refused(
    own_folder: Path,
    refusal: Callable[[Path], str],
    change: Callable[[dict[str, Any]], None],
    complaint: str,
) -> None:
    forge(own_folder, change)
    assert complaint in refusal(own_folder)


def test_a_card_without_a_graph_cannot_be_sealed(package: ModelPackage) -> None:
    fields = set(ManifestDraft.model_fields)
    draft = ManifestDraft.model_validate_json(package.manifest.model_dump_json(include=fields))
    with pytest.raises(ModelLoadError, match=r"needs backbone\.tflite"):
        seal_manifest(draft, package.manifest.files[:1])


def test_a_giant_file_is_refused_by_its_size_alone(own_folder: Path, refusal: Callable[[Path], str]) -> None:
    with (own_folder / "head.npz").open("r+b") as file:
        file.truncate(257 * 1024 * 1024)  # sparse: nothing is written
    assert "'head.npz' in the package is larger than 256 MB" in refusal(own_folder)


def test_a_crowd_of_files_is_refused(own_folder: Path, refusal: Callable[[Path], str]) -> None:
    for number in range(70):
        (own_folder / f"file{number}").touch()
    assert "more than 64 files" in refusal(own_folder)
