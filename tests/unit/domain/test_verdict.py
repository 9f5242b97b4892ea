"""From a probability to a verdict, and the values around it."""

import threading

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.cancellation import Cancelled, CancelToken
from desktop_app.domain.model_identity import Thresholds
from desktop_app.domain.progress import seconds_left
from desktop_app.domain.verdict import Verdict, confidence_of, verdict_for

BAND = Thresholds(benign=0.3, malignant=0.7)
PROBABILITY = st.floats(min_value=0, max_value=1)


@pytest.mark.parametrize(
    ("probability", "verdict"),
    [
        (0.0, Verdict.BENIGN),
        (0.3, Verdict.BENIGN),
        (0.31, Verdict.NEEDS_REVIEW),
        (0.69, Verdict.NEEDS_REVIEW),
        (0.7, Verdict.MALIGNANT),
        (1.0, Verdict.MALIGNANT),
    ],
)
def test_the_bounds_belong_to_the_classes(probability: float, verdict: Verdict) -> None:
    assert verdict_for(probability, BAND) is verdict


def test_an_empty_band_leaves_nothing_to_review_but_its_own_point() -> None:
    point = Thresholds(benign=0.5, malignant=0.5)
    assert [verdict_for(p, point) for p in (0.49, 0.5, 0.51)] == [
        Verdict.BENIGN,
        Verdict.BENIGN,
        Verdict.MALIGNANT,
    ]


@given(low=PROBABILITY, high=PROBABILITY, probability=PROBABILITY)
def test_more_malignant_never_looks_more_benign(low: float, high: float, probability: float) -> None:
    rank = [Verdict.BENIGN, Verdict.NEEDS_REVIEW, Verdict.MALIGNANT]
    lower, upper = sorted((low, high))
    before = rank.index(verdict_for(min(probability, lower), BAND))
    after = rank.index(verdict_for(max(probability, upper), BAND))
    assert before <= after


@pytest.mark.parametrize(("benign", "malignant"), [(0.7, 0.3), (-0.1, 0.5), (0.5, 1.1), (float("nan"), 0.5)])
def test_thresholds_out_of_order_are_refused(benign: float, malignant: float) -> None:
    with pytest.raises(ValueError, match="thresholds out of order"):
        Thresholds(benign, malignant)


@given(PROBABILITY)
def test_confidence_is_at_least_a_half(probability: float) -> None:
    assert confidence_of(probability) >= 0.5
    assert confidence_of(probability) == pytest.approx(confidence_of(1 - probability))


def test_a_token_stops_a_waiting_thread() -> None:
    token = CancelToken()
    woke = []
    waiter = threading.Thread(target=lambda: woke.append(token.wait(30)))
    waiter.start()
    token.cancel()
    waiter.join(5)
    assert woke == [True]
    with pytest.raises(Cancelled):
        token.raise_if_cancelled()


def test_seconds_left_needs_something_to_go_on() -> None:
    assert seconds_left(0, 10, 5.0) is None
    assert seconds_left(5, 0, 5.0) is None
    assert seconds_left(5, 20, 10.0) == pytest.approx(30.0)
    assert seconds_left(20, 20, 10.0) == 0
