"""Trains the shipped models: `train_models.py {warm-up,cross-validate,train,table} [--only FAMILY]`.

`warm-up` makes starting weights where ImageNet's cannot be had; `cross-validate` writes out-of-fold
predictions to models/oof; `train` trains on all patients and writes the packages; `table` rebuilds
docs/models.md from the predictions. Embeddings, warm-up epochs and trained folds are kept in
build/embeddings, so an interrupted run goes on where it stopped. Needs the weights of get_backbones.py.
"""

import argparse
import dataclasses
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
# A fold that is trained again must give the committed predictions: threads may not add in another order.
os.environ.setdefault("TF_DETERMINISTIC_OPS", "1")

import numpy as np  # noqa: E402
from numpy.typing import NDArray  # noqa: E402

from desktop_app.domain.errors import AppError  # noqa: E402
from desktop_app.inference.embedding_statistics import EmbeddingStatistics, statistics_of  # noqa: E402
from desktop_app.training import models_page, package_building  # noqa: E402
from desktop_app.training.backbone_registry import (  # noqa: E402
    DENSENET_121_WHOLE,
    IMITATION_NOTE,
    BackboneSpec,
)
from desktop_app.training.conversion import TfliteEmbedder  # noqa: E402
from desktop_app.training.cross_validation import (  # noqa: E402
    BASELINES,
    gather_out_of_fold,
    out_of_fold_logits,
)
from desktop_app.training.embedding_cache import EmbeddingCache  # noqa: E402
from desktop_app.training.field_features import (  # noqa: E402
    FieldFeatures,
    ShippedGraph,
    build_graph_of_arrays,
    build_shipped_graph,
)
from desktop_app.training.field_pixels import read_crops  # noqa: E402
from desktop_app.training.fitted_head import FittedHead  # noqa: E402
from desktop_app.training.folds import read_fold_numbers, write_folds  # noqa: E402
from desktop_app.training.head_fitting import baseline_fit, recipe_fit, training_views  # noqa: E402
from desktop_app.training.labelled_fields import (  # noqa: E402
    LabelledField,
    groups_of,
    labels_of,
    read_labelled_fields,
)
from desktop_app.training.operating_point import fit_calibration, fit_operating_point  # noqa: E402
from desktop_app.training.out_of_fold import OutOfFold, read_out_of_fold, write_out_of_fold  # noqa: E402
from desktop_app.training.recipes import RECIPES, LinearPlan, Recipe  # noqa: E402
from desktop_app.training.scratch_folds import ALL_FIELDS, ScratchFolds  # noqa: E402
from desktop_app.training.scratch_training import ScratchPlan  # noqa: E402
from desktop_app.training.stain import SIMULATED_LABORATORIES  # noqa: E402
from desktop_app.training.starting_weights import find_starting_weights  # noqa: E402
from desktop_app.training.views import PLAIN  # noqa: E402
from desktop_app.training.warm_up.warm_up_plan import WARM_UPS  # noqa: E402
from desktop_app.training.warm_up.warming import warm_up  # noqa: E402

OOF_FOLDER = REPOSITORY / "models" / "oof"
FOLDS_PATH = REPOSITORY / "models" / "folds.json"
PAGE_PATH = REPOSITORY / "docs" / "models.md"
BASELINE_FAMILY = "densenet_121"
# The baseline looks at the whole network; the model that ships stops half-way up.
BASELINE_RECIPE = dataclasses.replace(RECIPES[BASELINE_FAMILY], spec=DENSENET_121_WHOLE, plan=LinearPlan(1.0))
CHECKED_FIELDS = 208
FIELDS = 1248
SECONDS_PER_MODEL = 180
SECONDS_PER_CROP = {
    "densenet_121": 0.05,
    "vgg_16": 0.2,
    "mobilenet_v3_large": 0.02,
    "resnet_50_v2": 0.06,
    "small_cnn": 0.01,
}
WARM_UP_SECONDS = {"mobilenet_v3_large": 800, "resnet_50_v2": 1400}
SCORED_VIEWS = (PLAIN, *SIMULATED_LABORATORIES)


class Workshop:
    """What one run works with: fields, folds, crops and the graphs built so far."""

    def __init__(self, arguments: argparse.Namespace) -> None:
        self.fields: Sequence[LabelledField] = read_labelled_fields(arguments.data)
        if not FOLDS_PATH.is_file():
            write_folds(self.fields, FOLDS_PATH)
        self.folds = read_fold_numbers(FOLDS_PATH, self.fields)
        self._data, self._packages = arguments.data, arguments.packages
        self._weights, self._cache_dir = arguments.backbones, arguments.cache
        self._cache = EmbeddingCache(arguments.cache)
        self._crops: dict[int, NDArray[np.uint8]] = {}
        self._graphs: dict[BackboneSpec, ShippedGraph] = {}

    def crops(self, recipe: Recipe) -> NDArray[np.uint8]:
        """Returns all fields at the input size of a recipe's backbone."""
        side = recipe.spec.input_px
        if side not in self._crops:
            self._crops[side] = read_crops(self._data, self.fields, side)
        return self._crops[side]

    def resolved(self, recipe: Recipe) -> Recipe:
        """Returns the recipe with a note that is true to the starting weights at hand."""
        if isinstance(recipe.plan, ScratchPlan):
            return recipe
        return dataclasses.replace(recipe, spec=self._starting(recipe)[0])

    def graph(self, recipe: Recipe) -> ShippedGraph:
        """Returns the network of a recipe as it ships."""
        key = recipe.spec
        if key not in self._graphs:
            self._graphs[key] = build_shipped_graph(*self._starting(recipe))
        return self._graphs[key]

    def scratch(self, recipe: Recipe, plan: ScratchPlan) -> ScratchFolds:
        """Returns the folds of a network that is trained from scratch."""
        return ScratchFolds(recipe, plan, self.crops(recipe), self.fields, self.folds, self._cache_dir, print)

    def _starting(self, recipe: Recipe) -> tuple[BackboneSpec, Path]:
        committed = REPOSITORY / "models" / recipe.model_id
        return find_starting_weights(recipe.spec, self._weights, committed)

    def features(self, recipe: Recipe) -> FieldFeatures:
        """Returns the cached embeddings of all fields under a recipe's backbone."""
        return FieldFeatures(self.graph(recipe).tflite, self.crops(recipe), self._cache, print)


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
    for recipe in (workshop.resolved(each) for each in recipes):
        started = time.monotonic()
        if arguments.fold is not None:
            _compare_fold(recipe, workshop, arguments.fold)
            continue
        scored = (PLAIN,) if arguments.plain_only else SCORED_VIEWS
        logits = _out_of_fold(workshop, recipe, scored)
        result = _keep(workshop, recipe.model_id, logits, recipe.describe() | _warm_up_notes(recipe), started)
        if recipe.spec.family == BASELINE_FAMILY:
            _score_baselines(workshop)
        models_page.print_summary(result, print)


def warm_up_students(arguments: argparse.Namespace) -> None:
    """Warms up the chosen backbones that have a teacher and no ImageNet weights in the cache."""
    students = [recipe.spec for recipe in _chosen(arguments.only) if recipe.spec.learns_from_teacher]
    minutes = math.ceil(sum(WARM_UP_SECONDS[spec.family] for spec in students) / 60)
    print(f"Expected on two free cores: up to {minutes} min.", flush=True)
    for spec in students:
        if (arguments.backbones / spec.imagenet_file).is_file():
            print(f"{spec.family}: ImageNet weights are at hand; no warm-up.")
            continue
        print(warm_up(spec, arguments.data, arguments.backbones, arguments.cache, print))


def train(arguments: argparse.Namespace) -> None:
    """Trains the chosen recipes on all patients and writes their packages."""
    recipes = _chosen(arguments.only)
    _announce(recipes)
    workshop = Workshop(arguments)
    for recipe in (workshop.resolved(each) for each in recipes):
        result = read_out_of_fold(OOF_FOLDER, recipe.model_id)
        point = fit_operating_point(result.logits, result.labels)
        graph, head = _trained_on_all(workshop, recipe)
        crops = workshop.crops(recipe)
        sample = crops[:: max(1, len(crops) // CHECKED_FIELDS)]
        agreement = package_building.measure_agreement(graph, head, point.calibration.temperature, sample)
        print(f"{recipe.model_id}: {agreement}")
        package_building.check_agreement(agreement)
        folder = arguments.packages / recipe.model_id
        statistics = _training_statistics(workshop, recipe, graph)
        package_building.build_package(folder, recipe, graph, head, point, result, statistics)
        print(f"{recipe.model_id}: {folder}, {_size_mb(folder):.1f} MB")


def table(arguments: argparse.Namespace) -> None:
    """Rebuilds docs/models.md from the committed predictions."""
    del arguments
    PAGE_PATH.write_text(models_page.build_page(OOF_FOLDER, FOLDS_PATH), encoding="utf-8")
    print(f"{PAGE_PATH} rebuilt")


def _embed(workshop: Workshop, recipe: Recipe, extra: Sequence[str]) -> dict[str, NDArray[np.float32]]:
    features = workshop.features(recipe)
    return {view: features.of_view(view) for view in dict.fromkeys((*training_views(recipe), *extra))}


def _out_of_fold(
    workshop: Workshop, recipe: Recipe, scored: Sequence[str], fold: int | None = None
) -> dict[str, NDArray[np.float64]]:
    if isinstance(recipe.plan, ScratchPlan):
        return workshop.scratch(recipe, recipe.plan).logits(scored, fold)
    views = _embed(workshop, recipe, scored)
    return out_of_fold_logits(recipe_fit(recipe), views, scored, workshop.fields, workshop.folds, fold)


def _trained_on_all(workshop: Workshop, recipe: Recipe) -> tuple[ShippedGraph, FittedHead]:
    if isinstance(recipe.plan, ScratchPlan):
        model = workshop.scratch(recipe, recipe.plan).model_without(ALL_FIELDS)
        return build_graph_of_arrays(recipe.spec, model.arrays), model.head
    views = _embed(workshop, recipe, ())
    head = recipe_fit(recipe)(views, labels_of(workshop.fields), groups_of(workshop.fields))
    return workshop.graph(recipe), head


def _training_statistics(workshop: Workshop, recipe: Recipe, graph: ShippedGraph) -> EmbeddingStatistics:
    """Returns what "calibrate to my lab" compares a laboratory with: the plain fields of all patients."""
    embeddings = TfliteEmbedder(graph.tflite).embed(workshop.crops(recipe))
    return statistics_of(embeddings, labels_of(workshop.fields), groups_of(workshop.fields))


def _compare_fold(recipe: Recipe, workshop: Workshop, fold: int) -> None:
    """Re-runs one cell as proof and prints how far it lies from the committed predictions."""
    inside = workshop.folds == fold
    logits = _out_of_fold(workshop, recipe, [PLAIN], fold)[PLAIN][inside]
    committed = read_out_of_fold(OOF_FOLDER, recipe.model_id)
    calibration = fit_calibration(committed.logits, committed.labels)
    gap = calibration.probabilities(logits) - calibration.probabilities(committed.logits[inside])
    print(f"{recipe.model_id}, fold {fold}: {inside.sum()} fields, largest change of a probability against")
    print(f"the committed predictions {np.abs(gap).max():.4f}, mean {np.abs(gap).mean():.4f}")


def _warm_up_notes(recipe: Recipe) -> dict[str, object]:
    has_teacher = recipe.spec.learns_from_teacher and recipe.spec.weights_note == IMITATION_NOTE
    return {"warm_up": WARM_UPS[recipe.spec.family].describe()} if has_teacher else {}


def _keep(
    workshop: Workshop,
    name: str,
    logits: dict[str, NDArray[np.float64]],
    notes: dict[str, object],
    started: float,
) -> OutOfFold:
    seconds = {"seconds": round(time.monotonic() - started, 1)}
    result = gather_out_of_fold(name, workshop.fields, workshop.folds, logits, notes | seconds)
    write_out_of_fold(result, OOF_FOLDER)
    return result


def _score_baselines(workshop: Workshop) -> None:
    views = _embed(workshop, BASELINE_RECIPE, SCORED_VIEWS)
    for baseline in BASELINES:
        last_depth = {view: values[:, -baseline.channels :] for view, values in views.items()}
        notes: dict[str, object] = {"recipe": json.dumps(baseline.describe())}
        fit, started = baseline_fit(baseline.inverse_strength), time.monotonic()
        logits = out_of_fold_logits(fit, last_depth, SCORED_VIEWS, workshop.fields, workshop.folds)
        result = _keep(workshop, baseline.name, logits, notes, started)
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
    parser.add_argument("--plain-only", action="store_true", help="leave the simulated laboratories out")
    parser.add_argument("--backbones", type=Path, default=REPOSITORY / "build" / "backbones")
    parser.add_argument("--cache", type=Path, default=REPOSITORY / "build" / "embeddings")
    parser.add_argument("--packages", type=Path, default=REPOSITORY / "models")
    return parser.parse_args()


_COMMANDS = {"warm-up": warm_up_students, "cross-validate": cross_validate, "train": train, "table": table}

if __name__ == "__main__":
    sys.exit(main())
