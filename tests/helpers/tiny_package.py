"""A tiny but real model package: two convolutions, 32 x 32 input, converted by TensorFlow in its own process.

The package is built once per user and content of this file, then copied, so that a test session pays for
TensorFlow once.
"""

import hashlib
import itertools
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

PREPROCESSING = "zero_to_one"
INPUT_PX = 32
DEPTHS = (8, 16)


def tiny_package(target: Path, *, with_training: bool = True) -> Path:
    """Copy the tiny package to ``target`` and return it; without its training part when so asked."""
    shutil.copytree(_cached_package(), target)
    if not with_training:
        shutil.rmtree(target / "training")
    return target


def _cached_package() -> Path:
    room = Path(__file__).parents[2] / "desktop_app" / "inference"
    sources = [Path(__file__), *sorted(room.glob("*.py"))]
    digest = hashlib.sha256(b"".join(path.read_bytes() for path in sources)).hexdigest()[:16]
    cache = Path(tempfile.gettempdir()) / f"lamella-tests-{digest}"
    package = cache / "tiny_dev"
    if not package.exists():
        cache.mkdir(mode=0o700, exist_ok=True)
        # TensorFlow in a child: the test process must be able to prove that the app never imports it.
        command = [sys.executable, "-m", "tests.helpers.tiny_package", str(package)]
        subprocess.run(command, check=True, capture_output=True, cwd=Path(__file__).parents[2])
    return package


def _build(folder: Path) -> None:
    import numpy as np
    import tensorflow as tf

    from desktop_app.inference.package_writer import PackageContent, write_package

    tf.keras.utils.set_random_seed(7)
    model = _network(tf)
    converter = tf.lite.TFLiteConverter.from_keras_model(model)
    crops = _golden_crops()
    embeddings = np.asarray(model(crops.astype(np.float32))[0])
    draft = _draft()
    head = _head(np.asarray(model(_stained_crops())[0]))
    write_package(
        folder,
        PackageContent(
            draft=draft,
            tflite=converter.convert(),
            head=head,
            golden=_golden(draft, head, crops, embeddings),
            training_arrays={
                variable.path.replace("/", "."): np.asarray(variable, np.float16)
                for variable in model.variables
            },
            extra_files={"LICENCES.txt": b"Everything in this package was made by a test: MIT.\n"},
        ),
    )


def _network(tf):  # type: ignore[no-untyped-def]
    layers = tf.keras.layers
    inputs = tf.keras.Input((INPUT_PX, INPUT_PX, 3))
    scaled = layers.Rescaling(1 / 255)(inputs)
    first = layers.Conv2D(DEPTHS[0], 3, strides=2, padding="same", activation="relu")(scaled)
    second = layers.Conv2D(DEPTHS[1], 3, strides=2, padding="same", activation="relu")(first)
    pooled = [layers.GlobalAveragePooling2D()(depth) for depth in (first, second)]
    return tf.keras.Model(inputs, [layers.Concatenate()(pooled), second])


def _golden_crops():  # type: ignore[no-untyped-def]
    import numpy as np

    ramp = np.linspace(0, 255, INPUT_PX, dtype=np.uint8)
    red, green = np.meshgrid(ramp, ramp)
    smooth = np.stack([red, green, 255 - red], axis=-1)
    noise = np.random.default_rng(3).integers(0, 256, smooth.shape, dtype=np.uint8)
    return np.stack([smooth, noise])


def _stained_crops():  # type: ignore[no-untyped-def]
    """Return float crops of colours between pink and purple, so that answers on such pictures spread."""
    import numpy as np

    random = np.random.default_rng(5)
    share = random.random((64, 1, 1, 1))
    colour = share * np.array([235, 190, 215]) + (1 - share) * np.array([130, 90, 165])
    grain = random.normal(0, 12, (64, INPUT_PX, INPUT_PX, 1)) * random.random((64, 1, 1, 1)) * 3
    return np.clip(colour + grain, 0, 255).astype(np.float32)


def _head(embeddings):  # type: ignore[no-untyped-def]
    import numpy as np

    from desktop_app.inference.head import HeadWeights

    random = np.random.default_rng(11)
    sizes = (sum(DEPTHS), 6, 1)
    pairs = list(itertools.pairwise(sizes))
    balance = np.float32(1.25)  # found by trial: both verdicts and the band between occur on real fields
    return HeadWeights(
        kernels=tuple(random.normal(0, 0.5, pair).astype(np.float32) for pair in pairs),
        biases=(random.normal(0, 0.1, sizes[1]).astype(np.float32), np.full(1, balance, np.float32)),
        mean=embeddings.mean(axis=0).astype(np.float32),
        scale=(embeddings.std(axis=0) + 0.001).astype(np.float32),
    )


def _golden(draft, head, crops, embeddings):  # type: ignore[no-untyped-def]
    from desktop_app.inference.calibration import calibrated_probability
    from desktop_app.inference.golden import GoldenCase
    from desktop_app.inference.head import DenseHead

    logits = DenseHead(draft.head, head, sum(DEPTHS)).logits(embeddings)
    return GoldenCase(crops, embeddings, calibrated_probability(logits, draft.calibration.temperature))


def _draft():  # type: ignore[no-untyped-def]
    from desktop_app.inference.manifest import ManifestDraft

    return ManifestDraft.model_validate_json(_CARD)


_CARD = """{
  "id": "tiny_dev", "version": "0.1.0", "title": "Tiny test model",
  "backbone": {
    "family": "TinyCNN", "input": {"width": 32, "height": 32}, "embedding_size": 24,
    "depths": [{"name": "first", "start": 0, "stop": 8}, {"name": "second", "start": 8, "stop": 24}],
    "feature_map_depth": "second", "feature_map_shape": [8, 8, 16]
  },
  "preprocessing": {"name": "zero_to_one"},
  "head": {
    "standardised": true,
    "layers": [
      {"units": 6, "activation": "relu", "dropout": 0.3}, {"units": 1, "activation": "linear", "dropout": 0.2}
    ]
  },
  "calibration": {"temperature": 0.4},
  "thresholds": {"benign": 0.4, "malignant": 0.6, "stated_error": 0.1},
  "training": {
    "data_sources": ["random numbers"], "split_unit": "none", "patients": 0, "images": 0, "seed": 7,
    "trained_on_all": true, "note": "This model knows nothing; it serves tests."
  },
  "intended_use": "Tests of Lamella; its answers mean nothing.",
  "research_use_notice": "For research use only. Not for diagnostic procedures.",
  "licences": [{"subject": "weights", "licence": "MIT"}],
  "storage": "float32"
}"""


if __name__ == "__main__":
    _build(Path(sys.argv[1]))
