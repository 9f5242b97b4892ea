"""A real package that can be fine-tuned in seconds: the registry's small CNN at 32 x 32, random weights.

Built once per user and content of the code it depends on, in a process of its own, then copied.
"""

import hashlib
import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

INPUT_PX = 32
_ROOM = Path(__file__).parents[2] / "desktop_app"
_SOURCES = (
    "training/backbone_network.py",
    "training/backbone_registry.py",
    "training/conversion.py",
    "training/small_cnn.py",
    "inference/package_writer.py",
    "inference/manifest.py",
    "inference/manifest_parts.py",
)


def tunable_package(target: Path, *, with_training: bool = True) -> Path:
    """Copy the package to ``target`` and return it; without its training part when so asked."""
    shutil.copytree(_cached_package(), target)
    if not with_training:
        shutil.rmtree(target / "training")
    return target


def _cached_package() -> Path:
    sources = [Path(__file__), *(_ROOM / name for name in _SOURCES)]
    digest = hashlib.sha256(b"".join(path.read_bytes() for path in sources)).hexdigest()[:16]
    cache = Path(tempfile.gettempdir()) / f"lamella-tests-{digest}"
    package = cache / "tiny_tunable"
    if not package.exists():
        cache.mkdir(mode=0o700, exist_ok=True)
        command = [sys.executable, "-m", "tests.helpers.tunable_package", str(package)]
        subprocess.run(command, check=True, capture_output=True, cwd=_ROOM.parent)
    return package


def _build(folder: Path) -> None:
    import dataclasses

    import keras
    import numpy as np

    from desktop_app.inference.calibration import calibrated_probability
    from desktop_app.inference.golden import GoldenCase
    from desktop_app.inference.head import DenseHead, HeadWeights
    from desktop_app.inference.manifest import ManifestDraft
    from desktop_app.inference.package_writer import PackageContent, write_package
    from desktop_app.training import backbone_network as networks
    from desktop_app.training.backbone_registry import SMALL_CNN
    from desktop_app.training.conversion import TfliteEmbedder, to_tflite
    from desktop_app.training.synthetic_crops import synthetic_crops

    keras.utils.set_random_seed(7)
    spec = dataclasses.replace(SMALL_CNN, input_px=INPUT_PX)
    network = networks.build_network(spec)
    networks.fold_batch_norms(network)
    arrays = networks.half_precision_arrays(network)
    networks.load_arrays(network, arrays)
    tflite = to_tflite(networks.build_embedder(spec, network), half_precision=True)
    crops = synthetic_crops(3, INPUT_PX)
    embeddings = TfliteEmbedder(tflite).embed(crops)
    draft = ManifestDraft.model_validate_json(
        json.dumps(
            _card(spec, networks.depth_sizes(spec, network), networks.feature_map_shape(spec, network))
        )
    )
    random = np.random.default_rng(11)
    weights = HeadWeights(
        (random.normal(0, 0.05, (spec.embedding_size, 1)).astype(np.float32),),
        (np.zeros(1, np.float32),),
        embeddings.mean(axis=0),
        embeddings.std(axis=0) + np.float32(0.01),
    )
    logits = DenseHead(draft.head, weights, spec.embedding_size).logits(embeddings)
    golden = GoldenCase(crops, embeddings, calibrated_probability(logits, 1.0))
    extra = {"LICENCES.txt": b"Everything in this package was made by a test: MIT.\n"}
    write_package(folder, PackageContent(draft, tflite, weights, golden, arrays, extra))


def _card(spec, sizes, feature_map_shape):  # type: ignore[no-untyped-def]
    starts = [sum(sizes[:number]) for number in range(len(sizes))]
    depths = [
        {"name": name, "start": start, "stop": start + size}
        for name, start, size in zip(spec.pooled_layers, starts, sizes, strict=True)
    ]
    return {
        "id": "tiny_tunable",
        "version": "0.1.0",
        "title": "Tiny model that can learn",
        "backbone": {
            "family": spec.builder,
            "input": {"width": INPUT_PX, "height": INPUT_PX},
            "embedding_size": sum(sizes),
            "depths": depths,
            "feature_map_depth": spec.pooled_layers[-1],
            "feature_map_shape": list(feature_map_shape),
        },
        "preprocessing": {"name": spec.preprocessing},
        "head": {"standardised": True, "layers": [{"units": 1, "activation": "linear", "dropout": 0.1}]},
        "calibration": {"temperature": 1.0},
        "thresholds": {"benign": 0.4, "malignant": 0.6, "stated_error": 0.1},
        "training": {
            "data_sources": ["random numbers"],
            "split_unit": "none",
            "patients": 0,
            "images": 0,
            "seed": 7,
            "trained_on_all": True,
            "note": "This model knows nothing; it serves tests.",
        },
        "intended_use": "Tests of Lamella; its answers mean nothing.",
        "research_use_notice": "For research use only. Not for diagnostic procedures.",
        "licences": [{"subject": "weights", "licence": "MIT"}],
        "storage": "float16",
    }


if __name__ == "__main__":
    _build(Path(sys.argv[1]))
