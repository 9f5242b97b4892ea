"""Alignment takes back a shift, leaves patients' own differences alone, and reaches every score."""

import dataclasses
from datetime import UTC, datetime

import numpy as np
import pytest

from desktop_app.domain.embedding_alignment import EmbeddingAlignment
from desktop_app.domain.local_calibration import CalibrationDepth, LocalCalibration
from desktop_app.inference.calibration import calibrated_probability
from desktop_app.inference.embedding_alignment import LARGEST_GAIN, aligned, fit_alignment
from desktop_app.inference.embedding_statistics import EmbeddingStatistics, statistics_of
from desktop_app.inference.field_classifier import FieldClassifier, open_classifier
from desktop_app.inference.package import ModelPackage

SIZE = 24


def drawn(patients: int, seed: int, malignant_share: float = 0.5) -> tuple[np.ndarray, ...]:
    """Return embeddings, labels and patients of a laboratory that is like the training one."""
    random = np.random.default_rng(seed)
    of_field = np.repeat(np.arange(patients), 8)
    labels = (of_field < round(patients * malignant_share)).astype(np.int64)
    own = random.normal(0, 0.3, (patients, SIZE))[of_field]
    fields = own + labels[:, None] * 0.8 + random.normal(0, 0.5, (len(of_field), SIZE))
    return fields.astype(np.float32), labels, of_field.astype(str)


@pytest.fixture(scope="module")
def training() -> EmbeddingStatistics:
    found = statistics_of(*drawn(60, 0))
    assert found is not None
    return found


def test_a_shift_of_place_and_spread_is_taken_back(training: EmbeddingStatistics) -> None:
    fields, labels, patients = drawn(20, 1)
    moved = (fields * 0.5 + 3).astype(np.float32)
    found = fit_alignment(training, moved, labels, patients)
    assert found is not None
    assert found.strength > 0.95
    assert (found.fields, found.patients) == (160, 20)
    assert np.abs(aligned(moved, found) - fields).mean() < 0.2 < np.abs(moved - fields).mean()


@pytest.mark.parametrize("seed", range(1, 6))
def test_without_a_shift_next_to_nothing_is_moved(training: EmbeddingStatistics, seed: int) -> None:
    found = fit_alignment(training, *drawn(12, seed))
    assert found is not None
    assert found.strength < 0.2


@pytest.mark.parametrize("seed", range(1, 6))
def test_uncertain_training_means_move_nothing_either(seed: int) -> None:
    few = statistics_of(*drawn(10, 100 + seed))
    assert few is not None
    found = fit_alignment(few, *drawn(80, seed))
    assert found is not None
    assert found.strength < 0.2


def test_the_share_of_malignant_fields_is_no_shift(training: EmbeddingStatistics) -> None:
    found = fit_alignment(training, *drawn(20, 2, malignant_share=0.9))
    assert found is not None
    assert found.strength < 0.3


def test_few_patients_move_less_than_many(training: EmbeddingStatistics) -> None:
    strengths = []
    for count in (4, 30):
        fields, labels, patients = drawn(count, 3)
        found = fit_alignment(training, fields + np.float32(0.35), labels, patients)
        assert found is not None
        strengths.append(found.strength)
    assert strengths[0] < strengths[1]


def test_the_gain_is_bounded_and_dead_features_do_no_harm(training: EmbeddingStatistics) -> None:
    fields, labels, patients = drawn(12, 4)
    fields[:, 0] = 7.0
    fields[:, 1] *= 1e4
    found = fit_alignment(training, fields, labels, patients)
    assert found is not None
    assert found.scale[0] <= LARGEST_GAIN + 1e-3
    assert found.scale[1] >= 1 / LARGEST_GAIN - 1e-3
    still = dataclasses.replace(training, between=np.zeros_like(training.between))
    assert fit_alignment(still, fields, labels, patients) is not None
    assert np.isfinite(aligned(fields, found)).all()


def test_a_missing_class_is_not_aligned(training: EmbeddingStatistics) -> None:
    fields, labels, patients = drawn(12, 5)
    assert fit_alignment(training, fields, np.zeros_like(labels), patients) is None


def test_fields_without_a_patient_count_as_one(training: EmbeddingStatistics) -> None:
    fields, labels, _ = drawn(12, 5)
    found = fit_alignment(training, fields, labels, np.full(len(labels), ""))
    assert found is not None
    assert found.patients == 1


def test_another_width_is_refused(training: EmbeddingStatistics) -> None:
    with pytest.raises(ValueError, match="statistics"):
        fit_alignment(training, np.zeros((2, 3), np.float32), np.array([0, 1]), np.array(["a", "b"]))
    with pytest.raises(ValueError, match="width 3"):
        aligned(np.zeros((2, 3), np.float32), ALIGNMENT)


ALIGNMENT = EmbeddingAlignment(np.full(SIZE, 1.5, np.float32), np.full(SIZE, 0.1, np.float32), 0.8, 20, 4)


def layer_of(package: ModelPackage, alignment: EmbeddingAlignment) -> LocalCalibration:
    return LocalCalibration(
        "Our lab",
        package.identity,
        CalibrationDepth.BIAS,
        0.25,
        0.5,
        datetime(2026, 11, 25, tzinfo=UTC),
        "1.0.0",
        alignment=alignment,
    )


def test_scores_are_those_of_the_aligned_crops(package: ModelPackage) -> None:
    plain = open_classifier(package, threads=1)
    layered = FieldClassifier(package, plain.engine, layer_of(package, ALIGNMENT))
    fields = [np.random.default_rng(seed).normal(size=(8, SIZE)).astype(np.float32) for seed in range(3)]
    for crops, before, after in zip(
        fields, plain.score_many(fields), layered.score_many(fields), strict=True
    ):
        logit = package.head.logits(crops * ALIGNMENT.scale + ALIGNMENT.shift).mean()
        assert after.calibrated == pytest.approx(calibrated_probability(logit + 0.25, 0.5), abs=1e-5)
        assert (after.logit, after.raw) == (before.logit, before.raw)
        assert layered.score(crops).calibrated == pytest.approx(after.calibrated, abs=1e-6)
    plain.close()


def test_a_layer_of_another_width_is_refused(package: ModelPackage) -> None:
    plain = open_classifier(package, threads=1)
    narrow = EmbeddingAlignment(np.ones(3, np.float32), np.zeros(3, np.float32), 0.5, 20, 4)
    with pytest.raises(ValueError, match="width"):
        FieldClassifier(package, plain.engine, layer_of(package, narrow))
    plain.close()
