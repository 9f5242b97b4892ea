"""Paired tests: a difference that all patients share is found, one that two patients make is not."""

from dataclasses import replace

import pytest

from desktop_app.domain.evaluation import ScoredImage
from desktop_app.domain.labelled import Label
from desktop_app.training.evaluation.pairing import holm, paired_difference, paired_test
from tests.helpers.scored_images import scored_image, scored_patients


def perfect(scored: tuple[ScoredImage, ...]) -> list[ScoredImage]:
    return [replace(s, probability=0.9 if s.image.label is Label.MALIGNANT else 0.1) for s in scored]


def with_errors(scored: list[ScoredImage], patients: set[str]) -> list[ScoredImage]:
    return [replace(s, probability=1 - s.probability) if s.image.patient in patients else s for s in scored]


def test_a_difference_in_many_patients_is_found() -> None:
    right = perfect(scored_patients(12, 12))
    people = sorted({item.image.patient for item in right})
    test = paired_test(("a", "b"), right, with_errors(right, set(people[::2])))

    assert test.difference.value == pytest.approx(0.5, abs=0.1)
    assert test.difference.low is not None
    assert test.difference.low > 0.2
    assert test.p_value is not None
    assert test.p_value < 0.01
    assert (test.only_first_right > 20, test.only_second_right) == (True, 0)


def test_one_patients_many_pictures_prove_nothing() -> None:
    one = [scored_image("x", number, Label.MALIGNANT, 0.9) for number in range(40)]
    right = perfect((*scored_patients(6, 6), *one))
    test = paired_test(("a", "b"), right, with_errors(right, {"x"}))

    assert test.only_first_right == 40
    assert test.p_value is not None
    assert test.p_value > 0.05
    assert test.difference.low == pytest.approx(0.0)


def test_equal_models_differ_by_nothing() -> None:
    scored = scored_patients()
    difference, p_value = paired_difference("balanced_accuracy", scored, scored)

    assert (difference.value, difference.low, difference.high, p_value) == (0.0, 0.0, 0.0, 1.0)


def test_one_patient_of_a_label_gives_no_p_value() -> None:
    scored = scored_patients(1, 4)
    difference, p_value = paired_difference("accuracy", scored, perfect(scored))

    assert (difference.low, p_value) == (None, None)
    assert difference.value is not None


def test_different_pictures_are_refused() -> None:
    with pytest.raises(ValueError, match="different pictures"):
        paired_difference("accuracy", scored_patients(), scored_patients()[1:])


def test_holm_multiplies_the_smallest_most_and_never_falls() -> None:
    assert holm([0.01, 0.04, None, 0.03]) == pytest.approx((0.03, 0.06, None, 0.06))
    assert holm([0.9, 0.8]) == (1.0, 1.0)
    assert holm([]) == ()
