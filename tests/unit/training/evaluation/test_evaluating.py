"""Curves, confusion, hardest pictures and warnings of an evaluation."""

import numpy as np
import pytest
from sklearn import metrics

from desktop_app.domain.evaluation import Level
from desktop_app.domain.labelled import Label
from desktop_app.training.evaluation.curves import curves_of
from desktop_app.training.evaluation.evaluating import evaluate_scores
from desktop_app.training.evaluation.levels import units_of
from tests.helpers.scored_images import BAND, HEAD, scored_image, scored_patients

B, M = Label.BENIGN, Label.MALIGNANT


def test_curves_are_scikit_learns() -> None:
    scored = scored_patients()
    units = units_of(scored, Level.IMAGE, BAND)
    curves = curves_of(units)
    false, found, _ = metrics.roc_curve(units.labels, units.probabilities, drop_intermediate=False)
    precision, recall, _ = metrics.precision_recall_curve(units.labels, units.probabilities)

    assert curves.roc is not None
    assert curves.precision_recall is not None
    np.testing.assert_allclose(curves.roc.x, false)
    np.testing.assert_allclose(curves.roc.y, found)
    # scikit-learn runs the other way and adds the point (0, 1)
    np.testing.assert_allclose(curves.precision_recall.x, recall[-2::-1])
    np.testing.assert_allclose(curves.precision_recall.y, precision[-2::-1])


def test_reliability_bins_hold_all_pictures_and_lie_on_the_diagonal_when_right() -> None:
    scored = [scored_image(f"p{n}", n, M if n % 4 == 0 else B, 0.25) for n in range(40)]
    (only,) = curves_of(units_of(scored, Level.IMAGE, BAND)).reliability

    assert (only.low, only.high, only.count) == (0.2, 0.3, 40)
    assert only.malignant_share == pytest.approx(only.mean_probability)


def test_coverage_ends_at_the_plain_error_and_starts_with_the_surest() -> None:
    scored = [
        scored_image("a", 1, M, 0.99),
        scored_image("b", 1, B, 0.05),
        scored_image("c", 1, B, 0.30),
        scored_image("d", 1, B, 0.55),
    ]
    coverage = curves_of(units_of(scored, Level.IMAGE, BAND)).coverage

    assert coverage.x == pytest.approx((0.25, 0.5, 0.75, 1.0))
    assert coverage.y == pytest.approx((0.0, 0.0, 0.0, 0.25))


def test_a_long_curve_is_thinned_and_keeps_its_ends() -> None:
    curves = curves_of(units_of(scored_patients(200, 300), Level.IMAGE, BAND))

    assert curves.roc is not None
    assert len(curves.roc.x) <= 401
    assert (curves.roc.x[0], curves.roc.y[0]) == (0.0, 0.0)
    assert (curves.roc.x[-1], curves.roc.y[-1]) == (1.0, 1.0)


def test_each_confusion_cell_holds_its_pictures_the_surest_first() -> None:
    scored = [
        scored_image("a", 1, B, 0.6),
        scored_image("a", 2, B, 0.9),
        scored_image("b", 1, M, 0.7),
        scored_image("b", 2, M, 0.1),
    ]
    evaluation = evaluate_scores(HEAD, scored)
    cells = {
        (cell.actual, cell.predicted): [path.name for path in cell.paths] for cell in evaluation.confusion
    }

    assert cells == {(B, B): [], (B, M): ["a-2.png", "a-1.png"], (M, B): ["b-2.png"], (M, M): ["b-1.png"]}
    assert [item.image.path.name for item in evaluation.hardest] == [
        "a-2.png",
        "b-2.png",
        "a-1.png",
        "b-1.png",
    ]


def test_magnifications_stand_in_natural_order_with_their_own_figures() -> None:
    evaluation = evaluate_scores(HEAD, scored_patients())
    rows = evaluation.magnifications

    assert [row.magnification for row in rows] == ["40X", "100X", "400X"]
    assert sum(row.benign + row.malignant for row in rows) == len(evaluation.scored)
    assert evaluation.images_per_second == len(evaluation.scored) / 2


def test_few_patients_and_missing_labels_are_said_in_words() -> None:
    assert evaluate_scores(HEAD, scored_patients(12, 12)).warnings == ()
    assert "Only 3 benign patients" in evaluate_scores(HEAD, scored_patients(3, 12)).warnings[0]
    assert "Only one benign patient" in evaluate_scores(HEAD, scored_patients(1, 12)).warnings[0]
    assert "No field is labelled malignant" in evaluate_scores(HEAD, scored_patients(12, 0)).warnings[0]
    both = [scored_image("a", 1, B, 0.1), scored_image("a", 2, M, 0.2)]
    assert any("both labels" in text for text in evaluate_scores(HEAD, both).warnings)
    given = evaluate_scores(HEAD, scored_patients(12, 12), warnings=("First.",)).warnings
    assert given == ("First.",)


def test_nothing_scored_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one"):
        evaluate_scores(HEAD, [])
