"""Monte-Carlo dropout of the head: masks that anybody can draw again, and what they do to answers."""

import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest

from desktop_app.domain.embedding_alignment import EmbeddingAlignment
from desktop_app.domain.local_calibration import CalibrationDepth, LinearCorrection, LocalCalibration
from desktop_app.inference import dropout_spread
from desktop_app.inference.dropout_spread import PASSES, dropout_logits, dropout_masks, has_dropout, spread_of
from desktop_app.inference.field_classifier import FieldClassifier
from desktop_app.inference.package import ModelPackage, open_package

MODELS = Path(__file__).resolve().parents[3] / "models"
NAMES = [path.parent.name for path in sorted(MODELS.glob("*/manifest.json"))]
PIXELS = "ab" * 32


class NoEngine:
    """Stands where an engine would: these tests begin at the embedding."""

    input_size = (224, 224)
    batch_size = 1

    def __init__(self, package: ModelPackage) -> None:
        self.backbone_sha256 = package.identity.backbone_sha256


@pytest.fixture(scope="module")
def default() -> ModelPackage:
    return open_package(MODELS / "densenet_121_breast")


def classifier_of(package: ModelPackage, layer: LocalCalibration | None = None) -> FieldClassifier:
    return FieldClassifier(package, NoEngine(package), layer)  # type: ignore[arg-type]


def layer_for(package: ModelPackage) -> LocalCalibration:
    return LocalCalibration(
        "lab",
        package.identity,
        CalibrationDepth.HEAD,
        0.4,
        0.7,
        datetime(2026, 5, 4, tzinfo=UTC),
        "0",
        correction=LinearCorrection(np.full(512, 0.01, np.float32), -0.3),
        alignment=EmbeddingAlignment(
            np.full(512, 1.1, np.float32), np.full(512, 0.02, np.float32), 1.0, 9, 3
        ),
    )


def thinned_by_loops(package: ModelPackage, embedding: np.ndarray, masks: list[np.ndarray | None]) -> float:
    weights = package.head.weights
    assert weights.mean is not None
    assert weights.scale is not None
    value = (embedding.astype(np.float64) - weights.mean) / weights.scale
    for kernel, bias, layer, mask in zip(
        weights.kernels, weights.biases, package.manifest.head.layers, masks, strict=True
    ):
        value = value if mask is None else value * mask
        value = value @ kernel.astype(np.float64) + bias
        value = np.maximum(value, 0) if layer.activation == "relu" else value
    return float(value[0])


@pytest.mark.parametrize("name", NAMES)
def test_every_pass_is_the_head_with_those_inputs_left_out(name: str) -> None:
    package = open_package(MODELS / name)
    masks = dropout_masks(package.head, PIXELS, package.identity.sha256)
    embeddings = np.asarray(package.golden.embeddings[:2])
    passes = PASSES if has_dropout(package.head) else 1
    expected = [
        np.mean(
            [
                thinned_by_loops(package, row, [mask if mask is None else mask[k] for mask in masks])
                for row in embeddings
            ]
        )
        for k in range(passes)
    ]
    np.testing.assert_allclose(dropout_logits(package.head, embeddings, masks), expected, atol=1e-4)


def test_masks_leave_out_what_the_rates_say_and_keep_the_mean(default: ModelPackage) -> None:
    masks = dropout_masks(default.head, PIXELS, default.identity.sha256, passes=2000)
    for mask, rate in zip(masks, default.head.dropout_rates, strict=True):
        if rate == 0:
            assert mask is None
            continue
        assert mask is not None
        assert set(np.unique(mask)) == {np.float32(0), np.float32(1) / np.float32(1 - rate)}
        assert (mask == 0).mean() == pytest.approx(rate, abs=0.005)
        assert mask.mean() == pytest.approx(1, abs=0.005)


def test_masks_follow_from_picture_and_model_alone(default: ModelPackage) -> None:
    def second_layer(pixels: str, model: str) -> np.ndarray:
        mask = dropout_masks(default.head, pixels, model)[1]
        assert mask is not None
        return mask

    first = second_layer(PIXELS, "m")
    np.testing.assert_array_equal(first, second_layer(PIXELS, "m"))
    assert (first != second_layer("cd" * 32, "m")).any()
    assert (first != second_layer(PIXELS, "n")).any()
    # Written down once: another machine, or another version of NumPy, must draw the same.
    assert [int(number) for number in np.flatnonzero(first[0] == 0)[:5]] == [5, 6, 42, 44, 47]


def test_another_process_gives_the_same_spread(default: ModelPackage) -> None:
    spread = classifier_of(default).spread(default.golden.embeddings[:1], PIXELS)
    code = (
        "from pathlib import Path\n"
        "from tests.unit.inference.test_dropout_spread import MODELS, PIXELS, classifier_of, open_package\n"
        "package = open_package(MODELS / 'densenet_121_breast')\n"
        "print(repr(classifier_of(package).spread(package.golden.embeddings[:1], PIXELS)))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=MODELS.parent
    )
    assert done.stdout.strip() == repr(spread)
    assert spread.passes == PASSES
    assert 0 <= spread.low < spread.high <= 1


def test_bounds_are_the_fifth_and_ninety_fifth_percentile() -> None:
    spread = spread_of(np.arange(101) / 100, views=(0.5, 0.6))
    assert (spread.low, spread.high) == (pytest.approx(0.05), pytest.approx(0.95))
    assert (spread.passes, spread.views) == (101, (0.5, 0.6))


def test_a_head_without_dropout_has_no_spread() -> None:
    package = open_package(MODELS / "vgg_16_breast")
    classifier = classifier_of(package)
    spread = classifier.spread(package.golden.embeddings[:1], PIXELS)
    answer = classifier.score(package.golden.embeddings[:1]).calibrated
    assert (spread.low, spread.high, spread.passes) == (answer, answer, 0)


def test_without_anything_left_out_the_passes_are_the_answer(
    default: ModelPackage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def ones(head: object, *_digests: str) -> tuple[np.ndarray | None, ...]:
        return (None, np.ones((3, 256), np.float32), np.ones((3, 64), np.float32))

    monkeypatch.setattr("desktop_app.inference.field_classifier.dropout_masks", ones)
    embeddings = np.asarray(default.golden.embeddings[:1])
    for layer in (None, layer_for(default)):
        classifier = classifier_of(default, layer)
        spread = classifier.spread(embeddings, PIXELS)
        answer = classifier.score(embeddings).calibrated
        assert spread.low == spread.high == pytest.approx(answer, abs=1e-6)
        assert spread.passes == 3


def test_half_a_millisecond_is_what_a_field_costs(default: ModelPackage) -> None:
    classifier, embeddings = classifier_of(default), np.asarray(default.golden.embeddings[:1])
    took = []
    for number in range(50):
        began = time.perf_counter()
        classifier.spread(embeddings, f"{number:064x}")
        took.append(time.perf_counter() - began)
    # The best of fifty: the machine that runs the tests has other things to do.
    assert min(took) < 0.002
    assert dropout_spread.PASSES == 30
