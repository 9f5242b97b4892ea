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

REPOSITORY = Path(__file__).resolve().parents[2]
MODEL_IDS = tuple(path.parent.name for path in sorted((REPOSITORY / "models").glob("*/manifest.json")))
LARGEST_FILE_MB = 60
LARGEST_SUM_MB = 200


def files_of(repository: Path, model_id: str) -> list[Path]:
    return [path for path in (repository / "models" / model_id).rglob("*") if path.is_file()]


def real_crops(labelled_data_dir: Path, side_px: int) -> np.ndarray:
    """Every sixth labelled field, squashed to a square: 208 of them."""
    with (labelled_data_dir / "breakhis_fields.csv").open(encoding="utf-8", newline="") as table:
        paths = sorted(row["path"] for row in csv.DictReader(table))[::6]
    sizes = [Image.open(labelled_data_dir / path).convert("RGB") for path in paths]
    return np.stack(
        [np.asarray(picture.resize((side_px, side_px), Image.Resampling.BILINEAR)) for picture in sizes]
    )


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
    # Resampled patients are fewer distinct ones, and worse calibrated: a small ECE lies below its interval.
    assert all(
        metric["low"] <= metric["value"] <= metric["high"]
        for metric in card["metrics"]
        if metric["name"] != "ECE"
    )
    assert card["thresholds"]["benign"] < 0.5 < card["thresholds"]["malignant"]


@pytest.mark.tf
@pytest.mark.data
@pytest.mark.parametrize("model_id", MODEL_IDS)
def test_shipped_graph_answers_like_keras(repository: Path, labelled_data_dir: Path, model_id: str) -> None:
    from desktop_app.training.conversion import TfliteEmbedder, to_tflite
    from desktop_app.training.package_building import keras_embeddings

    folder = repository / "models" / model_id
    embedder = network_of(folder)
    crops = real_crops(labelled_data_dir, embedder.input.shape[1])
    assert len(crops) >= 200
    expected = probabilities(folder, keras_embeddings(embedder, crops))
    shipped = probabilities(folder, TfliteEmbedder(folder / "backbone.tflite").embed(crops))
    assert np.abs(shipped - expected).max() <= 2e-3
    full = TfliteEmbedder(to_tflite(embedder, half_precision=False)).embed(crops)
    assert np.abs(probabilities(folder, full) - expected).max() <= 1e-4


@pytest.mark.parametrize("model_id", MODEL_IDS)
def test_card_knows_its_patients_without_naming_them(repository: Path, model_id: str) -> None:
    text = (repository / "models" / model_id / "manifest.json").read_text(encoding="utf-8")
    assert len(json.loads(text)["x_lineage"]["patients"]) == 51
    assert "22549" not in text


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
