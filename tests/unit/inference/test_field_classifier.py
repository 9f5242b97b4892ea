"""From pixels to scores with a real graph and head."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest
from PIL import Image

from desktop_app.domain.errors import ModelLoadError
from desktop_app.inference.calibration import calibrated_probability, raw_probability
from desktop_app.inference.field_classifier import FieldClassifier, open_classifier
from desktop_app.inference.manifest_parts import FieldCut
from desktop_app.inference.package import ModelPackage


@pytest.fixture
def classifier(package: ModelPackage) -> Iterator[FieldClassifier]:
    classifier = open_classifier(package, threads=1)
    yield classifier
    classifier.close()


def field_of(seed: int, height: int = 46, width: int = 70) -> np.ndarray:
    return np.random.default_rng(seed).integers(0, 256, (height, width, 3), dtype=np.uint8)


def with_views(package: ModelPackage, views: int) -> ModelPackage:
    cut = FieldCut.model_validate({"views": views})
    return replace(package, manifest=package.manifest.model_copy(update={"field_cut": cut}))


def test_a_field_is_squashed_by_pillows_bilinear_filter(classifier: FieldClassifier) -> None:
    field = field_of(0)
    expected = np.asarray(Image.fromarray(field).resize((32, 32), Image.Resampling.BILINEAR))
    np.testing.assert_array_equal(classifier.prepare(field), expected[None])
    assert classifier.preprocessing == "squash/pillow-bilinear/zero_to_one"


def test_scores_are_head_and_calibration_of_the_embedding(
    classifier: FieldClassifier, package: ModelPackage
) -> None:
    fields = [classifier.prepare(field_of(seed)) for seed in range(6)]
    for crops, scores in zip(fields, classifier.classify(fields), strict=True):
        logit = package.head.logits(classifier.engine.embed(crops))[0]
        assert scores.logit == pytest.approx(logit, abs=1e-4)
        assert scores.raw == pytest.approx(raw_probability(logit), abs=1e-5)
        assert scores.calibrated == pytest.approx(calibrated_probability(logit, 0.4), abs=1e-5)


def test_views_are_averaged_on_the_logit(package: ModelPackage) -> None:
    classifier = open_classifier(with_views(package, 8), threads=1)
    crops = classifier.prepare(field_of(1))
    assert crops.shape == (classifier.crops_per_field, 32, 32, 3) == (8, 32, 32, 3)
    scores = classifier.classify([crops, classifier.prepare(field_of(2))])
    assert scores[0].embeddings.shape == (8, 24)
    assert scores[0].logit == pytest.approx(package.head.logits(scores[0].embeddings).mean(), abs=1e-5)
    assert scores[0].logit != scores[1].logit


def test_a_stored_embedding_scores_the_same_bits_again(classifier: FieldClassifier) -> None:
    for scores in classifier.classify([classifier.prepare(field_of(seed)) for seed in range(5)]):
        stored = np.frombuffer(scores.embeddings.tobytes(), np.float32).reshape(scores.embeddings.shape)
        again = classifier.score(stored)
        assert (again.logit, again.raw, again.calibrated) == (scores.logit, scores.raw, scores.calibrated)


def test_many_are_scored_as_one(classifier: FieldClassifier) -> None:
    random = np.random.default_rng(4)
    fields = [random.normal(size=(count, 24)).astype(np.float32) for count in (1, 8, 1, 2)]
    for one, many in zip(map(classifier.score, fields), classifier.score_many(fields), strict=True):
        assert many.logit == pytest.approx(one.logit, rel=1e-5)
        assert many.embeddings is one.embeddings
    assert classifier.score_many([]) == classifier.classify([]) == []


def test_the_self_test_refuses_a_machine_that_computes_something_else(package: ModelPackage) -> None:
    for change in (
        {"embeddings": package.golden.embeddings * 1.01},
        {"probabilities": package.golden.probabilities + 0.01},
    ):
        spoilt = replace(package, golden=replace(package.golden, **change))
        with pytest.raises(ModelLoadError, match="does not give the answers it was shipped with"):
            open_classifier(spoilt, threads=1)


def test_an_engine_of_another_backbone_is_refused(classifier: FieldClassifier, package: ModelPackage) -> None:
    other = replace(package, identity=replace(package.identity, backbone_sha256="0" * 64))
    with pytest.raises(ValueError, match="another backbone"):
        FieldClassifier(other, classifier.engine)


def test_the_number_of_threads_does_not_change_the_answer(
    classifier: FieldClassifier, package: ModelPackage
) -> None:
    by_default = open_classifier(package)
    field = [classifier.prepare(field_of(9))]
    assert by_default.classify(field)[0].logit == pytest.approx(classifier.classify(field)[0].logit, abs=1e-5)
