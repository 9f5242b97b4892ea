"""Trains the shipped models: `train_models.py {cross-validate,train,table} [--data DIR] [--only FAMILY]`.

`cross-validate` writes out-of-fold predictions to models/oof, `train` trains on all patients and writes the
packages, `table` rebuilds docs/models.md from the predictions. Embeddings are cached in build/embeddings, so
an interrupted run goes on where it stopped. Needs the weights that get_backbones.py fetches.
"""

import argparse
import json
import math
import os
import sys
import time
from collections.abc import Sequence
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(REPOSITORY))
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")

import numpy as np  # noqa: E402
from numpy.typing import NDArray  # noqa: E402

from desktop_app.domain.errors import AppError  # noqa: E402
from desktop_app.training import models_page, package_building  # noqa: E402
from desktop_app.training.cross_validation import (  # noqa: E402
    BASELINES,
    gather_out_of_fold,
    out_of_fold_logits,
)
from desktop_app.training.embedding_cache import EmbeddingCache  # noqa: E402
from desktop_app.training.field_features import FieldFeatures, ShippedGraph, build_shipped_graph  # noqa: E402
from desktop_app.training.field_pixels import read_crops  # noqa: E402
from desktop_app.training.folds import read_fold_numbers, write_folds  # noqa: E402
from desktop_app.training.head_fitting import HeadFit, baseline_fit, recipe_fit, training_views  # noqa: E402
from desktop_app.training.labelled_fields import (  # noqa: E402
    LabelledField,
    groups_of,
    labels_of,
    read_labelled_fields,
)
from desktop_app.training.operating_point import fit_calibration, fit_operating_point  # noqa: E402
from desktop_app.training.out_of_fold import OutOfFold, read_out_of_fold, write_out_of_fold  # noqa: E402
from desktop_app.training.recipes import RECIPES, Recipe  # noqa: E402
from desktop_app.training.stain import SIMULATED_LABORATORIES  # noqa: E402
from desktop_app.training.views import PLAIN  # noqa: E402

OOF_FOLDER = REPOSITORY / "models" / "oof"
FOLDS_PATH = REPOSITORY / "models" / "folds.json"
PAGE_PATH = REPOSITORY / "docs" / "models.md"
BASELINE_FAMILY = "densenet_121"
CHECKED_FIELDS = 208
FIELDS = 1248
SECONDS_PER_MODEL = 180
SECONDS_PER_CROP = {"densenet_121": 0.05, "vgg_16": 0.2}
SCORED_VIEWS = (PLAIN, *SIMULATED_LABORATORIES)


class Workshop:
    """What one run works with: fields, folds, crops and the graphs built so far."""

    def __init__(self, arguments: argparse.Namespace) -> None:
        self.fields: Sequence[LabelledField] = read_labelled_fields(arguments.data)
        if not FOLDS_PATH.is_file():
            write_folds(self.fields, FOLDS_PATH)
        self.folds = read_fold_numbers(FOLDS_PATH, self.fields)
        self.crops: NDArray[np.uint8] = read_crops(arguments.data, self.fields, 224)
        self._weights = arguments.backbones
        self._cache = EmbeddingCache(arguments.cache)
        self._graphs: dict[str, ShippedGraph] = {}

    def graph(self, recipe: Recipe) -> ShippedGraph:
        """Returns the network of a recipe as it ships."""
        family = recipe.spec.family
        if family not in self._graphs:
            self._graphs[family] = build_shipped_graph(recipe.spec, self._weights / recipe.spec.weights_file)
        return self._graphs[family]

    def features(self, recipe: Recipe) -> FieldFeatures:
        """Returns the cached embeddings of all fields under a recipe's backbone."""
        return FieldFeatures(self.graph(recipe).tflite, self.crops, self._cache, print)


def main() -> int:
    """Runs one command; returns 1 after an error that the user can mend."""
    arguments = _parse_arguments()
    try:
        _COMMANDS[arguments.command](arguments)
    except AppError as error:
        print(error.message, file=sys.stderr)
        return 1
    return 0


def cross_validate(arguments: argparse.Namespace) -> None:
    """Writes out-of-fold predictions of the chosen models, and of the baselines beside DenseNet121."""
    recipes = _chosen(arguments.only)
    _announce(recipes)
    workshop = Workshop(arguments)
    for recipe in recipes:
        started = time.monotonic()
        if arguments.fold is not None:
            _compare_fold(workshop, recipe, _embed(workshop, recipe, ()), arguments.fold)
            continue
        views = _embed(workshop, recipe, SCORED_VIEWS)
        result = _score(workshop, recipe.model_id, recipe_fit(recipe), views, recipe.describe(), started)
        if recipe.spec.family == BASELINE_FAMILY:
            _score_baselines(workshop, views)
        models_page.print_summary(result, print)


def train(arguments: argparse.Namespace) -> None:
    """Trains the chosen recipes on all patients and writes their packages."""
    recipes = _chosen(arguments.only)
    _announce(recipes)
    workshop = Workshop(arguments)
    for recipe in recipes:
        result = read_out_of_fold(OOF_FOLDER, recipe.model_id)
        views = _embed(workshop, recipe, ())
        labels, groups = labels_of(workshop.fields), groups_of(workshop.fields)
        point = fit_operating_point(result.logits, result.labels)
        head = recipe_fit(recipe)(views, labels, groups)
        graph = workshop.graph(recipe)
        sample = workshop.crops[:: max(1, len(workshop.crops) // CHECKED_FIELDS)]
        agreement = package_building.measure_agreement(graph, head, point.calibration.temperature, sample)
        print(f"{recipe.model_id}: {agreement}")
        package_building.check_agreement(agreement)
        folder = arguments.packages / recipe.model_id
        package_building.build_package(folder, recipe, graph, head, point, result)
        print(f"{recipe.model_id}: {folder}, {_size_mb(folder):.1f} MB")


def table(arguments: argparse.Namespace) -> None:
    """Rebuilds docs/models.md from the committed predictions."""
    del arguments
    PAGE_PATH.write_text(models_page.build_page(OOF_FOLDER, FOLDS_PATH), encoding="utf-8")
    print(f"{PAGE_PATH} rebuilt")


def _embed(workshop: Workshop, recipe: Recipe, extra: Sequence[str]) -> dict[str, NDArray[np.float32]]:
    features = workshop.features(recipe)
    return {view: features.of_view(view) for view in dict.fromkeys((*training_views(recipe), *extra))}


def _compare_fold(
    workshop: Workshop, recipe: Recipe, views: dict[str, NDArray[np.float32]], fold: int
) -> None:
    """Re-runs one cell as proof and prints how far it lies from the committed predictions."""
    fit, inside = recipe_fit(recipe), workshop.folds == fold
    logits = out_of_fold_logits(fit, views, [PLAIN], workshop.fields, workshop.folds, fold)[PLAIN][inside]
    committed = read_out_of_fold(OOF_FOLDER, recipe.model_id)
    calibration = fit_calibration(committed.logits, committed.labels)
    gap = calibration.probabilities(logits) - calibration.probabilities(committed.logits[inside])
    print(f"{recipe.model_id}, fold {fold}: {inside.sum()} fields, largest change of a probability against")
    print(f"the committed predictions {np.abs(gap).max():.4f}, mean {np.abs(gap).mean():.4f}")


def _score(
    workshop: Workshop,
    name: str,
    fit: HeadFit,
    views: dict[str, NDArray[np.float32]],
    notes: dict[str, object],
    started: float,
) -> OutOfFold:
    logits = out_of_fold_logits(fit, views, SCORED_VIEWS, workshop.fields, workshop.folds)
    seconds = {"seconds": round(time.monotonic() - started, 1)}
    result = gather_out_of_fold(name, workshop.fields, workshop.folds, logits, notes | seconds)
    write_out_of_fold(result, OOF_FOLDER)
    return result


def _score_baselines(workshop: Workshop, views: dict[str, NDArray[np.float32]]) -> None:
    for baseline in BASELINES:
        last_depth = {view: values[:, -baseline.channels :] for view, values in views.items()}
        notes: dict[str, object] = {"recipe": json.dumps(baseline.describe())}
        fit = baseline_fit(baseline.inverse_strength)
        result = _score(workshop, baseline.name, fit, last_depth, notes, time.monotonic())
        models_page.print_summary(result, print)


def _chosen(only: str | None) -> list[Recipe]:
    return [recipe for family, recipe in RECIPES.items() if only in {None, family}]


def _announce(recipes: Sequence[Recipe]) -> None:
    seconds = 0.0
    for recipe in recipes:
        views = {*training_views(recipe), *SCORED_VIEWS}
        seconds += SECONDS_PER_CROP[recipe.spec.family] * FIELDS * len(views) + SECONDS_PER_MODEL
    minutes = math.ceil(seconds / 60)
    print(f"Expected on two free cores: up to {minutes} min, less with cached embeddings.", flush=True)


def _size_mb(folder: Path) -> float:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6


def _parse_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("command", choices=sorted(_COMMANDS))
    parser.add_argument("--data", type=Path, default=REPOSITORY.parent / "shared" / "data")
    parser.add_argument("--only", choices=sorted(RECIPES), help="one backbone")
    parser.add_argument("--fold", type=int, choices=range(5), help="re-run one fold and compare only")
    parser.add_argument("--backbones", type=Path, default=REPOSITORY / "build" / "backbones")
    parser.add_argument("--cache", type=Path, default=REPOSITORY / "build" / "embeddings")
    parser.add_argument("--packages", type=Path, default=REPOSITORY / "models")
    return parser.parse_args()


_COMMANDS = {"cross-validate": cross_validate, "train": train, "table": table}

if __name__ == "__main__":
    sys.exit(main())
