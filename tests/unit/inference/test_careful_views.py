"""Careful answers against a plain reference: every view through the engine alone, in loops."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

import numpy as np
import pytest

from desktop_app.domain.cancellation import Cancelled, CancelToken
from desktop_app.domain.local_calibration import CalibrationDepth, LinearCorrection, LocalCalibration
from desktop_app.inference.careful_views import CarefulClassifier
from desktop_app.inference.field_classifier import FieldClassifier, open_classifier
from desktop_app.inference.manifest_parts import FieldCut, InputSize
from desktop_app.inference.package import ModelPackage


@pytest.fixture
def plain(package: ModelPackage) -> Iterator[FieldClassifier]:
    classifier = open_classifier(package, threads=1)
    yield classifier
    classifier.close()


def field_of(seed: int) -> np.ndarray:
    return np.random.default_rng(seed).integers(0, 256, (46, 70, 3), dtype=np.uint8)


def turned(crop: np.ndarray) -> list[np.ndarray]:
    """Return the eight views in the order that the module documents, spelt out pixel by pixel."""
    size = len(crop)
    places = [
        lambda y, x: (y, x),
        lambda y, x: (y, size - 1 - x),
        lambda y, x: (size - 1 - y, x),
        lambda y, x: (size - 1 - y, size - 1 - x),
    ]
    views = []
    for swap in (False, True):
        source = np.array([[crop[x, y] if swap else crop[y, x] for x in range(size)] for y in range(size)])
        views += [
            np.array([[source[place(y, x)] for x in range(size)] for y in range(size)]) for place in places
        ]
    return views


def sigmoid(value: float) -> float:
    return float(1 / (1 + np.exp(-value)))


def test_averages_equal_a_plain_reference(plain: FieldClassifier, package: ModelPackage) -> None:
    careful = CarefulClassifier(plain, CancelToken())
    fields = [field_of(seed) for seed in range(3)]
    temperature = package.manifest.calibration.temperature
    for pixels, scores in zip(
        fields, careful.classify([careful.prepare(field) for field in fields]), strict=True
    ):
        logits = []
        for view in turned(plain.prepare(pixels)[0]):
            embedding = plain.engine.embed(view[np.newaxis])
            logits.append(float(package.head.logits(embedding)[0]))
        assert scores.logit == pytest.approx(np.mean(logits), abs=1e-4)
        assert scores.raw == pytest.approx(sigmoid(np.mean(logits)), abs=1e-4)
        assert scores.calibrated == pytest.approx(sigmoid(np.mean(logits) / temperature), abs=1e-4)
        assert scores.views == pytest.approx([sigmoid(logit / temperature) for logit in logits], abs=1e-4)
        assert len(set(scores.views)) == 8


def test_a_layer_lies_over_every_view(plain: FieldClassifier, package: ModelPackage) -> None:
    correction = LinearCorrection(np.full(24, 0.2, np.float32), -0.1)
    layer = LocalCalibration(
        "lab",
        package.identity,
        CalibrationDepth.HEAD,
        0.4,
        0.7,
        datetime(2026, 5, 4, tzinfo=UTC),
        "0",
        correction=correction,
    )
    careful = CarefulClassifier(FieldClassifier(package, plain.engine, layer), CancelToken())
    scores = careful.classify([careful.prepare(field_of(5))])[0]
    logits = package.head.logits(scores.all_embeddings) + scores.all_embeddings @ correction.kernel - 0.1
    assert scores.views == pytest.approx([sigmoid((logit + 0.4) / 0.7) for logit in logits], abs=1e-5)
    assert scores.calibrated == pytest.approx(sigmoid((np.mean(logits) + 0.4) / 0.7), abs=1e-5)


def test_what_is_kept_is_what_a_plain_run_would_keep(plain: FieldClassifier) -> None:
    careful = CarefulClassifier(plain, CancelToken())
    scores = careful.classify([careful.prepare(field_of(1))])[0]
    alone = plain.classify([plain.prepare(field_of(1))])[0]
    np.testing.assert_allclose(scores.embeddings, alone.embeddings, atol=1e-5)
    assert scores.embeddings.shape == (1, 24)
    assert scores.all_embeddings.shape == (8, 24)
    assert scores.views[0] == pytest.approx(alone.calibrated, abs=1e-5)


def test_the_spread_is_that_of_the_averaged_answer_and_of_the_views(plain: FieldClassifier) -> None:
    careful = CarefulClassifier(plain, CancelToken())
    scores = careful.classify([careful.prepare(field_of(2))])[0]
    spread = careful.spread(scores, "ab" * 32)
    expected = plain.spread(scores.all_embeddings, "ab" * 32)
    assert spread == replace(expected, views=scores.views)
    with pytest.raises(TypeError):
        careful.spread(plain.score(scores.embeddings), "ab" * 32)


def test_stop_is_looked_at_between_calls_of_the_engine(plain: FieldClassifier) -> None:
    cancel = CancelToken()

    class Watched:
        calls = 0
        batch_size = 2
        backbone_sha256 = plain.engine.backbone_sha256
        input_size = plain.engine.input_size

        def embed(self, crops: np.ndarray) -> np.ndarray:
            assert len(crops) <= self.batch_size
            self.calls += 1
            cancel.cancel()
            return plain.engine.embed(crops)

    engine = Watched()
    watched = FieldClassifier(plain.package, engine)  # type: ignore[arg-type]
    careful = CarefulClassifier(watched, cancel)
    with pytest.raises(Cancelled):
        careful.classify([careful.prepare(field_of(3))])
    assert engine.calls == 1


@pytest.mark.parametrize(("width", "own", "expected"), [(32, 1, 8), (32, 8, 8), (40, 1, 4), (40, 4, 4)])
def test_crops_that_are_not_square_are_not_turned_by_a_quarter(
    plain: FieldClassifier, package: ModelPackage, width: int, own: int, expected: int
) -> None:
    backbone = package.manifest.backbone.model_copy(update={"input": InputSize(width=width, height=32)})
    cut = FieldCut.model_validate({"views": own})
    manifest = package.manifest.model_copy(update={"backbone": backbone, "field_cut": cut})
    other = FieldClassifier(replace(package, manifest=manifest), plain.engine)
    careful = CarefulClassifier(other, CancelToken())
    assert careful.prepare(field_of(4)).shape == (expected, 32, width, 3)
