"""Heads weigh patients as stated; the dense student imitates its teacher."""

import json

import numpy as np
import pytest

from desktop_app.inference.head import DenseHead
from desktop_app.inference.manifest_parts import Head
from desktop_app.training.backbone_registry import DENSENET_121
from desktop_app.training.distilled_head import StudentPlan
from desktop_app.training.fitted_head import FittedHead
from desktop_app.training.head_fitting import baseline_fit, recipe_fit, training_views
from desktop_app.training.linear_head import field_weights, fit_linear_head
from desktop_app.training.metrics import roc_auc
from desktop_app.training.radial_teacher import fit_teacher
from desktop_app.training.recipes import RECIPES, DistilledPlan, LinearPlan, Recipe


def rings(count: int, seed: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Malignant points around benign ones on a plane in twelve dimensions: no straight line parts them."""
    rng = np.random.default_rng(seed)
    labels = np.arange(count) % 2
    radius = np.where(labels == 1, 3.0, 0.5) + rng.normal(0, 0.2, count)
    angle = rng.uniform(0, 2 * np.pi, count)
    plane = np.random.default_rng(0).normal(size=(2, 12))
    points = np.column_stack([radius * np.cos(angle), radius * np.sin(angle)]) @ plane
    points += rng.normal(0, 0.1, points.shape)
    return points.astype(np.float32), labels, np.array([str(number % 20) for number in range(count)])


def small_recipe() -> Recipe:
    student = StudentPlan(units=(32, 16), mixtures=1500, epochs=10)
    plan = DistilledPlan(components=4, augmented_views=1, student=student)
    return Recipe("test_model", "0.0.1", "test", DENSENET_121, plan)


@pytest.mark.parametrize("power", [0.0, 0.5, 1.0])
def test_weights_balance_classes_and_follow_the_power(power: float) -> None:
    groups = np.array(["a"] * 8 + ["b"] * 2 + ["c"] * 5)
    labels = np.array([0] * 10 + [1] * 5)
    weights = field_weights(labels, groups, power)
    assert weights.mean() == pytest.approx(1.0)
    assert weights[labels == 0].sum() == pytest.approx(weights[labels == 1].sum())
    assert weights[8] / weights[0] == pytest.approx((8 / 2) ** power)


def test_linear_head_equals_its_model() -> None:
    points, _, groups = rings(200, 1)
    labels = (points[:, 2] > 0.1).astype(np.int64)
    head = fit_linear_head(points, labels, field_weights(labels, groups, 0.5), 1.0)
    assert roc_auc(labels, head.logits(points)) > 0.99


def test_teacher_separates_what_no_line_can() -> None:
    points, labels, groups = rings(300, 1)
    unseen, truth, _ = rings(200, 2)
    teacher = fit_teacher(points, labels, np.ones(300), 4, 2.0)
    assert roc_auc(truth, teacher.margins(teacher.project(unseen))) > 0.95
    linear = baseline_fit(1.0)({"plain": points}, labels, groups)
    assert roc_auc(truth, linear.logits(unseen)) < 0.8


@pytest.mark.tf
def test_distilled_head_imitates_the_teacher_and_repeats() -> None:
    recipe = small_recipe()
    points, labels, groups = rings(300, 1)
    unseen, truth, _ = rings(200, 2)
    views = dict.fromkeys(training_views(recipe), points)
    head = recipe_fit(recipe)(views, labels, groups)
    again = recipe_fit(recipe)(views, labels, groups)
    assert roc_auc(truth, head.logits(unseen)) > 0.95
    np.testing.assert_allclose(head.logits(unseen), again.logits(unseen), atol=1e-4)
    shipped = DenseHead(_spec(head), head.weights(), 12)
    np.testing.assert_allclose(shipped.logits(unseen), head.logits(unseen), atol=1e-4)


def test_shipped_recipes_are_named_after_their_backbone() -> None:
    for family, recipe in RECIPES.items():
        assert recipe.model_id == f"{family}_breast"
        assert recipe.describe()["backbone"] == family
    assert isinstance(RECIPES["vgg_16"].plan, LinearPlan)


def _spec(head: FittedHead) -> Head:
    return Head.model_validate_json(json.dumps({"standardised": True, "layers": head.layer_blocks()}))
