"""Figures of merit agree with scikit-learn, and their intervals draw whole patients."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.metrics import balanced_accuracy_score, roc_auc_score
from sklearn.metrics import log_loss as sklearn_log_loss

from desktop_app.training.metrics import (
    accuracy,
    balanced_accuracy,
    expected_calibration_error,
    fold_mean_and_sd,
    group_bootstrap,
    log_loss,
    roc_auc,
)


@given(st.lists(st.tuples(st.booleans(), st.integers(0, 20)), min_size=2, max_size=60))
def test_figures_agree_with_scikit_learn(rows: list[tuple[bool, int]]) -> None:
    labels = np.array([0, 1, *(int(label) for label, _ in rows)])
    probabilities = np.array([0.5, 0.25, *(score / 20 for _, score in rows)])
    assert roc_auc(labels, probabilities) == pytest.approx(roc_auc_score(labels, probabilities))
    calls = probabilities >= 0.5
    assert balanced_accuracy(labels, probabilities) == pytest.approx(balanced_accuracy_score(labels, calls))
    assert accuracy(labels, probabilities) == pytest.approx(np.mean(calls == labels))
    inner = np.clip(probabilities, 0.01, 0.99)
    assert log_loss(labels, inner) == pytest.approx(sklearn_log_loss(labels, inner))


def test_calibration_error_of_known_gaps() -> None:
    labels = np.array([0, 0, 1, 1])
    assert expected_calibration_error(labels, np.array([0.0, 0.0, 1.0, 1.0])) == 0.0
    assert expected_calibration_error(labels, np.full(4, 0.75)) == pytest.approx(0.25)


def test_bootstrap_draws_whole_groups() -> None:
    labels = np.repeat([0, 0, 1, 1], 50)
    groups = np.repeat(["a", "b", "c", "d"], 50)
    probabilities = np.repeat([0.1, 0.9, 0.1, 0.9], 50)
    interval = group_bootstrap(balanced_accuracy, labels, probabilities, groups)
    assert interval.value == 0.5
    assert (interval.low, interval.high) == (0.0, 1.0)
    assert group_bootstrap(balanced_accuracy, labels, probabilities, groups) == interval


def test_mean_and_deviation_over_folds() -> None:
    labels = np.array([0, 1, 0, 1])
    probabilities = np.array([0.1, 0.9, 0.9, 0.9])
    mean, spread = fold_mean_and_sd(accuracy, labels, probabilities, np.array([0, 0, 1, 1]))
    assert mean == 0.75
    assert spread == pytest.approx(np.std([1.0, 0.5], ddof=1))
