"""Trains the head of a recipe, or of the baseline, on embeddings of labelled fields under several views."""

from collections.abc import Callable, Mapping

import numpy as np
from numpy.typing import NDArray

from desktop_app.training.distilled_head import distil
from desktop_app.training.fitted_head import FittedHead
from desktop_app.training.labelled_fields import TrainingDataError
from desktop_app.training.linear_head import field_weights, fit_linear_head
from desktop_app.training.radial_teacher import fit_teacher
from desktop_app.training.recipes import DistilledPlan, LinearPlan, Recipe
from desktop_app.training.scratch_training import ScratchPlan
from desktop_app.training.views import PLAIN, augmented_names

ViewEmbeddings = Mapping[str, NDArray[np.float32]]
HeadFit = Callable[[ViewEmbeddings, NDArray[np.int64], NDArray[np.str_]], FittedHead]


def training_views(recipe: Recipe) -> tuple[str, ...]:
    """Returns the names of the views whose embeddings a recipe trains on; `plain` comes first."""
    if isinstance(recipe.plan, ScratchPlan):
        return ()
    return (PLAIN, *augmented_names(recipe.plan.augmented_views))


def recipe_fit(recipe: Recipe) -> HeadFit:
    """Returns the function that trains the head of a recipe.

    It takes embeddings (n, d) by view, labels (n,) and group ids (n,) of the training fields only.
    """
    plan = recipe.plan
    if isinstance(plan, LinearPlan):
        return lambda views, labels, groups: _fit_linear(plan, recipe.group_power, views, labels, groups)
    if isinstance(plan, ScratchPlan):
        raise TrainingDataError("A network trained from scratch has no head of its own to fit.")
    return lambda views, labels, groups: _fit_distilled(plan, recipe, views, labels, groups)


def baseline_fit(inverse_strength: float) -> HeadFit:
    """Returns plain logistic regression on the plain view, every field alike."""
    return lambda views, labels, groups: fit_linear_head(
        views[PLAIN], labels, np.ones(len(groups)), inverse_strength
    )


def _fit_linear(
    plan: LinearPlan,
    group_power: float,
    views: ViewEmbeddings,
    labels: NDArray[np.int64],
    groups: NDArray[np.str_],
) -> FittedHead:
    weights = field_weights(labels, groups, group_power)
    return fit_linear_head(views[PLAIN], labels, weights, plan.inverse_strength)


def _fit_distilled(
    plan: DistilledPlan,
    recipe: Recipe,
    views: ViewEmbeddings,
    labels: NDArray[np.int64],
    groups: NDArray[np.str_],
) -> FittedHead:
    names = training_views(recipe)
    stacked = np.concatenate([views[name] for name in names])
    weights = _view_weights(field_weights(labels, groups, recipe.group_power), plan)
    repeated = np.tile(labels, len(names))
    teacher = fit_teacher(stacked, repeated, weights, plan.components, plan.inverse_strength)
    return distil(teacher, stacked, plan.student, recipe.seed)


def _view_weights(weights: NDArray[np.float64], plan: DistilledPlan) -> NDArray[np.float64]:
    if plan.augmented_views == 0:
        return weights
    copy = weights * (plan.augmented_share / plan.augmented_views)
    return np.concatenate([weights * (1.0 - plan.augmented_share), *([copy] * plan.augmented_views)])
