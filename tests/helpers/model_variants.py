"""Real packages made of the tiny one: other ids and lineages, and heads that tell pink fields from purple.

The embedding comes from the tiny network through LiteRT; only the head is fitted here, by least squares.
"""

import functools
import json
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from desktop_app.domain.labelled import Label, LabelledImage, LabelledSet
from desktop_app.domain.lineage import LINEAGE_KEY, Lineage
from desktop_app.inference.calibration import calibrated_probability
from desktop_app.inference.field_classifier import open_classifier
from desktop_app.inference.golden import GoldenCase
from desktop_app.inference.head import DenseHead, HeadWeights
from desktop_app.inference.manifest import ManifestDraft
from desktop_app.inference.manifest_io import BACKBONE_NAME
from desktop_app.inference.package import open_package
from desktop_app.inference.package_writer import PackageContent, write_package
from tests.helpers.tiny_package import tiny_package

_PINK, _PURPLE = np.array([235.0, 190, 215]), np.array([130.0, 90, 165])
_SIDE = 48


def stained(share: float, seed: int) -> NDArray[np.uint8]:
    """Return a picture between pink (0) and purple (1) with some grain."""
    random = np.random.default_rng(seed)
    colour = (1 - share) * _PINK + share * _PURPLE
    return np.clip(colour + random.normal(0, 14, (_SIDE, _SIDE, 3)), 0, 255).astype(np.uint8)


def draw_labelled(folder: Path, benign: int = 4, malignant: int = 4, fields: int = 3) -> LabelledSet:
    """Draw pink benign and purple malignant fields of patients ``b0``..., ``m0``...; return their set."""
    images = []
    people = [(Label.BENIGN, n) for n in range(benign)] + [(Label.MALIGNANT, n) for n in range(malignant)]
    for label, person in people:
        for number in range(fields):
            patient = f"{label.value[0]}{person}"
            path = folder / label.value / f"{patient}-{number}.png"
            path.parent.mkdir(parents=True, exist_ok=True)
            seed = 1000 * person + 10 * number + (label is Label.MALIGNANT)
            share = np.random.default_rng(seed).normal(0.75 if label is Label.MALIGNANT else 0.25, 0.1)
            Image.fromarray(stained(float(np.clip(share, 0, 1)), seed)).save(path)
            images.append(LabelledImage(path, label, patient, ("40X", "100X")[number % 2]))
    return LabelledSet(folder, tuple(images))


def variant(
    target: Path,
    model_id: str,
    *,
    version: str = "1.0.0",
    skill: float = 1.0,
    lineage: Lineage | None = None,
    data_sources: tuple[str, ...] = ("drawn fields",),
) -> Path:
    """Write a package with another id; ``skill`` 1 tells the colours apart, -1 always errs, 0 guesses."""
    tiny = _cached_tiny()
    package = open_package(tiny)
    card = package.manifest.model_dump(mode="json", exclude={"files", "manifest_sha256", "schema_version"})
    card.pop("backbone_sha256")
    card |= {"id": model_id, "version": version, "title": f"Model {model_id}"}
    card["training"] |= {"data_sources": list(data_sources)}
    if lineage is not None:
        card[LINEAGE_KEY] = lineage.to_json()
    draft = ManifestDraft.model_validate_json(json.dumps(card))
    head = _head(skill)
    embeddings = package.golden.embeddings
    logits = DenseHead(draft.head, head, draft.backbone.embedding_size).logits(embeddings)
    probabilities = calibrated_probability(logits, draft.calibration.temperature)
    golden = GoldenCase(package.golden.crops, embeddings, probabilities)
    tflite = (tiny / BACKBONE_NAME).read_bytes()
    return write_package(target, PackageContent(draft, tflite, head, golden))


@functools.cache
def _cached_tiny() -> Path:
    import tempfile

    return tiny_package(Path(tempfile.mkdtemp(prefix="lamella-variants-")) / "tiny_dev")


@functools.cache
def _direction() -> tuple[NDArray[np.float32], NDArray[np.float32], NDArray[np.float32]]:
    """Return mean and scale of embeddings of drawn fields, and the weights that tell the colours apart."""
    package = open_package(_cached_tiny())
    classifier = open_classifier(package, 1)
    try:
        shares = np.linspace(0, 1, 64)
        crops = [classifier.prepare(stained(float(share), number)) for number, share in enumerate(shares)]
        embeddings = np.concatenate([scores.embeddings for scores in classifier.classify(crops)])
    finally:
        classifier.close()
    mean, scale = embeddings.mean(axis=0), embeddings.std(axis=0) + np.float32(0.01)
    inputs = (embeddings - mean) / scale
    ridge = inputs.T @ inputs + 5.0 * np.eye(inputs.shape[1])
    weights = np.linalg.solve(ridge, inputs.T @ (shares - 0.5))
    return mean.astype(np.float32), scale.astype(np.float32), weights.astype(np.float32)


def _head(skill: float) -> HeadWeights:
    mean, scale, weights = _direction()
    first = np.zeros((len(weights), 6), np.float32)
    first[:, 0], first[:, 1] = weights, -weights
    second = np.zeros((6, 1), np.float32)
    second[0], second[1] = 6 * skill, -6 * skill
    bias = np.full(1, 0.01, np.float32)  # a guess calls everything malignant
    return HeadWeights((first, second), (np.zeros(6, np.float32), bias), mean, scale)
