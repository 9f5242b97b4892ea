"""Bias, temperature and correction are found where they are; elsewhere they stay the package's."""

import numpy as np
import pytest

from desktop_app.inference.local_calibration import (
    corrected_logits,
    fit_bias_and_temperature,
    fit_correction,
    observation_weights,
)


def drawn(count: int, shift: float, seed: int = 3) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return logits whose true probability is sigmoid(logit - shift), labels, one patient for each field."""
    rng = np.random.default_rng(seed)
    labels = (np.arange(count) % 2).astype(np.int64)
    truth = rng.normal(np.where(labels == 1, 1.0, -1.0), np.sqrt(2.0))  # log odds of this mixture: the value
    return truth + shift, labels, np.array([f"p{number}" for number in range(count)])


def test_a_bias_is_found_by_many_fields() -> None:
    fitted = fit_bias_and_temperature(*drawn(4000, 1.5), temperature=1.0)
    assert fitted.bias == pytest.approx(-1.5, abs=0.1)
    assert fitted.temperature == pytest.approx(1.0, rel=0.1)


def test_the_units_of_the_package_do_not_matter() -> None:
    logits, labels, patients = drawn(60, 1.0)
    plain = fit_bias_and_temperature(logits, labels, patients, 1.0)
    scaled = fit_bias_and_temperature(logits * 0.4, labels, patients, 0.4)
    assert scaled.bias == pytest.approx(0.4 * plain.bias, rel=1e-6)
    assert scaled.temperature == pytest.approx(0.4 * plain.temperature, rel=1e-6)


def test_fields_ranked_without_a_fault_give_no_runaway() -> None:
    labels = np.repeat([0, 1], 10)
    logits = np.where(labels == 1, 5.0, 4.0)
    fitted = fit_bias_and_temperature(logits, labels, np.repeat(["a", "b", "c", "d"], 5), 1.0)
    assert -5.0 < fitted.bias < -1.0
    assert 0.4 < fitted.temperature < 2.0


def test_fields_of_one_patient_count_as_fewer() -> None:
    labels = np.array([0] * 5 + [1] * 5)
    crowded = observation_weights(labels, np.array(["a"] * 5 + ["b"] * 5))
    spread = observation_weights(labels, np.array(list("abcdefghij")))
    assert spread.sum() == pytest.approx(10)
    assert crowded.sum() == pytest.approx(2 * 5 / 1.8)


def test_the_share_of_malignant_fields_does_not_move_the_bias() -> None:
    logits, labels, patients = drawn(4000, 0.0)
    few_benign = (labels == 1) | (np.arange(4000) % 8 == 0)
    fitted = fit_bias_and_temperature(logits[few_benign], labels[few_benign], patients[few_benign], 1.0)
    assert fitted.bias == pytest.approx(0.0, abs=0.15)


def test_a_correction_learns_what_the_head_misses() -> None:
    rng = np.random.default_rng(5)
    embeddings = rng.normal(size=(400, 12)).astype(np.float32)
    labels = (rng.random(400) < 1 / (1 + np.exp(-2.0 * embeddings[:, 0]))).astype(np.int64)
    blind = np.zeros(400)
    patients = np.array([f"p{number}" for number in range(400)])
    correction = fit_correction(embeddings[:300], blind[:300], labels[:300], patients[:300], 1.0)
    right = (corrected_logits(embeddings[300:], blind[300:], correction) > 0) == (labels[300:] == 1)
    assert right.mean() > 0.7


def test_a_correction_of_another_width_is_refused() -> None:
    correction = fit_correction(
        np.eye(4, 3, dtype=np.float32), np.zeros(4), np.array([0, 1, 0, 1]), np.array(list("abcd")), 1.0
    )
    with pytest.raises(ValueError, match="width 5"):
        corrected_logits(np.zeros((1, 5), np.float32), np.zeros(1), correction)
