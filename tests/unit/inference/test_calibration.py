"""The logistic function and its temperature."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.inference.calibration import calibrated_probability, raw_probability

LOGITS = st.floats(-500, 500)


@given(LOGITS)
def test_probability_equals_the_logistic_function(logit: float) -> None:
    expected = 1 / (1 + math.exp(-logit)) if logit > -700 else 0.0
    assert raw_probability(np.array([logit]))[0] == pytest.approx(expected, abs=1e-7)


@given(LOGITS, LOGITS, st.floats(0.02, 50))
def test_calibration_keeps_the_order_and_the_side(first: float, second: float, temperature: float) -> None:
    low, high = calibrated_probability(np.array(sorted((first, second))), temperature)
    assert 0 <= low <= high <= 1
    assert (calibrated_probability(np.array([first]), temperature)[0] > 0.5) <= (first > 0)


@given(LOGITS)
def test_both_classes_sum_to_one(logit: float) -> None:
    assert raw_probability(np.array([logit, -logit])).sum() == pytest.approx(1)


def test_extreme_logits_do_not_overflow() -> None:
    assert raw_probability(np.array([-1e30, 0, 1e30])).tolist() == [0, 0.5, 1]


def test_temperature_one_changes_nothing() -> None:
    logits = np.linspace(-5, 5, 11, dtype=np.float32)
    np.testing.assert_array_equal(calibrated_probability(logits, 1.0), raw_probability(logits))


@pytest.mark.parametrize("temperature", [0.0, -1.0, math.nan])
def test_a_senseless_temperature_is_refused(temperature: float) -> None:
    with pytest.raises(ValueError, match="not positive"):
        calibrated_probability(np.zeros(1), temperature)
