"""Image, field and patient level: what a unit is, the patient score, intervals by patient."""

from dataclasses import replace

import numpy as np
import pytest

from desktop_app.domain.evaluation import Level, ScoredImage
from desktop_app.domain.labelled import Label
from desktop_app.training.evaluation.levels import level_figures, units_of
from desktop_app.training.evaluation.resampling import patient_counts
from desktop_app.training.metrics import accuracy, group_bootstrap
from tests.helpers.scored_images import BAND, scored_image, scored_patients

B, M = Label.BENIGN, Label.MALIGNANT


def with_pixels(item: ScoredImage, digest: str) -> ScoredImage:
    return replace(item, image=replace(item.image, pixel_sha256=digest))


def test_the_patient_score_is_the_mean_share_of_right_pictures() -> None:
    scored = [
        scored_image("a", 1, B, 0.1),
        scored_image("a", 2, B, 0.2),
        scored_image("a", 3, B, 0.3),
        scored_image("a", 4, B, 0.9),  # three of four
        scored_image("b", 1, M, 0.9),
        scored_image("b", 2, M, 0.2),  # one of two
        scored_image("c", 1, M, 0.8),  # one of one
    ]
    figures = level_figures(scored, Level.PATIENT, BAND)

    assert figures.figure("patient_score").value == pytest.approx((0.75 + 0.5 + 1.0) / 3)
    assert figures.figure("accuracy").value == 1.0  # by the mean probability, 0.55 for patient b
    assert (figures.benign, figures.malignant) == (1, 2)


def test_identical_pictures_are_one_field_and_two_images() -> None:
    scored = [
        with_pixels(scored_image("a", 1, B, 0.1), "x"),
        with_pixels(scored_image("a", 2, B, 0.1), "x"),
        with_pixels(scored_image("b", 1, M, 0.9), "y"),
        scored_image("b", 2, M, 0.9),
    ]
    sizes = {level: len(units_of(scored, level, BAND).labels) for level in Level}

    assert sizes == {Level.IMAGE: 4, Level.FIELD: 3, Level.PATIENT: 2}


def test_a_patient_with_both_labels_is_two_units_of_one_person() -> None:
    units = units_of([scored_image("a", 1, B, 0.1), scored_image("a", 2, M, 0.9)], Level.PATIENT, BAND)

    assert units.labels.tolist() == [0, 1]
    assert units.groups.tolist() == [0, 0]


def test_intervals_agree_with_the_bootstrap_of_the_models_page() -> None:
    scored = scored_patients(20, 30)
    figure = level_figures(scored, Level.IMAGE, BAND).figure("accuracy")
    units = units_of(scored, Level.IMAGE, BAND)
    other = group_bootstrap(
        accuracy, units.labels, units.probabilities, np.array([item.image.patient for item in scored])
    )

    assert figure.value == pytest.approx(other.value)
    assert figure.low == pytest.approx(other.low, abs=0.01)  # two streams of random numbers
    assert figure.high == pytest.approx(other.high, abs=0.01)


def test_whole_patients_are_drawn_and_no_draw_loses_a_label() -> None:
    units = units_of(scored_patients(3, 8), Level.IMAGE, BAND)
    counts = patient_counts(units, draws=200)

    assert set(counts[:, :3].sum(axis=1)) == {3}
    assert set(counts[:, 3:].sum(axis=1)) == {8}
    assert len({tuple(row) for row in counts}) > 100


def test_one_patient_of_a_label_gives_values_without_intervals() -> None:
    figures = level_figures(scored_patients(1, 5), Level.IMAGE, BAND)

    assert all(figure.low is None and figure.high is None for figure in figures.figures)
    assert figures.figure("roc_auc").value is not None


def test_a_missing_label_leaves_a_reason_and_never_nan() -> None:
    for level in Level:
        figures = level_figures(scored_patients(0, 5, skill=3), level, BAND)
        auc = figures.figure("roc_auc")

        assert auc.value is None
        assert auc.reason == "There is nothing benign among these fields."
        assert figures.figure("recall").value is not None
        assert not any(figure.value is not None and np.isnan(figure.value) for figure in figures.figures)
        assert all(figure.reason for figure in figures.figures if figure.value is None)
