"""Temperature and review band do what the card says."""

import numpy as np
import pytest

from desktop_app.training.labelled_fields import TrainingDataError
from desktop_app.training.metrics import log_loss
from desktop_app.training.operating_point import (
    Calibration,
    cross_fitted_probabilities,
    fit_calibration,
    fit_review_band,
)


def draw(seed: int = 3, count: int = 4000) -> tuple[np.ndarray, np.ndarray]:
    rng = np.random.default_rng(seed)
    truth = rng.normal(0, 2, count)
    labels = (rng.random(count) < 1 / (1 + np.exp(-truth))).astype(np.int64)
    return truth, labels


def test_temperature_of_stretched_logits_is_found() -> None:
    truth, labels = draw()
    assert fit_calibration(3.0 * truth, labels).temperature == pytest.approx(3.0, rel=0.1)


def test_calibration_lowers_the_loss() -> None:
    truth, labels = draw()
    raw = Calibration(1.0).probabilities(3.0 * truth)
    assert log_loss(labels, fit_calibration(3.0 * truth, labels).probabilities(3.0 * truth)) < log_loss(
        labels, raw
    )


def test_falling_logits_are_refused() -> None:
    truth, labels = draw()
    with pytest.raises(TrainingDataError, match="cannot be calibrated"):
        fit_calibration(-truth, labels)


def test_cross_fitting_never_uses_the_fold_itself() -> None:
    truth, labels = draw(count=1000)
    folds = np.arange(1000) % 5
    before = cross_fitted_probabilities(truth, labels, folds)
    flipped = np.where(folds == 2, 1 - labels, labels)
    after = cross_fitted_probabilities(truth, flipped, folds)
    np.testing.assert_array_equal(before[folds == 2], after[folds == 2])
    assert not np.allclose(before[folds == 1], after[folds == 1])


def test_band_reaches_the_stated_error_with_fewest_reviews() -> None:
    truth, labels = draw()
    probabilities = Calibration(1.0).probabilities(truth)
    band = fit_review_band(probabilities, labels, 0.10)
    wider = fit_review_band(probabilities, labels, 0.05)
    assert band.error <= 0.10
    assert wider.error <= 0.05
    assert band.benign <= 0.5 <= band.malignant
    assert 0 < band.review_share < wider.review_share


def test_unreachable_error_is_not_claimed() -> None:
    labels = np.tile([0, 1], 200)
    probabilities = np.random.default_rng(0).random(400)
    band = fit_review_band(probabilities, labels, 0.01)
    assert band.error > 0.01
