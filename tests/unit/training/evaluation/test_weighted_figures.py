"""Weighted figures of merit agree with scikit-learn, draw by draw."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn import metrics

from desktop_app.training.evaluation.weighted_figures import (
    WEIGHTED_FIGURES,
    Units,
    decided_error,
    ece,
    review_share,
)
from desktop_app.training.metrics import expected_calibration_error, log_loss
from tests.helpers.scored_images import BAND

Rows = list[tuple[bool, int, int, int]]
# label, probability in twentieths, and how often each of two draws took the unit
ROWS = st.lists(
    st.tuples(st.booleans(), st.integers(0, 20), st.integers(0, 3), st.integers(0, 3)),
    min_size=1,
    max_size=40,
)


def units_and_weights(rows: Rows) -> tuple[Units, np.ndarray]:
    # Both labels, called either way, are drawn by both: every figure is defined.
    rows = [(False, 3, 1, 1), (False, 17, 1, 1), (True, 4, 1, 1), (True, 16, 1, 1), *rows]
    labels = np.array([int(row[0]) for row in rows], np.int64)
    probabilities = np.array([row[1] / 20 for row in rows])
    units = Units(labels, probabilities, np.arange(len(rows)), BAND)
    return units, np.array([[row[2] for row in rows], [row[3] for row in rows]], np.float64)


@given(ROWS)
def test_every_figure_equals_scikit_learns_on_the_repeated_units(rows: Rows) -> None:
    units, weights = units_and_weights(rows)
    for draw in range(2):
        repeated = np.repeat(np.arange(len(units.labels)), weights[draw].astype(int))
        labels, probabilities = units.labels[repeated], units.probabilities[repeated]
        calls = probabilities >= 0.5
        expected = {
            "loss": log_loss(labels, probabilities),
            "accuracy": metrics.accuracy_score(labels, calls),
            "balanced_accuracy": metrics.balanced_accuracy_score(labels, calls),
            "precision": metrics.precision_score(labels, calls),
            "recall": metrics.recall_score(labels, calls),
            "f1": metrics.f1_score(labels, calls),
            "specificity": metrics.recall_score(labels, calls, pos_label=0),
            "roc_auc": metrics.roc_auc_score(labels, probabilities),
            "pr_auc": metrics.average_precision_score(labels, probabilities),
            "brier": metrics.brier_score_loss(labels, probabilities),
            "ece": expected_calibration_error(labels, probabilities),
        }
        found = {key: float(WEIGHTED_FIGURES[key](units, weights)[draw]) for key in expected}
        assert found == pytest.approx(expected, abs=1e-9)


def test_the_review_band_is_counted_and_what_lies_outside_is_judged() -> None:
    labels = np.array([0, 0, 1, 1, 1], np.int64)
    probabilities = np.array([0.1, 0.7, 0.5, 0.9, 0.4])
    units = Units(labels, probabilities, np.arange(5), BAND)
    once = np.ones((1, 5))

    assert review_share(units, once) == pytest.approx(0.2)
    assert decided_error(units, once) == pytest.approx(0.5)  # one of two benign, one of two malignant
    assert ece(units, once) == pytest.approx(expected_calibration_error(labels, probabilities))


def test_what_is_not_defined_is_nan_and_warns_of_nothing() -> None:
    units = Units(np.zeros(3, np.int64), np.array([0.1, 0.2, 0.3]), np.arange(3), BAND)
    once = np.ones((1, 3))
    undefined = {key for key, figure in WEIGHTED_FIGURES.items() if np.isnan(figure(units, once)[0])}

    assert undefined == {
        "balanced_accuracy",
        "precision",
        "recall",
        "f1",
        "roc_auc",
        "pr_auc",
        "decided_error",
    }
