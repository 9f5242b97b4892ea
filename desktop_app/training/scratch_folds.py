"""Cross-validates a network that is trained from scratch fold by fold; finished folds are kept on disk."""

import hashlib
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from desktop_app.training.conversion import TfliteEmbedder
from desktop_app.training.field_features import build_graph_of_arrays
from desktop_app.training.fitted_head import FittedHead
from desktop_app.training.labelled_fields import LabelledField, groups_of, labels_of
from desktop_app.training.recipes import Recipe
from desktop_app.training.scratch_training import (
    ScratchModel,
    ScratchPlan,
    augmented_stack,
    train_from_scratch,
)
from desktop_app.training.views import crops_under

ALL_FIELDS = -1


class ScratchFolds:
    """Trains without one fold at a time, and scores it."""

    def __init__(
        self,
        recipe: Recipe,
        plan: ScratchPlan,
        crops: NDArray[np.uint8],
        fields: Sequence[LabelledField],
        folds: NDArray[np.int64],
        folder: Path,
        report: Callable[[str], object],
    ) -> None:
        self._recipe, self._plan = recipe, plan
        self._crops, self._folds = crops, folds
        self._labels, self._groups = labels_of(fields), groups_of(fields)
        digest = hashlib.sha256(repr((recipe, folds.tolist())).encode()).hexdigest()[:16]
        self._folder = folder / f"{recipe.spec.family}-{digest}"
        self._report = report
        self._stack: NDArray[np.uint8] | None = None

    def logits(self, views: Sequence[str], only_fold: int | None = None) -> dict[str, NDArray[np.float64]]:
        """Returns logits (n,) by view; fields of folds that were not asked for stay NaN."""
        logits = {view: np.full(len(self._labels), np.nan) for view in views}
        for fold in np.unique(self._folds).tolist() if only_fold is None else [only_fold]:
            inside = self._folds == fold
            model = self.model_without(fold)
            graph = TfliteEmbedder(build_graph_of_arrays(self._recipe.spec, model.arrays).tflite)
            for view in views:
                embeddings = graph.embed(crops_under(self._crops, view)[inside])
                logits[view][inside] = model.head.logits(embeddings)
        return logits

    def model_without(self, fold: int) -> ScratchModel:
        """Returns the model trained on all other folds, or on all fields for `ALL_FIELDS`."""
        path = self._folder / f"without_{fold}.npz"
        if path.is_file():
            return _read(path, self._plan)
        training = self._folds != fold
        if self._stack is None:
            self._stack = augmented_stack(self._crops, self._recipe.seed, self._plan.augmented_views)
        model = train_from_scratch(
            self._recipe.spec,
            self._plan,
            self._stack[:, training],
            self._labels[training],
            self._groups[training],
            self._recipe.seed,
            self._recipe.group_power,
        )
        _write(path, model)
        self._report(f"  trained on {training.sum()} fields, without fold {fold}")
        return model


def _write(path: Path, model: ScratchModel) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    head = model.head.weights().to_arrays()
    arrays: dict[str, Any] = {**model.arrays, **{f"head|{name}": array for name, array in head.items()}}
    beside = path.with_suffix(".part.npz")
    np.savez(beside, **arrays)
    beside.replace(path)


def _read(path: Path, plan: ScratchPlan) -> ScratchModel:
    with np.load(path, allow_pickle=False) as stored:
        arrays = {name: stored[name] for name in stored.files if not name.startswith("head|")}
        head = {name.removeprefix("head|"): stored[name] for name in stored.files if name.startswith("head|")}
    count = len(plan.units) + 1
    kernels = tuple(head[f"kernel_{number}"] for number in range(count))
    biases = tuple(head[f"bias_{number}"] for number in range(count))
    rectified = (*([True] * len(plan.units)), False)
    return ScratchModel(
        arrays, FittedHead(head["mean"], head["scale"], kernels, biases, rectified, plan.dropout)
    )
