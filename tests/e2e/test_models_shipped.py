"""The shipped packages: complete, small enough, honest cards, and the answers of Keras on real fields."""

import csv
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

MODEL_IDS = ("densenet_121_breast", "vgg_16_breast")
LARGEST_FILE_MB = 60
LARGEST_SUM_MB = 95
FLOAT32_FIELDS = 24


def files_of(repository: Path, model_id: str) -> list[Path]:
    return [path for path in (repository / "models" / model_id).rglob("*") if path.is_file()]


@pytest.fixture(scope="session")
def real_crops(labelled_data_dir: Path) -> np.ndarray:
    """Every sixth labelled field, squashed to 224 x 224: 208 of them."""
    with (labelled_data_dir / "breakhis_fields.csv").open(encoding="utf-8", newline="") as table:
        paths = sorted(row["path"] for row in csv.DictReader(table))[::6]
    sizes = [Image.open(labelled_data_dir / path).convert("RGB") for path in paths]
    return np.stack([np.asarray(picture.resize((224, 224), Image.Resampling.BILINEAR)) for picture in sizes])


@pytest.mark.parametrize("model_id", MODEL_IDS)
def test_package_verifies_on_the_command_line(repository: Path, tmp_path: Path, model_id: str) -> None:
    command = [
        sys.executable,
        "-m",
        "desktop_app.cli",
        "--profile",
        str(tmp_path),
        "models",
        "verify",
        model_id,
    ]
    answer = subprocess.run(command, capture_output=True, text=True, check=False, cwd=repository)
    assert answer.returncode == 0, answer.stderr
    assert f"{model_id} 1." in answer.stdout


def test_packages_stay_small(repository: Path) -> None:
    sizes = [path.stat().st_size / 1e6 for model_id in MODEL_IDS for path in files_of(repository, model_id)]
    assert max(sizes) <= LARGEST_FILE_MB
    assert sum(sizes) < LARGEST_SUM_MB


def test_default_is_a_shipped_model(repository: Path) -> None:
    named = json.loads((repository / "models" / "default.json").read_text(encoding="utf-8"))
    assert named == {"default": "densenet_121_breast"}


@pytest.mark.parametrize("model_id", MODEL_IDS)
def test_card_says_where_the_figures_come_from(repository: Path, model_id: str) -> None:
    card = json.loads((repository / "models" / model_id / "manifest.json").read_text(encoding="utf-8"))
    assert card["training"]["trained_on_all"] is True
    assert card["training"]["patients"] == 51
    assert "patient" in card["training"]["split_unit"]
    assert {metric["name"] for metric in card["metrics"]} >= {"AUC", "balanced accuracy", "ECE"}
    assert all(metric["low"] <= metric["value"] <= metric["high"] for metric in card["metrics"])
    assert card["thresholds"]["benign"] < 0.5 < card["thresholds"]["malignant"]


@pytest.mark.tf
@pytest.mark.data
@pytest.mark.parametrize(("model_id", "count"), [("densenet_121_breast", 208), ("vgg_16_breast", 32)])
def test_shipped_graph_answers_like_keras(
    repository: Path, real_crops: np.ndarray, model_id: str, count: int
) -> None:
    from desktop_app.training.conversion import TfliteEmbedder, to_tflite
    from desktop_app.training.package_building import keras_embeddings

    folder = repository / "models" / model_id
    crops = real_crops[:: max(1, len(real_crops) // count)][:count]
    embedder = network_of(folder)
    expected = keras_embeddings(embedder, crops)
    shipped = TfliteEmbedder(folder / "backbone.tflite").embed(crops)
    assert np.abs(probabilities(folder, shipped) - probabilities(folder, expected)).max() <= 2e-3
    few = crops[:FLOAT32_FIELDS]
    full = TfliteEmbedder(to_tflite(embedder, half_precision=False)).embed(few)
    gap = probabilities(folder, full) - probabilities(folder, expected[:FLOAT32_FIELDS])
    assert np.abs(gap).max() <= 1e-4


def network_of(folder: Path) -> Any:
    """The Keras embedder with the weights of the package's training part."""
    from desktop_app.training.backbone_network import build_embedder, build_network, load_arrays
    from desktop_app.training.backbone_registry import BACKBONES

    spec = BACKBONES[folder.name.removesuffix("_breast")]
    network = build_network(spec)
    with np.load(folder / "training" / "weights.npz", allow_pickle=False) as arrays:
        load_arrays(network, dict(arrays))
    return build_embedder(spec, network)


def probabilities(folder: Path, embeddings: np.ndarray) -> np.ndarray:
    """Calibrated probabilities of a package's head, computed by the reader the app uses."""
    from desktop_app.inference.calibration import calibrated_probability
    from desktop_app.inference.head import DenseHead
    from desktop_app.inference.manifest_io import parse_manifest

    manifest = parse_manifest((folder / "manifest.json").read_bytes())
    with np.load(folder / "head.npz", allow_pickle=False) as arrays:
        head = DenseHead.from_arrays(manifest.head, dict(arrays), manifest.backbone.embedding_size)
    return calibrated_probability(head.logits(embeddings), manifest.calibration.temperature)
