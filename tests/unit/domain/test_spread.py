"""Every reason to send a field to a person, and what is no reason."""

import pytest

from desktop_app.domain.model_identity import Thresholds
from desktop_app.domain.spread import ReviewReason, Spread, review_reasons

BAND = Thresholds(0.3, 0.7)
BENIGN, MALIGNANT = 0.2, 0.8
DROPOUT, VIEWS, PATIENT = (
    ReviewReason.DROPOUT_SPREAD,
    ReviewReason.VIEWS_DISAGREE,
    ReviewReason.PATIENT_DISAGREES,
)


@pytest.mark.parametrize("probability", [0.31, 0.5, 0.69])
def test_inside_the_band_nothing_else_is_asked(probability: float) -> None:
    wide = Spread(0.0, 1.0, 30, (0.0, 1.0))
    assert review_reasons(probability, BAND, wide, 0.5) == (ReviewReason.IN_BAND,)


@pytest.mark.parametrize("probability", [0.0, 0.3, 0.7, 1.0])
def test_on_the_bounds_and_beyond_an_answer_may_stand(probability: float) -> None:
    assert review_reasons(probability, BAND) == ()


@pytest.mark.parametrize(
    ("probability", "low", "high", "passes", "expected"),
    [
        (MALIGNANT, 0.51, 0.9, 30, ()),
        (MALIGNANT, 0.49, 0.9, 30, (DROPOUT,)),
        (BENIGN, 0.1, 0.49, 30, ()),
        (BENIGN, 0.1, 0.51, 30, (DROPOUT,)),
        (MALIGNANT, 0.1, 0.2, 0, ()),  # no dropout: the interval says nothing
    ],
)
def test_dropout_is_a_reason_when_its_interval_reaches_across_the_middle(
    probability: float, low: float, high: float, passes: int, expected: tuple[ReviewReason, ...]
) -> None:
    assert review_reasons(probability, BAND, Spread(low, high, passes)) == expected


@pytest.mark.parametrize(
    ("probability", "others", "expected"),
    [(MALIGNANT, 1, ()), (MALIGNANT, 2, (VIEWS,)), (BENIGN, 1, ()), (BENIGN, 2, (VIEWS,))],
)
def test_views_are_a_reason_when_a_quarter_fall_on_the_other_side(
    probability: float, others: int, expected: tuple[ReviewReason, ...]
) -> None:
    views = tuple([1 - probability] * others + [probability] * (8 - others))
    spread = Spread(probability, probability, 0, views)
    assert review_reasons(probability, BAND, spread) == expected


@pytest.mark.parametrize(
    ("probability", "peers", "expected"),
    [
        (MALIGNANT, 0.7, ()),
        (MALIGNANT, 0.69, (PATIENT,)),
        (BENIGN, 0.3, ()),
        (BENIGN, 0.31, (PATIENT,)),
        (BENIGN, None, ()),
    ],
)
def test_the_patient_is_a_reason_unless_it_bears_the_verdict_out(
    probability: float, peers: float | None, expected: tuple[ReviewReason, ...]
) -> None:
    assert review_reasons(probability, BAND, None, peers) == expected


def test_where_the_bounds_meet_the_middle_is_the_bound() -> None:
    half = Thresholds(0.5, 0.5)
    assert review_reasons(0.5, half, Spread(0.4, 0.6, 30), 0.5) == (DROPOUT,)
    assert review_reasons(0.51, half, Spread(0.5, 0.6, 30), 0.5) == ()


def test_reasons_come_together_in_a_fixed_order() -> None:
    spread = Spread(0.1, 0.9, 30, (0.1,) * 4 + (0.9,) * 4)
    assert review_reasons(MALIGNANT, BAND, spread, 0.2) == (DROPOUT, VIEWS, PATIENT)
